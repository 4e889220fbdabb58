// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/movableclock.h"
#include "app/practice/campussettings.h"
#include "app/practice/counters.h"
#include "app/practice/faultdesk.h"
#include "app/practice/httpserver.h"
#include "app/practice/practiceoptions.h"
#include "app/practice/store/practicestore.h"
#include "app/practice/studentactivity.h"
#include "app/practice/whatsapp/incoming.h"
#include "app/practice/whatsapp/webhookposter.h"

/// What the control addresses reach.
struct ControlParts {
    PracticeStore &store;
    CampusSettings &settings;
    MovableClock &clock;
    FaultDesk &faults;
    Counters &counters;
    WebhookPoster &poster;
    StudentActivity &activity;
    Incoming &incoming;
    quint32 seed = 0; ///< Of the campus.
    std::function<void()> settingsChanged;
    std::function<void()> clockChanged;
    std::function<Result<void>(const QJsonObject &)> reset; ///< The command as it came.
    std::function<PracticeEndpoints()> endpoints;
};

/// The addresses under /control that set and ask the campus; JSON in, JSON out. Browsers are refused: a web page must
/// not be able to reach them.
class ControlServer {
public:
    explicit ControlServer(ControlParts parts);
    static bool isControlPath(const QString &path) { return path == u"/control" || path.startsWith(u"/control/"); }
    void handle(const std::shared_ptr<HttpExchange> &exchange);

private:
    using Answer = Result<QJsonObject>;
    Answer dispatch(const QString &what, const PracticeRequest &request, const QJsonDocument &body);
    Answer settings(const QJsonObject &changes);
    Answer delay(const QJsonObject &changes);
    Answer faults(const QByteArray &method, const QJsonDocument &body);
    Answer activity(const QJsonObject &wanted);
    Answer chaos(const QJsonObject &wanted);
    Answer incoming(const QJsonDocument &body);
    Answer changeTemplate(const QJsonObject &wanted);
    Answer clock(const QJsonObject &changes);
    Answer rows(const QJsonObject &body);
    void webhook(const std::shared_ptr<HttpExchange> &exchange, const QJsonObject &body);
    void send(const std::shared_ptr<HttpExchange> &exchange, const Answer &answer) const;

    ControlParts m_parts;
};
