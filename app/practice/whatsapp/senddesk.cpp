// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/whatsapp/senddesk.h"

#include "app/practice/whatsapp/messagebody.h"
#include "app/practice/whatsapp/statusplan.h"
#include "app/practice/whatsapp/templatecheck.h"

#include <QCryptographicHash>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kDayMs = 86'400'000;
constexpr qint64 kMonthMs = 30 * kDayMs;
constexpr qsizetype kMostDocuments = 300;
constexpr QLatin1StringView kCountryCode = "34"_L1; // of the centre's own number

QString messageId(const QString &waId, quint32 seed, qint64 message)
{
    const QByteArray hash = QCryptographicHash::hash(
        QByteArray::number(seed) + '/' + QByteArray::number(message) + '/' + waId.toLatin1(), QCryptographicHash::Sha1);
    return u"wamid."_s + QString::fromLatin1((waId.toLatin1() + hash).toBase64());
}

GraphFault noSuchMessage()
{
    return {.code = 131009, .details = u"Parameter value is not valid: message_id"_s};
}

} // namespace

SendDesk::SendDesk(PracticeStore &store, const CampusSettings &settings, const MovableClock &clock)
    : m_store(store)
    , m_settings(settings)
    , m_clock(clock)
    , m_limits(store, settings)
{
}

void SendDesk::forget()
{
    m_limits.forget();
    m_nextId = 0;
}

GraphResult<QJsonObject> SendDesk::post(const GraphNumber &number, const QJsonObject &body)
{
    m_store.begin();
    GraphResult<QJsonObject> result = body.contains(u"status"_s) ? markRead(number, body) : send(number, body);
    if (!body.contains(u"status"_s))
        m_store.change(u"INSERT INTO received (callback_data, requests) VALUES (?, 1)"
                       " ON CONFLICT (callback_data) DO UPDATE SET requests = requests + 1"_s,
                       {body.value(u"biz_opaque_callback_data"_s).toString()});
    if (!m_store.commit()) // a refusal is kept too: its count, and that a number was refused once
        m_nextId = 0;
    return result;
}

GraphResult<QJsonObject> SendDesk::markRead(const GraphNumber &number, const QJsonObject &body)
{
    if (const auto fault = checkMarkReadBody(body))
        return refuse(*fault);
    const Row row = m_store.row(u"SELECT id, wa_id, at FROM incoming WHERE wamid = ? AND number = ?"_s,
                                {body.value(u"message_id"_s).toString(), number.id});
    if (row.isEmpty() || row.value(u"at"_s).toLongLong() < m_clock.unixMs() - kMonthMs)
        return refuse(noSuchMessage());
    m_store.change(u"UPDATE incoming SET read = 1 WHERE number = ? AND wa_id = ? AND id <= ? AND read = 0"_s,
                   {number.id, row.value(u"wa_id"_s), row.value(u"id"_s)}); // earlier ones too
    return QJsonObject{{u"success"_s, true}};
}

GraphResult<QJsonObject> SendDesk::send(const GraphNumber &number, const QJsonObject &body)
{
    if (const auto fault = checkMessageBody(body))
        return refuse(*fault);
    Draft draft{.number = number, .body = body, .type = body.value(u"type"_s).toString(u"text"_s)};
    const qint64 now = m_clock.unixMs();
    if (const auto fault = findPerson(draft))
        return refuse(*fault);
    if (m_settings.numberFates && draft.fate.failsWith == 0)
        draft.fate = fateOf(draft.recipient);
    if (const auto fault = refusal(draft, now))
        return refuse(*fault);
    if (draft.fate.failsWith == 0)
        draft.fate.failsWith = laterFailure(draft, now);
    return accept(draft, now);
}

std::optional<GraphFault> SendDesk::findPerson(Draft &draft)
{
    if (!draft.body.contains(u"to"_s)) {
        draft.input = draft.body.value(u"recipient"_s).toString();
        draft.isToUserId = true;
        draft.waId = personOfUserId(draft.input);
        draft.recipient = u'+' + draft.waId;
        if (draft.waId.isEmpty()) { // somebody of another portfolio
            draft.waId = draft.input;
            draft.fate.failsWith = 131026;
        }
        return std::nullopt;
    }
    draft.input = draft.body.value(u"to"_s).toString();
    draft.recipient = draft.input;
    if (!draft.input.startsWith(u'+')) // a national number gets the country of the business
        draft.recipient = draft.input.size() <= 9 ? u'+' + kCountryCode + draft.input : u'+' + draft.input;
    draft.waId = whatsAppIdOf(draft.recipient);
    if (draft.waId == draft.number.digits())
        return GraphFault::withCode(131021);
    return std::nullopt;
}

std::optional<GraphFault> SendDesk::refusal(Draft &draft, qint64 now)
{
    if (const int code = m_limits.refusalOfPace(draft.number.id, now))
        return GraphFault::withCode(code);
    const QString seenKey = u"refused-once/"_s + draft.recipient;
    if (draft.fate.refusedWith != 0 && (!draft.fate.isRefusedOnlyOnce || m_store.meta(seenKey).isEmpty())) {
        m_store.setMeta(seenKey, u"1"_s);
        return GraphFault::withCode(draft.fate.refusedWith);
    }
    if (draft.type == "template"_L1) {
        if (const auto fault = fillTemplate(draft))
            return fault;
    } else if (draft.type == "reaction"_L1) {
        if (!knowsMessage(draft.body[u"reaction"_s][u"message_id"_s].toString()))
            return noSuchMessage();
        draft.shown = draft.body[u"reaction"_s][u"emoji"_s].toString();
    } else {
        draft.shown = draft.type == "text"_L1 ? draft.body[u"text"_s][u"body"_s].toString()
                                              : draft.body[u"interactive"_s][u"body"_s][u"text"_s].toString();
    }
    const int code = m_limits.refusalOfPair(draft.number.id, draft.waId, now);
    return code == 0 ? std::nullopt : std::optional(GraphFault::withCode(code));
}

