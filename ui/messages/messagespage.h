// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/messageservice.h"
#include "models/messagemodel.h"
#include "ui/querypage.h"
#include "ui/settings/settingssection.h"

#include <functional>

class Button;
class Clock;
class DataChanges;
class MessagePanel;
class PanelSplit;
class QMenu;
class TemplateService;
class TotalsLine;

/// The log of messages: what went out, how far it has come, and what a person has to decide.
class MessagesPage final : public QueryPage<MessageModel> {
    Q_OBJECT
public:
    MessagesPage(MessageService &messages, TemplateService &templates, DataChanges &changes, UiState &state,
                 const Clock &clock, QWidget *parent = nullptr);

    /// All conditions of the query; its order stays the person's.
    void showQuery(const MessageQuery &query);
    /// Opens the panel of a message, whatever the filters are.
    void showMessage(qint64 messageId);
    MessagePanel *panel() const { return m_panel; }
    /// Neither a webhook nor a relay brings WhatsApp's reports: "accepted" is all that is ever known, and the page says
    /// so.
    void setDeliveryReported(bool reported);
    /// Says which rule and version a message comes from: asks, and hands the answer to the panel.
    using OriginSource = std::function<void(qint64 messageId, MessagePanel *panel)>;
    void setOriginSource(OriginSource source);

signals:
    void studentWanted(qint64 studentId);
    void settingsWanted(SettingsSection section);
    void statisticsWanted();
    void whyWanted(qint64 messageId);
    /// contactId 0: the newest of the student.
    void conversationWanted(qint64 contactId, qint64 studentId);

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
    void connectParts();
    void connectPanel();
    void describeColumns();
    void fillFilterMenu();
    void fillStateMenu(QMenu *menu);
    void fillPeriodMenu(QMenu *menu);
    void onSubmitted(const QString &typed);
    void choosePeriod();
    void readTemplates();
    void apply();
    void readTotals();
    void readPanel();
    void readHistory(const MessageRow &row);
    void onCurrentChanged();
    void decide(QCoro::Task<Result<bool>> decision);
    void onDecided(const Result<void> &done);
    QString timeCell(const QDateTime &at) const;
    QString sinceCell(const MessageRow &row) const;
    QVariant fileCell(const MessageRow &row, int column) const;
    QDate today() const;
    void showReports();
    // messagesfiles.cpp
    void exportList();
    void writeList(const QString &path);

    MessageService &m_messages;
    TemplateService &m_templates;
    const Clock &m_clock;
    TotalsLine *m_totals;
    Button *m_statistics;
    Button *m_export;
    Button *m_addFilter;
    QMenu *m_filterMenu;
    Banner *m_reports;
    MessagePanel *m_panel;
    PanelSplit *m_split;
    OriginSource m_origins;
    MessageQuery m_filter; ///< What the chips say; the words stand in the box.
    QStringList m_templateNames;
    bool m_isDeliveryReported = true;
    qint64 m_shown = 0; // whose panel is open; 0: closed
};
