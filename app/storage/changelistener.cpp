// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/changelistener.h"

#include "app/domain/logging.h"
#include "app/storage/storagecode.h"
#include "app/storage/storageerror.h"
#include "app/storage/transaction.h"

#include <QSqlDriver>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kFirstRetry{250};
constexpr std::chrono::milliseconds kLastRetry{10'000};
// More ids than this are told as "everything".
constexpr qsizetype kManyIds = 500;

// Waiting long for a lock would only delay the feed: it comes back in a moment anyway.
DatabaseTarget impatient(DatabaseTarget target)
{
    target.lockPatience = std::min(target.lockPatience, std::chrono::milliseconds(500));
    return target;
}

} // namespace

ChangeListener::ChangeListener(const DatabaseTarget &target, const ChangeFeedOptions &options)
    : m_options(options)
    , m_timer(this)
    , m_target(impatient(target))
    , m_retryTimer(this)
{
    m_retryTimer.setSingleShot(true);
    connect(&m_retryTimer, &QTimer::timeout, this, &ChangeListener::begin);
    connect(&m_timer, &QTimer::timeout, this, &ChangeListener::look);
}

void ChangeListener::begin()
{
    if (m_session)
        return;
    auto opened = SqlSession::open(m_target, SqlSession::OpenMode::MustExist);
    if (!opened)
        return lose(opened.error());
    m_session = *std::move(opened);
    if (auto attached = attach(*m_session); !attached)
        return lose(attached.error());
    m_failures = 0;
    m_timer.start();
    if (m_isLate.exchange(true)) // the next time is late in any case
        emit missed();
    emit listening();
}

void ChangeListener::lose(const Error &error)
{
    qCWarning(lcStorage, "change feed interrupted: %s", qUtf8Printable(error.detail));
    m_timer.stop();
    detach();
    m_session.reset();
    const auto pause = std::min(kLastRetry, kFirstRetry * (1 << std::min(m_failures, 8)));
    ++m_failures;
    m_retryTimer.start(pause);
}

void ChangeListener::end()
{
    m_timer.stop();
    m_retryTimer.stop();
    detach();
    m_session.reset();
    emit ended();
}

Result<qint64> SqliteChangeListener::number(const QString &sql)
{
    auto query = session()->execute(sql);
    if (!query)
        return fail(query.error());
    return query->next() ? query->value(0).toLongLong() : 0;
}

Result<void> SqliteChangeListener::attach(SqlSession &)
{
    const auto version = number(u"PRAGMA data_version"_s);
    const auto seen = version ? number(u"SELECT coalesce(max(seq), 0) FROM change"_s) : version;
    if (!seen)
        return fail(seen.error());
    m_dataVersion = *version;
    m_seen = *seen;
    m_timer.setInterval(m_options.pollInterval);
    prune();
    return {};
}

void SqliteChangeListener::look()
{
    if (!session())
        return;
    const auto version = number(u"PRAGMA data_version"_s);
    if (version && *version == m_dataVersion)
        return;
    auto read = version ? this->read() : Result<void>(fail(version.error()));
    if (read)
        m_dataVersion = *version;
    else if (read.error().code != StorageCode::locked)
        lose(read.error());
}

Result<void> SqliteChangeListener::read()
{
    auto query =
        session()->execute(u"SELECT seq, entity, entity_id FROM change WHERE seq > ? ORDER BY seq"_s, {m_seen});
    if (!query)
        return fail(query.error());
    QMap<QString, QSet<qint64>> moved;
    QSet<QString> wholly;
    const qint64 before = m_seen;
    bool hasGap = false;
    qint64 last = before;
    while (query->next()) {
        const qint64 seq = query->value(0).toLongLong();
        hasGap |= last == before && seq > before + 1;
        last = seq;
        const QString entity = query->value(1).toString();
        const qint64 id = query->value(2).toLongLong();
        QSet<qint64> &ids = moved[entity];
        if (ids.size() <= kManyIds)
            ids.insert(id);
        if (id == 0 || ids.size() > kManyIds)
            wholly.insert(entity);
    }
    if (const std::optional<Error> error = session()->takeReadError())
        return fail(*error);
    query->finish();
    m_seen = last;
    if (hasGap) { // rows were deleted before this process saw them
        emit missed();
        return {};
    }
    QList<Change> changes;
    for (const auto &[entity, ids] : moved.asKeyValueRange())
        changes.append({entity, wholly.contains(entity) ? QList<qint64>() : ids.values()});
    if (!changes.isEmpty())
        emit heard(changes);
    if (m_seen - m_pruned > m_options.keptRows / 4)
        prune();
    return {};
}

void SqliteChangeListener::prune()
{
    m_pruned = m_seen;
    const qint64 oldest = m_seen - m_options.keptRows;
    if (oldest <= 0)
        return;
    const auto pruned = inTransaction(*session(), [&]() -> Result<void> {
        const auto done = session()->execute(u"DELETE FROM change WHERE seq <= ?"_s, {oldest});
        return done ? Result<void>() : Result<void>(fail(done.error()));
    });
    if (!pruned) // somebody else writes at length; next time will do
        qCDebug(lcStorage, "old changes were not deleted: %s", qUtf8Printable(pruned.error().detail));
}

Result<void> PostgreSqlChangeListener::attach(SqlSession &session)
{
    QSqlDriver *driver = session.driver();
    if (!driver->subscribeToNotification(u"bedel_change"_s))
        return fail(storageError(StorageCode::unreachable, u"PostgreSQL refused to notify"_s));
    connect(driver, &QSqlDriver::notification, this,
            [this](const QString &, QSqlDriver::NotificationSource, const QVariant &payload) {
                if (const std::optional<Change> change = changeFromPayload(payload.toString()))
                    emit heard({*change});
            });
    m_timer.setInterval(m_options.pingInterval);
    return {};
}

void PostgreSqlChangeListener::detach()
{
    if (session())
        session()->driver()->disconnect(this);
}

void PostgreSqlChangeListener::look()
{
    if (session() && !session()->isAlive())
        lose(storageError(StorageCode::unreachable, u"the listening connection is gone"_s));
}

std::optional<Change> changeFromPayload(const QString &payload)
{
    const qsizetype colon = payload.indexOf(u':');
    if (colon <= 0)
        return {};
    Change change{payload.left(colon), {}};
    const QStringView rest = QStringView(payload).mid(colon + 1);
    if (rest == u'*')
        return change;
    for (const QStringView part : rest.split(u',')) {
        bool isNumber = false;
        const qint64 id = part.toLongLong(&isNumber);
        if (!isNumber)
            return Change{change.entity, {}}; // not understood: rather read too much than too little
        change.ids.append(id);
    }
    return change;
}
