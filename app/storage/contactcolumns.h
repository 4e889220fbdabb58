// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/conversation.h"
#include "app/storage/sqlsession.h"

/// Of table "contact c", in the order contactFrom() reads.
const QString &contactColumns();
inline constexpr int kContactColumnCount = 20;
Contact contactFrom(SqlSession &session, const QSqlQuery &query);
/// What a contact is found by, beside its student's.
QString contactSearch(const Contact &contact);

/// Conditions and order of a list of conversations over "contact c".
class ConversationCondition {
public:
    ConversationCondition(const ConversationQuery &query, const SqlSession &session);
    QString where() const
    {
        return m_conditions.isEmpty() ? QString()
                                      : QStringLiteral("WHERE ") + m_conditions.join(QStringLiteral(" AND "));
    }
    QString orderBy() const;
    const QVariantList &values() const { return m_values; }

private:
    void addWord(const QString &word, const SqlSession &session);

    ConversationFilter m_filter;
    QStringList m_conditions;
    QVariantList m_values;
};
