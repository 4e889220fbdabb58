// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/trackedcourses.h"

#include "app/domain/clock.h"
#include "app/domain/names.h"
#include "app/services/errortext.h"
#include "ui/tracking/trackingtext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/relativedate.h"

#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QLocale>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

enum Column { NameColumn, FollowedColumn, IntervalColumn, ReadColumn, ProblemColumn, ColumnCount };
enum ItemRole { IdRole = Qt::UserRole + 1, OrderRole, SearchRole };
constexpr int kRowsShown = 8;
constexpr int kIntervals[]{5, 10, 15, 30, 60, 120, 240, 480, 1440}; // minutes

QStandardItem *item(const QString &text, const QVariant &order)
{
    auto *made = new QStandardItem(text);
    made->setData(order, OrderRole);
    return made;
}

} // namespace

TrackedCourses::TrackedCourses(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_card(new Card)
    , m_search(new QLineEdit)
    , m_table(new DataTable)
    , m_model(new QStandardItemModel(0, ColumnCount, this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_help(new Label({}, Theme::Text::Small, Theme::Role::Muted))
    , m_none(new Label({}, Theme::Text::Body, Theme::Role::Muted))
    , m_problem(new Banner(Banner::Kind::Warning))
    , m_bulk(new QWidget)
    , m_chosen(new Label({}, Theme::Text::Medium))
    , m_follow(new Button)
    , m_leave(new Button)
    , m_read(new Button)
    , m_interval(new QComboBox)
{
    build();
    connect(m_search, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_sorted->setFilterFixedString(folded(text.trimmed())); });
    connect(m_table, &DataTable::sortingChanged, this,
            [this] { m_sorted->sort(m_table->sortColumn(), m_table->sortOrder()); });
    connect(m_table, &DataTable::selectedRowsChanged, this, [this] {
        if (!m_isFilling)
            showSelection();
    });
    connect(m_table, &DataTable::rowActivated, this, [this](const QModelIndex &index) {
        if (const CourseTracking *one = course(index.siblingAtColumn(NameColumn).data(IdRole).toLongLong()))
            emit courseWanted(one->courseId);
    });
    connect(m_follow, &Button::clicked, this, [this] { emit followedWanted(selectedIds(), true); });
    connect(m_leave, &Button::clicked, this, [this] { emit followedWanted(selectedIds(), false); });
    connect(m_read, &Button::clicked, this, [this] { emit readingWanted(selectedIds()); });
    connect(m_interval, &QComboBox::activated, this, [this] {
        const int minutes = m_interval->currentData().toInt();
        emit intervalWanted(selectedIds(), minutes > 0 ? std::optional(minutes) : std::nullopt);
    });
    retranslate();
}

void TrackedCourses::build()
{
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(OrderRole);
    m_sorted->setFilterRole(SearchRole);
    m_sorted->setFilterKeyColumn(NameColumn);
    m_table->setModel(m_sorted);
    m_table->setCellKind(NameColumn, CellKind::Name);
    m_table->setCellKind(FollowedColumn, CellKind::State);
    m_table->setCellKind(IntervalColumn, CellKind::Number);
    m_table->setCellKind(ReadColumn, CellKind::Date);
    m_table->setCellKind(ProblemColumn, CellKind::State);
    m_table->setStretchColumn(NameColumn);
    m_table->setFixedColumn(NameColumn);
    m_table->setColumnWidthHint(FollowedColumn, 120);
    m_table->setColumnWidthHint(IntervalColumn, 110);
    m_table->setColumnWidthHint(ReadColumn, 130);
    m_table->setColumnWidthHint(ProblemColumn, 150);
    m_table->setDropOrder({IntervalColumn, FollowedColumn});
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(Theme::grown(120));
    m_card->addTitleWidget(m_search, true);
    m_card->setEdgeToEdge(true);
    m_help->setWordWrap(true);
    m_help->setContentsMargins(16, 0, 16, 8);
    m_card->body()->addWidget(m_help);
    m_none->setWordWrap(true);
    m_none->setContentsMargins(16, 4, 16, 12);
    m_none->hide();
    m_problem->hide();
    auto *flow = new FlowLayout(m_bulk);
    m_bulk->setContentsMargins(16, 8, 16, 10);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_chosen, m_follow, m_leave, m_interval, m_read})
        flow->addWidget(widget);
    m_chosen->setMinimumHeight(Theme::controlHeight());
    m_card->body()->addWidget(m_table);
    m_card->body()->addWidget(m_none);
    m_card->body()->addWidget(m_bulk);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_card);
    column->addWidget(m_problem);
}

const CourseTracking *TrackedCourses::course(qint64 id) const
{
    const auto found = std::ranges::find(m_courses, id, &CourseTracking::courseId);
    return found == m_courses.cend() ? nullptr : &*found;
}

QList<qint64> TrackedCourses::selectedIds() const
{
    QList<qint64> ids;
    const QList<int> rows = m_table->selectedRowNumbers();
    for (const int row : rows)
        ids.append(m_sorted->index(row, NameColumn).data(IdRole).toLongLong());
    return ids;
}

