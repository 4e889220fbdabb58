// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/whatsapp/delivery.h"

#include "app/practice/whatsapp/graphfault.h"

#include <QCryptographicHash>
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kLongestSleepMs = 60'000; // the clock may be moved meanwhile

int rank(const QString &state)
{
    static const QStringList order = {u"accepted"_s, u"held"_s, u"sent"_s, u"delivered"_s, u"read"_s};
    return int(order.indexOf(state));
}

} // namespace

Delivery::Delivery(PracticeStore &store, const MovableClock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Delivery::wake);
}

void Delivery::wake()
{
    const qint64 now = m_clock.unixMs();
    const QList<Row> due = m_store.rows(
        u"SELECT d.id AS id, d.message AS message, d.status AS status, d.due AS due, m.state AS state FROM delivery d"
        " JOIN message m ON m.id = d.message WHERE d.happened = 0 AND d.due <= ? ORDER BY d.due, d.id"_s,
        {now});
    if (!due.isEmpty()) {
        m_store.begin();
        for (const Row &row : due) {
            const QString status = text(row, u"status"_s);
            m_store.change(u"UPDATE delivery SET happened = ? WHERE id = ?"_s,
                           {number(row, u"due"_s), row.value(u"id"_s)});
            const QString state =
                m_store.value(u"SELECT state FROM message WHERE id = ?"_s, {row.value(u"message"_s)}).toString();
            if (status == "failed"_L1 || rank(status) > rank(state))
                m_store.change(u"UPDATE message SET state = ? WHERE id = ?"_s, {status, row.value(u"message"_s)});
        }
        m_store.commit();
        emit statusesHappened();
    }
    const QVariant next = m_store.value(u"SELECT min(due) FROM delivery WHERE happened = 0"_s);
    if (!next.isNull())
        m_timer.start(int(std::clamp<qint64>(next.toLongLong() - m_clock.unixMs(), 1, kLongestSleepMs)));
}

QJsonObject statusWebhook(const Row &delivery, const QString &businessAccountId, const QString &phoneNumberId,
                          const QString &displayPhone, const QString &profileName)
{
    const QString status = text(delivery, u"status"_s);
    const QString waId = text(delivery, u"wa_id"_s);
    const QString userId = u"ES.7000000000%1"_s.arg(waId);
    QJsonObject entry{{u"id"_s, text(delivery, u"wamid"_s)},
                      {u"status"_s, status},
                      {u"timestamp"_s, QString::number(number(delivery, u"happened"_s) / 1000)},
                      {u"recipient_id"_s, waId}};
    if (!text(delivery, u"callback_data"_s).isEmpty())
        entry.insert(u"biz_opaque_callback_data"_s, text(delivery, u"callback_data"_s));
    QString digits = displayPhone;
    digits.remove(u' ').remove(u'+');
    QJsonObject value{
        {u"messaging_product"_s, u"whatsapp"_s},
        {u"metadata"_s, QJsonObject{{u"display_phone_number"_s, digits}, {u"phone_number_id"_s, phoneNumberId}}}};
    if (status == "failed"_L1) { // neither contacts nor pricing nor user id
        entry.insert(u"errors"_s, QJsonArray{GraphFault::withCode(int(number(delivery, u"code"_s))).toStatusError()});
    } else {
        entry.insert(u"recipient_user_id"_s, userId);
        value.insert(u"contacts"_s,
                     QJsonArray{QJsonObject{{u"profile"_s, QJsonObject{{u"name"_s, profileName}}},
                                            {u"wa_id"_s, waId},
                                            {u"user_id"_s, userId}}});
    }
    if (status == "sent"_L1 || status == "delivered"_L1) {
        QJsonObject conversation{
            {u"id"_s, QString::fromLatin1(QCryptographicHash::hash(waId.toLatin1(), QCryptographicHash::Md5).toHex())},
            {u"origin"_s, QJsonObject{{u"type"_s, u"utility"_s}}}};
        if (status == "sent"_L1)
            conversation.insert(u"expiration_timestamp"_s,
                                QString::number(number(delivery, u"happened"_s) / 1000 + 86400));
        entry.insert(u"conversation"_s, conversation);
        entry.insert(u"pricing"_s,
                     QJsonObject{{u"billable"_s, true},
                                 {u"pricing_model"_s, u"PMP"_s},
                                 {u"category"_s, u"utility"_s},
                                 {u"type"_s, u"regular"_s}});
    }
    value.insert(u"statuses"_s, QJsonArray{entry});
    const QJsonObject change{{u"value"_s, value}, {u"field"_s, u"messages"_s}};
    return {{u"object"_s, u"whatsapp_business_account"_s},
            {u"entry"_s, QJsonArray{QJsonObject{{u"id"_s, businessAccountId}, {u"changes"_s, QJsonArray{change}}}}}};
}
