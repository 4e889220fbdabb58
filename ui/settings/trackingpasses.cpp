// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/trackingpasses.h"

#include "app/domain/clock.h"
#include "app/services/errortext.h"
#include "ui/tracking/trackingtext.h"
#include "ui/widgets/card.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/label.h"
#include "ui/widgets/relativedate.h"
#include "ui/widgets/todorow.h"

#include <QEvent>
#include <QLocale>
#include <QStandardItemModel>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

enum Column {
    WhenColumn,
    KindColumn,
    StateColumn,
    CoursesColumn,
    CheckedColumn,
    ChangedColumn,
    RequestsColumn,
    SecondsColumn,
    ErrorsColumn,
    ColumnCount
};
constexpr int kIdRole = Qt::UserRole + 1;
constexpr int kRowsShown = 8;
constexpr qsizetype kProblemsShown = 30;

QString secondsText(double seconds)
{
    return QLocale().toString(seconds, 'f', seconds < 10 ? 1 : 0);
}

} // namespace

TrackingPasses::TrackingPasses(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_card(new Card)
    , m_table(new DataTable)
    , m_model(new QStandardItemModel(0, ColumnCount, this))
    , m_none(new Label({}, Theme::Text::Body, Theme::Role::Muted))
    , m_problems(new Card)
    , m_more(new Label({}, Theme::Text::Small, Theme::Role::Muted))
{
    build();
    connect(m_table, &DataTable::selectedRowsChanged, this, [this] {
        if (!m_isFilling)
            onChosen();
    });
    retranslate();
}

void TrackingPasses::build()
{
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setCellKind(WhenColumn, CellKind::Name);
    m_table->setCellKind(KindColumn, CellKind::Muted);
    m_table->setCellKind(StateColumn, CellKind::State);
    for (const int column : {CoursesColumn, CheckedColumn, ChangedColumn, RequestsColumn, SecondsColumn, ErrorsColumn})
        m_table->setCellKind(column, CellKind::Number);
    m_table->setStretchColumn(WhenColumn);
    m_table->setFixedColumn(WhenColumn);
    m_table->setColumnWidthHint(KindColumn, 100);
    m_table->setColumnWidthHint(StateColumn, 104);
    m_table->setColumnWidthHint(CoursesColumn, 66);
    m_table->setColumnWidthHint(CheckedColumn, 70);
    m_table->setColumnWidthHint(ChangedColumn, 80);
    m_table->setColumnWidthHint(RequestsColumn, 92);
    m_table->setColumnWidthHint(SecondsColumn, 86);
    m_table->setColumnWidthHint(ErrorsColumn, 72);
    m_table->setDropOrder({CoursesColumn, SecondsColumn, RequestsColumn, KindColumn});
    m_card->setEdgeToEdge(true);
    m_none->setWordWrap(true);
    m_none->setContentsMargins(16, 4, 16, 12);
    m_none->hide();
    m_card->body()->addWidget(m_table);
    m_card->body()->addWidget(m_none);
    m_problems->setEdgeToEdge(true);
    m_problems->hide();
    m_more->setContentsMargins(16, 6, 16, 10);
    m_more->hide();
    m_problems->body()->addWidget(m_more);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_card);
    column->addWidget(m_problems);
}

qint64 TrackingPasses::chosenId() const
{
    const QList<int> rows = m_table->selectedRowNumbers();
    return rows.isEmpty() ? 0 : m_model->index(rows.first(), WhenColumn).data(kIdRole).toLongLong();
}

void TrackingPasses::addRow(const TrackingPass &pass, const QDateTime &now)
{
    const QLocale locale;
    auto *when = new QStandardItem(relativeDate(pass.startedAt, now));
    when->setData(pass.id, kIdRole);
    when->setToolTip(locale.toString(pass.startedAt.toLocalTime(), QLocale::LongFormat));
    auto *state = new QStandardItem(passStateText(pass.state));
    state->setData(int(passMark(pass.state)), MarkRole);
    auto *errors = new QStandardItem(locale.toString(pass.errors.size()));
    if (!pass.errors.isEmpty())
        errors->setToolTip(tr("Choose the row to see what could not be read."));
    m_model->appendRow(
        {when, new QStandardItem(passKindText(pass.kind)), state, new QStandardItem(locale.toString(pass.courses)),
         new QStandardItem(locale.toString(pass.checked)), new QStandardItem(locale.toString(pass.changed)),
         new QStandardItem(locale.toString(pass.requests)), new QStandardItem(secondsText(pass.seconds)), errors});
}

