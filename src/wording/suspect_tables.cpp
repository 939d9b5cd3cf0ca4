// SPDX-License-Identifier: MIT
#include "wording/suspect_tables.h"

#include "wording/figure_text.h"
#include "wording/format_text.h"
#include "wording/import_text.h"
#include "wording/suspect_columns.h"
#include "wording/translate.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

namespace cspdesk::wording {
namespace {

using namespace analysis;
using namespace statistics;

using Cells = std::vector<TableCell>;

std::string words(const char* sentence) { return say(sentence).toStdString(); }

TableCell percentOrNone(std::int64_t part, std::int64_t whole)
{
    return whole > 0 ? TableCell(Share{part, whole}) : TableCell(NoFigure::NotApplicable);
}

/// The name of the row that holds every type that is counted.
std::string allTypes(const SuspectQuestion& question)
{
    return question.settings.filter.types.empty() ? words("All crime") : words("All chosen types");
}

RepeatRowNames rowNames(const SuspectQuestion& question)
{
    return {.allCrime = allTypes(question), .noSuspect = words("No suspect recorded"), .noType = words("Not recorded")};
}

/// A crime type as it is shown, also where the file leaves it blank.
std::string typeName(const std::string& type) { return type.empty() ? words("Not recorded") : type; }

/// "Arson, Rape", or how many where they are too many for a title.
QString namesInTitle(const std::set<std::string>& names, const char* many)
{
    constexpr std::size_t most = 3;
    if (names.size() > most)
        return say(many).arg(names.size());
    QStringList list;
    for (const std::string& name : names)
        list << text(typeName(name));
    return listText(list);
}

/// What the rows were chosen by, for a title; empty where all were taken.
QString choiceText(const SuspectFilter& filter)
{
    QStringList parts;
    if (!filter.types.empty())
        parts << say("only %1").arg(namesInTitle(filter.types, "%1 crime types"));
    if (!filter.districts.empty())
        parts << say("only suspects who live in %1").arg(namesInTitle(filter.districts, "%1 districts"));
    if (filter.from && filter.until)
        parts << say("recorded from %1 to %2").arg(plainDate(*filter.from), plainDate(*filter.until));
    else if (filter.from)
        parts << say("recorded from %1 on").arg(plainDate(*filter.from));
    else if (filter.until)
        parts << say("recorded up to %1").arg(plainDate(*filter.until));
    return parts.join(say("; "));
}

/// With what a title covers behind it.
QString covered(const QString& title, const SuspectQuestion& question, const TableFrame& frame)
{
    const QString full = frame.coverage.empty() ? title : say("%1, %2").arg(title, text(frame.coverage));
    const QString choice = choiceText(question.settings.filter);
    return choice.isEmpty() ? full : say("%1 (%2)").arg(full, choice);
}

/// What the question is about, in the middle of a title.
QString crimesOf(const SuspectQuestion& question)
{
    if (question.type)
        return text(typeName(*question.type));
    return question.settings.filter.types.empty() ? say("all crime") : say("the chosen crime types");
}

QString ageGroupName(std::size_t group)
{
    const int from = ageGroups.at(group);
    if (group == 0)
        return say("Under %1").arg(int(ageGroups.at(1)));
    if (group + 1 == ageGroups.size())
        return say("%1 and over").arg(from);
    return say("%1 to %2").arg(from).arg(ageGroups.at(group + 1) - 1);
}

class Tables
{
public:
    Tables(const SuspectAnswer& answer, const SuspectQuestion& question, std::optional<int> protection,
           const TableFrame& frame, TypeOrder order)
        : m_answer(answer),
          m_question(question),
          m_protection(protection),
          m_frame(frame),
          m_order(order)
    {}

    std::vector<ResultTable> make()
    {
        if (m_answer.repeat) {
            m_out.push_back(withinType());
            if (m_question.settings.filter.types.empty()) // else the other types are not known
                m_out.push_back(ofAnyType());
        }
        if (!m_answer.concentrations.empty())
            addConcentration();
        if (m_answer.persistent)
            m_out.push_back(persistent(*m_answer.persistent));
        if (m_answer.people)
            addPeople(*m_answer.people);
        for (ResultTable& table : m_out)
            frameIt(table);
        return std::move(m_out);
    }

private:
    /// The title with what it covers.
    [[nodiscard]] std::string titled(const QString& title) const
    {
        return covered(title, m_question, m_frame).toStdString();
    }

    [[nodiscard]] QString ofWhich() const { return crimesOf(m_question); }

