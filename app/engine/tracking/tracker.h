// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/job.h"
#include "app/domain/trackrequest.h"
#include "app/engine/enginecontext.h"
#include "app/engine/tracking/campusreader.h"
#include "app/engine/tracking/coursework.h"
#include "app/engine/tracking/trackingrules.h"
#include "app/storage/progressrepository.h"
#include "app/storage/transaction.h"

#include <QElapsedTimer>

/// What the campus's service offers, as far as tracking cares.
struct CampusAbilities {
    bool hasUpdates = true; ///< core_course_get_updates_since: without it everybody who entered is read.
    bool hasOwnCompletion = false; ///< Moodle's own figures beside ours: nice to have.
    bool hasGrades = false;
    bool isKnown = false;
};

/// What passes learn about a campus and its patience; the next pass goes by it.
struct CampusMemory {
    CampusPace pace;
    CampusAbilities abilities = {};
};

/// One pass: asks the campus what changed in the courses, reads that, and writes what is new. What was written stays,
/// so a pass that is cut off goes on where it was when its job runs again. One failing course, package or student never
/// stops the others; each is named in the pass.
class Tracker final : private ReadingWatch {
public:
    Tracker(EngineContext &context, std::shared_ptr<CampusMemory> campus, TrackingRules rules, Job job);
    Q_DISABLE_COPY_MOVE(Tracker)

    /// Fails when the campus or the database as a whole is away, or the job went to another engine.
    QCoro::Task<Result<TrackingPass>> run();

private:
    friend class WindowReader;

    static constexpr int kPeoplePerCall = 2000;

    QCoro::Task<Result<void>> begin();
    QCoro::Task<Result<void>> learnAbilities();
    QCoro::Task<Result<void>> refreshStructure();
    QCoro::Task<Result<void>> listScos(QList<std::pair<qint64, qint64>> packages);
    QCoro::Task<Result<void>> loadStructure();
    QCoro::Task<Result<void>> askUpdates();
    QCoro::Task<Result<void>> readAccesses(QList<qsizetype> courses);
    void takeUpdates(CourseWork &work, bool isEver, const Result<QJsonValue> &answer);
    void takePeople(CourseWork &work, const Result<QJsonValue> &answer);
    QDateTime atMost(const QDateTime &campusTime) const;
    QCoro::Task<Result<void>> noteBeginning();
    QCoro::Task<Result<void>> storeAccesses(const std::vector<QList<CourseMember>> *members);
    QCoro::Task<Result<void>> checkCancelled();
    QDateTime nextOf(const CourseTracking &course, const QDateTime &from) const;
    void settle(CourseWork &work, const QDateTime &now);
    /// Settled ones, within the transaction that writes what was read last of them.
    Result<void> storeCourses(SqlSession &session, const QList<qsizetype> &courses, const QDateTime &now) const;
    Result<void> notePackages(SqlSession &session, const CourseWork &work, const QDateTime &now) const;
    QCoro::Task<Result<void>> endDepartures(std::vector<QList<CourseMember>> members);
    QCoro::Task<Result<void>> makePlans();
    QCoro::Task<Result<void>> readProgress();
    /// What Moodle itself says of everybody.
    struct OwnFigures {
        QHash<qint64, QList<MoodleOwnProgress>> courses; ///< By Moodle id of the person.
        QHash<qint64, MoodleGrade> grades; ///< Of one course, by Moodle id.
        std::optional<Error> error; ///< Of one course: the first.
        int lostGrades = 0; ///< Courses in a row.
        int lostPeople = 0; ///< The same.
    };
    QCoro::Task<Result<void>> readOwnFigures();
    QCoro::Task<Result<void>> readOwnFiguresOf(const CourseWork *work, OwnFigures *known);
    QCoro::Task<Result<void>> askGrades(const CourseWork *work, OwnFigures *known);
    QCoro::Task<Result<void>> askOwnProgress(QList<ProgressRepository::ToRead> rows, OwnFigures *known);
    QCoro::Task<Result<void>> storeOwnFigures(const CourseWork *work, QList<ProgressRepository::ToRead> rows,
                                              const OwnFigures *known);
    QCoro::Task<Result<void>> finishCourses();
    QCoro::Task<Result<TrackingPass>> close(PassState state);
    QCoro::Task<Result<void>> answered() override;
    bool isLeaving() const override { return m_connections->isAborted(); }
    QCoro::Task<Result<void>> noteProgress();
    void takeTraffic();
    /// How a reading ends when somebody has asked the pass to stop.
    static Error stopped();
    void goWithoutUpdates();

    void failCourse(CourseWork &work, const Error &error);
    void noteError(const Error &error, qint64 courseId, qint64 packageId = 0, qint64 moodleUserId = 0);
    CourseWork *workOfMoodleCourse(qint64 moodleCourseId);
    /// Within a transaction: the job is still ours. Sets m_isCancelled when somebody asked for that.
    Result<void> checkJob(SqlSession &session, bool *isCancelled) const;

    EngineContext &m_context;
    const std::shared_ptr<Connections> m_connections; // outlives a change of settings
    const std::shared_ptr<CampusMemory> m_campus; // outlives a change of settings, too
    CampusAbilities &m_abilities;
    const TrackingRules m_rules;
    const Job m_job;
    const TrackRequest m_request;
    CampusReader m_reader;
    MoodleTraffic m_before;
    QDateTime m_campusBegin; ///< The campus's time when the pass first asked what has changed.
    TrackingPass m_pass;
    std::vector<CourseWork> m_works;
    qsizetype m_window = 0; ///< The first course that is not read to its end.
    int m_done = 0; ///< Enrolments settled, for the progress bar.
    int m_settled = 0; ///< The same of the window that is being read.
    QElapsedTimer m_lastNote;
    bool m_isNoting = false;
    bool m_isContinued = false;
    bool m_isEnded = false; ///< An earlier engine had read all of it.
    bool m_isCancelled = false;
    bool m_isFull = false;
};
