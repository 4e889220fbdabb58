// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/progress/peopletable.h"

#include "app/domain/clock.h"
#include "app/services/datachanges.h"
#include "ui/progress/progresscolumn.h"
#include "ui/progress/risktext.h"
#include "ui/sending/messagecolumn.h"
#include "ui/sending/sendtext.h"
#include "ui/statecolumn.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/label.h"
#include "ui/widgets/relativedate.h"

#include <QEvent>
#include <QHeaderView>
#include <QStackedLayout>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr auto kFigureChip = "figure"_L1;
}

PeopleTable::PeopleTable(ProgressService &progress, DataChanges &changes, const Clock &clock, bool hasCourses,
                         QWidget *parent)
    : QWidget(parent)
    , m_progress(progress)
    , m_clock(clock)
    , m_hasCourses(hasCourses)
    , m_controller(m_model,
                   {.page = [&progress](const CoursePeopleQuery &query, int offset,
                                        int limit) { return progress.people(query, offset, limit); },
                    .count = [&progress](const CoursePeopleQuery &query) { return progress.peopleCount(query); }})
    , m_presentation(new PresentationModel(this))
    , m_filter(new FilterRow)
    , m_banner(new Banner(Banner::Kind::Danger))
    , m_table(new DataTable)
    , m_empty(new Label({}, Theme::Text::Body, Theme::Role::Muted))
    , m_stack(new QStackedLayout)
{
    build();
    retranslate();
    m_controller.follow(changes, {u"progress"_s, u"message"_s, u"student"_s, u"course"_s});
    connect(m_table, &DataTable::rowActivated, this, [this](const QModelIndex &index) {
        if (const CoursePersonRow *row = rowAt(index))
            emit studentWanted(row->studentId);
    });
    connect(m_table, &DataTable::sortingChanged, this, [this] { ask(false); });
    connect(m_table, &DataTable::selectedRowsChanged, this, &PeopleTable::selectionChanged);
    connect(m_filter, &FilterRow::textChanged, this, [this] { ask(true); });
    connect(m_filter, &FilterRow::cleared, this, [this] {
        m_filter->setText({});
        setFigure({}, {});
        emit figureCleared();
    });
    connect(m_filter, &FilterRow::chipRemoved, this, [this] {
        setFigure({}, {});
        emit figureCleared();
    });
    connect(&m_model, &PagedModel::queryShown, this, &PeopleTable::showState);
    connect(&m_model, &PagedModel::countChanged, this, &PeopleTable::showState);
}

void PeopleTable::build()
{
    auto *column = new QVBoxLayout(this);
    // In a card of its page, or all of a page.
    const int edge = m_hasCourses ? 0 : 1;
    const int side = m_hasCourses ? Theme::kPageMargin : Theme::kCardPadding - edge;
    column->setContentsMargins(edge, edge, edge, edge);
    column->setSpacing(0);
    m_filter->setColumnsVisible(false);
    m_filter->setContentsMargins(side, 8, side, 8);
    column->addWidget(m_filter);
    column->addWidget(m_banner);
    m_banner->hide();
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setContentsMargins(16, 12, 16, 12);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    column->addLayout(m_stack, 1);
    m_presentation->setSourceModel(&m_model);
    m_table->setModel(m_presentation);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->horizontalHeader()->setProperty("bedelEdge", side);
    const struct {
        int column;
        CellKind kind;
        int width;
    } columns[]{
        {CoursePeopleNameColumn, CellKind::Name, 240},      {CoursePeoplePercentColumn, CellKind::Progress, 140},
        {CoursePeopleStandingColumn, CellKind::State, 130}, {CoursePeopleRiskColumn, CellKind::Plain, 300},
        {CoursePeopleActivityColumn, CellKind::Muted, 120}, {CoursePeopleFinishColumn, CellKind::Number, 190},
        {CoursePeopleMessageColumn, CellKind::State, 150},  {CoursePeopleModel::CourseColumn, CellKind::Muted, 190}};
    for (const auto &one : columns) {
        m_table->setCellKind(one.column, one.kind);
        m_table->setColumnWidthHint(one.column, one.width);
    }
    m_table->setStretchColumn(CoursePeopleRiskColumn);
    m_table->setFixedColumn(CoursePeopleNameColumn);
    m_table->setHiddenByDefault(CoursePeopleActivityColumn);
    m_table->setHiddenByDefault(CoursePeopleStandingColumn);
    if (!m_hasCourses)
        m_table->setHiddenByDefault(CoursePeopleModel::CourseColumn);
    else
        m_table->horizontalHeader()->moveSection(CoursePeopleModel::CourseColumn, 1);
    m_table->setDropOrder({CoursePeopleActivityColumn, CoursePeopleModel::CourseColumn, CoursePeopleMessageColumn,
                           CoursePeopleFinishColumn});
    m_controller.setView(m_table);
    m_controller.setBanner(m_banner);
    m_filter->hide();
}

