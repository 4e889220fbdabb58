// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/enrolments/enrolmentspage.h"

#include "app/domain/clock.h"
#include "app/services/datachanges.h"
#include "app/services/errortext.h"
#include "app/services/jobservice.h"
#include "ui/jobs/pullrow.h"
#include "ui/progress/progresscolumn.h"
#include "ui/sending/messagecolumn.h"
#include "ui/sending/sendtext.h"
#include "ui/statecolumn.h"
#include "ui/widgets/button.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/footer.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/presentationmodel.h"
#include "ui/widgets/relativedate.h"

#include <QComboBox>
#include <QCompleter>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr EnrolmentState kStates[]{EnrolmentState::Pending, EnrolmentState::Enrolled, EnrolmentState::Failed,
                                   EnrolmentState::Suspended, EnrolmentState::Ended};

constexpr int kRowsAtOnce = 1000;

/// The students of these rows, each once, in their order.
QCoro::Task<Result<QList<qint64>>> studentsOfRows(EnrolmentService *enrolments, EnrolmentQuery query, QList<int> rows)
{
    QList<qint64> ids;
    QSet<qint64> seen;
    for (qsizetype i = 0; i < rows.size();) {
        const int offset = rows.at(i);
        const Result<ListPage<EnrolmentRow>> page = co_await enrolments->page(query, offset, kRowsAtOnce);
        if (!page)
            co_return tl::unexpected(page.error());
        for (; i < rows.size() && rows.at(i) < offset + kRowsAtOnce; ++i) {
            const qsizetype place = rows.at(i) - offset;
            const qint64 id = place < page->rows.size() ? page->rows.at(place).enrolment.studentId : 0;
            if (id != 0 && !seen.contains(id))
                ids.append(id);
            seen.insert(id);
        }
    }
    co_return ids;
}

} // namespace

EnrolmentsPage::EnrolmentsPage(EnrolmentService &enrolments, CourseService &courses, JobService &jobs,
                               DataChanges &changes, UiState &state, const Clock &clock, QWidget *parent)
    : QueryPage(u"enrolments"_s, state,
                {.page = [&enrolments](const EnrolmentQuery &query, int offset,
                                       int limit) { return enrolments.page(query, offset, limit); },
                 .count = [&enrolments](const EnrolmentQuery &query) { return enrolments.count(query); },
                 .positions = [&enrolments](const EnrolmentQuery &query,
                                            const QList<qint64> &ids) { return enrolments.positions(query, ids); }},
                parent)
    , m_enrolments(enrolments)
    , m_clock(clock)
    , m_courses(courses)
    , m_pull(new PullRow(jobs, changes, clock))
    , m_bring(new Button)
    , m_sendButton(new Button)
    , m_state(new QComboBox)
    , m_course(new QComboBox)
{
    build();
    EnrolmentsPage::retranslate();
    connect(&changes, &DataChanges::changed, this, [this](const QString &entity) {
        if (entity.isEmpty() || entity == "course"_L1)
            readCourseNames();
    });
    readCourseNames();
    follow(changes, {u"enrolment"_s, u"student"_s, u"course"_s, u"progress"_s});
}

void EnrolmentsPage::build()
{
    m_bring->setIconName(u"download"_s);
    header()->addAction(m_bring);
    m_course->setEditable(true);
    m_course->setInsertPolicy(QComboBox::NoInsert);
    m_course->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_course->completer()->setFilterMode(Qt::MatchContains);
    for (QComboBox *combo : {m_state, m_course}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(14);
        filterRow()->addWidget(combo);
    }
    setBody(listArea());

    startList(
        {{.column = EnrolmentStudentColumn, .kind = CellKind::Name, .width = 260, .show = TableColumn::Show::Always},
         {.column = EnrolmentCourseColumn},
         {.column = EnrolmentProgressColumn, .kind = CellKind::Progress, .width = 120},
         {.column = EnrolmentAccessColumn, .kind = CellKind::Muted, .width = 120},
         {.column = EnrolmentStateColumn, .kind = CellKind::State, .width = 180},
         {.column = EnrolmentMessageColumn, .kind = CellKind::State, .width = 150},
         {.column = EnrolmentSinceColumn, .kind = CellKind::Date, .width = 140}},
        {EnrolmentSinceColumn, EnrolmentAccessColumn, EnrolmentMessageColumn, EnrolmentCourseColumn});
    m_sendButton->setIconName(u"document-send"_s);
    m_sendButton->hide();
    footer()->addAction(m_sendButton);
    connect(m_sendButton, &Button::clicked, this, &EnrolmentsPage::sendToSelected);
    connect(footer(), &Footer::linkActivated, this, [this] {
        table()->selectAll();
        table()->setFocus(Qt::OtherFocusReason);
    });
    addTopRow(m_pull);

    connect(m_bring, &Button::clicked, this, &EnrolmentsPage::onBring);
    connect(m_pull, &PullRow::busyChanged, m_bring, &QWidget::setDisabled);
    connect(m_state, &QComboBox::activated, this, [this](int index) {
        m_states = index == 0 ? QList<EnrolmentState>() : QList<EnrolmentState>{kStates[index - 1]};
        apply();
    });
    connect(m_course, &QComboBox::activated, this,
            [this](int index) { showCourse(m_course->itemData(index).toLongLong(), m_course->itemText(index)); });
}

