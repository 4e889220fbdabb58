// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/homepage.h"

#include "app/domain/clock.h"
#include "app/services/courseservice.h"
#include "app/services/datachanges.h"
#include "app/services/enrolmentservice.h"
#include "app/services/errortext.h"
#include "app/services/jobservice.h"
#include "app/services/settingsservice.h"
#include "ui/home/activityrow.h"
#include "ui/home/activitytext.h"
#include "ui/home/firststeps.h"
#include "ui/home/tasktext.h"
#include "ui/jobs/pullrow.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/figuretile.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/relativedate.h"
#include "ui/widgets/todorow.h"

#include <QBoxLayout>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int kMinute = 60'000;
constexpr int kTwoColumns = 1040; // page width from which Today stands beside what is to be solved
constexpr int kTodayWidth = 424;

/// Rows may be the sender of what replaces them.
void discard(QList<QWidget *> *rows)
{
    for (QWidget *row : std::as_const(*rows)) {
        row->hide();
        row->deleteLater();
    }
    rows->clear();
}

MessageQuery messagesOf(const HomeTask &task)
{
    if (task.kind == HomeTask::Kind::MessagesUndelivered)
        return {.from = task.from, .reached = MessageReach::Undelivered};
    const bool isUnconfirmed = task.kind == HomeTask::Kind::MessagesUnconfirmed;
    return {.states = {isUnconfirmed ? MessageState::Unconfirmed : MessageState::Queued}};
}

} // namespace

HomePage::HomePage(HomeService &home, CourseService &courses, EnrolmentService &enrolments, JobService &jobs,
                   SettingsService &settings, DataChanges &changes, const Clock &clock, QWidget *parent)
    : Page(parent)
    , m_home(home)
    , m_courses(courses)
    , m_enrolments(enrolments)
    , m_jobs(jobs)
    , m_settings(settings)
    , m_clock(clock)
    , m_read(new Button)
    , m_new(new Button({}, ButtonKind::Primary))
    , m_banner(new Banner(Banner::Kind::Danger))
    , m_pull(new PullRow(jobs, changes, clock))
    , m_first(new FirstSteps)
    , m_figures(new QWidget)
    , m_newTile(new FigureTile)
    , m_messageTile(new FigureTile)
    , m_studentTile(new FigureTile)
    , m_enrolmentTile(new FigureTile)
    , m_progressTile(new FigureTile)
    , m_tasks(new Card)
    , m_today(new Card)
    , m_nothing(new Label({}, Theme::Text::Body, Theme::Role::Muted))
    , m_quiet(new Label({}, Theme::Text::Body, Theme::Role::Muted))
{
    m_read->setIconName(u"view-refresh"_s);
    m_new->setIconName(u"list-add-user"_s);
    header()->addAction(m_read);
    header()->addAction(m_new);
    m_banner->setClosable(true);
    addBanner(m_banner);
    addTopRow(m_pull);
    m_pull->hide();
    buildBody();

    connect(m_read, &Button::clicked, this, &HomePage::onReadCampus);
    connect(m_new, &Button::clicked, this, &HomePage::newStudentWanted);
    connect(m_newTile, &FigureTile::clicked, this, &HomePage::newStudentsWanted);
    connect(m_studentTile, &FigureTile::clicked, this, &HomePage::studentsWanted);
    connect(m_progressTile, &FigureTile::clicked, this, &HomePage::progressWanted);
    connect(m_enrolmentTile, &FigureTile::clicked, this, [this] { emit enrolmentsWanted({}); });
    connect(m_messageTile, &FigureTile::clicked, this,
            [this] { emit messagesWanted(MessageQuery{.from = dayStart()}); });
    connect(m_pull, &PullRow::done, this, &HomePage::reload);
    connect(m_pull, &PullRow::busyChanged, m_read, &QWidget::setDisabled);
    connect(&m_settings, &SettingsService::changed, this, &HomePage::onSettingsKnown);
    connect(&m_settings, &SettingsService::secretChanged, this, &HomePage::onSettingsKnown);

    connect(&m_reload, &PacedReading::due, this, &HomePage::reload);
    connect(&changes, &DataChanges::changed, &m_reload, &PacedReading::want);
    m_minute.setInterval(kMinute);
    connect(&m_minute, &QTimer::timeout, this, [this] {
        if (isVisible())
            reload();
    });
    m_minute.start();
    HomePage::retranslate();
    onSettingsKnown();
    reload();
}

