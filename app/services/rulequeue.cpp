// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/rulequeue.h"

#include "app/storage/decisionrepository.h"
#include "app/storage/messagerepository.h"
#include "app/storage/personfactsrepository.h"
#include "app/storage/rulefactsrepository.h"
#include "app/storage/runplanstore.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMost = 100'000;
constexpr qsizetype kFewStudents = 1000; ///< More of them are not picked out one by one.

QList<qint64> enrolmentsOf(const Message &message)
{
    QList<qint64> ids;
    const QJsonArray several = message.content.value(messagecontent::kEnrolments).toArray();
    for (const QJsonValue &id : several)
        ids.append(id.toInteger());
    return ids.isEmpty() ? QList<qint64>{message.enrolmentId} : ids;
}

QJsonObject jsonOf(const QMap<QString, QString> &values)
{
    QJsonObject json;
    for (auto value = values.cbegin(); value != values.cend(); ++value)
        json.insert(value.key(), *value);
    return json;
}

Result<QList<WaitingRow>> queuedOf(SqlSession &session, RuleEvent event)
{
    const Result<ListPage<MessageRow>> page =
        MessageRepository(session).page({.states = {MessageState::Queued}, .event = event}, 0, kMost);
    if (!page)
        return fail(page.error());
    QList<WaitingRow> rows;
    for (const MessageRow &one : page->rows) {
        if (!one.message.isAutomatic)
            continue;
        rows.append({.row = {.occasion = one.message.occasion,
                             .studentId = one.message.studentId,
                             .studentName = one.studentName,
                             .messageId = one.message.id,
                             .sendAt = one.message.notBefore,
                             .before = one.message.text},
                     .message = one.message});
    }
    return rows;
}

Result<QList<WaitingRow>> heldOf(SqlSession &session, RuleEvent event)
{
    const Result<ListPage<DecisionRow>> page = DecisionRepository(session).page(
        {.outcomes = {DecisionOutcome::Held, DecisionOutcome::Shown}, .events = {event}}, 0, kMost);
    if (!page)
        return fail(page.error());
    QList<WaitingRow> rows;
    for (const DecisionRow &one : page->rows)
        rows.append({.row = {.occasion = one.decision.occasion,
                             .studentId = one.decision.studentId,
                             .studentName = one.studentName,
                             .courseName = one.courseName,
                             .sendAt = one.decision.sendAt}});
    return rows;
}

/// As if nothing of what waits had been said yet: the draft judges it anew.
Result<PlanInput> inputFor(SqlSession &session, const QList<WaitingRow> &waiting, const Rule &draft,
                           const SendingTerms &terms, const QDateTime &now)
{
    QSet<QString> occasions;
    QSet<qint64> students;
    for (const WaitingRow &one : waiting) {
        occasions.insert(one.row.occasion);
        students.insert(one.row.studentId);
    }
    const QList<qint64> ids = students.values();
    const PlanScope scope{.events = {draft.event}, .studentIds = ids.size() <= kFewStudents ? ids : QList<qint64>()};
    Result<PlanInput> input = readPlanInput(session, scope, terms, now, draft);
    if (!input)
        return input;
    // Messages merged from several enrolments stand under the occasion of one; the others' own are said with it.
    QList<qint64> several;
    for (const WaitingRow &one : waiting) {
        if (one.message && one.message->content.contains(messagecontent::kEnrolments))
            several.append(one.message->id);
    }
    const Result<QStringList> merged = DecisionRepository(session).mergedInto(several);
    if (!merged)
        return fail(merged.error());
    occasions.unite(QSet<QString>(merged->cbegin(), merged->cend()));
    for (RuleFacts &facts : input->facts)
        facts.reopen(occasions);
    const Result<QHash<qint64, PersonFacts>> persons =
        PersonFactsRepository(session).load(ids, now, PersonFactsRepository::Queued::Count, terms.zone);
    const Result<QHash<qint64, PlanStudent>> names = RuleFactsRepository(session).students(ids);
    if (!persons || !names)
        return fail(persons ? names.error() : persons.error());
    input->persons = *persons;
    input->students = *names;
    for (PersonFacts &person : input->persons)
        person.notes.removeIf([&](const SentNote &note) { return occasions.contains(note.occasion); });
    return input;
}

