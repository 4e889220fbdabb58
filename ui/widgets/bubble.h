// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/statemark.h"

#include <QWidget>

/// A message as the person receives it: ours on the bubble colour, theirs on base with a line.
class Bubble final : public QWidget {
    Q_OBJECT
public:
    explicit Bubble(QWidget *parent = nullptr);
    void setText(const QString &text);
    QString text() const { return m_text; }
    /// The template's name over an automatic message.
    void setHeading(const QString &heading);
    /// Time or sender at the bottom, with the state's mark.
    void setFootnote(const QString &text, Mark mark = Mark::None);
    void setTheirs(bool theirs);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void updateName();
    int naturalWidth() const;

    QString m_text;
    QString m_heading;
    QString m_footnote;
    Mark m_footMark = Mark::None;
    bool m_theirs = false;
};
