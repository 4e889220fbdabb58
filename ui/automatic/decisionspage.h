// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/ruleservice.h"
#include "models/decisionmodel.h"
#include "ui/automatic/automaticservices.h"
#include "ui/querypage.h"

class Button;
class Label;
class PanelSplit;
class QComboBox;
class TraceView;

/// What the rules decided about whom: sent, held back, dropped; each with its trace on the panel.
class DecisionsPage final : public QueryPage<DecisionModel> {
    Q_OBJECT
public:
    DecisionsPage(const AutomaticServices &services, const DecisionQuery &query, QWidget *parent = nullptr);
    TraceView *trace() const { return m_trace; }

signals:
    void left();
    void studentWanted(qint64 studentId);
    void messageWanted(qint64 messageId);

protected:
    DecisionQuery wantedQuery() const override;
    QString countText(int count, int selected) const override;
    void onFiltersCleared() override;
    void onRowOpened(const QModelIndex &index) override;
    void onChipRemoved(const QString &key) override;
    void describeEmptiness(EmptyState *empty) override;
    bool isFiltered() const override;
    QString readingText() const override;
    void retranslate() override;
    bool stepBack() override;

private:
    void build();
    void describeColumns();
    void fillChoices();
    void showChips();
    void apply();
    void onCurrentChanged();
    void readPanel();
    void showSeries(const std::optional<qint64> &end);
    void endOrResumeSeries();
    void closePanel();
    QDateTime now() const;
    QString when(const QDateTime &at) const;

    const AutomaticServices m_services;
    DecisionQuery m_wanted;
    QComboBox *m_outcome;
    QComboBox *m_event;
    Label *m_who;
    Label *m_what;
    TraceView *m_trace;
    Button *m_student;
    Button *m_message;
    Button *m_series;
    PanelSplit *m_split;
    qint64 m_shown = 0;
    qint64 m_studentId = 0;
    qint64 m_messageId = 0;
    qint64 m_seriesEnd = 0; ///< RuleTrace::seriesEnd of what is shown.
};
