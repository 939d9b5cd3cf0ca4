// SPDX-License-Identifier: MIT
#include "wording/import_text.h"

#include "base/overloaded.h"
#include "statistics/categories.h"
#include "wording/error_text.h"
#include "wording/figure_text.h"
#include "wording/format_text.h"
#include "wording/translate.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace cspdesk::wording {
namespace {

using namespace analysis;
using sources::CsvFault;

QString quoted(const std::string& words) { return say("“%1”").arg(text(words)); }

QString inQuotes(const std::vector<std::string>& names, std::size_t most)
{
    QStringList list;
    for (const std::string& name : names) {
        if (std::size_t(list.size()) == most) {
            list << say("…");
            break;
        }
        list << quoted(name);
    }
    return list.join(say(", "));
}

/// As it stands behind "the".
QString nameInSentence(std::string_view field)
{
    const QString name = fieldName(field);
    return name.startsWith(say("Whether")) ? say("mark %1").arg(name.toLower()) : name.toLower();
}

QString mappingText(const MappingProblem& problem)
{
    switch (problem.kind) {
    case MappingProblem::Kind::Missing:
        return say("No column holds the %1; it is looked for under “%2”.")
            .arg(nameInSentence(problem.field), text(problem.heading));
    case MappingProblem::Kind::SeveralAlike:
        return say("More than one column is called %1. Rename all but the one that holds the %2.")
            .arg(quoted(problem.heading), nameInSentence(problem.field));
    case MappingProblem::Kind::NotInFile:
        return say("There is no column %1, which was chosen for the %2.")
            .arg(quoted(problem.heading), nameInSentence(problem.field));
    case MappingProblem::Kind::ChosenTwice:
        return say("The column %1 would be both the %2 and the %3. Choose one for each.")
            .arg(quoted(problem.heading), nameInSentence(problem.field), nameInSentence(problem.other));
    case MappingProblem::Kind::NoSuchField:
        return say("“%1” is none of the fields that a column can be chosen for.").arg(text(problem.field));
    }
    return {};
}

QString columnsText(const ImportRefusal& refusal)
{
    QStringList lines;
    for (const MappingProblem& problem : refusal.mapping.problems)
        lines << mappingText(problem);
    constexpr std::size_t mostHeadings = 30;
    lines << say("The columns of the file are: %1.").arg(inQuotes(refusal.headings, mostHeadings));
    const bool isMissing =
        std::any_of(refusal.mapping.problems.begin(), refusal.mapping.problems.end(),
                    [](const MappingProblem& problem) { return problem.kind == MappingProblem::Kind::Missing; });
    if (isMissing)
        lines << say("They are taken from the first line: where a title or an empty table stands above the headings, "
                     "delete those lines.");
    return lines.join(QLatin1Char(' '));
}

QString noTextAdvice() { return say("Save the table as CSV from the program it comes from, and choose that file."); }

/// What is said of one such row in the list, and of how many there are.
struct ProblemWords
{
    const char* what;
    const char* one;
    const char* many;
};

ProblemWords wordsOf(RowProblem kind)
{
    switch (kind) {
    case RowProblem::TooFewFields:
        return {"", "1 row with too few fields: left out", "%1 rows with too few fields: left out"};
    case RowProblem::TooManyFields:
        return {"", "1 row with too many fields: left out", "%1 rows with too many fields: left out"};
    case RowProblem::TextAfterQuote:
        return {"There is text behind a closing quote, so that it cannot be told where the field ends. The row was "
                "left out.",
                "1 row with text behind a closing quote: left out",
                "%1 rows with text behind a closing quote: left out"};
    case RowProblem::HoldsRows:
        return {
            "A field of the row goes on over %1 lines, and some of them look like rows themselves: most likely a quote "
            "is missing, or one too many. None of it was counted. Mend the quotes in the file; where the field is "
            "right, take the ends of lines out of it.",
            "1 row with rows inside a field, most likely for a missing quote: left out",
            "%1 rows with rows inside a field, most likely for a missing quote: left out"};
    case RowProblem::HoldsNul:
        return {"The row holds a NUL byte, which is no text. It was left out.", "1 row with a NUL byte: left out",
                "%1 rows with a NUL byte: left out"};
    case RowProblem::NotText:
        return {"The row holds bytes that are no text in UTF-8. It was left out.",
                "1 row with bytes that are no text: left out", "%1 rows with bytes that are no text: left out"};
    case RowProblem::NoCrimeReference:
        return {"The row names a suspect and no crime. It was left out.", "1 row without a crime reference: left out",
                "%1 rows without a crime reference: left out"};
    case RowProblem::NoSuchDay:
        return {"“%1” is no day, as 2024-03-31 or 31/03/2024. The row is kept without a day.",
                "1 day that cannot be read: kept without one", "%1 days that cannot be read: kept without one"};
    case RowProblem::NoSuchAge:
        return {"“%1” is no age from 0 to 120. The row is kept without an age.",
                "1 age that cannot be read: kept without one", "%1 ages that cannot be read: kept without one"};
    case RowProblem::NoSuchTime:
        return {"“%1” is no whole number of days from 0 to 54,787. The row was left out.",
                "1 row without a number of days: left out", "%1 rows without a number of days: left out"};
    case RowProblem::NoEvent:
        return {"The row does not say whether the event happened. It was left out.",
                "1 row that does not say whether the event happened: left out",
                "%1 rows that do not say whether the event happened: left out"};
    case RowProblem::NoBeginning:
        return {"“%1” is no day on which following could begin, as 2024-03-31 or 31/03/2024. The row was left out.",
                "1 row without the day on which following began: left out",
                "%1 rows without the day on which following began: left out"};
    case RowProblem::BeginsAfterEnd:
        return {"Following begins on %1, after its end. The row was left out.",
                "1 row that begins after the end of following: left out",
                "%1 rows that begin after the end of following: left out"};
    case RowProblem::NoSuchEventDay:
        return {"“%1” is no day, so that it cannot be told whether the event happened. The row was left out.",
                "1 row whose day of the event cannot be read: left out",
                "%1 rows whose day of the event cannot be read: left out"};
    case RowProblem::EventBefore:
        return {"The event is on %1, before following began. The row was left out.",
                "1 row whose event came before following began: left out",
                "%1 rows whose event came before following began: left out"};
    case RowProblem::NoSentenceDay:
        return {"“%1” is no day of a sentence, as 2024-03-31 or 31/03/2024. The row was left out.",
                "1 row without the day of the sentence: left out", "%1 rows without the day of the sentence: left out"};
    case RowProblem::NoOutcomeDay:
        return {"“%1” is no day of an outcome, as 2024-03-31 or 31/03/2024. The row was left out.",
                "1 row without the day of the outcome: left out", "%1 rows without the day of the outcome: left out"};
    case RowProblem::NoSeriousness:
        return {"There is no score for how serious “%1” is, neither in the row nor in the scale. Where it is a further "
                "offence, the most serious one of the child is not known.",
                "1 row without a score of seriousness: kept without one",
                "%1 rows without a score of seriousness: kept without one"};
    case RowProblem::NoSuchScore:
        return {"“%1” is no score of seriousness, which is a whole number from 0 to 1,000. The scale is asked instead.",
                "1 score of seriousness that cannot be read: the scale is asked instead",
                "%1 scores of seriousness that cannot be read: the scale is asked instead"};
    case RowProblem::NoAssessmentDay:
        return {"“%1” is no day of an assessment, as 2024-03-31 or 31/03/2024. The row was left out.",
                "1 row without the day of the assessment: left out",
                "%1 rows without the day of the assessment: left out"};
    case RowProblem::NobodysName:
        return {
            "“%1” stands where an identifier should. It is counted as one person, as any other: where it means that "
            "nobody is known, leave it blank in the file.",
            "1 row with a word such as “NULL” for an identifier: counted as a person",
            "%1 rows with words such as “NULL” for an identifier: each counted as one person"};
    case RowProblem::DayAhead:
        return {"%1 is after the day on which the file was taken out of its system. The row is kept without a day.",
                "1 day after the file was taken out of its system: kept without one",
                "%1 days after the file was taken out of its system: kept without one"};
    case RowProblem::DayLongAgo:
        return {"%1 is more than thirty years before the file was taken out of its system. It is kept as it is.",
                "1 day more than thirty years back: kept as it is",
                "%1 days more than thirty years back: kept as they are"};
    case RowProblem::NoJoiningDay:
        return {"“%1” is no day of joining, as 2024-03-31 or 31/03/2024. The row was left out: write the day into it.",
                "1 row without the day of joining: left out", "%1 rows without the day of joining: left out"};
    case RowProblem::NoLeavingDay:
        return {"“%1” is no day of leaving, as 2024-03-31 or 31/03/2024. The row was left out, since it cannot be told "
                "whether the person is on the scheme: write the day into it, or leave it blank.",
                "1 row whose day of leaving cannot be read: left out",
                "%1 rows whose day of leaving cannot be read: left out"};
    case RowProblem::LeftBefore:
        return {
            "The day of leaving, %1, is before that of joining. The row was left out: one of them has to be mended.",
            "1 row with the day of leaving before that of joining: left out",
            "%1 rows with the day of leaving before that of joining: left out"};
    case RowProblem::JoinedAhead:
        return {"The day of joining, %1, is after the day on which the file was taken out of its system. The row was "
                "left out: mend the day, or say a later --extracted.",
                "1 row with a day of joining after the extract: left out",
                "%1 rows with a day of joining after the extract: left out"};
    case RowProblem::LeftAhead:
        return {"The day of leaving, %1, is after the day on which the file was taken out of its system. The person is "
                "counted as still on the scheme.",
                "1 day of leaving after the extract: counted as still on the scheme",
                "%1 days of leaving after the extract: counted as still on the scheme"};
    case RowProblem::OverlappingSpell:
        return {"The person joined on %1, before an earlier row of theirs says that they left. Both are counted as one "
                "stay: mend one of the days.",
                "1 row that begins before another of the same person has ended: counted as one stay",
                "%1 rows that begin before another of the same person has ended: counted as one stay"};
    case RowProblem::FirstOffenceLate:
        return {
            "The first recorded offence, of %1, is after the day of joining. It is kept as it is: look whether both "
            "days are right.",
            "1 first offence after joining: kept as it is", "%1 first offences after joining: kept as they are"};
    case RowProblem::BeforeBirth:
        return {"The first recorded offence, of %1, is before the day of birth. The row is kept without an age: mend "
                "one of the days.",
                "1 first offence before birth: kept without an age",
                "%1 first offences before birth: kept without an age"};
    case RowProblem::NoOffenceDay:
        return {
            "“%1” is no day of an offence, as 2024-03-31 or 31/03/2024. The row was left out: write the day into it.",
            "1 row without the day of the offence: left out", "%1 rows without the day of the offence: left out"};
    case RowProblem::OffenceAhead:
        return {"The day of the offence, %1, is after the day on which the file was taken out of its system. The row "
                "was left out: mend the day, or say a later --extracted.",
                "1 offence after the extract: left out", "%1 offences after the extract: left out"};
    case RowProblem::NoMonth:
        return {"“%1” is no month or day, as 2024-03, March 2024 or 31/03/2024, nor two months with “to” between them. "
                "The row was left out: write the month into it.",
                "1 row without a month that can be read: left out",
                "%1 rows without a month that can be read: left out"};
    case RowProblem::NoCount:
        return {"“%1” is no whole number of crimes. The row was left out: write the number into it, and 0 for none.",
                "1 row without a number of crimes: left out", "%1 rows without a number of crimes: left out"};
    case RowProblem::NoReferralDay:
        return {"“%1” is no day of a referral, as 2025-04-30 or 30/04/2025. The row was left out: write the day into "
                "it.",
                "1 referral without the day it was received: left out",
                "%1 referrals without the day they were received: left out"};
    case RowProblem::NoIncidents:
        return {
            "“%1” says neither that there was a single incident nor that there were multiple. It was counted as not "
            "known: write single, multiple, or their number.",
            "1 row that does not say if there was one incident or more: not known",
            "%1 rows that do not say if there was one incident or more: not known"};
    case RowProblem::NeitherYesNorNo:
        return {"“%1” is neither yes nor no. It was counted as no: write yes or no, or leave it blank for no.",
                "1 answer that is neither yes nor no: counted as no",
                "%1 answers that are neither yes nor no: counted as no"};
    case RowProblem::EngagedNotMet:
        return {"The referral engaged (“%1”) and did not meet the criteria. It was not counted as engaged: mend one of "
                "the two.",
                "1 referral engaged without having met the criteria: not counted as engaged",
                "%1 referrals engaged without having met the criteria: not counted as engaged"};
    }
    return {"", "", ""};
}

/// How many texts a column may hold before it looks like the wrong one.
std::int64_t mostDifferent(std::string_view field)
{
    return field == "gender" ? 256 : static_cast<std::int64_t>(statistics::Categories::most);
}

} // namespace

