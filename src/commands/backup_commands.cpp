// SPDX-License-Identifier: MIT
#include "commands/backup_commands.h"

#include "application/backups.h"
#include "commands/answers.h"
#include "wording/error_text.h"
#include "wording/format_text.h"
#include "wording/labels.h"
#include "wording/translate.h"

#include <nlohmann/json.hpp>

#include <iostream>

namespace cspdesk::commands {
namespace {

using namespace application;
using nlohmann::ordered_json;
using wording::say;

ordered_json jsonOf(const Backup& backup)
{
    ordered_json json{{"file", backup.path.string()},
                      {"made", isoDate(backup.stamp.day) + ' ' + clockTime(backup.stamp.time)},
                      {"opens", backup.facts.has_value()}};
    if (!backup.facts) {
        json["problem"] = wording::errorText(*backup.flaw).inOneLine().toStdString();
        return json;
    }
    json["bytes"] = backup.facts->bytes;
    json["protected"] = backup.facts->isProtected;
    if (backup.facts->last)
        json["last_entry"] = {{"sequence", backup.facts->last->sequence},
                              {"when", isoMoment(backup.facts->last->when)},
                              {"who", backup.facts->last->who},
                              {"verb", backup.facts->last->verb},
                              {"hash", backup.facts->last->hash}};
    return json;
}

void printBackup(const Backup& backup, Date today, std::ostream& out)
{
    print(out, wording::text(backup.path.string()));
    const QString made = say("%1, %2 (%3)")
                             .arg(wording::plainDate(backup.stamp.day), wording::timeOfDay(backup.stamp.time),
                                  wording::distance(backup.stamp.day, today));
    if (backup.facts)
        print(out, say("  %1  %2  %3")
                       .arg(made, wording::sizeText(backup.facts->bytes), wording::lastChangeText(backup.facts->last)));
    else
        print(out, say("  %1  %2").arg(made, wording::errorText(*backup.flaw).title));
}

int listBackups(const Arguments& arguments, Environment& environment)
{
    if (!formatIsOneOf(arguments, environment, {"text", "json"}))
        return WrongUsage;
    const auto backups = backupsOf(environment.files, arguments.place(0));
    if (!backups.has_value())
        return tell(backups.error(), environment);
    ordered_json list = ordered_json::array();
    for (const Backup& backup : *backups) {
        if (wantsJson(arguments))
            list.push_back(jsonOf(backup));
        else
            printBackup(backup, environment.worker.clock->today(), environment.out);
    }
    if (wantsJson(arguments))
        environment.out << list.dump(2) << '\n';
    else if (backups->empty())
        print(environment.out,
              say("There are no backups in “%1”.").arg(wording::text(backupFolder(arguments.place(0)).string())));
    return Done;
}

int restore(const Arguments& arguments, Environment& environment)
{
    const auto restored = restoreBackup(environment.files, environment.worker, arguments.place(0), arguments.place(1));
    if (!restored.has_value())
        return tell(restored.error(), environment);
    print(environment.out,
          say("“%1” is as “%2” has it.").arg(wording::text(arguments.place(0)), wording::text(arguments.place(1))));
    if (restored->former && restored->formerIsDamaged)
        print(environment.out, say("The damaged file is kept as “%1”.").arg(wording::text(restored->former->string())));
    else if (restored->former)
        print(environment.out,
              say("What it was before is kept as “%1”.").arg(wording::text(restored->former->string())));
    return Done;
}

} // namespace

Command backupsCommand()
{
    return {"backups", "list the backups of a file, newest first", {"FILE.csp"}, {formatOption}, listBackups};
}

Command restoreCommand()
{
    return {"restore", "go back to a backup, keeping what is there now", {"FILE.csp", "BACKUP.csp"}, {}, restore};
}

} // namespace cspdesk::commands
