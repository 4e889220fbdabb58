// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/historymessages.h"

#include "app/domain/whatsapperrors.h"
#include "app/storage/messagerepository.h"

using namespace Qt::Literals::StringLiterals;

namespace {

/// A fixed name space, so that the same past has the same messages.
constexpr QUuid kPast(0x5a1c60f2, 0x9d0b, 0x4c55, 0x8e, 0x1d, 0x2b, 0x7f, 0x93, 0x6a, 0x40, 0x11);

Message messageOf(const SampleHistory::Note &note, qint64 student, qint64 enrolment, const QString &phone)
{
    const QString occasion = u"%1:%2:%3"_s.arg(word(note.purpose)).arg(note.moodleUserId).arg(note.moodleCourseId);
    return {.uuid = QUuid::createUuidV5(kPast, occasion + u":message"_s),
            .occasion = note.purpose == MessagePurpose::Welcome ? welcomeOccasion(QUuid::createUuidV5(kPast, occasion))
                                                                : occasion,
            .purpose = note.purpose,
            .studentId = student,
            .templateKey = note.templateKey,
            .to = phone,
            .text = note.text,
            .queuedAt = note.at,
            .enrolmentId = enrolment};
}

Result<void> report(MessageRepository &messages, const Message &message, MessageState last, const QString &failure)
{
    using Step = std::pair<MessageState, int>; // and after how many seconds
    const QList<Step> steps = last == MessageState::Failed
        ? QList<Step>{{MessageState::Failed, 5}}
        : QList<Step>{{MessageState::Sent, 4}, {MessageState::Delivered, 7}, {MessageState::Read, 1500}};
    for (const auto &[state, seconds] : steps) {
        if (state != MessageState::Failed && rank(state) > rank(last))
            break;
        MessageStatus status{.callbackData = message.uuid.toString(QUuid::WithoutBraces),
                             .state = state,
                             .at = message.queuedAt.addSecs(seconds)};
        if (state == MessageState::Failed)
            status.error = whatsAppRefusal(failure.toInt());
        if (const auto applied = messages.applyStatus(status); !applied)
            return fail(applied.error());
    }
    return {};
}

} // namespace

Result<void> writeHistoryMessage(SqlSession &session, const Message &message, MessageState last, const QString &failure)
{
    MessageRepository messages(session);
    if (const Result<bool> added = messages.insertOnce(message); !added || !*added)
        return added ? Result<void>() : fail(added.error());
    // It goes the way that every message goes.
    const auto claimed = messages.claim(u"history"_s, message.queuedAt.addSecs(1), std::chrono::minutes(1), 1);
    if (!claimed)
        return fail(claimed.error());
    for (Message sent : *claimed) {
        sent.text = message.text;
        if (Result<void> set = messages.setContent(sent); !set)
            return set;
        const QString id = u"wamid.%1"_s.arg(sent.uuid.toString(QUuid::Id128));
        const Result<void> accepted =
            messages.setAccepted(sent, id, sent.to.mid(1), false, message.queuedAt.addSecs(2));
        if (!accepted)
            return accepted;
        if (Result<void> reported = report(messages, message, last, failure); !reported)
            return reported;
    }
    return {};
}

Result<void> writeHistoryMessages(SqlSession &session, const SampleHistory &history,
                                  const QHash<qint64, qint64> &students,
                                  const QHash<std::pair<qint64, qint64>, qint64> &enrolments)
{
    QHash<qint64, QString> phones;
    for (const SampleHistory::Person &person : history.people)
        phones.insert(person.person.moodleUserId, person.phone);
    for (const SampleHistory::Note &note : history.notes) {
        const qint64 student = students.value(note.moodleUserId);
        if (student == 0)
            continue;
        const qint64 enrolment = enrolments.value({note.moodleUserId, note.moodleCourseId});
        const Message message = messageOf(note, student, enrolment, phones.value(note.moodleUserId));
        if (Result<void> written = writeHistoryMessage(session, message, note.state, note.failure); !written)
            return written;
    }
    return {};
}
