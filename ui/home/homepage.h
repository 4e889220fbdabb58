// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/enrolmentlist.h"
#include "app/domain/messagelist.h"
#include "app/services/homeservice.h"
#include "ui/pacedreading.h"
#include "ui/settings/settingssection.h"
#include "ui/widgets/page.h"

#include <QTimer>

class Banner;
class Button;
class Card;
class Clock;
class CourseService;
class DataChanges;
class EnrolmentService;
class FigureTile;
class FirstSteps;
class JobService;
class Label;
class PullRow;
class QBoxLayout;
class SettingsService;

/// What needs a person, and what happened today. As long as the program has nothing to work with, the way there.
class HomePage final : public Page {
    Q_OBJECT
public:
    HomePage(HomeService &home, CourseService &courses, EnrolmentService &enrolments, JobService &jobs,
             SettingsService &settings, DataChanges &changes, const Clock &clock, QWidget *parent = nullptr);

    /// Reads everything again.
    void reload();
    /// How many things wait for a person, for the sidebar's pill.
    int taskCount() const { return int(m_view.tasks.size()); }
    QString windowTitleText() const override;

signals:
    void newStudentWanted();
    void studentsWanted();
    void newStudentsWanted();
    void studentWanted(qint64 studentId);
    void enrolmentsWanted(const EnrolmentQuery &query);
    void messagesWanted(const MessageQuery &query);
    void messageWanted(qint64 messageId);
    void settingsWanted(SettingsSection section);
    void jobsWanted();
    /// Which messages have no template, and where.
    void coverageWanted();
    void progressWanted();
    /// Those at risk, of all courses.
    void risksWanted();
    void courseProgressWanted(qint64 courseId);
    /// The page of the rules.
    void automaticWanted();
    void taskCountChanged(int count);

protected:
    void retranslate() override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildBody();
    void showView();
    void showFigures();
    void showTasks();
    void showToday();
    void showHeader();
    void onTask(const HomeTask &task);
    void readCampusOrConnect();
    void onReadCampus();
    void onSettingsKnown();
    void arrange();
    QDateTime dayStart() const;

    HomeService &m_home;
    CourseService &m_courses;
    EnrolmentService &m_enrolments;
    JobService &m_jobs;
    SettingsService &m_settings;
    const Clock &m_clock;
    Button *m_read;
    Button *m_new;
    Banner *m_banner;
    PullRow *m_pull;
    FirstSteps *m_first;
    QWidget *m_figures;
    bool m_isConnected = false; // there is a campus to read
    FigureTile *m_newTile;
    FigureTile *m_messageTile;
    FigureTile *m_studentTile;
    FigureTile *m_enrolmentTile;
    FigureTile *m_progressTile; ///< Takes the place of the enrolments once courses are followed.
    Card *m_tasks;
    Card *m_today;
    Label *m_nothing;
    Label *m_quiet;
    QBoxLayout *m_columns;
    QList<QWidget *> m_taskRows;
    QList<QWidget *> m_todayRows;
    HomeView m_view;
    PacedReading m_reload{this, std::chrono::milliseconds(250)};
    QTimer m_minute; // times grow old, and a day ends
    bool m_isRead = false;
    bool m_hasToken = false;
};
