// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/whatsapp/delivery.h"

#include "app/practice/whatsapp/templatedesk.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kLongestSleepMs = 60'000; // the clock may be moved meanwhile
constexpr int kSoonMs = 2;

int rank(const QString &status)
{
    if (status == "failed"_L1)
        return 3; // of what has arrived nobody says any more that it failed
    static const QStringList order = {u"accepted"_s, u"held"_s, u"sent"_s, u"delivered"_s, u"read"_s};
    return int(order.indexOf(status));
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
    m_soon.setSingleShot(true);
    m_soon.setTimerType(Qt::PreciseTimer);
    m_soon.setInterval(kSoonMs);
    connect(&m_soon, &QTimer::timeout, this, &Delivery::wake);
}

void Delivery::wakeSoon()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void Delivery::stop()
{
    m_timer.stop();
    m_soon.stop();
}

void Delivery::wake()
{
    const qint64 now = m_clock.unixMs();
    const QVariant first = m_store.value(u"SELECT min(due) FROM delivery WHERE happened = 0"_s);
    const bool isDue = !first.isNull() && first.toLongLong() <= now;
    const bool isTemplateDue =
        m_store.value(u"SELECT EXISTS (SELECT 1 FROM template WHERE decide > 0 AND decide <= ?)"_s, {now}).toBool();
    if (isDue || isTemplateDue) {
        m_store.begin();
        const QList<qint64> read = isDue ? letStatusesHappen(now) : QList<qint64>();
        if (isTemplateDue)
            decideTemplates(now);
        m_store.commit();
        emit statusesHappened();
        if (!read.isEmpty())
            emit messagesRead(read);
    }
    const QVariant next = m_store.value(u"SELECT min(due) FROM (SELECT min(due) AS due FROM delivery WHERE happened = 0"
                                        " UNION ALL SELECT min(decide) FROM template WHERE decide > 0)"_s);
    if (!next.isNull())
        m_timer.start(int(std::clamp<qint64>(next.toLongLong() - m_clock.unixMs(), 1, kLongestSleepMs)));
}

QList<qint64> Delivery::letStatusesHappen(qint64 now)
{
    QList<qint64> read;
    const QList<Row> due =
        m_store.rows(u"SELECT message, status FROM delivery WHERE happened = 0 AND due <= ? ORDER BY due, id"_s, {now});
    m_store.change(u"UPDATE delivery SET happened = due WHERE happened = 0 AND due <= ?"_s, {now});
    for (const Row &row : due) {
        const QString status = text(row, u"status"_s);
        m_store.change(u"UPDATE message SET state = ? WHERE id = ? AND CASE state WHEN 'accepted' THEN 0 WHEN 'held'"
                       " THEN 1 WHEN 'sent' THEN 2 WHEN 'delivered' THEN 3 ELSE 4 END < ?"_s,
                       {status, row.value(u"message"_s), rank(status)});
        if (status == "read"_L1)
            read.append(number(row, u"message"_s));
    }
    return read;
}

void Delivery::decideTemplates(qint64 now)
{
    const QList<Row> due =
        m_store.rows(u"SELECT id FROM template WHERE decide > 0 AND decide <= ? ORDER BY id"_s, {now});
    for (const Row &row : due)
        TemplateDesk::decide(m_store, number(row, u"id"_s), now);
}
