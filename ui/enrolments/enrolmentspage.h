// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/courseservice.h"
#include "app/services/enrolmentservice.h"
#include "models/enrolmentmodel.h"
#include "ui/querypage.h"
#include "ui/sending/sendrequest.h"

class Button;
class Clock;
class DataChanges;
class JobService;
class PullRow;
class QComboBox;

/// Who is in which course.
class EnrolmentsPage final : public QueryPage<EnrolmentModel> {
    Q_OBJECT
public:
    EnrolmentsPage(EnrolmentService &enrolments, CourseService &courses, JobService &jobs, DataChanges &changes,
                   UiState &state, const Clock &clock, QWidget *parent = nullptr);

    /// Shows the people of a course; 0: of all.
    void showCourse(qint64 courseId, const QString &courseName = {});
    /// Who can be written to from here; nobody until this is set.
    void setSendFunction(SendFunction send);
    /// Text, states and course of the query; its order stays the person's.
    void showQuery(const EnrolmentQuery &query);

signals:
    void studentWanted(qint64 studentId);

protected:
    EnrolmentQuery wantedQuery() const override;
    QString countText(int count, int selected) const override;
    void showSelection(int selected) override;
    void onFiltersCleared() override;
    void onEmptyAction() override;
    void onRowOpened(const QModelIndex &index) override;
    void onChipRemoved(const QString &key) override;
    void describeEmptiness(EmptyState *empty) override;
    bool isFiltered() const override;
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
    void sendToSelected();
    void onBring();

    EnrolmentService &m_enrolments;
    const Clock &m_clock;
    CourseService &m_courses;
    PullRow *m_pull;
    Button *m_bring;
    Button *m_sendButton;
    SendFunction m_send;
    QComboBox *m_state;
    QComboBox *m_course;
    QList<EnrolmentState> m_states;
    qint64 m_courseId = 0;
    QString m_courseName;
    QList<std::pair<qint64, QString>> m_courseNames;
};
