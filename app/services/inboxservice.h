// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/assessment.h"
#include "app/domain/consent.h"
#include "app/domain/conversation.h"
#include "app/domain/quickreply.h"
#include "app/domain/result.h"
#include "app/domain/standing.h"
#include "app/domain/student.h"

#include <QCoroTask>

#include <functional>

class Clock;
class Database;
class SettingsService;
class SqlSession;

/// A course of the person, as it stands beside the conversation.
struct ConversationCourse {
    qint64 enrolmentId = 0;
    qint64 courseId = 0;
    QString name;
    bool isActive = true; ///< Still enrolled.
    std::optional<Standing> standing;
    std::optional<double> percent; ///< Nothing: unknown.
    std::optional<double> expected; ///< Percent that the time gone would want.
    StudyPeriod period; ///< The time that the student has.
    QDateTime lastActivity; ///< UTC
    QDate pausedTo; ///< Rests until this day, included; invalid: does not rest.
};

/// A conversation with what one has to know to answer.
struct ConversationView {
    ConversationRow row;
    std::optional<Student> student;
    QList<ConversationCourse> courses; ///< Those in force first.
    ConsentState consent;
    QDateTime windowEndsAt; ///< UTC, margin taken off; invalid: the person never wrote. Free text only before it.
    bool mayWriteText(const QDateTime &now) const { return windowEndsAt.isValid() && now < windowEndsAt; }
};

/// A message with its writer, for lists without a screen.
struct ReceivedMessage {
    IncomingMessage message;
    qint64 studentId = 0;
    QString waId;
    QString userId;
    QString studentName;
};

/// Conversations: what people write, and what the office answers.
class InboxService {
public:
    InboxService(Database &database, const Clock &clock, SettingsService &settings);

    /// Newest first; Waiting: longest waiting first.
    QCoro::Task<Result<ListPage<ConversationRow>>> page(ConversationQuery query, int offset, int limit);
    QCoro::Task<Result<int>> count(ConversationQuery query);
    /// Where these conversations stand in the list, counted from 0; those that the query leaves out are missing.
    QCoro::Task<Result<QHash<qint64, int>>> positions(ConversationQuery query, QList<qint64> contactIds);
    QCoro::Task<Result<ConversationCounts>> counts(QString who);
    /// NotFound "contact_unknown".
    QCoro::Task<Result<ConversationView>> conversation(qint64 contactId);
    /// Of the student's conversations the newest; 0: never wrote.
    QCoro::Task<Result<qint64>> ofStudent(qint64 studentId);
    /// Up to \a limit entries before \a before (default: the end).
    QCoro::Task<Result<ThreadPage>> thread(qint64 contactId, ThreadKey before, int limit);
    /// Of all conversations, newest first; studentId 0: of everybody.
    QCoro::Task<Result<QList<ReceivedMessage>>> messages(qint64 studentId, bool onlyUnread);
    /// NotFound "media_not_here" while it is not fetched.
    QCoro::Task<Result<MediaFile>> media(qint64 incomingId);
    QCoro::Task<Result<void>> fetchMediaAgain(qint64 incomingId);

    /// Queues free text as MessageService::sendText() does, with its failures; the conversation is answered. \a key
    /// makes a second call with it harmless. Id of the message.
    QCoro::Task<Result<qint64>> reply(qint64 contactId, QString text, QUuid key, QString who);
    /// Empty: everybody's.
    QCoro::Task<Result<void>> assign(qint64 contactId, QString who);
    /// Tells WhatsApp too.
    QCoro::Task<Result<void>> markRead(qint64 contactId);
    QCoro::Task<Result<void>> markUnread(qint64 contactId);
    QCoro::Task<Result<void>> setWaiting(qint64 contactId, bool isWaiting);
    QCoro::Task<Result<void>> close(qint64 contactId);
    QCoro::Task<Result<void>> reopen(qint64 contactId);
    /// What the stop list knows of the contact counts for the student from here on.
    QCoro::Task<Result<void>> linkStudent(qint64 contactId, qint64 studentId);
    QCoro::Task<Result<void>> unlinkStudent(qint64 contactId);
    /// The person has a new number or id: is it the same person? Yes takes it over (two conversations become one).
    QCoro::Task<Result<void>> settleNote(qint64 contactId, bool isSamePerson);

    QCoro::Task<Result<QList<QuickReply>>> quickReplies();
    /// Id 0: a new one. Conflict "name_taken".
    QCoro::Task<Result<qint64>> saveQuickReply(QuickReply reply);
    QCoro::Task<Result<void>> removeQuickReply(qint64 id);
    /// With what is known of the person; \a values are what was asked for.
    QCoro::Task<Result<FilledReply>> fillQuickReply(qint64 contactId, QString body, QMap<QString, QString> values);

private:
    /// One change of a contact in one transaction.
    QCoro::Task<Result<void>> change(std::function<Result<void>(SqlSession &)> write);

    Database &m_database;
    const Clock &m_clock;
    SettingsService &m_settings;
};
