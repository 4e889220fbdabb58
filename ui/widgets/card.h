// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class Button;
class Label;
class QHBoxLayout;
class QVBoxLayout;

/// An independent block: base fill, line, radius 8. Title left, muted detail beside it, ghost link right, then content.
class Card final : public QFrame {
    Q_OBJECT
public:
    explicit Card(const QString &title = {}, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void setDetail(const QString &detail);
    /// A ghost link at the right of the title ("See all"); its clicked() is the caller's.
    Button *setLink(const QString &text);
    /// A widget in the title row, after the detail (a chip) or at the right end.
    void addTitleWidget(QWidget *widget, bool rightEnd = false);
    /// Where the content goes: inside the padding, or from edge to edge (rows with lines).
    QVBoxLayout *body() const { return m_body; }
    void setEdgeToEdge(bool edge);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QHBoxLayout *m_titleRow;
    QVBoxLayout *m_body;
    Label *m_title;
    Label *m_detail;
    Button *m_link = nullptr;
};

/// A line of one pixel between groups.
class Line final : public QWidget {
    Q_OBJECT
public:
    explicit Line(Qt::Orientation orientation = Qt::Horizontal, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};
