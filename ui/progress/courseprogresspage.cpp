// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/progress/courseprogresspage.h"

#include "app/domain/clock.h"
#include "app/services/datachanges.h"
#include "app/services/errortext.h"
#include "ui/charts/chartframe.h"
#include "ui/charts/heatmap.h"
#include "ui/charts/histogram.h"
#include "ui/charts/standingstrip.h"
#include "ui/charts/survivalchart.h"
#include "ui/charts/timechart.h"
#include "ui/progress/coursefigures.h"
#include "ui/progress/peopletable.h"
#include "ui/progress/progresstext.h"
#include "ui/students/studentcard.h"
#include "ui/style/stylepaint.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/sidepanel.h"

#include <QKeyEvent>
#include <QMenu>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kSideBySide = 820; // width from which two charts stand beside each other
constexpr int kLeastRows = 5;
constexpr int kSpacing = 12;

} // namespace

CourseProgressPage::CourseProgressPage(ProgressService &progress, const StudentServices &services, qint64 courseId,
                                       QWidget *parent)
    : Page(parent)
    , m_progress(progress)
    , m_services(services)
    , m_courseId(courseId)
    , m_banner(new Banner(Banner::Kind::Danger))
    , m_send(new Button)
    , m_table(new Button)
    , m_export(new Button)
    , m_exportMenu(new QMenu(this))
    , m_empty(new EmptyState)
    , m_content(new QWidget)
    , m_strip(new StandingStrip)
    , m_time(new TimeChart)
    , m_histogram(new Histogram)
    , m_heat(new HeatMap)
    , m_survival(new SurvivalChart)
    , m_cohorts(new TimeChart)
    , m_stripFrame(new ChartFrame({}, m_strip))
    , m_timeFrame(new ChartFrame({}, m_time))
    , m_histogramFrame(new ChartFrame({}, m_histogram))
    , m_heatFrame(new ChartFrame({}, m_heat))
    , m_survivalFrame(new ChartFrame({}, m_survival))
    , m_cohortFrame(new ChartFrame({}, m_cohorts))
    , m_people(new PeopleTable(progress, services.changes, services.clock, false))
    , m_all(new Button({}, ButtonKind::Ghost))
    , m_backtest(new Button({}, ButtonKind::Ghost))
    , m_panel(new SidePanel)
    , m_card(new StudentCardView(services))
{
    buildHeader();
    buildBody();
    m_panel->body()->addWidget(m_card);
    m_split = addSidePanel(m_panel);
    connect(m_split, &PanelSplit::panelClosed, this, [this] { m_people->table()->setFocus(); });
    connect(&m_reading, &PacedReading::due, this, &CourseProgressPage::read);
    connect(&m_services.changes, &DataChanges::changed, this, [this](const QString &entity) {
        if (entity.isEmpty() || entity == "progress"_L1 || entity.startsWith("course"_L1))
            m_reading.want();
    });
    connect(header(), &PageHeader::pathActivated, this, &CourseProgressPage::left);
    for (const auto wanted : {&StudentCardView::detailsWanted, &StudentCardView::archiveWanted})
        connect(m_card, wanted, this, &CourseProgressPage::studentWanted);
    connect(m_card, &StudentCardView::editWanted, this, [this] { emit studentWanted(m_card->studentId()); });
    connect(m_card, &StudentCardView::enrolWanted, this, &CourseProgressPage::studentWanted);
    CourseProgressPage::retranslate();
    for (ChartFrame *frame : frames())
        frame->setLoading(true);
    read();
}

QList<ChartFrame *> CourseProgressPage::frames() const
{
    return {m_stripFrame, m_timeFrame, m_histogramFrame, m_heatFrame, m_survivalFrame, m_cohortFrame};
}

void CourseProgressPage::buildHeader()
{
    m_table->setIconName(u"table"_s);
    m_table->setCheckable(true);
    m_export->setIconName(u"document-export"_s);
    m_send->setIconName(u"document-send"_s);
    header()->addAction(m_send);
    connect(m_send, &Button::clicked, this, &CourseProgressPage::sendReminder);
    header()->addAction(m_table);
    header()->addAction(m_export);
    connect(m_table, &Button::toggled, this, [this](bool shown) {
        for (ChartFrame *frame : frames()) {
            if (frame != m_stripFrame || !shown)
                frame->setTableShown(shown);
        }
    });
    connect(m_exportMenu, &QMenu::aboutToShow, this, &CourseProgressPage::fillExportMenu);
    connect(m_export, &Button::clicked, this,
            [this] { m_exportMenu->popup(m_export->mapToGlobal(QPoint(0, m_export->height()))); });
    m_banner->setClosable(true);
    addBanner(m_banner);
}

