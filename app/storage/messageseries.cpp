// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The messages of a period by day and by what caused them.
#include "app/storage/messagerepository.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Every zone's midnight falls on a quarter of an hour, so that quarters are counted by SQL and put into days here.
constexpr qint64 kQuarter = 15 * 60;

const QString kCounts = u"count(m.accepted_at), count(COALESCE(m.delivered_at, m.read_at)), count(m.read_at), "
                        "count(m.answered_at), sum(CASE WHEN m.state = 'failed' THEN 1 ELSE 0 END), "
                        "sum(CASE WHEN m.state = 'failed' AND m.accepted_at IS NOT NULL THEN 1 ELSE 0 END)"_s;

QString quarterOf(const QString &column, SqlSession::Dialect dialect)
{
    return dialect == SqlSession::Dialect::Sqlite ? u"%1 / %2"_s.arg(column).arg(kQuarter * 1000)
                                                  : u"floor(extract(epoch FROM %1) / %2)"_s.arg(column).arg(kQuarter);
}

} // namespace

Result<MessageSeries> MessageRepository::series(const QDateTime &from, const QDateTime &until, const QTimeZone &zone)
{
    MessageSeries series;
    const QDate last = until.addMSecs(-1).toTimeZone(zone).date();
    for (QDate day = from.toTimeZone(zone).date(); day <= last; day = day.addDays(1))
        series.days.append({.day = day});
    const QVariantList period{m_session.bindTime(from), m_session.bindTime(until)};
    if (const Result<void> read = countDays(period, zone, &series); !read)
        return fail(read.error());
    if (const Result<void> read = countOrigins(period, &series); !read)
        return fail(read.error());
    return series;
}

Result<void> MessageRepository::countDays(const QVariantList &period, const QTimeZone &zone, MessageSeries *series)
{
    if (series->days.isEmpty())
        return {};
    const QDate first = series->days.constFirst().day;
    const auto dayOf = [&](const QVariant &quarter) -> MessageSeries::Day * {
        const qint64 seconds = qint64(quarter.toDouble()) * kQuarter;
        const qint64 place = first.daysTo(QDateTime::fromSecsSinceEpoch(seconds, zone).date());
        return place < 0 || place >= series->days.size() ? nullptr : &series->days[place];
    };
    {
        Result<QSqlQuery> rows = m_session.execute(
            u"SELECT %1 AS quarter, %2 FROM message m WHERE m.queued_at >= ? AND m.queued_at < ? GROUP BY quarter"_s
                .arg(quarterOf(u"m.queued_at"_s, m_session.dialect()), kCounts),
            period);
        if (!rows)
            return fail(rows.error());
        while (rows->next()) {
            MessageSeries::Day *day = dayOf(rows->value(0));
            if (!day)
                continue;
            day->sent += rows->value(1).toInt();
            day->delivered += rows->value(2).toInt();
            day->read += rows->value(3).toInt();
            day->replied += rows->value(4).toInt();
            day->failed += rows->value(5).toInt();
            day->lost += rows->value(6).toInt();
        }
    }
    Result<QSqlQuery> rows = m_session.execute(
        u"SELECT %1 AS quarter, count(*) FROM incoming_message WHERE received_at >= ? AND received_at < ? GROUP BY "
        "quarter"_s.arg(quarterOf(u"received_at"_s, m_session.dialect())),
        period);
    if (!rows)
        return fail(rows.error());
    while (rows->next()) {
        if (MessageSeries::Day *day = dayOf(rows->value(0)))
            day->received += rows->value(1).toInt();
    }
    return {};
}

Result<void> MessageRepository::countOrigins(const QVariantList &period, MessageSeries *series)
{
    const bool isSqlite = m_session.dialect() == SqlSession::Dialect::Sqlite;
    // The occasion of an automatic message begins with its event's word.
    const QString event =
        isSqlite ? u"substr(m.occasion, 1, instr(m.occasion, ':') - 1)"_s : u"split_part(m.occasion, ':', 1)"_s;
    Result<QSqlQuery> rows = m_session.execute(
        u"SELECT CASE WHEN m.is_automatic THEN %1 ELSE '' END AS origin, CASE WHEN m.is_automatic THEN m.purpose ELSE "
        u"'' "
        "END AS about, %2 FROM message m WHERE m.queued_at >= ? AND m.queued_at < ? GROUP BY origin, about"_s.arg(
            event, kCounts),
        period);
    if (!rows)
        return fail(rows.error());
    while (rows->next()) {
        MessageSeries::Origin found{.event = ruleEvent(rows->value(0).toString())};
        if (!found.event)
            found.purpose = messagePurpose(rows->value(1).toString());
        auto origin = std::ranges::find_if(series->origins, [&found](const MessageSeries::Origin &known) {
            return known.event == found.event && known.purpose == found.purpose;
        });
        if (origin == series->origins.end())
            origin = series->origins.insert(series->origins.end(), found);
        origin->sent += rows->value(2).toInt();
        origin->delivered += rows->value(3).toInt();
        origin->read += rows->value(4).toInt();
        origin->replied += rows->value(5).toInt();
        origin->failed += rows->value(6).toInt();
    }
    std::ranges::stable_sort(series->origins, std::ranges::greater(), &MessageSeries::Origin::sent);
    return {};
}
