// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/databasetrial.h"
#include "app/desktop/practicedesk.h"
#include "app/host/workplace.h"
#include "app/services/datachanges.h"
#include "app/services/replydraftservice.h"
#include "ui/automatic/automaticservices.h"
#include "ui/mainwindow.h"
#include "ui/pacedreading.h"
#include "ui/settings/settingssection.h"
#include "ui/statusline.h"
#include "ui/students/studentservices.h"
#include "ui/uistate.h"
#include "ui/widgets/page.h"

#include <QPointer>

class AtRiskPage;
class AutomaticPage;
class BacktestPage;
class CourseProgressPage;
class CoursesPage;
class EnrolmentsPage;
class HomePage;
class InboxPage;
class MessagesPage;
class PracticeBanner;
class PreviewPage;
class ProgressPage;
class RuleEditorPage;
class RunUndo;
class SendActions;
class SettingsPage;
class DetailsForm;
class StudentForm;
class StudentsPage;
class TemplatesPage;
struct TemplatesServices;
class TrackingActions;
class TroublePage;
class UndoDesk;

/// The window of one workplace: makes the pages, gives them their services, and leads from one to the other.
class DeskWindow final : public QObject {
    Q_OBJECT
public:
    DeskWindow(Workplace &workplace, UiState &state, QObject *parent = nullptr);
    ~DeskWindow() override;

    MainWindow &window() { return *m_window; }
    /// What the database is like now; trouble stands over the pages until it is ready.
    void showDatabase();

signals:
    void closing();
    void tryAgainWanted();
    void databaseChosen(const DatabaseLocation &location, const Secret &password);
    void practiceLeft();
    void practiceWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addPages();
    void addMenus();
    void fillMenus();
    void connectHome();
    void connectPages();
    void addPracticeBanner();
    StudentServices studentServices();
    /// 0: a new one, or the one already begun.
    void showForm(qint64 intakeId);
    void closeForm();
    void showDetails(qint64 studentId);
    void closeDetails();
    void showStudent(qint64 studentId);
    void connectProgress();
    void addInbox();
    void connectInbox();
    /// The conversation, or the newest one of the student when it is not known (0).
    void showConversation(qint64 contactId, qint64 studentId);
    void showCourseProgress(qint64 courseId);
    void showRisks();
    void showBacktest(qint64 courseId, const QString &courseName);
    void showStudentProgress(PageId owner, qint64 studentId);
    /// Puts a page over another one until it says that it is left.
    template<typename PageType>
    void pushLeavable(PageId owner, PageType *page);
    void connectMessages();
    void showStatistics();
    /// The log with these conditions.
    void showMessages(const MessageQuery &query);
    /// Whether anything brings WhatsApp's reports, as the settings say now.
    void showReports();
    TemplatesServices templatesServices();
    void connectTemplates();
    /// Which message goes out with which template in which course.
    void showCoverage();
    /// Templates have a page of their own.
    AutomaticServices automaticServices();
    void connectAutomatic();
    void showPreview(const PlanScope &scope);
    template<typename PageType>
    void pushOverRules(PageType *page, Page *below);
    void pushPreview(PreviewPage *page, Page *below);
    void showRuleEditor(RuleEvent event);
    void showLab(const Rule &rule, Page *below);
    void showDecisions(const DecisionQuery &query);
    /// Why a message went.
    void showWhy(qint64 messageId);
    void showSettings(SettingsSection section);
    void showJobs();
    /// What can be done about the campus, over its item in the status bar.
    void showCampusMenu();
    void onStatusItem(const QString &key);
    /// The numbers in the sidebar.
    void updateCounts();
    void applySettings();
    void retranslate();
    void showShortcuts();
    void showAbout();

    Workplace &m_workplace;
    UiState &m_state;
    DataChanges m_changes;
    ReplyDraftService m_drafts;
    DatabaseTrial m_trial;
    std::unique_ptr<PracticeDesk> m_practice;
    std::unique_ptr<MainWindow> m_window;
    HomePage *m_home = nullptr;
    InboxPage *m_inbox = nullptr;
    StudentsPage *m_students = nullptr;
    EnrolmentsPage *m_enrolments = nullptr;
    CoursesPage *m_courses = nullptr;
    MessagesPage *m_messages = nullptr;
    QPointer<Page> m_course; ///< The course opened last, over the overview.
    QPointer<Page> m_risks;
    QPointer<Page> m_coverage;
    AutomaticPage *m_automatic = nullptr;
    QPointer<RuleEditorPage> m_ruleEditor;
    QPointer<Page> m_preview; ///< Over the rules or their editor; one at a time, as the next two.
    QPointer<Page> m_lab;
    QPointer<Page> m_decisions;
    RunUndo *m_runUndo = nullptr;
    QPointer<Page> m_statistics;
    ProgressPage *m_progress = nullptr;
    TemplatesPage *m_templates = nullptr;
    SettingsPage *m_settings = nullptr;
    DetailsForm *m_details = nullptr; ///< Open over the list; the window owns it.
    StudentForm *m_form = nullptr; ///< Open over the list; the window owns it.
    PacedReading m_counting{nullptr, std::chrono::milliseconds(500)};
    QStringList m_groups; ///< Titles in the sidebar as they stand now.
    TroublePage *m_trouble = nullptr;
    Page *m_jobs = nullptr;
    PracticeBanner *m_banner = nullptr;
    StatusLine *m_statusLine = nullptr;
    TrackingActions *m_tracking = nullptr;
    UndoDesk *m_undo = nullptr;
    SendActions *m_sending = nullptr;
};

template<typename PageType>
void DeskWindow::pushLeavable(PageId owner, PageType *page)
{
    connect(page, &PageType::left, this, [this, page] { m_window->popPage(page); });
    m_window->pushPage(owner, page);
}
