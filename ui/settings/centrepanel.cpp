// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/centrepanel.h"

#include "app/services/errortext.h"
#include "app/services/settingsservice.h"
#include "ui/settings/countries.h"
#include "ui/settings/settingtext.h"
#include "ui/templates/templatetext.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/silence.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QTimeZone>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

CentrePanel::CentrePanel(SettingsService &settings, QWidget *parent)
    : SettingsPanel(parent)
    , m_settings(settings)
    , m_card(new Card)
    , m_name(new QLineEdit)
    , m_country(new QComboBox)
    , m_nameField(new Field({}, m_name))
    , m_countryField(new Field({}, m_country))
    , m_zone(new QComboBox)
    , m_zoneField(new Field({}, m_zone))
    , m_language(new QComboBox)
    , m_languageField(new Field({}, m_language))
{
    m_card->body()->addWidget(m_nameField);
    m_card->body()->addWidget(m_countryField);
    m_card->body()->addWidget(m_zoneField);
    m_card->body()->addWidget(m_languageField);
    column()->addWidget(m_card);
    column()->addStretch(1);
    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        if (m_name->isModified())
            save(m_nameField, setting::kCentreName.key, m_name->text());
        m_name->setModified(false);
    });
    letType(m_country, m_countryField, setting::kCountry.key);
    letType(m_zone, m_zoneField, setting::kCentreTimeZone.key);
    connect(m_language, &QComboBox::activated, this,
            [this] { save(m_languageField, setting::kCentreLanguage.key, m_language->currentData().toString()); });
    connect(&settings, &SettingsService::changed, this, &CentrePanel::load);
    CentrePanel::retranslate();
}

CentrePanel::~CentrePanel()
{
    silenceChildren(this);
}

/// A long list: what is typed is looked for in it, and only what stands in it is taken.
void CentrePanel::letType(QComboBox *box, Field *field, QLatin1StringView key)
{
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    box->completer()->setFilterMode(Qt::MatchContains);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(box, &QComboBox::activated, this,
            [this, box, field, key] { save(field, key, box->currentData().toString()); });
    connect(box->lineEdit(), &QLineEdit::editingFinished, this, [this, box, field, key] {
        const int index = box->findText(box->currentText(), Qt::MatchFixedString);
        if (index < 0)
            load(); // not in the list: what holds stands there again
        else if (box->itemData(index).toString() != m_settings.values().text(QString(key)))
            save(field, key, box->itemData(index).toString());
    });
}

void CentrePanel::load()
{
    if (!m_name->isModified())
        m_name->setText(m_settings.values().get(setting::kCentreName));
    m_country->setCurrentIndex(m_country->findData(m_settings.values().get(setting::kCountry)));
    m_language->setCurrentIndex(m_language->findData(m_settings.values().get(setting::kCentreLanguage)));
    m_zone->setCurrentIndex(std::max(0, m_zone->findData(m_settings.values().get(setting::kCentreTimeZone))));
}

void CentrePanel::fillCountries()
{
    m_country->clear();
    for (const Country &country : countries(QLocale()))
        m_country->addItem(tr("%1 (%2)", "a country's name and code").arg(country.name, country.code), country.code);
}

void CentrePanel::fillZones()
{
    m_zone->clear();
    const QString own = QString::fromLatin1(QTimeZone::systemTimeZoneId());
    m_zone->addItem(tr("That of this computer (%1)", "a time zone").arg(own), u"system"_s);
    const QList<QByteArray> zones = QTimeZone::availableTimeZoneIds();
    for (const QByteArray &zone : zones) {
        // Only places: the others are old names and fixed shifts, which know no summer time.
        if (zone.contains('/') && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/"))
            m_zone->addItem(QString::fromLatin1(zone), QString::fromLatin1(zone));
    }
    const QString chosen = m_settings.values().get(setting::kCentreTimeZone);
    if (m_zone->findData(chosen) < 0)
        m_zone->addItem(chosen, chosen);
}

void CentrePanel::fillLanguages()
{
    m_language->clear();
    for (const auto *code : {"es", "es_MX", "es_AR", "ca", "gl", "eu", "pt_BR", "pt_PT", "en", "en_US", "fr"})
        m_language->addItem(templateLanguage(QString::fromLatin1(code)), QString::fromLatin1(code));
    const QString chosen = m_settings.values().get(setting::kCentreLanguage);
    if (m_language->findData(chosen) < 0)
        m_language->addItem(templateLanguage(chosen), chosen);
}

void CentrePanel::save(Field *field, QLatin1StringView key, const QString &text)
{
    QCoro::connect(m_settings.set(QString(key), text), this, [this, field](const Result<void> &set) {
        if (set)
            field->setChecked(tr("Saved for all desks."));
        else
            field->setError(set.error());
    });
}

void CentrePanel::retranslate()
{
    m_card->setTitle(tr("Centre"));
    m_nameField->setLabel(tr("&Name of the centre"));
    m_nameField->setHint(tr("Stands in the window's title and in messages that name the centre."));
    m_countryField->setLabel(tr("&Country"));
    m_countryField->setHint(tr("Phones typed without prefix are of this country."));
    m_zoneField->setLabel(tr("&Time zone"));
    m_zoneField->setHint(tr("Whose days and hours count for reading progress and for the days in charts."));
    m_languageField->setLabel(tr("&Language of messages"));
    m_languageField->setHint(
        tr("Students are written to in it, unless the campus teaches their course in another one."));
    fillCountries();
    fillZones();
    fillLanguages();
    load();
    // The environment may give the country.
    if (!overrideReason(m_settings, setting::kCountry.key).isEmpty())
        applyOverride(m_countryField, m_settings, setting::kCountry.key);
}
