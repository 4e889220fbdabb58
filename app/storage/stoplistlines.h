// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/consent.h"
#include "app/storage/sqlsession.h"

/// What the stop list says of one person, on whom it may have several lines: the student's own, and one for each
/// conversation in which something was said. A no on any line counts; a yes only if no line lacks it.
class StopListLines {
public:
    /// Of "stop_list l", in the order that add() reads.
    static constexpr QLatin1StringView kColumns{
        "l.opted_out_at, l.marketing_out_at, l.marketing_in_at, l.wrong_number_at, l.blocked_at, l.erased_at, "
        "l.is_minor, l.guardian_phone"};

    /// \a first: the column in which kColumns begin.
    void add(SqlSession &session, const QSqlQuery &row, int first);
    ConsentState state() const;

private:
    ConsentState m_state;
    bool m_isEmpty = true;
};
