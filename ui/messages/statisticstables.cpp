// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of the statistics: templates, rules and failures, and where their numbers lead.
#include "ui/messages/statisticspage.h"

#include "app/services/errortext.h"
#include "app/services/ruletext.h"
#include "ui/charts/charttext.h"
#include "ui/messages/messagetext.h"
#include "ui/templates/templatetext.h"
#include "ui/widgets/card.h"
#include "ui/widgets/datatable.h"

#include <QHeaderView>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostRows = 12; // of a card; more scroll inside
constexpr MessageReach kReaches[]{MessageReach::Accepted, MessageReach::Delivered, MessageReach::Read,
                                  MessageReach::Answered};
constexpr int kFailedColumn = 1 + int(std::size(kReaches));
constexpr int kEffectColumn = kFailedColumn + 1;

} // namespace

StatisticsPage::Sheet StatisticsPage::makeSheet(bool hasReaches)
{
    Sheet sheet{.card = new Card, .table = new DataTable, .hasReaches = hasReaches};
    sheet.model = new ChartTableModel(sheet.table);
    sheet.table->setModel(sheet.model);
    sheet.table->setFrameShape(QFrame::NoFrame);
    sheet.table->horizontalHeader()->setProperty("bedelEdge", Theme::kCardPadding);
    sheet.table->setSelectionMode(QAbstractItemView::SingleSelection);
    sheet.card->setEdgeToEdge(true);
    sheet.card->body()->setContentsMargins(1, 0, 1, 8);
    sheet.card->body()->addWidget(sheet.table);
    return sheet;
}

void StatisticsPage::setRows(Sheet &sheet, const ChartTable &table, const QList<int> &widths)
{
    sheet.model->setTable(table);
    for (int column = 0; column < table.headers.size(); ++column) {
        sheet.table->setCellKind(column, column == 0 ? CellKind::Name : CellKind::Number);
        if (widths.at(column) > 0)
            sheet.table->setColumnWidthHint(column, widths.at(column));
    }
    sheet.table->setStretchColumn(0);
    sheet.table->setFixedColumn(0);
    const int rows = int(std::min<qsizetype>(table.rows.size(), kMostRows));
    sheet.table->setFixedHeight(Theme::headerHeight() + rows * Theme::rowHeight(sheet.table->isDense()) + 4);
    sheet.card->setVisible(!table.isEmpty());
}

void StatisticsPage::showTemplates()
{
    ChartTable table;
    table.headers = {tr("Template"),
                     tr("Sent"),
                     tr("Delivered"),
                     tr("Read"),
                     tr("Replied"),
                     tr("Failed"),
                     tr("Progress followed within %Ln days", nullptr, kEffectDays)};
    m_templates.queries.clear();
    for (const MessageStatistics::Effect &row : std::as_const(m_statistics.templates)) {
        const QString effect = row.measured > 0
            ? tr("%1 of %2", "share, number of messages")
                  .arg(charttext::percent(100.0 * row.progressed / row.measured), QLocale().toString(row.measured))
            : tr("not known yet");
        table.append(
            {tr("%1 · %2", "template, language").arg(row.templateKey.name, templateLanguage(row.templateKey.language)),
             row.sent, row.delivered, row.read, row.replied, row.failed, effect},
            {});
        m_templates.queries.append({.templateKey = row.templateKey});
    }
    setRows(m_templates, table, {0, 90, 100, 80, 110, 80, 220});
    m_templates.table->setDropOrder({3, 4, 2});
}

void StatisticsPage::showRules()
{
    ChartTable table;
    table.headers = {tr("Rule"), tr("Sent"), tr("Delivered"), tr("Read"), tr("Replied"), tr("Failed")};
    m_rules.queries.clear();
    for (const MessageSeries::Origin &row : std::as_const(m_series.origins)) {
        const QString name = row.event ? ruleName(*row.event)
            : row.purpose              ? purposeText(*row.purpose)
                                       : tr("Sent by a person");
        table.append({name, row.sent, row.delivered, row.read, row.replied, row.failed}, {});
        MessageQuery query{.event = row.event};
        if (row.purpose)
            query.purposes = {*row.purpose};
        query.isAutomatic = row.event || row.purpose;
        m_rules.queries.append(query);
    }
    setRows(m_rules, table, {0, 90, 100, 80, 110, 96});
    m_rules.table->setDropOrder({3, 4, 2});
}

void StatisticsPage::showFailures()
{
    ChartTable table;
    table.headers = {tr("Why they failed"), tr("Code"), tr("Messages")};
    m_failures.queries.clear();
    for (const MessageStatistics::Failure &row : std::as_const(m_statistics.failures)) {
        table.append({describe(row.error).title, row.code, row.count}, {});
        m_failures.queries.append({.states = {MessageState::Failed}, .errorCode = row.code});
    }
    setRows(m_failures, table, {0, 130, 100});
}

void StatisticsPage::openCell(const Sheet &sheet, const QModelIndex &index)
{
    if (!index.isValid() || index.row() >= sheet.queries.size())
        return;
    MessageQuery query = ofPeriod(sheet.queries.at(index.row()));
    const int column = index.column();
    if (sheet.hasReaches && column == kFailedColumn)
        query.states = {MessageState::Failed};
    else if (sheet.hasReaches && column == kEffectColumn)
        query.reached = MessageReach::Progressed;
    else if (sheet.hasReaches && column > 0)
        query.reached = kReaches[column - 1];
    emit messagesWanted(query);
}
