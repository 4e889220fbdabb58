// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/accountnote.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toString(Qt::ISODateWithMs) : QString();
}

QDateTime timeFrom(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

} // namespace

bool AccountNote::isTrouble(const QDateTime &now) const
{
    if (until.isValid() && until <= now)
        return false;
    return field == u"account_update"
        && (event.contains("RESTRICTION"_L1) || event.contains("VIOLATION"_L1) || event.contains("DISABLED"_L1)
            || event.contains("DELETED"_L1) || event.contains("BAN"_L1));
}

QString toText(const QList<AccountNote> &notes)
{
    QJsonArray rows;
    for (const AccountNote &note : notes) {
        rows.append(QJsonObject{{u"field"_s, note.field},
                                {u"event"_s, note.event},
                                {u"number"_s, note.number},
                                {u"limit"_s, note.limit},
                                {u"detail"_s, note.detail},
                                {u"until"_s, timeText(note.until)},
                                {u"at"_s, timeText(note.at)}});
    }
    return QString::fromUtf8(QJsonDocument(rows).toJson(QJsonDocument::Compact));
}

QList<AccountNote> accountNotesFromText(const QString &text)
{
    QList<AccountNote> notes;
    const QJsonArray rows = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const QJsonValue &row : rows) {
        notes.append({.field = row["field"_L1].toString(),
                      .event = row["event"_L1].toString(),
                      .number = row["number"_L1].toString(),
                      .limit = row["limit"_L1].toString(),
                      .detail = row["detail"_L1].toString(),
                      .until = timeFrom(row["until"_L1]),
                      .at = timeFrom(row["at"_L1])});
    }
    return notes;
}

void take(QList<AccountNote> &notes, const AccountNote &note)
{
    constexpr qsizetype most = 40; // several numbers with several matters each; nobody reads more
    const auto same = std::ranges::find_if(
        notes, [&](const AccountNote &known) { return known.field == note.field && known.number == note.number; });
    if (same == notes.end())
        notes.append(note);
    else if (same->at <= note.at)
        *same = note;
    while (notes.size() > most)
        notes.removeFirst();
}

QString ReceiverState::toText() const
{
    const QString word = kind == Kind::Relay ? u"relay"_s : u"webhook"_s;
    return kind == Kind::None ? QString() : word + u' ' + timeText(saidAt);
}

ReceiverState ReceiverState::fromText(const QString &text)
{
    ReceiverState state;
    const QString word = text.section(u' ', 0, 0);
    if (word == u"relay")
        state.kind = Kind::Relay;
    else if (word == u"webhook")
        state.kind = Kind::Webhook;
    state.saidAt = QDateTime::fromString(text.section(u' ', 1), Qt::ISODateWithMs);
    return state;
}
