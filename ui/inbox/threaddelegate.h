// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inbox/bubblelayout.h"

#include <QHash>
#include <QStyledItemDelegate>

class Clock;
class MediaShelf;

/// Paints the rows of a thread: the day over the first message of each, theirs left, ours right.
class ThreadDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    ThreadDelegate(const ThreadModel &thread, MediaShelf &media, const Clock &clock, QObject *parent = nullptr);

    /// guardianKey: the phoneKey() of a minor's guardian.
    void setPerson(const QString &person, const QString &guardianKey = {});
    const QString &person() const { return m_person; }
    /// Words, fonts or people are other ones now.
    void forget() { m_layouts.clear(); }
    /// Of a row of this width; the bubble's place in it.
    const BubbleLayout &layout(int row, int width) const;
    QRect bubbleRect(const QRect &rowRect, int row) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct Kept {
        ThreadModel::Row row;
        QString person;
        bool hasQuoted = false;
        int widest = 0;
        BubbleLayout layout;
    };
    int dayRoom(const QModelIndex &index) const;
    static int widest(int width);

    const ThreadModel &m_thread;
    MediaShelf &m_media;
    const Clock &m_clock;
    QString m_person;
    QString m_guardianKey;
    mutable QHash<std::pair<int, qint64>, Kept> m_layouts;
};
