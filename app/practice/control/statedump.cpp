// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/control/statedump.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonArray asJson(const QList<Row> &rows)
{
    QJsonArray list;
    for (const Row &row : rows)
        list.append(QJsonObject::fromVariantMap(row));
    return list;
}

QJsonObject counts(const QList<Row> &rows)
{
    QJsonObject json;
    for (const Row &row : rows)
        json.insert(text(row, u"key"_s), number(row, u"n"_s));
    return json;
}

} // namespace

QJsonObject stateDump(PracticeStore &store, const QString &subject)
{
    if (subject == "users"_L1)
        return {{subject, asJson(store.rows(u"SELECT * FROM user WHERE deleted = 0 ORDER BY id"_s))}};
    if (subject == "courses"_L1)
        return {{subject, asJson(store.rows(u"SELECT * FROM course ORDER BY id"_s))}};
    if (subject == "enrolments"_L1)
        return {{subject,
                 asJson(store.rows(u"SELECT e.*, u.username AS username FROM enrolment e"
                                   " JOIN user u ON u.id = e.user ORDER BY e.id"_s))}};
    if (subject == "templates"_L1)
        return {{subject, asJson(store.rows(u"SELECT id, name, language, status FROM template ORDER BY id"_s))}};
    if (subject == "deliveries"_L1)
        return {{subject, asJson(store.rows(u"SELECT * FROM delivery ORDER BY id"_s))}};
    if (subject == "incoming"_L1)
        return {{subject, asJson(store.rows(u"SELECT * FROM incoming ORDER BY id"_s))}};
    if (subject == "received"_L1)
        return {{subject, counts(store.rows(u"SELECT callback_data AS key, requests AS n FROM received"_s))}};
    if (subject != "messages"_L1)
        return {};
    return {
        {subject, asJson(store.rows(u"SELECT * FROM message ORDER BY id"_s))},
        {u"accepted_by_callback"_s,
         counts(store.rows(u"SELECT callback_data AS key, count(*) AS n FROM message GROUP BY callback_data"_s))},
        {u"received_by_callback"_s, counts(store.rows(u"SELECT callback_data AS key, requests AS n FROM received"_s))}};
}

bool loadRows(PracticeStore &store, const QJsonObject &tables)
{
    static const QRegularExpression columnName(u"^[a-z_0-9]+$"_s);
    store.begin();
    bool isKnown = true;
    for (auto table = tables.constBegin(); table != tables.constEnd(); ++table) {
        isKnown = isKnown && PracticeStore::tables().contains(table.key());
        const QJsonArray rows = table.value().toArray();
        for (const QJsonValue &value : rows) {
            Row row = value.toObject().toVariantMap();
            for (auto cell = row.begin(); cell != row.end(); ++cell) {
                isKnown = isKnown && columnName.match(cell.key()).hasMatch();
                if (cell->typeId() == QMetaType::QVariantMap) // a template's document
                    *cell = QString::fromUtf8(
                        QJsonDocument(QJsonObject::fromVariantMap(cell->toMap())).toJson(QJsonDocument::Compact));
            }
            if (isKnown)
                store.insert(table.key(), row);
        }
    }
    if (isKnown && store.commit())
        return true;
    store.rollback();
    store.takeError();
    return false;
}