    void frameIt(ResultTable& table) const
    {
        table.provenance = m_frame.provenance;
        table.provenance.rowsRead = m_answer.report.rows;
        table.provenance.rowsKept = m_answer.report.kept;
        table.provenance.settings = settingsText(m_question, m_answer.report);
        table.notes.push_back(
            words("Suspects are people the police suspected of a crime; they are not offenders unless a court "
                  "said so."));
        if (m_protection && isOfChosenRows())
            table.notes.push_back(
                words("Only some of the rows were chosen. Beside a table of all of them, or of another "
                      "choice, small numbers may be worked out by subtraction: publish one of them."));
        // The rows are those of the file, whichever crime type is measured of them.
        const QString whole = m_question.type ? say("Of all crime types: %1") : QStringLiteral("%1");
        if (const QString left = leftOutText(m_answer.report, m_protection); !left.isEmpty())
            table.notes.push_back(whole.arg(left).toStdString());
        if (const QString repeated = repeatedText(m_answer.repeatedRows, m_protection); !repeated.isEmpty())
            table.notes.push_back(whole.arg(repeated).toStdString());
    }

    /// Tables that count some of the same people can be taken from one another.
    [[nodiscard]] bool isOfChosenRows() const { return m_question.type || !m_question.settings.filter.isNone(); }

    [[nodiscard]] std::vector<TableRow> repeatRowsBy(std::int64_t RepeatCounts::*repeat) const
    {
        return repeatRows(m_answer, repeat, m_order, rowNames(m_question));
    }

    ResultTable withinType()
    {
        ResultTable table{.id = "repeat-suspects", .rows = repeatRowsBy(&RepeatCounts::repeat)};
        table.title = titled(say("Suspects who were repeat suspects within the crime type"));
        table.columns = columns::repeatWithinType();
        table.rows.push_back(noSuspectRow(m_answer, rowNames(m_question)));
        table.notes = {words("A repeat suspect within a crime type is suspected of two or more different offences of "
                             "that type. A second "
                             "record of the same crime is not counted.")};
        if (m_answer.types.size() > 1)
            table.notes.push_back(
                say("In “%1” a repeat suspect is suspected of two or more offences of any of the types. A "
                    "suspect may be in several crime types, so the rows add up to more than that.")
                    .arg(text(allTypes(m_question)))
                    .toStdString());
        table.notes.push_back(words("Ranks are from the highest; equal figures share a rank. Percentages are ranked "
                                    "before they are rounded."));
        return table;
    }

    ResultTable ofAnyType()
    {
        ResultTable table{.id = "repeat-suspects-any-type", .rows = repeatRowsBy(&RepeatCounts::repeatOfAny)};
        for (TableRow& row : table.rows)
            row.cells.resize(7);
        if (m_protection)
            hideFewOfOtherTypes(table);
        table.title = titled(say("Suspects who were repeat suspects of any crime, by crime type"));
        table.columns = columns::repeatOfAnyType();
        table.notes = {words(
            "Of the suspects of each crime type, those who are suspected of two or more different offences of whatever "
            "type.")};
        return table;
    }

    /// Those who repeat by crimes of other types alone are the difference to the table before.
    void hideFewOfOtherTypes(ResultTable& table) const
    {
        constexpr std::size_t repeatCount = 3;
        std::map<std::string, std::int64_t> withinType;
        for (const TableRow& row : repeatRowsBy(&RepeatCounts::repeat))
            withinType[std::get<std::string>(row.cells.front())] = std::get<std::int64_t>(row.cells[repeatCount]);
        for (TableRow& row : table.rows) {
            const auto* any = std::get_if<std::int64_t>(&row.cells[repeatCount]);
            const std::int64_t others =
                any == nullptr ? 0 : *any - withinType[std::get<std::string>(row.cells.front())];
            if (others > 0 && others < *m_protection)
                std::fill(row.cells.begin() + repeatCount, row.cells.end(), NoFigure::Protecting);
        }
    }

    void addConcentration()
    {
        const Concentration& spread = m_answer.concentrations.front().spread;
        m_out.push_back(thresholds(spread));
        if (mayTellDistribution(spread))
            m_out.push_back(distribution(spread));
        else
            m_out.back().notes.push_back(
                words("How many suspects have each number of offences is not told, nor is the Lorenz curve drawn: some "
                      "of these numbers are small."));
        m_out.push_back(topShares(spread));
        if (!m_question.type)
            m_out.push_back(byType());
    }

