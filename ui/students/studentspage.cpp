// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/students/studentspage.h"

#include "app/domain/clock.h"
#include "app/services/courseservice.h"
#include "app/services/datachanges.h"
#include "app/services/studentservice.h"
#include "ui/progress/progresscolumn.h"
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

constexpr auto kTableKey = "students/table"_L1;
constexpr auto kFilterKey = "students/filter"_L1;
constexpr auto kPanelKey = "students/panel_width"_L1;
constexpr std::chrono::milliseconds kSlow{300};
constexpr std::chrono::seconds kUndoTime{30};

} // namespace

StudentsPage::StudentsPage(const StudentServices &services, QWidget *parent)
    : Page(parent)
    , m_services(services)
    , m_model(new StudentModel(this))
    , m_presentation(new PresentationModel(this))
    , m_table(new DataTable)
    , m_filterRow(new FilterRow)
    , m_addFilter(new Button({}, ButtonKind::Quiet))
    , m_filterMenu(new QMenu(this))
    , m_footer(new Footer)
    , m_new(new Button({}, ButtonKind::Primary))
    , m_enrol(new Button)
    , m_archive(new Button)
    , m_banner(new Banner(Banner::Kind::Danger))
    , m_news(new Banner(Banner::Kind::Info))
    , m_panel(new SidePanel)
    , m_card(new StudentCardView(services))
    , m_undo(new UndoBar(this))
{
    StudentService *students = &m_services.students;
    m_controller = new QueryController<StudentModel>(
        *m_model,
        {.page = [students](StudentQuery query, int offset,
                            int limit) { return students->page(std::move(query), offset, limit); },
         .count = [students](StudentQuery query) { return students->count(std::move(query)); }},
        this);
    m_slowTimer.setSingleShot(true);
    m_slowTimer.setInterval(kSlow);
    m_undoTimer.setSingleShot(true);
    m_undoTimer.setInterval(kUndoTime);
    build();
    addShortcuts();
    connectParts();
    retranslate();
    restoreState();
    readCourses();
    readTotal();
    m_slowTimer.start();
    applyFilter(false);
}

StudentsPage::~StudentsPage() = default;

void StudentsPage::build()
{
    m_new->setIconName(u"list-add-user"_s);
    header()->addAction(m_new);
    m_addFilter->setIconName(u"view-filter"_s);
    m_addFilter->setMenu(m_filterMenu);
    m_filterRow->addWidget(m_addFilter);
    addTopRow(m_filterRow);
    addBanner(m_banner);
    addBanner(m_news);
    m_news->setClosable(true);
    buildTable();
    setBody(m_table);
    m_enrol->setIconName(u"view-task"_s);
    m_archive->setIconName(u"archive-insert"_s);
    m_footer->addAction(m_enrol);
    m_footer->addAction(m_archive);
    m_footer->setActionsVisible(false);
    setFooter(m_footer);
    m_panel->body()->addWidget(m_card);
    m_split = addSidePanel(m_panel);
    m_controller->setView(m_table);
    m_controller->setBanner(m_banner);
    m_controller->follow(m_services.changes, {u"student"_s, u"enrolment"_s, u"message"_s, u"course"_s, u"progress"_s});
}

void StudentsPage::buildTable()
{
    m_presentation->setSourceModel(m_model);
    setColumns();
    m_table->setModel(m_presentation);
    const std::pair<int, CellKind> kinds[] = {
        {StudentNameColumn, CellKind::Name},         {StudentCoursesColumn, CellKind::Plain},
        {StudentProgressColumn, CellKind::Progress}, {StudentAccessColumn, CellKind::Muted},
        {StudentStateColumn, CellKind::State},       {StudentMessageColumn, CellKind::State},
        {StudentPhoneColumn, CellKind::Number},      {StudentEmailColumn, CellKind::Muted},
        {StudentUsernameColumn, CellKind::Muted},    {StudentCreatedColumn, CellKind::Date}};
    for (const auto &[column, kind] : kinds)
        m_table->setCellKind(column, kind);
    const std::pair<int, int> widths[] = {{StudentNameColumn, 210},     {StudentCoursesColumn, 150},
                                          {StudentProgressColumn, 106}, {StudentAccessColumn, 100},
                                          {StudentStateColumn, 130},    {StudentMessageColumn, 150},
                                          {StudentPhoneColumn, 150},    {StudentEmailColumn, 210},
                                          {StudentUsernameColumn, 130}, {StudentCreatedColumn, 110}};
    for (const auto &[column, width] : widths)
        m_table->setColumnWidthHint(column, width);
    m_table->setStretchColumn(StudentCoursesColumn);
    m_table->setFixedColumn(StudentNameColumn);
    for (const int column : {StudentMessageColumn, StudentEmailColumn, StudentUsernameColumn, StudentCreatedColumn})
        m_table->setHiddenByDefault(column);
    m_table->setDropOrder({StudentUsernameColumn, StudentEmailColumn, StudentCreatedColumn, StudentPhoneColumn,
                           StudentMessageColumn, StudentCoursesColumn, StudentAccessColumn});
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_empty = new EmptyState(m_table->viewport());
    m_empty->hide();
    m_table->viewport()->installEventFilter(this);
}

