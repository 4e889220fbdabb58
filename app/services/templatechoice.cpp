// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/templateservice.h"

#include "app/domain/clock.h"
#include "app/domain/rules/rulestart.h"
#include "app/storage/database.h"
#include "app/storage/rulerepository.h"
#include "app/storage/transaction.h"

#include <QCoroFuture>

// Which template an event goes out with: the centre's choice for its purpose, or what its rule names.

namespace {

/// An empty key: the rule names none there. Nothing is written when it names that one already.
Result<void> setRuleTemplate(SqlSession &session, RuleEvent event, qint64 courseId, const TemplateKey &key,
                             const QString &who, const QDateTime &now)
{
    RuleRepository rules(session);
    const Result<RuleStanding> standing = rules.find(event);
    if (!standing)
        return fail(standing.error());
    Rule rule = standing->rule;
    if (courseId == 0) {
        rule.templateKey = key;
    } else if (!key.isEmpty() || rule.courses.contains(courseId)) {
        CourseRule &own = rule.courses[courseId];
        own.templateKey = key;
        if (own == CourseRule())
            rule.courses.remove(courseId);
    }
    if (rule == standing->rule)
        return {};
    const Result<RuleStanding> saved = rules.save(begunAnew(rule, now), who, now);
    return saved ? Result<void>() : fail(saved.error());
}

} // namespace

QCoro::Task<Result<void>> TemplateService::chooseFor(RuleEvent event, qint64 courseId, TemplateKey key,
                                                     bool isOnlyEvent, QString who)
{
    const QDateTime now = m_clock.now();
    const bool isOfPurpose = courseId == 0 && !isOnlyEvent;
    if (isOfPurpose) {
        const Result<void> chosen = co_await choose(purposeOf(event), key);
        if (!chosen)
            co_return chosen;
    }
    const TemplateKey own = isOfPurpose ? TemplateKey() : key;
    const auto write = [event, courseId, own, who, now](SqlSession &session) {
        return inTransaction(session, [&] { return setRuleTemplate(session, event, courseId, own, who, now); });
    };
    const auto future = m_database.run(write);
    const Result<void> written = co_await future;
    if (!written)
        co_return written;
    co_return co_await releaseWaiting();
}