    ResultTable thresholds(const Concentration& spread)
    {
        ResultTable table{
            .id = "thresholds",
            .title = titled(say("Suspects with many offences, and the offences they account for: %1").arg(ofWhich())),
            .columns = columns::thresholds()};
        bool isLeftOut = false;
        for (const int least : m_question.thresholds) {
            const CrimesOfSuspects group = spread.from(least);
            const bool isSmall = m_protection && group.suspects > 0 && group.suspects < *m_protection;
            table.rows.push_back(
                {{say("%1 or more").arg(countText(least)).toStdString(), group.suspects,
                  percentOrNone(group.suspects, spread.suspects),
                  isSmall ? TableCell(NoFigure::Protecting) : TableCell(group.crimes),
                  isSmall ? TableCell(NoFigure::Protecting) : percentOrNone(group.crimes, spread.crimes)}});
            // That nobody has more, or that fewer have, would tell how many these are.
            isLeftOut = isSmall && least != m_question.thresholds.back();
            if (isSmall)
                break;
        }
        table.rows.push_back({{words("All suspects"), spread.suspects, percentOrNone(spread.suspects, spread.suspects),
                               spread.crimes, percentOrNone(spread.crimes, spread.crimes)},
                              TableRowKind::Total});
        table.notes = {sharedCrimes()};
        if (isLeftOut)
            table.notes.push_back(
                words("Larger numbers of offences are left out, since how few suspects have so many is hidden."));
        if (!m_protection) // the most is about one person, and with the average it tells of others
            table.notes.push_back(say("The most offences of one suspect: %1. On average a suspect has %2.")
                                      .arg(QString::number(spread.most()), averageText(spread.links, spread.suspects))
                                      .toStdString());
        return table;
    }

    static std::string sharedCrimes()
    {
        return words(
            "Offences are counted once, however many suspects they have. An offence with several suspects belongs "
            "to the group of "
            "each of them, so that the shares of two groups may add up to more than the whole.");
    }

    static constexpr std::array distributionBegins{1, 2, 3, 4, 5, 10, 20};

    /// The thresholds and the distribution count the same suspects. Together they tell the number in every class
    /// between two bounds of either, so that none of those may be small.
    [[nodiscard]] bool mayTellDistribution(const Concentration& spread) const
    {
        if (!m_protection)
            return true;
        const std::int64_t least = *m_protection;
        std::set<int> bounds(distributionBegins.begin(), distributionBegins.end());
        bounds.insert(m_question.thresholds.begin(), m_question.thresholds.end());
        std::int64_t above = 0;
        for (auto bound = bounds.rbegin(); bound != bounds.rend(); ++bound) {
            const std::int64_t from = spread.from(*bound).suspects;
            if (from - above > 0 && from - above < least)
                return false;
            above = from;
        }
        return spread.suspects >= 2 * least && (spread.crimes >= least);
    }

    /// Of few suspects it can be worked out who has how many.
    [[nodiscard]] bool mayTellGini(const Concentration& spread) const
    {
        constexpr std::int64_t many = 100;
        return !m_protection || spread.suspects >= many;
    }

    ResultTable distribution(const Concentration& spread)
    {
        ResultTable table{.id = "distribution",
                          .title = titled(say("Suspects by their number of offences: %1").arg(ofWhich())),
                          .columns = columns::distribution()};
        constexpr const auto& begins = distributionBegins;
        for (std::size_t index = 0; index < begins.size(); ++index) {
            const int from = begins.at(index);
            const bool isLast = index + 1 == begins.size();
            const std::int64_t count =
                spread.from(from).suspects - (isLast ? 0 : spread.from(begins.at(index + 1)).suspects);
            const QString name = isLast ? say("%1 or more").arg(from)
                               : begins.at(index + 1) == from + 1
                                   ? QString::number(from)
                                   : say("%1 to %2").arg(from).arg(begins.at(index + 1) - 1);
            table.rows.push_back({{name.toStdString(), count, percentOrNone(count, spread.suspects)}});
        }
        table.rows.push_back({{words("All suspects"), spread.suspects, percentOrNone(spread.suspects, spread.suspects)},
                              TableRowKind::Total});
        if (const auto gini = giniOf(spread); gini && mayTellGini(spread))
            table.notes.push_back(
                say("Gini coefficient of offences per suspect: %1. It would be 0 if every suspect had "
                    "as many offences, and "
                    "near 1 if one had nearly all.")
                    .arg(QString::number(*gini, 'f', 2))
                    .toStdString());
        return table;
    }

    /// Whether some of those with as many offences are left out, and no small number of people is told by saying so.
    [[nodiscard]] bool mayTellEdge(const TopSuspects& top) const
    {
        const std::int64_t leftOut = top.atEdge - top.ofEdge;
        return leftOut > 0 && !m_protection; // it tells of how many have one number of offences
    }

