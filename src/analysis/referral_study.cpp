// SPDX-License-Identifier: MIT
#include "analysis/referral_study.h"

#include "analysis/extract_reading.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace cspdesk::analysis {
namespace {

using namespace statistics;
using Check = ReferralCheck::Kind;

struct ReferralsRead
{
    ExtractReport report;
    std::vector<ReferralRow> rows;
    std::vector<std::string> districts;
    std::vector<std::string> services;
};

BasicResult<ReferralsRead, ImportRefusal> readAll(const sources::CsvFile& file, const ColumnMapping& mapping,
                                                  DateOrder order, const sources::ReadControl& control)
{
    RowsOfExtract rows(file, referralsForm(), mapping, order);
    Categories districts;
    Categories services;
    std::deque<ReferralReader> readers;
    for (unsigned worker = 0; worker < sources::workersFor(file, control); ++worker)
        readers.emplace_back(rows, districts, services);
    auto report = readRows(rows, readers, control);
    if (!report.has_value())
        return refuse(report.error());
    ReferralsRead out{.report = std::move(*report), .rows = {}, .districts = {}, .services = {}};
    for (ReferralReader& reader : readers)
        std::move(reader.rows().begin(), reader.rows().end(), std::back_inserter(out.rows));
    std::sort(out.rows.begin(), out.rows.end(),
              [](const ReferralRow& left, const ReferralRow& right) { return left.row < right.row; });
    out.districts = namesOf(districts, file.dialect);
    out.services = namesOf(services, file.dialect);
    return out;
}

/// The same referral in another row counts once, as its first row has it.
std::int64_t dropRepeated(std::vector<ReferralRow>& rows)
{
    std::unordered_set<std::string> seen;
    const auto repeated = std::stable_partition(rows.begin(), rows.end(), [&](const ReferralRow& row) {
        return row.reference.empty() || seen.insert(row.reference).second;
    });
    const std::int64_t count = rows.end() - repeated;
    rows.erase(repeated, rows.end());
    return count;
}

/// A referral is a repeat where the one before it of the same people is not longer ago than so many months.
void findRepeats(std::vector<ReferralRow>& rows, int months)
{
    std::vector<ReferralRow*> inOrder;
    for (ReferralRow& row : rows)
        inOrder.push_back(&row);
    std::stable_sort(inOrder.begin(), inOrder.end(), [](const ReferralRow* left, const ReferralRow* right) {
        return left->received < right->received;
    });
    std::unordered_map<std::string, std::int32_t> last;
    for (ReferralRow* row : inOrder) {
        if (row->people.empty())
            continue;
        const auto [known, isFirst] = last.emplace(row->people, row->received);
        row->isRepeat = !isFirst && row->received <= dayNumber(monthsLater(dateOfDay(known->second), months));
        known->second = row->received;
    }
}

ReferralCounts countOf(const ReferralRow& row)
{
    return {.referrals = 1,
            .met = row.isMet ? 1 : 0,
            .engaged = row.isMet && row.isEngaged ? 1 : 0,
            .repeats = row.isRepeat ? 1 : 0};
}

/// Quarters without a referral between others have none.
void fillGaps(QuarterCounts& counts)
{
    if (counts.empty())
        return;
    const FinancialQuarter last = counts.rbegin()->first;
    for (FinancialQuarter quarter = counts.begin()->first; quarter < last; quarter = nextQuarter(quarter))
        counts[quarter];
}

/// Published figures of one quarter, those of the total apart.
struct OfQuarter
{
    const PublishedReferrals* total = nullptr;
    std::vector<const PublishedReferrals*> districts;
};

void checkSums(const FinancialQuarter& quarter, const OfQuarter& published, std::vector<ReferralCheck>& out)
{
    if (published.total == nullptr || published.districts.empty())
        return;
    const auto check = [&](Check kind, std::optional<std::int64_t> PublishedReferrals::*figure) {
        const auto total = published.total->*figure;
        std::int64_t sum = 0;
        for (const PublishedReferrals* district : published.districts) {
            if (!(district->*figure))
                return; // one that is not known may be the rest
            sum += *(district->*figure);
        }
        if (total && *total != sum)
            out.push_back({kind, quarter, {}, *total, sum});
    };
    check(Check::Referrals, &PublishedReferrals::referrals);
    check(Check::Met, &PublishedReferrals::met);
    check(Check::Repeats, &PublishedReferrals::repeats);
}

} // namespace

