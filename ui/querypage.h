// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tablepage.h"

/// TablePage over one model and the service that answers its queries. A further list page says which query its filters
/// mean (wantedQuery), names its columns (startList) and has the words of TablePage; see CoursesPage.
template<typename Model>
class QueryPage : public TablePage {
public:
    using Row = typename Model::RowType;
    using Query = typename Model::QueryType;
    using Controller = QueryController<Model>;

    const Query &query() const { return m_controller.query(); }
    const Model &model() const { return m_model; }

protected:
    QueryPage(const QString &stateKey, UiState &state, typename Controller::Source source, QWidget *parent)
        : TablePage(stateKey, state, parent)
        , m_controller(m_model, std::move(source))
    {
    }

    /// What text, filters and header ask for.
    virtual Query wantedQuery() const = 0;

    /// Plugs the list in; what shall stand above the filter row is added before.
    void startList(const QList<TableColumn> &columns, const QList<int> &dropOrder)
    {
        start(m_model, m_controller);
        setColumns(columns, dropOrder);
    }
    /// The first question, and from then on whenever rows of these entities move.
    void follow(DataChanges &changes, const QStringList &entities)
    {
        m_controller.follow(changes, entities);
        ask();
    }
    void ask() { m_controller.setQuery(wantedQuery()); }

    Controller &controller() { return m_controller; }
    /// Null while the row is not here.
    const Row *rowAt(const QModelIndex &index) const { return m_model.rowAt(index.row()); }

    void onTextTyped(const QString &) override { m_controller.setTypedQuery(wantedQuery()); }
    void onOrderChanged() override { ask(); }
    void onChipRemoved(const QString &) override { }

private:
    Model m_model;
    Controller m_controller;
};
