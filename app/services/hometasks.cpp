// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/hometasks.h"

#include "app/domain/engineinfo.h"
#include "app/domain/numberhealth.h"
#include "app/domain/systemhealth.h"
#include "app/domain/whatsapperrors.h"
#include "app/domain/whatsappnumbers.h"
#include "app/services/templatereading.h"
#include "app/storage/attentionrepository.h"
#include "app/storage/enginerepository.h"
#include "app/storage/messagerepository.h"
#include "app/storage/numberholdrepository.h"
#include "app/storage/progressstatistics.h"
#include "app/storage/rulerepository.h"
#include "app/storage/rulerunrepository.h"
#include "app/storage/settingrepository.h"
#include "app/storage/trackingrepository.h"
#include "app/storage/webhookeventrepository.h"

#include <algorithm>
#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kTasks = 50;
constexpr int kPeople = 15; ///< Of one kind: the rest of the list is to be seen, too.
constexpr int kTokenNotice = 7; ///< Days.
constexpr int kUndeliveredDays = 7; ///< What is older has been called about, or never will be.

/// Collects what waits for a person, in the order of urgency.
class TaskList {
public:
    TaskList(SqlSession &session, const SettingValues &settings, const QDateTime &now)
        : m_session(session)
        , m_settings(settings)
        , m_attention(session)
        , m_now(now)
    {
    }

    Result<QList<HomeTask>> collect()
    {
        using Step = Result<void> (TaskList::*)();
        for (const Step step :
             {&TaskList::addHeldNumbers, &TaskList::addEndingTokens, &TaskList::addFailedIntakes,
              &TaskList::addFailedWelcomes, &TaskList::addWrongPhones, &TaskList::addFailedUpdates,
              &TaskList::addMessageGroups, &TaskList::addUndelivered, &TaskList::addRules, &TaskList::addTemplateHoles,
              &TaskList::addFailedPulls, &TaskList::addEventsAside, &TaskList::addUnfollowed, &TaskList::addCalls,
              &TaskList::addRisks, &TaskList::addMissingEngine, &TaskList::addMissingSystems}) {
            if (const Result<void> added = (this->*step)(); !added)
                return fail(added.error());
        }
        return shortened(m_tasks);
    }

private:
    /// Troubles of single people and courses come by the hundred; what stops all of them is not pushed out by that.
    static QList<HomeTask> shortened(QList<HomeTask> tasks)
    {
        using enum HomeTask::Kind;
        const auto isSingle = [](const HomeTask &task) {
            return task.kind == IntakeFailed || task.kind == WelcomeFailed || task.kind == UpdateFailed
                || task.kind == PullFailed || task.kind == CourseNotFollowed;
        };
        qsizetype room = kTasks - std::ranges::count_if(tasks, std::not_fn(isSingle));
        tasks.removeIf([&](const HomeTask &task) { return isSingle(task) && --room < 0; });
        return tasks;
    }

    Result<void> addFailedIntakes()
    {
        const auto failed = m_attention.failedIntakes(kTasks);
        if (!failed)
            return fail(failed.error());
        for (const FailedIntake &row : *failed)
            m_tasks.append({.kind = HomeTask::Kind::IntakeFailed,
                            .at = row.at,
                            .studentId = row.studentId,
                            .intakeId = row.intakeId,
                            .name = row.studentName,
                            .error = row.error});
        return {};
    }

    Result<void> addFailedWelcomes()
    {
        const auto failed = m_attention.failedWelcomes(kTasks);
        if (!failed)
            return fail(failed.error());
        for (const FailedIntake &row : *failed)
            m_tasks.append({.kind = HomeTask::Kind::WelcomeFailed,
                            .at = row.at,
                            .studentId = row.studentId,
                            .intakeId = row.intakeId,
                            .messageId = row.messageId,
                            .name = row.studentName,
                            .error = row.error});
        return {};
    }

    Result<void> addFailedUpdates()
    {
        const auto failed = m_attention.failedUpdates(kTasks);
        if (!failed)
            return fail(failed.error());
        for (const FailedIntake &row : *failed)
            m_tasks.append({.kind = HomeTask::Kind::UpdateFailed,
                            .at = row.at,
                            .studentId = row.studentId,
                            .name = row.studentName,
                            .error = row.error});
        return {};
    }

    Result<void> addMessageGroups()
    {
        const auto unconfirmed = m_attention.unconfirmed();
        if (!unconfirmed)
            return fail(unconfirmed.error());
        if (unconfirmed->count > 0)
            addGroup(HomeTask::Kind::MessagesUnconfirmed, *unconfirmed);
        const auto waiting = m_attention.waitingMessages();
        if (!waiting)
            return fail(waiting.error());
        for (const WaitingMessages &group : *waiting) {
            if (group.waitsFor == "no_template"_L1)
                addGroup(HomeTask::Kind::WelcomesWithoutTemplate, group);
        }
        for (const WaitingMessages &group : *waiting) {
            if (group.waitsFor != "no_template"_L1)
                addGroup(HomeTask::Kind::MessagesWaiting, group);
        }
        return {};
    }

