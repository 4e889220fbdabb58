// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/templateproposal.h"
#include "app/remote/httpclient.h"
#include "app/remote/whatsapp/whatsapptypes.h"

#include <QObject>

/// The WhatsApp Cloud API, as far as Bedel uses it. (contract: whatsapp/README.md)
/// Errors carry System::WhatsApp and Meta's code; app/domain/whatsapperrors.h says what to do about each. Lives as long
/// as its requests.
class WhatsAppClient final : public QObject {
    Q_OBJECT
public:
    /// For the answer to a sending: a lost one costs more than a slow one.
    static constexpr std::chrono::seconds kSendTimeout{60};

    WhatsAppClient(HttpClient &http, WhatsAppConnection connection, QObject *parent = nullptr);

    /// Goes out once. A receipt means accepted, not delivered. Unconfirmed: it may have been accepted, and only a
    /// status can tell.
    QCoro::Task<Result<SendReceipt>> sendTemplate(TemplateSend send);
    /// The same for free text.
    QCoro::Task<Result<SendReceipt>> sendText(TextSend send);
    /// The person sees that this message, and those before it, were read.
    QCoro::Task<Result<void>> markRead(QString whatsappMessageId);
    /// All templates in all languages, every state.
    QCoro::Task<Result<QList<WhatsAppTemplate>>> templates();
    /// Proposes a template for approval; goes out once. Unconfirmed: it may be there, and templates() tells.
    /// facts[Excerpt] of a refusal: what Meta says to people.
    QCoro::Task<Result<CreatedTemplate>> createTemplate(TemplateProposal proposal);
    QCoro::Task<Result<WhatsAppNumber>> number();
    QCoro::Task<Result<WhatsAppToken>> token();
    /// Where a file that somebody sent can be fetched in the next five minutes.
    QCoro::Task<Result<WhatsAppMedia>> media(QString mediaId);
    /// WrongService "too_large" above so many bytes; NotFound when its address is over.
    QCoro::Task<Result<QByteArray>> mediaContent(WhatsAppMedia media, qint64 largest);

private:
    QCoro::Task<Result<QJsonObject>> get(QString path, QList<std::pair<QString, QString>> query);
    QCoro::Task<Result<SendReceipt>> sendOnce(QJsonObject body, QString callbackData, std::function<bool()> mayLeave);
    QCoro::Task<QString> messagingLimit();
    HttpRequest request(const QString &path) const;

    HttpClient &m_http;
    const WhatsAppConnection m_connection;
};
