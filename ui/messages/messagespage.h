// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/messageservice.h"
#include "models/messagemodel.h"
#include "ui/querypage.h"
#include "ui/settings/settingssection.h"

class Clock;
class DataChanges;
class MessagePanel;
class PanelSplit;
class QComboBox;
class TotalsLine;

/// The log of messages: what went out, how far it has come, and what a person has to decide.
class MessagesPage final : public QueryPage<MessageModel> {
    Q_OBJECT
public:
    MessagesPage(MessageService &messages, DataChanges &changes, UiState &state, const Clock &clock,
                 QWidget *parent = nullptr);

    /// Text, states, student and beginning of the query; its order stays the person's.
    void showQuery(const MessageQuery &query);
    /// Opens the panel of a message, whatever the filters are.
    void showMessage(qint64 messageId);
    MessagePanel *panel() const { return m_panel; }

signals:
    void studentWanted(qint64 studentId);
    void settingsWanted(SettingsSection section);

protected:
    MessageQuery wantedQuery() const override;
    QString countText(int count, int selected) const override;
    void onFiltersCleared() override;
    void onRowOpened(const QModelIndex &index) override;
    void onChipRemoved(const QString &key) override;
    void describeEmptiness(EmptyState *empty) override;
    bool isFiltered() const override;
    QString readingText() const override;
    void retranslate() override;

private:
    void build();
    void connectPanel();
    void describeColumns();
    void fillStates();
    void showChips();
    void apply();
    void readTotals();
    void readPanel();
    void readHistory(const MessageRow &row);
    void onCurrentChanged();
    void onDecided(const Result<bool> &done);
    QString timeCell(const QDateTime &at) const;
    QDateTime today() const;

    MessageService &m_messages;
    const Clock &m_clock;
    TotalsLine *m_totals;
    QComboBox *m_state;
    MessagePanel *m_panel;
    PanelSplit *m_split;
    QList<MessageState> m_states;
    QDateTime m_from;
    qint64 m_studentId = 0;
    qint64 m_shown = 0; // whose panel is open; 0: closed
};
