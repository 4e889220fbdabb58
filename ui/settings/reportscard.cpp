// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/reportscard.h"

#include "app/domain/whatsappnumbers.h"
#include "app/services/settingsservice.h"
#include "ui/settings/settingtext.h"
#include "ui/widgets/card.h"
#include "ui/widgets/checklist.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/silence.h"

#include <QEvent>
#include <QLineEdit>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr auto kRelayUrl = "relay.url"_L1;
}

ReportsCard::ReportsCard(SettingsService &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_card(new Card)
    , m_help(new Label({}, Theme::Text::Small, Theme::Role::Muted))
    , m_listen(new QLineEdit)
    , m_listenField(new Field({}, m_listen))
    , m_relay(new QLineEdit)
    , m_relayField(new Field({}, m_relay))
    , m_steps(new CheckList)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    m_help->setWordWrap(true);
    m_card->body()->setSpacing(12);
    m_card->body()->addWidget(m_help);
    m_listen->setPlaceholderText(u"127.0.0.1:8090"_s);
    m_relay->setPlaceholderText(u"https://rele.centro.example"_s);
    addField(QString(setting::kWebhookListen.key), m_listenField);
    addField(QString(kRelayUrl), m_relayField);
    m_card->body()->addWidget(m_steps);
    connect(&settings, &SettingsService::changed, this, &ReportsCard::load);
    retranslate();
}

ReportsCard::~ReportsCard()
{
    silenceChildren(this);
}

void ReportsCard::addField(const QString &key, Field *field)
{
    auto *edit = qobject_cast<QLineEdit *>(field->editor());
    m_card->body()->addWidget(field);
    field->setVisible(findSetting(key));
    connect(edit, &QLineEdit::editingFinished, this, [this, field, edit, key] {
        if (edit->isModified())
            save(field, key);
        edit->setModified(false);
    });
}

void ReportsCard::load()
{
    const SettingValues &values = m_settings.values();
    if (!m_listen->isModified())
        m_listen->setText(values.text(QString(setting::kWebhookListen.key)));
    applyOverride(m_listenField, m_settings, setting::kWebhookListen.key);
    if (findSetting(QString(kRelayUrl))) {
        if (!m_relay->isModified())
            m_relay->setText(values.text(QString(kRelayUrl)));
        applyOverride(m_relayField, m_settings, kRelayUrl);
    }
    showSteps();
}

void ReportsCard::save(Field *field, const QString &key)
{
    const auto *edit = qobject_cast<QLineEdit *>(field->editor());
    QCoro::connect(m_settings.set(key, edit->text()), this, [field](const Result<void> &set) {
        if (set)
            field->setChecked(tr("Saved. It holds from the next start of the engine on."));
        else
            field->setError(set.error());
    });
}

void ReportsCard::showSteps()
{
    const SettingValues &values = m_settings.values();
    const QString relay = findSetting(QString(kRelayUrl)) ? values.text(QString(kRelayUrl)) : QString();
    const QString host = relay.isEmpty() ? tr("your-host.example") : QUrl(relay).host();
    QStringList accounts{QString(kFirstAccount)};
    const auto more = whatsAppNumbersFromText(values.get(setting::kWhatsAppMoreNumbers));
    for (const WhatsAppNumberEntry &number : more.value_or(QList<WhatsAppNumberEntry>()))
        accounts.append(number.account);
    QStringList addresses;
    for (const QString &account : std::as_const(accounts))
        addresses.append(u"https://%1/webhooks/whatsapp/%2"_s.arg(host, account));
    const QString steps = tr("At Meta, in the app: WhatsApp, Configuration, Webhook.\n"
                             "Callback URL: %1\n"
                             "Verify token: the one saved above.\n"
                             "Fields: messages, message_template_status_update, account_update, "
                             "phone_number_quality_update.")
                              .arg(addresses.join(u"\n"_s));
    m_steps->setLines(
        {{.mark = Mark::News,
          .text = tr("What to enter at Meta"),
          .advice = tr("Callback URL %1, the verify token saved above, and the fields messages, "
                       "message_template_status_update, account_update and phone_number_quality_update. Until reports "
                       "come in, messages stay accepted.")
                        .arg(addresses.join(u", "_s)),
          .steps = steps}});
}

void ReportsCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ReportsCard::retranslate()
{
    m_card->setTitle(tr("Reports and answers from WhatsApp"));
    m_help->setText(tr("What is delivered, read and answered comes by HTTPS. Either this computer receives it behind a "
                       "web server with a certificate, or a relay keeps it on a host of yours and is asked for it."));
    m_listenField->setLabel(tr("Address to &listen on"));
    m_listenField->setHint(
        tr("Of the service (bedelctl serve) on this computer, behind a web server with a certificate."));
    m_relayField->setLabel(tr("Address of the &relay"));
    m_relayField->setHint(tr("A centre behind a router needs this one only."));
    load();
}
