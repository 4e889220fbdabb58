// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/centrepanel.h"

#include "app/services/errortext.h"
#include "app/services/settingsservice.h"
#include "ui/settings/countries.h"
#include "ui/settings/settingtext.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QVBoxLayout>

CentrePanel::CentrePanel(SettingsService &settings, QWidget *parent)
    : SettingsPanel(parent)
    , m_settings(settings)
    , m_card(new Card)
    , m_name(new QLineEdit)
    , m_country(new QComboBox)
    , m_nameField(new Field({}, m_name))
    , m_countryField(new Field({}, m_country))
{
    m_country->setEditable(true);
    m_country->setInsertPolicy(QComboBox::NoInsert);
    m_country->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_country->completer()->setFilterMode(Qt::MatchContains);
    m_country->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_card->body()->addWidget(m_nameField);
    m_card->body()->addWidget(m_countryField);
    column()->addWidget(m_card);
    column()->addStretch(1);
    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        if (m_name->isModified())
            save(m_nameField, setting::kCentreName.key, m_name->text());
        m_name->setModified(false);
    });
    connect(m_country, &QComboBox::activated, this,
            [this] { save(m_countryField, setting::kCountry.key, m_country->currentData().toString()); });
    connect(m_country->lineEdit(), &QLineEdit::editingFinished, this, [this] {
        const int index = m_country->findText(m_country->currentText(), Qt::MatchFixedString);
        if (index < 0)
            load(); // not a country: what holds stands there again
        else if (m_country->itemData(index).toString() != m_settings.values().get(setting::kCountry))
            save(m_countryField, setting::kCountry.key, m_country->itemData(index).toString());
    });
    connect(&settings, &SettingsService::changed, this, &CentrePanel::load);
    CentrePanel::retranslate();
}

void CentrePanel::load()
{
    if (!m_name->isModified())
        m_name->setText(m_settings.values().get(setting::kCentreName));
    m_country->setCurrentIndex(m_country->findData(m_settings.values().get(setting::kCountry)));
}

void CentrePanel::fillCountries()
{
    m_country->clear();
    for (const Country &country : countries(QLocale()))
        m_country->addItem(tr("%1 (%2)", "a country's name and code").arg(country.name, country.code), country.code);
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
    fillCountries();
    load();
    // The environment may give the country.
    if (!overrideReason(m_settings, setting::kCountry.key).isEmpty())
        applyOverride(m_countryField, m_settings, setting::kCountry.key);
}
