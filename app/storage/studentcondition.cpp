// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/studentcondition.h"

#include "app/storage/rowvalues.h"
#include "app/storage/sortorder.h"

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int kTrigram = 3; // shorter words are not in a trigram index
} // namespace

StudentCondition::StudentCondition(const StudentQuery &query, const SqlSession &session)
    : m_dialect(session.dialect())
    , m_order(query.order)
{
    if (query.states.isEmpty()) {
        m_conditions.append(u"s.state <> 'archived'"_s);
    } else {
        m_conditions.append(u"s.state IN (%1)"_s.arg(placeholders(query.states.size())));
        for (const StudentState state : query.states)
            m_values.append(word(state));
    }
    if (query.courseId != 0) {
        m_conditions.append(u"s.id IN (SELECT e.student_id FROM enrolment e WHERE e.course_id = ?)"_s);
        m_values.append(query.courseId);
    }
    if (query.createdFrom.isValid()) {
        m_conditions.append(u"s.created_at >= ?"_s);
        m_values.append(session.bindTime(query.createdFrom));
    }
    addWords(query.text);
}

void StudentCondition::addWords(const QString &text)
{
    QStringList quoted;
    for (const QString &part : filterWords(text)) {
        if (part.size() < kTrigram) {
            addBeginning(part);
        } else if (m_dialect == SqlSession::Dialect::PostgreSql) {
            m_conditions.append(u"s.search LIKE ?"_s);
            m_values.append(likePattern(part));
        } else {
            QString phrase = part;
            quoted.append(u'"' + phrase.replace(u'"', "\"\""_L1) + u'"');
        }
    }
    if (!quoted.isEmpty()) {
        m_conditions.append(u"s.id IN (SELECT rowid FROM student_search WHERE student_search MATCH ?)"_s);
        m_values.append(quoted.join(u' '));
    }
}

void StudentCondition::addBeginning(const QString &word)
{
    // In the key that sorts, ñ is "n~": whoever types "nu" also means "Ñu…".
    QStringList beginnings{word};
    if (word.size() > 1 && word.startsWith(u'n'))
        beginnings.append(u"n~"_s + word.mid(1));
    QStringList ranges{u"(s.first_key >= ? AND s.first_key < ?)"_s};
    m_values << word << prefixEnd(word);
    for (const QString &beginning : std::as_const(beginnings)) {
        ranges.append(u"(s.sort_key >= ? AND s.sort_key < ?)"_s);
        m_values << beginning << prefixEnd(beginning);
    }
    m_conditions.append(u'(' + ranges.join(u" OR "_s) + u')');
}

QString StudentCondition::where() const
{
    return u"WHERE "_s + m_conditions.join(u" AND "_s);
}

QString StudentCondition::orderBy() const
{
    const auto termOf = [](int column) -> SortTerm {
        const QString id = u"s.id %1"_s;
        switch (column) {
        case StudentCoursesColumn:
            return {u"s.course_key %1"_s, id};
        case StudentStateColumn:
            return {u"s.state %1"_s, u"s.sort_key %1, s.id %1"_s};
        case StudentMessageColumn:
            return {u"s.last_message_id %1"_s, id};
        case StudentPhoneColumn:
            return {u"s.phone_key %1"_s, id};
        case StudentEmailColumn:
            return {u"s.email %1"_s, id};
        case StudentUsernameColumn:
            return {u"s.username %1"_s, id};
        case StudentCreatedColumn:
            return {u"s.created_at %1"_s, id};
        case StudentProgressColumn:
            return {u"s.progress_key %1"_s, id};
        case StudentAccessColumn:
            return {u"s.access_key %1"_s, id};
        case StudentNameColumn:
        default:
            return {u"s.sort_key %1"_s, id};
        }
    };
    return orderByClause(m_order, termOf, u"s.sort_key ASC, s.id ASC"_s);
}
