// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/progressworld.h"

#include "app/domain/snapshot.h"
#include "app/storage/coursedayrepository.h"
#include "app/storage/courserepository.h"
#include "app/storage/enrolmentrepository.h"
#include "app/storage/packagerepository.h"
#include "app/storage/progressrepository.h"
#include "app/storage/snapshotrepository.h"
#include "app/storage/studentrepository.h"
#include "app/storage/trackingrepository.h"
#include "app/storage/transaction.h"
#include "tests/support/storedcentre.h"

#include <QRandomGenerator>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kScos = 20;
constexpr int kDaysGone = 22;

struct Life {
    ProgressRepository::Assessed assessed;
    ProgressChange change;
    QList<Snapshot> history;
};

/// Somebody who does a part now and then until they stop, or finish.
Life lifeOf(qint64 enrolmentId, const QDateTime &start, const QDateTime &now, QRandomGenerator &random)
{
    Life life;
    const int kind = random.bounded(10); // 0: never begins; 1-2: stops; 3: fast
    Progress known{.enrolmentId = enrolmentId, .totalScos = kScos};
    QList<ProgressPoint> points;
    const double pace = kind == 3 ? 1.3 : 0.15 + random.bounded(0.6);
    const int until = kind == 0 ? 0 : kind <= 2 ? 4 + random.bounded(6) : kDaysGone;
    double parts = 0;
    // The first reading of everybody, as a tracker stores it.
    life.history.append({.enrolmentId = enrolmentId, .at = start.addSecs(1800), .percent = 0});
    points.append({.day = start.date(), .percent = 0});
    for (int day = 0; day < until; ++day) {
        parts = std::min<double>(kScos, parts + pace * random.bounded(2.0));
        const int done = int(parts);
        if (done == known.doneScos)
            continue;
        known.doneScos = done;
        known.percent = 100.0 * done / kScos;
        known.lastTrack = start.addDays(day).addSecs(9 * 3600 + random.bounded(30000));
        if (!known.firstActivity.isValid())
            known.firstActivity = known.lastTrack;
        life.history.append({.enrolmentId = enrolmentId,
                             .at = known.lastTrack.addSecs(900),
                             .activeAt = known.lastTrack,
                             .percent = known.percent,
                             .isRise = true});
        points.append({.day = known.lastTrack.date(), .percent = *known.percent});
    }
    known.percent = 100.0 * known.doneScos / kScos;
    known.state = known.doneScos == kScos ? ProgressState::Completed
        : known.doneScos > 0              ? ProgressState::InProgress
                                          : ProgressState::NotStarted;
    known.completedAt = known.doneScos == kScos ? known.lastTrack : QDateTime();
    known.checkedAt = now;
    known.changedAt = now;
    for (int i = 0; i < 3; ++i)
        known.scos.append({.moodleScoId = 11 + i,
                           .status = known.doneScos > i ? ScoStatus::Completed : ScoStatus::Incomplete,
                           .success = i == 1 ? ScoSuccess::Failed : ScoSuccess::Unknown,
                           .score = 60.5 + i,
                           .totalTime = 900 * (i + 1),
                           .attempt = known.doneScos > 0 ? 1 : 0,
                           .firstAccess = known.firstActivity,
                           .lastChange = known.lastTrack,
                           .isDone = known.doneScos > i});
    const AssessmentFacts facts{.isCompleted = known.doneScos == kScos,
                                .percent = known.percent,
                                .doneScos = known.doneScos,
                                .totalScos = kScos,
                                .courseStart = start,
                                .courseEnd = start.addDays(46),
                                .enrolmentStart = start,
                                .firstActivity = known.firstActivity,
                                .lastActivity = known.lastTrack,
                                .checkedAt = now,
                                .points = points};
    life.assessed = {enrolmentId, assess(facts, {}, QTimeZone::systemTimeZone())};
    life.change = {.value = known, .isChanged = true, .isWorthWriting = true};
    return life;
}

