// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/courseservice.h"
#include "models/coursemodel.h"
#include "ui/querypage.h"
#include "ui/settings/settingssection.h"

class Button;
class Clock;
class DataChanges;
class EnrolmentService;
class JobService;
class PullRow;
class QComboBox;
class SettingsService;

/// The catalogue of the campus: what there is, how many people it has, and reading it again.
class CoursesPage final : public QueryPage<CourseModel> {
    Q_OBJECT
public:
    CoursesPage(CourseService &courses, EnrolmentService &enrolments, JobService &jobs, SettingsService &settings,
                DataChanges &changes, UiState &state, const Clock &clock, QWidget *parent = nullptr);

    /// Asks the engine to read the catalogue.
    void readCourses();

signals:
    /// A course was opened: its people.
    void peopleWanted(qint64 courseId, const QString &courseName);
    void settingsWanted(SettingsSection section);

protected:
    CourseQuery wantedQuery() const override;
    void onFiltersCleared() override;
    void onEmptyAction() override;
    void onRowOpened(const QModelIndex &index) override;
    void describeEmptiness(EmptyState *empty) override;
    bool isFiltered() const override;
    QString countText(int count, int selected) const override;
    void showSelection(int selected) override;
    QString readingText() const override;
    void retranslate() override;

private:
    void build();
    void describeColumns();
    void onBring();
    void onSettingsKnown();
    void showRead();

    CourseService &m_courses;
    EnrolmentService &m_enrolments;
    SettingsService &m_settings;
    PullRow *m_pull;
    Button *m_read;
    Button *m_bring;
    QComboBox *m_visible;
    bool m_hasCampus = true; // address and token are known
};
