// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QCoroTask>

/// What a person can make happen on the practice campus.
enum class PracticeFault {
    None, ///< All well again.
    Maintenance, ///< The campus answers that it is being maintained.
    CreationRefused, ///< The next person that is created is refused.
    SlowWhatsApp,
    CutAfterAcceptance, ///< WhatsApp takes the next message and cuts the connection: unconfirmed.
    TokenExpired, ///< The campus does not know the token any more.
};

/// How the practice campus is now.
struct PracticeState {
    PracticeFault fault = PracticeFault::None;
    int days = 0; ///< Ahead of the real time.
};

/// The practice campus as the window steers it. The Application implements it over the campus' control address.
class PracticeControl {
public:
    virtual ~PracticeControl() = default;
    virtual QCoro::Task<Result<void>> advanceDay() = 0;
    virtual QCoro::Task<Result<void>> cause(PracticeFault fault) = 0;
    virtual QCoro::Task<Result<PracticeState>> state() = 0;
};
