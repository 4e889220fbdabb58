// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/conversation.h"
#include "app/domain/result.h"
#include "app/services/consentservice.h"
#include "app/storage/persondata.h"

/// A field of a CSV file; what a spreadsheet would take for a formula is made a text.
QString csvField(const QString &text);

/// Makes the folder and writes one JSON file with everything and a CSV file per table. Permission
/// "export_unwritable" with facts[Url].
Result<PersonExport> writePersonExport(const PersonData &data, const QString &folder, const QDateTime &now);
/// Adds a file that somebody sent.
Result<void> addExportFile(PersonExport *written, qint64 incomingId, const MediaFile &file);
