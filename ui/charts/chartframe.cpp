// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartframe.h"

#include "ui/charts/charttext.h"
#include "ui/style/stylepaint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/label.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QStackedLayout>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;
using Role = Theme::Role;

namespace {

constexpr int kLoadingDelayMs = 300;

} // namespace

ChartFrame::ChartFrame(const QString &title, ChartView *chart, QWidget *parent)
    : QFrame(parent)
    , m_chart(chart)
    , m_model(new ChartTableModel(this))
    , m_table(new DataTable)
    , m_titleRow(new QWidget)
    , m_titleLabel(new Label({}, Theme::Text::Strong))
    , m_unitLabel(new Label({}, Theme::Text::Small, Role::Muted))
    , m_findingLabel(new ElidedLabel({}, Theme::Text::Small, Role::Muted))
    , m_tableButton(Button::tool(u"table"_s, tr("Table")))
    , m_menuButton(Button::tool(u"overflow-menu"_s, tr("Save or copy")))
    , m_menu(new QMenu(this))
    , m_message(new QWidget)
    , m_messageTitle(new Label({}, Theme::Text::Strong))
    , m_messageText(new Label({}, Theme::Text::Small, Role::Muted))
    , m_sheets(new QStackedLayout)
    , m_loadingTimer(new QTimer(this))
    , m_emptyTitle(tr("No data yet"))
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(4);
    buildTitleRow();
    buildMenu();
    column->addWidget(m_titleRow);
    auto *message = new QVBoxLayout(m_message);
    message->setContentsMargins(0, 0, 0, 0); // a low chart is not made higher by what it does not say
    message->setSpacing(2);
    message->addStretch(1);
    for (Label *label : {m_messageTitle, m_messageText}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(true);
        message->addWidget(label);
    }
    message->addStretch(1);
    m_table->setModel(m_model);
    m_table->setDense(true);
    m_table->installEventFilter(this);
    m_sheets->insertWidget(ChartSheet, m_chart);
    m_sheets->insertWidget(TableSheet, m_table);
    m_sheets->insertWidget(MessageSheet, m_message);
    column->addLayout(m_sheets, 1);
    m_loadingTimer->setSingleShot(true);
    m_loadingTimer->setInterval(kLoadingDelayMs);
    connect(m_loadingTimer, &QTimer::timeout, this, [this] {
        m_saysLoading = true;
        refresh();
    });
    m_chart->installEventFilter(this); // Ctrl+C
    connect(m_chart, &ChartView::dataChanged, this, &ChartFrame::refresh);
    connect(m_chart, &ChartView::activated, this, &ChartFrame::activated);
    connect(m_table, &DataTable::rowActivated, this, [this](const QModelIndex &index) {
        if (const ChartKey key = m_model->key(index.row()); key.isValid())
            emit activated(key);
    });
    setFlat(false);
    setTitle(title);
}

void ChartFrame::buildTitleRow()
{
    m_titleLayout = new QHBoxLayout(m_titleRow);
    m_titleLayout->setContentsMargins(0, 0, 0, 0);
    m_titleLayout->setSpacing(8);
    m_titleLayout->addWidget(m_titleLabel);
    m_titleLayout->addWidget(m_unitLabel);
    m_titleLayout->addWidget(m_findingLabel, 1);
    m_titleLayout->addWidget(m_tableButton);
    m_titleLayout->addWidget(m_menuButton);
    m_titleLayout->setSpacing(8);
    m_findingLabel->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_tableButton->setKind(ButtonKind::Quiet);
    m_menuButton->setKind(ButtonKind::Quiet);
    m_tableButton->setCheckable(true);
    connect(m_tableButton, &Button::toggled, this, &ChartFrame::setTableShown);
    connect(m_menuButton, &Button::clicked, this,
            [this] { m_menu->popup(m_menuButton->mapToGlobal(QPoint(0, m_menuButton->height() + 2))); });
}

void ChartFrame::setTitle(const QString &title)
{
    m_title = title;
    m_menu->setTitle(title);
    m_titleLabel->setText(title);
    m_titleRow->setVisible(!title.isEmpty());
    refresh();
}

void ChartFrame::setFinding(const QString &finding)
{
    m_finding = finding;
    refresh();
}

QString ChartFrame::finding() const
{
    return m_finding.isEmpty() ? m_chart->finding() : m_finding;
}

void ChartFrame::addTitleWidget(QWidget *widget)
{
    m_titleLayout->insertWidget(m_titleLayout->indexOf(m_findingLabel), widget);
}

void ChartFrame::setFlat(bool flat)
{
    m_isFlat = flat;
    const int side = flat ? 0 : Theme::kCardPadding - 4; // the chart keeps 4 for its focus ring
    layout()->setContentsMargins(side, flat ? 0 : 8, side, flat ? 0 : 10);
    m_titleRow->layout()->setContentsMargins(4, 0, 4, 0);
    update();
}

