// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/courseservice.h"
#include "models/coursemodel.h"
#include "ui/tablepage.h"

class Button;
class Clock;
class DataChanges;
class EnrolmentService;
class JobService;
class PullRow;
class QComboBox;

/// The catalogue of the campus: what there is, how many people it has, and reading it again.
class CoursesPage final : public TablePage {
    Q_OBJECT
public:
    CoursesPage(CourseService &courses, EnrolmentService &enrolments, JobService &jobs, DataChanges &changes,
                UiState &state, const Clock &clock, QWidget *parent = nullptr);

    const CourseQuery &query() const { return m_controller.query(); }
    /// Asks the engine to read the catalogue.
    void readCourses();

signals:
    /// A course was opened: its people.
    void peopleWanted(qint64 courseId, const QString &courseName);

protected:
    void onTextTyped(const QString &text) override;
    void onFiltersCleared() override;
    void onChipRemoved(const QString &key) override;
    void onOrderChanged() override;
    void describeEmptiness(EmptyState *empty) override;
    bool isFiltered() const override;
    void showSelection(int selected) override;
    QString readingText() const override;
    void retranslate() override;

private:
    void build();
    void describeColumns();
    CourseQuery wantedQuery() const;
    void onBring();

    CourseService &m_courses;
    EnrolmentService &m_enrolments;
    CourseModel m_model;
    QueryController<CourseModel> m_controller;
    PullRow *m_pull;
    Button *m_read;
    Button *m_bring;
    QComboBox *m_visible;
};
