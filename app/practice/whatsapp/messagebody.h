// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/practice/whatsapp/graphfault.h"

/// Checks the outer shape of a message request: nothing unknown, what is compulsory is there, lengths kept. What a
/// template asks for is checked elsewhere.
std::optional<GraphFault> checkMessageBody(const QJsonObject &body);
/// The same for a request that marks a message as read.
std::optional<GraphFault> checkMarkReadBody(const QJsonObject &body);
