// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/intake.h"

#include <algorithm>

namespace {

StepState unfinishedState(bool jobIsRunning, bool jobIsWaiting)
{
    if (jobIsRunning)
        return StepState::Running;
    return jobIsWaiting ? StepState::Waiting : StepState::Todo;
}

FlowStepStatus campusStep(const Student &student, bool jobIsRunning, bool jobIsWaiting)
{
    FlowStepStatus step{.step = FlowStep::Campus, .error = student.error};
    if (student.moodleUserId != 0) {
        step.state = StepState::Done;
        step.error.reset();
    } else if (student.state == StudentState::Failed) {
        step.state = StepState::Failed;
    } else {
        step.state = unfinishedState(jobIsRunning, jobIsWaiting);
    }
    step.at = student.updatedAt;
    return step;
}

FlowStepStatus enrolmentStep(const IntakeStatus &status, bool jobIsRunning, bool jobIsWaiting)
{
    FlowStepStatus step{.step = FlowStep::Enrolments, .total = int(status.enrolments.size())};
    bool hasFailed = false;
    for (const Enrolment &enrolment : status.enrolments) {
        if (enrolment.state == EnrolmentState::Failed)
            hasFailed = true;
        if (enrolment.error && !step.error)
            step.error = enrolment.error;
        if (enrolment.enrolledAt.isValid()) {
            ++step.count;
            step.at = std::max(step.at, enrolment.enrolledAt);
        }
    }
    if (step.count == step.total)
        step.state = StepState::Done;
    else if (hasFailed)
        step.state = StepState::Failed;
    else if (status.student.moodleUserId == 0)
        step.state = StepState::Todo;
    else
        step.state = unfinishedState(jobIsRunning, jobIsWaiting);
    return step;
}

FlowStepStatus welcomeStep(const IntakeStatus &status)
{
    FlowStepStatus step{.step = FlowStep::Welcome};
    if (!status.intake.sendsWelcome) {
        step.state = StepState::Skipped;
        return step;
    }
    if (!status.welcome)
        return step;
    const Message &message = *status.welcome;
    step.message = message.state;
    step.error = message.error;
    step.at = message.queuedAt;
    switch (message.state) {
    case MessageState::Queued:
        step.state = message.error ? StepState::Waiting : StepState::Todo;
        break;
    case MessageState::Sending:
        step.state = StepState::Running;
        break;
    case MessageState::Unconfirmed:
    case MessageState::Held:
        step.state = StepState::Waiting;
        break;
    case MessageState::Failed:
        step.state = StepState::Failed;
        step.at = message.failedAt;
        break;
    case MessageState::Cancelled:
        step.state = StepState::Skipped;
        break;
    case MessageState::Accepted:
    case MessageState::Sent:
    case MessageState::Delivered:
    case MessageState::Read:
        step.state = StepState::Done;
        step.at = message.acceptedAt;
        break;
    }
    return step;
}

} // namespace

QList<FlowStepStatus> flowSteps(const IntakeStatus &status, bool jobIsRunning, bool jobIsWaiting)
{
    const FlowStepStatus record{.step = FlowStep::Record, .state = StepState::Done, .at = status.intake.createdAt};
    return {record, campusStep(status.student, jobIsRunning, jobIsWaiting),
            enrolmentStep(status, jobIsRunning, jobIsWaiting), welcomeStep(status)};
}

bool IntakeStatus::hasEnded() const
{
    if (failedStep())
        return true;
    return std::ranges::all_of(steps, [this](const FlowStepStatus &step) {
        // A queued message that waits for nothing in particular is tried again by itself.
        const bool isTriedAgain = welcome && welcome->state == MessageState::Queued && welcome->waitsFor.isEmpty();
        const bool waitsForPerson = step.step == FlowStep::Welcome && step.state == StepState::Waiting && !isTriedAgain;
        return step.state == StepState::Done || step.state == StepState::Skipped || waitsForPerson;
    });
}

const FlowStepStatus *IntakeStatus::failedStep() const
{
    const auto found = std::ranges::find(steps, StepState::Failed, &FlowStepStatus::state);
    return found == steps.cend() ? nullptr : &*found;
}
