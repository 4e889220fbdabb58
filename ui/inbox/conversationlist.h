// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/inboxservice.h"
#include "models/conversationmodel.h"
#include "ui/inbox/inboxservices.h"
#include "ui/listcontroller.h"

#include <QWidget>

class Banner;
class ConversationDelegate;
class EmptyState;
class FilterTabs;
class Label;
class PresentationModel;
class QLineEdit;
class QListView;
class QStackedLayout;

/// The conversations at the left: search, which ones, and a row for each. Only a person opens one: rows that move or
/// leave the list change nothing of what is open.
class ConversationList final : public QWidget {
    Q_OBJECT
public:
    explicit ConversationList(const InboxServices &services, QWidget *parent = nullptr);

    /// The row of what is open; 0: none.
    void setOpen(qint64 contactId);
    void setFilter(ConversationFilter filter);
    /// Opens the first row, when there is one.
    void openFirst();
    const ConversationQuery &query() const { return m_controller.query(); }
    const ConversationModel &model() const { return m_model; }
    QListView *view() const { return m_view; }
    QLineEdit *searchBox() const { return m_search; }
    FilterTabs *tabs() const { return m_tabs; }
    EmptyState *emptyState() const { return m_empty; }
    /// Names that conversations are assigned to, as far as rows are here.
    QStringList knownStaff() const;
    void refresh() { m_controller.refresh(); }

signals:
    void conversationChosen(qint64 contactId);
    /// Enter: one wants to write.
    void composerWanted();
    void settingsWanted();
    void countsKnown(const ConversationCounts &counts);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    ConversationQuery wantedQuery() const;
    void ask();
    void readCounts();
    void choose(int row);
    void syncCurrent();
    void showState();
    void showTabs();
    void retranslate();

    InboxServices m_services;
    ConversationModel m_model;
    QueryController<ConversationModel> m_controller;
    PresentationModel *m_words;
    ConversationDelegate *m_delegate;
    Label *m_title;
    QLineEdit *m_search;
    FilterTabs *m_tabs;
    Banner *m_banner;
    QListView *m_view;
    EmptyState *m_empty;
    Label *m_reading;
    QStackedLayout *m_stack;
    ConversationCounts m_counts;
    qint64 m_open = 0;
};
