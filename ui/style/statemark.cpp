// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Which mark stands for which state.
#include "ui/style/statemark.h"

Mark stateMark(StudentState state)
{
    switch (state) {
    case StudentState::Local:
        return Mark::Todo;
    case StudentState::Creating:
        return Mark::Moving;
    case StudentState::OnCampus:
        return Mark::Done;
    case StudentState::Failed:
        return Mark::Failed;
    case StudentState::Archived:
        return Mark::Cancelled;
    }
    return Mark::None;
}

Mark stateMark(EnrolmentState state)
{
    switch (state) {
    case EnrolmentState::Pending:
        return Mark::Todo;
    case EnrolmentState::Enrolled:
        return Mark::Done;
    case EnrolmentState::Failed:
        return Mark::Failed;
    case EnrolmentState::Suspended:
        return Mark::Held;
    case EnrolmentState::Ended:
        return Mark::Cancelled;
    }
    return Mark::None;
}

Mark stateMark(MessageState state)
{
    switch (state) {
    case MessageState::Queued:
    case MessageState::Sending:
        return Mark::Clock;
    case MessageState::Unconfirmed:
        return Mark::Unconfirmed;
    case MessageState::Accepted:
        return Mark::Accepted;
    case MessageState::Held:
        return Mark::Held;
    case MessageState::Sent:
        return Mark::Sent;
    case MessageState::Delivered:
        return Mark::Delivered;
    case MessageState::Read:
        return Mark::Read;
    case MessageState::Failed:
        return Mark::Failed;
    case MessageState::Cancelled:
        return Mark::Cancelled;
    }
    return Mark::None;
}

Mark stateMark(JobState state)
{
    switch (state) {
    case JobState::Ready:
        return Mark::Todo;
    case JobState::Leased:
        return Mark::Moving;
    case JobState::Waiting:
        return Mark::Clock;
    case JobState::Done:
        return Mark::Done;
    case JobState::Failed:
        return Mark::Failed;
    }
    return Mark::None;
}

Mark stateMark(TemplateState state)
{
    switch (state) {
    case TemplateState::Approved:
        return Mark::Done;
    case TemplateState::Pending:
        return Mark::Clock;
    case TemplateState::Rejected:
        return Mark::Failed;
    case TemplateState::Paused:
        return Mark::Held;
    case TemplateState::Disabled:
        return Mark::Cancelled;
    case TemplateState::Other:
        return Mark::Unconfirmed;
    }
    return Mark::None;
}

Mark stateMark(ProgressState state)
{
    switch (state) {
    case ProgressState::Unknown:
        return Mark::Todo;
    case ProgressState::NotStarted:
        return Mark::Ring;
    case ProgressState::InProgress:
        return Mark::Moving;
    case ProgressState::Completed:
        return Mark::Done;
    }
    return Mark::None;
}

Mark stateMark(Standing standing)
{
    switch (standing) {
    case Standing::Unknown:
        return Mark::Todo;
    case Standing::NotStarted:
        return Mark::Ring;
    case Standing::Moving:
        return Mark::Moving;
    case Standing::Behind:
        return Mark::Late;
    case Standing::Stalled:
        return Mark::Stalled;
    case Standing::Done:
        return Mark::Done;
    }
    return Mark::None;
}
