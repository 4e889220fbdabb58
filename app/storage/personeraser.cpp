// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/personeraser.h"

#include "app/storage/consentrepository.h"
#include "app/storage/draftrepository.h"
#include "app/storage/rowvalues.h"
#include "app/storage/studentrepository.h"
#include "app/storage/webhookeventrepository.h"

using namespace Qt::Literals::StringLiterals;

namespace {

/// Why it failed is still counted; what was said with it may name somebody.
Result<void> stripErrors(SqlSession &session, const QString &table, qint64 studentId)
{
    QList<QVariantList> rows;
    {
        Result<QSqlQuery> query = session.execute(
            u"SELECT id, error FROM %1 WHERE student_id = ? AND error IS NOT NULL"_s.arg(table), {studentId});
        if (!query)
            return fail(query.error());
        while (query->next()) {
            const Error error = errorFromColumn(query->value(1)).value_or(Error());
            rows.append({errorColumn(Error{
                             .kind = error.kind, .system = error.system, .code = error.code, .retry = error.retry}),
                         query->value(0)});
        }
    }
    for (const QVariantList &row : std::as_const(rows)) {
        if (const Result<void> written = run(session, u"UPDATE %1 SET error = ? WHERE id = ?"_s.arg(table), row);
            !written)
            return written;
    }
    return {};
}

} // namespace

/// Bodies as Meta posted them, and whoever else they are about: all of it is worked off.
Result<void> PersonEraser::forgetRawEvents(const QString &condition, qint64 id)
{
    QStringList ids;
    {
        Result<QSqlQuery> query =
            m_session.execute(u"SELECT wa_id, user_id FROM contact WHERE %1"_s.arg(condition), {id});
        if (!query)
            return fail(query.error());
        while (query->next())
            ids << query->value(0).toString() << query->value(1).toString();
    }
    return WebhookEventRepository(m_session).forgetAbout(ids);
}

Result<void> PersonEraser::eraseMessages(qint64 studentId)
{
    const QString mine = u"(student_id = ? OR contact_id IN (SELECT c.id FROM contact c WHERE c.student_id = ?))"_s;
    const std::pair<QString, QVariantList> steps[]{
        {u"UPDATE message SET state = 'cancelled', waits_for = '' WHERE %1 AND state = 'queued'"_s.arg(mine),
         {studentId, studentId}},
        {u"UPDATE message SET student_id = ?, contact_id = NULL, body = '', content = '{}', recipient = '', "
         "wa_id = '', text_hash = '', whatsapp_message_id = NULL WHERE %1"_s.arg(mine),
         {studentId, studentId, studentId}},
        // An id of WhatsApp's has the number in it: what answered one keeps no trace of it either.
        {u"UPDATE message SET occasion = 'erased:' || id WHERE student_id = ? AND "
         "(occasion LIKE 'optout:%' OR occasion LIKE 'reply:%')"_s,
         {studentId}},
        {u"UPDATE message_event SET error = NULL WHERE message_id IN (SELECT id FROM message WHERE student_id = ?)"_s,
         {studentId}},
    };
    for (const auto &[sql, values] : steps) {
        if (const Result<void> done = run(m_session, sql, values); !done)
            return done;
    }
    return stripErrors(m_session, u"message"_s, studentId);
}

/// With a conversation go its messages, files and begun answers; what was allowed or forbidden is kept without words.
Result<void> PersonEraser::eraseConversations(qint64 studentId)
{
    const std::pair<QString, QVariantList> steps[]{
        {u"UPDATE consent SET student_id = ?, contact_id = NULL WHERE contact_id IN (SELECT c.id FROM contact c WHERE "
         "c.student_id = ?)"_s,
         {studentId, studentId}},
        {u"UPDATE consent SET wording = CASE WHEN action = 'minor' THEN wording ELSE '' END, source = '' WHERE "
         "student_id = ?"_s,
         {studentId}},
        {u"DELETE FROM draft WHERE EXISTS (SELECT 1 FROM contact c WHERE c.student_id = ? AND draft.desk LIKE "
         "'reply:' || c.id || ':%')"_s,
         {studentId}},
        {u"DELETE FROM contact WHERE student_id = ?"_s, {studentId}},
    };
    for (const auto &[sql, values] : steps) {
        if (const Result<void> done = run(m_session, sql, values); !done)
            return done;
    }
    return {};
}

Result<void> PersonEraser::eraseRecord(qint64 studentId)
{
    StudentRepository students(m_session);
    Result<Student> student = students.find(studentId);
    if (!student)
        return fail(student.error());
    student->firstName.clear();
    student->lastName = u"#%1"_s.arg(studentId);
    student->email.clear();
    student->phone.clear();
    student->username.clear();
    student->updatedAt = m_now;
    if (const Result<void> written = students.updateRecord(*student); !written)
        return written;
    const std::pair<QString, QVariantList> steps[]{
        {u"UPDATE student SET error = NULL, state = 'archived' WHERE id = ?"_s, {studentId}},
        {u"UPDATE enrolment SET error = NULL WHERE student_id = ?"_s, {studentId}},
        {u"UPDATE intake SET sealed_password = NULL, tried_usernames = '[]' WHERE student_id = ?"_s, {studentId}},
        {u"UPDATE enrolment_pause SET reason = '' WHERE enrolment_id IN (SELECT e.id FROM enrolment e WHERE "
         "e.student_id = ?)"_s,
         {studentId}},
        {u"UPDATE decision SET trace = '{}' WHERE student_id = ?"_s, {studentId}},
        {u"DELETE FROM job WHERE student_id = ? AND state <> 'leased'"_s, {studentId}},
    };
    for (const auto &[sql, values] : steps) {
        if (const Result<void> done = run(m_session, sql, values); !done)
            return done;
    }
    return {};
}

Result<void> PersonEraser::eraseStudent(qint64 studentId)
{
    Result<void> done = StudentRepository(m_session).lock(studentId);
    if (done)
        done = forgetRawEvents(u"student_id = ?"_s, studentId);
    if (done)
        done = eraseMessages(studentId);
    if (done)
        done = eraseConversations(studentId);
    if (done)
        done = eraseRecord(studentId);
    return done ? ConsentRepository(m_session).setErased(studentId, m_now) : done;
}

Result<void> PersonEraser::eraseContact(qint64 contactId)
{
    if (const Result<void> forgotten = forgetRawEvents(u"id = ?"_s, contactId); !forgotten)
        return forgotten;
    if (const Result<void> done = DraftRepository(m_session).removeReplies(contactId); !done)
        return done;
    return run(m_session, u"DELETE FROM contact WHERE id = ? AND student_id IS NULL"_s, {contactId});
}
