// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingspanel.h"

class Card;
class Field;
class QComboBox;
class QLineEdit;
class SettingsService;

/// The centre's name, country, time zone and language of messages; they are the same on all desks.
class CentrePanel final : public SettingsPanel {
    Q_OBJECT
public:
    explicit CentrePanel(SettingsService &settings, QWidget *parent = nullptr);
    ~CentrePanel() override;

protected:
    void retranslate() override;

private:
    void load();
    void fillCountries();
    void fillZones();
    void fillLanguages();
    void letType(QComboBox *box, Field *field, QLatin1StringView key);
    void save(Field *field, QLatin1StringView key, const QString &text);

    SettingsService &m_settings;
    Card *m_card;
    QLineEdit *m_name;
    QComboBox *m_country;
    Field *m_nameField;
    Field *m_countryField;
    QComboBox *m_zone;
    Field *m_zoneField;
    QComboBox *m_language;
    Field *m_languageField;
};
