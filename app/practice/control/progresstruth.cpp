// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/control/progresstruth.h"

#include <QJsonArray>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Package {
    qint64 scorm = 0;
    int scos = 0;
};

QHash<qint64, QList<Package>> packages(PracticeStore &store)
{
    QHash<qint64, QList<Package>> found;
    for (const Row &row : store.rows(u"SELECT s.course AS course, s.id AS scorm, count(*) AS n FROM scorm s"
                                     " JOIN module m ON m.id = s.module JOIN sco o ON o.scorm = s.id"
                                     " WHERE m.visible = 1 AND o.type = 'sco' GROUP BY s.id ORDER BY s.id"_s))
        found[number(row, u"course"_s)].append({number(row, u"scorm"_s), int(number(row, u"n"_s))});
    return found;
}

/// Done SCOs of each student in each package. A SCO that only told its success counts as never opened.
QHash<std::pair<qint64, qint64>, int> doneScos(PracticeStore &store)
{
    QHash<std::pair<qint64, qint64>, int> done;
    for (const Row &row : store.rows(
             u"SELECT scorm, user, count(DISTINCT sco) AS n FROM track t WHERE"
             " (element IN ('cmi.core.lesson_status', 'cmi.completion_status') AND value IN ('completed', 'passed'))"
             " OR (element = 'cmi.success_status' AND value = 'passed' AND EXISTS (SELECT 1 FROM track c WHERE"
             " c.sco = t.sco AND c.user = t.user AND c.attempt = t.attempt AND c.element = 'cmi.completion_status'))"
             " GROUP BY scorm, user"_s))
        done.insert({number(row, u"user"_s), number(row, u"scorm"_s)}, int(number(row, u"n"_s)));
    return done;
}

} // namespace

QJsonObject progressTruth(PracticeStore &store)
{
    const QHash<qint64, QList<Package>> courses = packages(store);
    const QHash<std::pair<qint64, qint64>, int> done = doneScos(store);
    QJsonArray list;
    for (const Row &row :
         store.rows(u"SELECT e.user AS user, e.course AS course FROM enrolment e"
                    " JOIN user u ON u.id = e.user WHERE e.role = 5 AND u.deleted = 0 ORDER BY e.id"_s)) {
        const qint64 user = number(row, u"user"_s);
        const QList<Package> inCourse = courses.value(number(row, u"course"_s));
        double sum = 0;
        int doneHere = 0;
        int scos = 0;
        for (const Package &package : inCourse) {
            const int finished = done.value({user, package.scorm});
            sum += double(finished) / package.scos;
            doneHere += finished;
            scos += package.scos;
        }
        list.append(QJsonObject{
            {u"student"_s, user},
            {u"course"_s, number(row, u"course"_s)},
            {u"percent"_s,
             inCourse.isEmpty() ? QJsonValue() : QJsonValue(std::round(sum / double(inCourse.size()) * 10000) / 100)},
            {u"done"_s, doneHere},
            {u"scos"_s, scos}});
    }
    return {{u"progress"_s, list}};
}
