// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/deskwindow.h"

#include "app/storage/database.h"
#include "ui/automatic/automaticpage.h"
#include "ui/courses/coursespage.h"
#include "ui/enrolments/enrolmentspage.h"
#include "ui/home/homepage.h"
#include "ui/jobs/jobspanel.h"
#include "ui/messages/messagespage.h"
#include "ui/practice/practicebanner.h"
#include "ui/progress/progresspage.h"
#include "ui/sending/sendactions.h"
#include "ui/settings/settingspage.h"
#include "ui/staffname.h"
#include "ui/start/troublepage.h"
#include "ui/students/studentspage.h"
#include "ui/templates/templatespage.h"
#include "ui/tracking/trackingactions.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/sidebar.h"
#include "ui/widgets/statusbar.h"

#include <QEvent>
#include <QMenu>
#include <QSysInfo>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kSampleStudents = 120;
const QString kWindowKey = u"window"_s;

DatabaseStatus databaseStatus(Workplace &workplace)
{
    const Database &database = workplace.database();
    DatabaseStatus status{.isFile = database.target().kind == DatabaseTarget::Kind::Sqlite,
                          .name = workplace.settings().profile().database().displayName(),
                          .error = database.lastError()};
    switch (database.state()) {
    case Database::State::Opening:
        status.state = DatabaseStatus::State::Opening;
        break;
    case Database::State::Ready:
        status.state = DatabaseStatus::State::Ready;
        status.error.reset();
        break;
    case Database::State::Unavailable:
        status.state = DatabaseStatus::State::Unavailable;
        break;
    case Database::State::Refused:
        status.state = DatabaseStatus::State::Refused;
        break;
    }
    return status;
}

} // namespace

DeskWindow::DeskWindow(Workplace &workplace, UiState &state, QObject *parent)
    : QObject(parent)
    , m_workplace(workplace)
    , m_state(state)
    , m_changes(workplace.database())
    , m_drafts(workplace.database(), workplace.clock(), QSysInfo::machineHostName())
    , m_trial(workplace.clock())
    , m_window(std::make_unique<MainWindow>())
{
    m_tracking = new TrackingActions(m_workplace.tracking(), m_workplace.settings(), this);
    connect(m_tracking, &TrackingActions::asked, this, &DeskWindow::showJobs);
    connect(m_tracking, &TrackingActions::failed, this,
            [this](const Error &) { showSettings(SettingsSection::Tracking); });
    m_sending = new SendActions(
        *m_window, m_workplace.messages(), m_workplace.templates(), m_workplace.clock(),
        [this] { return staffName(m_workplace.settings()); }, this);
    addPages();
    addMenus();
    connectHome();
    connectPages();
    connectProgress();
    connectTemplates();
    connectAutomatic();
    connectMessages();
    connectInbox();
    if (m_workplace.practice())
        addPracticeBanner();

    m_statusLine = new StatusLine(*m_window->statusLine(), m_workplace.status(), m_changes, m_workplace.clock(), this);
    m_statusLine->setPractice(m_workplace.isPractice());
    connect(m_window->statusLine(), &StatusBar::itemActivated, this, &DeskWindow::onStatusItem);
    connect(m_settings, &SettingsPage::checked, m_statusLine, &StatusLine::setCheckReport);
    connect(&m_workplace.database(), &Database::stateChanged, this, &DeskWindow::showDatabase);
    connect(&m_workplace.settings(), &SettingsService::changed, this, &DeskWindow::applySettings);
    connect(&m_counting, &PacedReading::due, this, &DeskWindow::updateCounts);
    connect(&m_changes, &DataChanges::changed, this, [this](const QString &entity) {
        if (entity.isEmpty() || entity == "student"_L1 || entity == "enrolment"_L1 || entity == "course"_L1)
            m_counting.want();
    });
    connect(m_window.get(), &MainWindow::closing, this, [this] {
        m_state.setValue(kWindowKey, m_window->saveWindowState());
        emit closing();
    });
    m_window->installEventFilter(this);
    m_window->restoreWindowState(m_state.value(kWindowKey));
    applySettings();
    m_window->showPage(PageId::Home);
    showDatabase();
}