    ResultTable topShares(const Concentration& spread)
    {
        ResultTable table{.id = "top-suspects",
                          .title = titled(say("The suspects with the most offences: %1").arg(ofWhich())),
                          .columns = columns::topSuspects()};
        const auto add = [&](const QString& name, const TopSuspects& top) {
            table.rows.push_back({{name.toStdString(), top.suspects, percentOrNone(top.suspects, spread.suspects),
                                   top.crimes, percentOrNone(top.crimes, spread.crimes)}});
            if (mayTellEdge(top))
                table.notes.push_back(
                    say("%1: %2 of the %3 suspects with %4 are among them, those who come first in the file.")
                        .arg(name, countText(top.ofEdge), countText(top.atEdge),
                             counted("1 offence", "%1 offences", top.edge))
                        .toStdString());
        };
        for (const TopShare& share : m_answer.topSuspects)
            add(say("The top %1% of suspects").arg(share.percent), share.top);
        for (const TopShare& share : m_answer.forCrimes)
            add(say("Fewest for %1% of offences").arg(share.percent), share.top);
        table.notes.insert(table.notes.begin(), sharedCrimes());
        return table;
    }

    ResultTable byType()
    {
        ResultTable table{.id = "concentration",
                          .title = titled(say("How many offences repeat suspects account for, by crime type")),
                          .columns = columns::concentration()};
        const auto cellsOf = [&](const std::string& name, const Concentration& spread) {
            const CrimesOfSuspects repeat = spread.from(2);
            const auto gini = giniOf(spread);
            return Cells{name,
                         spread.suspects,
                         repeat.suspects,
                         spread.crimes,
                         repeat.crimes,
                         percentOrNone(repeat.crimes, spread.crimes),
                         m_protection ? TableCell(NoFigure::Protecting) : TableCell(spread.most()),
                         !mayTellGini(spread) ? TableCell(NoFigure::Protecting)
                         : gini               ? TableCell(m_protection ? std::round(*gini * 100) / 100 : *gini)
                                              : TableCell(NoFigure::NotApplicable)};
        };
        std::vector<Share> shares;
        for (std::size_t at = 1; at < m_answer.concentrations.size(); ++at) {
            const Concentration& spread = m_answer.concentrations[at].spread;
            shares.push_back({spread.from(2).crimes, spread.crimes});
        }
        for (const std::size_t at : placesOf(shares, m_order)) {
            const TypeConcentration& one = m_answer.concentrations[at + 1];
            table.rows.push_back({cellsOf(typeName(one.type), one.spread)});
        }
        table.rows.push_back(
            {cellsOf(allTypes(m_question), m_answer.concentrations.front().spread), TableRowKind::Total});
        table.notes = {sharedCrimes()};
        return table;
    }

    ResultTable persistent(const Persistence& counts)
    {
        ResultTable table{
            .id = "persistent-suspects",
            .title =
                titled(say("Suspects of %1 or more offences in twelve months: %2").arg(counts.least).arg(ofWhich())),
            .columns = columns::persistent()};
        const auto row = [&](const QString& name, std::int64_t suspects, std::int64_t persistent, TableCell offences,
                             TableCell share) {
            table.rows.push_back({{name.toStdString(), suspects, persistent, percentOrNone(persistent, suspects),
                                   std::move(offences), std::move(share)}});
        };
        row(say("Within any twelve months"), counts.suspects, counts.persistent, counts.crimesOfPersistent,
            percentOrNone(counts.crimesOfPersistent, counts.crimes));
        std::int64_t ofYears = 0;
        for (const auto& [year, ofYear] : counts.ofYear)
            ofYears += ofYear.suspects;
        // Those who are in several years are what the years have more than all.
        const std::int64_t several = ofYears - counts.suspects;
        if (m_protection && several > 0 && several < *m_protection) {
            table.rows.front().cells[1] = NoFigure::Protecting;
            table.rows.front().cells[3] = NoFigure::Protecting;
        }
        for (const auto& [year, ofYear] : counts.ofYear)
            row(say("Within the calendar year %1").arg(year), ofYear.suspects, ofYear.persistent, NoFigure::Blank,
                NoFigure::Blank);
        table.notes = {
            words("Twelve months are counted from any day: a suspect whose offences fall on both sides of New "
                  "Year is in the first "
                  "row and may be in none of the others."),
            words("The persistent offenders of 2004 had six or more convictions in a year. Suspicions are "
                  "not convictions, so the two "
                  "cannot be compared.")};
        if (counts.withoutDay > 0)
            table.notes.push_back(say("Records without a day, which could not be counted: %1.")
                                      .arg(rowsText(std::uint64_t(counts.withoutDay), m_protection))
                                      .toStdString());
        return table;
    }

