// SPDX-License-Identifier: MIT
#include "commands/tag_command.h"

#include "analysis/keyword_file.h"
#include "commands/answers.h"
#include "commands/periods_option.h"
#include "commands/stats_output.h"
#include "wording/figure_text.h"
#include "wording/tag_tables.h"
#include "wording/translate.h"

#include <algorithm>

namespace cspdesk::commands {
namespace {

using namespace analysis;
using statistics::KeywordList;
using wording::say;

constexpr const char* tagColumnsExample = "month=Created,category=Offence group";

/// What is asked of a file with a column of text.
struct TagRequest : CrimeFileRequest
{
    TagQuestion question;
    std::optional<std::string> keywords; ///< a file; those of the program if not said
    std::vector<std::string> lists;      ///< none for all of the file
    std::optional<std::string> dipOutput;
    std::optional<std::string> reviewed;
};

BasicResult<TagRequest, UsageError> readRequest(const Arguments& arguments)
{
    TagRequest out;
    RequestReading reading(arguments);
    out.keywords = arguments.value("--keywords");
    out.lists = listIn(arguments, "--lists");
    reading.take(monthsIn(arguments, "--months"), out.question.months);
    reading.take(columnsIn(arguments, "--columns", tagColumnsExample), out.question.columns);
    out.question.columns["text"] = arguments.value("--text").value_or("");
    reading.take(dateOrderIn(arguments), out.question.dates);
    const auto takeNumber = [&](const char* option, auto& to, int most) {
        if (const auto text = arguments.value(option)) {
            const auto number = numberIn(*text, 0, most);
            if (number)
                to = static_cast<std::decay_t<decltype(to)>>(*number);
            else
                reading.refuseWith(std::string(option) + " needs a whole number");
        }
    };
    constexpr int mostRows = 10'000;
    constexpr int mostSeed = 1'000'000'000;
    takeNumber("--dip", out.question.dip, mostRows);
    takeNumber("--dip-without", out.question.dipWithout, mostRows);
    takeNumber("--seed", out.question.seed, mostSeed);
    out.dipOutput = arguments.value("--dip-output");
    out.reviewed = arguments.value("--reviewed");
    if ((out.question.dip > 0 || out.question.dipWithout > 0) != out.dipOutput.has_value())
        reading.refuseWith("--dip and --dip-output belong together: the rows to be looked at go into that file alone");
    reading.readProtection(out.protection);
    reading.readExtract(out);
    return reading.result(std::move(out));
}

/// The lists that were asked for; without a value the person has been told which there is not.
BasicResult<std::vector<KeywordList>, int> listsOf(const TagRequest& request, Environment& environment)
{
    std::vector<KeywordList> all = shippedKeywordLists();
    if (request.keywords) {
        auto read = lookupIn(*request.keywords, request, environment, readKeywordLists);
        if (!read.has_value())
            return refuse(read.error());
        all = std::move(*read);
    }
    if (request.lists.empty())
        return all;
    std::vector<KeywordList> out;
    for (const std::string& name : request.lists) {
        const auto found =
            std::find_if(all.begin(), all.end(), [&](const KeywordList& list) { return list.name == name; });
        if (found == all.end()) {
            QStringList names;
            for (const KeywordList& list : all)
                names << wording::text(list.name);
            print(environment.problems,
                  say("There is no list “%1”. There are: %2.").arg(wording::text(name), names.join(say(", "))));
            return refuse(int{Refused});
        }
        out.push_back(*found);
    }
    return out;
}

/// The review by hand; without a value the person has been told why it cannot be used.
BasicResult<std::optional<DipReview>, int> reviewOf(const TagRequest& request, Environment& environment)
{
    if (!request.reviewed)
        return std::optional<DipReview>();
    if (!spares(*request.reviewed, request, environment))
        return refuse(int{Refused});
    auto file = openExtract(*request.reviewed, false, environment);
    if (!file.has_value())
        return refuse(file.error());
    const auto review = readDipReview(std::move(file->bytes));
    if (!review.has_value())
        return refuse(tellRefusal(*request.reviewed, review.error(), environment, ""));
    return std::optional(*review);
}

int run(const TagRequest& asked, Environment& environment)
{
    TagRequest request = asked;
    auto lists = listsOf(request, environment);
    if (!lists.has_value())
        return lists.error();
    request.question.lists = std::move(*lists);
    const auto review = reviewOf(request, environment);
    if (!review.has_value())
        return review.error();
    auto file = openRequested(request, true, environment, request.dipOutput);
    if (!file.has_value())
        return file.error();
    const wording::TableFrame frame = frameOf(request, *file);
    Progress progress(request.showsProgress, environment.problems);
    const auto answer =
        tagStudy(std::move(file->bytes), request.question, {.goesOn = [&](double done) { return progress(done); }});
    if (!answer.has_value())
        return tellRefusal(request.file, answer.error(), environment, "--text COLUMN");
    tellProblems(answer->report, environment);
    for (const QString& line : wording::uncountedText(*answer))
        print(environment.problems, line);
    if (!writeProblems(request, answer->report, environment))
        return Failed;
    if (answer->all.rows == 0) {
        print(environment.problems, say("No row of the file is of one of these months. Nothing was counted."));
        return Refused;
    }
    if (request.dipOutput) {
        if (const auto written = writeWhole(*request.dipOutput, wording::dipCsv(answer->dipped)); !written.has_value())
            return tell(written.error(), environment);
        print(environment.problems, say("Wrote the rows to be looked at into “%1”. Their texts are of people: keep "
                                        "them as the extract is kept.")
                                        .arg(wording::text(*request.dipOutput)));
    }
    if (!request.protection)
        print(environment.problems, wording::unprotectedWarning());
    StatsResult result{.tables = wording::tagTables(*answer, request.question, *review, request.protection, frame),
                       .isProtected = request.protection.has_value(),
                       .title = say("Keywords in texts").toStdString()};
    result.charts = [tables = result.tables] { return wording::tagCharts(tables); };
    return deliver(std::move(result), request.to, environment);
}

std::vector<Option> options()
{
    return followedOptions(
        {{"--text", "COLUMN", "the column with the text", true},
         {"--keywords", "FILE",
          "a CSV file of lists of keywords, as list,term,kind (word, stem, phrase or not); else those of the program: "
          "street-asb, familial, alcohol, racial"},
         {"--lists", "LIST", "only these lists, parted by semicolons; the first is the one that is reviewed"},
         {"--months", "MONTHS", "only rows of these, as 2014-10:2015-09"},
         {"--dip", "COUNT", "take so many rows with a keyword by chance, to be looked at by hand"},
         {"--dip-without", "COUNT", "and so many without, to tell how many are missed"},
         {"--seed", "NUMBER", "the same number takes the same rows: 1 if not said"},
         {"--dip-output", "FILE", "the CSV file that the rows to be looked at go into"},
         {"--reviewed", "FILE", "that file with yes or no in the column is_right"},
         {"--columns", "PAIRS", std::string("which column holds what, as ") + tagColumnsExample}});
}

} // namespace

Command tagCommand()
{
    return {"stats tag",
            "count rows whose text has a keyword, by month and category, and take some to be looked at by hand",
            {"ROWS.csv"},
            options(),
            readThenRun(readRequest, run)};
}

} // namespace cspdesk::commands
