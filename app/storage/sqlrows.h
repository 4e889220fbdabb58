// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlQuery>
#include <QSqlResult>

#include <functional>
#include <memory>

class QSqlError;

/// A prepared statement of a session.
struct SqlStatement {
    explicit SqlStatement(const QSqlDatabase &connection)
        : query(connection)
    {
    }
    QSqlQuery query;
};

/// The rows of a prepared statement, as the result behind a QSqlQuery of the caller's. QSqlQuery cannot be shared, so
/// this stands between: when the caller's query goes, the statement is finished (SQLite would keep its lock) and goes
/// back to its session.
class SqlRows final : public QSqlResult {
public:
    /// \a onReadError hears of a failure while rows are read.
    SqlRows(std::shared_ptr<SqlStatement> statement, const QSqlDriver *driver,
            std::function<void(const QSqlError &)> onReadError);
    ~SqlRows() override;

protected:
    QVariant data(int column) override;
    bool isNull(int column) override;
    bool reset(const QString &sql) override;
    bool fetch(int row) override;
    bool fetchNext() override;
    bool fetchFirst() override;
    bool fetchLast() override;
    int size() override;
    int numRowsAffected() override;
    QVariant lastInsertId() const override;
    QSqlRecord record() const override;
    void detachFromResultSet() override;

private:
    const std::shared_ptr<SqlStatement> m_statement;
    const std::function<void(const QSqlError &)> m_onReadError;
};
