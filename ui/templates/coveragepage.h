// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/coveragemodel.h"
#include "ui/pacedreading.h"
#include "ui/templates/templatespage.h"
#include "ui/widgets/page.h"

class Banner;
class CoveragePanel;
class DataTable;
class FilterRow;
class PresentationModel;

/// Event by course: with which template each message goes out, in which language, and where none does.
class CoveragePage final : public Page {
    Q_OBJECT
public:
    explicit CoveragePage(const TemplatesServices &services, QWidget *parent = nullptr);

    CoverageModel &model() { return m_model; }
    DataTable *table() const { return m_table; }
    CoveragePanel *panel() const { return m_panel; }
    /// Opens the panel on one cell.
    void showCell(qint64 courseId, RuleEvent event);
    QWidget *startWidget() const override;

signals:
    void left();
    void templateWanted(const TemplateKey &key);
    void proposeWanted(RuleEvent event, const QString &language);

protected:
    void retranslate() override;
    bool stepBack() override;

private:
    void build();
    void connectParts();
    void describeColumns();
    void reload();
    void readNow();
    void showSummary();
    void showPanel();
    void scrollToEvent();
    void onCell(const QModelIndex &index);
    void choose(RuleEvent event, qint64 courseId, const TemplateKey &key, bool isOnlyEvent);
    void applyFilter();

    const TemplatesServices m_services;
    CoverageModel m_model;
    PresentationModel *m_presentation;
    Banner *m_banner;
    FilterRow *m_filter;
    QComboBox *m_which;
    DataTable *m_table;
    CoveragePanel *m_panel;
    PanelSplit *m_split;
    PacedReading m_reading;
    QList<TemplateUse> m_templates;
    std::optional<qint64> m_course; ///< Of the cell in the panel; nothing while it is closed.
    RuleEvent m_event = RuleEvent::Completed;
};
