// SPDX-License-Identifier: MIT
#include "domain/action_story.h"

#include <algorithm>

namespace cspdesk::domain {

ActionStory actionStory(const ActionLine& line, const std::vector<ActionLine>& lines, Date upTo)
{
    ActionStory story;
    const ActionLine* each = &line;
    // A chain is no longer than the log: one that bites its tail ends there.
    for (std::size_t steps = 0; each != nullptr && steps <= lines.size(); ++steps) {
        story.since = each->raisedOn;
        for (const DatedReview& review : each->history) {
            if (review.on > upTo)
                continue;
            story.history.push_back(review);
            if (review.review->outcome == ActionOutcome::CarriedOver)
                ++story.carriedOver;
        }
        const auto former = each->action->raisedAgainFrom;
        const auto found = !former ? lines.end()
                                   : std::find_if(lines.begin(), lines.end(),
                                                  [&](const ActionLine& other) { return other.action.id == *former; });
        each = found == lines.end() || &*found == &line ? nullptr : &*found;
        if (each != nullptr) {
            ++story.carriedOver;
            story.formerReferences.insert(story.formerReferences.begin(), each->reference);
        }
    }
    std::stable_sort(story.history.begin(), story.history.end(),
                     [](const DatedReview& left, const DatedReview& right) { return left.on < right.on; });
    return story;
}

const DatedReview* reviewAt(const ActionLine& line, Id<Meeting> meeting)
{
    for (const DatedReview& each : line.history)
        if (each.review->meeting == meeting)
            return &each;
    return nullptr;
}

} // namespace cspdesk::domain
