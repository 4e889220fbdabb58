// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/intakeform.h"

#include <QJsonObject>

/// A begun form as it is kept. The password is left out.
QJsonObject draftToJson(const IntakeForm &form);
IntakeForm draftFromJson(const QJsonObject &json);
