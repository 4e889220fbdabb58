// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/whatsapp/templatedesk.h"

#include "app/practice/whatsapp/templatedraft.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPageSize = 25; ///< Meta's when no limit is asked for.
constexpr qint64 kFirstId = 9000000000000900;
constexpr int kMostTemplates = 250;
constexpr qint64 kBlockedMs = 30 * qint64(86'400'000);
const QString kDeleted = u"template-deleted/"_s; ///< And the name: when.

qint64 idOf(const QString &cursor)
{
    return QByteArray::fromBase64(cursor.toLatin1(), QByteArray::Base64UrlEncoding).mid(7).toLongLong();
}

QJsonObject documentOf(const Row &row)
{
    return QJsonDocument::fromJson(text(row, u"document"_s).toUtf8()).object();
}

QString compact(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

GraphFault refused(int subcode, const QString &message)
{
    return {.code = 100,
            .subcode = subcode,
            .message = u"Invalid parameter"_s,
            .userTitle = u"Template not created"_s,
            .userMessage = message};
}

QJsonObject named(const QJsonObject &document)
{
    // In webhooks the id is an integer above 2^50.
    return {{u"message_template_id"_s, document.value(u"id"_s).toString().toLongLong()},
            {u"message_template_name"_s, document.value(u"name"_s)},
            {u"message_template_language"_s, document.value(u"language"_s)}};
}

void addEvent(PracticeStore &store, const QString &field, const QJsonObject &value, qint64 nowMs)
{
    store.insert(u"event"_s, {{u"field"_s, field}, {u"value"_s, compact(value)}, {u"happened"_s, nowMs}});
}

void tellStatus(PracticeStore &store, const QJsonObject &document, const QString &event, qint64 nowMs)
{
    QJsonObject value = named(document);
    value.insert(u"event"_s, event);
    value.insert(u"reason"_s, document.value(u"rejected_reason"_s).toString(u"NONE"_s));
    value.insert(u"message_template_category"_s, document.value(u"category"_s));
    if (event == "REJECTED"_L1)
        value.insert(u"rejection_info"_s,
                     QJsonObject{{u"reason"_s, u"El texto no cumple las normas."_s},
                                 {u"recommendation"_s, u"Cambia el texto y vuelve a enviarla."_s}});
    if (event == "PAUSED"_L1)
        value.insert(u"other_info"_s,
                     QJsonObject{{u"title"_s, u"FIRST_PAUSE"_s},
                                 {u"description"_s, u"La plantilla se ha pausado por comentarios negativos."_s}});
    addEvent(store, u"message_template_status_update"_s, value, nowMs);
}

void setStatus(PracticeStore &store, qint64 row, QJsonObject document, const QString &status, qint64 nowMs)
{
    document.insert(u"status"_s, status);
    if (status == "REJECTED"_L1)
        document.insert(u"rejected_reason"_s, u"INVALID_FORMAT"_s);
    store.change(u"UPDATE template SET status = ?, document = ?, decide = 0 WHERE id = ?"_s,
                 {status, compact(document), row});
    tellStatus(store, document, status, nowMs);
}

} // namespace

TemplateDesk::TemplateDesk(PracticeStore &store, const CampusSettings &settings, const MovableClock &clock)
    : m_store(store)
    , m_settings(settings)
    , m_clock(clock)
{
}

GraphResult<QJsonObject> TemplateDesk::pick(const QJsonObject &node, const QString &fields, const QStringList &standard,
                                            const QString &nodeType)
{
    QJsonObject chosen{{u"id"_s, node.value(u"id"_s)}};
    const QStringList wanted = fields.isEmpty() ? standard : fields.split(u',', Qt::SkipEmptyParts);
    for (const QString &field : wanted) {
        const QString name = field.trimmed();
        if (!node.contains(name)) // one unknown field and the whole call fails
            return refuse(
                GraphFault::invalid(u"Tried accessing nonexistent field (%1) on node type (%2)"_s.arg(name, nodeType)));
        chosen.insert(name, node.value(name));
    }
    return chosen;
}

