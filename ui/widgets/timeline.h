// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/statemark.h"

#include <QList>
#include <QWidget>

/// One event of a history: what, detail, and when to the second.
struct TimelineEntry {
    Mark mark = Mark::News;
    QString what;
    QString detail;
    QString when;
};

/// A history from top to bottom: marks on a line, what happened, the time at the right.
class Timeline final : public QWidget {
    Q_OBJECT
public:
    explicit Timeline(QWidget *parent = nullptr);
    void setEntries(const QList<TimelineEntry> &entries);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    int entryHeight(const TimelineEntry &entry, int width) const;
    int detailWidth(int width) const;

    QList<TimelineEntry> m_entries;
};