QString refusalText(const StudyRefusal& refusal)
{
    return std::visit(Overloaded{[](const ImportRefusal& import) { return refusalText(import); },
                                 [](const NoSuchType& none) {
                                     constexpr std::size_t mostTypes = 40;
                                     const QString types = inQuotes(none.types, mostTypes);
                                     return (none.isChosen ? say("None of the rows that were chosen is of the crime "
                                                                 "type %1. Their types are: %2.")
                                                           : say("There is no crime type %1 in the file. Its types "
                                                                 "are: %2."))
                                         .arg(quoted(none.type), types);
                                 }},
                      refusal);
}

QString refusalText(const ImportRefusal& refusal)
{
    switch (refusal.kind) {
    case ImportRefusal::Kind::File: return faultText(refusal.fault);
    case ImportRefusal::Kind::Columns: return columnsText(refusal);
    case ImportRefusal::Kind::TooManyCategories:
        return say("The column for the %1 holds more than %2 different texts. It looks like the wrong column: choose "
                   "another.")
            .arg(fieldName(refusal.field).toLower(), countText(mostDifferent(refusal.field)));
    case ImportRefusal::Kind::DatesAmbiguous:
        return say(
            "Nothing in the file says whether dates such as 03/04/2024 have the day or the month first. Say which.");
    case ImportRefusal::Kind::DatesMixed:
        return say("Some dates have the day first and some the month first. Say which is right; the others are told as "
                   "problems.");
    case ImportRefusal::Kind::NoDates:
        return say("The days of the records are needed, and no column holds them. The columns of the file are: %1.")
            .arg(inQuotes(refusal.headings, 30));
    case ImportRefusal::Kind::NoRows: return say("There is nothing in the file but its headings.");
    }
    return {};
}