std::vector<ReferralCheck> checksOf(const std::vector<PublishedReferrals>& published)
{
    std::vector<ReferralCheck> out;
    std::map<FinancialQuarter, OfQuarter> quarters;
    for (const PublishedReferrals& each : published) {
        OfQuarter& quarter = quarters[each.quarter];
        if (each.of == PublishedOf::Total)
            quarter.total = &each;
        else if (each.of == PublishedOf::District)
            quarter.districts.push_back(&each);
        if (each.met && each.engagedPercent && *each.met > 0 && !isPossiblePercent(*each.engagedPercent, *each.met))
            out.push_back({Check::Engagement, each.quarter, each.name, *each.engagedPercent, *each.met});
        if (each.met && each.referrals && *each.met > *each.referrals)
            out.push_back({Check::MoreMet, each.quarter, each.name, *each.met, *each.referrals});
        if (each.repeats && each.referrals && *each.repeats > *each.referrals)
            out.push_back({Check::MoreRepeats, each.quarter, each.name, *each.repeats, *each.referrals});
    }
    for (const auto& [quarter, of] : quarters)
        checkSums(quarter, of, out);
    return out;
}

const ScopeChange* scopeOf(const std::vector<ScopeChange>& scopes, const FinancialQuarter& quarter)
{
    const ScopeChange* out = nullptr;
    for (const ScopeChange& each : scopes)
        if (each.from <= quarter)
            out = &each;
    return out;
}

std::optional<std::string> breakBetween(const std::vector<ScopeChange>& scopes, const FinancialQuarter& earlier,
                                        const FinancialQuarter& later)
{
    const ScopeChange* before = scopeOf(scopes, earlier);
    const ScopeChange* after = scopeOf(scopes, later);
    if (after == nullptr || (before != nullptr && before->scope == after->scope))
        return std::nullopt;
    return after->reason.empty() ? after->scope : after->reason;
}

KnownReferrals knownOf(const ReferralAnswer& answer, const ReferralsBeside& beside, PublishedOf of,
                       const std::string& name, const FinancialQuarter& quarter)
{
    // A quarter that the file knows is complete in it: a district without a row had none.
    if (answer.totals.contains(quarter)) {
        const auto countIn = [&](const std::map<std::string, QuarterCounts>& groups) -> std::int64_t {
            const auto group = groups.find(name);
            if (group == groups.end())
                return 0;
            const auto counts = group->second.find(quarter);
            return counts == group->second.end() ? 0 : counts->second.referrals;
        };
        return {.referrals = of == PublishedOf::Total    ? answer.totals.at(quarter).referrals
                           : of == PublishedOf::District ? countIn(answer.byDistrict)
                                                         : countIn(answer.byService)};
    }
    const auto found =
        std::find_if(beside.published.begin(), beside.published.end(), [&](const PublishedReferrals& each) {
            return each.of == of && each.name == name && each.quarter == quarter && each.referrals;
        });
    if (found == beside.published.end())
        return {};
    return {.referrals = found->referrals, .isPublished = true};
}

BasicResult<ReferralAnswer, ImportRefusal> referralStudy(std::unique_ptr<platform::InputFile> bytes,
                                                         const ReferralQuestion& question,
                                                         const ReferralsBeside& beside,
                                                         const sources::ReadControl& control)
{
    return withinMemory([&]() -> BasicResult<ReferralAnswer, ImportRefusal> {
        auto opened = openExtract(std::move(bytes), referralsForm(), question.columns);
        if (!opened.has_value())
            return refuse(opened.error());
        const ColumnMapping mapping = opened->mapping;
        auto read =
            readExtract(opened->file, {question.dates, true}, [&](const sources::CsvFile& file, DateOrder order) {
                return readAll(file, mapping, order, control);
            });
        if (!read.has_value())
            return refuse(read.error());
        ReferralAnswer out;
        out.repeatedRows = dropRepeated(read->rows);
        constexpr std::size_t serviceField = 3;
        out.hasServices = mapping.columns[serviceField].has_value();
        out.countsRepeats = std::any_of(read->rows.begin(), read->rows.end(),
                                        [](const ReferralRow& row) { return !row.people.empty(); });
        if (out.countsRepeats)
            findRepeats(read->rows, question.repeatMonths);
        const std::int32_t end =
            question.extracted ? dayNumber(*question.extracted) : std::numeric_limits<std::int32_t>::max();
        constexpr std::int32_t fourWeeks = 28;
        std::map<FinancialQuarter, std::int64_t> recent;
        for (const ReferralRow& row : read->rows) {
            if (row.received > end) {
                ++out.later;
                continue;
            }
            const FinancialQuarter quarter = quarterOf(dateOfDay(row.received));
            const ReferralCounts count = countOf(row);
            out.totals[quarter].add(count);
            out.byDistrict[read->districts.at(row.district)][quarter].add(count);
            if (const std::string& service = read->services.at(row.service); !service.empty())
                out.byService[service][quarter].add(count);
            recent[quarter] += question.extracted && row.received > end - fourWeeks ? 1 : 0;
        }
        fillGaps(out.totals);
        out.quarter = question.quarter.value_or(out.totals.empty() ? FinancialQuarter() : out.totals.rbegin()->first);
        out.recent = recent[out.quarter];
        out.checks = checksOf(beside.published);
        out.report = std::move(read->report);
        return out;
    });
}

} // namespace cspdesk::analysis
