// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/rulequeue.h"

#include "app/storage/decisionrepository.h"
#include "app/storage/messagerepository.h"
#include "app/storage/personfactsrepository.h"
#include "app/storage/rulefactsrepository.h"
#include "app/storage/runplanstore.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMost = 100'000;

/// What the draft would do with an occasion that waits.
struct Opinion {
    bool isDue = false;
    QString text;
    qint64 courseId = 0;
};

/// As if nothing of this event had been said or decided yet: what waits is judged anew by the draft.
Result<RunPlan> judgedAnew(SqlSession &session, const Rule &draft, const SendingTerms &terms, const QDateTime &now,
                           const QSet<QString> &waiting)
{
    Rule active = draft;
    active.showOnlyUntil = {};
    SendingTerms free = terms;
    free.hours.isAlways = true; // hours and pace hold a message back, they do not drop it
    Result<PlanInput> input = readPlanInput(session, {.events = {draft.event}}, free, now, active);
    if (!input)
        return fail(input.error());
    input->isApproved = true;
    QSet<qint64> students;
    for (RuleFacts &facts : input->facts) {
        const auto isWaiting = [&](const SentNote &note) { return waiting.contains(note.occasion); };
        if (facts.sent.removeIf(isWaiting) > 0)
            students.insert(facts.studentId);
    }
    const QList<qint64> unread = (students - QSet<qint64>(input->persons.keyBegin(), input->persons.keyEnd())).values();
    const Result<QHash<qint64, PersonFacts>> persons =
        PersonFactsRepository(session).load(unread, now, PersonFactsRepository::Queued::Count, terms.zone);
    const Result<QHash<qint64, PlanStudent>> names = RuleFactsRepository(session).students(unread);
    if (!persons || !names)
        return fail(persons ? names.error() : persons.error());
    input->persons.insert(*persons);
    input->students.insert(*names);
    for (PersonFacts &person : input->persons)
        person.notes.removeIf([&](const SentNote &note) { return waiting.contains(note.occasion); });
    return makeRunPlan(*input);
}

Result<QList<MessageRow>> queuedOf(SqlSession &session, RuleEvent event)
{
    const Result<ListPage<MessageRow>> page =
        MessageRepository(session).page({.states = {MessageState::Queued}, .event = event}, 0, kMost);
    return page ? Result<QList<MessageRow>>(page->rows) : fail(page.error());
}

} // namespace

int QueueDiff::dropped() const
{
    return int(std::ranges::count(rows, false, &Row::staysDue));
}

int QueueDiff::changed() const
{
    return int(std::ranges::count_if(
        rows, [](const Row &row) { return row.staysDue && row.messageId != 0 && row.before != row.after; }));
}

Result<QueueDiff> queueDiff(SqlSession &session, const Rule &draft, const SendingTerms &terms, const QDateTime &now)
{
    const Result<QList<MessageRow>> queued = queuedOf(session, draft.event);
    if (!queued)
        return fail(queued.error());
    const Result<ListPage<DecisionRow>> held = DecisionRepository(session).page(
        {.outcomes = {DecisionOutcome::Held, DecisionOutcome::Shown}, .events = {draft.event}}, 0, kMost);
    if (!held)
        return fail(held.error());
    QSet<QString> waiting;
    for (const MessageRow &row : *queued)
        waiting.insert(row.message.occasion);
    const Result<RunPlan> plan = judgedAnew(session, draft, terms, now, waiting);
    if (!plan)
        return fail(plan.error());
    QHash<QString, Opinion> opinions;
    for (const PlannedOccasion &occasion : plan->occasions) {
        const Decision &decision = occasion.decision;
        Opinion opinion{.isDue = occasion.message >= 0 || decision.outcome == DecisionOutcome::Held,
                        .courseId = occasion.courseId};
        if (occasion.message >= 0)
            opinion.text = plan->messages.at(occasion.message).text;
        opinions.insert(decision.occasion, opinion);
    }
    QueueDiff diff;
    for (const MessageRow &row : *queued) {
        const Opinion opinion = opinions.value(row.message.occasion);
        diff.rows.append({.occasion = row.message.occasion,
                          .studentId = row.message.studentId,
                          .studentName = row.studentName,
                          .courseName = plan->courses.value(opinion.courseId),
                          .messageId = row.message.id,
                          .sendAt = row.message.notBefore,
                          .staysDue = opinion.isDue,
                          .before = row.message.text,
                          .after = opinion.text});
    }
    for (const DecisionRow &row : held->rows) {
        const Opinion opinion = opinions.value(row.decision.occasion);
        diff.rows.append({.occasion = row.decision.occasion,
                          .studentId = row.decision.studentId,
                          .studentName = row.studentName,
                          .courseName = row.courseName,
                          .sendAt = row.decision.sendAt,
                          .staysDue = opinion.isDue,
                          .after = opinion.text});
    }
    return diff;
}

Result<void> recomputeQueue(SqlSession &session, const Rule &draft, const SendingTerms &terms, const QDateTime &now)
{
    const Result<QList<MessageRow>> queued = queuedOf(session, draft.event);
    if (!queued || queued->isEmpty())
        return queued ? Result<void>() : fail(queued.error());
    QSet<QString> waiting;
    for (const MessageRow &row : *queued)
        waiting.insert(row.message.occasion);
    const Result<RunPlan> plan = judgedAnew(session, draft, terms, now, waiting);
    if (!plan)
        return fail(plan.error());
    QHash<QString, const PlannedMessage *> wanted;
    for (const PlannedMessage &message : plan->messages)
        wanted.insert(message.occasion, &message);
    QList<qint64> dropped;
    QList<Message> changed;
    for (const MessageRow &row : *queued) {
        const PlannedMessage *const planned = wanted.value(row.message.occasion);
        if (!planned) {
            dropped.append(row.message.id);
        } else if (planned->text != row.message.text) {
            Message message = row.message;
            message.templateKey = planned->templateKey;
            message.text = planned->text;
            message.textHash = planned->textHash;
            QJsonObject values;
            for (auto value = planned->values.cbegin(); value != planned->values.cend(); ++value)
                values.insert(value.key(), *value);
            message.content.insert(messagecontent::kValues, values);
            changed.append(message);
        }
    }
    MessageRepository messages(session);
    if (const Result<QList<qint64>> taken = messages.undo(dropped, now); !taken)
        return fail(taken.error());
    return messages.rewriteQueued(changed);
}
