// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/courses/coursespage.h"

#include "app/domain/clock.h"
#include "app/services/datachanges.h"
#include "app/services/enrolmentservice.h"
#include "app/services/jobservice.h"
#include "app/services/settingsservice.h"
#include "ui/jobs/pullrow.h"
#include "ui/widgets/button.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/footer.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/presentationmodel.h"

#include <QComboBox>

using namespace Qt::Literals::StringLiterals;

CoursesPage::CoursesPage(CourseService &courses, EnrolmentService &enrolments, JobService &jobs,
                         SettingsService &settings, DataChanges &changes, UiState &state, const Clock &clock,
                         QWidget *parent)
    : QueryPage(u"courses"_s, state,
                {.page = [&courses](const CourseQuery &query, int offset,
                                    int limit) { return courses.page(query, offset, limit); },
                 .count = [&courses](const CourseQuery &query) { return courses.count(query); },
                 .positions = [&courses](const CourseQuery &query,
                                         const QList<qint64> &ids) { return courses.positions(query, ids); }},
                parent)
    , m_courses(courses)
    , m_enrolments(enrolments)
    , m_settings(settings)
    , m_pull(new PullRow(jobs, changes, clock))
    , m_read(new Button({}, ButtonKind::Primary))
    , m_bring(new Button)
    , m_visible(new QComboBox)
{
    build();
    CoursesPage::retranslate();
    follow(changes, {u"course"_s, u"enrolment"_s});
    connect(&m_settings, &SettingsService::changed, this, &CoursesPage::onSettingsKnown);
    connect(&m_settings, &SettingsService::secretChanged, this, &CoursesPage::onSettingsKnown);
    onSettingsKnown();
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

    startList({{.column = CourseNameColumn, .kind = CellKind::Name, .show = TableColumn::Show::Always},
               {.column = CourseShortNameColumn, .kind = CellKind::Muted, .width = 170},
               {.column = CourseStudentsColumn, .kind = CellKind::Number, .width = 90},
               {.column = CourseStartColumn, .kind = CellKind::Date, .width = 110},
               {.column = CourseEndColumn, .kind = CellKind::Date, .width = 110},
               {.column = CourseVisibleColumn, .kind = CellKind::Muted, .width = 100}},
              {CourseVisibleColumn, CourseShortNameColumn, CourseEndColumn, CourseStartColumn});
    addTopRow(m_pull);

    connect(m_read, &Button::clicked, this, &CoursesPage::readCourses);
    connect(m_bring, &Button::clicked, this, &CoursesPage::onBring);
    connect(m_pull, &PullRow::busyChanged, m_read, &QWidget::setDisabled);
    connect(m_visible, &QComboBox::activated, this, [this] { ask(); });
}

void CoursesPage::onEmptyAction()
{
    if (isFiltered())
        onFiltersCleared();
    else
        readCourses();
}

void CoursesPage::onRowOpened(const QModelIndex &index)
{
    if (const CourseRow *row = rowAt(index))
        emit peopleWanted(row->course.id, row->course.fullName);
}

void CoursesPage::onSettingsKnown()
{
    QCoro::connect(m_settings.hasSecret(SecretName::MoodleToken), this, [this](const Result<bool> &has) {
        // Elsewhere an engine may have the token although this computer has none: courses that were read say so.
        m_hasCampus = has && *has && !m_settings.values().get(setting::kMoodleUrl).isEmpty();
        showRead();
        showState();
    });
}

void CoursesPage::showRead()
{
    // One filled button in a page: the empty state has it while there is nothing.
    const bool hasRows = model().rowCount() > 0;
    m_read->setKind(hasRows ? ButtonKind::Primary : ButtonKind::Normal);
    m_read->setVisible(m_hasCampus || hasRows || isFiltered()); // a reading nobody can do would wait for ever
}

CourseQuery CoursesPage::wantedQuery() const
{
    return {.text = filterRow()->text(), .includesHidden = m_visible->currentIndex() != 1, .order = order()};
}

void CoursesPage::readCourses()
{
    if (!m_hasCampus && model().rowCount() == 0 && !isFiltered()) {
        emit settingsWanted(SettingsSection::Connections);
        return;
    }
    QCoro::connect(m_courses.pull(), this, [this](const Result<qint64> &job) { m_pull->follow(job); });
}

void CoursesPage::onBring()
{
    const QList<qint64> ids = selectedIds();
    if (ids.isEmpty())
        return;
    QCoro::connect(m_enrolments.pull(ids), this, [this](const Result<qint64> &job) { m_pull->follow(job); });
}

void CoursesPage::onFiltersCleared()
{
    m_visible->setCurrentIndex(0);
    filterRow()->setText({});
    ask();
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
    if (!m_hasCampus) {
        empty->setMessage(u"network-connect"_s, tr("No campus is connected yet"),
                          tr("Once its address and token are known, Bedel reads the courses from it."));
        empty->setAction(tr("Connect the campus"));
        return;
    }
    empty->setMessage(u"documentation"_s, tr("No courses have been read yet"),
                      tr("Bedel reads the catalogue of the campus; nothing changes there."));
    empty->setAction(tr("Read courses"));
}

QString CoursesPage::countText(int count, int selected) const
{
    return selected > 0
        ? tr("<b>%Ln</b> course(s), <b>%1</b> selected", nullptr, count).arg(QLocale().toString(selected))
        : tr("<b>%Ln</b> course(s)", nullptr, count);
}

void CoursesPage::showSelection(int selected)
{
    m_bring->setText(tr("Bring the students of %Ln course(s)", nullptr, selected));
    showRead();
    QueryPage::showSelection(selected);
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
                                                             ? tr("%Ln student(s)", nullptr, count.toInt())
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
