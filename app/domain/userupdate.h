// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/moodlelimits.h"

#include <QJsonObject>
#include <QList>

// What the job "update_user" carries: the names of the fields that changed, never their values.

/// The fields to be sent, in the order of the form.
QList<FormField> updatedFields(const QJsonObject &payload);
/// The payload with further fields.
QJsonObject withUpdatedFields(const QJsonObject &payload, const QList<FormField> &fields);