void ChartFrame::setToolsVisible(bool visible)
{
    m_hasTools = visible;
    m_tableButton->setVisible(visible);
    m_menuButton->setVisible(visible);
}

bool ChartFrame::isTableShown() const
{
    return m_wantsTable;
}

void ChartFrame::setTableShown(bool shown)
{
    m_tableButton->setChecked(shown);
    m_tableAction->setChecked(shown);
    if (shown == m_wantsTable)
        return;
    m_wantsTable = shown;
    showSheet();
    emit tableShownChanged(shown);
}

void ChartFrame::setLoading(bool loading)
{
    if (loading == m_isLoading)
        return;
    m_isLoading = loading;
    m_saysLoading = false;
    if (loading)
        m_loadingTimer->start();
    else
        m_loadingTimer->stop();
    refresh();
}

void ChartFrame::setEmptyText(const QString &title, const QString &sentence)
{
    m_emptyTitle = title;
    m_emptyText = sentence;
    refresh();
}

void ChartFrame::refresh()
{
    m_unitLabel->setText(m_chart->unit());
    m_unitLabel->setVisible(!m_chart->unit().isEmpty() && !m_chart->isEmpty());
    m_findingLabel->setText(m_saysLoading ? tr("Reading…") : finding());
    const bool waits = m_isLoading && m_chart->isEmpty();
    m_messageTitle->setText(waits ? (m_saysLoading ? tr("Reading…") : QString()) : m_emptyTitle);
    m_messageText->setText(waits ? QString() : m_emptyText);
    m_messageText->setVisible(!m_messageText->text().isEmpty());
    const bool hasNumbers = !m_chart->isEmpty();
    m_tableButton->setEnabled(hasNumbers);
    m_menuButton->setEnabled(hasNumbers);
    for (QAction *action : m_menu->actions())
        action->setEnabled(hasNumbers);
    if (m_wantsTable)
        fillTable();
    showSheet();
    updateDescription();
}

void ChartFrame::showSheet()
{
    if (m_chart->isEmpty()) {
        m_sheets->setCurrentIndex(MessageSheet);
        return;
    }
    const bool hadFocus = m_sheets->currentWidget() && m_sheets->currentWidget()->hasFocus();
    if (m_wantsTable && m_sheets->currentIndex() != TableSheet)
        fillTable();
    m_sheets->setCurrentIndex(m_wantsTable ? TableSheet : ChartSheet);
    if (hadFocus)
        m_sheets->currentWidget()->setFocus();
}

void ChartFrame::fillTable()
{
    m_model->setTable(m_chart->table());
    for (int column = 1; column < m_model->columnCount(); ++column) {
        const bool isNumber = m_model->index(0, column).data(Qt::TextAlignmentRole).isValid();
        m_table->setCellKind(column, isNumber ? CellKind::Number : CellKind::Plain);
        const QString header = m_model->headerData(column, Qt::Horizontal).toString();
        const int width = QFontMetrics(Theme::font(Theme::Text::SmallMedium)).horizontalAdvance(header) + 28;
        m_table->setColumnWidthHint(column, width * 18 / Theme::lineHeight()); // hints are for a 13 px font
    }
    m_table->setStretchColumn(0);
    m_table->setAccessibleName(tr("%1, table").arg(m_title));
}

void ChartFrame::updateDescription()
{
    const QString description = m_chart->isEmpty() ? m_messageTitle->text() : finding();
    setAccessibleName(m_title);
    setAccessibleDescription(description);
    m_chart->setAccessibleName(m_title.isEmpty() ? m_chart->accessibleName() : m_title);
    m_chart->setAccessibleDescription(description);
}

void ChartFrame::paintEvent(QPaintEvent *)
{
    if (m_isFlat)
        return;
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    stylepaint::box(&painter, rect(), Theme::kCardRadius, theme.color(Role::Base), theme.color(Role::Line));
}

void ChartFrame::contextMenuEvent(QContextMenuEvent *event)
{
    if (!m_chart->isEmpty())
        m_menu->popup(event->globalPos());
}

bool ChartFrame::eventFilter(QObject *watched, QEvent *event)
{
    // Nothing chosen means all: the numbers are wanted as a whole.
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)
        && (watched == m_chart || !m_table->selectionModel()->hasSelection())) {
        copyNumbers();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

void ChartFrame::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        const auto name = [](Button *button, const QString &text) {
            button->setToolTip(text);
            button->setAccessibleName(text);
        };
        name(m_tableButton, tr("Table"));
        name(m_menuButton, tr("Save or copy"));
        buildMenu();
    }
    if (event->type() == QEvent::LocaleChange || event->type() == QEvent::LanguageChange)
        refresh();
}
