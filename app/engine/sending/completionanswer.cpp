// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/sending/completionanswer.h"

#include "app/storage/completionfacts.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kLookAgain = 30; // s
constexpr qint64 kLongestWait = 3600; // s; nobody waits for an answer for ever

} // namespace

Result<CompletionAnswer> completionAnswer(SqlSession &session, const SettingValues &settings, const Message &message,
                                          const QDateTime &now)
{
    Result<QList<CompletionFact>> facts = completionFacts(session, message.studentId);
    if (!facts)
        return fail(facts.error());
    QSet<qint64> asked;
    const QJsonArray named = message.content.value(messagecontent::kEnrolments).toArray();
    for (const QJsonValue &id : named)
        asked.insert(id.toInteger());
    const bool isAboutSome =
        std::ranges::any_of(*facts, [&](const CompletionFact &fact) { return asked.contains(fact.enrolmentId); });
    if (isAboutSome)
        facts->removeIf([&](const CompletionFact &fact) { return !asked.contains(fact.enrolmentId); });
    CompletionAnswer answer;
    // Who does not say which course means the one that is finished.
    answer.isConfirmed = !facts->isEmpty()
        && (isAboutSome ? std::ranges::all_of(*facts, &CompletionFact::isCompleted)
                        : std::ranges::any_of(*facts, &CompletionFact::isCompleted));
    const bool isRead = std::ranges::all_of(*facts, [&](const CompletionFact &fact) {
        return fact.isCompleted || (fact.checkedAt.isValid() && fact.checkedAt >= message.queuedAt);
    });
    if (!answer.isConfirmed && !isRead && message.queuedAt.secsTo(now) < kLongestWait)
        answer.waitUntil = now.addSecs(kLookAgain);
    answer.text = settings.get(answer.isConfirmed ? setting::kCompletedText : setting::kNotRecordedText);
    return answer;
}
