// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/sendingpanel.h"

#include "ui/settings/holidayscard.h"
#include "ui/settings/sendinghourscard.h"
#include "ui/settings/sendinglimitscard.h"

#include <QVBoxLayout>

SendingPanel::SendingPanel(SettingsService &settings, const Clock &clock, QWidget *parent)
    : SettingsPanel(parent)
    , m_hours(new SendingHoursCard(settings))
    , m_holidays(new HolidaysCard(settings, clock))
    , m_limits(new SendingLimitsCard(settings))
{
    column()->addWidget(m_hours);
    column()->addWidget(m_holidays);
    column()->addWidget(m_limits);
    column()->addStretch(1);
}
