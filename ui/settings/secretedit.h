// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/settingsservice.h"

#include <QLineEdit>

/// A field for a token: dots and the last four characters of what is stored, never the token. What is typed is shown as
/// dots, handed over once and forgotten.
class SecretEdit final : public QLineEdit {
    Q_OBJECT
public:
    SecretEdit(SecretName name, SettingsService &settings, QWidget *parent = nullptr);

    SecretName name() const { return m_name; }
    bool isTyped() const { return !text().isEmpty(); }
    /// What is typed; empty when nothing was, so that what is stored counts.
    Secret typed() const;
    /// Nothing of it stays in the field.
    void forgetTyped();
    bool isStored() const { return m_isStored; }
    /// The variable that gives the secret, when the environment does: it cannot be changed here.
    QString environmentReason() const;
    void reload();

signals:
    void storedChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showHint();

    const SecretName m_name;
    SettingsService &m_settings;
    QString m_hint;
    bool m_isStored = false;
};
