// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/student.h"
#include "app/storage/progressrows.h"
#include "app/storage/progressstatistics.h"
#include "app/storage/rowvalues.h"
#include "app/storage/sortorder.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

// The people behind the figures of a course: the list half of ProgressStatistics.

namespace {

class PeopleCondition {
public:
    PeopleCondition(const CoursePeopleQuery &query, const SqlSession &session)
        : m_session(session)
    {
        add(u"p.is_active = true"_s, {});
        if (query.courseId != 0)
            add(u"p.course_id = ?"_s, {query.courseId});
        if (!query.standings.isEmpty()) {
            QVariantList words;
            for (const Standing standing : query.standings)
                words.append(word(standing));
            add(u"p.standing IN (%1)"_s.arg(placeholders(words.size())), words);
        }
        if (query.minimumRisk > 0)
            add(u"p.risk >= ?"_s, {query.minimumRisk});
        m_needsStudent = !query.text.isEmpty();
        m_needsCourse = query.beganFrom.isValid() || query.beganBefore.isValid() || query.lostInWeek >= 0;
        for (const QString &part : filterWords(query.text))
            add(u"s.search LIKE ? ESCAPE '\\'"_s, {likePattern(part)});
        addBin(query.percentBin);
        addTimes(query);
        if (query.lostInWeek >= 0)
            addLost(query.lostInWeek);
    }
    QString where() const { return u"WHERE "_s + m_conditions.join(u" AND "_s); }
    /// Only the tables that the question needs: every row of a large course would be looked up in each of them.
    QString from(bool isSorted) const
    {
        QString tables = u"FROM progress p"_s;
        if (isSorted || m_needsStudent)
            tables += u" JOIN student s ON s.id = p.student_id"_s;
        if (m_needsCourse)
            tables += u" JOIN course c ON c.id = p.course_id"_s;
        return tables;
    }
    const QVariantList &values() const { return m_values; }

private:
    void add(const QString &condition, const QVariantList &values)
    {
        m_conditions.append(condition);
        m_values.append(values);
    }
    void addBin(int bin)
    {
        if (bin < 0)
            return;
        if (bin == 0)
            add(u"p.percent <= 0"_s, {});
        else if (bin == kPercentBins - 1)
            add(u"p.percent >= 100"_s, {});
        else if (bin == kPercentBins - 2)
            add(u"p.percent > ? AND p.percent < 100"_s, {percentBinFrom(bin)});
        else
            add(u"p.percent > ? AND p.percent <= ?"_s, {percentBinFrom(bin), percentBinTo(bin)});
    }
    QString began() const
    {
        return m_session.dialect() == SqlSession::Dialect::Sqlite ? u"max(p.enrolled_at, COALESCE(c.start_at, 0))"_s
                                                                  : u"greatest(p.enrolled_at, c.start_at)"_s;
    }
    void addTime(const QString &column, QLatin1StringView comparison, const QDateTime &time)
    {
        if (time.isValid())
            add(u"%1 %2 ?"_s.arg(column, comparison), {m_session.bindTime(time)});
    }
    void addTimes(const CoursePeopleQuery &query)
    {
        addTime(u"p.last_activity"_s, ">="_L1, query.activeFrom);
        addTime(u"p.last_activity"_s, "<"_L1, query.activeBefore);
        addTime(began(), ">="_L1, query.beganFrom);
        addTime(began(), "<"_L1, query.beganBefore);
    }
    void addLost(int week)
    {
        const QString life = m_session.dialect() == SqlSession::Dialect::Sqlite
            ? u"max(0, (COALESCE(p.last_activity, %1) - %1) / 604800000)"_s.arg(began())
            : u"greatest(0, floor(extract(epoch FROM COALESCE(p.last_activity, %1) - %1) / 604800))"_s.arg(began());
        add(u"p.state <> 'completed' AND %1 = ?"_s.arg(life), {week});
    }

