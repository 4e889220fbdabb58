// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/sendingevent.h"

std::optional<RuleEvent> eventOfOccasion(QStringView occasion)
{
    return ruleEvent(occasion.left(std::max<qsizetype>(occasion.indexOf(u':'), 0)));
}

int stepOfOccasion(QStringView occasion)
{
    return occasion.mid(occasion.lastIndexOf(u':') + 1).toInt();
}

int sendingPriority(std::optional<RuleEvent> event)
{
    if (!event)
        return kPriorityByHand;
    return *event == RuleEvent::Welcome ? 1 : 2 + int(*event);
}