std::optional<GraphFault> SendDesk::fillTemplate(Draft &draft)
{
    const QJsonObject part = draft.body.value(u"template"_s).toObject();
    const QString name = part.value(u"name"_s).toString();
    const QString language = part[u"language"_s][u"code"_s].toString();
    const Row row =
        m_store.row(u"SELECT status, document FROM template WHERE name = ? AND language = ?"_s, {name, language});
    const QString status = text(row, u"status"_s);
    if (status == "PAUSED"_L1)
        return GraphFault{.code = 132015, .details = u"Template %1 is paused"_s.arg(name)};
    if (status == "DISABLED"_L1)
        return GraphFault{.code = 132016, .details = u"Template %1 is disabled"_s.arg(name)};
    if (status != "APPROVED"_L1) // unknown, or not sendable yet
        return GraphFault{.code = 132001, .details = u"template name (%1) does not exist in %2"_s.arg(name, language)};
    const QJsonObject document = documentOf(text(row, u"document"_s));
    const GraphResult<QString> filled = checkTemplateComponents(document, part.value(u"components"_s).toArray());
    if (!filled)
        return filled.error();
    draft.shown = *filled;
    if (const QJsonArray replies = quickReplies(document, part.value(u"components"_s).toArray()); !replies.isEmpty())
        draft.buttons = QString::fromUtf8(QJsonDocument(replies).toJson(QJsonDocument::Compact));
    draft.category = document.value(u"category"_s).toString();
    return std::nullopt;
}

QJsonObject SendDesk::documentOf(const QString &text)
{
    const auto known = m_documents.constFind(text);
    if (known != m_documents.cend())
        return *known;
    if (m_documents.size() >= kMostDocuments)
        m_documents.clear();
    return *m_documents.insert(text, QJsonDocument::fromJson(text.toUtf8()).object());
}

bool SendDesk::isWindowOpen(const Draft &draft, qint64 now)
{
    const QVariant last = m_store.value(u"SELECT last_in FROM conversation WHERE number = ? AND wa_id = ?"_s,
                                        {draft.number.id, draft.waId});
    return !last.isNull() && last.toLongLong() > now - kDayMs;
}

bool SendDesk::knowsMessage(const QString &wamid)
{
    const QString known = u"SELECT EXISTS (SELECT 1 FROM incoming WHERE wamid = ?)"
                          " OR EXISTS (SELECT 1 FROM message WHERE wamid = ?)"_s;
    return m_store.value(known, {wamid, wamid}).toBool();
}

int SendDesk::laterFailure(const Draft &draft, qint64 now)
{
    if (isWindowOpen(draft, now))
        return 0;
    if (draft.type != "template"_L1)
        return 131047;
    if (draft.category == "MARKETING"_L1) {
        if (m_store.value(u"SELECT 1 FROM stopped WHERE wa_id = ?"_s, {draft.waId}).toBool())
            return 131050;
        const qint64 before =
            m_store
                .value(u"SELECT count(*) FROM message WHERE wa_id = ? AND category = 'MARKETING' AND accepted > ?"_s,
                       {draft.waId, now - kDayMs})
                .toLongLong();
        if (m_settings.marketingPerDay > 0 && before >= m_settings.marketingPerDay)
            return 131049;
    }
    return m_limits.failureOfTier(draft.waId, now);
}

GraphResult<QJsonObject> SendDesk::accept(const Draft &draft, qint64 now)
{
    if (m_nextId == 0)
        m_nextId = m_store.value(u"SELECT coalesce(max(id), 0) + 1 FROM message"_s).toLongLong();
    const qint64 id = m_nextId++;
    const QString wamid = messageId(draft.waId, m_account.seed, id);
    const QJsonObject part = draft.body.value(u"template"_s).toObject();
    m_store.change(u"INSERT INTO message (id, wamid, recipient, wa_id, type, template, language, body, callback_data,"
                   " state, held, accepted, number, category, buttons)"
                   " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                   {id, wamid, draft.isToUserId ? draft.input : draft.recipient, draft.waId, draft.type,
                    part.value(u"name"_s).toString(), part[u"language"_s][u"code"_s].toString(), draft.shown,
                    draft.body.value(u"biz_opaque_callback_data"_s).toString(),
                    draft.fate.isHeld ? u"held"_s : u"accepted"_s, int(draft.fate.isHeld), now, draft.number.id,
                    draft.category, draft.buttons});
    StatusPlan(m_settings, m_account.seed, id).store(m_store, now, draft.fate);
    QJsonObject entry{{u"id"_s, wamid}};
    if (draft.type == "template"_L1)
        entry.insert(u"message_status"_s, draft.fate.isHeld ? u"held_for_quality_assessment"_s : u"accepted"_s);
    QJsonObject contact{{u"input"_s, draft.input}};
    if (!draft.isToUserId)
        contact.insert(u"wa_id"_s, draft.waId);
    return QJsonObject{{u"messaging_product"_s, u"whatsapp"_s},
                       {u"contacts"_s, QJsonArray{contact}},
                       {u"messages"_s, QJsonArray{entry}}};
}
