// SPDX-License-Identifier: MIT
#include "commands/stats_request.h"

#include <algorithm>
#include <fstream>

namespace cspdesk::commands {
namespace {

using namespace analysis;

class RecipeReading
{
public:
    RecipeReading(const Arguments& arguments, SuspectMeasure measure, Date today)
        : m_arguments(arguments),
          m_reading(arguments),
          m_today(today)
    {
        m_out.question.measure = measure;
    }

    BasicResult<StatsRequest, UsageError> read()
    {
        readRecipe();
        readColumns();
        readFilter();
        readChoices();
        m_reading.readProtection(m_out.protection);
        m_reading.readExtract(m_out);
        if (m_out.extracted && *m_out.extracted > m_today)
            m_reading.refuseWith("--extracted is a day to come");
        m_out.latest = m_out.extracted.value_or(m_today);
        m_out.saveRecipe = m_arguments.value("--save-recipe");
        return m_reading.result(std::move(m_out));
    }

private:
    void readRecipe()
    {
        const auto path = m_arguments.value("--recipe");
        if (!path)
            return;
        std::ifstream stream(*path, std::ios::binary);
        if (!stream.is_open())
            return m_reading.refuseWith("--recipe: the file “" + *path + "” cannot be opened");
        const std::string text{std::istreambuf_iterator<char>(stream), {}};
        const auto recipe = parseRecipe(text);
        if (!recipe)
            return m_reading.refuseWith("--recipe: “" + *path + "” is no file that --save-recipe wrote");
        const auto* asked = std::get_if<SuspectQuestion>(&recipe->question);
        if (asked == nullptr || asked->measure != m_out.question.measure)
            return m_reading.refuseWith("the recipe is one of `stats " + std::string(nameOf(recipe->question)) + "`");
        m_out.question = *asked;
        m_out.protection = recipe->protection;
        m_out.recipeName = recipe->name;
    }

    void readColumns()
    {
        ChosenColumns columns;
        m_reading.take(columnsIn(m_arguments, "--columns", "crime_ref=Crime No,suspect_id=Nominal"), columns);
        for (const auto& [field, heading] : columns)
            m_out.question.settings.columns[field] = heading;
    }

    void readDate(const std::string& option, std::optional<Date>& to)
    {
        std::optional<Date> day;
        m_reading.take(dateIn(m_arguments, option), day);
        if (day)
            to = day;
    }

    void readFilter()
    {
        SuspectFilter& filter = m_out.question.settings.filter;
        readDate("--from", filter.from);
        readDate("--until", filter.until);
        if (filter.from && filter.until && *filter.until < *filter.from)
            m_reading.refuseWith("--until is before --from");
        const auto names = [&](const std::string& option, std::set<std::string>& to) {
            for (const std::string& name : partsOf(m_arguments.value(option).value_or(""), ';'))
                to.insert(name);
        };
        names("--types", filter.types);
        names("--districts", filter.districts);
    }

    void readChoices()
    {
        SuspectQuestion& question = m_out.question;
        std::optional<DateOrder> dates;
        m_reading.take(dateOrderIn(m_arguments), dates);
        if (dates)
            question.settings.dates = dates;
        if (const auto type = m_arguments.value("--type"))
            question.type = *type;
        if (const auto least = m_arguments.value("--least")) {
            if (const auto number = numberIn(*least, 2, 1000))
                question.least = *number;
            else
                m_reading.refuseWith("--least is a number of offences from 2 to 1000");
        }
        readThresholds();
    }

    void readThresholds()
    {
        const auto text = m_arguments.value("--thresholds");
        if (!text)
            return;
        m_out.question.thresholds.clear();
        for (const std::string& part : partsOf(*text, ',')) {
            const auto number = numberIn(part, 1, 100'000);
            if (!number)
                return m_reading.refuseWith("--thresholds needs numbers of offences, as 2,5,10,20");
            m_out.question.thresholds.push_back(*number);
        }
    }

    const Arguments& m_arguments;
    RequestReading m_reading;
    Date m_today;
    StatsRequest m_out;
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

BasicResult<StatsRequest, UsageError> statsRequest(const Arguments& arguments, SuspectMeasure measure, Date today)
{
    return RecipeReading(arguments, measure, today).read();
}

} // namespace cspdesk::commands
