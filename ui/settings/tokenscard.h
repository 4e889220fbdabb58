// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/apitoken.h"

#include <QWidget>

class ApiTokenService;
class Banner;
class Button;
class Card;
class Clock;
class DataChanges;
class Field;
class Label;
class QLineEdit;
class QVBoxLayout;

/// Which other programs may use the HTTP endpoints: names, when they last did, a new token, and revoking one. A token
/// is shown once, to be copied.
class TokensCard final : public QWidget {
    Q_OBJECT
public:
    TokensCard(ApiTokenService &tokens, DataChanges &changes, const Clock &clock, QWidget *parent = nullptr);

    void reload();
    QLineEdit *labelEdit() const { return m_label; }
    Button *addButton() const { return m_add; }
    /// The token that was just made; empty once it is put away.
    QString shownToken() const;

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void add();
    void showNew(const NewApiToken &made);
    void putAway();
    void askToRevoke(const QString &label);
    void revoke(const QString &label);
    void showTokens();
    QWidget *rowOf(const ApiToken &token);
    void retranslate();

    ApiTokenService &m_tokens;
    const Clock &m_clock;
    Card *m_card;
    Label *m_help;
    Label *m_none;
    Banner *m_error;
    QWidget *m_rows;
    QVBoxLayout *m_rowColumn;
    QLineEdit *m_label;
    Field *m_labelField;
    Button *m_add;
    QWidget *m_made;
    Label *m_madeHelp;
    QLineEdit *m_text;
    Field *m_textField;
    Button *m_copy;
    Button *m_done;
    QString m_madeLabel;
    QList<ApiToken> m_known;
    bool m_isRead = false;
};