void PeopleTable::setBase(const CoursePeopleQuery &query, const QString &title)
{
    const bool isNew = query != m_base || !m_model.isLoaded();
    m_base = query;
    m_title = title;
    describeColumns();
    if (isNew)
        ask(false);
}

void PeopleTable::setFigure(const CoursePeopleQuery &query, const QString &chip)
{
    m_figure = query;
    m_chip = chip;
    showChips();
    describeColumns();
    ask(false);
}

void PeopleTable::setFilterShown(bool shown)
{
    m_filterShown = shown;
    showChips();
}

void PeopleTable::ask(bool isTyping)
{
    CoursePeopleQuery query = hasFigure() ? m_figure : m_base;
    query.courseId = m_base.courseId;
    query.text = m_filter->text();
    query.order = m_table->sorting();
    if (query.order.column >= CoursePeopleColumnCount)
        query.order = {}; // courses are not sorted by
    if (isTyping)
        m_controller.setTypedQuery(query);
    else
        m_controller.setQuery(query);
}

void PeopleTable::showChips()
{
    QList<std::pair<QString, QString>> chips;
    if (hasFigure())
        chips.append({QString(kFigureChip), m_chip});
    m_filter->setChips(chips);
    m_filter->setVisible(m_filterShown || hasFigure());
}

void PeopleTable::showState()
{
    const bool isEmpty = m_model.isLoaded() && m_model.rowCount() == 0;
    const bool isSearch = hasFigure() || !query().text.isEmpty();
    m_empty->setText(isSearch ? tr("Nobody fits.") : m_emptyText);
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_table);
    emit countChanged();
}

int PeopleTable::selectedCount() const
{
    return int(m_table->selectedRowNumbers().size());
}

QString PeopleTable::onlyName(const QList<qint64> &studentIds) const
{
    if (studentIds.size() != 1)
        return {};
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (const CoursePersonRow *person = m_model.rowAt(row); person && person->studentId == studentIds.constFirst())
            return turnedName(person->studentName);
    }
    return {};
}

void PeopleTable::withStudents(std::function<void(const Result<QList<qint64>> &)> then)
{
    const QList<int> rows = m_table->selectedRowNumbers();
    QList<qint64> known;
    for (const int row : rows) {
        const CoursePersonRow *person = m_model.rowAt(row);
        if (person && !known.contains(person->studentId))
            known.append(person->studentId);
        else if (!person)
            known.append(0);
    }
    if (!known.isEmpty() && !known.contains(0)) {
        then(known);
        return;
    }
    // Rows out of sight are known by their place in the same order.
    QCoro::connect(m_progress.peopleIds(query()), this,
                   [rows, then = std::move(then)](const Result<QList<qint64>> &all) {
                       if (!all) {
                           then(all);
                           return;
                       }
                       QList<qint64> ids;
                       QSet<qint64> seen;
                       const auto take = [&](qint64 id) {
                           if (id != 0 && !seen.contains(id)) {
                               seen.insert(id);
                               ids.append(id);
                           }
                       };
                       for (qsizetype i = 0; i < (rows.isEmpty() ? all->size() : rows.size()); ++i)
                           take(rows.isEmpty() ? all->at(i) : all->value(rows.at(i), 0));
                       then(ids);
                   });
}

