// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/students/studentspage.h"

#include "app/domain/clock.h"
#include "app/services/courseservice.h"
#include "app/services/datachanges.h"
#include "app/services/studentservice.h"
#include "ui/progress/progresscolumn.h"
#include "ui/sending/messagecolumn.h"
#include "ui/statecolumn.h"
#include "ui/students/studentcard.h"
#include "ui/uistate.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/footer.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/presentationmodel.h"
#include "ui/widgets/relativedate.h"
#include "ui/widgets/sidepanel.h"
#include "ui/widgets/undobar.h"

#include <QLineEdit>
#include <QMenu>
#include <QShortcut>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kFilterKey = "students.filter"_L1;
constexpr auto kPanelKey = "students.panel"_L1;
constexpr std::chrono::seconds kUndoTime{30};

} // namespace

StudentsPage::StudentsPage(const StudentServices &services, QWidget *parent)
    : QueryPage(u"students"_s, services.state,
                {.page = [students = &services.students](const StudentQuery &query, int offset,
                                                         int limit) { return students->page(query, offset, limit); },
                 .count = [students = &services.students](const StudentQuery &query) { return students->count(query); },
                 .positions =
                     [students = &services.students](const StudentQuery &query, const QList<qint64> &ids) {
                         return students->positions(query, ids);
                     }},
                parent)
    , m_services(services)
    , m_addFilter(new Button({}, ButtonKind::Quiet))
    , m_filterMenu(new QMenu(this))
    , m_new(new Button({}, ButtonKind::Primary))
    , m_enrol(new Button)
    , m_send(new Button)
    , m_archive(new Button)
    , m_news(new Banner(Banner::Kind::Info))
    , m_panel(new SidePanel)
    , m_card(new StudentCardView(services))
    , m_undo(new UndoBar(this))
{
    m_undoTimer.setSingleShot(true);
    m_undoTimer.setInterval(kUndoTime);
    m_filter = StudentFilter::fromBytes(m_services.state.value(kFilterKey));
    build();
    addShortcuts();
    connectParts();
    connectCard();
    StudentsPage::retranslate();
    readCourses();
    readTotal();
    follow(m_services.changes, {u"student"_s, u"enrolment"_s, u"message"_s, u"course"_s, u"progress"_s});
}

StudentsPage::~StudentsPage() = default;

void StudentsPage::build()
{
    m_new->setIconName(u"list-add-user"_s);
    header()->addAction(m_new);
    m_addFilter->setIconName(u"view-filter"_s);
    m_addFilter->setMenu(m_filterMenu);
    filterRow()->addWidget(m_addFilter);
    setBody(listArea());
    m_enrol->setIconName(u"view-task"_s);
    m_archive->setIconName(u"archive-insert"_s);
    m_send->setIconName(u"document-send"_s);
    m_send->setVisible(bool(m_services.send));
    footer()->addAction(m_send);
    footer()->addAction(m_enrol);
    footer()->addAction(m_archive);
    m_panel->body()->addWidget(m_card);
    m_split = addSidePanel(m_panel);
    m_split->setChosenWidth(uiState().value(kPanelKey).toInt());

    using enum TableColumn::Show;
    table()->setSorting({.column = StudentNameColumn});
    startList({{.column = StudentNameColumn, .kind = CellKind::Name, .width = 240, .show = Always},
               {.column = StudentCoursesColumn},
               {.column = StudentProgressColumn, .kind = CellKind::Progress, .width = 106},
               {.column = StudentAccessColumn, .kind = CellKind::Muted, .width = 124},
               {.column = StudentStateColumn, .kind = CellKind::State, .width = 130},
               {.column = StudentMessageColumn, .kind = CellKind::State, .width = 150},
               {.column = StudentPhoneColumn, .kind = CellKind::Number, .width = 150},
               {.column = StudentEmailColumn, .kind = CellKind::Muted, .width = 210, .show = OnDemand},
               {.column = StudentUsernameColumn, .kind = CellKind::Muted, .width = 130, .show = OnDemand},
               {.column = StudentCreatedColumn, .kind = CellKind::Date, .width = 110, .show = OnDemand}},
              {StudentUsernameColumn, StudentEmailColumn, StudentCreatedColumn, StudentPhoneColumn,
               StudentCoursesColumn, StudentMessageColumn, StudentAccessColumn});
    table()->setContextMenuPolicy(Qt::CustomContextMenu);
    addBanner(m_news);
    m_news->setClosable(true);
}