void StudentsPage::setColumns()
{
    // Whoever is in a course is told by the course; before that, by how far the enrolment is.
    const auto standingOf = [this](const QModelIndex &index) -> std::optional<Standing> {
        const StudentRow *row = m_model->rowAt(index.row());
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
    m_presentation->setColumn(StudentStateColumn, state);
    m_presentation->setColumn(
        StudentProgressColumn, progressColumn([this](const QModelIndex &index) -> std::optional<ProgressCell> {
            const StudentRow *row = m_model->rowAt(index.row());
            if (!row)
                return std::nullopt;
            const QDateTime now = m_services.clock.now().toLocalTime();
            return ProgressCell{.percent = row->percent,
                                .expected = expectedPercent(row->period, now.date(), now.timeZone()),
                                .standing = row->standing};
        }));
    m_presentation->setColumn(StudentAccessColumn, agoColumn(m_services.clock, u"—"_s));
    m_presentation->setColumn(StudentMessageColumn, stateColumn<MessageState>());
    const Clock *clock = &m_services.clock;
    ColumnPresentation created{.kind = CellKind::Date};
    created.text = [clock](const QModelIndex &index) {
        const QDateTime at = index.data(PagedModel::SortRole).toDateTime();
        const QString painted = index.data().toString();
        return at.isValid() ? relativeDay(at.toLocalTime().date(), clock->now().toLocalTime().date()) : painted;
    };
    m_presentation->setColumn(StudentCreatedColumn, created);
}

void StudentsPage::addShortcuts()
{
    const auto add = [this](const QKeySequence &key, QWidget *where, auto slot) {
        auto *shortcut = new QShortcut(key, where, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, slot);
    };
    add(QKeySequence(Qt::CTRL | Qt::Key_F), this, [this] {
        m_filterRow->box()->setFocus(Qt::ShortcutFocusReason);
        m_filterRow->box()->selectAll();
    });
    add(QKeySequence(Qt::Key_F5), this, [this] {
        m_controller->refresh();
        readTotal();
    });
    add(QKeySequence(Qt::Key_F2), this, &StudentsPage::editCurrent);
    add(QKeySequence(Qt::Key_Delete), m_table, &StudentsPage::archiveSelected);
    add(QKeySequence(Qt::CTRL | Qt::Key_Z), this, [this] {
        if (m_undo->isVisible())
            undoArchive();
    });
}

void StudentsPage::connectParts()
{
    connect(m_new, &Button::clicked, this, &StudentsPage::newStudentWanted);
    connect(m_filterRow->box(), &QLineEdit::textChanged, this, [this](const QString &typed) {
        m_filter.words = withoutOperators(typed);
        applyFilter(true);
    });
    connect(m_filterRow, &FilterRow::submitted, this, &StudentsPage::onSubmitted);
    connect(m_filterRow, &FilterRow::chipRemoved, this,
            [this](const QString &key) { setFilter(withoutChip(m_filter, key)); });
    connect(m_filterRow, &FilterRow::cleared, this, [this] { setFilter({}); });
    connect(m_filterRow, &FilterRow::columnsWanted, this, [this] {
        const Button *button = m_filterRow->columnsButton();
        m_table->showColumnMenu(button->mapToGlobal(QPoint(0, button->height())));
    });
    connect(m_filterMenu, &QMenu::aboutToShow, this, &StudentsPage::fillFilterMenu);
    connect(m_table, &DataTable::sortingChanged, this, [this] {
        m_order = m_table->sorting();
        applyFilter(false);
        m_table->scrollToTop(); // whoever sorts wants to see what comes first
    });
    connect(m_table, &DataTable::stateChanged, this, [this] {
        if (!m_isRestoring)
            m_services.state.setValue(kTableKey, m_table->saveState());
    });
    connect(m_table, &DataTable::selectedRowsChanged, this, &StudentsPage::updateFooter);
    connect(m_table, &DataTable::rowActivated, this, &StudentsPage::openPanel);
    connect(m_table, &DataTable::clicked, this, &StudentsPage::openPanel);
    connect(m_table, &DataTable::customContextMenuRequested, this, &StudentsPage::showContextMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &StudentsPage::onCurrentChanged);
    connect(m_model, &PagedModel::countChanged, this, &StudentsPage::updateFooter);
    connect(m_model, &PagedModel::queryShown, this, [this] {
        m_slowTimer.stop();
        updateFooter();
    });
    connect(&m_slowTimer, &QTimer::timeout, this, &StudentsPage::updateEmptyState);
    connect(m_controller, &ListController::refreshed, this, &StudentsPage::readTotal);
    connect(&m_services.changes, &DataChanges::changed, this, [this](const QString &entity) {
        if (entity.isEmpty() || entity == "course"_L1)
            readCourses();
    });
    connect(m_footer, &Footer::linkActivated, this, &StudentsPage::selectAll);
    connect(m_enrol, &Button::clicked, this, &StudentsPage::enrolSelected);
    connect(m_archive, &Button::clicked, this, &StudentsPage::archiveSelected);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        if (m_filter.isEmpty())
            emit newStudentWanted();
        else if (const auto chips = filterChips(m_filter); chips.size() > 1 || !m_filter.words.isEmpty())
            setFilter(chips.isEmpty() ? StudentFilter() : withoutChip(m_filter, chips.constLast().first));
        else
            setFilter({});
    });
    connect(m_empty, &EmptyState::secondActionTriggered, this, [this] { setFilter({}); });
    connect(m_split, &PanelSplit::chosenWidthChanged, this,
            [this](int width) { m_services.state.setValue(kPanelKey, QByteArray::number(width)); });
    connect(m_split, &PanelSplit::panelClosed, this, [this] { m_table->setFocus(); });
    connect(m_card, &StudentCardView::editWanted, this, &StudentsPage::editWanted);
    connect(m_card, &StudentCardView::detailsWanted, this, &StudentsPage::detailsWanted);
    connect(m_card, &StudentCardView::enrolWanted, this, [this](qint64 id, const QString &name) { enrol({id}, name); });
    connect(m_card, &StudentCardView::progressWanted, this, &StudentsPage::progressWanted);
    connect(m_card, &StudentCardView::archiveWanted, this, [this](qint64 id) { archive({id}); });
    connect(m_undo, &UndoBar::undoRequested, this, &StudentsPage::undoArchive);
    connect(m_undo, &UndoBar::dismissed, &m_undoTimer, &QTimer::stop);
    connect(&m_undoTimer, &QTimer::timeout, m_undo, &UndoBar::dismiss);
}

