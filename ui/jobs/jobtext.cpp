// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/jobtext.h"

#include "app/services/errortext.h"
#include "ui/widgets/relativedate.h"

#include <QCoreApplication>

namespace {

struct JobWords {
    Q_DECLARE_TR_FUNCTIONS(JobWords)
};

/// The first course, and how many more there are.
QString courseText(const QStringList &courses)
{
    const int more = int(courses.size()) - 1;
    return more == 0 ? courses.constFirst()
                     : JobWords::tr("%1 and %Ln more course(s)", nullptr, more).arg(courses.constFirst());
}

} // namespace

QString jobTitle(JobKind kind)
{
    switch (kind) {
    case JobKind::CreateUser:
        return JobWords::tr("Find or create an account on the campus");
    case JobKind::UpdateUser:
        return JobWords::tr("Update a student's details on the campus");
    case JobKind::Enrol:
        return JobWords::tr("Enrol a student in the courses");
    case JobKind::PullCourses:
        return JobWords::tr("Read the courses of the campus");
    case JobKind::PullTemplates:
        return JobWords::tr("Read the WhatsApp templates");
    case JobKind::ProposeTemplate:
        return JobWords::tr("Propose a template to Meta");
    case JobKind::PullEnrolments:
        return JobWords::tr("Bring the students of the campus");
    case JobKind::Track:
        return JobWords::tr("Read the progress of the students");
    case JobKind::RunRules:
        return JobWords::tr("Look for messages that are due by rule");
    case JobKind::FetchMedia:
        return JobWords::tr("Bring a file from a conversation");
    case JobKind::MarkRead:
        return JobWords::tr("Tell WhatsApp that a message was read");
    }
    return {};
}

QString jobTitle(const NamedJob &named)
{
    const bool isNamed = !named.student.isEmpty();
    const bool hasCourses = !named.courses.isEmpty();
    switch (named.job.kind) {
    case JobKind::CreateUser:
        if (isNamed)
            return JobWords::tr("Find or create the account of %1 on the campus").arg(named.student);
        break;
    case JobKind::UpdateUser:
        if (isNamed)
            return JobWords::tr("Update the details of %1 on the campus").arg(named.student);
        break;
    case JobKind::Enrol:
        if (isNamed && hasCourses)
            return JobWords::tr("Enrol %1 in %2", "a person, courses").arg(named.student, courseText(named.courses));
        break;
    case JobKind::PullEnrolments:
        if (hasCourses)
            return JobWords::tr("Bring the students of %1", "courses").arg(courseText(named.courses));
        break;
    case JobKind::Track:
        if (hasCourses)
            return JobWords::tr("Read the progress in %1", "courses").arg(courseText(named.courses));
        break;
    case JobKind::PullCourses:
    case JobKind::PullTemplates:
    case JobKind::RunRules:
    case JobKind::ProposeTemplate:
    case JobKind::FetchMedia:
    case JobKind::MarkRead:
        break;
    }
    return jobTitle(named.job.kind);
}

QString jobReason(const Job &job, const QDateTime &now)
{
    const QString why = job.error ? describe(*job.error).toText() : QString();
    switch (job.state) {
    case JobState::Ready:
        return JobWords::tr("Waits for the engine to take it up.");
    case JobState::Leased:
        return JobWords::tr("Is being done now.");
    case JobState::Waiting: {
        const QString next = relativeDate(job.runAfter, now);
        return why.isEmpty() ? JobWords::tr("Next try: %1.").arg(next)
                             : JobWords::tr("%1 Next try: %2.", "a sentence with the reason, a time").arg(why, next);
    }
    case JobState::Failed:
        return why.isEmpty() ? JobWords::tr("It failed; the log has the details.") : why;
    case JobState::Done:
        return JobWords::tr("Finished.");
    }
    return {};
}
