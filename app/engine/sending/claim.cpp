// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/sending/claim.h"

#include "app/engine/sending/preparer.h"
#include "app/storage/activityrepository.h"
#include "app/storage/jobrepository.h"

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kUnknownAtOnce = 20; // messages of numbers that are no longer ours

/// How many people the messaging limit still lets us write to first. Counted once, and nobody else counts meanwhile.
class PeopleLimit {
public:
    PeopleLimit(SqlSession &session, const ClaimTerms &terms)
        : m_messages(session)
        , m_terms(terms)
    {
    }

    /// -1: there is no limit.
    Result<int> left()
    {
        if (!m_terms.peoplePerDay)
            return -1;
        if (m_left)
            return *m_left;
        if (const Result<void> still = m_messages.keepPeopleStill(); !still)
            return fail(still.error());
        const Result<int> used = m_messages.peopleOutside(m_terms.now.addDays(-1));
        if (!used)
            return used;
        m_left = std::max(0, *m_terms.peoplePerDay - *used);
        return *m_left;
    }

    /// People who found no place get what has become free.
    Result<void> release()
    {
        const QString reason = u"messaging_limit"_s;
        const Result<bool> isAny = m_messages.isAnyWaiting(reason);
        if (!isAny || !*isAny)
            return isAny ? Result<void>() : fail(isAny.error());
        const Result<int> free = left();
        if (!free || *free == 0)
            return free ? Result<void>() : fail(free.error());
        const Result<int> released = *free < 0 ? m_messages.releaseWaiting({reason}, m_terms.now)
                                               : m_messages.releaseSome(reason, *free, m_terms.now);
        return released ? Result<void>() : fail(released.error());
    }

private:
    MessageRepository m_messages;
    const ClaimTerms &m_terms;
    std::optional<int> m_left;
};

/// From here on no other engine looks at what these people have been sent.
Result<void> keepStill(SqlSession &session, const QList<Message> &batch)
{
    QSet<qint64> students;
    QSet<qint64> contacts;
    for (const Message &message : batch) {
        students.insert(message.studentId);
        contacts.insert(message.contactId);
    }
    students.remove(0);
    contacts.remove(0);
    return MessageRepository(session).keepTheseStill(students.values(), contacts.values());
}

/// Writes what becomes of those that do not go.
Result<void> writeOutcomes(SqlSession &session, const MessagePreparer &prepared, const QDateTime &now)
{
    MessageRepository messages(session);
    if (const Result<QSet<qint64>> noted = messages.record(prepared.outcomes(), now); !noted)
        return fail(noted.error());
    QList<Activity> refused;
    for (const SendOutcome &outcome : prepared.outcomes()) {
        if (outcome.kind == SendOutcome::Kind::Refused)
            refused.append({.at = now,
                            .kind = ActivityKind::MessageFailed,
                            .studentId = outcome.message.studentId,
                            .intakeId = outcome.message.intakeId,
                            .messageId = outcome.message.id});
    }
    if (const Result<void> told = ActivityRepository(session).addAll(refused); !told)
        return told;
    if (const Result<void> changed = MessageDecisions(session).change(prepared.decisions(), now); !changed)
        return changed;
    return messages.withdraw(prepared.withdrawn());
}

Result<QList<Message>> takeDue(SqlSession &session, const ClaimTerms &terms)
{
    MessageRepository messages(session);
    QList<Message> batch;
    QStringList ours;
    for (const ClaimTerms::Number &number : terms.numbers) {
        ours.append(number.account);
        if (number.limit <= 0)
            continue;
        const Result<QList<Message>> taken =
            messages.claim(terms.owner, terms.now, terms.lease, number.limit, number.account);
        if (!taken)
            return taken;
        batch.append(*taken);
    }
    const Result<QList<Message>> others = messages.claim(terms.owner, terms.now, terms.lease, kUnknownAtOnce, {}, ours);
    return others ? Result<QList<Message>>(batch + *others) : others;
}

} // namespace

Result<QList<ReadyMessage>> claimMessages(SqlSession &session, const ClaimTerms &terms)
{
    MessageRepository messages(session);
    PeopleLimit people(session, terms);
    if (const Result<void> released = people.release(); !released)
        return fail(released.error());
    if (const Result<QList<qint64>> expired = messages.expire(terms.now); !expired)
        return fail(expired.error());
    const Result<QList<Message>> batch = takeDue(session, terms);
    if (!batch || batch->isEmpty())
        return batch ? Result<QList<ReadyMessage>>(QList<ReadyMessage>()) : fail(batch.error());
    const Result<int> peopleLeft = people.left(); // its lock before theirs, as in every engine
    if (!peopleLeft)
        return fail(peopleLeft.error());
    if (const Result<void> still = keepStill(session, *batch); !still)
        return fail(still.error());
    MessagePreparer preparer(session, terms, *peopleLeft);
    if (const Result<void> read = preparer.read(*batch); !read)
        return fail(read.error());
    for (const Message &message : *batch) {
        if (const Result<void> looked = preparer.prepare(message); !looked)
            return fail(looked.error());
    }
    if (const Result<void> written = writeOutcomes(session, preparer, terms.now); !written)
        return fail(written.error());
    QList<Message> going;
    for (const ReadyMessage &ready : preparer.ready())
        going.append(ready.message);
    if (const Result<void> kept = messages.setContents(going); !kept)
        return fail(kept.error());
    if (preparer.needsTemplates()) {
        const Result<qint64> asked = JobRepository(session).add({.kind = JobKind::PullTemplates,
                                                                 .runAfter = terms.now,
                                                                 .dedupeKey = u"pull_templates"_s,
                                                                 .createdAt = terms.now});
        if (!asked)
            return fail(asked.error());
    }
    return preparer.ready();
}
