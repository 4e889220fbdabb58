// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/activity.h"
#include "app/domain/messagelist.h"
#include "app/domain/result.h"
#include "app/domain/rules/rulerun.h"

#include <QCoroTask>

class Clock;
class Database;
class SettingsService;

/// Something that waits for a person, on Home; what gets worse first stands first.
struct HomeTask {
    enum class Kind {
        IntakeFailed, ///< One student: studentId, intakeId, name, error.
        WelcomeFailed, ///< One student's welcome: messageId too.
        PhoneToFix, ///< WhatsApp does not reach a student's number: studentId, messageId, name, error.
        UpdateFailed, ///< The campus refused a student's changed details: studentId, name, error.
        MessagesUnconfirmed, ///< count of them.
        MessagesUndelivered, ///< count of those queued since `from` that WhatsApp took and that have not arrived.
        WelcomesWithoutTemplate, ///< count; a template has to be chosen.
        MessagesWaiting, ///< count; waiting for a mapping, a token, an approval: see error.
        PullFailed, ///< A reading of the campus or the templates failed: jobId, error.
        NumberHeld, ///< Nothing goes out from a number for now: name, error; `until` then one message is tried.
        RunWaiting, ///< count messages of a run wait for a yes; the question is in `question`.
        RulePaused, ///< name: the rule's event as a word; why is in error.
        NoEngine, ///< Work waits and no engine runs: count of jobs.
        EventsAside, ///< count of WhatsApp's events that were not understood.
        CourseNotFollowed, ///< A course could not be read: courseId, name, error.
        TemplateHoles, ///< count of events that are switched on and cannot go out in some course.
        StudentToCall, ///< A rule wrote in vain: studentId, name, course in `detail`, event; about `count` absences, or
                       ///< 0.
        ToldBehind, ///< count of students whom a rule told that they are behind plan: their coordinator should know.
        PeopleAtRisk, ///< count of enrolments.
        TokenEnds, ///< The token of a number ends within a week, or has ended: name is the number, `until` when.
        NotConnected, ///< Moodle or WhatsApp has no address or token: facts in error.
    };
    Kind kind = Kind::IntakeFailed;
    QDateTime at; ///< UTC
    QDateTime until; ///< UTC; of a number that is held: invalid when it is being tried already. Of a token: its end.
    QDateTime from; ///< UTC: what was queued before is not counted.
    int count = 1;
    qint64 studentId = 0;
    qint64 intakeId = 0;
    qint64 messageId = 0;
    qint64 jobId = 0;
    qint64 courseId = 0;
    QString name; ///< The student's, "First Last", or the course's.
    QString detail; ///< The course that it is about.
    std::optional<RuleEvent> event;
    std::optional<Error> error;
    std::optional<RunQuestion> question;
};

struct HomeView {
    int intakesToday = 0;
    int enrolmentsToday = 0;
    MessageTotals messagesToday;
    int students = 0;
    int enrolments = 0;
    int courses = 0;
    int completedToday = 0; ///< Courses completed by students.
    int followed = 0; ///< Enrolments whose progress is known or waited for.
    int atRisk = 0; ///< Enrolments.
    QDateTime campusReadAt; ///< UTC: courses or progress, the newest of both; invalid: never.
    QList<HomeTask> tasks;
    QList<Activity> today; ///< Newest first, at most thirty.
};

/// What needs a person, and what happened today.
class HomeService {
public:
    HomeService(Database &database, const Clock &clock, SettingsService &settings);

    /// dayStart: the beginning of today in the office's time zone, as UTC.
    QCoro::Task<Result<HomeView>> view(QDateTime dayStart);

private:
    Database &m_database;
    const Clock &m_clock;
    SettingsService &m_settings;
};
