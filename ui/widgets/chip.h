// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/statemark.h"

#include <QWidget>

/// A state of a whole thing, at most three words: soft background, mark, word.
class Chip final : public QWidget {
    Q_OBJECT
public:
    enum class Tone { Neutral, Ok, Warn, Danger, Info, Accent };

    explicit Chip(const QString &text = {}, Tone tone = Tone::Neutral, Mark mark = Mark::None,
                  QWidget *parent = nullptr);
    void setChip(const QString &text, Tone tone, Mark mark = Mark::None);
    QString text() const { return m_text; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    Tone m_tone;
    Mark m_mark;
};
