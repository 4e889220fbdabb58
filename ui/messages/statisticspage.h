// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/messageservice.h"
#include "ui/charts/charttable.h"
#include "ui/pacedreading.h"
#include "ui/widgets/page.h"

class Button;
class Card;
class ChartFrame;
class Clock;
class DataChanges;
class DataTable;
class EmptyState;
class FigureTile;
class MessageDaysChart;
class QComboBox;
class QMenu;

/// What became of the messages of a period: figures, days, templates with their effect, rules, reasons of failures.
/// Each number opens the messages behind it.
class StatisticsPage final : public Page {
    Q_OBJECT
public:
    StatisticsPage(MessageService &messages, DataChanges &changes, const Clock &clock, QWidget *parent = nullptr);
    bool isRead() const { return m_isRead; }
    /// Days, both included.
    void setPeriod(const QDate &from, const QDate &to);
    QWidget *startWidget() const override;

signals:
    void left();
    void messagesWanted(const MessageQuery &query);
    void statisticsShown();

protected:
    void retranslate() override;
    bool stepBack() override;

private:
    /// A table on a card, with what each of its numbers leads to.
    struct Sheet {
        Card *card = nullptr;
        DataTable *table = nullptr;
        ChartTableModel *model = nullptr;
        QList<MessageQuery> queries; ///< One for each row, without the period.
        bool hasReaches = true; ///< Columns are sent, delivered, read, replied, failed, progressed.
    };
    void build();
    Sheet makeSheet(bool hasReaches);
    void setRows(Sheet &sheet, const ChartTable &table, const QList<int> &widths);
    void openCell(const Sheet &sheet, const QModelIndex &index);
    void followToday();
    void read();
    void showNumbers();
    void showFigures();
    void showTemplates();
    void showRules();
    void showFailures();
    void fillPeriods();
    void onPeriodChosen(int index);
    void fillExportMenu();
    void save(const ChartTable &table, const QString &name);
    MessageQuery ofPeriod(MessageQuery query) const;
    QDate today() const;

    MessageService &m_messages;
    const Clock &m_clock;
    PacedReading m_reading{this, std::chrono::milliseconds(500)};
    QDate m_from;
    QDate m_to;
    MessageStatistics m_statistics;
    MessageSeries m_series;
    bool m_isRead = false;

    Banner *m_banner;
    QComboBox *m_period;
    Button *m_export;
    QMenu *m_exportMenu;
    EmptyState *m_empty;
    QWidget *m_content;
    FigureTile *m_sent;
    FigureTile *m_delivered;
    FigureTile *m_readTile;
    FigureTile *m_replied;
    FigureTile *m_failed;
    MessageDaysChart *m_days;
    ChartFrame *m_daysFrame;
    Sheet m_templates;
    Sheet m_rules;
    Sheet m_failures;
};
