// SPDX-License-Identifier: MIT
#include "analysis/case_standards_file.h"

#include "base/text.h"

#include <algorithm>
#include <set>

namespace cspdesk::analysis {
namespace {

using Kind = LookupProblem::Kind;
using statistics::StandardsCase;

enum Place : std::size_t {
    Reference,
    Referred,
    Accepted,
    Assessed,
    Told,
    Contacts,
    Planned,
    Closed,
    Satisfied,
    Incidents
};

constexpr const char* names[] = {"case_ref", "referred", "accepted", "assessed",  "told",
                                 "contacts", "planned",  "closed",   "satisfied", "incidents"};

/// A day as 2011-04-21, or the day first as 21/04/2011.
std::optional<Date> dayIn(std::string_view text)
{
    if (const auto day = parseDate(text))
        return day;
    const std::size_t first = text.find('/');
    const std::size_t second = first == std::string_view::npos ? first : text.find('/', first + 1);
    if (second == std::string_view::npos)
        return std::nullopt;
    const auto padded = [](std::string_view part) { return (part.size() == 1 ? "0" : "") + std::string(part); };
    return parseDate(std::string(text.substr(second + 1)) + '-' + padded(text.substr(first + 1, second - first - 1))
                     + '-' + padded(text.substr(0, first)));
}

class CaseReader
{
public:
    void read(const LookupRow& row)
    {
        StandardsCase each{.reference = row.fields[Reference]};
        if (each.reference.empty())
            note(row, Reference, Kind::Blank, {});
        else if (!m_known.insert(each.reference).second)
            note(row, Reference, Kind::Twice, each.reference);
        each.referred = day(row, Referred);
        each.accepted = day(row, Accepted);
        each.assessed = day(row, Assessed);
        each.told = day(row, Told);
        each.contacts = days(row, Contacts);
        each.planned = day(row, Planned);
        each.closed = day(row, Closed);
        each.satisfied = answer(row);
        each.incidents = days(row, Incidents);
        each.recordsTold = row.hasColumn[Told];
        each.recordsContacts = row.hasColumn[Contacts];
        each.recordsPlans = row.hasColumn[Planned];
        cases.push_back(std::move(each));
    }

    std::vector<StandardsCase> cases;
    std::vector<LookupProblem> problems;

private:
    void note(const LookupRow& row, Place place, Kind kind, const std::string& value)
    {
        problems.push_back({row.row, kind, names[place], value});
    }

    std::optional<Date> day(const LookupRow& row, Place place)
    {
        if (row.fields[place].empty())
            return std::nullopt;
        const auto known = dayIn(row.fields[place]);
        if (!known)
            note(row, place, Kind::NoDay, row.fields[place]);
        return known;
    }

    std::vector<Date> days(const LookupRow& row, Place place)
    {
        std::vector<Date> all;
        std::string_view rest = row.fields[place];
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find(';'), rest.size());
            const std::string_view part = trimmed(rest.substr(0, end));
            if (const auto known = dayIn(part))
                all.push_back(*known);
            else if (!part.empty())
                note(row, place, Kind::NoDay, std::string(part));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        return all;
    }

    std::optional<bool> answer(const LookupRow& row)
    {
        std::string text = row.fields[Satisfied];
        std::transform(text.begin(), text.end(), text.begin(),
                       [](char letter) { return letter >= 'A' && letter <= 'Z' ? char(letter - 'A' + 'a') : letter; });
        if (text.empty())
            return std::nullopt;
        if (text == "yes" || text == "y" || text == "1" || text == "true")
            return true;
        if (text == "no" || text == "n" || text == "0" || text == "false")
            return false;
        note(row, Satisfied, Kind::NotOneOf, row.fields[Satisfied]);
        return std::nullopt;
    }

    std::set<std::string> m_known;
};

} // namespace

const FileForm& caseStandardsForm()
{
    static const FileForm form{"case-standards",
                               {{"case_ref", FieldKind::Category, true, {"case", "reference"}},
                                {"referred", FieldKind::Category, true, {"referred_date", "date referred"}},
                                {"accepted", FieldKind::Category, true, {"accepted_date", "date accepted"}},
                                {"assessed", FieldKind::Category, true, {"risk assessed", "risk_assessment"}},
                                {"told", FieldKind::Category, false, {"victim told"}},
                                {"contacts", FieldKind::Category, false, {"contact dates"}},
                                {"planned", FieldKind::Category, false, {"action plan", "plan"}},
                                {"closed", FieldKind::Category, false, {"closed_date", "date closed"}},
                                {"satisfied", FieldKind::Category, false, {"satisfaction"}},
                                {"incidents", FieldKind::Category, false, {"incident dates"}}}};
    return form;
}

BasicResult<std::vector<StandardsCase>, LookupRefusal> readStandardsCases(std::unique_ptr<platform::InputFile> bytes,
                                                                          const ChosenColumns& columns)
{
    const auto rows = readLookup(std::move(bytes), caseStandardsForm(), columns);
    if (!rows.has_value())
        return refuse(rows.error());
    CaseReader reader;
    for (const LookupRow& row : *rows)
        reader.read(row);
    return unlessWrong(std::move(reader.cases), std::move(reader.problems));
}

} // namespace cspdesk::analysis