DeskWindow::~DeskWindow() = default;

void DeskWindow::addPages()
{
    const Clock &clock = m_workplace.clock();
    m_groups = {tr("People"), tr("Teaching"), tr("Messages", "group of pages")};
    m_home = new HomePage(m_workplace.home(), m_workplace.courses(), m_workplace.enrolments(), m_workplace.jobs(),
                          m_workplace.settings(), m_changes, clock);
    m_students = new StudentsPage(studentServices());
    m_enrolments = new EnrolmentsPage(m_workplace.enrolments(), m_workplace.courses(), m_workplace.jobs(), m_changes,
                                      m_state, clock);
    m_courses = new CoursesPage(m_workplace.courses(), m_workplace.enrolments(), m_workplace.jobs(),
                                m_workplace.settings(), m_changes, m_state, clock);
    m_progress = new ProgressPage(m_workplace.progress(), m_changes, m_state, clock);
    m_messages = new MessagesPage(m_workplace.messages(), m_workplace.templates(), m_changes, m_state, clock);
    m_templates = new TemplatesPage(templatesServices());
    m_automatic = new AutomaticPage(automaticServices());
    m_settings = new SettingsPage({.settings = m_workplace.settings(),
                                   .status = m_workplace.status(),
                                   .probe = m_workplace.probe(),
                                   .database = m_trial,
                                   .changes = m_changes,
                                   .clock = clock,
                                   .tracking = m_workplace.tracking(),
                                   .tokens = m_workplace.tokens()});
    m_window->addPage(PageId::Home, m_home, u"go-home"_s, tr("Home"));
    addInbox();
    m_window->addPage(PageId::Students, m_students, u"im-user"_s, tr("Students"), m_groups.at(0));
    m_window->addPage(PageId::Enrolments, m_enrolments, u"view-task"_s, tr("Enrolments"), m_groups.at(0));
    m_window->addPage(PageId::Courses, m_courses, u"documentation"_s, tr("Courses"), m_groups.at(1));
    m_window->addPage(PageId::Progress, m_progress, u"office-chart-line"_s, tr("Progress"), m_groups.at(1));
    m_window->addPage(PageId::Messages, m_messages, u"dialog-messages"_s, tr("Log"), m_groups.at(2));
    m_window->addPage(PageId::Automatic, m_automatic, u"chronometer"_s, tr("Automatic"), m_groups.at(2));
    m_window->addPage(PageId::Templates, m_templates, u"story-editor"_s, tr("Templates"), m_groups.at(2));
    m_window->addPage(PageId::Settings, m_settings, u"settings-configure"_s, tr("Settings"), {}, true);
}

StudentServices DeskWindow::studentServices()
{
    return {
        .students = m_workplace.students(),
        .intake = m_workplace.intakes(),
        .courses = m_workplace.courses(),
        .templates = m_workplace.templates(),
        .probe = m_workplace.probe(),
        .changes = m_changes,
        .state = m_state,
        .clock = m_workplace.clock(),
        .region = [this] { return m_workplace.settings().values().get(setting::kCountry); },
        .desk = QSysInfo::machineHostName(),
        .progress = &m_workplace.progress(),
        .rules = &m_workplace.rules(),
        .send = m_sending->function(),
        .inbox = &m_workplace.inbox(),
        .consent = &m_workplace.consent(),
        .settings = &m_workplace.settings(),
    };
}

