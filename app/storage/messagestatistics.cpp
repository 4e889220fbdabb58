// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What became of the messages of a period.
#include "app/storage/batch.h"
#include "app/storage/messagerepository.h"
#include "app/storage/rowvalues.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kCounts =
    u"count(*), count(m.accepted_at), count(COALESCE(m.delivered_at, m.read_at)), count(m.read_at), "
    "count(m.answered_at), sum(CASE WHEN m.state = 'failed' THEN 1 ELSE 0 END)"_s;

} // namespace

Result<MessageStatistics> MessageRepository::statistics(const QDateTime &from, const QDateTime &until,
                                                        const QDateTime &now)
{
    MessageStatistics statistics;
    const QVariantList period{m_session.bindTime(from), m_session.bindTime(until)};
    if (const Result<void> read = countPeriod(period, &statistics); !read)
        return fail(read.error());
    if (const Result<void> read = countFailures(period, &statistics); !read)
        return fail(read.error());
    if (const Result<void> read = countTemplates(period, &statistics); !read)
        return fail(read.error());
    if (const Result<void> read = countEffects(period, now, &statistics); !read)
        return fail(read.error());
    return statistics;
}

Result<void> MessageRepository::countPeriod(const QVariantList &period, MessageStatistics *statistics)
{
    {
        Result<QSqlQuery> row = m_session.execute(
            u"SELECT %1, sum(CASE WHEN m.state = 'unconfirmed' THEN 1 ELSE 0 END), sum(CASE WHEN m.state = "
            "'cancelled' THEN 1 ELSE 0 END) FROM message m WHERE m.queued_at >= ? AND m.queued_at < ?"_s.arg(kCounts),
            period);
        if (!row)
            return fail(row.error());
        if (row->next()) {
            statistics->queued = row->value(0).toInt();
            statistics->sent = row->value(1).toInt();
            statistics->delivered = row->value(2).toInt();
            statistics->read = row->value(3).toInt();
            statistics->replied = row->value(4).toInt();
            statistics->failed = row->value(5).toInt();
            statistics->unconfirmed = row->value(6).toInt();
            statistics->cancelled = row->value(7).toInt();
        }
    }
    const Result<qint64> received = numberOf(
        m_session, u"SELECT count(*) FROM incoming_message WHERE received_at >= ? AND received_at < ?"_s, period);
    if (!received)
        return fail(received.error());
    statistics->received = int(*received);
    return {};
}

Result<void> MessageRepository::countFailures(const QVariantList &period, MessageStatistics *statistics)
{
    const bool isSqlite = m_session.dialect() == SqlSession::Dialect::Sqlite;
    Result<QSqlQuery> rows = m_session.execute(
        u"SELECT f.count, m.error FROM (SELECT count(*) AS count, max(id) AS newest FROM message WHERE queued_at >= ? "
        "AND queued_at < ? AND state = 'failed' GROUP BY %1) AS f JOIN message m ON m.id = f.newest "
        "ORDER BY f.count DESC, m.id"_s.arg(isSqlite ? u"json_extract(error, '$.code')"_s : u"error ->> 'code'"_s),
        period);
    if (!rows)
        return fail(rows.error());
    while (rows->next()) {
        const Error error = errorFromColumn(rows->value(1)).value_or(Error());
        statistics->failures.append({.code = error.code, .error = error, .count = rows->value(0).toInt()});
    }
    return {};
}

Result<void> MessageRepository::countTemplates(const QVariantList &period, MessageStatistics *statistics)
{
    Result<QSqlQuery> rows =
        m_session.execute(u"SELECT m.template_name, m.template_language, %1 FROM message m WHERE m.queued_at >= ? AND "
                          u"m.queued_at < ? AND "
                          "m.template_name IS NOT NULL GROUP BY m.template_name, m.template_language "
                          "ORDER BY count(m.accepted_at) DESC, m.template_name, m.template_language"_s.arg(kCounts),
                          period);
    if (!rows)
        return fail(rows.error());
    while (rows->next()) {
        statistics->templates.append(
            {.templateKey = {.name = rows->value(0).toString(), .language = rows->value(1).toString()},
             .sent = rows->value(3).toInt(),
             .delivered = rows->value(4).toInt(),
             .read = rows->value(5).toInt(),
             .replied = rows->value(6).toInt(),
             .failed = rows->value(7).toInt()});
    }
    return {};
}

Result<void> MessageRepository::countEffects(const QVariantList &period, const QDateTime &now,
                                             MessageStatistics *statistics)
{
    const bool isSqlite = m_session.dialect() == SqlSession::Dialect::Sqlite;
    const QString arrived = u"COALESCE(m.delivered_at, m.read_at)"_s;
    const QString end = arrived
        + (isSqlite ? u" + %1"_s.arg(qint64(kEffectDays) * 24 * 3600 * 1000)
                    : u" + interval '%1 days'"_s.arg(kEffectDays));
    const QString rise = isSqlite ? u"s.is_rise = 1"_s : u"s.is_rise"_s;
    Result<QSqlQuery> rows = m_session.execute(
        u"SELECT m.template_name, m.template_language, count(*), sum(CASE WHEN EXISTS (SELECT 1 FROM snapshot s WHERE "
        "s.enrolment_id = m.enrolment_id AND s.at > %1 AND s.at <= %2 AND %3) THEN 1 ELSE 0 END) FROM message m "
        "WHERE m.queued_at >= ? AND m.queued_at < ? AND m.template_name IS NOT NULL AND m.enrolment_id IS NOT NULL AND "
        "%1 <= ? GROUP BY m.template_name, m.template_language"_s.arg(arrived, end, rise),
        period + QVariantList{m_session.bindTime(now.addDays(-kEffectDays))});
    if (!rows)
        return fail(rows.error());
    while (rows->next()) {
        const TemplateKey key{.name = rows->value(0).toString(), .language = rows->value(1).toString()};
        const auto effect = std::ranges::find(statistics->templates, key, &MessageStatistics::Effect::templateKey);
        if (effect == statistics->templates.end())
            continue;
        effect->measured = rows->value(2).toInt();
        effect->progressed = rows->value(3).toInt();
    }
    return {};
}
