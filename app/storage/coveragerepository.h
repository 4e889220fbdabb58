// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/rules/templatecoverage.h"
#include "app/storage/sqlsession.h"

/// Which template goes out on which event in which course, as far as tables know it.
class CoverageRepository {
public:
    explicit CoverageRepository(SqlSession &session)
        : m_session(session)
    {
    }

    /// The rules as they stand.
    Result<QList<Rule>> rules();
    /// Visible courses that have not ended, by name.
    Result<QList<Course>> courses(const QDateTime &now);
    /// When each template last went out, among the newest messages; by TemplateKey::toText().
    Result<QHash<QString, QDateTime>> lastSent();

private:
    SqlSession &m_session;
};
