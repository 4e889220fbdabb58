// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>

/// The message templates of the sample centre, as the API lists them: the four events in Spanish, one more in another
/// Spanish, named variables, a header and a button, and two that cannot be sent.
QList<QJsonObject> sampleTemplates();
