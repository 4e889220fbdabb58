// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tablepage.h"

#include "models/pagedmodel.h"
#include "ui/selectionkeeper.h"
#include "ui/uistate.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/footer.h"
#include "ui/widgets/label.h"
#include "ui/widgets/presentationmodel.h"
#include "ui/widgets/undobar.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStackedLayout>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int kSayReading = 300; // milliseconds: what is quicker needs no word
}

TablePage::TablePage(const QString &stateKey, UiState &state, QWidget *parent)
    : Page(parent)
    , m_stateKey(stateKey + ".columns"_L1)
    , m_uiState(state)
    , m_filter(new FilterRow)
    , m_banner(new Banner(Banner::Kind::Danger))
    , m_area(new QWidget)
    , m_stack(new QStackedLayout)
    , m_table(new DataTable)
    , m_emptyHost(new QWidget)
    , m_empty(new EmptyState)
    , m_reading(new Label({}, Theme::Text::Body, Theme::Role::Muted))
    , m_footer(new Footer)
    , m_presentation(new PresentationModel(this))
{
    auto *column = new QVBoxLayout(m_area);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(m_stack, 1);
    auto *host = new QVBoxLayout(m_emptyHost);
    host->setContentsMargins(0, 0, 0, 0);
    host->addWidget(m_empty, 1);
    m_reading->setAlignment(Qt::AlignCenter);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_emptyHost);
    m_stack->addWidget(m_reading);
    column->addWidget(m_footer); // after the table, as Tab goes
    UndoBar::standOn(m_footer);
}

QWidget *TablePage::startWidget() const
{
    return m_table;
}

void TablePage::start(PagedModel &model, ListController &controller)
{
    addTopRow(m_filter);
    addBanner(m_banner);
    m_model = &model;
    m_controller = &controller;
    m_presentation->setSourceModel(&model);
    m_table->setModel(m_presentation);
    controller.setView(m_table);
    controller.setBanner(m_banner);
    new SelectionKeeper(model, controller, *m_table);
    connectParts();
    QTimer::singleShot(kSayReading, this, &TablePage::showState);
}

void TablePage::setColumns(const QList<TableColumn> &columns, const QList<int> &dropOrder)
{
    for (const TableColumn &column : columns) {
        m_table->setCellKind(column.column, column.kind);
        if (column.width > 0)
            m_table->setColumnWidthHint(column.column, column.width);
        else
            m_table->setStretchColumn(column.column);
        if (column.show == TableColumn::Show::Always)
            m_table->setFixedColumn(column.column);
        else if (column.show == TableColumn::Show::OnDemand)
            m_table->setHiddenByDefault(column.column);
    }
    m_table->setDropOrder(dropOrder);
    m_table->restoreState(m_uiState.value(m_stateKey));
}

void TablePage::showSelection(int selected)
{
    m_footer->setActionsVisible(selected > 0);
    m_footer->setText(m_model->isLoaded() ? countText(m_model->rowCount(), selected) : QString());
}

void TablePage::connectParts()
{
    connect(m_empty, &EmptyState::actionTriggered, this, &TablePage::onEmptyAction);
    connect(m_table, &DataTable::rowActivated, this, &TablePage::onRowOpened);
    // The controller waits while somebody types; the first letter is asked at once.
    connect(m_filter->box(), &QLineEdit::textChanged, this, [this] { onTextTyped(m_filter->text()); });
    connect(m_filter, &FilterRow::cleared, this, &TablePage::onFiltersCleared);
    connect(m_filter, &FilterRow::chipRemoved, this, &TablePage::onChipRemoved);
    connect(m_filter, &FilterRow::columnsWanted, this, [this] {
        const QWidget *button = m_filter->columnsButton();
        m_table->showColumnMenu(button->mapToGlobal(QPoint(0, button->height())));
    });
    connect(m_table, &DataTable::sortingChanged, this, [this] {
        onOrderChanged();
        m_table->scrollToTop(); // whoever sorts wants to see what comes first
    });
    connect(m_table, &DataTable::stateChanged, this, [this] { m_uiState.setValue(m_stateKey, m_table->saveState()); });
    connect(m_table, &DataTable::selectedRowsChanged, this, &TablePage::showState);
    connect(m_model, &PagedModel::countChanged, this, &TablePage::showState);
    connect(m_model, &PagedModel::queryShown, this, &TablePage::showState);
    connect(m_controller, &ListController::failed, this, &TablePage::showState);
}

void TablePage::showState()
{
    if (!m_model)
        return;
    const bool isEmpty = m_model->isLoaded() && m_model->rowCount() == 0;
    const bool isReading = !m_model->isLoaded() && !m_controller->lastError();
    m_reading->setText(readingText());
    if (isEmpty)
        describeEmptiness(m_empty);
    m_stack->setCurrentWidget(isEmpty ? m_emptyHost : isReading ? static_cast<QWidget *>(m_reading) : m_table);
    showSelection(int(m_table->selectedRowNumbers().size()));
}

void TablePage::showError(const Error &error)
{
    m_banner->clearButtons();
    m_banner->setClosable(true);
    m_banner->setError(error);
    m_banner->present();
}

QList<qint64> TablePage::selectedIds() const
{
    QList<qint64> ids;
    const QList<int> rows = m_table->selectedRowNumbers();
    for (const int row : rows) {
        if (const qint64 id = m_model->idAt(row); id != 0)
            ids.append(id);
    }
    return ids;
}

ListOrder TablePage::order() const
{
    return m_table->sorting();
}

void TablePage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_model) {
        m_model->retranslate();
        m_presentation->refresh();
        showState();
    }
}

void TablePage::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Find)) {
        m_filter->box()->setFocus();
        m_filter->box()->selectAll();
        return;
    }
    if (event->matches(QKeySequence::Refresh) && m_controller) {
        m_controller->refresh();
        return;
    }
    Page::keyPressEvent(event);
}