    void addGroup(HomeTask::Kind kind, const WaitingMessages &group)
    {
        m_tasks.append(
            {.kind = kind, .at = group.since, .count = group.count, .messageId = group.oldestId, .error = group.error});
    }

    /// Where nobody reports what is delivered, and of what was sent before the first report or after the last, nothing
    /// can be said.
    Result<void> addUndelivered()
    {
        const Result<ReceiverState> receiver = WebhookEventRepository(m_session).receiver(m_now);
        if (!receiver || !receiver->tellsDelivery())
            return receiver ? Result<void>() : fail(receiver.error());
        const std::chrono::seconds patience = std::chrono::hours(m_settings.get(setting::kUndeliveredHours));
        const MessageQuery query{.from = std::max(m_now.addDays(-kUndeliveredDays), receiver->firstEventAt),
                                 .reached = MessageReach::Undelivered,
                                 .acceptedUntil = std::min(m_now.addSecs(-patience.count()), receiver->lastEventAt)};
        const Result<int> count = MessageRepository(m_session).count(query);
        if (!count)
            return fail(count.error());
        if (*count > 0)
            m_tasks.append({.kind = HomeTask::Kind::MessagesUndelivered, .from = query.from, .count = *count});
        return {};
    }

    /// Numbers whose messages fail afterwards: nothing goes out from them for a while.
    Result<void> addHeldNumbers()
    {
        const Result<QMap<QString, NumberHold>> holds = NumberHoldRepository(m_session).all();
        if (!holds)
            return fail(holds.error());
        for (auto hold = holds->cbegin(); hold != holds->cend(); ++hold) {
            const Result<QString> name = numberName(hold.key());
            if (!name)
                return fail(name.error());
            m_tasks.append({.kind = HomeTask::Kind::NumberHeld,
                            .at = hold->since,
                            .until = hold->until > m_now ? hold->until : QDateTime(),
                            .name = *name,
                            .error = whatsAppRefusal(hold->code.toInt())});
        }
        return {};
    }

    /// A token that ends silently stops everything: told in time.
    Result<void> addEndingTokens()
    {
        QStringList accounts{kFirstAccount};
        const Result<QList<WhatsAppNumberEntry>> more =
            whatsAppNumbersFromText(m_settings.get(setting::kWhatsAppMoreNumbers));
        for (const WhatsAppNumberEntry &number : more.value_or(QList<WhatsAppNumberEntry>()))
            accounts.append(number.account);
        for (const QString &account : std::as_const(accounts)) {
            const auto noted = SettingRepository(m_session).value(tokenExpiryKey(account));
            if (!noted)
                return fail(noted.error());
            const QDateTime ends = QDateTime::fromString(noted->value_or(QString()), Qt::ISODate);
            if (!ends.isValid() || ends > m_now.addDays(kTokenNotice))
                continue;
            const Result<QString> name = numberName(account);
            if (!name)
                return fail(name.error());
            m_tasks.append({.kind = HomeTask::Kind::TokenEnds, .until = ends, .name = *name});
        }
        return {};
    }

    /// As WhatsApp shows the number, or as it is called here.
    Result<QString> numberName(const QString &account)
    {
        const auto text = SettingRepository(m_session).value(NumberHealth::settingKey(account));
        if (!text)
            return fail(text.error());
        const QString shown = *text ? NumberHealth::fromText(**text).displayNumber : QString();
        if (!shown.isEmpty())
            return shown;
        const QList<WhatsAppNumberEntry> numbers =
            whatsAppNumbersFromText(m_settings.get(setting::kWhatsAppMoreNumbers))
                .value_or(QList<WhatsAppNumberEntry>());
        for (const WhatsAppNumberEntry &number : numbers) {
            if (number.account == account && !number.label.isEmpty())
                return number.label;
        }
        return account;
    }

    /// What the rules want to know from a person.
    Result<void> addRules()
    {
        const auto waiting = RuleRunRepository(m_session).waiting();
        if (!waiting)
            return fail(waiting.error());
        if (*waiting)
            m_tasks.append({.kind = HomeTask::Kind::RunWaiting,
                            .at = (*waiting)->at,
                            .count = (*waiting)->due,
                            .question = (*waiting)->question});
        const auto rules = RuleRepository(m_session).all();
        if (!rules)
            return fail(rules.error());
        for (const RuleStanding &rule : *rules) {
            if (rule.paused && rule.rule.isEnabled)
                m_tasks.append({.kind = HomeTask::Kind::RulePaused,
                                .at = rule.pausedAt,
                                .name = word(rule.rule.event),
                                .error = rule.paused});
        }
        return {};
    }

