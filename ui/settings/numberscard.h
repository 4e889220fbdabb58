// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/numberhealth.h"
#include "app/domain/numberhold.h"
#include "app/domain/result.h"
#include "app/domain/secret.h"
#include "app/domain/whatsappnumbers.h"

#include <QDialog>
#include <QMap>

class Banner;
class Button;
class Card;
class Clock;
class Field;
class Label;
class QLineEdit;
class QVBoxLayout;
class SettingsService;
class StatusService;

/// Quality, limit and speed of a number in one line: "Quality high · up to 1 000 people a day · 80 messages a second".
QString numberHealthText(const NumberHealth &health);
/// Why nothing goes out from a number, and until when: "Nothing goes out until today, 21:40. Payment problem at Meta…".
QString numberHoldText(const NumberHold &hold, const QDateTime &now);

/// One further number: what it is called here, and its ids at Meta. Edits a value and saves nothing.
class NumberDialog final : public QDialog {
    Q_OBJECT
public:
    NumberDialog(const WhatsAppNumberEntry &entry, bool isNew, QWidget *parent = nullptr);
    WhatsAppNumberEntry entry() const;
    /// What was typed; empty: as it is.
    Secret token() const;
    Secret appSecret() const;
    /// What was refused, said at the field of that name where it is one of them.
    void showError(const Error &error);

signals:
    /// Somebody wants it saved; it closes when that succeeds.
    void saveWanted();

private:
    void showHints();

    bool m_isNew;
    QLineEdit *m_label;
    QLineEdit *m_account;
    QLineEdit *m_phoneId;
    QLineEdit *m_businessId;
    QLineEdit *m_token;
    QLineEdit *m_appSecret;
    Field *m_accountField;
    Field *m_phoneIdField;
    Field *m_businessIdField;
    Banner *m_banner;
};

/// The centre's numbers: how WhatsApp describes each, and further ones beside the first.
class NumbersCard final : public QWidget {
    Q_OBJECT
public:
    NumbersCard(SettingsService &settings, StatusService &status, const Clock &clock, QWidget *parent = nullptr);
    void reload();
    int rowCount() const { return int(m_rows.size()); }

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void showNumbers();
    QWidget *makeRow(const QString &name, const QString &account, const QString &phoneNumberId, int index);
    void edit(int index);
    /// Asks first: a token that was typed here cannot be read again.
    void askToRemove(int index);
    void remove(int index);
    void save(const QList<WhatsAppNumberEntry> &numbers, NumberDialog *dialog);
    void saveSecrets(NumberDialog *dialog);
    void settle(const Result<void> &done, NumberDialog *dialog);
    void retranslate();

    SettingsService &m_settings;
    StatusService &m_status;
    const Clock &m_clock;
    QList<WhatsAppNumberEntry> m_numbers;
    QMap<QString, NumberHealth> m_health; ///< By account.
    QMap<QString, NumberHold> m_holds; ///< By account.
    Card *m_card;
    Label *m_help;
    Banner *m_banner;
    QVBoxLayout *m_list;
    QList<QWidget *> m_rows;
    Button *m_add;
};
