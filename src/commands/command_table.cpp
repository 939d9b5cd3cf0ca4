// SPDX-License-Identifier: MIT
#include "commands/agenda_command.h"
#include "commands/backup_commands.h"
#include "commands/file_commands.h"

namespace cspdesk::commands {

std::span<const Command> commandTable()
{
    static const std::vector<Command> table{newCommand(),     infoCommand(),    checkCommand(),   backupCommand(),
                                            backupsCommand(), restoreCommand(), journalCommand(), agendaCommand()};
    return table;
}

} // namespace cspdesk::commands