void CourseProgressPage::buildBody()
{
    QVBoxLayout *body = scrollBody();
    body->addWidget(m_empty);
    m_empty->setBare();
    m_empty->hide();
    body->addWidget(m_content, 1);
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpacing);
    column->addWidget(m_stripFrame);
    m_charts = new QBoxLayout(QBoxLayout::LeftToRight);
    m_charts->setSpacing(kSpacing);
    m_charts->addWidget(m_timeFrame, 8);
    m_charts->addWidget(m_histogramFrame, 5);
    column->addLayout(m_charts);
    auto *risk = new Card;
    risk->setEdgeToEdge(true);
    risk->layout()->setContentsMargins(0, 0, 0, 0);
    risk->body()->addWidget(m_people);
    auto *links = new QHBoxLayout;
    links->setContentsMargins(8, 2, 8, 4);
    links->addWidget(m_all);
    links->addStretch(1);
    links->addWidget(m_backtest);
    risk->body()->addLayout(links);
    column->addWidget(risk);
    m_lower = new QBoxLayout(QBoxLayout::LeftToRight);
    m_lower->setSpacing(kSpacing);
    m_lower->addWidget(m_heatFrame, 1);
    m_lower->addWidget(m_survivalFrame, 1);
    column->addLayout(m_lower);
    column->addWidget(m_cohortFrame);
    column->addStretch(1);
    for (ChartFrame *frame : frames()) {
        frame->setToolsVisible(false);
        connect(frame, &ChartFrame::activated, this, &CourseProgressPage::openFigure);
        connect(frame, &ChartFrame::saveFailed, this, [this](const QString &path, const QString &reason) {
            m_banner->setMessage(tr("The file could not be written"), u"%1\n%2"_s.arg(path, reason));
            m_banner->present();
        });
    }
    connect(m_people, &PeopleTable::studentWanted, this, &CourseProgressPage::openStudent);
    connect(m_people, &PeopleTable::countChanged, this, &CourseProgressPage::arrange);
    connect(m_people, &PeopleTable::countChanged, this, &CourseProgressPage::showSend);
    connect(m_people, &PeopleTable::selectionChanged, this, &CourseProgressPage::showSend);
    connect(m_all, &Button::clicked, this, [this] {
        m_people->setFigure({.courseId = m_courseId}, tr("All people"));
        m_people->table()->setFocus();
    });
    connect(m_backtest, &Button::clicked, this, [this] { emit backtestWanted(m_courseId); });
    m_scroll = findChild<QScrollArea *>(); // the side panel, which has one too, comes later
    m_scroll->viewport()->installEventFilter(this);
}

void CourseProgressPage::read()
{
    if (!m_reading.begin())
        return;
    QCoro::connect(m_progress.course(m_courseId), this, [this](const Result<CourseProgressView> &view) {
        for (ChartFrame *frame : {m_stripFrame, m_timeFrame, m_histogramFrame, m_heatFrame})
            frame->setLoading(false);
        if (!view) {
            m_reading.end();
            m_banner->setError(view.error());
            m_banner->present();
            return;
        }
        m_banner->hide();
        showView(*view);
        emit shown();
        readHistory(); // what stands under the first screen comes after it
    });
}

void CourseProgressPage::readHistory()
{
    QCoro::connect(m_progress.history(m_courseId), this, [this](const Result<CourseHistoryView> &history) {
        for (ChartFrame *frame : {m_survivalFrame, m_cohortFrame})
            frame->setLoading(false);
        if (history) {
            m_history = *history;
            m_hasHistory = true;
            showHistory();
        }
        m_reading.end();
    });
}

void CourseProgressPage::showView(const CourseProgressView &view)
{
    m_view = view;
    const QTimeZone &zone = m_progress.zone();
    const QDate today = m_services.clock.now().toTimeZone(zone).date();
    m_strip->setData(progresstext::standingData(view.row.counts));
    m_time->setData(coursefigures::timeData(view, today, zone));
    m_histogram->setData(coursefigures::histogramData(view));
    m_heat->setData(coursefigures::heatData(view, today, zone));
    const int total = view.row.counts.total();
    m_content->setVisible(total > 0);
    m_empty->setVisible(total == 0);
    m_table->setVisible(total > 0);
    m_export->setVisible(total > 0);
    showHeader();
    m_people->setBase({.courseId = m_courseId, .minimumRisk = kAtRisk},
                      tr("At risk: %Ln person(s)", nullptr, view.atRisk));
    m_all->setText(tr("All %Ln people", nullptr, total));
    arrange();
}

void CourseProgressPage::showHistory()
{
    m_survival->setData(coursefigures::survivalData(m_history));
    const TimeData cohorts = coursefigures::cohortData(m_history);
    m_cohorts->setData(cohorts);
    m_cohortFrame->setVisible(!cohorts.lines.isEmpty());
}

