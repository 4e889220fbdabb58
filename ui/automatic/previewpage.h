// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/ruleservice.h"
#include "models/planmodel.h"
#include "ui/automatic/automaticservices.h"
#include "ui/widgets/page.h"

class Button;
class DataTable;
class EmptyState;
class Label;
class PanelSplit;
class PlanPanel;
class PresentationModel;
class QSortFilterProxyModel;
class QStackedLayout;
class QVBoxLayout;
class SectionHead;
class SidePanel;

/// Who gets what, when and why, and who does not and why not; single rows can be taken out before a person says yes.
class PreviewPage final : public Page {
    Q_OBJECT
public:
    /// Of the rules in force.
    PreviewPage(const AutomaticServices &services, const PlanScope &scope, QWidget *parent = nullptr);
    /// Of a draft: to be looked at, not to be sent.
    PreviewPage(const AutomaticServices &services, const Rule &draft, QWidget *parent = nullptr);

    void reload();
    /// What was read; before that, or in a test, what is given.
    void setPlan(const RunPlan &plan);
    const PlanModel &messages() const { return m_messages; }
    DataTable *table() const { return m_table; }
    DataTable *heldTable() const { return m_heldTable; }
    PlanPanel *panel() const { return m_panel; }
    Button *sendButton() const { return m_send; }
    QWidget *startWidget() const override;

signals:
    void left();
    void sent(const RuleRun &run);
    void studentWanted(qint64 studentId);

protected:
    void retranslate() override;
    void keyPressEvent(QKeyEvent *event) override;
    bool stepBack() override;
    void showEvent(QShowEvent *event) override;

private:
    PreviewPage(const AutomaticServices &services, const PlanScope &scope, const std::optional<Rule> &draft,
                QWidget *parent);
    void build();
    void buildTables();
    void describeColumns();
    void showHeads();
    void showState();
    void showPanel();
    void onCurrentChanged(DataTable *table);
    void onSend();
    void send();
    void save();
    void writeList(const QString &path);
    int sourceRow(const QModelIndex &index) const;
    QString currentOccasion() const;
    bool selectOccasion(const QString &occasion);
    QDateTime now() const;
    bool canSend() const { return !m_draft; }
    QString subject() const;

    const AutomaticServices m_services;
    const PlanScope m_scope;
    const std::optional<Rule> m_draft;
    PlanModel m_messages;
    PlanHeldModel m_held;
    PresentationModel *m_messageWords;
    PresentationModel *m_heldWords;
    QSortFilterProxyModel *m_sorted;
    QSortFilterProxyModel *m_heldSorted;
    Banner *m_banner;
    Banner *m_question;
    SectionHead *m_head;
    SectionHead *m_heldHead;
    DataTable *m_table;
    DataTable *m_heldTable;
    QVBoxLayout *m_tables = nullptr;
    QWidget *m_upper;
    QWidget *m_lower;
    QStackedLayout *m_upperStack;
    EmptyState *m_empty;
    Label *m_reading;
    QStackedLayout *m_stack;
    PlanPanel *m_panel;
    SidePanel *m_side = nullptr;
    PanelSplit *m_split;
    Button *m_save;
    Button *m_notNow;
    Button *m_send;
    bool m_isRead = false;
    bool m_wasShown = false;
    bool m_isHeldAlone = false; ///< The lower table has the room of both.
    bool m_showsHeld = false; ///< The panel speaks of a row of the lower table.
};