void HomePage::buildBody()
{
    QVBoxLayout *body = scrollBody();
    m_first->hide();
    connect(m_first, &FirstSteps::stepWanted, this, [this](FirstSteps::Step step) {
        if (step == FirstSteps::Step::Connect)
            emit settingsWanted(SettingsSection::Connections);
        else if (step == FirstSteps::Step::ReadCourses)
            readCampusOrConnect();
        else if (step == FirstSteps::Step::ChooseTemplate)
            emit settingsWanted(SettingsSection::Templates);
        else
            emit newStudentWanted();
    });
    body->addWidget(m_first);

    auto *tiles = new QHBoxLayout(m_figures);
    tiles->setContentsMargins(0, 0, 0, 0);
    tiles->setSpacing(12);
    for (FigureTile *tile : {m_newTile, m_messageTile, m_studentTile, m_enrolmentTile, m_progressTile})
        tiles->addWidget(tile, 1);

    m_tasks->setEdgeToEdge(true);
    m_nothing->setContentsMargins(Theme::kCardPadding, 14, Theme::kCardPadding, 16);
    m_nothing->setWordWrap(true);
    m_tasks->body()->addWidget(m_nothing);
    m_quiet->setWordWrap(true);
    m_today->body()->addWidget(m_quiet);
    connect(m_today->setLink(tr("See messages")), &Button::clicked, this,
            [this] { emit messagesWanted(MessageQuery{.from = dayStart()}); });

    auto *left = new QVBoxLayout;
    left->setSpacing(12);
    left->addWidget(m_figures);
    left->addWidget(m_tasks);
    left->addStretch(1);
    auto *right = new QVBoxLayout;
    right->addWidget(m_today);
    right->addStretch(1);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(16);
    m_columns->addLayout(left, 1);
    m_columns->addLayout(right);
    body->addLayout(m_columns);
    body->addStretch(1);
}

QDateTime HomePage::dayStart() const
{
    return m_clock.now().toLocalTime().date().startOfDay().toUTC();
}

void HomePage::reload()
{
    if (!m_reload.begin())
        return;
    QCoro::connect(m_home.view(dayStart()), this, [this](const Result<HomeView> &view) {
        m_reload.end();
        if (!view) {
            const QString before = m_banner->isVisible() ? m_banner->title() : QString();
            m_banner->setError(view.error());
            const bool isNew = m_banner->title() != before;
            if (isNew) // announced once, not each minute
                m_banner->present();
            return;
        }
        m_banner->hide();
        const bool countMoved = !m_isRead || m_view.tasks.size() != view->tasks.size();
        m_view = *view;
        m_isRead = true;
        showView();
        if (countMoved)
            emit taskCountChanged(taskCount());
    });
}

void HomePage::onSettingsKnown()
{
    QCoro::connect(m_settings.hasSecret(SecretName::MoodleToken), this, [this](const Result<bool> &has) {
        m_hasToken = has && *has;
        showView();
    });
}

void HomePage::showView()
{
    showHeader();
    showFigures();
    showTasks();
    showToday();
    const SettingValues &values = m_settings.values();
    m_isConnected = m_view.courses > 0 || (m_hasToken && !values.get(setting::kMoodleUrl).isEmpty());
    m_read->setVisible(m_isConnected); // a reading nobody can do would wait for ever
    m_first->setDone(m_isConnected, m_view.courses, !values.get(setting::kTemplateWelcome).isEmpty(), m_view.students);
    const bool isFirst = m_isRead && (m_view.courses == 0 || m_view.students == 0);
    m_first->setVisible(isFirst);
    m_new->setKind(isFirst ? ButtonKind::Normal : ButtonKind::Primary); // the next step is the filled one
    m_figures->setVisible(!isFirst);
    // What is missing for a start is said by the steps; other work to do stays in sight.
    m_tasks->setVisible(!isFirst || !m_view.tasks.isEmpty());
    m_today->setVisible(!isFirst || !m_view.today.isEmpty());
}

void HomePage::showHeader()
{
    const QDateTime now = m_clock.now().toLocalTime();
    const QLocale locale;
    // Year left out: it is today.
    QString day = locale.toString(now.date(), tr("dddd, d MMMM", "date of today as a title, without the year"));
    day[0] = day.at(0).toUpper();
    setTitle(day);
    const QString centre = m_settings.values().get(setting::kCentreName);
    QString read = m_view.campusReadAt.isValid()
        ? tr("campus read %1", "when").arg(relativeDate(m_view.campusReadAt, now))
        : tr("campus not read yet");
    if (centre.isEmpty())
        read[0] = read.at(0).toUpper();
    header()->setSummary(centre.isEmpty() ? read : tr("%1 · %2", "centre, when the campus was read").arg(centre, read));
}

void HomePage::showFigures()
{
    const QLocale locale;
    const auto figure = [this, &locale](int number) { return m_isRead ? locale.toString(number) : QString(); };
    const MessageTotals &messages = m_view.messagesToday;
    m_newTile->setFigure(tr("New today"), figure(m_view.intakesToday),
                         tr("%Ln enrolment(s)", nullptr, m_view.enrolmentsToday));
    m_messageTile->setFigure(
        tr("Messages sent"), figure(messages.accepted),
        messages.accepted == 0 ? tr("today")
            : messages.replied > 0
            ? tr("%1 % delivered, %2", "percent, replies")
                  .arg(locale.toString(100 * messages.delivered / messages.accepted),
                       tr("%Ln replies", "short", messages.replied))
            : tr("%1 % delivered").arg(locale.toString(100 * messages.delivered / messages.accepted)));
    m_studentTile->setFigure(tr("Students"), figure(m_view.students), tr("in the centre"));
    m_enrolmentTile->setFigure(tr("Enrolments"), figure(m_view.enrolments),
                               tr("%Ln course(s)", nullptr, m_view.courses));
    m_progressTile->setFigure(tr("Completed today"), figure(m_view.completedToday),
                              tr("%Ln at risk", "people", m_view.atRisk));
    m_enrolmentTile->setVisible(m_view.followed == 0);
    m_progressTile->setVisible(m_view.followed > 0);
}

