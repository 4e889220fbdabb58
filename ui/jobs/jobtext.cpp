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
    case JobKind::PullEnrolments:
        return JobWords::tr("Bring the students of the campus");
    case JobKind::Track:
        return JobWords::tr("Read the progress of the students");
    }
    return {};
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
