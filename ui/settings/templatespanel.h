// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/templateservice.h"
#include "ui/settings/settingspanel.h"

#include <QTimer>

class Banner;
class Button;
class Card;
class Clock;
class DataChanges;
class DataTable;
class EmptyState;
class Field;
class JobService;
class MappingEditor;
class PullRow;
class QComboBox;
class QStandardItemModel;
class SettingsService;

/// The templates of the WhatsApp account: which one welcomes a student, what fills it, and what state all are in.
class TemplatesPanel final : public SettingsPanel {
    Q_OBJECT
public:
    TemplatesPanel(TemplateService &templates, SettingsService &settings, JobService &jobs, DataChanges &changes,
                   const Clock &clock, QWidget *parent = nullptr);

    void reload();
    QComboBox *welcomeCombo() const { return m_welcome; }
    MappingEditor *mapping() const { return m_mapping; }

signals:
    /// There is no account to read from yet.
    void connectionsWanted();

protected:
    void retranslate() override;

private:
    void build();
    void showAll();
    void showWelcome();
    void showTable();
    void showProblem(const TemplateUse *use);
    void onRead();
    bool isConnected() const;
    void showEmpty();
    void onChosen();
    void onMapping(const QMap<QString, TemplateVariable> &mapping, const QMap<QString, QString> &texts);
    void showError(const Error &error);
    const TemplateUse *chosenUse() const;

    TemplateService &m_templates;
    SettingsService &m_settings;
    const Clock &m_clock;
    Banner *m_error;
    PullRow *m_pull;
    Card *m_welcomeCard;
    QComboBox *m_welcome;
    Field *m_welcomeField;
    Banner *m_problem;
    MappingEditor *m_mapping;
    Card *m_listCard;
    Button *m_read;
    DataTable *m_table;
    QStandardItemModel *m_model;
    EmptyState *m_empty;
    QList<TemplateUse> m_all;
    QTimer m_reload;
    bool m_isRead = false;
};