void EnrolmentsPage::onEmptyAction()
{
    if (isFiltered())
        onFiltersCleared();
    else
        onBring();
}

void EnrolmentsPage::onRowOpened(const QModelIndex &index)
{
    if (const EnrolmentRow *row = rowAt(index))
        emit studentWanted(row->enrolment.studentId);
}

void EnrolmentsPage::setSendFunction(SendFunction send)
{
    m_send = std::move(send);
    m_sendButton->setVisible(bool(m_send));
    showState();
}

void EnrolmentsPage::showSelection(int selected)
{
    QueryPage::showSelection(selected);
    const int count = model().rowCount();
    const bool isOffered = m_send && selected > 0 && selected < count;
    footer()->setLink(isOffered ? tr("Select all %Ln", nullptr, count) : QString());
}

void EnrolmentsPage::sendToSelected()
{
    QCoro::connect(studentsOfRows(&m_enrolments, query(), table()->selectedRowNumbers()), this,
                   [this](const Result<QList<qint64>> &ids) {
                       if (!ids) {
                           showError(ids.error());
                           return;
                       }
                       SendRequest request{.studentIds = *ids};
                       const QList<int> rows = table()->selectedRowNumbers();
                       const EnrolmentRow *only = rows.size() == 1 ? model().rowAt(rows.constFirst()) : nullptr;
                       if (only) {
                           request.name = turnedName(only->studentName);
                           request.enrolmentId = only->enrolment.id;
                       }
                       m_send(request);
                   });
}

void EnrolmentsPage::readCourseNames()
{
    QCoro::connect(m_courses.all(), this, [this](const Result<QList<CourseRow>> &courses) {
        if (!courses)
            return;
        m_courseNames.clear();
        for (const CourseRow &row : *courses)
            m_courseNames.append({row.course.id, row.course.fullName});
        fillCourses();
    });
}

void EnrolmentsPage::fillStates()
{
    m_state->clear();
    m_state->addItem(tr("All states"));
    for (const EnrolmentState state : kStates)
        m_state->addItem(markIcon(stateMark(state)), stateWord(state));
    const auto found = m_states.size() == 1 ? std::ranges::find(kStates, m_states.constFirst()) : std::end(kStates);
    m_state->setCurrentIndex(found == std::end(kStates) ? 0 : int(found - std::begin(kStates)) + 1);
}

void EnrolmentsPage::fillCourses()
{
    m_course->clear();
    m_course->addItem(tr("All courses"), qint64(0));
    for (const auto &[id, name] : std::as_const(m_courseNames)) {
        m_course->addItem(name, id);
        if (id == m_courseId)
            m_courseName = name;
    }
    m_course->setCurrentIndex(std::max(0, m_course->findData(m_courseId)));
    showChips();
}

void EnrolmentsPage::showChips()
{
    QList<std::pair<QString, QString>> chips;
    for (const EnrolmentState state : std::as_const(m_states))
        chips.append({u"state:%1"_s.arg(word(state)), stateWord(state)});
    if (m_courseId != 0)
        chips.append({u"course"_s, m_courseName.isEmpty() ? tr("One course") : m_courseName});
    filterRow()->setChips(chips);
}

void EnrolmentsPage::showCourse(qint64 courseId, const QString &courseName)
{
    m_courseId = courseId;
    m_courseName = courseName;
    m_course->setCurrentIndex(std::max(0, m_course->findData(courseId)));
    apply();
}

void EnrolmentsPage::showQuery(const EnrolmentQuery &query)
{
    m_states = query.states;
    m_courseId = query.courseId;
    filterRow()->setText(query.text);
    fillStates();
    fillCourses();
    apply();
}

EnrolmentQuery EnrolmentsPage::wantedQuery() const
{
    return {.text = filterRow()->text(), .states = m_states, .courseId = m_courseId, .order = order()};
}

void EnrolmentsPage::apply()
{
    showChips();
    retranslate();
    ask();
}

void EnrolmentsPage::onBring()
{
    const QList<qint64> ids = m_courseId == 0 ? QList<qint64>() : QList<qint64>{m_courseId};
    QCoro::connect(m_enrolments.pull(ids), this, [this](const Result<qint64> &job) { m_pull->follow(job); });
}

