// SPDX-License-Identifier: MIT
#include "commands/stats_request.h"

#include "commands/answers.h"

#include <algorithm>
#include <fstream>

namespace cspdesk::commands {
namespace {

using namespace analysis;

class RequestReader
{
public:
    RequestReader(const Arguments& arguments, Environment& environment)
        : m_arguments(arguments),
          m_environment(environment)
    {}

    BasicResult<StatsRequest, int> read(SuspectMeasure measure)
    {
        m_out.file = m_arguments.place(0);
        m_out.recipe.measure = measure;
        if (!readRecipe() || !readColumns() || !readFilter() || !readChoices() || !readOutput())
            return refuse(m_code);
        return std::move(m_out);
    }

private:
    bool refused(const std::string& message)
    {
        m_code = tellUsage(message, m_environment);
        return false;
    }

    bool readRecipe()
    {
        const auto path = m_arguments.value("--recipe");
        if (!path)
            return true;
        std::ifstream stream(*path, std::ios::binary);
        if (!stream.is_open())
            return refused("--recipe: the file “" + *path + "” cannot be opened");
        const std::string text{std::istreambuf_iterator<char>(stream), {}};
        const SuspectMeasure measure = m_out.recipe.measure;
        const auto recipe = parseRecipe(text);
        if (!recipe)
            return refused("--recipe: “" + *path + "” is no file that --save-recipe wrote");
        if (recipe->measure != measure)
            return refused("the recipe is one of `stats " + std::string(nameOf(recipe->measure)) + "`");
        m_out.recipe = *recipe;
        return true;
    }

    bool readColumns()
    {
        const auto columns = columnsIn(m_arguments, "crime_ref=Crime No,suspect_id=Nominal");
        if (!columns.has_value())
            return refused(columns.error().message);
        for (const auto& [field, heading] : *columns)
            m_out.recipe.settings.columns[field] = heading;
        return true;
    }

    bool readDate(const std::string& option, std::optional<Date>& to)
    {
        const auto day = dateIn(m_arguments, option);
        if (!day.has_value())
            return refused(day.error().message);
        if (*day)
            to = *day;
        return true;
    }

    bool readFilter()
    {
        SuspectFilter& filter = m_out.recipe.settings.filter;
        if (!readDate("--from", filter.from) || !readDate("--until", filter.until))
            return false;
        if (filter.from && filter.until && *filter.until < *filter.from)
            return refused("--until is before --from");
        const auto names = [&](const std::string& option, std::set<std::string>& to) {
            if (const auto text = m_arguments.value(option))
                for (const std::string& name : partsOf(*text, ';'))
                    to.insert(name);
        };
        names("--types", filter.types);
        names("--districts", filter.districts);
        return true;
    }

    bool readChoices()
    {
        Recipe& recipe = m_out.recipe;
        const auto dates = dateOrderIn(m_arguments);
        if (!dates.has_value())
            return refused(dates.error().message);
        if (*dates)
            recipe.settings.dates = *dates;
        if (const auto type = m_arguments.value("--type"))
            recipe.type = *type;
        if (const auto least = m_arguments.value("--least")) {
            const auto number = numberIn(*least, 2, 1000);
            if (!number)
                return refused("--least is a number of offences from 2 to 1000");
            recipe.least = *number;
        }
        return readThresholds() && readProtection() && readExtracted();
    }

    bool readExtracted()
    {
        if (!readDate("--extracted", m_out.extracted))
            return false;
        const Date today = m_environment.worker.clock->today();
        if (m_out.extracted && *m_out.extracted > today)
            return refused("--extracted is a day to come");
        m_out.latest = m_out.extracted.value_or(today);
        return true;
    }

    bool readThresholds()
    {
        const auto text = m_arguments.value("--thresholds");
        if (!text)
            return true;
        m_out.recipe.thresholds.clear();
        for (const std::string& part : partsOf(*text, ',')) {
            const auto number = numberIn(part, 1, 100'000);
            if (!number)
                return refused("--thresholds needs numbers of offences, as 2,5,10,20");
            m_out.recipe.thresholds.push_back(*number);
        }
        return true;
    }

    bool readProtection()
    {
        const auto protection = protectionIn(m_arguments);
        if (!protection.has_value())
            return refused(protection.error().message);
        if (*protection)
            m_out.recipe.protection = **protection;
        return true;
    }

    bool readOutput()
    {
        m_out.coverage = m_arguments.value("--coverage").value_or("");
        m_out.problems = m_arguments.value("--problems");
        m_out.saveRecipe = m_arguments.value("--save-recipe");
        m_out.showsProgress = m_arguments.has("--progress");
        const auto to = statsDestination(m_arguments);
        if (!to.has_value())
            return refused(to.error().message);
        m_out.to = *to;
        return true;
    }

    const Arguments& m_arguments;
    Environment& m_environment;
    StatsRequest m_out;
    int m_code = WrongUsage;
};

} // namespace

std::vector<Option> statsOptions(SuspectMeasure measure)
{
    std::vector<Option> options;
    if (measure != SuspectMeasure::RepeatSuspects)
        options.push_back({"--type", "TYPE", "only crimes of this type, instead of all crime"});
    if (measure == SuspectMeasure::Concentration)
        options.push_back({"--thresholds", "LIST", "count suspects with so many offences or more, as 2,5,10,20"});
    if (measure == SuspectMeasure::Persistent)
        options.push_back(
            {"--least", "NUMBER", "offences in twelve months that make a suspect persistent: 6 if not said"});
    const std::vector<Option> all{
        {"--columns", "PAIRS", "which column holds what, as crime_ref=Crime No,suspect_id=Nominal"},
        {"--dates", "ORDER", "day-first or month-first, where the file does not show it"},
        {"--from", "DATE", "only crimes recorded on that day or later"},
        {"--until", "DATE", "only crimes recorded on that day or earlier"},
        {"--types", "LIST", "only these crime types, parted by semicolons"},
        {"--districts", "LIST", "only suspects who live in these districts, parted by semicolons"},
        {"--extracted", "DATE", "the day the file was taken out of its system"},
        {"--problems", "FILE", "write the rows with problems to a file, as CSV"},
        {"--recipe", "FILE", "what was chosen in an earlier run"},
        {"--save-recipe", "FILE", "keep what was chosen, for the next extract"},
        {"--progress", "", "tell how far the reading is"}};
    options.insert(options.end(), all.begin(), all.end());
    const std::vector<Option> destination = destinationOptions();
    options.insert(options.end() - 4, destination.begin(), destination.end());
    return options;
}

BasicResult<StatsRequest, int> statsRequest(const Arguments& arguments, SuspectMeasure measure,
                                            Environment& environment)
{
    return RequestReader(arguments, environment).read(measure);
}

} // namespace cspdesk::commands
