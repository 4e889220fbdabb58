// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/listquery.h"
#include "ui/listcontroller.h"
#include "ui/widgets/page.h"

class Banner;
class DataTable;
class EmptyState;
class FilterRow;
class Footer;
class Label;
class PresentationModel;
class QStackedLayout;
class UiState;
enum class CellKind;

/// One column of a list page.
struct TableColumn {
    enum class Show { ByDefault, Always, OnDemand };
    int column = 0;
    CellKind kind{};
    int width = 0; ///< At a 13 px font; 0: takes what is left.
    Show show = Show::ByDefault;
};

/// What the pages with a list share: filter row, failures, table, empty state, footer; columns and their order are
/// remembered. The subclass has the model, the query and the words.
class TablePage : public Page {
    Q_OBJECT
public:
    DataTable *table() const { return m_table; }
    FilterRow *filterRow() const { return m_filter; }
    EmptyState *emptyState() const { return m_empty; }
    QWidget *startWidget() const override;

protected:
    /// stateKey: under which columns are remembered ("courses").
    TablePage(const QString &stateKey, UiState &state, QWidget *parent);

    /// Plugs model and controller in. The filter row is added here: what shall stand above it is added before.
    void start(PagedModel &model, ListController &controller);
    /// After start(): how the columns look, and in what order they go when the room gets narrow. What a person chose
    /// before comes back.
    void setColumns(const QList<TableColumn> &columns, const QList<int> &dropOrder);
    /// The list with its empty state, to be put as body or into a split.
    QWidget *listArea() const { return m_area; }
    PresentationModel *presentation() const { return m_presentation; }
    Footer *footer() const { return m_footer; }
    Banner *banner() const { return m_banner; }
    UiState &uiState() const { return m_uiState; }
    void showError(const Error &error);
    /// Bedel's ids of the selected rows that are here.
    QList<qint64> selectedIds() const;
    /// The query's order as the header shows it.
    ListOrder order() const;
    /// Says counts, empty state and selection again.
    void showState();

    virtual void onTextTyped(const QString &text) = 0;
    virtual void onFiltersCleared() = 0;
    virtual void onChipRemoved(const QString &key) = 0;
    virtual void onOrderChanged() = 0;
    /// Why there is nothing, and the way out.
    virtual void describeEmptiness(EmptyState *empty) = 0;
    virtual bool isFiltered() const = 0;
    /// Footer: how many there are, and how many of them are selected (0: say nothing of it). Not asked of a page that
    /// says it with showSelection.
    virtual QString countText(int, int) const { return {}; }
    /// Footer and bulk actions for this many selected rows.
    virtual void showSelection(int selected);
    /// The button of the empty state; without filters it is the page's own way out.
    virtual void onEmptyAction() { onFiltersCleared(); }
    /// Enter or double click.
    virtual void onRowOpened(const QModelIndex &index) = 0;
    /// What is being read: "Reading courses…".
    virtual QString readingText() const = 0;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void connectParts();

    const QString m_stateKey;
    UiState &m_uiState;
    FilterRow *m_filter;
    Banner *m_banner;
    QWidget *m_area;
    QStackedLayout *m_stack;
    DataTable *m_table;
    QWidget *m_emptyHost;
    EmptyState *m_empty;
    Label *m_reading;
    Footer *m_footer;
    PresentationModel *m_presentation;
    PagedModel *m_model = nullptr;
    ListController *m_controller = nullptr;
};
