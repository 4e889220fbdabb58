// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/statemark.h"

#include <QWidget>

class Button;
class ElidedLabel;
class Label;
class MarkLabel;

/// One thing that needs a person: mark, strong sentence, reason, time, one verb.
class TodoRow final : public QWidget {
    Q_OBJECT
public:
    explicit TodoRow(QWidget *parent = nullptr);
    /// The one row whose button is the next thing to do.
    void setNext(bool isNext);
    void setTodo(Mark mark, const QString &sentence, const QString &reason, const QString &time, const QString &verb);

signals:
    void activated();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    MarkLabel *m_mark;
    ElidedLabel *m_sentence;
    ElidedLabel *m_reason;
    Label *m_time;
    Button *m_button;
};
