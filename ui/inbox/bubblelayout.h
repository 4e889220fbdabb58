// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inbox/inboxtext.h"

#include <QPixmap>
#include <QRect>

class QPainter;

/// Where the parts of one bubble stand, from its upper left corner, and how they are painted. A plain value: threads
/// of thousands of messages keep one for each.
class BubbleLayout {
public:
    BubbleLayout() = default;
    /// widest: what the bubble may take of the row.
    BubbleLayout(const BubbleContent &content, int widest);

    const BubbleContent &content() const { return m_content; }
    QSize size() const { return m_size; }
    /// How far the reaction hangs out below.
    int overhang() const;
    /// Null where there is nothing to press.
    QRect openRect() const { return m_open; }
    QRect saveRect() const { return m_save; }
    QRect fetchRect() const { return m_fetch; }
    QRect pictureRect() const { return m_picture; }
    /// Shows a picture in full width of its box.
    static QSize pictureBox();

    void paint(QPainter *painter, const QPoint &corner, const Theme &theme, const QPixmap &picture) const;

private:
    int placeMedia(int top, int room);
    int placeLinks(int top);
    void paintBody(QPainter *painter, const Theme &theme, const QPixmap &picture) const;
    void paintQuote(QPainter *painter, const Theme &theme) const;
    void paintMedia(QPainter *painter, const Theme &theme, const QPixmap &picture) const;
    void paintFoot(QPainter *painter, const Theme &theme) const;
    void paintReaction(QPainter *painter, const Theme &theme) const;

    BubbleContent m_content;
    QSize m_size;
    QRect m_quote;
    QRect m_picture;
    QRect m_file;
    QRect m_open;
    QRect m_save;
    QRect m_fetch;
    QRect m_text;
    QRect m_problem;
};
