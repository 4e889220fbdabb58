// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

/// An invented file that a person sends.
struct SampleMedia {
    QString mimeType;
    QByteArray bytes;
    QString fileName; ///< For documents.
};
/// For "image", "audio", "video", "document", "sticker": a small real file, another one for another `variant`.
SampleMedia sampleMedia(const QString &kind, quint32 variant);
