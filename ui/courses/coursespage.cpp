// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/courses/coursespage.h"

#include "app/domain/clock.h"
#include "app/services/datachanges.h"
#include "app/services/enrolmentservice.h"
#include "app/services/jobservice.h"
#include "ui/jobs/pullrow.h"
#include "ui/uistate.h"
#include "ui/widgets/button.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/footer.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/presentationmodel.h"

#include <QComboBox>

using namespace Qt::Literals::StringLiterals;

CoursesPage::CoursesPage(CourseService &courses, EnrolmentService &enrolments, JobService &jobs, DataChanges &changes,
                         UiState &state, const Clock &clock, QWidget *parent)
    : TablePage(u"courses"_s, state, parent)
    , m_courses(courses)
    , m_enrolments(enrolments)
    , m_controller(m_model,
                   {.page = [&courses](const CourseQuery &query, int offset,
                                       int limit) { return courses.page(query, offset, limit); },
                    .count = [&courses](const CourseQuery &query) { return courses.count(query); }})
    , m_pull(new PullRow(jobs, changes, clock))
    , m_read(new Button({}, ButtonKind::Primary))
    , m_bring(new Button)
    , m_visible(new QComboBox)
{
    build();
    CoursesPage::retranslate();
    m_controller.follow(changes, {u"course"_s, u"enrolment"_s});
    m_controller.setQuery(wantedQuery());
}

void CoursesPage::build()
{
    m_read->setIconName(u"view-refresh"_s);
    m_bring->setIconName(u"download"_s);
    header()->addAction(m_read);
    m_visible->addItems({QString(), QString()});
    filterRow()->addWidget(m_visible);
    footer()->addAction(m_bring);
    setBody(listArea());

    start(m_model, m_controller);
    addTopRow(m_pull);
    DataTable *list = table();
    list->setCellKind(CourseNameColumn, CellKind::Name);
    list->setCellKind(CourseShortNameColumn, CellKind::Muted);
    list->setCellKind(CourseStudentsColumn, CellKind::Number);
    list->setCellKind(CourseStartColumn, CellKind::Date);
    list->setCellKind(CourseEndColumn, CellKind::Date);
    list->setCellKind(CourseVisibleColumn, CellKind::Muted);
    list->setStretchColumn(CourseNameColumn);
    list->setFixedColumn(CourseNameColumn);
    list->setColumnWidthHint(CourseShortNameColumn, 170);
    list->setColumnWidthHint(CourseStudentsColumn, 90);
    list->setColumnWidthHint(CourseStartColumn, 110);
    list->setColumnWidthHint(CourseEndColumn, 110);
    list->setColumnWidthHint(CourseVisibleColumn, 100);
    list->setDropOrder({CourseVisibleColumn, CourseShortNameColumn, CourseEndColumn, CourseStartColumn});
    list->restoreState(uiState().value(u"courses.columns"_s));

    connect(m_read, &Button::clicked, this, &CoursesPage::readCourses);
    connect(m_bring, &Button::clicked, this, &CoursesPage::onBring);
    connect(m_pull, &PullRow::busyChanged, m_read, &QWidget::setDisabled);
    connect(m_visible, &QComboBox::activated, this, [this] { m_controller.setQuery(wantedQuery()); });
    connect(emptyState(), &EmptyState::actionTriggered, this, [this] {
        if (isFiltered())
            onFiltersCleared();
        else
            readCourses();
    });
    connect(list, &DataTable::rowActivated, this, [this](const QModelIndex &index) {
        if (const CourseRow *row = m_model.rowAt(index.row()))
            emit peopleWanted(row->course.id, row->course.fullName);
    });
}

CourseQuery CoursesPage::wantedQuery() const
{
    return {.text = filterRow()->text(), .includesHidden = m_visible->currentIndex() != 1, .order = order()};
}

void CoursesPage::readCourses()
{
    QCoro::connect(m_courses.pull(), this, [this](const Result<qint64> &job) { m_pull->follow(job); });
}

void CoursesPage::onBring()
{
    const QList<qint64> ids = selectedIds();
    if (ids.isEmpty())
        return;
    QCoro::connect(m_enrolments.pull(ids), this, [this](const Result<qint64> &job) { m_pull->follow(job); });
}

void CoursesPage::onTextTyped(const QString &)
{
    m_controller.setTypedQuery(wantedQuery());
}

void CoursesPage::onFiltersCleared()
{
    m_visible->setCurrentIndex(0);
    filterRow()->setText({});
    m_controller.setQuery(wantedQuery());
}

void CoursesPage::onChipRemoved(const QString &)
{
}

void CoursesPage::onOrderChanged()
{
    m_controller.setQuery(wantedQuery());
}

bool CoursesPage::isFiltered() const
{
    return !query().text.isEmpty() || !query().includesHidden;
}

void CoursesPage::describeEmptiness(EmptyState *empty)
{
    if (isFiltered()) {
        empty->setMessage(u"view-filter"_s, tr("No course fits the filter"),
                          tr("Words are looked for in the name and the short name."));
        empty->setAction(tr("Show all courses"));
        return;
    }
    empty->setMessage(u"documentation"_s, tr("No courses have been read yet"),
                      tr("Bedel reads the catalogue of the campus; nothing changes there."));
    empty->setAction(tr("Read courses"));
}

void CoursesPage::showSelection(int selected)
{
    footer()->setActionsVisible(selected > 0);
    // One filled button in a page: the empty state has it while there is nothing.
    m_read->setKind(m_model.rowCount() == 0 ? ButtonKind::Normal : ButtonKind::Primary);
    m_bring->setText(tr("Bring the students of %n course(s)", nullptr, selected));
    if (!m_model.isLoaded())
        footer()->setText({});
    else if (selected > 0)
        footer()->setText(tr("<b>%n</b> course(s), <b>%1</b> selected", nullptr, m_model.rowCount())
                              .arg(QLocale().toString(selected)));
    else
        footer()->setText(tr("<b>%n</b> course(s)", nullptr, m_model.rowCount()));
}

QString CoursesPage::readingText() const
{
    return tr("Reading courses…");
}

void CoursesPage::describeColumns()
{
    presentation()->setColumn(CourseStudentsColumn, {.title = tr("Students"), .spoken = [](const QModelIndex &index) {
                                                         const QVariant count = index.data(PagedModel::SortRole);
                                                         return count.isValid()
                                                             ? tr("%n student(s)", nullptr, count.toInt())
                                                             : index.data().toString();
                                                     }});
}

void CoursesPage::retranslate()
{
    setTitle(tr("Courses"));
    m_read->setText(tr("Read courses"));
    filterRow()->setPlaceholder(tr("Filter by name"));
    m_visible->setAccessibleName(tr("Which courses"));
    m_visible->setItemText(0, tr("All courses"));
    m_visible->setItemText(1, tr("Only visible ones"));
    describeColumns();
    showState();
}
