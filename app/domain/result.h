// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/error.h"

#include <tl/expected.hpp>

/// A value, or the reason why there is none.
template<typename T>
using Result = tl::expected<T, Error>;

/// The failure half of a Result: `return fail({.kind = Error::Kind::Offline});`
inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}
