// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/progress/progresspage.h"

#include "app/domain/clock.h"
#include "app/services/datachanges.h"
#include "app/services/errortext.h"
#include "ui/progress/progresscolumn.h"
#include "ui/progress/progresstext.h"
#include "ui/style/stateword.h"
#include "ui/widgets/button.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/relativedate.h"

using namespace Qt::Literals::StringLiterals;

ProgressPage::ProgressPage(ProgressService &progress, DataChanges &changes, UiState &state, const Clock &clock,
                           QWidget *parent)
    : QueryPage(u"progress"_s, state,
                {.page = [&progress](const CourseProgressQuery &query, int offset,
                                     int limit) { return progress.page(query, offset, limit); },
                 .count = [&progress](const CourseProgressQuery &query) { return progress.count(query); }},
                parent)
    , m_progress(progress)
    , m_clock(clock)
    , m_backtest(new Button)
    , m_atRisk(new Button)
{
    build();
    ProgressPage::retranslate();
    follow(changes, {u"progress"_s, u"course"_s, u"course_tracking"_s, u"course_day"_s, u"enrolment"_s});
    connect(&controller(), &ListController::refreshed, this, &ProgressPage::readTotals);
    readTotals();
}

void ProgressPage::build()
{
    m_atRisk->setIconName(u"im-user"_s);
    m_backtest->setIconName(u"question"_s);
    header()->addAction(m_backtest);
    header()->addAction(m_atRisk);
    setBody(listArea());
    startList({{.column = CourseProgressNameColumn, .kind = CellKind::Name, .show = TableColumn::Show::Always},
               {.column = CourseProgressStudentsColumn, .kind = CellKind::Number, .width = 84},
               {.column = CourseProgressStripColumn, .kind = CellKind::Standings, .width = 190},
               {.column = CourseProgressMedianColumn, .kind = CellKind::Progress, .width = 130},
               {.column = CourseProgressDoneColumn, .kind = CellKind::Number, .width = 100},
               {.column = CourseProgressMovingColumn,
                .kind = CellKind::Number,
                .width = 80,
                .show = TableColumn::Show::OnDemand},
               {.column = CourseProgressBehindColumn, .kind = CellKind::Number, .width = 96},
               {.column = CourseProgressStalledColumn, .kind = CellKind::Number, .width = 104},
               {.column = CourseProgressNotStartedColumn, .kind = CellKind::Number, .width = 104},
               {.column = CourseProgressCheckedColumn, .kind = CellKind::Date, .width = 150}},
              {CourseProgressMovingColumn, CourseProgressNotStartedColumn, CourseProgressCheckedColumn,
               CourseProgressDoneColumn, CourseProgressStripColumn});
    // The strip belongs beside the number of those it shows.
    table()->horizontalHeader()->moveSection(table()->horizontalHeader()->visualIndex(CourseProgressStripColumn), 2);
    connect(m_atRisk, &Button::clicked, this, &ProgressPage::atRiskWanted);
    connect(m_backtest, &Button::clicked, this, &ProgressPage::backtestWanted);
}

CourseProgressQuery ProgressPage::wantedQuery() const
{
    return {.text = filterRow()->text(), .order = order()};
}

void ProgressPage::readTotals()
{
    QCoro::connect(m_progress.totals(), this, [this](const Result<StandingCounts> &totals) {
        if (totals) {
            m_totals = *totals;
            showTotals();
        }
    });
    QCoro::connect(m_progress.peopleCount({.minimumRisk = kAtRisk}), this, [this](const Result<int> &count) {
        if (count) {
            m_people = *count;
            showTotals();
        }
    });
}

void ProgressPage::showTotals()
{
    m_atRisk->setText(tr("At risk: %Ln person(s)", nullptr, std::max(0, m_people)));
    m_atRisk->setVisible(m_people > 0);
    m_backtest->setVisible(m_totals && m_totals->total() > 0);
    if (!m_totals || m_totals->total() == 0) {
        header()->setSummary({});
        return;
    }
    QStringList parts{tr("%Ln enrolment(s)", nullptr, m_totals->total())};
    const std::pair<Standing, int> counts[]{
        {Standing::Done, m_totals->done}, {Standing::Behind, m_totals->behind}, {Standing::Stalled, m_totals->stalled}};
    for (const auto &[standing, count] : counts) {
        if (count > 0)
            parts.append(u"%1 %2"_s.arg(QLocale().toString(count), countedWord(standing, count)));
    }
    header()->setSummary(parts.join(u" · "_s));
}

void ProgressPage::onEmptyAction()
{
    if (isFiltered())
        onFiltersCleared();
    else
        emit coursesWanted();
}

