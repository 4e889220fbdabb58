// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sending/undodesk.h"

#include "app/domain/clock.h"
#include "app/services/datachanges.h"
#include "ui/sending/sendtext.h"
#include "ui/widgets/undobar.h"

#include <algorithm>

namespace {

constexpr std::chrono::milliseconds kSoon{150};
constexpr int kRows = 200; ///< More come from one selection, which is a run.

} // namespace

UndoDesk::UndoDesk(MessageService &messages, DataChanges &changes, const Clock &clock, UndoBar &bar, QObject *parent)
    : QObject(parent)
    , m_messages(messages)
    , m_clock(clock)
    , m_bar(bar)
    , m_countdown(bar, clock)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoon);
    connect(&m_soon, &QTimer::timeout, this, &UndoDesk::reload);
    connect(&changes, &DataChanges::changed, this, [this](const QString &entity) {
        if ((entity.isEmpty() || entity == QLatin1StringView("message")) && !m_soon.isActive())
            m_soon.start();
    });
    connect(&m_countdown, &UndoCountdown::over, this, &UndoDesk::reload);
    connect(&m_bar, &UndoBar::undoRequested, this, &UndoDesk::undo);
    connect(&m_bar, &UndoBar::secondActionTriggered, this, &UndoDesk::sendNow);
    reload();
}

MessageQuery UndoDesk::wanted() const
{
    MessageQuery query{.isAutomatic = false, .kind = MessageKind::Template};
    query.undoableAt = m_clock.now();
    return query;
}

void UndoDesk::reload()
{
    const MessageQuery query = wanted();
    const int question = ++m_question;
    QCoro::connect(m_messages.page(query, 0, kRows), this,
                   [this, question, query](const Result<ListPage<MessageRow>> &rows) {
                       if (question != m_question || !rows)
                           return;
                       take(*rows);
                       if (rows->rows.size() < kRows)
                           return;
                       QCoro::connect(m_messages.count(query), this, [this, question](const Result<int> &count) {
                           if (question == m_question && count)
                               setCount(*count);
                       });
                   });
}

void UndoDesk::take(const ListPage<MessageRow> &page)
{
    const QList<qint64> known = ids();
    const QSet<qint64> before(known.cbegin(), known.cend());
    m_rows = page.rows;
    m_count = int(m_rows.size());
    if (m_rows.isEmpty()) {
        m_countdown.stop();
        return;
    }
    const QList<qint64> now = ids();
    const bool isNews = std::ranges::any_of(now, [&before](qint64 id) { return !before.contains(id); });
    const auto first =
        std::ranges::min_element(m_rows, {}, [](const MessageRow &row) { return row.message.undoUntil; });
    m_bar.setSecondAction(tr("Send now"));
    m_countdown.run(
        first->message.undoUntil, [this](const QString &left) { return sentence(left); }, isNews);
}

void UndoDesk::setCount(int count)
{
    m_count = std::max(count, int(m_rows.size()));
    m_countdown.say();
}

QString UndoDesk::sentence(const QString &left) const
{
    if (m_count == 1)
        return tr("Message to %1: goes out in %2", "name, time").arg(turnedName(m_rows.constFirst().studentName), left);
    return tr("Message to %Ln people: goes out in %1", nullptr, m_count).arg(left);
}

QList<qint64> UndoDesk::ids() const
{
    QList<qint64> ids;
    for (const MessageRow &row : m_rows)
        ids.append(row.message.id);
    return ids;
}

void UndoDesk::withAllIds(std::function<void(const QList<qint64> &)> then)
{
    if (m_count <= m_rows.size()) {
        then(ids());
        return;
    }
    QCoro::connect(m_messages.page(wanted(), 0, m_count), this,
                   [this, then = std::move(then)](const Result<ListPage<MessageRow>> &rows) {
                       if (!rows) {
                           emit failed(rows.error());
                           return;
                       }
                       QList<qint64> all;
                       for (const MessageRow &row : rows->rows)
                           all.append(row.message.id);
                       then(all);
                   });
}

void UndoDesk::undo()
{
    withAllIds([this](const QList<qint64> &all) {
        QCoro::connect(m_messages.undo(all), this, [this](const Result<QList<qint64>> &taken) {
            if (taken) {
                UndoBar::tell(m_bar.parentWidget(), tr("%Ln message(s) were taken back", nullptr, int(taken->size())));
                emit undone(int(taken->size()));
            } else {
                emit failed(taken.error());
            }
            reload();
        });
    });
}

void UndoDesk::sendNow()
{
    withAllIds([this](const QList<qint64> &all) {
        QCoro::connect(m_messages.sendNow(all), this, [this](const Result<int> &sent) {
            if (!sent)
                emit failed(sent.error());
            reload();
        });
    });
}
