// SPDX-License-Identifier: MIT
#pragma once

#include "application/search_order.h"
#include "application/store.h"

#include <array>
#include <string_view>

namespace cspdesk::application {

/// What people narrow a search down to.
enum class SearchGroup { Meetings, Minutes, Actions, Votes, Papers, Questions, Plan, People };

constexpr std::array searchGroups{SearchGroup::Meetings, SearchGroup::Minutes, SearchGroup::Actions,
                                  SearchGroup::Votes,    SearchGroup::Papers,  SearchGroup::Questions,
                                  SearchGroup::Plan,     SearchGroup::People};

/// The names of the groups on the command line, in their order.
constexpr std::array<std::string_view, searchGroups.size()> searchGroupNames{
    "meetings", "minutes", "actions", "votes", "papers", "questions", "plan", "people"};

/// The kinds of record in a group.
std::vector<std::size_t> kindsIn(SearchGroup group);
/// The group a kind belongs to; everything that can be found has one.
SearchGroup groupOf(std::size_t kind);

/// What was found, with what it stands under.
Result<FoundList> search(const Store& store, const SearchOrder& order);

} // namespace cspdesk::application
