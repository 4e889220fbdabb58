// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/tasktext.h"

#include "app/services/errortext.h"
#include "app/services/ruletext.h"
#include "ui/widgets/relativedate.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace {

struct TaskWords {
    Q_DECLARE_TR_FUNCTIONS(TaskWords)
};

ErrorText textOf(const HomeTask &task)
{
    return task.error ? describe(*task.error) : ErrorText{};
}

/// "Ana Ruiz: e-mail already in use"; without a reason the plain sentence.
QString about(const HomeTask &task, const QString &plain)
{
    const QString title = textOf(task).title;
    return title.isEmpty() ? plain : TaskWords::tr("%1: %2", "a person's name, what is wrong").arg(task.name, title);
}

TaskText waitingMessages(const HomeTask &task)
{
    TaskText text{Mark::Warning, TaskWords::tr("%Ln message(s) cannot go out", nullptr, task.count),
                  textOf(task).toText(), TaskWords::tr("See messages"), TaskAction::OpenMessages};
    if (!task.error)
        return text;
    const bool isTemplate = task.error->code.startsWith("template"_L1) || task.error->code == "no_template"_L1
        || !task.error->fact(Error::Fact::Parameter).isEmpty();
    const bool isToken = task.error->kind == Error::Kind::Unauthorised || task.error->code == "not_connected"_L1;
    if (isTemplate) {
        text.verb = TaskWords::tr("Open templates");
        text.action = TaskAction::ChooseTemplate;
    } else if (isToken) {
        text.verb = TaskWords::tr("Connections");
        text.action = TaskAction::OpenConnections;
    }
    return text;
}

QString callReason(const HomeTask &task)
{
    switch (task.event.value_or(RuleEvent::Inactive)) {
    case RuleEvent::NotStarted:
        return TaskWords::tr("%1: two messages about not having started brought nothing.", "a course").arg(task.detail);
    case RuleEvent::ControlsAtRisk:
        return TaskWords::tr("%1: two messages about the controls brought nothing, and the course ends soon.",
                             "a course")
            .arg(task.detail);
    default:
        return task.count > 0
            ? TaskWords::tr("%1: away again, after messages about %Ln absence(s). No more of them go out.", "a course",
                            task.count)
                  .arg(task.detail)
            : TaskWords::tr("%1: two messages about not entering brought nothing.", "a course").arg(task.detail);
    }
}

TaskText notConnected(const HomeTask &task)
{
    const bool isWhatsApp = task.error && task.error->system == Error::System::WhatsApp;
    return {Mark::Warning,
            isWhatsApp ? TaskWords::tr("WhatsApp is not connected") : TaskWords::tr("The campus is not connected"),
            textOf(task).toText(), TaskWords::tr("Connect"), TaskAction::OpenConnections};
}

} // namespace