void StudentsPage::describeColumns()
{
    // Whoever is in a course is told by the course; before that, by how far the enrolment is.
    const auto standingOf = [this](const QModelIndex &index) -> std::optional<Standing> {
        const StudentRow *row = rowAt(index);
        const bool isIn =
            row && row->student.state == StudentState::OnCampus && row->standing && *row->standing != Standing::Unknown;
        return isIn ? row->standing : std::nullopt;
    };
    ColumnPresentation state = stateColumn<StudentState>();
    state.text = [standingOf, plain = state.text](const QModelIndex &index) {
        const std::optional<Standing> standing = standingOf(index);
        return standing ? stateWord(*standing) : plain(index);
    };
    state.mark = [standingOf, plain = state.mark](const QModelIndex &index) {
        const std::optional<Standing> standing = standingOf(index);
        return standing ? stateMark(*standing) : plain(index);
    };
    // Progress and state are those of one course, the access that of any: with several, which one is said.
    const auto courseState = [this, standingOf](const QModelIndex &index) {
        const std::optional<Standing> standing = standingOf(index);
        const StudentRow *row = rowAt(index);
        return standing && row->courseCount > 1 && !row->progressCourse.isEmpty()
            ? tr("%1: %2", "a course: how somebody stands in it").arg(row->progressCourse, stateWord(*standing))
            : QString();
    };
    state.tip = courseState;
    state.spoken = [courseState, plain = state.text](const QModelIndex &index) {
        const QString said = courseState(index);
        return said.isEmpty() ? plain(index) : said;
    };
    presentation()->setColumn(StudentStateColumn, state);
    ColumnPresentation progress = progressColumn([this](const QModelIndex &index) -> std::optional<ProgressCell> {
        const StudentRow *row = rowAt(index);
        if (!row)
            return std::nullopt;
        const QDateTime now = m_services.clock.now().toLocalTime();
        return ProgressCell{.percent = row->percent,
                            .expected = expectedPercent(row->period, now.date(), now.timeZone()),
                            .standing = row->standing};
    });
    progress.tip = courseState;
    presentation()->setColumn(StudentProgressColumn, progress);
    ColumnPresentation access = agoColumn(m_services.clock, u"—"_s);
    access.tip = [this](const QModelIndex &index) {
        const StudentRow *row = rowAt(index);
        return row && row->courseCount > 1 && row->lastActivity.isValid()
            ? tr("The newest access to any of the courses.")
            : QString();
    };
    presentation()->setColumn(StudentAccessColumn, access);
    presentation()->setColumn(StudentMessageColumn,
                              messageColumn(
                                  [this](const QModelIndex &index) -> LastMessage {
                                      const StudentRow *row = rowAt(index);
                                      return row ? LastMessage{row->lastMessage, row->lastMessageAt} : LastMessage{};
                                  },
                                  m_services.clock));
    const Clock *clock = &m_services.clock;
    ColumnPresentation created{.kind = CellKind::Date};
    created.text = [clock](const QModelIndex &index) {
        const QDateTime at = index.data(PagedModel::SortRole).toDateTime();
        const QString painted = index.data().toString();
        return at.isValid() ? relativeDay(at.toLocalTime().date(), clock->now().toLocalTime().date()) : painted;
    };
    presentation()->setColumn(StudentCreatedColumn, created);
}

void StudentsPage::addShortcuts()
{
    const auto add = [this](const QKeySequence &key, QWidget *where, auto slot) {
        auto *shortcut = new QShortcut(key, where, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, slot);
    };
    add(QKeySequence(Qt::Key_F2), this, &StudentsPage::editCurrent);
    add(QKeySequence(Qt::Key_Delete), table(), &StudentsPage::archiveSelected);
}

void StudentsPage::connectParts()
{
    connect(m_new, &Button::clicked, this, &StudentsPage::newStudentWanted);
    connect(filterRow(), &FilterRow::submitted, this, &StudentsPage::onSubmitted);
    connect(m_filterMenu, &QMenu::aboutToShow, this, &StudentsPage::fillFilterMenu);
    connect(table(), &DataTable::clicked, this, &StudentsPage::openPanel);
    connect(table(), &DataTable::customContextMenuRequested, this, &StudentsPage::showContextMenu);
    connect(table()->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &StudentsPage::onCurrentChanged);
    connect(&controller(), &ListController::refreshed, this, &StudentsPage::readTotal);
    connect(&m_services.changes, &DataChanges::changed, this, [this](const QString &entity) {
        if (entity.isEmpty() || entity == "course"_L1)
            readCourses();
    });
    connect(footer(), &Footer::linkActivated, this, &StudentsPage::selectAll);
    connect(m_enrol, &Button::clicked, this, &StudentsPage::enrolSelected);
    connect(m_send, &Button::clicked, this, &StudentsPage::sendToSelected);
    connect(m_archive, &Button::clicked, this, &StudentsPage::archiveSelected);
    connect(emptyState(), &EmptyState::secondActionTriggered, this, &StudentsPage::onFiltersCleared);
    connect(m_undo, &UndoBar::undoRequested, this, &StudentsPage::undoArchive);
    connect(m_undo, &UndoBar::dismissed, &m_undoTimer, &QTimer::stop);
    connect(&m_undoTimer, &QTimer::timeout, m_undo, &UndoBar::dismiss);
}