QString faultText(const CsvFault& fault)
{
    switch (fault.kind) {
    case CsvFault::Kind::Unreadable:
        if (fault.failure.kind == Failure::Kind::ChangedSince)
            return say("The file was changed while it was read. Nothing was counted: try again once it is finished.");
        if (fault.failure.kind == Failure::Kind::NotFound)
            return say("There is no such file.");
        return say("The file cannot be read: %1.").arg(text(fault.failure.detail));
    case CsvFault::Kind::Empty: return say("The file is empty.");
    case CsvFault::Kind::NotText:
        return (fault.detail.empty() ? say("This is no text file.")
                                     : say("This is %1, not a CSV file.").arg(text(fault.detail)))
             + QLatin1Char(' ') + noTextAdvice();
    case CsvFault::Kind::BrokenText:
        return say("The file begins as %1 and is damaged. Save it again from the program it comes from.")
            .arg(text(fault.detail));
    case CsvFault::Kind::TooManyColumns:
        return say("The headings are %1 columns, more than any spreadsheet holds. Is it the right file?")
            .arg(text(fault.detail));
    case CsvFault::Kind::OpenQuote:
        return say("In row %1 a quote is opened that is never closed, so that the rest of the file is one field. "
                   "Nothing was counted. "
                   "Mend that row.")
            .arg(countText(std::int64_t(fault.row)));
    case CsvFault::Kind::RecordTooLong:
        return say("Row %1 is longer than 16 MB. Most likely a quote in it is never closed. Nothing was counted. Mend "
                   "that row.")
            .arg(countText(std::int64_t(fault.row)));
    case CsvFault::Kind::Cancelled: return say("Reading was stopped.");
    }
    return {};
}

