// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/sample/historyreader.h"

#include "app/practice/sample/historynotes.h"
#include "app/practice/sample/historytalk.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kDay = 86400;
using Pair = std::pair<qint64, qint64>; // user and course
using Elements = QMap<QString, QString>;

QDateTime moment(qint64 seconds)
{
    return seconds > 0 ? QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC) : QDateTime();
}

QList<Course> courses(PracticeStore &store)
{
    QList<Course> list;
    for (const Row &row : store.rows(u"SELECT * FROM course WHERE format <> 'site' ORDER BY id"_s))
        list.append({.moodleCourseId = number(row, u"id"_s),
                     .shortName = text(row, u"shortname"_s),
                     .fullName = text(row, u"fullname"_s),
                     .startAt = moment(number(row, u"start_date"_s)),
                     .endAt = moment(number(row, u"end_date"_s)),
                     .isVisible = number(row, u"visible"_s) != 0});
    return list;
}

QList<SampleHistory::Person> people(PracticeStore &store)
{
    QList<SampleHistory::Person> list;
    for (const Row &row : store.rows(u"SELECT * FROM user u WHERE deleted = 0 AND EXISTS"
                                     " (SELECT 1 FROM enrolment e WHERE e.user = u.id AND e.role = 5) ORDER BY id"_s))
        list.append({.person = {.moodleUserId = number(row, u"id"_s),
                                .username = text(row, u"username"_s),
                                .firstName = text(row, u"firstname"_s),
                                .lastName = text(row, u"lastname"_s),
                                .email = text(row, u"email"_s),
                                .isSuspended = number(row, u"suspended"_s) != 0},
                     .phone = text(row, u"phone1"_s).remove(u' ')});
    return list;
}

QList<SampleHistory::Package> packages(PracticeStore &store, const QDateTime &now)
{
    QList<SampleHistory::Package> list;
    QHash<qint64, int> positions;
    for (const Row &row : store.rows(u"SELECT s.*, m.visible AS visible FROM scorm s JOIN module m ON m.id = s.module"
                                     " ORDER BY s.course, s.id"_s)) {
        const qint64 course = number(row, u"course"_s);
        ScormPackage package{.moodleScormId = number(row, u"id"_s),
                             .moodleModuleId = number(row, u"module"_s),
                             .name = text(row, u"name"_s),
                             .version = text(row, u"version"_s),
                             .hash = text(row, u"sha1"_s),
                             .isVisible = number(row, u"visible"_s) != 0,
                             .position = positions[course]++,
                             .scosReadAt = now,
                             .readAt = now};
        for (const Row &sco : store.rows(u"SELECT id, title FROM sco WHERE scorm = ? AND type = 'sco'"
                                         " ORDER BY sort_order, id"_s,
                                         {package.moodleScormId}))
            package.scos.append({.moodleScoId = number(sco, u"id"_s),
                                 .title = text(sco, u"title"_s),
                                 .position = int(package.scos.size())});
        list.append({course, package});
    }
    return list;
}

/// A SCO that never told its status counts as not attempted.
bool isReadable(const Elements &elements)
{
    return elements.contains(u"cmi.core.lesson_status"_s) || elements.contains(u"cmi.completion_status"_s);
}

QHash<Pair, QList<SampleHistory::Visit>> visits(PracticeStore &store)
{
    QHash<Pair, QList<SampleHistory::Visit>> found;
    QHash<Pair, qint64> access;
    QMap<std::tuple<qint64, qint64, int>, Elements> known; // user, SCO, attempt
    for (const Row &row : store.rows(u"SELECT * FROM visit ORDER BY at, id"_s)) {
        const Pair pair(number(row, u"user"_s), number(row, u"course"_s));
        const qint64 at = number(row, u"at"_s);
        const qint64 sco = number(row, u"sco"_s);
        const int attempt = int(number(row, u"attempt"_s));
        Elements &elements = known[{pair.first, sco, attempt}];
        if (elements.isEmpty())
            elements.insert(u"x.start.time"_s, QString::number(at));
        const QJsonObject written = QJsonDocument::fromJson(text(row, u"elements"_s).toUtf8()).object();
        for (auto it = written.constBegin(); it != written.constEnd(); ++it)
            elements.insert(it.key(), it.value().toString());
        elements.insert(u"timemodified"_s, QString::number(at));
        qint64 &last = access[pair];
        if (number(row, u"mobile"_s) == 0 && at - last >= 60)
            last = at;
        if (isReadable(elements))
            found[pair].append({moment(at), readTracks(sco, attempt, elements), moment(last)});
    }
    return found;
}

QHash<Pair, QList<ScoReading>> present(PracticeStore &store)
{
    QMap<std::tuple<qint64, qint64, int, qint64>, Elements> found; // user, course, attempt, SCO
    for (const Row &row : store.rows(u"SELECT t.*, s.course AS course FROM track t JOIN scorm s ON s.id = t.scorm"_s)) {
        Elements &elements = found[{number(row, u"user"_s), number(row, u"course"_s), int(number(row, u"attempt"_s)),
                                    number(row, u"sco"_s)}];
        elements.insert(text(row, u"element"_s), text(row, u"value"_s));
        const qint64 newest = std::max(elements.value(u"timemodified"_s).toLongLong(), number(row, u"modified"_s));
        elements.insert(u"timemodified"_s, QString::number(newest));
    }
    QHash<Pair, QList<ScoReading>> readings;
    for (auto it = found.cbegin(); it != found.cend(); ++it) {
        const auto &[user, course, attempt, sco] = it.key();
        if (isReadable(it.value()))
            readings[{user, course}].append(readTracks(sco, attempt, it.value()));
    }
    return readings;
}

} // namespace

SampleHistory sampleHistory(PracticeStore &store, qint64 now, int days)
{
    SampleHistory history{.from = moment(now - days * kDay), .now = moment(now)};
    history.courses = courses(store);
    history.people = people(store);
    history.packages = packages(store, history.now);
    QHash<Pair, QList<SampleHistory::Visit>> visited = visits(store);
    QHash<Pair, QList<ScoReading>> readings = present(store);
    for (const Row &row : store.rows(u"SELECT e.*, c.start_date AS start_date FROM enrolment e"
                                     " JOIN course c ON c.id = e.course JOIN user u ON u.id = e.user"
                                     " WHERE e.role = 5 AND u.deleted = 0 ORDER BY e.id"_s)) {
        const Pair pair(number(row, u"user"_s), number(row, u"course"_s));
        const qint64 start = number(row, u"time_start"_s);
        history.enrolments.append({.moodleUserId = pair.first,
                                   .moodleCourseId = pair.second,
                                   .isActive = number(row, u"suspended"_s) == 0,
                                   .enrolledAt = moment(std::min(start > 0 ? start : now, now)),
                                   .visits = visited.take(pair),
                                   .present = readings.take(pair),
                                   .lastAccess = moment(number(row, u"last_access"_s))});
    }
    history.notes = historyNotes(history);
    history.talk = historyTalk(history);
    return history;
}
