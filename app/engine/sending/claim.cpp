// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/sending/claim.h"

#include "app/engine/sending/preparer.h"
#include "app/storage/activityrepository.h"
#include "app/storage/jobrepository.h"

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kUnknownAtOnce = 20; // messages of numbers that are no longer ours

/// People who found no place in the messaging limit get what has become free.
Result<void> releaseWithinLimit(SqlSession &session, const ClaimTerms &terms)
{
    MessageRepository messages(session);
    if (!terms.peoplePerDay) {
        const Result<int> released = messages.releaseWaiting(u"messaging_limit"_s, terms.now);
        return released ? Result<void>() : fail(released.error());
    }
    const Result<int> used = messages.peopleOutside(terms.now.addDays(-1));
    if (!used || *used >= *terms.peoplePerDay)
        return used ? Result<void>() : fail(used.error());
    const Result<int> released = messages.releaseSome(u"messaging_limit"_s, *terms.peoplePerDay - *used, terms.now);
    return released ? Result<void>() : fail(released.error());
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
    if (const Result<void> released = releaseWithinLimit(session, terms); !released)
        return fail(released.error());
    if (const Result<QList<qint64>> expired = messages.expire(terms.now); !expired)
        return fail(expired.error());
    const Result<QList<Message>> batch = takeDue(session, terms);
    if (!batch || batch->isEmpty())
        return batch ? Result<QList<ReadyMessage>>(QList<ReadyMessage>()) : fail(batch.error());
    MessagePreparer preparer(session, terms);
    if (const Result<void> read = preparer.read(*batch); !read)
        return fail(read.error());
    for (const Message &message : *batch) {
        if (const Result<void> looked = preparer.prepare(message); !looked)
            return fail(looked.error());
    }
    if (const Result<QSet<qint64>> noted = messages.record(preparer.outcomes(), terms.now); !noted)
        return fail(noted.error());
    QList<Activity> refused;
    for (const SendOutcome &outcome : preparer.outcomes()) {
        if (outcome.kind == SendOutcome::Kind::Refused)
            refused.append({.at = terms.now,
                            .kind = ActivityKind::MessageFailed,
                            .studentId = outcome.message.studentId,
                            .intakeId = outcome.message.intakeId,
                            .messageId = outcome.message.id});
    }
    if (const Result<void> told = ActivityRepository(session).addAll(refused); !told)
        return fail(told.error());
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