QString problemText(const ProblemRow& problem, std::size_t columns)
{
    if (problem.kind == RowProblem::TooFewFields || problem.kind == RowProblem::TooManyFields)
        return say("The row has %1, and the headings are %2. It was left out.")
            .arg(counted("1 field", "%1 fields", std::int64_t(problem.fields)), countText(std::int64_t(columns)));
    const QString what = say(wordsOf(problem.kind).what);
    if (problem.kind == RowProblem::HoldsRows)
        return what.arg(countText(std::int64_t(problem.fields)));
    if (problem.value.empty()) // “” would not be seen
        return QString(what).replace(say("“%1”"), say("An empty cell"));
    return what.contains(QLatin1String("%1")) ? what.arg(text(problem.value)) : what;
}

QString problemKind(RowProblem kind, std::uint64_t rows)
{
    return counted(wordsOf(kind).one, wordsOf(kind).many, std::int64_t(rows));
}

QString dialectText(const sources::CsvDialect& dialect)
{
    const QString encoding = [&] {
        switch (dialect.encoding) {
        case sources::TextEncoding::Utf8: return say("UTF-8");
        case sources::TextEncoding::Utf16Little:
        case sources::TextEncoding::Utf16Big: return say("UTF-16");
        case sources::TextEncoding::Windows1252: return say("Windows-1252 (Western European)");
        }
        return QString();
    }();
    switch (dialect.separator) {
    case ';': return say("%1, fields parted by semicolons").arg(encoding);
    case '\t': return say("%1, fields parted by tabs").arg(encoding);
    case '|': return say("%1, fields parted by upright strokes").arg(encoding);
    default: return say("%1, fields parted by commas").arg(encoding);
    }
}