    const SqlSession &m_session;
    QStringList m_conditions;
    QVariantList m_values;
    bool m_needsStudent = false;
    bool m_needsCourse = false;
};

QString peopleOrder(const ListOrder &order)
{
    const auto termOf = [](int column) -> SortTerm {
        // What is not known comes last either way up.
        const auto by = [](const QString &value) {
            return SortTerm{value + u" %1 NULLS LAST"_s, u"s.sort_key, p.enrolment_id"_s};
        };
        switch (column) {
        case CoursePeoplePercentColumn:
            return by(u"p.percent"_s);
        case CoursePeopleStandingColumn:
            return by(u"CASE p.standing WHEN 'done' THEN 0 WHEN 'moving' THEN 1 WHEN 'behind' THEN 2 "
                      "WHEN 'stalled' THEN 3 WHEN 'not_started' THEN 4 ELSE 5 END"_s);
        case CoursePeopleRiskColumn:
            return by(u"p.risk"_s);
        case CoursePeopleActivityColumn:
            return by(u"p.last_activity"_s);
        case CoursePeopleFinishColumn:
            return by(u"p.finish_from"_s);
        case CoursePeopleMessageColumn:
            return by(u"NULLIF(s.last_message_id, 0)"_s);
        case CoursePeopleNameColumn:
        default:
            return {u"s.sort_key %1"_s, u"p.enrolment_id %1"_s};
        }
    };
    return orderByClause(order, termOf, u"p.risk DESC, p.percent NULLS LAST, s.sort_key, p.enrolment_id"_s);
}

} // namespace

Result<ListPage<CoursePersonRow>> ProgressStatistics::people(const CoursePeopleQuery &query, int offset, int limit)
{
    // The inner query finds which rows stand on the page; only those are read whole.
    const PeopleCondition condition(query, m_session);
    QVariantList values = condition.values();
    values << limit << offset;
    Result<QSqlQuery> rows = m_session.execute(
        u"SELECT s.id, s.last_name, s.first_name, p.enrolled_at, m.state, m.queued_at, "
        "c.full_name, c.start_at, c.end_at, p.first_activity, %1 "
        "FROM (SELECT p.enrolment_id AS page_id %2 %3 %4 LIMIT ? OFFSET ?) AS page "
        "JOIN progress p ON p.enrolment_id = page.page_id JOIN student s ON s.id = p.student_id "
        "JOIN course c ON c.id = p.course_id LEFT JOIN course_tracking t ON t.course_id = p.course_id "
        "LEFT JOIN message m ON m.id = s.last_message_id %4"_s.arg(kSummaryColumns, condition.from(true),
                                                                   condition.where(), peopleOrder(query.order)),
        values);
    if (!rows)
        return fail(rows.error());
    ListPage<CoursePersonRow> page{.offset = offset};
    while (rows->next()) {
        Student name;
        name.lastName = rows->value(1).toString();
        name.firstName = rows->value(2).toString();
        page.rows.append({.studentId = rows->value(0).toLongLong(),
                          .studentName = name.sortName(),
                          .courseName = rows->value(6).toString(),
                          .enrolledAt = m_session.readTime(rows->value(3)),
                          .period = studyPeriod(m_session.readTime(rows->value(7)), m_session.readTime(rows->value(8)),
                                                m_session.readTime(rows->value(3)), m_session.readTime(rows->value(9))),
                          .progress = summaryFrom(m_session, *rows, 10),
                          .lastMessage = stateFromWord<MessageState>(rows->value(4).toString()),
                          .lastMessageAt = m_session.readTime(rows->value(5))});
    }
    return page;
}

Result<int> ProgressStatistics::peopleCount(const CoursePeopleQuery &query)
{
    const PeopleCondition condition(query, m_session);
    const Result<qint64> total = numberOf(
        m_session, u"SELECT count(*) %1 %2"_s.arg(condition.from(false), condition.where()), condition.values());
    return total ? Result<int>(int(*total)) : fail(total.error());
}

Result<QList<qint64>> ProgressStatistics::peopleIds(const CoursePeopleQuery &query)
{
    const PeopleCondition condition(query, m_session);
    Result<QSqlQuery> rows = m_session.execute(
        u"SELECT s.id %1 %2 %3"_s.arg(condition.from(true), condition.where(), peopleOrder(query.order)),
        condition.values());
    if (!rows)
        return fail(rows.error());
    QList<qint64> ids;
    while (rows->next())
        ids.append(rows->value(0).toLongLong());
    return ids;
}
