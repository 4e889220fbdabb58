// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What messages alone do not settle: numbers that are wrong, people to call, and whom a coordinator should know of.
#include "app/storage/attentionrepository.h"

#include "app/domain/sendingevent.h"
#include "app/storage/decisionrepository.h"
#include "app/storage/rowvalues.h"

#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMessagesBeforeCall = 2;
constexpr int kNotStartedDays = 3; ///< After the second message, of the fifth day: a call on the eighth.
constexpr int kControlsDays = 1;
constexpr int kShortestAbsence = 3; ///< Days: no shorter rest counts as one.
constexpr int kLooked = 30; ///< Days: who was to be called so long ago is a matter of other lists.
constexpr int kBehindDays = 10;
constexpr int kMostLooked = 2000;

/// When a call is due, after the last message that was allowed.
QDateTime callAt(RuleEvent event, const QDateTime &writtenAt, const QDateTime &lastActivity)
{
    switch (event) {
    case RuleEvent::NotStarted:
        return writtenAt.addDays(kNotStartedDays);
    case RuleEvent::ControlsAtRisk:
        return writtenAt.addDays(kControlsDays);
    default: // the second came after twice the time that a rest may last: the call after three times
        return lastActivity.isValid() ? writtenAt.addMSecs(lastActivity.msecsTo(writtenAt) / 2)
                                      : writtenAt.addDays(kNotStartedDays);
    }
}

} // namespace

Result<QList<FailedIntake>> AttentionRepository::phonesToFix(int limit)
{
    const auto said = [isSqlite = m_session.dialect() == SqlSession::Dialect::Sqlite](const QString &key) {
        return isSqlite ? u"json_extract(m.error, '$.%1')"_s.arg(key) : u"m.error ->> '%1'"_s.arg(key);
    };
    // 131009 is about any value of a message; only what Meta says with it names the phone.
    const QString isBadNumber =
        u"(%1 IN ('131026', '131021') OR %1 = '131009' AND lower(%2) LIKE '%phone number%')"_s.arg(said(u"code"_s),
                                                                                                   said(u"detail"_s));
    return failedIntakeRows(
        u"SELECT m.student_id, 0, m.id, s.first_name, s.last_name, m.error, COALESCE(m.failed_at, m.queued_at) "
        "FROM message m JOIN student s ON s.id = m.student_id WHERE m.state = 'failed' AND m.purpose <> 'welcome' "
        "AND %1 AND m.recipient = s.phone AND s.state <> 'archived' AND NOT EXISTS (SELECT 1 FROM message n "
        "WHERE n.student_id = m.student_id AND n.id > m.id AND n.state NOT IN ('queued', 'cancelled')) "
        "ORDER BY m.queued_at DESC, m.id DESC LIMIT ?"_s.arg(isBadNumber),
        limit);
}

/// Whom no rule writes to any more. An absence counts once, as for the rule, whatever became of its messages: one may
/// have lost against something more urgent, or its time may have passed while no engine ran.
Result<QList<StudentToCall>> AttentionRepository::awayAgain(int mostAbsences)
{
    const QString absences = u"count(DISTINCT rtrim(d.occasion, '0123456789'))"_s; // all but the step
    Result<QSqlQuery> query = m_session.execute(
        u"SELECT p.student_id, s.first_name, s.last_name, c.full_name, p.last_activity, %1 FROM progress p JOIN "
        "decision d ON d.enrolment_id = p.enrolment_id AND d.event = 'inactive' JOIN student s ON s.id = p.student_id "
        "JOIN course c ON c.id = p.course_id WHERE p.standing = 'stalled' AND p.is_active = true AND s.state <> "
        "'archived' AND %2 AND NOT EXISTS (SELECT 1 FROM message m WHERE m.student_id = p.student_id AND "
        "m.is_automatic = false AND m.queued_at > p.last_activity) AND NOT EXISTS (SELECT 1 FROM contact k WHERE "
        "k.student_id = p.student_id AND k.last_in_at > p.last_activity) "
        "GROUP BY p.enrolment_id, p.student_id, s.first_name, s.last_name, c.full_name, p.last_activity "
        "HAVING %1 >= ? AND max(d.at) < p.last_activity ORDER BY p.last_activity LIMIT ?"_s.arg(absences,
                                                                                                saidDecisions()),
        {mostAbsences, kMostLooked});
    if (!query)
        return fail(query.error());
    QList<StudentToCall> calls;
    while (query->next())
        calls.append(
            {.studentId = query->value(0).toLongLong(),
             .studentName = u"%1 %2"_s.arg(query->value(1).toString(), query->value(2).toString()).simplified(),
             .courseName = query->value(3).toString(),
             .event = RuleEvent::Inactive,
             .since = m_session.readTime(query->value(4)).addDays(kShortestAbsence),
             .absences = query->value(5).toInt()});
    return calls;
}