void ProgressPage::onRowOpened(const QModelIndex &index)
{
    if (const CourseProgressRow *row = rowAt(index))
        emit courseWanted(row->course.id);
}

void ProgressPage::onFiltersCleared()
{
    filterRow()->setText({});
    ask();
}

bool ProgressPage::isFiltered() const
{
    return !query().text.isEmpty();
}

void ProgressPage::describeEmptiness(EmptyState *empty)
{
    if (isFiltered()) {
        empty->setMessage(u"view-filter"_s, tr("No course fits the filter"),
                          tr("Words are looked for in the name and the short name."));
        empty->setAction(tr("Show all courses"));
        return;
    }
    empty->setMessage(u"office-chart-line"_s, tr("No courses have been read yet"),
                      tr("Once the campus is read, the progress of its students is followed here."));
    empty->setAction(tr("Go to courses"));
}

QString ProgressPage::countText(int count, int selected) const
{
    return selected > 0
        ? tr("<b>%Ln</b> course(s), <b>%1</b> selected", nullptr, count).arg(QLocale().toString(selected))
        : tr("<b>%Ln</b> course(s)", nullptr, count);
}

QString ProgressPage::readingText() const
{
    return tr("Reading progress…");
}

void ProgressPage::describeColumns()
{
    presentation()->setColumn(
        CourseProgressMedianColumn, progressColumn([this](const QModelIndex &index) -> std::optional<ProgressCell> {
            const CourseProgressRow *row = rowAt(index);
            if (!row)
                return std::nullopt;
            if (row->counts.total() == 0)
                return ProgressCell{};
            const StudyPeriod period{row->course.startAt, row->course.endAt};
            const QDate today = m_clock.now().toTimeZone(m_progress.zone()).date();
            return ProgressCell{.percent = row->median,
                                .expected = expectedPercent(period, today, m_progress.zone()),
                                .standing = row->median && *row->median >= 100 ? Standing::Done : Standing::Moving};
        }));
    presentation()->setColumn(CourseProgressCheckedColumn, {.text = [this](const QModelIndex &index) {
                                  const QString painted =
                                      index.data().toString(); // which also asks for a row that is not here
                                  const CourseProgressRow *row = rowAt(index);
                                  if (!row)
                                      return painted;
                                  if (row->error)
                                      return describe(*row->error).title;
                                  if (!row->isFollowed)
                                      return tr("not followed");
                                  if (!row->checkedAt.isValid())
                                      return row->counts.total() > 0 ? tr("not read yet") : QString();
                                  return relativeDate(row->checkedAt.toLocalTime(), m_clock.now().toLocalTime());
                              }});
    describeCounts();
}

void ProgressPage::describeCounts()
{
    const auto spoken = [this](const QModelIndex &index) {
        const CourseProgressRow *row = rowAt(index);
        if (!row)
            return index.data().toString();
        QStringList parts;
        const StandingCounts &counts = row->counts;
        const std::pair<Standing, int> all[]{{Standing::Done, counts.done},
                                             {Standing::Moving, counts.moving},
                                             {Standing::Behind, counts.behind},
                                             {Standing::Stalled, counts.stalled},
                                             {Standing::NotStarted, counts.notStarted}};
        for (const auto &[standing, count] : all) {
            if (count > 0)
                parts.append(u"%1 %2"_s.arg(QLocale().toString(count), countedWord(standing, count)));
        }
        return parts.isEmpty() ? tr("nobody") : parts.join(u", "_s);
    };
    ColumnPresentation strip{.kind = CellKind::Standings, .text = spoken, .spoken = spoken};
    strip.value = [this](const QModelIndex &index, int role) {
        const CourseProgressRow *row = rowAt(index);
        if (!row || role != StandingsRole)
            return QVariant();
        const StandingCounts &counts = row->counts;
        return QVariant::fromValue(
            QList<int>{counts.done, counts.moving, counts.behind, counts.stalled, counts.notStarted, counts.unknown});
    };
    presentation()->setColumn(CourseProgressStripColumn, strip);
    // A 0 in every cell of a wide table says nothing.
    for (int column = CourseProgressDoneColumn; column <= CourseProgressNotStartedColumn; ++column)
        presentation()->setColumn(column, {.text = [](const QModelIndex &index) {
                                      const QVariant count = index.data(PagedModel::SortRole);
                                      const QString painted = index.data().toString();
                                      return count.isValid() && count.toInt() == 0 ? u"–"_s : painted;
                                  }});
}

void ProgressPage::retranslate()
{
    setTitle(tr("Progress"));
    m_backtest->setText(tr("How it would have done"));
    filterRow()->setPlaceholder(tr("Filter by course"));
    describeColumns();
    showTotals();
    showState();
}
