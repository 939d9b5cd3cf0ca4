// SPDX-License-Identifier: MIT
#include "commands/agenda_command.h"
#include "commands/file_commands.h"

namespace cspdesk::commands {

std::span<const Command> commandTable()
{
    static const std::vector<Command> table{newCommand(),    infoCommand(),    checkCommand(),
                                            backupCommand(), journalCommand(), agendaCommand()};
    return table;
}

} // namespace cspdesk::commands