Result<void> write(SqlSession &session, qint64 course, int students, const QDateTime &start, const QDateTime &now)
{
    const QStringList first{u"Lucía"_s, u"Oriol"_s, u"Íñigo"_s, u"Nekane"_s, u"Thị Lan"_s, u"Wilber"_s, u"Begoña"_s};
    const QStringList last{u"Giménez Piñeiro"_s,   u"Solé Domènech"_s, u"Castaño Núñez"_s,
                           u"Agirre Etxeberria"_s, u"Nguyễn"_s,        u"Quispe Mamani"_s,
                           u"Echevarría Güell"_s,  u"Urrutia Peña"_s,  u"Bădescu"_s};
    for (int i = 0; i < students; ++i) {
        const qint64 id = storedStudent(session, first.at(i % first.size()), last.at(i % last.size()), start);
        valueOf(StudentRepository(session).setMoodleUser(id, 100001 + i, u"person%1"_s.arg(i), start));
        valueOf(StudentRepository(session).setState(id, StudentState::OnCampus, {}, start));
        valueOf(EnrolmentRepository(session).storeFromCampus(id, course, true, start));
    }
    QRandomGenerator random(7);
    QList<ProgressChange> changes;
    QList<ProgressRepository::Assessed> assessed;
    QList<Snapshot> history;
    for (const Progress &one : valueOf(ProgressRepository(session).knownOfCourse(course))) {
        const Life life = lifeOf(one.enrolmentId, start, now, random);
        changes.append(life.change);
        assessed.append(life.assessed);
        history.append(life.history);
    }
    valueOf(SnapshotRepository(session).add(history));
    valueOf(ProgressRepository(session).store(changes));
    valueOf(ProgressRepository(session).storeAssessments(assessed, now));
    return {};
}

} // namespace

qint64 progressworld::fill(SqlSession &session, int students, const QDateTime &now, const QTimeZone &zone)
{
    const QDateTime start = now.addDays(-kDaysGone).date().startOfDay(zone).toUTC();
    valueOf(CourseRepository(session).store({{.moodleCourseId = 9001,
                                              .shortName = u"PRL30"_s,
                                              .fullName = u"Prevención de riesgos laborales (30 h)"_s,
                                              .startAt = start,
                                              .endAt = start.addDays(46)}},
                                            now));
    const qint64 course = valueOf(CourseRepository(session).findByMoodleIds({9001})).first().id;
    PackageRepository packages(session);
    const auto stored = valueOf(packages.store(
        course, {{.courseId = course, .moodleScormId = 1, .moodleModuleId = 2, .name = u"Curso"_s}}, now));
    valueOf(packages.storeScos(stored.unlisted.first(),
                               {{.moodleScoId = 11, .title = u"Unidad 1"_s, .position = 1},
                                {.moodleScoId = 12, .title = u"Unidad 2"_s, .position = 2},
                                {.moodleScoId = 13, .title = u"Unidad 3"_s, .position = 3}},
                               now));
    valueOf(inTransaction(session, [&] { return write(session, course, students, start, now); }));
    TrackingRepository tracking(session);
    valueOf(tracking.ensureCourses());
    QList<CourseTracking> rows = valueOf(tracking.ofCourses({course}));
    for (CourseTracking &row : rows)
        row.checkedAt = now.addSecs(-600);
    valueOf(tracking.store(rows));
    CourseDayRepository days(session);
    const auto standingOf = [](const CourseDayRepository::DayFacts &facts) {
        if (!facts.percent || *facts.percent <= 0)
            return Standing::NotStarted;
        return *facts.percent >= 100 ? Standing::Done : Standing::Moving;
    };
    valueOf(days.rebuild(course, start.toTimeZone(zone).date(), now.toTimeZone(zone).date(), zone, standingOf));
    valueOf(days.write({course}, now, zone));
    valueOf(days.rebuildCohorts(course, now, zone));
    return course;
}
