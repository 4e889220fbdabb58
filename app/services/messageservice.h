// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/config/settingvalues.h"
#include "app/domain/manualsend.h"
#include "app/domain/messagelist.h"
#include "app/domain/messagestatistics.h"
#include "app/domain/result.h"

#include <QCoroTask>
#include <QTimeZone>

#include <functional>

class Clock;
class Database;

/// The message log, what people send by hand, and what a person may decide about a message.
class MessageService {
public:
    /// \a settings: as of now; without it what needs settings goes by their defaults.
    MessageService(Database &database, const Clock &clock, std::function<SettingValues()> settings = {});

    QCoro::Task<Result<ListPage<MessageRow>>> page(MessageQuery query, int offset, int limit);
    QCoro::Task<Result<int>> count(MessageQuery query);
    /// Where these rows stand in the list, counted from 0; those that the query leaves out are missing.
    QCoro::Task<Result<QHash<qint64, int>>> positions(MessageQuery query, QList<qint64> ids);
    QCoro::Task<Result<MessageTotals>> totals(MessageQuery query);
    /// What WhatsApp took at or before this moment (UTC) should have arrived by now.
    QDateTime deliveryDue() const;
    QCoro::Task<Result<Message>> message(qint64 id);
    /// Oldest first.
    QCoro::Task<Result<QList<MessageEvent>>> history(qint64 id);

    /// Messages queued in [from, until), UTC, and what became of them.
    QCoro::Task<Result<MessageStatistics>> statistics(QDateTime from, QDateTime until);
    /// The same by the days of a zone, and by what caused them.
    QCoro::Task<Result<MessageSeries>> series(QDateTime from, QDateTime until, QTimeZone zone);
    /// Since midnight in the centre's zone.
    QCoro::Task<Result<MessageStatistics>> today();

    /// Queues free text for a conversation; it can be taken back for a while. Invalid "text_empty", "text_too_long"
    /// (facts[Parameter]: how many characters), "window_closed" (facts[Value]: since when, ISO 8601, empty: the person
    /// never wrote), or what the stop list says.
    QCoro::Task<Result<QueuedMessages>> sendText(TextToSend text);
    /// What each student of the selection would get; writes nothing.
    QCoro::Task<Result<ManualSendPlan>> plan(ManualSend send);
    /// Queues it for everybody who can get it: there is a time to take back one, and another for more. Fails with the
    /// plan's obstacle, or "nobody_to_send_to".
    QCoro::Task<Result<QueuedMessages>> send(ManualSend send);
    /// A reminder for these students, with the template chosen for reminders, or else for inactivity; to be planned or
    /// sent. "no_template" when neither is chosen.
    Result<ManualSend> reminder(const QList<qint64> &studentIds, const QString &who, qint64 enrolmentId = 0) const;

    /// Takes back what has not gone yet; the ids of those that were still in time. \a who empty: the person of this
    /// desk.
    QCoro::Task<Result<QList<qint64>>> undo(QList<qint64> ids, QString who = {});
    /// Does not wait until it can no longer be taken back. Returns how many.
    QCoro::Task<Result<int>> sendNow(QList<qint64> ids);
    /// An unconfirmed message did arrive. False: it was no longer unconfirmed.
    QCoro::Task<Result<bool>> settleArrived(qint64 id);
    /// An unconfirmed message did not arrive and is not wanted any more.
    QCoro::Task<Result<bool>> settleLost(qint64 id);
    /// A failed or unconfirmed message goes out once more; for unconfirmed ones the person has been warned.
    QCoro::Task<Result<bool>> sendAgain(qint64 id);
    /// A queued message will not go out.
    QCoro::Task<Result<bool>> cancel(qint64 id, QString who = {});

private:
    /// Who sits here; \a who when that is said.
    QString staff(const QString &who) const;
    /// With the moment that the state of not having arrived goes by.
    MessageQuery timed(MessageQuery query) const;
    SettingValues settings() const { return m_settings ? m_settings() : SettingValues(); }

    Database &m_database;
    const Clock &m_clock;
    const std::function<SettingValues()> m_settings;
};
