// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

/// Where the receiver of events listens: "127.0.0.1:8090" or "localhost:8090", as address and port. Setting and server
/// read it here, so that what the one takes the other one serves. IPv6 is not served: the proxy in front of it speaks
/// that. Fails with Invalid, "setting_listen".
Result<std::pair<QString, quint16>> listenAddress(const QString &text);
