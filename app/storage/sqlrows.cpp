// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sqlrows.h"

#include <QSqlError>
#include <QSqlRecord>

SqlRows::SqlRows(std::shared_ptr<SqlStatement> statement, const QSqlDriver *driver,
                 std::function<void(const QSqlError &)> onReadError)
    : QSqlResult(driver)
    , m_statement(std::move(statement))
    , m_onReadError(std::move(onReadError))
{
    setForwardOnly(true);
    setSelect(m_statement->query.isSelect());
    setActive(true);
}

SqlRows::~SqlRows()
{
    m_statement->query.finish();
}

QVariant SqlRows::data(int column)
{
    return m_statement->query.value(column);
}

bool SqlRows::isNull(int column)
{
    return m_statement->query.isNull(column);
}

bool SqlRows::reset(const QString &)
{
    return false; // a session's statement does not change
}

bool SqlRows::fetch(int)
{
    return false; // forward only
}

bool SqlRows::fetchNext()
{
    if (m_statement->query.next()) {
        setAt(m_statement->query.at());
        return true;
    }
    setAt(QSql::AfterLastRow);
    const QSqlError error = m_statement->query.lastError();
    if (error.isValid())
        m_onReadError(error);
    return false;
}

bool SqlRows::fetchFirst()
{
    return at() == QSql::BeforeFirstRow && fetchNext();
}

bool SqlRows::fetchLast()
{
    return false; // forward only
}

int SqlRows::size()
{
    return m_statement->query.size();
}

int SqlRows::numRowsAffected()
{
    return m_statement->query.numRowsAffected();
}

QVariant SqlRows::lastInsertId() const
{
    return m_statement->query.lastInsertId();
}

QSqlRecord SqlRows::record() const
{
    return m_statement->query.record();
}

void SqlRows::detachFromResultSet()
{
    m_statement->query.finish();
}