qint64 enrolmentOf(const QString &occasion)
{
    return occasion.section(u':', 1, 1).toLongLong();
}

/// The message as the draft writes it; nothing when it reads as before.
std::optional<Message> rewritten(const WaitingRow &one)
{
    const WaitingOpinion &opinion = one.opinion;
    const bool namesFewer = opinion.enrolmentIds.size() < enrolmentsOf(*one.message).size();
    if (opinion.text.isEmpty()
        || (opinion.text == one.message->text && opinion.templateKey == one.message->templateKey && !namesFewer))
        return std::nullopt;
    Message message = *one.message;
    message.templateKey = opinion.templateKey;
    message.text = opinion.text;
    message.textHash = opinion.textHash;
    message.content.insert(messagecontent::kValues, jsonOf(opinion.values));
    if (namesFewer) {
        QJsonArray ids;
        for (const qint64 id : opinion.enrolmentIds)
            ids.append(id);
        message.content.insert(messagecontent::kEnrolments, ids);
    }
    return message;
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

Result<QList<WaitingRow>> readWaiting(SqlSession &session, const Rule &draft, const SendingTerms &terms,
                                      const QDateTime &now)
{
    Result<QList<WaitingRow>> waiting = queuedOf(session, draft.event);
    if (!waiting)
        return waiting;
    const Result<QList<WaitingRow>> held = heldOf(session, draft.event);
    if (!held)
        return held;
    waiting->append(*held);
    if (waiting->isEmpty())
        return waiting;
    const Result<PlanInput> input = inputFor(session, *waiting, draft, terms, now);
    if (!input)
        return fail(input.error());
    for (WaitingRow &one : *waiting) {
        const QList<qint64> about =
            one.message ? enrolmentsOf(*one.message) : QList<qint64>{enrolmentOf(one.row.occasion)};
        one.opinion = opinionOf(*input, draft.event, one.row.occasion, about);
        one.row.staysDue = one.opinion.isDue;
        // What cannot be written now stays as it was written.
        one.row.after = one.opinion.isDue && one.opinion.text.isEmpty() ? one.row.before : one.opinion.text;
        const auto facts = std::ranges::lower_bound(input->facts, about.constFirst(), {}, &RuleFacts::enrolmentId);
        if (one.row.courseName.isEmpty() && facts != input->facts.cend() && facts->enrolmentId == about.constFirst())
            one.row.courseName = input->courses.value(facts->courseId);
    }
    return waiting;
}

Result<void> recomputeQueue(SqlSession &session, const QList<WaitingRow> &waiting, RuleEvent event, int version,
                            const QDateTime &now)
{
    if (const Result<void> adopted = DecisionRepository(session).adopt(event, version); !adopted)
        return adopted;
    QHash<QString, QList<qint64>> dropped; // by reason
    QList<Message> changed;
    for (const WaitingRow &one : waiting) {
        if (!one.message)
            continue;
        if (!one.opinion.isDue)
            dropped[one.opinion.reason].append(one.message->id);
        else if (const std::optional<Message> message = rewritten(one))
            changed.append(*message);
    }
    MessageRepository messages(session);
    for (auto one = dropped.cbegin(); one != dropped.cend(); ++one) {
        const Error why{
            .kind = Error::Kind::Cancelled, .code = u"rule_changed"_s, .facts = {{Error::Fact::Status, one.key()}}};
        const Result<QList<qint64>> taken = messages.undo(*one, now, why);
        if (!taken)
            return fail(taken.error());
        // The changed rule may come to say it at another time.
        if (const Result<void> freed = messages.freeOccasions(*taken); !freed)
            return freed;
    }
    return messages.rewriteQueued(changed);
}
