// SPDX-License-Identifier: MIT
#include "commands/actions_command.h"
#include "commands/agenda_command.h"
#include "commands/analysis_record_commands.h"
#include "commands/area_rates_command.h"
#include "commands/audit_command.h"
#include "commands/backup_commands.h"
#include "commands/case_standards_command.h"
#include "commands/check_figures_command.h"
#include "commands/cohorts_command.h"
#include "commands/compare_areas_command.h"
#include "commands/deadline_commands.h"
#include "commands/delivery_commands.h"
#include "commands/file_commands.h"
#include "commands/follow_up_command.h"
#include "commands/import_minutes_command.h"
#include "commands/lint_command.h"
#include "commands/matters_command.h"
#include "commands/meeting_commands.h"
#include "commands/minutes_commands.h"
#include "commands/pack_command.h"
#include "commands/paper_commands.h"
#include "commands/plan_command.h"
#include "commands/prevalence_command.h"
#include "commands/protect_command.h"
#include "commands/published_ledger.h"
#include "commands/question_commands.h"
#include "commands/recorded_crime_command.h"
#include "commands/referrals_command.h"
#include "commands/report_command.h"
#include "commands/result_command.h"
#include "commands/scheme_command.h"
#include "commands/search_command.h"
#include "commands/stats_commands.h"
#include "commands/tag_command.h"
#include "commands/themes_command.h"
#include "commands/trend_command.h"
#include "commands/vote_check_command.h"
#include "commands/working_days_command.h"
#include "commands/youth_command.h"

namespace cspdesk::commands {

std::span<const Command> commandTable()
{
    static const std::vector<Command> table{newCommand(),
                                            infoCommand(),
                                            checkCommand(),
                                            backupCommand(),
                                            backupsCommand(),
                                            restoreCommand(),
                                            journalCommand(),
                                            agendaCommand(),
                                            minutesCommand(),
                                            registerCommand(),
                                            actionsCommand(),
                                            packCommand(),
                                            planCommand(),
                                            safetyPlanCommand(),
                                            targetsCommand(),
                                            taskGroupsCommand(),
                                            fundsCommand(),
                                            dutiesCommand(),
                                            recommendationsCommand(),
                                            deathReviewsCommand(),
                                            agreementsCommand(),
                                            annualReviewCommand(),
                                            inductionsCommand(),
                                            papersCommand(),
                                            paperAddCommand(),
                                            paperGetCommand(),
                                            briefCommand(),
                                            votesCommand(),
                                            decisionsCommand(),
                                            voteCheckCommand(),
                                            deadlinesCommand(),
                                            inviteCommand(),
                                            holidaysCommand(),
                                            workingDaysCommand(),
                                            importMinutesCommand(),
                                            lintCommand(),
                                            mattersArisingCommand(),
                                            searchCommand(),
                                            questionsCommand(),
                                            questionAddCommand(),
                                            statsCommand(analysis::SuspectMeasure::RepeatSuspects),
                                            statsCommand(analysis::SuspectMeasure::Concentration),
                                            statsCommand(analysis::SuspectMeasure::Persistent),
                                            statsCommand(analysis::SuspectMeasure::People),
                                            cohortsCommand(),
                                            youthCohortsCommand(),
                                            followUpCommand(),
                                            schemeCommand(),
                                            recordedCrimeCommand(),
                                            areaRatesCommand(),
                                            compareAreasCommand(),
                                            trendCommand(),
                                            prevalenceCommand(),
                                            caseStandardsCommand(),
                                            referralsCommand(),
                                            themesCommand(),
                                            tagCommand(),
                                            reportCommand(),
                                            resultCommand(),
                                            checkFiguresCommand(),
                                            protectCommand(),
                                            auditCommand(),
                                            publishedCommand(),
                                            scanningCommand(),
                                            sourcesCommand(),
                                            definitionsCommand()};
    return table;
}

} // namespace cspdesk::commands