QString fieldName(std::string_view field)
{
    struct Named
    {
        std::string_view field;
        const char* name;
    };
    static constexpr std::array names{Named{"crime_ref", "Crime reference"},
                                      Named{"suspect_id", "Suspect identifier"},
                                      Named{"crime_type", "Crime type"},
                                      Named{"recorded_date", "Day recorded"},
                                      Named{"gender", "Gender"},
                                      Named{"age", "Age"},
                                      Named{"home_district", "Home district"},
                                      Named{"time", "Days followed"},
                                      Named{"event", "Whether the event happened"},
                                      Named{"follow_up", "Days that could be followed"},
                                      Named{"start", "Day on which following began"},
                                      Named{"event_date", "Day of the event"},
                                      Named{"exit", "Day on which following ended early"},
                                      Named{"group", "Group"},
                                      Named{"person_id", "Person identifier"},
                                      Named{"sentence_date", "Day of the sentence"},
                                      Named{"offence_date", "Day of the offence"},
                                      Named{"offence_type", "Offence type"},
                                      Named{"ethnicity", "Ethnicity"},
                                      Named{"birth_date", "Day of birth"},
                                      Named{"district", "District"},
                                      Named{"exit_date", "Day on which following ended early"},
                                      Named{"child_id", "Child identifier"},
                                      Named{"outcome_date", "Day of the outcome"},
                                      Named{"outcome", "Outcome"},
                                      Named{"seriousness", "Score of seriousness"},
                                      Named{"ward", "Ward"},
                                      Named{"social_care", "Social care status"},
                                      Named{"assessed_date", "Day of the assessment"},
                                      Named{"finding", "Finding"},
                                      Named{"version", "Version of the scale"},
                                      Named{"score", "Score"},
                                      Named{"area", "Area"},
                                      Named{"joined_date", "Day of joining"},
                                      Named{"left_date", "Day of leaving"},
                                      Named{"first_offence_date", "Day of the first recorded offence"},
                                      Named{"month", "Month"},
                                      Named{"category", "Category"},
                                      Named{"count", "Number of crimes"},
                                      Named{"parent", "What it is part of"},
                                      Named{"reason", "Reason"},
                                      Named{"population", "Population"},
                                      Named{"year", "Year of the population"},
                                      Named{"part_of", "Larger area"},
                                      Named{"measure", "Measure"},
                                      Named{"rate", "Rate"},
                                      Named{"text", "Text"},
                                      Named{"list", "List"},
                                      Named{"term", "Term"},
                                      Named{"tagged", "With a keyword"},
                                      Named{"is_right", "Found by hand"},
                                      Named{"case_ref", "Case reference"},
                                      Named{"kind", "Kind of case"},
                                      Named{"spread", "Spread"},
                                      Named{"incidents", "Incidents"},
                                      Named{"issues", "Issues"},
                                      Named{"impacts", "Impacts"},
                                      Named{"needs", "Needs"},
                                      Named{"theme", "Theme"},
                                      Named{"written_as", "Written as"},
                                      Named{"reference", "Reference"},
                                      Named{"referral_id", "Referral reference"},
                                      Named{"received_date", "Received on"},
                                      Named{"service", "Service"},
                                      Named{"criteria_met", "Criteria met"},
                                      Named{"engaged", "Engaged"},
                                      Named{"repeat", "Repeat"},
                                      Named{"people", "Whom it is of"},
                                      Named{"quarter", "Quarter"},
                                      Named{"of", "Of"},
                                      Named{"name", "Name"},
                                      Named{"referrals", "Referrals"},
                                      Named{"engagement_pct", "Engagement"},
                                      Named{"repeats", "Repeats"},
                                      Named{"breakdown", "Breakdown"},
                                      Named{"value", "Value"},
                                      Named{"scope", "Scope"},
                                      Named{"from", "From"},
                                      Named{"rate_low", "Lower end of the rate"},
                                      Named{"rate_high", "Upper end of the rate"},
                                      Named{"group_date", "Day of the group"}};
    const auto* const found =
        std::find_if(names.begin(), names.end(), [&](const Named& one) { return one.field == field; });
    return found == names.end() ? text(std::string(field)) : say(found->name);
}

