// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingspanel.h"

class Clock;
class HolidaysCard;
class SendingHoursCard;
class SendingLimitsCard;
class SettingsService;

/// When rules may write, how much and how fast. The same on all desks.
class SendingPanel final : public SettingsPanel {
    Q_OBJECT
public:
    SendingPanel(SettingsService &settings, const Clock &clock, QWidget *parent = nullptr);
    SendingHoursCard *hours() const { return m_hours; }
    HolidaysCard *holidays() const { return m_holidays; }
    SendingLimitsCard *limits() const { return m_limits; }

private:
    SendingHoursCard *m_hours;
    HolidaysCard *m_holidays;
    SendingLimitsCard *m_limits;
};
