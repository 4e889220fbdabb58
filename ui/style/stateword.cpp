// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/stateword.h"

#include <QCoreApplication>

namespace {

struct StateWord {
    Q_DECLARE_TR_FUNCTIONS(StateWord)
};

} // namespace

QString stateWord(StudentState state)
{
    switch (state) {
    case StudentState::Local:
        return StateWord::tr("To do", "state of a student");
    case StudentState::Creating:
        return StateWord::tr("Under way", "state of a student");
    case StudentState::OnCampus:
        return StateWord::tr("On campus", "state of a student");
    case StudentState::Failed:
        return StateWord::tr("Failed", "state of a student");
    case StudentState::Archived:
        return StateWord::tr("Archived", "state of a student");
    }
    return {};
}

QString stateWord(EnrolmentState state)
{
    switch (state) {
    case EnrolmentState::Pending:
        return StateWord::tr("To do", "state of an enrolment");
    case EnrolmentState::Enrolled:
        return StateWord::tr("Enrolled", "state of an enrolment");
    case EnrolmentState::Failed:
        return StateWord::tr("Failed", "state of an enrolment");
    case EnrolmentState::Suspended:
        return StateWord::tr("Paused", "state of an enrolment");
    case EnrolmentState::Ended:
        return StateWord::tr("Ended", "state of an enrolment");
    }
    return {};
}

QString stateWord(MessageState state)
{
    switch (state) {
    case MessageState::Queued:
        return StateWord::tr("Queued", "state of a message");
    case MessageState::Sending:
        return StateWord::tr("Sending", "state of a message");
    case MessageState::Unconfirmed:
        return StateWord::tr("Unconfirmed", "state of a message");
    case MessageState::Accepted:
        return StateWord::tr("Accepted", "state of a message");
    case MessageState::Held:
        return StateWord::tr("Held", "state of a message");
    case MessageState::Sent:
        return StateWord::tr("Sent", "state of a message");
    case MessageState::Delivered:
        return StateWord::tr("Delivered", "state of a message");
    case MessageState::Read:
        return StateWord::tr("Read", "state of a message");
    case MessageState::Failed:
        return StateWord::tr("Failed", "state of a message");
    case MessageState::Cancelled:
        return StateWord::tr("Cancelled", "state of a message");
    }
    return {};
}

QString stateWord(JobState state)
{
    switch (state) {
    case JobState::Ready:
        return StateWord::tr("To do", "state of a job");
    case JobState::Leased:
        return StateWord::tr("Under way", "state of a job");
    case JobState::Waiting:
        return StateWord::tr("Waiting", "state of a job");
    case JobState::Done:
        return StateWord::tr("Done", "state of a job");
    case JobState::Failed:
        return StateWord::tr("Failed", "state of a job");
    }
    return {};
}

QString stateWord(TemplateState state)
{
    switch (state) {
    case TemplateState::Approved:
        return StateWord::tr("Approved", "state of a template");
    case TemplateState::Pending:
        return StateWord::tr("Under review", "state of a template");
    case TemplateState::Rejected:
        return StateWord::tr("Rejected", "state of a template");
    case TemplateState::Paused:
        return StateWord::tr("Paused", "state of a template");
    case TemplateState::Disabled:
        return StateWord::tr("Disabled", "state of a template");
    case TemplateState::Other:
        return StateWord::tr("Unknown", "state of a template");
    }
    return {};
}

QString stateWord(ProgressState state)
{
    switch (state) {
    case ProgressState::Unknown:
        return StateWord::tr("No data", "progress");
    case ProgressState::NotStarted:
        return StateWord::tr("Not started", "progress");
    case ProgressState::InProgress:
        return StateWord::tr("In progress", "progress");
    case ProgressState::Completed:
        return StateWord::tr("Completed", "progress");
    }
    return {};
}

QString stateWord(Standing standing)
{
    switch (standing) {
    case Standing::Unknown:
        return StateWord::tr("No data", "progress");
    case Standing::NotStarted:
        return StateWord::tr("Not started", "progress");
    case Standing::Moving:
        return StateWord::tr("Moving", "progress");
    case Standing::Behind:
        return StateWord::tr("Behind", "progress");
    case Standing::Stalled:
        return StateWord::tr("Inactive", "progress");
    case Standing::Done:
        return StateWord::tr("Completed", "progress");
    }
    return {};
}

QString countedWord(Standing standing, int count)
{
    switch (standing) {
    case Standing::Unknown:
        return StateWord::tr("without data", "after a count of students", count);
    case Standing::NotStarted:
        return StateWord::tr("not started", "after a count of students", count);
    case Standing::Moving:
        return StateWord::tr("moving", "after a count of students", count);
    case Standing::Behind:
        return StateWord::tr("behind", "after a count of students", count);
    case Standing::Stalled:
        return StateWord::tr("inactive", "after a count of students", count);
    case Standing::Done:
        return StateWord::tr("completed", "after a count of students", count);
    }
    return {};
}
