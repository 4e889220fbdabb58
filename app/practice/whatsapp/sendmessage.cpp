// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/whatsapp/sendmessage.h"

#include "app/practice/whatsapp/messagebody.h"
#include "app/practice/whatsapp/templatecheck.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QRandomGenerator>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Steps {
    qint64 sentMs;
    qint64 deliveredMs;
    qint64 readMs;
};

/// When a message's statuses come, after acceptance: always the same for the same seed and message.
Steps stepsOf(quint32 seed, qint64 message, qint64 speedPercent)
{
    if (speedPercent <= 0)
        return {0, 0, 0};
    QRandomGenerator random(seed ^ quint32(message * 2654435761u));
    const auto scaled = [speedPercent](int ms) { return qint64(ms) * 100 / speedPercent; };
    const int sent = 200 + random.bounded(600);
    const int delivered = sent + 500 + random.bounded(2500);
    return {scaled(sent), scaled(delivered), scaled(delivered + 2000 + random.bounded(8000))};
}

QString messageId(const QString &waId, quint32 seed, qint64 message)
{
    const QByteArray hash = QCryptographicHash::hash(
        QByteArray::number(seed) + '/' + QByteArray::number(message) + '/' + waId.toLatin1(), QCryptographicHash::Sha1);
    return u"wamid."_s + QString::fromLatin1((waId.toLatin1() + hash).toBase64());
}

GraphResult<QString> templateText(PracticeStore &store, const QJsonObject &part)
{
    const QString name = part.value(u"name"_s).toString();
    const QString language = part[u"language"_s][u"code"_s].toString();
    const Row row = store.row(u"SELECT * FROM template WHERE name = ? AND language = ?"_s, {name, language});
    const QString status = text(row, u"status"_s);
    if (status == "PAUSED"_L1)
        return refuse(GraphFault{.code = 132015, .details = u"Template %1 is paused"_s.arg(name)});
    if (status == "DISABLED"_L1)
        return refuse(GraphFault{.code = 132016, .details = u"Template %1 is disabled"_s.arg(name)});
    if (status != "APPROVED"_L1) // unknown, or not sendable yet
        return refuse(
            GraphFault{.code = 132001, .details = u"template name (%1) does not exist in %2"_s.arg(name, language)});
    return checkTemplateComponents(QJsonDocument::fromJson(text(row, u"document"_s).toUtf8()).object(),
                                   part.value(u"components"_s).toArray());
}

void planStatuses(PracticeStore &store, const CampusSettings &settings, qint64 now, quint32 seed, qint64 message,
                  const NumberFate &fate)
{
    const Steps steps = stepsOf(seed, message, settings.deliverySpeedPercent);
    QList<std::pair<QString, qint64>> plan;
    if (fate.failsWith != 0)
        plan = {{u"failed"_s, steps.sentMs}};
    else
        plan = {{u"sent"_s, steps.sentMs}, {u"delivered"_s, steps.deliveredMs}, {u"read"_s, steps.readMs}};
    while (plan.size() > 1 && plan.last().first != fate.lastStatus)
        plan.removeLast();
    const qint64 wait = fate.isHeld ? steps.readMs : 0; // held for quality assessment: everything comes later
    if (settings.shuffleStatuses && plan.size() > 1) {
        for (qsizetype i = 0; i < plan.size() / 2; ++i)
            std::swap(plan[i].second, plan[plan.size() - 1 - i].second);
    }
    std::stable_sort(plan.begin(), plan.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
    for (const auto &[status, ms] : std::as_const(plan))
        store.insert(u"delivery"_s,
                     {{u"message"_s, message},
                      {u"status"_s, status},
                      {u"code"_s, status == "failed"_L1 ? fate.failsWith : 0},
                      {u"due"_s, now + wait + ms}});
}

} // namespace

