// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/tracking.h"

#include <QWidget>

class Banner;
class Button;
class Card;
class Clock;
class DataTable;
class Label;
class QComboBox;
class QLineEdit;
class QSortFilterProxyModel;
class QStandardItemModel;

/// Which courses are followed, how often each, when it was last read and what was wrong.
class TrackedCourses final : public QWidget {
    Q_OBJECT
public:
    explicit TrackedCourses(const Clock &clock, QWidget *parent = nullptr);

    void showCourses(const QList<CourseTracking> &courses, int generalMinutes);
    DataTable *table() const { return m_table; }

signals:
    void followedWanted(const QList<qint64> &courseIds, bool isFollowed);
    /// Nothing: as everywhere.
    void intervalWanted(const QList<qint64> &courseIds, std::optional<int> minutes);
    void readingWanted(const QList<qint64> &courseIds);
    void courseWanted(qint64 courseId);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void addRow(const CourseTracking &course, const QDateTime &now);
    void fillIntervals();
    void showSelection();
    void retranslate();
    QList<qint64> selectedIds() const;
    const CourseTracking *course(qint64 id) const;

    const Clock &m_clock;
    Card *m_card;
    QLineEdit *m_search;
    DataTable *m_table;
    QStandardItemModel *m_model;
    QSortFilterProxyModel *m_sorted;
    Label *m_help;
    Label *m_none;
    Banner *m_problem;
    QWidget *m_bulk;
    Label *m_chosen;
    Button *m_follow;
    Button *m_leave;
    Button *m_read;
    QComboBox *m_interval;
    QList<CourseTracking> m_courses;
    int m_generalMinutes = 0;
    bool m_isKnown = false;
    bool m_isFilling = false;
};
