// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What of ours people answer.
#include "app/storage/batch.h"
#include "app/storage/incomingrepository.h"
#include "app/storage/messagecolumns.h"

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kAnswerDays = 7; // whoever writes later does not answer that any more
constexpr int kClockSkewSeconds = 60;

/// Ids of people (of one column) and the newest message that reached each.
Result<QHash<qint64, qint64>> newestMessages(SqlSession &session, const QString &column, const QList<qint64> &ids,
                                             const QDateTime &since)
{
    QHash<qint64, qint64> newest;
    const Result<void> read =
        runForIds(session,
                  u"SELECT m.%2, max(m.id) FROM message m WHERE m.accepted_at > ? AND m.%2 IN (%1) GROUP BY m.%2"_s.arg(
                      u"%1"_s, column),
                  {session.bindTime(since)}, ids, [&](QSqlQuery &query) {
                      while (query.next())
                          newest.insert(query.value(0).toLongLong(), query.value(1).toLongLong());
                  });
    return read ? Result<QHash<qint64, qint64>>(newest) : fail(read.error());
}

} // namespace

Result<QHash<QString, Message>> IncomingRepository::ours(const QStringList &whatsappMessageIds)
{
    QHash<QString, Message> messages;
    const Result<void> read = runForTexts(
        m_session, u"SELECT %1 FROM message m WHERE m.whatsapp_message_id IN (%2)"_s.arg(messageColumns(), u"%1"_s), {},
        whatsappMessageIds, [&](QSqlQuery &query) {
            while (query.next()) {
                const Message message = messageFrom(m_session, query);
                messages.insert(message.whatsappMessageId, message);
            }
        });
    return read ? Result<QHash<QString, Message>>(messages) : fail(read.error());
}

Result<QList<qint64>> IncomingRepository::setAnswered(const QList<Answer> &answers)
{
    QList<qint64> students;
    QList<qint64> contacts;
    QDateTime oldest;
    for (const Answer &answer : answers) {
        if (answer.messageId != 0)
            continue;
        if (answer.studentId != 0)
            students.append(answer.studentId);
        contacts.append(answer.contactId);
        oldest = oldest.isValid() ? std::min(oldest, answer.at) : answer.at;
    }
    const QDateTime since = oldest.isValid() ? oldest.addDays(-kAnswerDays) : QDateTime();
    const auto ofStudents = newestMessages(m_session, u"student_id"_s, students, since);
    const auto ofContacts = newestMessages(m_session, u"contact_id"_s, contacts, since);
    if (!ofStudents || !ofContacts)
        return fail(!ofStudents ? ofStudents.error() : ofContacts.error());
    QList<qint64> ids;
    QList<QVariantList> rows;
    for (const Answer &answer : answers) {
        const qint64 newest = std::max(ofStudents->value(answer.studentId), ofContacts->value(answer.contactId));
        ids.append(answer.messageId != 0 ? answer.messageId : newest);
        if (ids.last() != 0)
            rows.append(
                {ids.last(), m_session.bindTime(answer.at), m_session.bindTime(answer.at.addSecs(kClockSkewSeconds))});
    }
    const Result<void> written = runBatch(
        m_session, {{u"id"_s, u"bigint"_s}, {u"at"_s, u"timestamptz"_s}, {u"until"_s, u"timestamptz"_s}},
        u"UPDATE message SET answered_at = v.at FROM v WHERE message.id = v.id AND message.answered_at IS NULL AND "
        "(message.accepted_at IS NULL OR message.accepted_at <= v.until)"_s,
        rows);
    return written ? Result<QList<qint64>>(ids) : fail(written.error());
}
