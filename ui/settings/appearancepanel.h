// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingspanel.h"

class Banner;
class Card;
class Field;
class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;
class SettingsService;

/// Language and looks of this desk, and who works at it. Each choice is stored at once; whoever listens to
/// SettingsService::changed() puts it in force.
class AppearancePanel final : public SettingsPanel {
    Q_OBJECT
public:
    explicit AppearancePanel(SettingsService &settings, QWidget *parent = nullptr);
    ~AppearancePanel() override;

protected:
    void retranslate() override;

private:
    void load();
    void save(QLatin1StringView key, const QString &text);

    SettingsService &m_settings;
    Banner *m_banner;
    Card *m_card;
    QComboBox *m_language;
    QComboBox *m_scheme;
    QSpinBox *m_font;
    QCheckBox *m_dense;
    QCheckBox *m_menuBar;
    QLineEdit *m_staff;
    Field *m_staffField;
    Field *m_languageField;
    Field *m_schemeField;
    Field *m_fontField;
    bool m_isLoading = false;
};
