// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/studentlist.h"
#include "app/storage/sqlsession.h"

#include <QVariantList>

/// A student query as SQL: the WHERE and ORDER BY over table "student s", with the values to bind in WHERE.
/// Words of three letters and more use the trigram index; shorter ones are matched as the beginning of a first or last
/// name.
class StudentCondition {
public:
    StudentCondition(const StudentQuery &query, const SqlSession &session);

    QString where() const;
    QString orderBy() const;
    const QVariantList &values() const { return m_values; }

private:
    void addWords(const QString &text);
    void addBeginning(const QString &word);

    SqlSession::Dialect m_dialect;
    ListOrder m_order;
    QStringList m_conditions;
    QVariantList m_values;
};
