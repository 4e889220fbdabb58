// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/control/ledger.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject counts(PracticeStore &store, const QString &sql)
{
    QJsonObject json;
    for (const Row &row : store.rows(sql))
        json.insert(text(row, u"name"_s), number(row, u"n"_s));
    return json;
}

QJsonObject totals(PracticeStore &store)
{
    const Row row = store.row(u"SELECT (SELECT count(*) FROM message) AS accepted,"
                              " (SELECT count(DISTINCT callback_data) FROM message) AS keys,"
                              " (SELECT coalesce(sum(requests), 0) FROM received) AS requests,"
                              " (SELECT count(*) FROM delivery WHERE posted = 0) AS unposted_statuses,"
                              " (SELECT count(*) FROM event WHERE posted = 0) AS unposted_events,"
                              " (SELECT count(*) FROM incoming) AS incoming"_s);
    QJsonObject json = QJsonObject::fromVariantMap(row);
    json.insert(u"states"_s, counts(store, u"SELECT state AS name, count(*) AS n FROM message GROUP BY state"_s));
    json.insert(u"faults"_s, counts(store, u"SELECT kind AS name, count(*) AS n FROM met GROUP BY kind"_s));
    return json;
}

QJsonArray asJson(const QList<Row> &rows)
{
    QJsonArray list;
    for (const Row &row : rows)
        list.append(QJsonObject::fromVariantMap(row));
    return list;
}

} // namespace

QJsonObject ledger(PracticeStore &store, qint64 after, int limit)
{
    const QList<Row> accepted = store.rows(
        u"SELECT id, callback_data AS key, wamid AS whatsapp_id, state, number, type, wa_id FROM message WHERE id > ?"
        " ORDER BY id LIMIT ?"_s,
        {after, limit});
    const QList<Row> twice = store.rows(u"SELECT callback_data AS key, count(*) AS n FROM message"
                                        " GROUP BY callback_data HAVING count(*) > 1"_s);
    const QList<Row> met = store.rows(u"SELECT callback_data AS key, kind, accepted FROM met ORDER BY id"_s);
    return {{u"accepted"_s, asJson(accepted)},
            {u"next"_s, accepted.isEmpty() ? after : number(accepted.last(), u"id"_s)},
            {u"twice"_s, asJson(twice)},
            {u"faults"_s, asJson(met)},
            {u"totals"_s, totals(store)}};
}
