// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/connectioncheck.h"
#include "app/services/settingsservice.h"
#include "ui/settings/settingssection.h"
#include "ui/widgets/page.h"

class ApiTokenService;
class Clock;
class ConnectionProbe;
class ConnectionsPanel;
class DatabasePanel;
class DatabaseTester;
class DataChanges;
class Label;
class QStackedWidget;
class SectionList;
class SendingPanel;
class StatusService;
class TrackingPanel;
class TrackingService;

/// What the Settings page asks; everything outlives it.
struct SettingsPageServices {
    SettingsService &settings;
    StatusService &status;
    ConnectionProbe &probe;
    DatabaseTester &database;
    DataChanges &changes;
    const Clock &clock;
    TrackingService &tracking;
    ApiTokenService &tokens;
};

/// Connections, tracking, sending, centre, looks, database, engine: its own list at the left, the chosen part beside
/// it.
class SettingsPage final : public Page {
    Q_OBJECT
public:
    explicit SettingsPage(const SettingsPageServices &services, QWidget *parent = nullptr);

    void showSection(SettingsSection section);
    SettingsSection section() const;
    ConnectionsPanel *connections() const { return m_connections; }
    TrackingPanel *tracking() const { return m_tracking; }
    SendingPanel *sending() const { return m_sending; }
    QString windowTitleText() const override;
    QWidget *startWidget() const override;

signals:
    /// A connection was tested: the status bar tells of it too.
    void checked(Error::System system, const CheckReport &report);
    void databaseChosen(const DatabaseLocation &location, const Secret &password);
    /// What a reading could not read was opened.
    void studentWanted(qint64 studentId);
    void courseWanted(qint64 courseId);

protected:
    void retranslate() override;

private:
    SectionList *m_list;
    Label *m_title;
    QStackedWidget *m_stack;
    ConnectionsPanel *m_connections;
    TrackingPanel *m_tracking;
    SendingPanel *m_sending;
    DatabasePanel *m_database;
};