    void addPeople(const Demographics& people)
    {
        std::vector<std::string> ages;
        for (std::size_t group = 0; group < ageGroups.size(); ++group)
            ages.push_back(ageGroupName(group).toStdString());
        ages.emplace_back();
        addPeople("gender", say("Repeat suspects by gender: %1"), say("Gender"), m_answer.genders, people.genders,
                  people);
        addPeople("age", say("Repeat suspects by age group: %1"), say("Age group"), ages, people.ages, people);
        addPeople("home-district", say("Repeat suspects by home district: %1"), say("Home district"),
                  m_answer.districts, people.districts, people);
    }

    /// How many suspects have records that differ, unless so few that the number would be hidden in a table.
    [[nodiscard]] QString differingText(std::int64_t suspects) const
    {
        if (suspects < m_protection.value_or(1))
            return say("A few suspects have records that differ in gender or home district.");
        return counted("1 suspect has records that differ in gender or home district.",
                       "%1 suspects have records that differ in gender or home district.", suspects);
    }

    void addPeople(const std::string& id, const QString& title, const QString& heading,
                   const std::vector<std::string>& names, const PeopleCounts& counts, const Demographics& people)
    {
        ResultTable table{.id = id, .title = titled(title.arg(ofWhich())), .columns = columns::people(heading)};
        std::int64_t unknownRepeat = 0;
        std::int64_t unknownAll = 0;
        for (std::size_t at = 0; at < names.size(); ++at)
            if (names[at].empty()) {
                unknownRepeat += counts.repeat[at];
                unknownAll += counts.all[at];
            }
        const std::int64_t knownRepeat = people.repeat - unknownRepeat;
        const std::int64_t knownAll = people.suspects - unknownAll;
        std::vector<std::size_t> places(names.size());
        std::iota(places.begin(), places.end(), std::size_t{0});
        std::erase_if(places, [&](std::size_t at) { return names[at].empty() || counts.all[at] == 0; });
        if (id != "age")
            std::sort(places.begin(), places.end(), [&](std::size_t left, std::size_t right) {
                return std::tuple(-counts.repeat[left], -counts.all[left], names[left])
                     < std::tuple(-counts.repeat[right], -counts.all[right], names[right]);
            });
        for (const std::size_t at : places)
            table.rows.push_back({{names[at], counts.repeat[at], percentOrNone(counts.repeat[at], people.repeat),
                                   percentOrNone(counts.repeat[at], knownRepeat), counts.all[at],
                                   percentOrNone(counts.all[at], knownAll)}});
        if (unknownAll > 0)
            table.rows.push_back({{words("Not recorded"), unknownRepeat, percentOrNone(unknownRepeat, people.repeat),
                                   NoFigure::Blank, unknownAll, NoFigure::Blank}});
        table.rows.push_back(
            {{words("All"), people.repeat, percentOrNone(people.repeat, people.repeat),
              percentOrNone(knownRepeat, knownRepeat), people.suspects, percentOrNone(knownAll, knownAll)},
             TableRowKind::Total});
        table.notes = {words("As of each suspect’s latest record. A repeat suspect is suspected of two or more "
                             "different offences of those that "
                             "are counted here."),
                       words("Rounded percentages may not add up to 100.")};
        if (people.differing > 0)
            table.notes.push_back(differingText(people.differing).toStdString());
        m_out.push_back(std::move(table));
    }

    const SuspectAnswer& m_answer;
    const SuspectQuestion& m_question;
    std::optional<int> m_protection;
    const TableFrame& m_frame;
    TypeOrder m_order;
    std::vector<ResultTable> m_out;
};

} // namespace

std::vector<ResultTable> suspectTables(const SuspectAnswer& answer, const SuspectQuestion& question,
                                       std::optional<int> protection, const TableFrame& frame, TypeOrder order)
{
    return Tables(answer, question, protection, frame, order).make();
}

QString subjectText(const SuspectQuestion& question, const TableFrame& frame)
{
    return covered(crimesOf(question), question, frame);
}

QString measureName(SuspectMeasure measure)
{
    switch (measure) {
    case SuspectMeasure::RepeatSuspects: return say("Repeat suspects by crime type");
    case SuspectMeasure::Concentration: return say("How offences are spread over suspects");
    case SuspectMeasure::Persistent: return say("Persistent suspects");
    case SuspectMeasure::People: return say("Who repeat suspects are");
    }
    return {};
}

} // namespace cspdesk::wording
