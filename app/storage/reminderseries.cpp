// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/reminderseries.h"

#include "app/storage/decisionrepository.h"
#include "app/storage/messagerepository.h"
#include "app/storage/rowvalues.h"

using namespace Qt::Literals::StringLiterals;

namespace {

Decision endOf(const Decision &step, const QString &who, const QDateTime &at)
{
    Decision end{
        .occasion = endOfSeries(step.occasion),
        .event = step.event,
        .ruleVersion = step.ruleVersion,
        .enrolmentId = step.enrolmentId,
        .studentId = step.studentId,
        .outcome = DecisionOutcome::Unticked,
        .reason = QString(kSeriesEnded),
        .gate = {{.kind = RuleCondition::Kind::SeriesGoesOn, .found = who.isEmpty() ? QJsonValue() : QJsonValue(who)}},
        .at = at};
    if (step.event == RuleEvent::Behind) // its steps are counted, and a later spell has its own end
        end.occasion += u':' + step.occasion.section(u':', 3);
    return end;
}

} // namespace

Result<QList<Decision>> ReminderSeries::end(const QList<Decision> &steps, const QString &who, const QDateTime &at,
                                            const QDateTime &now)
{
    const Error why{.kind = Error::Kind::Cancelled, .code = QString(kSeriesEnded)};
    QList<Decision> ends;
    for (const Decision &step : steps) {
        if (!isSeries(step.event) || step.enrolmentId == 0)
            continue;
        const QString prefix = step.occasion.left(step.occasion.lastIndexOf(u':') + 1);
        const Result<QList<qint64>> taken =
            MessageRepository(m_session).cancelOccasions(step.enrolmentId, prefix, why, now);
        if (!taken)
            return fail(taken.error());
        ends.append(endOf(step, who, at));
    }
    const Result<void> stored = ends.isEmpty() ? Result<void>() : DecisionRepository(m_session).store(ends);
    return stored ? Result<QList<Decision>>(ends) : fail(stored.error());
}

Result<void> ReminderSeries::resume(qint64 decisionId)
{
    return run(m_session, u"DELETE FROM decision WHERE id = ? AND reason = ?"_s, {decisionId, QString(kSeriesEnded)});
}
