// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/deskwindow.h"
#include "ui/home/homepage.h"
#include "ui/mainwindow.h"
#include "ui/progress/atriskpage.h"
#include "ui/progress/backtestpage.h"
#include "ui/progress/courseprogresspage.h"
#include "ui/progress/progresspage.h"
#include "ui/progress/studentprogresspage.h"
#include "ui/students/studentcard.h"
#include "ui/students/studentspage.h"
#include "ui/widgets/pageheader.h"

// The progress pages: the overview stands in the sidebar, the others stand over it until they are left.

void DeskWindow::connectProgress()
{
    connect(m_progress, &ProgressPage::courseWanted, this, &DeskWindow::showCourseProgress);
    connect(m_progress, &ProgressPage::coursesWanted, this, [this] { m_window->showBarePage(PageId::Courses); });
    connect(m_progress, &ProgressPage::atRiskWanted, this, &DeskWindow::showRisks);
    connect(m_progress, &ProgressPage::backtestWanted, this, [this] { showBacktest(0, {}); });
    connect(m_home, &HomePage::progressWanted, this, [this] { m_window->showBarePage(PageId::Progress); });
    connect(m_home, &HomePage::risksWanted, this, &DeskWindow::showRisks);
    connect(m_home, &HomePage::courseProgressWanted, this, &DeskWindow::showCourseProgress);
    connect(m_students, &StudentsPage::progressWanted, this,
            [this](qint64 id) { showStudentProgress(PageId::Students, id); });
}

void DeskWindow::showCourseProgress(qint64 courseId)
{
    if (m_course)
        m_window->popPage(m_course); // one at a time
    auto *const page = new CourseProgressPage(m_workplace.progress(), studentServices(), courseId);
    connect(page, &CourseProgressPage::backtestWanted, this,
            [this, page](qint64 id) { showBacktest(id, page->header()->title()); });
    connect(page, &CourseProgressPage::studentWanted, this, &DeskWindow::showStudent);
    connect(page->card(), &StudentCardView::progressWanted, this,
            [this](qint64 id) { showStudentProgress(PageId::Progress, id); });
    m_course = page;
    pushLeavable(PageId::Progress, page);
}

void DeskWindow::showRisks()
{
    if (m_risks)
        m_window->popPage(m_risks);
    auto *const page = new AtRiskPage(m_workplace.progress(), studentServices());
    connect(page, &AtRiskPage::studentWanted, this, &DeskWindow::showStudent);
    connect(page->card(), &StudentCardView::progressWanted, this,
            [this](qint64 id) { showStudentProgress(PageId::Progress, id); });
    m_risks = page;
    pushLeavable(PageId::Progress, page);
}

void DeskWindow::showBacktest(qint64 courseId, const QString &courseName)
{
    pushLeavable(PageId::Progress, new BacktestPage(m_workplace.progress(), courseId, courseName));
}

void DeskWindow::showStudentProgress(PageId owner, qint64 studentId)
{
    pushLeavable(owner, new StudentProgressPage(m_workplace.progress(), studentServices(), studentId));
}