    Result<void> addFailedPulls()
    {
        const Result<QList<Job>> failed = m_attention.failedPulls(kTasks);
        if (!failed)
            return fail(failed.error());
        for (const Job &job : *failed)
            m_tasks.append(
                {.kind = HomeTask::Kind::PullFailed, .at = job.finishedAt, .jobId = job.id, .error = job.error});
        return {};
    }

    Result<void> addEventsAside()
    {
        const Result<WebhookEventRepository::Aside> aside = WebhookEventRepository(m_session).aside();
        if (!aside)
            return fail(aside.error());
        if (aside->count > 0)
            m_tasks.append({.kind = HomeTask::Kind::EventsAside, .at = aside->since, .count = aside->count});
        return {};
    }

    Result<void> addUnfollowed()
    {
        const Result<QList<CourseTracking>> courses = TrackingRepository(m_session).courses();
        if (!courses)
            return fail(courses.error());
        for (const CourseTracking &course : *courses) {
            if (course.isFollowed && course.error)
                m_tasks.append({.kind = HomeTask::Kind::CourseNotFollowed,
                                .at = course.failedAt,
                                .courseId = course.courseId,
                                .name = course.courseName,
                                .error = course.error});
        }
        return {};
    }

    /// As long as no templates have been read the way there is told elsewhere.
    Result<void> addTemplateHoles()
    {
        const Result<QList<TemplateUse>> uses = readTemplateUses(m_session, m_settings);
        if (!uses || uses->isEmpty())
            return uses ? Result<void>() : fail(uses.error());
        const Result<TemplateCoverage> coverage = readTemplateCoverage(m_session, m_settings, m_now);
        if (!coverage)
            return fail(coverage.error());
        const int events = int(coverage->eventsWithHole().size());
        if (events > 0)
            m_tasks.append({.kind = HomeTask::Kind::TemplateHoles, .count = events});
        return {};
    }

    Result<void> addWrongPhones()
    {
        const auto failed = m_attention.phonesToFix(kPeople);
        if (!failed)
            return fail(failed.error());
        for (const FailedIntake &row : *failed)
            m_tasks.append({.kind = HomeTask::Kind::PhoneToFix,
                            .at = row.at,
                            .studentId = row.studentId,
                            .messageId = row.messageId,
                            .name = row.studentName,
                            .error = row.error});
        return {};
    }

    Result<void> addCalls()
    {
        const Result<RuleStanding> inactive = RuleRepository(m_session).find(RuleEvent::Inactive);
        if (!inactive)
            return fail(inactive.error());
        const auto calls = m_attention.callsDue(m_now, kPeople, inactive->rule.terms.spells);
        if (!calls)
            return fail(calls.error());
        for (const StudentToCall &row : *calls)
            m_tasks.append({.kind = HomeTask::Kind::StudentToCall,
                            .at = row.since,
                            .count = row.absences,
                            .studentId = row.studentId,
                            .name = row.studentName,
                            .detail = row.courseName,
                            .event = row.event});
        return {};
    }

    Result<void> addRisks()
    {
        const Result<int> behind = m_attention.toldBehind(m_now);
        if (!behind)
            return fail(behind.error());
        if (*behind > 0)
            m_tasks.append({.kind = HomeTask::Kind::ToldBehind, .count = *behind});
        const Result<int> count = ProgressStatistics(m_session).peopleCount({.minimumRisk = kAtRisk});
        if (!count)
            return fail(count.error());
        if (*count > 0)
            m_tasks.append({.kind = HomeTask::Kind::PeopleAtRisk, .count = *count});
        return {};
    }

    Result<void> addMissingEngine()
    {
        const auto engines = EngineRepository(m_session).list(m_now.addMSecs(-kEngineAlive.count()));
        if (!engines || !engines->isEmpty())
            return engines ? Result<void>() : fail(engines.error());
        const auto waiting = m_attention.dueWork(m_now);
        if (!waiting)
            return fail(waiting.error());
        if (waiting->count > 0)
            m_tasks.append({.kind = HomeTask::Kind::NoEngine, .at = waiting->since, .count = waiting->count});
        return {};
    }

    Result<void> addMissingSystems()
    {
        for (const Error::System system : {Error::System::Moodle, Error::System::WhatsApp}) {
            const auto text = SettingRepository(m_session).value(SystemHealth::settingKey(system));
            if (!text)
                return fail(text.error());
            const SystemHealth health = *text ? SystemHealth::fromText(**text) : SystemHealth();
            if (health.error && health.error->code == "not_connected"_L1)
                m_tasks.append({.kind = HomeTask::Kind::NotConnected, .at = health.at, .error = health.error});
        }
        return {};
    }

    SqlSession &m_session;
    const SettingValues m_settings;
    AttentionRepository m_attention;
    const QDateTime m_now;
    QList<HomeTask> m_tasks;
};

} // namespace

Result<QList<HomeTask>> homeTasks(SqlSession &session, const SettingValues &settings, const QDateTime &now)
{
    return TaskList(session, settings, now).collect();
}
