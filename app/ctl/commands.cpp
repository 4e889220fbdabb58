// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"

std::vector<std::unique_ptr<Command>> allCommands()
{
    std::vector<std::unique_ptr<Command>> commands;
    for (auto *const make :
         {&checkCommand,         &coursesPullCommand,    &coursesListCommand,   &templatesPullCommand,
          &templatesListCommand, &enrolmentsPullCommand, &trackCommand,         &progressCommand,
          &studentsAddCommand,   &studentsListCommand,   &messagesCommand,      &notifyCommand,
          &rulesListCommand,     &rulesSetCommand,       &rulesVersionsCommand, &inboxCommand,
          &sendCommand,          &jobsCommand,           &settingsGetCommand,   &settingsSetCommand,
          &tokensAddCommand,     &tokensListCommand,     &tokensRevokeCommand,  &migrateCommand,
          &practiceCommand,      &relayCommand,          &serveCommand})
        commands.push_back(make());
    return commands;
}
