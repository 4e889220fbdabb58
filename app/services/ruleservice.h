// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/messagelist.h"
#include "app/domain/rules/runplan.h"
#include "app/services/rulelab.h"
#include "app/storage/rulerepository.h"

#include <QCoroTask>

#include <memory>

class Clock;
class Database;
class SettingsService;

/// A rule as the page shows it.
struct RuleState {
    RuleStanding standing;
    TemplateKey templateKey; ///< The one it uses where no course says otherwise; empty: none is chosen.
    std::optional<Error> templateProblem; ///< "template_unknown", "template_not_approved", "template_low_quality".
    int held = 0; ///< Occasions waiting now.
    int shown = 0; ///< Occasions it would have sent while it only shows.
    int sent = 0; ///< Messages of the last 30 days.
    bool isShowOnly = false;
};

/// What a changed rule does to what waits already.
struct QueueDiff {
    struct Row {
        QString occasion;
        qint64 studentId = 0;
        QString studentName;
        QString courseName;
        qint64 messageId = 0; ///< 0: only decided, not in the queue yet.
        QDateTime sendAt; ///< UTC
        bool staysDue = false; ///< The draft would send it, too.
        QString before; ///< The text that waits; empty for what is not in the queue.
        QString after; ///< The text that the draft would send.
    };
    QList<Row> rows;
    int dropped() const; ///< Those that the draft would not send.
    int changed() const; ///< Those with another text.
};

/// Everything about one decision or message, as the trace window shows it.
struct RuleTrace {
    std::optional<DecisionRow> decision; ///< Of the winning occasion; nothing for what no rule sent.
    QList<DecisionRow> merged; ///< Occasions said in the same message.
    std::optional<Rule> rule; ///< In the version that decided.
    std::optional<RuleVersion> version; ///< Who made it and when; nothing: as shipped.
    std::optional<RuleRun> run;
    std::optional<Message> message;
    QList<MessageEvent> history; ///< Of the message, oldest first.
    TemplateKey templateKey; ///< Of the message; else what the rule would send now. Empty: none.
    /// Of the reminders to which the decision that was asked about belongs: the decision that ended them, 0 while they
    /// go on. Nothing: it is none of a series.
    std::optional<qint64> seriesEnd;
};

/// What a rule will say to a student if nothing changes.
struct RuleForecast {
    RuleEvent event = RuleEvent::Welcome;
    qint64 enrolmentId = 0;
    qint64 courseId = 0;
    QString courseName;
    QDateTime at; ///< UTC
    int step = 0;
    bool isHeld = false; ///< Due already and held back.
    RuleVerdict verdict;
};

/// The rules: what they are, what they would send, and why something was or was not sent.
class RuleService {
public:
    RuleService(Database &database, const Clock &clock, SettingsService &settings);

    QCoro::Task<Result<QList<RuleState>>> rules();
    /// Newest first.
    QCoro::Task<Result<QList<RuleVersion>>> versions(RuleEvent event);
    /// What the draft would do to what waits.
    QCoro::Task<Result<QueueDiff>> diff(Rule draft);
    enum class Pending {
        Keep, ///< What waits goes as it is, unless the rule is switched off: then only what is in the queue.
        Recompute, ///< What the draft would not send is dropped, the rest gets the draft's text.
    };
    /// A new version. An enabled rule is active from now and shows only for a day. Invalid when a number makes no
    /// sense, see checkTerms().
    QCoro::Task<Result<RuleState>> save(Rule draft, Pending pending, QString who);
    /// A day of showing is enough: it sends from now on.
    QCoro::Task<Result<void>> endShowOnly(RuleEvent event);
    /// Stopped by a breaker or a template: goes on.
    QCoro::Task<Result<void>> resume(RuleEvent event);

    QCoro::Task<Result<RunPlan>> preview(PlanScope scope);
    /// The same with a draft in the place of the rule of its event, as it would be once saved, but as if it did not
    /// only show.
    QCoro::Task<Result<RunPlan>> previewOf(Rule draft);
    /// The person's yes to a plan: what is still due of it goes, but for the occasions taken out. The run.
    QCoro::Task<Result<RuleRun>> send(RunPlan plan, QSet<QString> unticked, QString who);

    /// The run that waits for a yes; nothing when none does.
    QCoro::Task<Result<std::optional<RuleRun>>> waitingRun();
    /// The newest run of the rules with messages that can still be taken back; nothing when there is none.
    QCoro::Task<Result<std::optional<RuleRun>>> undoableRun();
    /// The newest in which rules wrote to somebody; nothing when they never did.
    QCoro::Task<Result<std::optional<RuleRun>>> lastRun();
    /// Newest first.
    QCoro::Task<Result<QList<RuleRun>>> runs(int limit);
    /// Yes: what was asked about and is still due goes. No: it is taken out for good. Conflict "run_answered" when
    /// somebody else was quicker.
    QCoro::Task<Result<RuleRun>> answer(qint64 runId, bool yes, QString who);
    /// Cancels what has not gone out yet; how many messages.
    QCoro::Task<Result<int>> undo(qint64 runId, QString who = {});

    QCoro::Task<Result<ListPage<DecisionRow>>> decisions(DecisionQuery query, int offset, int limit);
    QCoro::Task<Result<int>> decisionCount(DecisionQuery query);
    QCoro::Task<Result<QMap<DecisionOutcome, int>>> decisionCounts(DecisionQuery query);
    QCoro::Task<Result<RuleTrace>> traceOfMessage(qint64 messageId);
    QCoro::Task<Result<RuleTrace>> traceOfDecision(qint64 decisionId);
    /// Ends the reminders of which this decision is one: what they ask for has happened, as far as the centre knows.
    QCoro::Task<Result<void>> endSeries(qint64 decisionId, QString who);
    /// Takes back such an end, RuleTrace::seriesEnd.
    QCoro::Task<Result<void>> resumeSeries(qint64 decisionId);
    /// Soonest first.
    QCoro::Task<Result<QList<RuleForecast>>> forecast(qint64 studentId);

    /// The laboratory: what a draft would have done in the last \a days. Not started yet; deleting it ends it.
    RuleLab *lab(Rule draft, int days, QObject *parent);

    /// As the settings say now.
    SendingTerms terms() const;
    /// Whether rules may write now, by the centre's clock.
    bool isWithinHours() const;

private:
    /// In pieces: other writers get their turn.
    QCoro::Task<Result<RuleRun>> write(std::shared_ptr<const RunPlan> plan, RuleRun run, SendingTerms sending);
    QCoro::Task<Result<RuleRun>> sendAsked(qint64 runId, QString who);
    QCoro::Task<Result<RuleRun>> refuse(qint64 runId, QString who);

    Database &m_database;
    const Clock &m_clock;
    SettingsService &m_settings;
};
