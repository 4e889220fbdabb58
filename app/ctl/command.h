// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/console.h"
#include "app/host/workplace.h"

#include <QCommandLineParser>

/// One command of bedelctl. Options are declared, parsed by main, and read in run().
class Command {
public:
    virtual ~Command() = default;

    /// "students add"
    virtual QString name() const = 0;
    /// One line for `bedelctl --help`.
    virtual QString summary() const = 0;
    /// More for `bedelctl COMMAND --help`.
    virtual QString explanation() const { return {}; }
    virtual void declare(QCommandLineParser &parser) const { Q_UNUSED(parser) }
    /// How many words it takes beside its options; more are refused, for they are options whose name was forgotten.
    virtual int maximumWords() const { return 0; }
    /// For a service: what it logs goes to standard error as JSON, too, one line each.
    virtual bool logsJson() const { return false; }
    /// For a command that needs neither profile nor database and has an event loop of its own: its exit code.
    virtual std::optional<int> runAlone(const QCommandLineParser &parser, const Console &console)
    {
        Q_UNUSED(parser)
        Q_UNUSED(console)
        return std::nullopt;
    }
    /// The workplace is prepared; commands open the database themselves where they need it.
    virtual QCoro::Task<Exit> run(const QCommandLineParser *parser, Workplace *workplace, const Console *console) = 0;
};

/// All commands, in the order of the help.
std::vector<std::unique_ptr<Command>> allCommands();

std::unique_ptr<Command> checkCommand();
std::unique_ptr<Command> coursesPullCommand();
std::unique_ptr<Command> coursesListCommand();
std::unique_ptr<Command> templatesPullCommand();
std::unique_ptr<Command> templatesListCommand();
std::unique_ptr<Command> enrolmentsPullCommand();
std::unique_ptr<Command> trackCommand();
std::unique_ptr<Command> progressCommand();
std::unique_ptr<Command> studentsAddCommand();
std::unique_ptr<Command> studentsListCommand();
std::unique_ptr<Command> messagesCommand();
std::unique_ptr<Command> notifyCommand();
std::unique_ptr<Command> rulesListCommand();
std::unique_ptr<Command> rulesSetCommand();
std::unique_ptr<Command> rulesVersionsCommand();
std::unique_ptr<Command> inboxCommand();
std::unique_ptr<Command> relayCommand();
std::unique_ptr<Command> sendCommand();
std::unique_ptr<Command> jobsCommand();
std::unique_ptr<Command> settingsGetCommand();
std::unique_ptr<Command> settingsSetCommand();
std::unique_ptr<Command> tokensAddCommand();
std::unique_ptr<Command> tokensListCommand();
std::unique_ptr<Command> tokensRevokeCommand();
std::unique_ptr<Command> migrateCommand();
std::unique_ptr<Command> practiceCommand();
std::unique_ptr<Command> serveCommand();