int PeopleTable::heightFor(int rows) const
{
    const int shown = std::clamp(count(), 2, std::max(2, rows));
    const int filter = m_filter->isHidden() ? 0 : m_filter->sizeHint().height();
    return Theme::headerHeight() + shown * Theme::rowHeight(m_table->isDense()) + filter + 4;
}

void PeopleTable::setEmptyText(const QString &text)
{
    m_emptyText = text;
    showState();
}

ColumnPresentation PeopleTable::textColumn(const QString &title, std::function<QString(const CoursePersonRow &)> text)
{
    ColumnPresentation column{.title = title};
    column.text = [this, text](const QModelIndex &index) {
        const QString painted = index.data().toString(); // which also asks for a row that is not here
        const CoursePersonRow *row = rowAt(index);
        return row ? text(*row) : painted;
    };
    return column;
}

void PeopleTable::describeColumns()
{
    const auto today = [this] { return m_clock.now().toTimeZone(m_progress.zone()).date(); };
    const auto cell = [this, today](const QModelIndex &index) -> std::optional<ProgressCell> {
        const CoursePersonRow *row = rowAt(index);
        if (!row)
            return std::nullopt;
        return ProgressCell{.percent = row->progress.percent,
                            .expected = expectedPercent(row->period, today(), m_progress.zone()),
                            .standing = row->progress.assessment.standing};
    };
    const QString title = hasFigure() || m_title.isEmpty() ? tr("Student") : m_title;
    m_presentation->setColumn(CoursePeopleNameColumn, {.title = title});
    m_presentation->setColumn(CoursePeoplePercentColumn, progressColumn(cell));
    m_presentation->setColumn(CoursePeopleStandingColumn, stateColumn<Standing>());
    m_presentation->setColumn(CoursePeopleRiskColumn, textColumn({}, [today](const CoursePersonRow &row) {
                                  const Assessment &assessment = row.progress.assessment;
                                  const QString why = riskText(assessment.reasons, today());
                                  return why.isEmpty() ? stateWord(assessment.standing) : why;
                              }));
    m_presentation->setColumn(CoursePeopleActivityColumn, agoColumn(m_clock, tr("never")));
    m_presentation->setColumn(CoursePeopleFinishColumn, textColumn({}, [this, today](const CoursePersonRow &row) {
                                  const Assessment &assessment = row.progress.assessment;
                                  const QDate end = row.period.end.isValid()
                                      ? row.period.end.toTimeZone(m_progress.zone()).date()
                                      : QDate();
                                  return finishText({.standing = assessment.standing,
                                                     .from = assessment.finishFrom,
                                                     .to = assessment.finishTo,
                                                     .end = end,
                                                     .trend = assessment.trend},
                                                    today());
                              }));
    ColumnPresentation message = messageColumn(
        [this](const QModelIndex &index) -> LastMessage {
            const CoursePersonRow *row = rowAt(index);
            return row ? LastMessage{row->lastMessage, row->lastMessageAt} : LastMessage{};
        },
        m_clock);
    message.text = [this, plain = message.text](const QModelIndex &index) {
        const CoursePersonRow *row = rowAt(index);
        return row && !row->lastMessage ? tr("none", "message") : plain(index);
    };
    m_presentation->setColumn(CoursePeopleMessageColumn, message);
}

void PeopleTable::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void PeopleTable::retranslate()
{
    m_table->setAccessibleName(tr("People"));
    m_filter->setPlaceholder(tr("Filter by name"));
    m_model.retranslate();
    describeColumns();
    showState();
}
