// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/ruleservice.h"
#include "ui/automatic/automaticservices.h"
#include "ui/widgets/page.h"

class Button;
class Card;
class ChartFrame;
class DataTable;
class DayBars;
class EmptyState;
class Label;
class ProgressRow;
class QComboBox;
class QSortFilterProxyModel;
class QStandardItemModel;

/// What a rule would have done in the last weeks, replayed over the stored history. Nothing is sent.
class LabPage final : public Page {
    Q_OBJECT
public:
    LabPage(const AutomaticServices &services, const Rule &draft, QWidget *parent = nullptr);

    void setResult(const LabResult &result);
    bool isRunning() const { return m_run != nullptr; }
    /// Days, from the choice.
    int days() const;
    QComboBox *period() const { return m_period; }
    ChartFrame *chart() const { return m_frame; }
    DataTable *table() const { return m_table; }
    QString resultText() const;
    QWidget *startWidget() const override;

signals:
    void left();
    void studentWanted(qint64 studentId);

protected:
    void retranslate() override;
    bool stepBack() override;

private:
    void build();
    void buildTable();
    void run();
    void stop();
    void showResult();
    void fillTable();
    void showState();
    void save();
    void writeList(const QString &path);
    QDateTime now() const;

    const AutomaticServices m_services;
    const Rule m_draft;
    RuleLab *m_run = nullptr;
    std::optional<LabResult> m_result;
    int m_done = 0;
    int m_total = 0;
    bool m_wasStopped = false;
    Banner *m_banner;
    QComboBox *m_period;
    Button *m_save;
    ProgressRow *m_running;
    EmptyState *m_empty;
    Card *m_summary;
    Label *m_sentence;
    Label *m_would;
    Label *m_compare;
    Label *m_note;
    DayBars *m_bars;
    ChartFrame *m_frame;
    Card *m_list;
    DataTable *m_table;
    QStandardItemModel *m_model;
    QSortFilterProxyModel *m_sorted;
};
