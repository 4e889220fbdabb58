// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/progressservice.h"
#include "ui/charts/chartdata.h"
#include "ui/charts/charttable.h"

#include <QWidget>

class Chip;
class ElidedLabel;
class Label;
class ProgressSparkline;

/// One course of a student in short: name, standing, distance to the plan, the way so far with the messages on it.
class StudentCourseView final : public QWidget {
    Q_OBJECT
public:
    explicit StudentCourseView(QWidget *parent = nullptr);
    void setCourse(const StudentProgressView &view, const QList<MessageRow> &messages, const QDateTime &now,
                   const QTimeZone &zone);
    ProgressSparkline *sparkline() const { return m_sparkline; }
    Chip *chip() const { return m_chip; }

private:
    ElidedLabel *m_name;
    Chip *m_chip;
    Label *m_plan;
    ProgressSparkline *m_sparkline;
    Label *m_note;
};

namespace studentcourse {

SparklineData sparkline(const StudentProgressView &view, const QList<MessageRow> &messages, const QDate &today,
                        const QTimeZone &zone);
/// Every part with what the campus knows of it: state, success apart from it, score, time, attempts, first and last
/// access.
ChartTable parts(const StudentProgressView &view, const QTimeZone &zone);
/// What Moodle itself says of completion and grade; empty when it says nothing.
QString moodleText(const Progress &progress);
/// As of when it is known, and what failed since.
QString readingText(const StudentProgressView &view, const QDateTime &now);

} // namespace studentcourse
