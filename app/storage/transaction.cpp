// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/transaction.h"

#include "app/storage/storagecode.h"
#include "app/storage/storageerror.h"

#include <QRandomGenerator>
#include <QThread>

using namespace Qt::Literals::StringLiterals;

Transaction::~Transaction()
{
    rollBack();
}

Result<void> Transaction::begin()
{
    if (m_session.m_isInTransaction)
        return fail(storageError(StorageCode::other, u"a transaction is open already"_s));
    if (m_session.m_isBroken)
        return fail(storageError(StorageCode::unreachable, u"the connection is broken"_s));
    m_session.takeReadError();
    auto begun =
        m_session.command(m_session.m_dialect == SqlSession::Dialect::Sqlite ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s);
    m_isOpen = begun.has_value();
    m_session.m_isInTransaction = m_isOpen;
    m_session.m_hasTransactionFailed = false;
    return begun;
}

Result<void> Transaction::commit()
{
    if (!m_isOpen)
        return fail(storageError(StorageCode::other, u"no transaction is open"_s));
    m_session.finishStatements(); // SQLite refuses to commit while a RETURNING query is open
    if (const std::optional<Error> error = m_session.takeReadError()) {
        rollBack();
        return fail(*error);
    }
    if (m_session.m_hasTransactionFailed) {
        rollBack();
        return fail(storageError(StorageCode::other, u"a statement of the transaction had failed"_s));
    }
    auto committed = m_session.command(u"COMMIT"_s);
    if (committed) {
        m_isOpen = false;
        m_session.m_isInTransaction = false;
        m_session.m_hasWritten = true;
        return committed;
    }
    Error error = committed.error();
    if (m_session.m_isBroken) {
        error.kind = Error::Kind::Unconfirmed;
        error.retry = Error::Retry::Never;
    }
    rollBack();
    return fail(std::move(error));
}

void Transaction::rollBack()
{
    if (!m_isOpen)
        return;
    m_isOpen = false;
    m_session.finishStatements();
    // Fails when the database rolled back by itself (disk full), or when the connection is gone: nothing is left to
    // undo.
    if (!m_session.m_isBroken)
        static_cast<void>(m_session.command(u"ROLLBACK"_s));
    m_session.m_isInTransaction = false;
}

bool isTransactionConflict(const Error &error)
{
    return error.system == Error::System::Database && error.code == StorageCode::locked
        && (error.detail.startsWith("PostgreSQL 40001"_L1) || error.detail.startsWith("PostgreSQL 40P01"_L1));
}

void pauseBeforeRepeating(int attempt)
{
    QThread::msleep(10UL * attempt + QRandomGenerator::global()->bounded(20U * attempt));
}
