// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QString>

/// A file of tests/data as it is on disk; the test run ends with a message if it cannot be read.
QByteArray testData(const QString &name);
QJsonDocument testJson(const QString &name);
