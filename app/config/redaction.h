// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/secret.h"

#include <QList>
#include <QString>

/// The text with every secret in it replaced by "•••": as it is, percent-encoded, form-encoded, JSON-escaped and in
/// base64. Secrets under four characters are left alone: masking "a" would destroy the text and give the secret away by
/// its gaps.
QString masked(const QString &text, const QList<Secret> &secrets);

/// Last safety net: from now on every log line of the process passes through masked() before the handler that was
/// there. Calling it again adds secrets. Works from any thread.
void installLogFilter(const QList<Secret> &secrets);
/// Puts the former handler back and forgets the secrets; for tests and the end of main.
void removeLogFilter();