void DeskWindow::connectHome()
{
    connect(m_home, &HomePage::newStudentWanted, this, [this] { showForm(0); });
    connect(m_home, &HomePage::studentsWanted, this, [this] { m_window->showBarePage(PageId::Students); });
    connect(m_home, &HomePage::newStudentsWanted, this, [this] {
        m_students->setFilter({.created = StudentFilter::Created::Today});
        m_window->showBarePage(PageId::Students);
    });
    connect(m_home, &HomePage::studentWanted, this, &DeskWindow::showStudent);
    connect(m_home, &HomePage::enrolmentsWanted, this, [this](const EnrolmentQuery &query) {
        m_enrolments->showQuery(query);
        m_window->showBarePage(PageId::Enrolments);
    });
    connect(m_home, &HomePage::messagesWanted, this, &DeskWindow::showMessages);
    connect(m_home, &HomePage::messageWanted, this, [this](qint64 id) {
        m_window->showBarePage(PageId::Messages);
        m_messages->showMessage(id);
    });
    connect(m_home, &HomePage::settingsWanted, this, &DeskWindow::showSettings);
    connect(m_home, &HomePage::jobsWanted, this, &DeskWindow::showJobs);
    connect(m_home, &HomePage::taskCountChanged, this, [this](int count) {
        m_window->sidebar()->setCount(int(PageId::Home), count > 0 ? count : -1, true,
                                      tr("%Ln to solve", nullptr, count));
    });
}

void DeskWindow::connectPages()
{
    connect(m_students, &StudentsPage::newStudentWanted, this, [this] { showForm(0); });
    connect(m_students, &StudentsPage::editWanted, this, [this](qint64 intakeId) { showForm(intakeId); });
    connect(m_students, &StudentsPage::detailsWanted, this, &DeskWindow::showDetails);
    connect(m_students, &StudentsPage::totalChanged, this,
            [this](int total) { m_window->sidebar()->setCount(int(PageId::Students), total); });
    connect(m_courses, &CoursesPage::peopleWanted, this, [this](qint64 courseId, const QString &name) {
        m_enrolments->showCourse(courseId, name);
        m_window->showBarePage(PageId::Enrolments);
    });
    connect(m_courses, &CoursesPage::settingsWanted, this, &DeskWindow::showSettings);
    connect(m_enrolments, &EnrolmentsPage::studentWanted, this, &DeskWindow::showStudent);
    connect(m_settings, &SettingsPage::databaseChosen, this, &DeskWindow::databaseChosen);
    connect(m_settings, &SettingsPage::studentWanted, this, &DeskWindow::showStudent);
    connect(m_settings, &SettingsPage::courseWanted, this, &DeskWindow::showCourseProgress);
}

void DeskWindow::addPracticeBanner()
{
    m_practice = std::make_unique<PracticeDesk>(*m_workplace.practice());
    m_banner = new PracticeBanner(*m_practice, kSampleStudents, this);
    m_window->setPracticeBanner(m_banner->banner());
    connect(m_banner, &PracticeBanner::leaveWanted, this, &DeskWindow::practiceLeft);
    connect(&m_workplace, &Workplace::practiceChanged, m_banner, &PracticeBanner::refresh);
}

void DeskWindow::showSettings(SettingsSection section)
{
    if (section == SettingsSection::Templates) {
        m_window->showBarePage(PageId::Templates);
        return;
    }
    m_settings->showSection(section);
    m_window->showPage(PageId::Settings);
}

void DeskWindow::showJobs()
{
    if (!m_jobs) {
        auto *const panel = new JobsPanel(m_workplace.jobs(), m_workplace.tracking(), m_changes, m_workplace.clock());
        connect(panel, &JobsPanel::left, this, [this] {
            m_window->popPage(m_jobs);
            m_jobs = nullptr;
        });
        connect(panel, &JobsPanel::studentWanted, this, [this](qint64 id) {
            m_window->popPage(m_jobs);
            m_jobs = nullptr;
            showStudent(id);
        });
        m_jobs = panel;
    }
    m_window->pushPage(m_window->currentPage(), m_jobs);
}

void DeskWindow::onStatusItem(const QString &key)
{
    if (key == u"database"_s)
        showSettings(SettingsSection::Database);
    else if (key == u"jobs"_s)
        showJobs();
    else if (key == u"engine"_s)
        showSettings(SettingsSection::Engine);
    else if (key == u"campus"_s)
        showCampusMenu();
    else
        showSettings(SettingsSection::Connections);
}

