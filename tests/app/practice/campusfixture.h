// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/practice/practicecampus.h"
#include "tests/support/campusclient.h"

#include <memory>

/// A campus with the sample centre and the calls that tests make of it.
class CampusFixture {
public:
    explicit CampusFixture(const PracticeOptions &options = {})
    {
        const Result<PracticeEndpoints> started = campus.start(options);
        if (!started)
            qFatal("no campus: %s", qUtf8Printable(started.error().detail));
        endpoints = *started;
    }
    CampusReply moodle(const QString &function, QList<std::pair<QString, QString>> fields = {})
    {
        return CampusClient::finish(beginMoodle(function, fields));
    }
    QNetworkReply *beginMoodle(const QString &function, QList<std::pair<QString, QString>> fields = {})
    {
        const QString token = QString::fromUtf8(endpoints.moodleToken.reveal());
        fields.prepend({QStringLiteral("moodlewsrestformat"), QStringLiteral("json")});
        fields.prepend({QStringLiteral("wsfunction"), function});
        fields.prepend({QStringLiteral("wstoken"), token});
        return client.begin("POST", moodleUrl(), CampusClient::form(fields), "application/x-www-form-urlencoded");
    }
    QUrl moodleUrl() const
    {
        return QUrl(endpoints.moodleUrl.toString() + QStringLiteral("/webservice/rest/server.php"));
    }
    CampusReply graph(const QByteArray &method, const QString &path, const QJsonObject &body = {})
    {
        return client.ask(method, QUrl(endpoints.whatsAppUrl.toString() + QStringLiteral("/v22.0/") + path),
                          body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson(), "application/json",
                          endpoints.whatsAppToken.reveal());
    }
    CampusReply send(const QString &to, const QString &callbackData,
                     const QString &templateName = QStringLiteral("bienvenida_curso"))
    {
        return graph("POST", endpoints.phoneNumberId + QStringLiteral("/messages"),
                     message(to, callbackData, templateName));
    }
    static QJsonObject message(const QString &to, const QString &callbackData, const QString &templateName)
    {
        const auto value = [](const QString &text) {
            return QJsonObject{{QStringLiteral("type"), QStringLiteral("text")}, {QStringLiteral("text"), text}};
        };
        const QJsonObject body{{QStringLiteral("type"), QStringLiteral("body")},
                               {QStringLiteral("parameters"),
                                QJsonArray{value(QStringLiteral("Lucía")), value(QStringLiteral("Ofimática"))}}};
        return {{QStringLiteral("messaging_product"), QStringLiteral("whatsapp")},
                {QStringLiteral("recipient_type"), QStringLiteral("individual")},
                {QStringLiteral("to"), to},
                {QStringLiteral("biz_opaque_callback_data"), callbackData},
                {QStringLiteral("type"), QStringLiteral("template")},
                {QStringLiteral("template"),
                 QJsonObject{{QStringLiteral("name"), templateName},
                             {QStringLiteral("language"), QJsonObject{{QStringLiteral("code"), QStringLiteral("es")}}},
                             {QStringLiteral("components"), QJsonArray{body}}}}};
    }
    CampusReply control(const QByteArray &method, const QString &what, const QJsonObject &body = {})
    {
        return client.ask(method, QUrl(endpoints.controlUrl.toString() + QLatin1Char('/') + what),
                          body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson());
    }
    QJsonObject state(const QString &subject)
    {
        return control("GET", QStringLiteral("state/") + subject).json().object();
    }
    CampusReply createUser(const QString &username, const QString &email)
    {
        return moodle(QStringLiteral("core_user_create_users"),
                      {{QStringLiteral("users[0][username]"), username},
                       {QStringLiteral("users[0][createpassword]"), QStringLiteral("1")},
                       {QStringLiteral("users[0][firstname]"), QStringLiteral("Lucía")},
                       {QStringLiteral("users[0][lastname]"), QStringLiteral("Gómez")},
                       {QStringLiteral("users[0][email]"), email},
                       {QStringLiteral("users[0][phone1]"), QStringLiteral("+34600000101")}});
    }

    PracticeCampus campus;
    PracticeEndpoints endpoints;
    CampusClient client;
};
