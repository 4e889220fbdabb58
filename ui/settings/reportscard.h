// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class Card;
class CheckList;
class Field;
class Label;
class QLineEdit;
class SettingsService;

/// How WhatsApp's reports and answers come here: the address to listen on, or a relay, and what to enter at Meta.
class ReportsCard final : public QWidget {
    Q_OBJECT
public:
    explicit ReportsCard(SettingsService &settings, QWidget *parent = nullptr);
    ~ReportsCard() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void addField(const QString &key, Field *field);
    void load();
    void save(Field *field, const QString &key);
    void showSteps();
    void retranslate();

    SettingsService &m_settings;
    Card *m_card;
    Label *m_help;
    QLineEdit *m_listen;
    Field *m_listenField;
    QLineEdit *m_relay;
    Field *m_relayField;
    CheckList *m_steps;
};
