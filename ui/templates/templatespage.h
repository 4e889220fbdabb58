// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/templateservice.h"
#include "models/templatemodel.h"
#include "ui/querypage.h"

#include <QPointer>

class Button;
class Clock;
class DataChanges;
class JobService;
class PanelSplit;
class ProposeDialog;
class PullRow;
class QComboBox;
class SettingsService;
class StudentService;
class TemplatePanel;

/// What the pages of templates ask; everything outlives them.
struct TemplatesServices {
    TemplateService &templates;
    StudentService &students;
    SettingsService &settings;
    JobService &jobs;
    DataChanges &changes;
    UiState &state;
    const Clock &clock;
};

/// The templates of the WhatsApp account: state, quality, what each says to a student and what it is used for.
class TemplatesPage final : public QueryPage<TemplateModel> {
    Q_OBJECT
public:
    explicit TemplatesPage(const TemplatesServices &services, QWidget *parent = nullptr);

    TemplatePanel *panel() const { return m_panel; }
    /// Opens the panel of a template.
    void showTemplate(const TemplateKey &key);
    /// Opens the dialog: with the text for a purpose, or for what is missing in a language.
    ProposeDialog *propose(std::optional<MessagePurpose> purpose = {}, const QString &language = {});
    ProposeDialog *proposeDialog() const;

signals:
    /// Event by course.
    void coverageWanted();
    /// There is no account to read from yet.
    void connectionsWanted();

protected:
    TemplateQuery wantedQuery() const override;
    QString countText(int count, int selected) const override;
    void onFiltersCleared() override;
    void onEmptyAction() override;
    void onRowOpened(const QModelIndex &index) override;
    void describeEmptiness(EmptyState *empty) override;
    bool isFiltered() const override;
    void showSelection(int selected) override;
    QString readingText() const override;
    void retranslate() override;

private:
    void build();
    void connectPanel();
    void describeColumns();
    void fillStates();
    void onCurrentChanged();
    void onRead();
    void readPanel();
    void readSummary();
    void openDialog(const TemplateProposal &proposal);
    bool isConnected() const;

    const TemplatesServices m_services;
    PullRow *m_pull;
    Button *m_read;
    Button *m_coverage;
    Button *m_propose;
    QComboBox *m_state;
    TemplatePanel *m_panel;
    PanelSplit *m_split;
    QPointer<ProposeDialog> m_dialog;
    qint64 m_shown = 0; // whose panel is open; 0: closed
};