void StudentsPage::restoreState()
{
    m_isRestoring = true;
    m_table->setSorting({.column = StudentNameColumn});
    m_table->restoreState(m_services.state.value(kTableKey));
    m_order = m_table->sorting();
    m_filter = StudentFilter::fromBytes(m_services.state.value(kFilterKey));
    m_filterRow->setChips(filterChips(m_filter));
    m_split->setChosenWidth(m_services.state.value(kPanelKey).toInt());
    m_isRestoring = false;
}

void StudentsPage::setFilter(const StudentFilter &filter)
{
    m_filter = filter;
    {
        const QSignalBlocker quiet(m_filterRow->box());
        m_filterRow->setText(filter.words);
    }
    m_filterRow->setChips(filterChips(m_filter));
    m_services.state.setValue(kFilterKey, m_filter.toBytes());
    applyFilter(false);
}

void StudentsPage::onSubmitted(const QString &typed)
{
    const StudentFilter filter = withOperators(m_filter, typed, m_courses);
    if (filter != m_filter || typed != filter.words)
        setFilter(filter);
    if (m_model->rowCount() > 0 && !m_model->isResetting() && typed == filter.words)
        m_table->setFocus(Qt::OtherFocusReason);
}

void StudentsPage::applyFilter(bool isTyping)
{
    const StudentQuery query = toQuery(m_filter, m_order, m_services.clock.now().toLocalTime());
    m_withoutLast = -1;
    if (isTyping)
        m_controller->setTypedQuery(query);
    else
        m_controller->setQuery(query);
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
        updateFooter();
        emit totalChanged(m_total);
    });
}

void StudentsPage::updateFooter()
{
    const int shown = m_model->rowCount();
    const QList<int> selected = m_table->selectedRowNumbers();
    m_footer->setCounts(m_model->isCountExact() ? shown : -1, std::max(m_total, m_filter.isEmpty() ? shown : m_total),
                        selected.size());
    const bool canSelectMore = !selected.isEmpty() && selected.size() < shown && m_model->isCountExact();
    m_footer->setLink(canSelectMore ? tr("Select all %1").arg(QLocale().toString(shown)) : QString());
    m_footer->setActionsVisible(!selected.isEmpty());
    updateEmptyState();
}

QWidget *StudentsPage::startWidget() const
{
    return m_table;
}

bool StudentsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        m_empty->setGeometry(m_table->viewport()->rect());
    return Page::eventFilter(watched, event);
}

void StudentsPage::retranslate()
{
    setTitle(tr("Students"));
    m_new->setText(tr("&New student"));
    m_addFilter->setText(tr("Filter &by"));
    m_enrol->setText(tr("&Enrol…"));
    m_archive->setText(tr("&Archive"));
    m_table->setAccessibleName(tr("Students"));
    m_filterRow->setPlaceholder(tr("Filter, e.g. Nekane or state:failed"));
    m_filterRow->setChips(filterChips(m_filter));
    m_model->retranslate();
    updateFooter();
}
