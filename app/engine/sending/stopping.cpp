// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/sending/stopping.h"

#include "app/domain/rules/rulepauses.h"
#include "app/storage/activityrepository.h"
#include "app/storage/jobrepository.h"
#include "app/storage/rulerepository.h"
#include "app/storage/templaterepository.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kTemplatesFresh = 10 * 60 * 1000; // ms

/// The chosen templates as of now: which rules a refused template stops.
QList<RuleEvent> rulesWithTemplate(const SettingValues &settings, const TemplateKey &key)
{
    QList<RuleEvent> events;
    for (const RuleEvent event : kRuleEvents) {
        const SettingKey<TemplateKey> setting = templateSetting(purposeOf(event));
        if (!setting.key.isEmpty() && settings.get(setting) == key)
            events.append(event);
    }
    return events;
}

Result<void> fetchTemplates(SqlSession &session, const QDateTime &now)
{
    const Result<QDateTime> pulled = ActivityRepository(session).newest(ActivityKind::TemplatesPulled);
    if (!pulled)
        return fail(pulled.error());
    const QDateTime again = pulled->isValid() ? pulled->addMSecs(kTemplatesFresh) : QDateTime();
    const Result<qint64> asked = JobRepository(session).add({.kind = JobKind::PullTemplates,
                                                             .runAfter = again.isValid() ? std::max(again, now) : now,
                                                             .dedupeKey = u"pull_templates"_s,
                                                             .createdAt = now});
    return asked ? Result<void>() : fail(asked.error());
}

} // namespace

Result<void> stopRules(SqlSession &session, const Error &refusal, const QDateTime &now)
{
    const Result<QList<RuleEvent>> paused = RuleRepository(session).pauseAll(
        QList<RuleEvent>(kRuleEvents.begin(), kRuleEvents.end()), accountPause(refusal), now);
    return paused ? Result<void>() : fail(paused.error());
}

Result<void> stopTemplate(SqlSession &session, const SettingValues &settings, const TemplateKey &key,
                          const Error &refusal, const QDateTime &now)
{
    RuleRepository rules(session);
    const Result<QList<RuleEvent>> events = rules.rulesUsing(key, rulesWithTemplate(settings, key));
    if (!events)
        return fail(events.error());
    if (const Result<QList<RuleEvent>> paused = rules.pauseAll(*events, templatePause(key, refusal), now); !paused)
        return fail(paused.error());
    if (refusal.code == "132015"_L1 || refusal.code == "132016"_L1) {
        const TemplateState state = refusal.code == "132015"_L1 ? TemplateState::Paused : TemplateState::Disabled;
        if (const Result<void> known = TemplateRepository(session).setState(key, state, now); !known)
            return known;
    }
    return fetchTemplates(session, now);
}