void EnrolmentsPage::onFiltersCleared()
{
    showQuery({});
}

void EnrolmentsPage::onChipRemoved(const QString &key)
{
    if (key == "course"_L1) {
        showCourse(0);
        return;
    }
    m_states.removeIf([&key](EnrolmentState state) { return key == u"state:%1"_s.arg(word(state)); });
    fillStates();
    apply();
}

bool EnrolmentsPage::isFiltered() const
{
    return !query().text.isEmpty() || !query().states.isEmpty() || query().courseId != 0;
}

void EnrolmentsPage::describeEmptiness(EmptyState *empty)
{
    if (isFiltered()) {
        empty->setMessage(u"view-filter"_s, tr("No enrolment fits the filters"),
                          tr("Without them, the enrolments of all courses are shown."));
        empty->setAction(tr("Show all enrolments"));
        return;
    }
    empty->setMessage(
        u"view-task"_s, tr("Nobody is enrolled yet"),
        tr("New students appear here by themselves; those who are on the campus already can be brought."));
    empty->setAction(tr("Bring the students of the campus"));
}

QString EnrolmentsPage::countText(int count, int selected) const
{
    return selected > 0
        ? tr("<b>%Ln</b> enrolment(s), <b>%1</b> selected", nullptr, count).arg(QLocale().toString(selected))
        : tr("<b>%Ln</b> enrolment(s)", nullptr, count);
}

QString EnrolmentsPage::readingText() const
{
    return tr("Reading enrolments…");
}

void EnrolmentsPage::describeColumns()
{
    const auto text = [this](const QModelIndex &index) {
        const EnrolmentRow *row = rowAt(index);
        if (!row || !index.data().isValid())
            return index.data().toString();
        const QString state = stateWord(row->enrolment.state);
        if (row->enrolment.state != EnrolmentState::Failed || !row->enrolment.error)
            return state;
        return tr("%1: %2", "Failed: why").arg(state, describe(*row->enrolment.error).title);
    };
    const auto standingOf = [this](const QModelIndex &index) -> std::optional<Standing> {
        const EnrolmentRow *row = rowAt(index);
        const bool isIn = row && row->enrolment.state == EnrolmentState::Enrolled && row->standing
            && *row->standing != Standing::Unknown;
        return isIn ? row->standing : std::nullopt;
    };
    const auto stateText = [standingOf, text](const QModelIndex &index) {
        const std::optional<Standing> standing = standingOf(index);
        return standing ? stateWord(*standing) : text(index);
    };
    ColumnPresentation state = stateColumn<EnrolmentState>(tr("State"), stateText);
    state.mark = [standingOf, plain = state.mark](const QModelIndex &index) {
        const std::optional<Standing> standing = standingOf(index);
        return standing ? stateMark(*standing) : plain(index);
    };
    presentation()->setColumn(EnrolmentStateColumn, state);
    presentation()->setColumn(
        EnrolmentProgressColumn, progressColumn([this](const QModelIndex &index) -> std::optional<ProgressCell> {
            const EnrolmentRow *row = rowAt(index);
            if (!row)
                return std::nullopt;
            const QDateTime now = m_clock.now().toLocalTime();
            const bool isIn = row->enrolment.state == EnrolmentState::Enrolled;
            return ProgressCell{.percent = row->percent,
                                .expected = expectedPercent(row->period, now.date(), now.timeZone()),
                                .standing = isIn ? row->standing : std::nullopt};
        }));
    presentation()->setColumn(EnrolmentAccessColumn, agoColumn(m_clock, u"—"_s));
    presentation()->setColumn(EnrolmentMessageColumn,
                              messageColumn(
                                  [this](const QModelIndex &index) -> LastMessage {
                                      const EnrolmentRow *row = rowAt(index);
                                      return row ? LastMessage{row->lastMessage, row->lastMessageAt} : LastMessage{};
                                  },
                                  m_clock));
    presentation()->setColumn(EnrolmentSinceColumn,
                              {.title = tr("Since"), .text = [this](const QModelIndex &index) {
                                   const QString plain =
                                       index.data().toString(); // which also asks for a row that is not here
                                   const QDateTime since = index.data(PagedModel::SortRole).toDateTime();
                                   return since.isValid() ? relativeDate(since, m_clock.now().toLocalTime()) : plain;
                               }});
}

void EnrolmentsPage::retranslate()
{
    setTitle(tr("Enrolments"));
    m_bring->setText(m_courseId == 0 ? tr("Bring the students of the campus")
                                     : tr("Bring the students of this course"));
    filterRow()->setPlaceholder(tr("Filter by student or course"));
    m_sendButton->setText(tr("&Send reminder…"));
    m_state->setAccessibleName(tr("State"));
    m_course->setAccessibleName(tr("Course"));
    fillStates();
    fillCourses();
    describeColumns();
    showState();
}
