// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"
#include "ui/charts/chartview.h"

#include <QFrame>

class Button;
class ChartTableModel;
class DataTable;
class ElidedLabel;
class Label;
class QHBoxLayout;
class QMenu;
class QStackedLayout;
class QTimer;

/// A chart on its card: title and unit left, the finding in words right, its table twin, export, and what stands there
/// when there is nothing to draw.
class ChartFrame final : public QFrame {
    Q_OBJECT
public:
    /// Takes the chart over. Without a title there is no title row; table and export are then in the context menu.
    ChartFrame(const QString &title, ChartView *chart, QWidget *parent = nullptr);

    ChartView *chart() const { return m_chart; }
    QString title() const { return m_title; }
    void setTitle(const QString &title);
    /// In words, right of the title. Empty: the chart's own.
    void setFinding(const QString &finding);
    QString finding() const;
    /// A widget after title and unit (a chip).
    void addTitleWidget(QWidget *widget);
    /// Without border and padding, inside another card or a panel.
    void setFlat(bool flat);
    /// The two buttons in the title row; a page that has its own in the header hides them.
    void setToolsVisible(bool visible);

    bool isTableShown() const;
    void setTableShown(bool shown);
    /// Reading: said in words when it takes over 300 ms; a chart that stands already stays.
    void setLoading(bool loading);
    /// What is said when there is nothing: why, and what to do.
    void setEmptyText(const QString &title, const QString &sentence);
    /// Table, copy, picture, drawing, numbers; also the context menu.
    QMenu *menu() const { return m_menu; }
    /// Save without asking.
    Result<void> savePng(const QString &path) const;
    Result<void> saveSvg(const QString &path) const;
    Result<void> saveCsv(const QString &path) const;
    void copyNumbers() const;

signals:
    /// A point, a part or a row of the twin was opened.
    void activated(const ChartKey &key);
    void tableShownChanged(bool shown);
    /// A file could not be written: its path and the system's reason.
    void saveFailed(const QString &path, const QString &reason);

protected:
    void paintEvent(QPaintEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum Sheet { ChartSheet, TableSheet, MessageSheet };

    void buildTitleRow();
    void buildMenu();
    void refresh();
    void showSheet();
    void fillTable();
    void updateDescription();
    void askAndSave(const QString &suffix, const QString &filter);
    Result<void> save(const QString &path) const;

    QString m_title;
    QString m_finding;
    ChartView *m_chart;
    ChartTableModel *m_model;
    DataTable *m_table;
    QWidget *m_titleRow;
    QHBoxLayout *m_titleLayout = nullptr;
    Label *m_titleLabel;
    Label *m_unitLabel;
    ElidedLabel *m_findingLabel;
    Button *m_tableButton;
    Button *m_menuButton;
    QMenu *m_menu;
    QAction *m_tableAction = nullptr;
    QWidget *m_message;
    Label *m_messageTitle;
    Label *m_messageText;
    QStackedLayout *m_sheets;
    QTimer *m_loadingTimer;
    QString m_emptyTitle;
    QString m_emptyText;
    bool m_isLoading = false;
    bool m_saysLoading = false;
    bool m_wantsTable = false;
    bool m_isFlat = false;
    bool m_hasTools = true;
};