void TrackedCourses::addRow(const CourseTracking &course, const QDateTime &now)
{
    auto *name = item(plainFact(course.courseName), folded(course.courseName));
    name->setData(course.courseId, IdRole);
    name->setData(folded(course.courseName), SearchRole);
    auto *followed = item(course.isFollowed ? tr("Followed", "a course") : tr("Not followed", "a course"),
                          course.isFollowed ? 0 : 1);
    followed->setData(int(course.isFollowed ? Mark::Done : Mark::Cancelled), MarkRole);
    auto *interval = item(intervalText(course.intervalMinutes.value_or(m_generalMinutes)),
                          course.intervalMinutes.value_or(m_generalMinutes));
    if (course.intervalMinutes)
        interval->setText(tr("%1, own", "interval of a course").arg(interval->text()));
    auto *read =
        item(course.checkedAt.isValid() ? relativeDate(course.checkedAt, now) : tr("never", "read"), course.checkedAt);
    QString problem;
    if (course.error)
        problem = describe(*course.error).title;
    auto *trouble = item(problem, problem);
    trouble->setData(int(course.error ? Mark::Warning : Mark::None), MarkRole);
    if (course.error)
        trouble->setToolTip(describe(*course.error).toText());
    m_model->appendRow({name, followed, interval, read, trouble});
}

void TrackedCourses::showCourses(const QList<CourseTracking> &courses, int generalMinutes)
{
    const QList<qint64> chosen = selectedIds();
    m_courses = courses;
    m_generalMinutes = generalMinutes;
    m_isKnown = true;
    m_isFilling = true;
    m_model->setRowCount(0);
    const QDateTime now = m_clock.now().toLocalTime();
    for (const CourseTracking &course : std::as_const(m_courses))
        addRow(course, now);
    m_sorted->sort(m_table->sortColumn() < 0 ? int(NameColumn) : m_table->sortColumn(),
                   m_table->sortColumn() < 0 ? Qt::AscendingOrder : m_table->sortOrder());
    QItemSelection selection;
    for (int row = 0; row < m_sorted->rowCount(); ++row) {
        if (chosen.contains(m_sorted->index(row, NameColumn).data(IdRole).toLongLong()))
            selection.select(m_sorted->index(row, NameColumn), m_sorted->index(row, ProblemColumn));
    }
    m_table->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    m_isFilling = false;
    const int rows = std::min<int>(kRowsShown, int(m_courses.size()));
    m_table->setFixedHeight(Theme::headerHeight() + rows * Theme::rowHeight(m_table->isDense()));
    m_table->setVisible(!m_courses.isEmpty());
    m_search->setVisible(m_courses.size() > 1);
    m_none->setVisible(m_courses.isEmpty());
    fillIntervals();
    showSelection();
}

void TrackedCourses::fillIntervals()
{
    m_interval->clear();
    m_interval->setPlaceholderText(tr("Interval…"));
    m_interval->addItem(tr("As everywhere (%1)").arg(intervalText(m_generalMinutes)), 0);
    for (const int minutes : kIntervals)
        m_interval->addItem(tr("Every %1").arg(intervalText(minutes)), minutes);
    m_interval->setCurrentIndex(-1);
}

void TrackedCourses::showSelection()
{
    const QList<qint64> ids = selectedIds();
    m_bulk->setVisible(!ids.isEmpty());
    bool isAnyFollowed = false;
    bool isAnyLeft = false;
    QSet<int> intervals;
    for (const qint64 id : ids) {
        const CourseTracking *const one = course(id);
        if (!one)
            continue;
        (one->isFollowed ? isAnyFollowed : isAnyLeft) = true;
        intervals.insert(one->intervalMinutes.value_or(0));
    }
    m_follow->setVisible(isAnyLeft);
    m_leave->setVisible(isAnyFollowed);
    m_read->setVisible(isAnyFollowed);
    m_interval->setCurrentIndex(intervals.size() == 1 ? m_interval->findData(*intervals.cbegin()) : -1);
    m_chosen->setText(tr("%Ln course(s) selected", nullptr, int(ids.size())));
    const CourseTracking *const only = ids.size() == 1 ? course(ids.first()) : nullptr;
    m_problem->setVisible(only && only->error);
    if (only && only->error) {
        const ErrorText text = describe(*only->error);
        const QString when = relativeDate(only->failedAt, m_clock.now().toLocalTime());
        const QString title = tr("%1: %2", "course, what is wrong").arg(plainFact(only->courseName), text.title);
        m_problem->setMessage(
            title, when.isEmpty() ? text.toText() : tr("%1 (%2)", "a sentence, when").arg(text.toText(), when));
    }
}

void TrackedCourses::retranslate()
{
    m_card->setTitle(tr("Courses"));
    m_help->setText(
        tr("A course that is not followed keeps what is known of it. Choose rows to change them together."));
    m_search->setPlaceholderText(tr("Find a course"));
    m_search->setAccessibleName(tr("Find a course"));
    m_table->setAccessibleName(tr("Courses that are followed"));
    m_model->setHorizontalHeaderLabels(
        {tr("Course"), tr("Followed"), tr("Every", "column: interval"), tr("Last reading"), tr("Problem")});
    m_none->setText(tr("There are no courses with students yet. Read the courses and bring their students first."));
    m_follow->setText(tr("Follow"));
    m_leave->setText(tr("Do not follow"));
    m_read->setText(tr("Read these now"));
    m_interval->setAccessibleName(tr("Interval of the chosen courses"));
    if (m_isKnown)
        showCourses(m_courses, m_generalMinutes);
    else
        m_bulk->hide();
}

void TrackedCourses::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}
