// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/progressservice.h"
#include "ui/charts/chartdata.h"
#include "ui/pacedreading.h"
#include "ui/students/studentservices.h"
#include "ui/widgets/page.h"

class Button;
class ChartFrame;
class EmptyState;
class HeatMap;
class Histogram;
class PeopleTable;
class QBoxLayout;
class QMenu;
class QScrollArea;
class StandingStrip;
class StudentCardView;
class SurvivalChart;
class TimeChart;

/// One course: where its students are, how it went, who is at risk. Every figure opens the people behind it.
class CourseProgressPage final : public Page {
    Q_OBJECT
public:
    CourseProgressPage(ProgressService &progress, const StudentServices &services, qint64 courseId,
                       QWidget *parent = nullptr);

    qint64 courseId() const { return m_courseId; }
    bool isRead() const { return m_view.has_value(); }
    PeopleTable *people() const { return m_people; }
    StudentCardView *card() const { return m_card; }
    QWidget *startWidget() const override;

signals:
    void left();
    void backtestWanted(qint64 courseId);
    /// What the card's own buttons ask for.
    void studentWanted(qint64 studentId);
    /// The first picture stands.
    void shown();

protected:
    void retranslate() override;
    void keyPressEvent(QKeyEvent *event) override;
    bool stepBack() override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildBody();
    void buildHeader();
    void fillExportMenu();
    void read();
    void readHistory();
    void showView(const CourseProgressView &view);
    void showHeader();
    void showHistory();
    void openFigure(const ChartKey &key);
    void openStudent(qint64 studentId);
    void savePeople();
    void writePeople(const QString &path);
    void arrange();
    void showSend();
    void sendReminder();
    QList<ChartFrame *> frames() const;

    ProgressService &m_progress;
    StudentServices m_services;
    const qint64 m_courseId;
    std::optional<CourseProgressView> m_view;
    CourseHistoryView m_history;
    bool m_hasHistory = false;
    PacedReading m_reading{this, std::chrono::milliseconds(400)};

    Banner *m_banner;
    Button *m_send;
    Button *m_table;
    Button *m_export;
    QMenu *m_exportMenu;
    EmptyState *m_empty;
    QWidget *m_content;
    StandingStrip *m_strip;
    TimeChart *m_time;
    Histogram *m_histogram;
    HeatMap *m_heat;
    SurvivalChart *m_survival;
    TimeChart *m_cohorts;
    ChartFrame *m_stripFrame;
    ChartFrame *m_timeFrame;
    ChartFrame *m_histogramFrame;
    ChartFrame *m_heatFrame;
    ChartFrame *m_survivalFrame;
    ChartFrame *m_cohortFrame;
    QScrollArea *m_scroll = nullptr;
    QBoxLayout *m_charts = nullptr;
    QBoxLayout *m_lower = nullptr;
    PeopleTable *m_people;
    Button *m_all;
    Button *m_backtest;
    SidePanel *m_panel;
    PanelSplit *m_split = nullptr;
    StudentCardView *m_card;
};
