// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/sample/studysession.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kAccessEvery = 60; // seconds: Moodle's own limit

QMap<QString, QString> elements12(const ScoReport &report)
{
    QMap<QString, QString> elements;
    if (!report.status.isEmpty())
        elements.insert(u"cmi.core.lesson_status"_s, report.status);
    if (report.score)
        elements.insert(u"cmi.core.score.raw"_s, QString::number(*report.score));
    elements.insert(u"cmi.core.total_time"_s,
                    u"%1:%2:%3.00"_s.arg(report.seconds / 3600, 2, 10, QLatin1Char('0'))
                        .arg(report.seconds / 60 % 60, 2, 10, QLatin1Char('0'))
                        .arg(report.seconds % 60, 2, 10, QLatin1Char('0')));
    return elements;
}

QMap<QString, QString> elements2004(const ScoReport &report)
{
    QString completion = report.status;
    QString success = report.success;
    if (report.status == "passed"_L1 || report.status == "failed"_L1) {
        completion = report.status == "passed"_L1 ? u"completed"_s : u"incomplete"_s;
        success = success.isEmpty() ? report.status : success;
    }
    QMap<QString, QString> elements;
    if (!completion.isEmpty())
        elements.insert(u"cmi.completion_status"_s, completion);
    if (!success.isEmpty())
        elements.insert(u"cmi.success_status"_s, success);
    if (report.score)
        elements.insert(u"cmi.score.raw"_s, QString::number(*report.score));
    elements.insert(u"cmi.total_time"_s, u"PT%1M%2S"_s.arg(report.seconds / 60).arg(report.seconds % 60));
    return elements;
}

void noteVisit(PracticeStore &store, const StudySession &session)
{
    QJsonObject json;
    for (auto it = session.elements.cbegin(); it != session.elements.cend(); ++it)
        json.insert(it.key(), it.value());
    store.change(u"INSERT INTO visit (user, course, sco, attempt, at, mobile, elements) VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
                 {session.user, session.course, session.sco, session.attempt, session.at, int(session.isMobile),
                  QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact))});
}

} // namespace

QMap<QString, QString> elementsOf(const ScoReport &report)
{
    return report.is2004 ? elements2004(report) : elements12(report);
}

void writeSession(PracticeStore &store, const StudySession &session)
{
    const auto write = [&](const QString &element, const QString &value) {
        store.change(u"INSERT INTO track (scorm, sco, user, attempt, element, value, modified) VALUES (?, ?, ?, ?, ?, "
                     "?, ?) ON CONFLICT (sco, user, attempt, element) DO UPDATE SET value = excluded.value, "
                     "modified = excluded.modified WHERE value <> excluded.value"_s,
                     {session.scorm, session.sco, session.user, session.attempt, element, value, session.at});
    };
    for (auto it = session.elements.cbegin(); it != session.elements.cend(); ++it)
        write(it.key(), it.value());
    store.change(u"INSERT INTO track (scorm, sco, user, attempt, element, value, modified) VALUES (?, ?, ?, ?, "
                 "'x.start.time', ?, ?) ON CONFLICT DO NOTHING"_s,
                 {session.scorm, session.sco, session.user, session.attempt, QString::number(session.at), session.at});
    noteVisit(store, session);
    if (session.isMobile)
        return;
    store.change(u"UPDATE enrolment SET last_access = ? WHERE user = ? AND course = ? AND last_access <= ?"_s,
                 {session.at, session.user, session.course, session.at - kAccessEvery});
    store.change(u"UPDATE user SET first_access = CASE WHEN first_access = 0 THEN ? ELSE first_access END,"
                 " last_access = max(last_access, ?) WHERE id = ?"_s,
                 {session.at, session.at, session.user});
}
