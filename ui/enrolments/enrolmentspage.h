// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/courseservice.h"
#include "app/services/enrolmentservice.h"
#include "models/enrolmentmodel.h"
#include "ui/tablepage.h"

class Button;
class Clock;
class DataChanges;
class JobService;
class PullRow;
class QComboBox;

/// Who is in which course.
class EnrolmentsPage final : public TablePage {
    Q_OBJECT
public:
    EnrolmentsPage(EnrolmentService &enrolments, CourseService &courses, JobService &jobs, DataChanges &changes,
                   UiState &state, const Clock &clock, QWidget *parent = nullptr);

    const EnrolmentQuery &query() const { return m_controller.query(); }
    /// Shows the people of a course; 0: of all.
    void showCourse(qint64 courseId, const QString &courseName = {});
    /// Text, states and course of the query; its order stays the person's.
    void showQuery(const EnrolmentQuery &query);

signals:
    void studentWanted(qint64 studentId);

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
    void readCourseNames();
    void fillStates();
    void fillCourses();
    void showChips();
    void apply();
    void onBring();
    EnrolmentQuery wantedQuery() const;

    EnrolmentService &m_enrolments;
    const Clock &m_clock;
    CourseService &m_courses;
    EnrolmentModel m_model;
    QueryController<EnrolmentModel> m_controller;
    PullRow *m_pull;
    Button *m_bring;
    QComboBox *m_state;
    QComboBox *m_course;
    QList<EnrolmentState> m_states;
    qint64 m_courseId = 0;
    QString m_courseName;
    QList<std::pair<qint64, QString>> m_courseNames;
};