NumberFate fateOf(const QString &recipient)
{
    if (recipient.endsWith("012"_L1))
        return {.lastStatus = u"delivered"_s};
    if (recipient.endsWith("013"_L1))
        return {.lastStatus = u"sent"_s};
    if (recipient.endsWith("26"_L1))
        return {.failsWith = 131026};
    if (recipient.endsWith("49"_L1))
        return {.failsWith = 131049};
    if (recipient.endsWith("50"_L1))
        return {.failsWith = 131050};
    if (recipient.endsWith("72"_L1))
        return {.isHeld = true};
    if (recipient.endsWith("30"_L1))
        return {.refusedWith = 131030};
    if (recipient.endsWith("56"_L1))
        return {.refusedWith = 131056, .isRefusedOnlyOnce = true};
    return {};
}

QString whatsAppIdOf(const QString &recipient)
{
    const QString digits = recipient.mid(1);
    if (digits.startsWith("52"_L1) && digits.size() == 12) // Mexico: WhatsApp keeps the old 1
        return u"521"_s + digits.mid(2);
    if (digits.startsWith("54"_L1) && !digits.startsWith("549"_L1)
        && digits.size() == 12) // Argentina: mobiles have a 9
        return u"549"_s + digits.mid(2);
    return digits;
}

GraphResult<QJsonObject> sendMessage(PracticeStore &store, const CampusSettings &settings, const MovableClock &clock,
                                     quint32 seed, const QJsonObject &body)
{
    if (const auto fault = checkMessageBody(body))
        return refuse(*fault);
    const QString recipient = body.value(u"to"_s).toString();
    const QString type = body.value(u"type"_s).toString(u"text"_s);
    NumberFate fate = fateOf(recipient);
    const QString seenKey = u"refused-once/"_s + recipient;
    if (fate.refusedWith != 0 && (!fate.isRefusedOnlyOnce || store.meta(seenKey).isEmpty())) {
        store.setMeta(seenKey, u"1"_s);
        return refuse(GraphFault::withCode(fate.refusedWith));
    }
    QString shown = body[u"text"_s][u"body"_s].toString();
    if (type == "template"_L1) {
        const GraphResult<QString> filled = templateText(store, body.value(type).toObject());
        if (!filled)
            return refuse(filled.error());
        shown = *filled;
    } else if (type != "reaction"_L1 && fate.failsWith == 0) {
        fate.failsWith = 131047; // nobody has written to the centre: the 24-hour window is closed
    }
    const QString waId = whatsAppIdOf(recipient);
    const qint64 now = clock.unixMs();
    const qint64 next = store.value(u"SELECT coalesce(max(id), 0) + 1 FROM message"_s).toLongLong();
    const QString wamid = messageId(waId, seed, next);
    const qint64 message = store.insert(u"message"_s,
                                        {{u"wamid"_s, wamid},
                                         {u"recipient"_s, recipient},
                                         {u"wa_id"_s, waId},
                                         {u"type"_s, type},
                                         {u"template"_s, body[u"template"_s][u"name"_s].toString()},
                                         {u"language"_s, body[u"template"_s][u"language"_s][u"code"_s].toString()},
                                         {u"body"_s, shown},
                                         {u"callback_data"_s, body.value(u"biz_opaque_callback_data"_s).toString()},
                                         {u"state"_s, fate.isHeld ? u"held"_s : u"accepted"_s},
                                         {u"held"_s, fate.isHeld},
                                         {u"accepted"_s, now}});
    planStatuses(store, settings, now, seed, message, fate);
    QJsonObject entry{{u"id"_s, wamid}};
    if (type == "template"_L1)
        entry.insert(u"message_status"_s, fate.isHeld ? u"held_for_quality_assessment"_s : u"accepted"_s);
    return QJsonObject{{u"messaging_product"_s, u"whatsapp"_s},
                       {u"contacts"_s, QJsonArray{QJsonObject{{u"input"_s, recipient}, {u"wa_id"_s, waId}}}},
                       {u"messages"_s, QJsonArray{entry}}};
}
