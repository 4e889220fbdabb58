// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/connectioncard.h"

class QComboBox;
class QSpinBox;

/// Address and token of the campus, with its test.
class MoodleCard final : public ConnectionCard {
    Q_OBJECT
public:
    MoodleCard(SettingsService &settings, ConnectionProbe &probe, const Clock &clock, QWidget *parent = nullptr);

protected:
    ProbeTarget target() const override;
    QCoro::Task<Result<CheckReport>> startCheck(const ProbeTarget &target) override;
    QString fieldLabel(QLatin1StringView key) const override;
    QString secretLabel(SecretName name) const override;
    QString editorText(QLatin1StringView key, QWidget *editor) const override;
    void setEditorText(QLatin1StringView key, QWidget *editor, const QString &text) override;
    void retranslate() override;

private:
    SecretEdit *m_token;
    QComboBox *m_idnumber;
    QSpinBox *m_role;
};
