// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/appearancepanel.h"

#include "app/services/errortext.h"
#include "app/services/settingsservice.h"
#include "ui/staffname.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/silence.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int kSmallest = 90; // percent: what the pages were looked at with
constexpr int kLargest = 150;
constexpr int kStep = 5;
} // namespace

AppearancePanel::AppearancePanel(SettingsService &settings, QWidget *parent)
    : SettingsPanel(parent)
    , m_settings(settings)
    , m_banner(new Banner(Banner::Kind::Danger))
    , m_card(new Card)
    , m_language(new QComboBox)
    , m_scheme(new QComboBox)
    , m_font(new QSpinBox)
    , m_dense(new QCheckBox)
    , m_menuBar(new QCheckBox)
    , m_staff(new QLineEdit)
    , m_staffField(new Field({}, m_staff))
    , m_languageField(new Field({}, m_language))
    , m_schemeField(new Field({}, m_scheme))
    , m_fontField(new Field({}, m_font))
{
    for (const QString &language : {u"system"_s, u"es"_s, u"en"_s})
        m_language->addItem(QString(), language);
    for (const QString &scheme : {u"system"_s, u"light"_s, u"dark"_s})
        m_scheme->addItem(QString(), scheme);
    m_font->setRange(kSmallest, kLargest);
    m_font->setSingleStep(kStep);
    m_font->setKeyboardTracking(false);
    m_banner->setClosable(true);
    m_banner->hide();
    m_card->body()->setSpacing(14);
    column()->addWidget(m_banner);
    for (QWidget *widget : {static_cast<QWidget *>(m_languageField), static_cast<QWidget *>(m_schemeField),
                            static_cast<QWidget *>(m_fontField), static_cast<QWidget *>(m_dense),
                            static_cast<QWidget *>(m_menuBar), static_cast<QWidget *>(m_staffField)})
        m_card->body()->addWidget(widget);
    column()->addWidget(m_card);
    column()->addStretch(1);
    connect(m_language, &QComboBox::activated, this,
            [this] { save(setting::kLanguage.key, m_language->currentData().toString()); });
    connect(m_scheme, &QComboBox::activated, this,
            [this] { save(setting::kScheme.key, m_scheme->currentData().toString()); });
    connect(m_font, &QSpinBox::valueChanged, this,
            [this](int percent) { save(setting::kFontPercent.key, QString::number(percent)); });
    connect(m_dense, &QCheckBox::toggled, this,
            [this](bool on) { save(setting::kDenseTables.key, on ? u"true"_s : u"false"_s); });
    connect(m_menuBar, &QCheckBox::toggled, this,
            [this](bool on) { save(setting::kMenuBar.key, on ? u"true"_s : u"false"_s); });
    connect(m_staff, &QLineEdit::editingFinished, this, [this] {
        if (m_staff->isModified())
            save(setting::kStaffName.key, m_staff->text());
        m_staff->setModified(false);
    });
    connect(&settings, &SettingsService::changed, this, &AppearancePanel::load);
    AppearancePanel::retranslate();
    load();
}

AppearancePanel::~AppearancePanel()
{
    silenceChildren(this);
}

void AppearancePanel::load()
{
    m_isLoading = true;
    const SettingValues &values = m_settings.values();
    m_language->setCurrentIndex(m_language->findData(values.get(setting::kLanguage)));
    m_scheme->setCurrentIndex(m_scheme->findData(values.get(setting::kScheme)));
    m_font->setValue(values.get(setting::kFontPercent));
    m_dense->setChecked(values.get(setting::kDenseTables));
    m_menuBar->setChecked(values.get(setting::kMenuBar));
    if (!m_staff->isModified())
        m_staff->setText(values.get(setting::kStaffName));
    m_isLoading = false;
}

void AppearancePanel::save(QLatin1StringView key, const QString &text)
{
    if (m_isLoading)
        return;
    QCoro::connect(m_settings.set(QString(key), text), this, [this](const Result<void> &set) {
        if (set) {
            m_banner->hide();
            return;
        }
        m_banner->setError(set.error());
        m_banner->present();
        load();
    });
}

void AppearancePanel::retranslate()
{
    m_card->setTitle(tr("Language and looks"));
    m_languageField->setLabel(tr("&Language"));
    m_language->setItemText(0, tr("Like the system"));
    m_language->setItemText(1, u"Español"_s); // each in its own words, so that it can be found again
    m_language->setItemText(2, u"English"_s);
    m_schemeField->setLabel(tr("&Colours"));
    m_scheme->setItemText(0, tr("Like the system"));
    m_scheme->setItemText(1, tr("Light"));
    m_scheme->setItemText(2, tr("Dark"));
    m_fontField->setLabel(tr("Size of &text"));
    m_font->setSuffix(tr(" %", "percent, after a number"));
    m_dense->setText(tr("&Dense tables, for more rows in sight"));
    m_menuBar->setText(tr("Menu &bar always in sight (else Alt or F10 shows it)"));
    m_staffField->setLabel(tr("&Name of who works here"));
    m_staffField->setHint(tr("It signs answers, decisions and lines of the register written on this computer."));
    m_staff->setPlaceholderText(accountName());
}