QString alikeText(const std::vector<std::string>& names)
{
    return say("%1 are most likely one, and are counted apart.").arg(inQuotes(names, 10));
}

QString repeatedText(std::uint64_t rows, std::optional<int> threshold)
{
    if (rows == 0)
        return {};
    if (rows == 1 && !threshold)
        return say(
            "1 row says again what another says, the same suspect and crime: it counts as a suspect record only.");
    const QString many = say("%1 rows say again what another says, the same suspect and crime: they count as suspect "
                             "records only.")
                             .arg(rowsText(rows, threshold));
    return many.left(1).toUpper() + many.mid(1);
}

QString lettersText(const ImportReport& report)
{
    return report.hasCapitalNames && report.hasSmallNames ? say(
               "Some identifiers of suspects are in capitals and some in small letters. They are compared letter by "
               "letter: “S1” and “s1” are two suspects.")
                                                          : QString();
}

QString leftOutText(const ImportReport& report, std::optional<int> threshold)
{
    QStringList parts;
    const auto add = [&](const char* sentence, std::uint64_t rows) {
        if (rows > 0)
            parts << say(sentence).arg(rowsText(rows, threshold));
    };
    add("%1 without a suspect", report.withoutSuspect);
    add("%1 without a crime reference", report.withoutCrime);
    add("%1 whose fields cannot be told", report.faulty);
    add("%1 outside what was chosen", report.filteredOut);
    if (parts.isEmpty())
        return {};
    return say("Of %1 rows %2 are counted. Not counted: %3.")
        .arg(rowsText(report.rows, threshold), rowsText(report.kept, threshold), parts.join(say(", ")));
}

std::vector<std::pair<std::string, std::string>> settingsText(const SuspectQuestion& question,
                                                              const ImportReport& report)
{
    std::vector<std::pair<std::string, std::string>> out;
    const auto add = [&](const QString& label, const QString& value) {
        out.emplace_back(label.toStdString(), value.toStdString());
    };
    add(say("File format"), dialectText(report.dialect));
    QStringList columns;
    const auto& fields = suspectsForm().fields;
    for (std::size_t field = 0; field < fields.size() && field < report.mapping.columns.size(); ++field)
        if (const auto column = report.mapping.columns[field])
            columns << say("%1 from “%2”").arg(fieldName(fields[field].id), text(report.headings[*column]));
    add(say("Columns"), columns.join(say("; ")));
    const SuspectFilter& filter = question.settings.filter;
    if (filter.from || filter.until)
        add(say("Days"), say("%1 to %2")
                             .arg(filter.from ? plainDate(*filter.from) : say("the first"),
                                  filter.until ? plainDate(*filter.until) : say("the last")));
    const auto names = [](const std::set<std::string>& chosen) {
        QStringList list;
        for (const std::string& name : chosen)
            list << text(name);
        return list.join(say("; "));
    };
    if (!filter.types.empty())
        add(say("Crime types"), names(filter.types));
    if (question.type && question.measure != SuspectMeasure::RepeatSuspects)
        add(say("Crime type that is measured"), text(*question.type));
    if (!filter.districts.empty())
        add(say("Home districts"), names(filter.districts));
    if (question.settings.dates)
        add(say("Dates with slashes"),
            *question.settings.dates == DateOrder::DayFirst ? say("day first") : say("month first"));
    return out;
}

QString averageText(std::int64_t sum, std::int64_t count)
{
    if (count <= 0)
        return say("[z]");
    const std::int64_t tenths = (20 * sum + count) / (2 * count);
    return say("%1.%2").arg(countText(tenths / 10)).arg(tenths % 10);
}

} // namespace cspdesk::wording
