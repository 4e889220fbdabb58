// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/historymessages.h"

#include "app/domain/whatsapperrors.h"
#include "app/storage/messagerepository.h"

using namespace Qt::Literals::StringLiterals;

namespace {

/// A fixed name space, so that the same past has the same messages.
constexpr QUuid kPast(0x5a1c60f2, 0x9d0b, 0x4c55, 0x8e, 0x1d, 0x2b, 0x7f, 0x93, 0x6a, 0x40, 0x11);

Message messageOf(const SampleHistory::Note &note, qint64 student, const QString &phone)
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
            .queuedAt = note.at};
}

Result<void> report(MessageRepository &messages, const Message &message, const SampleHistory::Note &note)
{
    using Step = std::pair<MessageState, int>; // and after how many seconds
    const QList<Step> steps = note.state == MessageState::Failed
        ? QList<Step>{{MessageState::Failed, 5}}
        : QList<Step>{{MessageState::Sent, 4}, {MessageState::Delivered, 7}, {MessageState::Read, 1500}};
    for (const auto &[state, seconds] : steps) {
        if (state != MessageState::Failed && rank(state) > rank(note.state))
            break;
        MessageStatus status{.callbackData = message.uuid.toString(QUuid::WithoutBraces),
                             .state = state,
                             .at = note.at.addSecs(seconds)};
        if (state == MessageState::Failed)
            status.error = whatsAppRefusal(note.failure.toInt());
        if (const auto applied = messages.applyStatus(status); !applied)
            return fail(applied.error());
    }
    return {};
}

} // namespace

Result<void> writeHistoryMessages(SqlSession &session, const SampleHistory &history,
                                  const QHash<qint64, qint64> &students)
{
    const QString owner = u"history"_s;
    QHash<qint64, QString> phones;
    for (const SampleHistory::Person &person : history.people)
        phones.insert(person.person.moodleUserId, person.phone);
    MessageRepository messages(session);
    for (const SampleHistory::Note &note : history.notes) {
        const qint64 student = students.value(note.moodleUserId);
        if (student == 0)
            continue;
        const Message queued = messageOf(note, student, phones.value(note.moodleUserId));
        if (const Result<bool> added = messages.insertOnce(queued); !added || !*added)
            return added ? Result<void>() : fail(added.error());
        // It goes the way that every message goes.
        const auto claimed = messages.claim(owner, note.at.addSecs(1), std::chrono::minutes(1), 1);
        if (!claimed)
            return fail(claimed.error());
        for (Message message : *claimed) {
            message.text = note.text;
            if (Result<void> set = messages.setContent(message); !set)
                return set;
            const QString id = u"wamid.%1"_s.arg(message.uuid.toString(QUuid::Id128));
            const Result<void> accepted =
                messages.setAccepted(message, id, message.to.mid(1), false, note.at.addSecs(2));
            if (!accepted)
                return accepted;
            if (Result<void> reported = report(messages, message, note); !reported)
                return reported;
        }
    }
    return {};
}
