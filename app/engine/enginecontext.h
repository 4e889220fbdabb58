// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/clock.h"
#include "app/engine/connections.h"
#include "app/storage/database.h"

#include <QCoroFuture>

/// What every part of the engine works with; owned by Engine and alive as long as any of them.
struct EngineContext {
    Database &database;
    const Clock &clock;
    /// The clients as of now; never null while the engine runs.
    std::shared_ptr<Connections> connections;
    /// Names this run of the engine in leases.
    QString owner;
};
