// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/completionfacts.h"

using namespace Qt::Literals::StringLiterals;

Result<QList<CompletionFact>> completionFacts(SqlSession &session, qint64 studentId)
{
    Result<QSqlQuery> query = session.execute(
        u"SELECT e.id, p.state, p.checked_at FROM enrolment e LEFT JOIN progress p ON p.enrolment_id = e.id WHERE "
        "e.student_id = ? AND e.state = 'enrolled' ORDER BY e.id"_s,
        {studentId});
    if (!query)
        return fail(query.error());
    QList<CompletionFact> facts;
    while (query->next())
        facts.append({.enrolmentId = query->value(0).toLongLong(),
                      .isCompleted = query->value(1).toString() == "completed"_L1,
                      .checkedAt = session.readTime(query->value(2))});
    return facts;
}