Result<QList<StudentToCall>> AttentionRepository::callsDue(const QDateTime &now, int limit, int mostAbsences)
{
    Result<QSqlQuery> query = m_session.execute(
        u"SELECT d.student_id, s.first_name, s.last_name, c.full_name, d.event, d.occasion, d.at, p.last_activity "
        "FROM decision d JOIN progress p ON p.enrolment_id = d.enrolment_id JOIN student s ON s.id = d.student_id "
        "JOIN course c ON c.id = p.course_id WHERE d.at >= ? AND d.at <= ? AND d.outcome IN ('sent', 'merged') "
        "AND d.event IN ('not_started', 'inactive', 'controls_at_risk') AND d.occasion NOT LIKE '%:1' "
        "AND p.is_active = true AND p.state <> 'completed' AND s.state <> 'archived' AND (p.last_activity IS NULL OR "
        "p.last_activity < d.at) "
        "AND NOT EXISTS (SELECT 1 FROM message m WHERE m.student_id = d.student_id AND m.is_automatic = false "
        "AND m.queued_at > d.at) AND NOT EXISTS (SELECT 1 FROM contact k WHERE k.student_id = d.student_id "
        "AND k.last_in_at > d.at) ORDER BY d.at DESC, d.id DESC LIMIT ?"_s,
        {m_session.bindTime(now.addDays(-kLooked)), m_session.bindTime(now.addDays(-kControlsDays)), kMostLooked});
    if (!query)
        return fail(query.error());
    QList<StudentToCall> calls;
    QSet<qint64> seen;
    while (query->next()) {
        const std::optional<RuleEvent> event = ruleEvent(query->value(4).toString());
        const int step = query->value(5).toString().section(u':', -1).toInt();
        if (!event || step < kMessagesBeforeCall || seen.contains(query->value(0).toLongLong()))
            continue;
        StudentToCall one{.studentId = query->value(0).toLongLong(),
                          .studentName =
                              u"%1 %2"_s.arg(query->value(1).toString(), query->value(2).toString()).simplified(),
                          .courseName = query->value(3).toString(),
                          .event = *event};
        one.since = callAt(*event, m_session.readTime(query->value(6)), m_session.readTime(query->value(7)));
        if (one.since > now)
            continue;
        seen.insert(one.studentId);
        calls.append(one);
    }
    const Result<QList<StudentToCall>> again = awayAgain(mostAbsences);
    if (!again)
        return again;
    for (const StudentToCall &one : *again) {
        if (seen.contains(one.studentId))
            continue;
        seen.insert(one.studentId);
        calls.append(one);
    }
    std::ranges::stable_sort(calls, {}, &StudentToCall::since);
    return calls.first(std::min<qsizetype>(calls.size(), limit));
}

Result<int> AttentionRepository::toldBehind(const QDateTime &now)
{
    const Result<qint64> count =
        numberOf(m_session,
                 u"SELECT count(DISTINCT d.student_id) FROM decision d JOIN progress p ON p.enrolment_id = "
                 "d.enrolment_id WHERE d.at >= ? AND d.event = 'behind' AND d.outcome IN ('sent', 'merged') "
                 "AND p.is_active = true AND p.state <> 'completed'"_s,
                 {m_session.bindTime(now.addDays(-kBehindDays))});
    return count ? Result<int>(int(*count)) : fail(count.error());
}
