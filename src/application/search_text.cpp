// SPDX-License-Identifier: MIT
#include "application/search_text.h"

#include "application/search_texts.h"

namespace cspdesk::application {
namespace {

using namespace domain;

/// The kinds that belong to a meeting, itself not among them.
const std::vector<std::size_t>& kindsOfMeetings()
{
    static const std::vector<std::size_t> kinds{kindOf<AgendaItem>,   kindOf<Minutes>,       kindOf<MinuteParagraph>,
                                                kindOf<Appendix>,     kindOf<ActionPoint>,   kindOf<ActionReview>,
                                                kindOf<Interest>,     kindOf<Motion>,        kindOf<NotifiedVote>,
                                                kindOf<DeclaredVote>, kindOf<Paper>,         kindOf<PaperVersion>,
                                                kindOf<DeadlineMark>, kindOf<PublicQuestion>};
    return kinds;
}

/// Makes the entries of one index.
class Gathering
{
public:
    Gathering(const Reader& reader, SearchPart part) : m_reader(reader), m_records(reader), m_part(part) {}

    SearchedRecords& records() { return m_records; }

    void add(RecordKey key, const Record& record)
    {
        if (auto entry = searchEntry(m_records, m_part, key, record))
            m_entries.push_back(std::move(*entry));
    }

    void add(const std::vector<Entry>& records)
    {
        for (const Entry& record : records)
            add(record.key, record.record);
    }

    Result<> add(std::size_t kind, std::optional<RecordKey> parent = std::nullopt)
    {
        const auto records = m_reader.list(kind, parent);
        CSPDESK_TRY(records);
        add(*records);
        return {};
    }

    Result<std::vector<SearchEntry>> finish()
    {
        if (m_records.problem())
            return refuse(*m_records.problem());
        return std::move(m_entries);
    }

private:
    const Reader& m_reader;
    SearchedRecords m_records;
    SearchPart m_part;
    std::vector<SearchEntry> m_entries;
};

} // namespace

const std::vector<std::size_t>& searchedKinds()
{
    static const std::vector<std::size_t> kinds = [] {
        std::vector<std::size_t> all{kindOf<Meeting>};
        all.insert(all.end(), kindsOfMeetings().begin(), kindsOfMeetings().end());
        const auto& others = searchedKindsOutsideMeetings();
        all.insert(all.end(), others.begin(), others.end());
        return all;
    }();
    return kinds;
}

const std::vector<std::size_t>& searchedKindsOutsideMeetings()
{
    static const std::vector<std::size_t> kinds{kindOf<Person>,       kindOf<Agency>,
                                                kindOf<Body>,         kindOf<TermsOfReference>,
                                                kindOf<Template>,     kindOf<Asker>,
                                                kindOf<PlanEntry>,    kindOf<SafetyPlan>,
                                                kindOf<Priority>,     kindOf<Target>,
                                                kindOf<Milestone>,    kindOf<GroupReport>,
                                                kindOf<Fund>,         kindOf<Bid>,
                                                kindOf<Duty>,         kindOf<Recommendation>,
                                                kindOf<AnnualReview>, kindOf<SharingAgreement>,
                                                kindOf<OutsideSeat>,  kindOf<PublicNotice>,
                                                kindOf<DeathReview>};
    return kinds;
}

Result<std::vector<SearchEntry>> searchEntries(const Reader& reader, SearchPart part)
{
    Gathering gathering(reader, part);
    const auto items = reader.list(kindOf<AgendaItem>);
    CSPDESK_TRY(items);
    const auto paragraphs = reader.list(kindOf<MinuteParagraph>);
    CSPDESK_TRY(paragraphs);
    gathering.records().takeAll(*items, *paragraphs);
    for (const std::size_t kind : searchedKinds()) {
        if (kind == kindOf<AgendaItem>)
            gathering.add(*items);
        else if (kind == kindOf<MinuteParagraph>)
            gathering.add(*paragraphs);
        else
            CSPDESK_TRY(gathering.add(kind));
    }
    return gathering.finish();
}

Result<std::vector<SearchEntry>> searchEntriesOf(const Reader& reader, Id<Meeting> meeting, SearchPart part)
{
    Gathering gathering(reader, part);
    const auto record = find(reader, meeting);
    CSPDESK_TRY(record);
    if (!*record)
        return gathering.finish();
    gathering.add(RecordKey::of(meeting), (*record)->value);
    for (const std::size_t kind : kindsOfMeetings())
        CSPDESK_TRY(gathering.add(kind, RecordKey::of(meeting)));
    return gathering.finish();
}

Result<std::optional<SearchEntry>> searchEntryOf(const Reader& reader, RecordKey key, SearchPart part)
{
    const auto record = reader.find(key);
    CSPDESK_TRY(record);
    Gathering gathering(reader, part);
    if (*record)
        gathering.add(key, **record);
    auto entries = gathering.finish();
    CSPDESK_TRY(entries);
    return entries->empty() ? std::nullopt : std::optional(std::move(entries->front()));
}

} // namespace cspdesk::application
