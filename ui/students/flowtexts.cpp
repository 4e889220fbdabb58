// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/students/flowtexts.h"

#include "ui/style/stateword.h"
#include "ui/widgets/relativedate.h"

#include <QCoreApplication>

namespace {

struct FlowTexts {
    Q_DECLARE_TR_FUNCTIONS(FlowTexts)
};

} // namespace

QString stepName(FlowStep step)
{
    switch (step) {
    case FlowStep::Record:
        return FlowTexts::tr("Record", "step");
    case FlowStep::Campus:
        return FlowTexts::tr("Campus", "step");
    case FlowStep::Enrolments:
        return FlowTexts::tr("Enrolment", "step");
    case FlowStep::Welcome:
        return FlowTexts::tr("Welcome", "step");
    }
    return {};
}

Mark stepMark(const FlowStepStatus &step)
{
    if (step.step == FlowStep::Welcome && step.message && step.state != StepState::Failed
        && step.state != StepState::Waiting)
        return step.state == StepState::Done ? Mark::Done : stateMark(*step.message);
    switch (step.state) {
    case StepState::Todo:
        return Mark::Todo;
    case StepState::Running:
        return Mark::Moving;
    case StepState::Waiting:
        return step.error ? Mark::Held : Mark::Clock;
    case StepState::Done:
        return Mark::Done;
    case StepState::Failed:
        return Mark::Failed;
    case StepState::Skipped:
        return Mark::Cancelled;
    }
    return Mark::Todo;
}

QString stepStateWord(const FlowStepStatus &step)
{
    if (step.step == FlowStep::Welcome && step.message && step.state != StepState::Waiting)
        return stateWord(*step.message);
    switch (step.state) {
    case StepState::Todo:
        return FlowTexts::tr("To do", "state of a step");
    case StepState::Running:
        return FlowTexts::tr("Under way", "state of a step");
    case StepState::Waiting:
        return FlowTexts::tr("Waiting", "state of a step");
    case StepState::Done:
        return FlowTexts::tr("Done", "state of a step");
    case StepState::Failed:
        return FlowTexts::tr("Failed", "state of a step");
    case StepState::Skipped:
        return FlowTexts::tr("Not wanted", "state of a step");
    }
    return {};
}

QString stepDetail(const FlowStepStatus &step, const QDateTime &now)
{
    if (step.step == FlowStep::Enrolments && step.total > 0 && step.state != StepState::Failed) {
        return step.count == step.total ? FlowTexts::tr("%Ln course(s)", nullptr, step.total)
                                        : FlowTexts::tr("%1 of %2", "courses").arg(step.count).arg(step.total);
    }
    if (step.step == FlowStep::Welcome && step.message)
        return stepStateWord(step);
    if (step.state == StepState::Done && step.at.isValid())
        return relativeDay(step.at.toLocalTime().date(), now.toLocalTime().date());
    return stepStateWord(step);
}

QString cardActivityText(const Activity &activity)
{
    switch (activity.kind) {
    case ActivityKind::IntakeSubmitted:
        return FlowTexts::tr("Form saved");
    case ActivityKind::UserCreated:
        return FlowTexts::tr("Account created on the campus");
    case ActivityKind::UserAdopted:
        return FlowTexts::tr("Existing account of the campus taken");
    case ActivityKind::Enrolled:
        return FlowTexts::tr("Enrolled in %Ln course(s)", nullptr, activity.count);
    case ActivityKind::IntakeFinished:
        return FlowTexts::tr("Everything of the form is done");
    case ActivityKind::IntakeFailed:
        return FlowTexts::tr("A step of the form failed");
    case ActivityKind::MessageAccepted:
        return FlowTexts::tr("Message accepted by WhatsApp");
    case ActivityKind::MessageFailed:
        return FlowTexts::tr("Message failed");
    case ActivityKind::MessageUnconfirmed:
        return FlowTexts::tr("Message unconfirmed");
    case ActivityKind::CoursesPulled:
        return FlowTexts::tr("%Ln course(s) read from the campus", nullptr, activity.count);
    case ActivityKind::TemplatesPulled:
        return FlowTexts::tr("%Ln template(s) read from WhatsApp", nullptr, activity.count);
    case ActivityKind::EnrolmentsPulled:
        return FlowTexts::tr("%Ln enrolment(s) read from the campus", nullptr, activity.count);
    case ActivityKind::StudentEdited:
        return FlowTexts::tr("Details changed here");
    case ActivityKind::UserUpdated:
        return FlowTexts::tr("Details updated on the campus");
    case ActivityKind::UserUpdateFailed:
        return FlowTexts::tr("Details refused by the campus");
    case ActivityKind::CourseCompleted:
        return FlowTexts::tr("Course completed");
    }
    return {};
}

const FlowStepStatus *stepInTrouble(const IntakeStatus &status)
{
    if (const FlowStepStatus *failed = status.failedStep())
        return failed;
    for (const FlowStepStatus &step : status.steps) {
        if (step.state == StepState::Waiting && step.error)
            return &step;
    }
    return nullptr;
}