void TrackingPasses::showPasses(const QList<TrackingPass> &passes)
{
    m_passes = passes;
    m_isKnown = true;
    fill();
}

void TrackingPasses::fill()
{
    const qint64 chosen = chosenId();
    const QDateTime now = m_clock.now().toLocalTime();
    m_isFilling = true;
    m_model->setRowCount(0);
    for (const TrackingPass &pass : std::as_const(m_passes)) {
        addRow(pass, now);
        if (pass.id == chosen)
            m_table->selectRow(m_model->rowCount() - 1);
    }
    m_isFilling = false;
    const int rows = std::min<int>(kRowsShown, int(m_passes.size()));
    m_table->setFixedHeight(Theme::headerHeight() + rows * Theme::rowHeight(m_table->isDense()));
    m_table->setVisible(!m_passes.isEmpty());
    m_none->setVisible(m_passes.isEmpty());
    if (chosenId() == 0)
        clearProblems();
}

void TrackingPasses::onChosen()
{
    const qint64 id = chosenId();
    const auto pass = std::ranges::find(m_passes, id, &TrackingPass::id);
    if (pass == m_passes.cend() || pass->errors.isEmpty())
        clearProblems();
    else
        emit problemsWanted(id);
}

void TrackingPasses::clearProblems()
{
    for (QWidget *row : std::as_const(m_rows)) {
        row->hide();
        row->deleteLater(); // it may be the sender of what clears it
    }
    m_rows.clear();
    m_list.clear();
    m_shown = 0;
    m_problems->hide();
}

void TrackingPasses::showProblems(qint64 passId, const QList<PassProblem> &problems)
{
    if (passId != chosenId())
        return; // another one was chosen meanwhile
    clearProblems();
    m_shown = passId;
    m_list = problems;
    for (const PassProblem &problem : m_list.first(std::min(m_list.size(), kProblemsShown))) {
        const bool isPerson = problem.studentId != 0;
        const bool opens = isPerson || !problem.courseName.isEmpty();
        auto *row = new TodoRow;
        row->setTodo(Mark::Warning, problemPlace(problem), describe(problem.error).toText(), {},
                     isPerson    ? tr("Open student")
                         : opens ? tr("Open course")
                                 : QString());
        connect(row, &TodoRow::activated, this, [this, problem, isPerson] {
            if (isPerson)
                emit studentWanted(problem.studentId);
            else
                emit courseWanted(problem.courseId);
        });
        m_problems->body()->insertWidget(m_problems->body()->count() - 1, row);
        m_rows.append(row);
    }
    const qsizetype hidden = m_list.size() - kProblemsShown;
    m_more->setVisible(hidden > 0);
    m_more->setText(tr("And %Ln more.", nullptr, int(std::max<qsizetype>(hidden, 0))));
    m_problems->setTitle(tr("%Ln could not be read", nullptr, int(m_list.size())));
    m_problems->setVisible(!m_list.isEmpty());
}

void TrackingPasses::retranslate()
{
    m_card->setTitle(tr("Last readings"));
    m_table->setAccessibleName(tr("Last readings"));
    m_model->setHorizontalHeaderLabels({tr("Begun"), tr("Kind"), tr("State"), tr("Courses"), tr("Read"), tr("Changed"),
                                        tr("Requests"), tr("Seconds"), tr("Errors")});
    m_none->setText(tr("Readings stand here once there has been one. The last 200 are kept."));
    if (!m_isKnown)
        return;
    const qint64 shown = m_shown;
    const QList<PassProblem> list = m_list;
    fill();
    if (shown != 0)
        showProblems(shown, list);
}

void TrackingPasses::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}
