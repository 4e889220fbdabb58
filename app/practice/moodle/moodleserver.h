// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/practice/counters.h"
#include "app/practice/httpserver.h"
#include "app/practice/moodle/moodlecontext.h"

/// A web-service request, read but not yet carried out.
struct PracticeCall {
    QString function;
    QJsonObject arguments;
    QString token;
    bool isJson = false;
    bool raw = false;
    bool isTooLarge = false; ///< Over the web server's limit.
    int innerCalls = 0; ///< Calls inside a batch.
};

/// The REST endpoint of a Moodle 4.2.3, as far as a training centre's office needs it.
class MoodleServer {
public:
    MoodleServer(PracticeStore &store, CampusSettings &settings, const MovableClock &clock, Counters &counters);
    void setSite(const QString &url, const QString &token);

    static bool isEndpoint(const QString &path) { return path.endsWith(QStringLiteral("/webservice/rest/server.php")); }
    PracticeCall read(const PracticeRequest &request) const;
    HttpAnswer carryOut(const PracticeCall &call);
    /// Answers of the machinery before Moodle, also used by faults.
    static HttpAnswer notFoundPage();
    static HttpAnswer maintenance();
    /// What Moodle answers to values it does not take; most sites do not say which.
    static HttpAnswer refusal();
    static HttpAnswer page(int status, const QByteArray &title);

private:
    std::optional<HttpAnswer> closedDoor(const PracticeCall &call) const;
    std::optional<MoodleFault> authenticate(const PracticeCall &call);
    MoodleResult dispatch(const QString &function, const QJsonObject &arguments, bool raw, bool isInner);
    bool isInService(const QString &function) const;

    PracticeStore &m_store;
    CampusSettings &m_settings;
    const MovableClock &m_clock;
    Counters &m_counters;
    QString m_siteUrl;
    QString m_token;
};