QString TemplateDesk::cursor(qint64 id)
{
    return QString::fromLatin1(
        ("cursor-" + QByteArray::number(id)).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

GraphResult<QJsonObject> TemplateDesk::list(const QUrlQuery &query, const QString &path) const
{
    const auto item = [&query](const QString &name) { return query.queryItemValue(name, QUrl::FullyDecoded); };
    QString where = u"id > ?"_s;
    QVariantList values = {idOf(item(u"after"_s))};
    for (const auto &name : {u"name"_s, u"language"_s, u"status"_s}) {
        if (!item(name).isEmpty()) {
            where += u" AND %1 = ?"_s.arg(name);
            values.append(item(name));
        }
    }
    const int limit = item(u"limit"_s).isEmpty() ? kPageSize : std::clamp(item(u"limit"_s).toInt(), 1, 1000);
    const QList<Row> rows = m_store.rows(u"SELECT id, document FROM template WHERE %1 ORDER BY id LIMIT ?"_s.arg(where),
                                         values + QVariantList{limit + 1});
    static const QStringList standard = {u"name"_s,     u"parameter_format"_s, u"components"_s,
                                         u"language"_s, u"status"_s,           u"category"_s};
    QJsonArray data;
    for (const Row &row : rows.mid(0, limit)) {
        const auto chosen = pick(documentOf(row), item(u"fields"_s), standard, u"MessageTemplate"_s);
        if (!chosen)
            return chosen;
        data.append(*chosen);
    }
    QJsonObject paging;
    if (!rows.isEmpty()) {
        const qint64 last = number(rows.at(std::min<qsizetype>(limit, rows.size()) - 1), u"id"_s);
        paging.insert(u"cursors"_s,
                      QJsonObject{{u"before"_s, cursor(number(rows.first(), u"id"_s))}, {u"after"_s, cursor(last)}});
        if (rows.size() > limit) // Meta puts the token into this address
            paging.insert(u"next"_s,
                          u"%1%2?access_token=%3&limit=%4&after=%5"_s.arg(m_account.siteUrl, path, m_account.token)
                              .arg(limit)
                              .arg(cursor(last)));
    }
    return QJsonObject{{u"data"_s, data}, {u"paging"_s, paging}};
}

GraphResult<QJsonObject> TemplateDesk::create(const QJsonObject &body)
{
    if (const auto fault = checkTemplateDraft(body))
        return refuse(*fault);
    const QString name = body.value(u"name"_s).toString();
    const QString language = body.value(u"language"_s).toString();
    const QString exists = u"SELECT EXISTS (SELECT 1 FROM template WHERE name = ? AND language = ?)"_s;
    if (m_store.value(exists, {name, language}).toBool())
        return refuse(refused(2388024, u"There is already content in this language for this template."_s));
    const qint64 now = m_clock.unixMs();
    const QString deleted = m_store.meta(kDeleted + name);
    if (!deleted.isEmpty() && deleted.toLongLong() > now - kBlockedMs)
        return refuse(refused(2388023, u"This language is being deleted: the name is free again after 30 days."_s));
    if (m_store.value(u"SELECT count(*) FROM template"_s).toInt() >= kMostTemplates)
        return refuse(refused(2388019, u"The account has 250 templates."_s));
    const qint64 row = m_store.value(u"SELECT coalesce(max(id), 0) + 1 FROM template"_s).toLongLong();
    QJsonObject document = body;
    document.remove(u"allow_category_change"_s);
    document.insert(u"id"_s, QString::number(kFirstId + row));
    document.insert(u"status"_s, u"PENDING"_s);
    document.insert(u"category"_s, body.value(u"category"_s).toString().toUpper());
    document.insert(u"parameter_format"_s, body.value(u"parameter_format"_s).toString(u"POSITIONAL"_s).toUpper());
    document.insert(u"rejected_reason"_s, u"NONE"_s);
    document.insert(u"quality_score"_s, QJsonObject{{u"score"_s, u"UNKNOWN"_s}, {u"date"_s, now / 1000}});
    m_store.insert(u"template"_s,
                   {{u"id"_s, row},
                    {u"name"_s, name},
                    {u"language"_s, language},
                    {u"status"_s, u"PENDING"_s},
                    {u"document"_s, compact(document)},
                    {u"decide"_s, now + m_settings.approvalSeconds * 1000}});
    return QJsonObject{{u"id"_s, document.value(u"id"_s)},
                       {u"status"_s, u"PENDING"_s},
                       {u"category"_s, document.value(u"category"_s)}};
}

GraphResult<QJsonObject> TemplateDesk::remove(const QUrlQuery &query)
{
    const QString name = query.queryItemValue(u"name"_s, QUrl::FullyDecoded);
    const QString id = query.queryItemValue(u"hsm_id"_s, QUrl::FullyDecoded);
    if (name.isEmpty())
        return refuse(GraphFault::invalid(u"The parameter name is required."_s));
    int removed = 0;
    for (const Row &row : m_store.rows(u"SELECT id, status, document FROM template WHERE name = ?"_s, {name})) {
        if (!id.isEmpty() && documentOf(row).value(u"id"_s).toString() != id)
            continue;
        removed += m_store.change(u"DELETE FROM template WHERE id = ?"_s, {row.value(u"id"_s)});
        if (text(row, u"status"_s) == "APPROVED"_L1 && id.isEmpty())
            m_store.setMeta(kDeleted + name, QString::number(m_clock.unixMs()));
    }
    if (removed == 0)
        return refuse(GraphFault::invalid(u"Template name does not exist."_s));
    return QJsonObject{{u"success"_s, true}};
}

std::optional<QJsonObject> TemplateDesk::find(const QString &id) const
{
    for (const Row &row : m_store.rows(u"SELECT document FROM template"_s)) {
        const QJsonObject document = documentOf(row);
        if (document.value(u"id"_s).toString() == id)
            return document;
    }
    return std::nullopt;
}

void TemplateDesk::decide(PracticeStore &store, qint64 row, qint64 nowMs)
{
    const Row known = store.row(u"SELECT id, document FROM template WHERE id = ?"_s, {row});
    const QJsonObject document = documentOf(known);
    const bool isRejected = document.value(u"name"_s).toString().contains("rechaza"_L1);
    setStatus(store, row, document, isRejected ? u"REJECTED"_s : u"APPROVED"_s, nowMs);
}

bool TemplateDesk::change(PracticeStore &store, const QJsonObject &wanted, qint64 nowMs)
{
    const QString language = wanted.value(u"language"_s).toString(u"es"_s);
    const Row known = store.row(u"SELECT id, document FROM template WHERE name = ? AND language = ?"_s,
                                {wanted.value(u"name"_s).toString(), language});
    if (known.isEmpty())
        return false;
    QJsonObject document = documentOf(known);
    const qint64 row = number(known, u"id"_s);
    if (wanted.contains(u"quality"_s)) {
        QJsonObject value = named(document);
        value.insert(u"previous_quality_score"_s, document[u"quality_score"_s][u"score"_s]);
        value.insert(u"new_quality_score"_s, wanted.value(u"quality"_s));
        document.insert(u"quality_score"_s,
                        QJsonObject{{u"score"_s, wanted.value(u"quality"_s)}, {u"date"_s, nowMs / 1000}});
        store.change(u"UPDATE template SET document = ? WHERE id = ?"_s, {compact(document), row});
        addEvent(store, u"message_template_quality_update"_s, value, nowMs);
    }
    if (wanted.contains(u"status"_s))
        setStatus(store, row, document, wanted.value(u"status"_s).toString().toUpper(), nowMs);
    return true;
}
