// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/consentrepository.h"

#include "app/storage/rowvalues.h"
#include "app/storage/stoplistlines.h"

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Everything said of a student, in whatever conversation; or of a contact that is nobody's.
QString whoseRows(qint64 studentId, QVariantList *values, qint64 contactId)
{
    if (studentId != 0) {
        *values = {studentId, studentId};
        return u"(student_id = ? OR contact_id IN (SELECT c.id FROM contact c WHERE c.student_id = ?))"_s;
    }
    *values = {contactId};
    return u"contact_id = ?"_s;
}

/// What the register says, whatever order its rows came in: the newest word about each matter counts.
ConsentState stateOf(QList<ConsentRecord> records)
{
    std::ranges::stable_sort(records, {}, [](const ConsentRecord &record) { return std::pair(record.at, record.id); });
    ConsentState state;
    for (const ConsentRecord &record : std::as_const(records)) {
        switch (record.action) {
        case ConsentAction::OptOut:
            state.optedOutAt = record.at;
            state.marketingInAt = {}; // who wants nothing any more has taken that back too; ALTA does not bring it
            break;
        case ConsentAction::OptIn:
            state.optedOutAt = {};
            break;
        case ConsentAction::MarketingOut:
            state.marketingOutAt = record.at;
            state.marketingInAt = {};
            break;
        case ConsentAction::MarketingIn:
            state.marketingOutAt = {};
            if (record.isPromotionYes())
                state.marketingInAt = record.at;
            break;
        case ConsentAction::WrongNumber:
            state.wrongNumberAt = record.at;
            break;
        case ConsentAction::NumberRight:
            state.wrongNumberAt = {};
            break;
        case ConsentAction::Blocked:
            state.blockedAt = record.at;
            break;
        case ConsentAction::Unblocked:
            state.blockedAt = {};
            break;
        case ConsentAction::Minor:
            state.isMinor = record.wording == u"yes";
            break;
        case ConsentAction::Guardian:
            state.guardianPhone = record.wording;
            break;
        }
    }
    return state;
}

Result<void> storeLine(SqlSession &session, const QString &column, qint64 id, const ConsentState &state)
{
    return run(session,
               u"INSERT INTO stop_list (%1, opted_out_at, marketing_in_at, marketing_out_at, wrong_number_at, "
               "blocked_at, is_minor, guardian_phone) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (%1) DO UPDATE SET "
               "opted_out_at = excluded.opted_out_at, marketing_in_at = CASE WHEN stop_list.erased_at IS NULL THEN "
               "excluded.marketing_in_at END, marketing_out_at = excluded.marketing_out_at, wrong_number_at = "
               "excluded.wrong_number_at, blocked_at = CASE WHEN stop_list.erased_at IS NULL THEN excluded.blocked_at "
               "ELSE stop_list.blocked_at END, is_minor = excluded.is_minor, guardian_phone = "
               "excluded.guardian_phone"_s.arg(column),
               {id, session.bindTime(state.optedOutAt), session.bindTime(state.marketingInAt),
                session.bindTime(state.marketingOutAt), session.bindTime(state.wrongNumberAt),
                session.bindTime(state.blockedAt), state.isMinor, state.guardianPhone});
}

} // namespace

Result<void> ConsentRepository::add(const ConsentRecord &record)
{
    const Result<void> added =
        run(m_session,
            u"INSERT INTO consent (student_id, contact_id, action, how, wording, source, who, at, recorded_at) VALUES "
            "(?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
            {SqlSession::idOrNull(record.studentId), SqlSession::idOrNull(record.contactId), word(record.action),
             record.how, record.wording, record.source, record.who, m_session.bindTime(record.at),
             m_session.bindTime(record.recordedAt)});
    return added ? rebuild(record.studentId, record.contactId) : added;
}

Result<bool> ConsentRepository::has(const ConsentRecord &record)
{
    const Result<qint64> known = numberOf(
        m_session, u"SELECT count(*) FROM consent WHERE contact_id = ? AND action = ? AND at = ? AND source = ?"_s,
        {record.contactId, word(record.action), m_session.bindTime(record.at), record.source});
    return known ? Result<bool>(*known > 0) : fail(known.error());
}

Result<void> ConsentRepository::rebuild(qint64 studentId, qint64 contactId)
{
    const Result<QList<ConsentRecord>> all = records(studentId, contactId);
    if (!all)
        return fail(all.error());
    const ConsentState state = stateOf(*all);
    QList<qint64> contacts;
    if (contactId != 0)
        contacts.append(contactId);
    if (studentId != 0) {
        if (const Result<void> stored = storeLine(m_session, u"student_id"_s, studentId, state); !stored)
            return stored;
        Result<QSqlQuery> query =
            m_session.execute(u"SELECT id FROM contact WHERE student_id = ? AND id <> ?"_s, {studentId, contactId});
        if (!query)
            return fail(query.error());
        while (query->next())
            contacts.append(query->value(0).toLongLong());
    }
    for (const qint64 contact : std::as_const(contacts)) {
        if (const Result<void> stored = storeLine(m_session, u"contact_id"_s, contact, state); !stored)
            return stored;
    }
    return {};
}

Result<QList<ConsentRecord>> ConsentRepository::records(qint64 studentId, qint64 contactId)
{
    QVariantList values;
    const QString condition = whoseRows(studentId, &values, contactId);
    Result<QSqlQuery> query = m_session.execute(
        u"SELECT id, student_id, contact_id, action, how, wording, source, who, at, recorded_at FROM consent WHERE %1 "
        "ORDER BY at DESC, id DESC"_s.arg(condition),
        values);
    if (!query)
        return fail(query.error());
    QList<ConsentRecord> records;
    while (query->next()) {
        const std::optional<ConsentAction> action = consentAction(query->value(3).toString());
        if (!action)
            continue; // of a later program
        records.append({.id = query->value(0).toLongLong(),
                        .studentId = query->value(1).toLongLong(),
                        .contactId = query->value(2).toLongLong(),
                        .action = *action,
                        .how = query->value(4).toString(),
                        .wording = query->value(5).toString(),
                        .source = query->value(6).toString(),
                        .who = query->value(7).toString(),
                        .at = m_session.readTime(query->value(8)),
                        .recordedAt = m_session.readTime(query->value(9))});
    }
    return records;
}

Result<ConsentState> ConsentRepository::state(qint64 studentId, qint64 contactId)
{
    Result<QSqlQuery> query =
        m_session.execute(u"SELECT %1 FROM stop_list l WHERE l.student_id = ? OR l.contact_id = ? OR l.contact_id IN "
                          "(SELECT c.id FROM contact c WHERE c.student_id = ?)"_s.arg(StopListLines::kColumns),
                          {studentId, contactId, studentId});
    if (!query)
        return fail(query.error());
    StopListLines lines;
    while (query->next())
        lines.add(m_session, *query, 0);
    return lines.state();
}

Result<void> ConsentRepository::setErased(qint64 studentId, const QDateTime &now)
{
    return run(
        m_session,
        u"INSERT INTO stop_list (student_id, blocked_at, erased_at) VALUES (?, ?, ?) ON CONFLICT (student_id) "
        "DO UPDATE SET blocked_at = excluded.blocked_at, erased_at = excluded.erased_at, marketing_in_at = NULL, "
        "guardian_phone = ''"_s,
        {studentId, m_session.bindTime(now), m_session.bindTime(now)});
}
