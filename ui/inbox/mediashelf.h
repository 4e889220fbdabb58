// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/conversation.h"
#include "app/domain/result.h"

#include <QCache>
#include <QObject>
#include <QPixmap>
#include <QSet>
#include <QTemporaryDir>

#include <memory>

class InboxService;

/// Pictures of a thread as they fit into a bubble, and files to be opened. Pictures are decoded beside the window's
/// thread; one that cannot be is not asked for again.
class MediaShelf final : public QObject {
    Q_OBJECT
public:
    explicit MediaShelf(InboxService &inbox, QObject *parent = nullptr);

    /// Null until pictureReady; asks for it.
    QPixmap picture(qint64 incomingId, double ratio);
    /// Kept in a folder that goes with the program, and opened with the desktop's program for it.
    void open(qint64 incomingId);
    void save(qint64 incomingId, const QString &path);

    /// Kinds that show something and run nothing. The others are saved by a person who knows.
    static bool isHarmless(const QString &mediaType);
    /// A file name of the sender, without anything that is more than a name; the ending is that of the kind.
    static QString safeName(const QString &name, const QString &mediaType);

signals:
    void pictureReady(qint64 incomingId);
    void failed(const Error &error);
    void saved(const QString &path);

private:
    void decode(qint64 incomingId, const QByteArray &bytes, const QSize &box, double ratio);
    bool write(const QString &path, const QByteArray &bytes);

    InboxService &m_inbox;
    QCache<qint64, QPixmap> m_pictures;
    QSet<qint64> m_asked; // under way, or in vain
    std::unique_ptr<QTemporaryDir> m_folder;
};
