// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/settingsservice.h"

/// What a database that somebody typed turned out to be; nothing was created or changed by looking.
struct DatabaseTest {
    enum class State {
        Empty, ///< Can be used; Bedel will make its tables there.
        Current,
        Older, ///< Bedel will bring it up to date.
    };
    State state = State::Empty;
};

/// Looks at a database before it is chosen. The Application implements it over storage.
class DatabaseTester {
public:
    virtual ~DatabaseTester() = default;
    virtual QCoro::Task<Result<DatabaseTest>> test(DatabaseLocation location, Secret password) = 0;
};
