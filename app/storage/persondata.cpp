// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/persondata.h"

#include "app/storage/contactrepository.h"
#include "app/storage/studentrepository.h"

#include <QSqlRecord>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Columns that end in "at" are times, "…_json" JSON, is_… and has_… yes or no.
QJsonValue valueOf(SqlSession &session, const QString &column, const QVariant &value)
{
    if (value.isNull())
        return QJsonValue::Null;
    if (column == u"at"_s || column.endsWith("_at"_L1)) {
        const QDateTime time = session.readTime(value);
        return time.isValid() ? QJsonValue(time.toString(Qt::ISODateWithMs)) : QJsonValue();
    }
    if (column.endsWith("_json"_L1)) {
        const QJsonDocument json = session.readJson(value);
        return json.isArray() ? QJsonValue(json.array()) : QJsonValue(json.object());
    }
    if (column.startsWith("is_"_L1) || column.startsWith("has_"_L1))
        return value.toBool();
    return QJsonValue::fromVariant(value);
}

Result<PersonData::Table> table(SqlSession &session, const QString &name, const QString &sql,
                                const QVariantList &values)
{
    Result<QSqlQuery> query = session.execute(sql, values);
    if (!query)
        return fail(query.error());
    PersonData::Table table{.name = name};
    const QSqlRecord record = query->record();
    for (int i = 0; i < record.count(); ++i)
        table.columns.append(record.fieldName(i));
    while (query->next()) {
        QJsonObject row;
        for (int i = 0; i < table.columns.size(); ++i)
            row.insert(table.columns.at(i), valueOf(session, table.columns.at(i), query->value(i)));
        table.rows.append(row);
    }
    return table;
}

struct Part {
    QString name;
    QString sql; ///< %1 is whose rows.
    QString ofStudent; ///< Each ? is the student's id.
    QString ofContact; ///< ? is the contact's; empty: somebody who is no student has none.
};

/// Rows with both ids: \a alias is that of their table, with its dot.
Part ofBoth(const QString &name, const QString &sql, const QString &alias = {})
{
    return {name, sql,
            u"(%1student_id = ? OR %1contact_id IN (SELECT c.id FROM contact c WHERE c.student_id = ?))"_s.arg(alias),
            alias + u"contact_id = ?"_s};
}

const QList<Part> &parts()
{
    static const QList<Part> list{
        {u"student"_s,
         u"SELECT id, uuid, first_name, last_name, email, phone, username, moodle_user_id, state, "
         "created_at, updated_at FROM student WHERE %1"_s,
         u"id = ?"_s,
         {}},
        {u"enrolments"_s,
         u"SELECT e.id, c.full_name AS course, c.moodle_course_id, e.state, e.created_at, "
         "e.enrolled_at FROM enrolment e JOIN course c ON c.id = e.course_id WHERE %1 ORDER BY e.id"_s,
         u"e.student_id = ?"_s,
         {}},
        {u"progress"_s,
         u"SELECT p.enrolment_id, c.full_name AS course, p.state, p.percent, p.standing, p.risk, "
         "p.reasons AS reasons_json, p.checked_at, p.changed_at, p.completed_at FROM progress p JOIN "
         "course c ON c.id = p.course_id WHERE %1 ORDER BY p.enrolment_id"_s,
         u"p.student_id = ?"_s,
         {}},
        {u"progress_history"_s,
         u"SELECT s.enrolment_id, s.at, s.active_at, s.percent FROM snapshot s JOIN enrolment e "
         "ON e.id = s.enrolment_id WHERE %1 ORDER BY s.enrolment_id, s.at"_s,
         u"e.student_id = ?"_s,
         {}},
        ofBoth(u"messages"_s,
               u"SELECT m.id, m.purpose, m.kind, m.template_name, m.template_language, m.recipient, m.body, m.state, "
               "m.who, m.is_automatic, m.queued_at, m.accepted_at, m.sent_at, m.delivered_at, m.read_at, m.failed_at, "
               "m.answered_at, m.error AS error_json FROM message m WHERE %1 ORDER BY m.id"_s,
               u"m."_s),
        {u"conversations"_s,
         u"SELECT id, account, wa_id, user_id, profile_name, username, created_at, last_in_at, "
         "last_at FROM contact WHERE %1 ORDER BY id"_s,
         u"student_id = ?"_s, u"id = ?"_s},
        {u"incoming"_s,
         u"SELECT i.id, i.contact_id, i.whatsapp_message_id, i.kind, i.body, i.content AS content_json, i.media_type, "
         "i.media_name, i.media_state, i.at, i.received_at, i.revoked_at FROM incoming_message i JOIN contact c ON "
         "c.id = i.contact_id WHERE %1 ORDER BY i.at, i.id"_s,
         u"c.student_id = ?"_s, u"c.id = ?"_s},
        ofBoth(
            u"consent"_s,
            u"SELECT id, action, how, wording, source, who, at, recorded_at FROM consent WHERE %1 ORDER BY at, id"_s),
        ofBoth(u"stop_list"_s,
               u"SELECT opted_out_at, marketing_in_at, marketing_out_at, wrong_number_at, blocked_at, erased_at, "
               "is_minor, guardian_phone FROM stop_list WHERE %1"_s),
        {u"pauses"_s,
         u"SELECT p.id, p.enrolment_id, p.from_day, p.to_day, p.reason, p.who, p.created_at FROM "
         "enrolment_pause p JOIN enrolment e ON e.id = p.enrolment_id WHERE %1 ORDER BY p.id"_s,
         u"e.student_id = ?"_s,
         {}},
        {u"decisions"_s,
         u"SELECT id, event, occasion, outcome, enrolment_id, send_at, at, trace AS trace_json FROM "
         "decision WHERE %1 ORDER BY id"_s,
         u"student_id = ?"_s,
         {}},
    };
    return list;
}

Result<PersonData> read(SqlSession &session, QString Part::*whose, qint64 id)
{
    PersonData data;
    for (const Part &part : parts()) {
        const QString condition = part.*whose;
        if (condition.isEmpty())
            continue;
        const Result<PersonData::Table> rows =
            table(session, part.name, part.sql.arg(condition), QVariantList(condition.count(u'?'), id));
        if (!rows)
            return fail(rows.error());
        data.tables.append(*rows);
    }
    const QString column = whose == &Part::ofStudent ? u"c.student_id"_s : u"c.id"_s;
    Result<QSqlQuery> media = session.execute(
        u"SELECT m.incoming_id FROM media m JOIN incoming_message i ON i.id = m.incoming_id JOIN contact c ON c.id = "
        "i.contact_id WHERE %1 = ? ORDER BY m.incoming_id"_s.arg(column),
        {id});
    if (!media)
        return fail(media.error());
    while (media->next())
        data.mediaIds.append(media->value(0).toLongLong());
    return data;
}

} // namespace

Result<PersonData> studentData(SqlSession &session, qint64 studentId)
{
    if (const Result<Student> student = StudentRepository(session).find(studentId); !student)
        return fail(student.error());
    return read(session, &Part::ofStudent, studentId);
}

Result<PersonData> contactData(SqlSession &session, qint64 contactId)
{
    if (const Result<ConversationRow> row = ContactRepository(session).find(contactId); !row)
        return fail(row.error());
    return read(session, &Part::ofContact, contactId);
}