void StudentsPage::connectCard()
{
    connect(m_split, &PanelSplit::chosenWidthChanged, this,
            [this](int width) { uiState().setValue(kPanelKey, QByteArray::number(width)); });
    connect(m_card, &StudentCardView::editWanted, this, &StudentsPage::editWanted);
    connect(m_card, &StudentCardView::detailsWanted, this, &StudentsPage::detailsWanted);
    connect(m_card, &StudentCardView::enrolWanted, this, [this](qint64 id, const QString &name) { enrol({id}, name); });
    connect(m_card, &StudentCardView::progressWanted, this, &StudentsPage::progressWanted);
    connect(m_card, &StudentCardView::conversationWanted, this, &StudentsPage::conversationWanted);
    connect(m_card, &StudentCardView::archiveWanted, this, [this](qint64 id) { archive({id}); });
}

StudentQuery StudentsPage::wantedQuery() const
{
    return toQuery(m_filter, order(), m_services.clock.now().toLocalTime());
}

void StudentsPage::onTextTyped(const QString &text)
{
    m_filter.words = withoutOperators(text);
    m_withoutLast = -1;
    QueryPage::onTextTyped(text);
}

void StudentsPage::setFilter(const StudentFilter &filter)
{
    m_filter = filter;
    m_withoutLast = -1;
    filterRow()->showText(filter.words);
    filterRow()->setChips(filterChips(m_filter));
    uiState().setValue(kFilterKey, m_filter.toBytes());
    ask();
}

void StudentsPage::onFiltersCleared()
{
    setFilter({});
}

void StudentsPage::onChipRemoved(const QString &key)
{
    setFilter(withoutChip(m_filter, key));
}

void StudentsPage::onRowOpened(const QModelIndex &)
{
    openPanel();
}

bool StudentsPage::isFiltered() const
{
    return !m_filter.isEmpty();
}

void StudentsPage::onSubmitted(const QString &typed)
{
    const StudentFilter filter = withOperators(m_filter, typed, m_courses);
    if (filter != m_filter || typed != filter.words)
        setFilter(filter);
    if (model().rowCount() > 0 && !model().isResetting() && typed == filter.words)
        table()->setFocus(Qt::OtherFocusReason);
}

void StudentsPage::readCourses()
{
    QCoro::connect(m_services.courses.all(), this, [this](const Result<QList<CourseRow>> &courses) {
        if (courses)
            m_courses = *courses;
    });
}

void StudentsPage::readTotal()
{
    QCoro::connect(m_services.students.count(StudentQuery()), this, [this](const Result<int> &count) {
        if (!count || *count == m_total)
            return;
        m_total = *count;
        showState();
        emit totalChanged(m_total);
    });
}

void StudentsPage::showSelection(int selected)
{
    const int shown = model().rowCount();
    footer()->setActionsVisible(selected > 0);
    const bool canSelectMore = selected > 0 && selected < shown && model().isCountExact();
    footer()->setLink(canSelectMore ? tr("Select all %1").arg(QLocale().toString(shown)) : QString());
    if (model().isLoaded())
        footer()->setCounts(model().isCountExact() ? shown : -1,
                            std::max(m_total, m_filter.isEmpty() ? shown : m_total), selected);
}

QString StudentsPage::readingText() const
{
    return m_total > 0 ? tr("Reading %Ln student(s)…", nullptr, m_total) : tr("Reading students…");
}

void StudentsPage::retranslate()
{
    setTitle(tr("Students"));
    m_new->setText(tr("&New student"));
    m_addFilter->setText(tr("Filter &by"));
    m_enrol->setText(tr("&Enrol…"));
    m_send->setText(tr("&Send reminder…"));
    m_archive->setText(tr("&Archive"));
    table()->setAccessibleName(tr("Students"));
    filterRow()->setPlaceholder(tr("Filter, e.g. Nekane or state:failed"));
    filterRow()->setChips(filterChips(m_filter));
    describeColumns();
    showState();
}
