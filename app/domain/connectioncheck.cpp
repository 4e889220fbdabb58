// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/connectioncheck.h"

#include <algorithm>

int CheckReport::problems() const
{
    return int(std::ranges::count(items, CheckItem::Outcome::Problem, &CheckItem::outcome));
}

int CheckReport::warnings() const
{
    return int(std::ranges::count(items, CheckItem::Outcome::Warning, &CheckItem::outcome));
}
