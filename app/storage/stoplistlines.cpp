// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/stoplistlines.h"

#include <utility>

namespace {

void tighten(QDateTime &time, const QDateTime &other)
{
    if (!time.isValid())
        time = other;
}

} // namespace

void StopListLines::add(SqlSession &session, const QSqlQuery &row, int first)
{
    tighten(m_state.optedOutAt, session.readTime(row.value(first)));
    tighten(m_state.marketingOutAt, session.readTime(row.value(first + 1)));
    const QDateTime yes = session.readTime(row.value(first + 2));
    if (std::exchange(m_isEmpty, false) || !yes.isValid())
        m_state.marketingInAt = yes;
    tighten(m_state.wrongNumberAt, session.readTime(row.value(first + 3)));
    tighten(m_state.blockedAt, session.readTime(row.value(first + 4)));
    tighten(m_state.erasedAt, session.readTime(row.value(first + 5)));
    m_state.isMinor = m_state.isMinor || row.value(first + 6).toBool();
    if (m_state.guardianPhone.isEmpty())
        m_state.guardianPhone = row.value(first + 7).toString();
}

ConsentState StopListLines::state() const
{
    ConsentState state = m_state;
    if (state.optedOutAt.isValid() || state.marketingOutAt.isValid())
        state.marketingInAt = {};
    return state;
}