void DeskWindow::showCampusMenu()
{
    auto *const menu = new QMenu(m_window.get());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_tracking->readNow(), m_tracking->readFully(), m_tracking->pause()});
    menu->addSeparator();
    menu->addAction(tr("&Tracking settings"), this, [this] { showSettings(SettingsSection::Tracking); });
    menu->addAction(tr("&Connection of the campus"), this, [this] { showSettings(SettingsSection::Connections); });
    const QPoint corner = m_window->statusLine()->itemCorner(u"campus"_s);
    menu->popup(corner - QPoint(0, menu->sizeHint().height()));
}

void DeskWindow::showDatabase()
{
    const DatabaseStatus status = databaseStatus(m_workplace);
    m_statusLine->setDatabase(status);
    const bool isTrouble = status.error && status.state != DatabaseStatus::State::Ready;
    if (!isTrouble) {
        if (m_trouble)
            m_window->popPage(m_trouble);
        m_trouble = nullptr;
        updateCounts();
        return;
    }
    if (!m_trouble) {
        m_trouble = new TroublePage;
        connect(m_trouble, &TroublePage::tryAgainWanted, this, &DeskWindow::tryAgainWanted);
        connect(m_trouble, &TroublePage::otherDatabaseWanted, this,
                [this] { showSettings(SettingsSection::Database); });
        m_window->pushPage(PageId::Home, m_trouble);
    }
    m_trouble->setError(*status.error);
}

void DeskWindow::updateCounts()
{
    if (!m_counting.begin())
        return;
    QCoro::connect(m_workplace.students().count({}), this, [this](const Result<int> &count) {
        m_counting.end();
        if (count)
            m_window->sidebar()->setCount(int(PageId::Students), *count);
    });
    QCoro::connect(m_workplace.enrolments().count({}), this, [this](const Result<int> &count) {
        if (count)
            m_window->sidebar()->setCount(int(PageId::Enrolments), *count);
    });
    QCoro::connect(m_workplace.courses().count({}), this, [this](const Result<int> &count) {
        if (count)
            m_window->sidebar()->setCount(int(PageId::Courses), *count);
    });
}

void DeskWindow::applySettings()
{
    const SettingValues &values = m_workplace.settings().values();
    m_window->setCentreName(values.get(setting::kCentreName));
    if (m_statusLine)
        m_statusLine->setReadingPaused(values.get(setting::kTrackingPaused));
    m_window->setMenuBarKept(values.get(setting::kMenuBar));
    const auto tables = m_window->findChildren<DataTable *>();
    for (DataTable *table : tables)
        table->setDense(values.get(setting::kDenseTables));
}

bool DeskWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_window.get() && event->type() == QEvent::LanguageChange)
        retranslate();
    return QObject::eventFilter(watched, event);
}

void DeskWindow::retranslate()
{
    m_window->setPageTitle(PageId::Home, tr("Home"));
    m_window->setPageTitle(PageId::Inbox, tr("Inbox"));
    m_window->setPageTitle(PageId::Students, tr("Students"));
    m_window->setPageTitle(PageId::Enrolments, tr("Enrolments"));
    m_window->setPageTitle(PageId::Courses, tr("Courses"));
    m_window->setPageTitle(PageId::Progress, tr("Progress"));
    m_window->setPageTitle(PageId::Messages, tr("Log"));
    m_window->setPageTitle(PageId::Templates, tr("Templates"));
    m_window->setPageTitle(PageId::Automatic, tr("Automatic"));
    m_window->setPageTitle(PageId::Settings, tr("Settings"));
    const QStringList groups{tr("People"), tr("Teaching"), tr("Messages", "group of pages")};
    for (qsizetype i = 0; i < groups.size(); ++i)
        m_window->setGroupTitle(m_groups.at(i), groups.at(i));
    m_groups = groups;
    m_tracking->retranslate();
    fillMenus();
    m_statusLine->retranslate();
}
