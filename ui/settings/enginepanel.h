// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/statusservice.h"
#include "ui/settings/settingspanel.h"

class Card;
class Clock;
class DataChanges;
class Label;
class TodoRow;

/// Where the engine runs, and whether anybody does the work.
class EnginePanel final : public SettingsPanel {
    Q_OBJECT
public:
    EnginePanel(StatusService &status, DataChanges &changes, const Clock &clock, QWidget *parent = nullptr);
    void reload();

protected:
    void retranslate() override;
    void showEvent(QShowEvent *event) override;

private:
    void showEngines();

    StatusService &m_status;
    const Clock &m_clock;
    Card *m_card;
    Label *m_help;
    Label *m_none;
    QList<TodoRow *> m_rows;
    QList<EngineInfo> m_engines;
    bool m_isRead = false;
};
