// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/statemark.h"

#include <QList>
#include <QWidget>

class QVBoxLayout;

/// One line of a check: what is so, what to do, and steps that can be copied for whoever does them.
struct CheckLine {
    Mark mark = Mark::Done;
    QString text;
    QString advice;
    QString steps; ///< copied by the button; none without
};

/// The result of a check, line by line.
class CheckList final : public QWidget {
    Q_OBJECT
public:
    explicit CheckList(QWidget *parent = nullptr);
    void setLines(const QList<CheckLine> &lines);
    /// Lines that are neither done nor news.
    int openCount() const;

signals:
    void copied(const QString &steps);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    QWidget *makeRow(const CheckLine &line);

    QList<CheckLine> m_lines;
    QVBoxLayout *m_rows;
};