TaskText taskText(const HomeTask &task)
{
    const QString why = textOf(task).toText();
    switch (task.kind) {
    case HomeTask::Kind::IntakeFailed:
        return {Mark::Failed, about(task, TaskWords::tr("%1: the enrolment stopped").arg(task.name)), why,
                TaskWords::tr("Review enrolment"), TaskAction::OpenStudent};
    case HomeTask::Kind::WelcomeFailed:
        return {Mark::Failed, about(task, TaskWords::tr("%1: the welcome failed").arg(task.name)), why,
                TaskWords::tr("Review message"), TaskAction::OpenMessage};
    case HomeTask::Kind::PhoneToFix:
        return {Mark::Failed,
                TaskWords::tr("%1: WhatsApp does not reach this number", "a person's name").arg(task.name), why,
                TaskWords::tr("Correct number"), TaskAction::OpenStudent};
    case HomeTask::Kind::UpdateFailed:
        return {Mark::Failed,
                about(task, TaskWords::tr("%1: the campus did not take the changed details").arg(task.name)), why,
                TaskWords::tr("Review details"), TaskAction::OpenStudent};
    case HomeTask::Kind::MessagesUnconfirmed:
        return {
            Mark::Unconfirmed, TaskWords::tr("%Ln message(s) unconfirmed", nullptr, task.count),
            TaskWords::tr("WhatsApp cut the connection. Perhaps they arrived: they are not repeated by themselves."),
            TaskWords::tr("Review %Ln", nullptr, task.count), TaskAction::OpenMessages};
    case HomeTask::Kind::MessagesUndelivered:
        return {Mark::Late, TaskWords::tr("%Ln message(s) of the last 7 days have not arrived", nullptr, task.count),
                TaskWords::tr("WhatsApp took them hours ago. The phones may be off, or without WhatsApp: call whom it "
                              "matters to. They are not repeated by themselves.",
                              nullptr, task.count),
                TaskWords::tr("See messages"), TaskAction::OpenMessages};
    case HomeTask::Kind::WelcomesWithoutTemplate:
        return {Mark::Warning, TaskWords::tr("%Ln welcome(s) wait for a template", nullptr, task.count),
                TaskWords::tr("They go out as soon as an approved template is chosen for the welcome."),
                TaskWords::tr("Choose template"), TaskAction::ChooseTemplate};
    case HomeTask::Kind::MessagesWaiting:
        return waitingMessages(task);
    case HomeTask::Kind::PullFailed:
        return {Mark::Failed, TaskWords::tr("A reading failed: %1", "%1 is what is wrong").arg(textOf(task).title), why,
                TaskWords::tr("Read again"), TaskAction::RetryJob};
    case HomeTask::Kind::NumberHeld: {
        const QString when = task.until.isValid()
            ? TaskWords::tr("Nothing goes out until %1; then one message is tried.", "a time")
                  .arg(clockTime(task.until.toLocalTime().time()))
            : TaskWords::tr("One message is tried now, the others wait.");
        return {Mark::Held, TaskWords::tr("The number %1 is on hold", "a number of the centre").arg(task.name),
                TaskWords::tr("%1 %2", "what happens, why").arg(when, why), TaskWords::tr("See connections"),
                TaskAction::OpenConnections};
    }
    case HomeTask::Kind::TokenEnds:
        return {
            Mark::Warning,
            TaskWords::tr("The WhatsApp token of %1 ends on %2", "a number of the centre, a day")
                .arg(task.name, QLocale().toString(task.until.toLocalTime().date(), QLocale::LongFormat)),
            TaskWords::tr("From then on nothing goes out. A token of a system user in Meta's business settings does "
                          "not end."),
            TaskWords::tr("See connections"), TaskAction::OpenConnections};
    case HomeTask::Kind::RunWaiting:
        return {Mark::Held, TaskWords::tr("A run of %Ln message(s) waits for a yes", nullptr, task.count),
                task.question ? questionText(*task.question) : QString(), TaskWords::tr("See who and what"),
                TaskAction::OpenAutomatic};
    case HomeTask::Kind::RulePaused: {
        const std::optional<RuleEvent> event = ruleEvent(task.name);
        return {Mark::Held,
                TaskWords::tr("The rule “%1” is paused", "name of a rule").arg(event ? ruleName(*event) : task.name),
                why, TaskWords::tr("See rule"), TaskAction::OpenAutomatic};
    }
    case HomeTask::Kind::NoEngine:
        return {Mark::Warning, TaskWords::tr("%Ln job(s) wait and no engine runs", nullptr, task.count),
                TaskWords::tr("Start the computer or the service that has the connections. Nothing is lost."),
                TaskWords::tr("See jobs"), TaskAction::OpenJobs};
    case HomeTask::Kind::EventsAside:
        return {Mark::Warning, TaskWords::tr("%Ln message(s) from WhatsApp were not understood", nullptr, task.count),
                TaskWords::tr(
                    "An answer or an opt-out may be among them. They are kept for 90 days, and a newer Bedel tries "
                    "them again."),
                TaskWords::tr("See connections"), TaskAction::OpenConnections};
    case HomeTask::Kind::CourseNotFollowed:
        return {Mark::Warning, TaskWords::tr("%1 could not be followed", "a course").arg(task.name), why,
                TaskWords::tr("See course"), TaskAction::OpenCourse};
    case HomeTask::Kind::TemplateHoles:
        return {Mark::Failed, TaskWords::tr("%Ln kind(s) of message without a usable template", nullptr, task.count),
                TaskWords::tr("They are switched on, and in some course nothing goes out.", nullptr, task.count),
                TaskWords::tr("See where"), TaskAction::OpenCoverage};
    case HomeTask::Kind::StudentToCall:
        return {Mark::Late, TaskWords::tr("%1: time to call", "a person's name").arg(task.name), callReason(task),
                TaskWords::tr("See student"), TaskAction::OpenStudent};
    case HomeTask::Kind::ToldBehind:
        return {Mark::Late, TaskWords::tr("%Ln student(s) were told that they are behind plan", nullptr, task.count),
                TaskWords::tr("For their coordinators: the messages of the last ten days."),
                TaskWords::tr("See who and why"), TaskAction::OpenRisks};
    case HomeTask::Kind::PeopleAtRisk:
        return {Mark::Late, TaskWords::tr("%Ln person(s) at risk", nullptr, task.count),
                TaskWords::tr("Too long without access, or too slow to finish in time."),
                TaskWords::tr("See who and why"), TaskAction::OpenRisks};
    case HomeTask::Kind::NotConnected:
        return notConnected(task);
    }
    return {};
}