void CourseProgressPage::showHeader()
{
    if (!m_view)
        return;
    const CourseProgressRow &row = m_view->row;
    const QDateTime now = m_services.clock.now().toTimeZone(m_progress.zone());
    setTitle(row.course.fullName);
    QStringList parts{progresstext::periodText(row.course.startAt, row.course.endAt, now),
                      tr("%Ln student(s)", nullptr, row.counts.total())};
    parts.append(row.isFollowed ? progresstext::readText(row.checkedAt, now) : tr("not followed"));
    if (row.error)
        parts.append(tr("last try failed: %1").arg(describe(*row.error).title));
    parts.removeAll(QString());
    header()->setSummary(parts.join(u" · "_s));
}

void CourseProgressPage::openFigure(const ChartKey &key)
{
    const QTimeZone &zone = m_progress.zone();
    const QDate today = m_services.clock.now().toTimeZone(zone).date();
    const coursefigures::Figure figure = coursefigures::figure(key, m_courseId, today, zone);
    if (figure.title.isEmpty())
        return;
    m_people->setFigure(figure.query, figure.title);
    m_people->table()->setFocus(Qt::OtherFocusReason);
    m_scroll->ensureWidgetVisible(m_people, 0, 8);
}

void CourseProgressPage::showSend()
{
    const int selected = m_people->selectedCount();
    const int people = selected > 0 ? selected : m_people->count();
    m_send->setText(tr("Send reminder to %Ln…", "people", people));
    m_send->setVisible(m_services.send && people > 0);
}

void CourseProgressPage::sendReminder()
{
    m_people->withStudents([this](const Result<QList<qint64>> &ids) {
        if (!ids) {
            m_banner->setError(ids.error());
            m_banner->present();
            return;
        }
        m_services.send({.studentIds = *ids, .name = m_people->onlyName(*ids)});
    });
}

void CourseProgressPage::openStudent(qint64 studentId)
{
    m_card->setStudent(studentId);
    m_split->showPanel();
}

QWidget *CourseProgressPage::startWidget() const
{
    return m_people->count() > 0 ? static_cast<QWidget *>(m_people->table()) : m_strip;
}

void CourseProgressPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Backspace)
        stepBack();
    else
        Page::keyPressEvent(event);
}

bool CourseProgressPage::stepBack()
{
    if (Page::stepBack())
        return true;
    if (m_people->hasFigure())
        m_people->setFigure({}, {});
    else
        emit left();
    return true;
}

void CourseProgressPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

bool CourseProgressPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        arrange();
    return Page::eventFilter(watched, event);
}

void CourseProgressPage::arrange()
{
    if (!m_scroll)
        return;
    const int width = m_scroll->viewport()->width();
    const bool isWide = width >= Theme::grown(kSideBySide);
    const auto direction = isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    m_charts->setDirection(direction);
    m_lower->setDirection(direction);
    // One screen: strip, charts and the first of those at risk; what is more comes under it.
    const int links = m_all->sizeHint().height() + 6;
    const int strip = m_stripFrame->sizeHint().height();
    const int room = m_scroll->viewport()->height() - strip - 3 * kSpacing - links - 16;
    const int least = Theme::headerHeight() + kLeastRows * Theme::rowHeight() + 4;
    const int chart = std::clamp(room - least, Theme::grown(230), std::max(Theme::grown(310), room * 3 / 5));
    for (ChartFrame *frame : {m_timeFrame, m_histogramFrame})
        frame->setFixedHeight(chart);
    for (ChartFrame *frame : {m_survivalFrame, m_cohortFrame, m_heatFrame})
        frame->setFixedHeight(Theme::grown(270));
    const int rows = std::max(kLeastRows, (room - chart - Theme::headerHeight()) / Theme::rowHeight());
    m_people->setFixedHeight(m_people->heightFor(rows));
}

void CourseProgressPage::retranslate()
{
    header()->setPath(tr("Progress"));
    showSend();
    m_table->setText(tr("&Table"));
    m_export->setText(tr("E&xport…"));
    m_stripFrame->setAccessibleName(tr("Where they are"));
    m_timeFrame->setTitle(tr("Progress over time"));
    m_timeFrame->setEmptyText(tr("No history yet"), tr("It grows with each reading of the campus."));
    m_histogramFrame->setTitle(tr("How many are where"));
    m_histogramFrame->setEmptyText(tr("Nothing is known yet"), tr("The course has not been read, or has no packages."));
    m_heatFrame->setTitle(tr("Activity by day"));
    m_heatFrame->setEmptyText(tr("No activity yet"), {});
    m_survivalFrame->setTitle(tr("Who goes on"));
    m_survivalFrame->setEmptyText(tr("Nobody has begun yet"), {});
    m_cohortFrame->setTitle(tr("Groups by month of beginning"));
    m_people->setEmptyText(tr("Nobody is at risk."));
    m_backtest->setText(tr("How it would have done"));
    m_empty->setMessage(u"im-user"_s, tr("Nobody is in this course"),
                        tr("As soon as somebody is enrolled, the progress is followed here."));
    if (m_view)
        showView(*m_view);
    if (m_hasHistory)
        showHistory();
}
