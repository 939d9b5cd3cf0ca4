// SPDX-License-Identifier: MIT
#include "application/search.h"

#include "application/search_text.h"
#include "application/work.h"

#include <algorithm>
#include <iterator>

namespace cspdesk::application {
namespace {

using namespace domain;

/// Finds the agenda item, or the action, that a record stands under.
class Surroundings
{
public:
    explicit Surroundings(const Reader& reader) : m_reader(reader) {}

    std::string around(RecordKey key)
    {
        const auto record = m_reader.find(key);
        if (!record.has_value() || !*record)
            return {};
        return std::visit([this](const auto& each) { return about(each); }, **record);
    }

private:
    template <class T>
    std::optional<Stored<T>> read(Id<T> id)
    {
        auto record = find(m_reader, id);
        return record.has_value() ? std::move(*record) : std::nullopt;
    }

    std::string titleOf(std::optional<Id<AgendaItem>> id)
    {
        const auto item = id ? read(*id) : std::nullopt;
        return item ? boardTitle(item->value) : std::string();
    }

    template <class T>
    std::string about(const T&)
    {
        return {};
    }
    std::string about(const AgendaItem& item) { return boardTitle(item); }
    std::string about(const MinuteParagraph& paragraph) { return titleOf(paragraph.item); }
    std::string about(const Appendix& appendix) { return titleOf(appendix.item); }
    std::string about(const Interest& interest) { return titleOf(interest.item); }
    std::string about(const Motion& motion) { return titleOf(motion.item); }
    std::string about(const DeclaredVote& vote) { return titleOf(vote.item); }
    std::string about(const PublicQuestion& question) { return titleOf(question.item); }
    std::string about(const Paper& paper) { return titleOf(paper.item); }
    std::string about(const NotifiedVote& vote)
    {
        const auto motion = read(vote.motion);
        return motion ? titleOf(motion->value.item) : std::string();
    }
    std::string about(const PaperVersion& version)
    {
        const auto paper = read(version.paper);
        return paper ? titleOf(paper->value.item) : std::string();
    }
    std::string about(const ActionReview& review)
    {
        const auto action = read(review.action);
        const std::string* text = action ? readableText(action->value) : nullptr;
        return text != nullptr ? *text : std::string();
    }

    const Reader& m_reader;
};

} // namespace

std::vector<std::size_t> kindsIn(SearchGroup group)
{
    std::vector<std::size_t> kinds;
    std::copy_if(searchedKinds().begin(), searchedKinds().end(), std::back_inserter(kinds),
                 [group](std::size_t kind) { return groupOf(kind) == group; });
    return kinds;
}

SearchGroup groupOf(std::size_t kind)
{
    switch (kind) {
    case kindOf<Minutes>:
    case kindOf<MinuteParagraph>:
    case kindOf<Appendix>: return SearchGroup::Minutes;
    case kindOf<ActionPoint>:
    case kindOf<ActionReview>: return SearchGroup::Actions;
    case kindOf<Motion>:
    case kindOf<NotifiedVote>:
    case kindOf<DeclaredVote>: return SearchGroup::Votes;
    case kindOf<Paper>:
    case kindOf<PaperVersion>: return SearchGroup::Papers;
    case kindOf<PublicQuestion>:
    case kindOf<Asker>: return SearchGroup::Questions;
    case kindOf<PlanEntry>:
    case kindOf<SafetyPlan>:
    case kindOf<Priority>:
    case kindOf<Target>:
    case kindOf<Milestone>:
    case kindOf<GroupReport>:
    case kindOf<Fund>:
    case kindOf<Bid>:
    case kindOf<Duty>:
    case kindOf<Recommendation>:
    case kindOf<AnnualReview>:
    case kindOf<SharingAgreement>:
    case kindOf<OutsideSeat>:
    case kindOf<PublicNotice>:
    case kindOf<DeathReview>: return SearchGroup::Plan;
    case kindOf<Person>:
    case kindOf<Agency>:
    case kindOf<Body>:
    case kindOf<Template>:
    case kindOf<TermsOfReference>: return SearchGroup::People;
    default: return SearchGroup::Meetings;
    }
}

Result<FoundList> search(const Store& store, const SearchOrder& order)
{
    auto list = store.search(order);
    CSPDESK_TRY(list);
    Surroundings surroundings(store);
    for (Found& found : list->found)
        found.about = surroundings.around(found.key);
    return list;
}

} // namespace cspdesk::application
