// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/settingsservice.h"
#include "ui/settings/databasetester.h"
#include "ui/settings/settingspanel.h"

class Banner;
class Button;
class Card;
class Field;
class Label;
class QLineEdit;
class QRadioButton;
class QSpinBox;

/// Where the centre's data are: a file on this computer, or a server that several desks share.
class DatabasePanel final : public SettingsPanel {
    Q_OBJECT
public:
    DatabasePanel(SettingsService &settings, DatabaseTester &tester, QWidget *parent = nullptr);

    /// What is chosen and typed; Invalid when something is missing.
    Result<DatabaseLocation> location() const;

signals:
    /// The person wants this database from now on; the Application stores it and opens it.
    void databaseChosen(const DatabaseLocation &location, const Secret &password);

protected:
    void retranslate() override;

private:
    void build();
    void load();
    void showEngine();
    void onTest();
    void onUse();
    void onTested(const Result<DatabaseTest> &test);
    void showProblem(const Error &error);
    bool isOverridden() const;

    SettingsService &m_settings;
    DatabaseTester &m_tester;
    Card *m_card;
    Label *m_present;
    QRadioButton *m_file;
    QRadioButton *m_server;
    Label *m_fileHelp;
    Label *m_serverHelp;
    QWidget *m_fileFields;
    QWidget *m_serverFields;
    QLineEdit *m_path;
    Button *m_browse;
    QLineEdit *m_host;
    QSpinBox *m_port;
    QLineEdit *m_name;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QList<Field *> m_fields; // path, host, port, name, user, password
    Banner *m_banner;
    Label *m_restart;
    Button *m_test;
    Button *m_use;
    Card *m_desksCard;
    Label *m_desks;
};