void HomePage::showTasks()
{
    discard(&m_taskRows);
    const QDateTime now = m_clock.now().toLocalTime();
    const int count = taskCount();
    m_tasks->setTitle(tr("To solve"));
    m_tasks->setDetail(count > 0 ? QLocale().toString(count) : QString());
    m_nothing->setVisible(count == 0);
    m_nothing->setText(!m_isRead ? tr("Reading what waits for a person…")
                           : m_view.campusReadAt.isValid()
                           ? tr("Nothing to solve. Last reading, %1.").arg(relativeDate(m_view.campusReadAt, now))
                           : tr("Nothing to solve."));
    for (const HomeTask &task : std::as_const(m_view.tasks)) {
        const TaskText text = taskText(task);
        auto *row = new TodoRow;
        const QDateTime at = task.at.toLocalTime();
        const QString time =
            at.date() == now.date() ? at.time().toString(u"HH:mm"_s) : relativeDay(at.date(), now.date());
        row->setTodo(text.mark, text.sentence, text.reason, task.at.isValid() ? time : QString(), text.verb);
        connect(row, &TodoRow::activated, this, [this, task] { onTask(task); });
        m_tasks->body()->addWidget(row);
        m_taskRows.append(row);
    }
}

void HomePage::showToday()
{
    discard(&m_todayRows);
    m_today->setTitle(tr("Today"));
    m_quiet->setVisible(m_view.today.isEmpty());
    m_quiet->setText(m_isRead ? tr("Nothing has happened yet today.") : tr("Reading…"));
    for (const Activity &activity : std::as_const(m_view.today)) {
        const QString time = activity.at.toLocalTime().time().toString(u"HH:mm"_s);
        const bool opens = activity.messageId != 0 || activity.studentId != 0;
        auto *row = new ActivityRow(time, activityMark(activity.kind), activityText(activity), opens);
        connect(row, &ActivityRow::clicked, this, [this, activity] {
            if (activity.messageId != 0)
                emit messageWanted(activity.messageId);
            else
                emit studentWanted(activity.studentId);
        });
        m_today->body()->addWidget(row);
        m_todayRows.append(row);
    }
}

void HomePage::onTask(const HomeTask &task)
{
    switch (taskText(task).action) {
    case TaskAction::OpenStudent:
        emit studentWanted(task.studentId);
        return;
    case TaskAction::OpenMessage:
        emit messageWanted(task.messageId);
        return;
    case TaskAction::OpenMessages:
        emit messagesWanted(messagesOf(task));
        return;
    case TaskAction::ChooseTemplate:
        emit settingsWanted(SettingsSection::Templates);
        return;
    case TaskAction::OpenCoverage:
        emit coverageWanted();
        return;
    case TaskAction::OpenConnections:
        emit settingsWanted(SettingsSection::Connections);
        return;
    case TaskAction::OpenJobs:
        emit jobsWanted();
        return;
    case TaskAction::OpenRisks:
        emit risksWanted();
        return;
    case TaskAction::OpenCourse:
        emit courseProgressWanted(task.courseId);
        return;
    case TaskAction::OpenAutomatic:
        emit automaticWanted();
        return;
    case TaskAction::RetryJob:
        break;
    }
    const qint64 id = task.jobId;
    QCoro::connect(m_jobs.retry(id), this, [this, id](const Result<void> &retried) {
        m_pull->follow(retried ? Result<qint64>(id) : Result<qint64>(fail(retried.error())));
        reload();
    });
}

void HomePage::readCampusOrConnect()
{
    if (m_isConnected)
        onReadCampus();
    else // a reading nobody can do would wait for ever
        emit settingsWanted(SettingsSection::Connections);
}

void HomePage::onReadCampus()
{
    QCoro::connect(m_courses.pull(), this, [this](const Result<qint64> &courses) {
        m_pull->follow(courses);
        if (!courses)
            return;
        QCoro::connect(m_enrolments.pull({}), this, [this](const Result<qint64> &people) { m_pull->follow(people); });
    });
}

QString HomePage::windowTitleText() const
{
    return tr("Home");
}

void HomePage::arrange()
{
    const bool isWide = width() >= Theme::grown(kTwoColumns);
    m_columns->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_today->setMinimumWidth(isWide ? std::min(Theme::grown(kTodayWidth), width() * 2 / 5) : 0);
    m_today->setMaximumWidth(isWide ? m_today->minimumWidth() : QWIDGETSIZE_MAX);
}

void HomePage::retranslate()
{
    m_read->setText(tr("Read the campus"));
    m_new->setText(tr("New student"));
    m_today->setLink(tr("See messages"));
    showView();
    emit windowTitleTextChanged();
}

void HomePage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    reload();
}

void HomePage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}
