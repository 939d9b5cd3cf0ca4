// SPDX-License-Identifier: MIT
#pragma once

#include "application/papers_view.h"
#include "commands/command_line.h"

#include <QString>

#include <optional>
#include <string>

namespace cspdesk::commands {

/// Which paper is meant: of which meeting, under which item, and which of those there.
struct PaperPlace
{
    Date meeting;
    int item = 0;
    std::optional<std::string> title;
    std::optional<int> version;
};

/// Where the words make no sense, says so and answers with the exit code.
BasicResult<PaperPlace, int> placeIn(const Arguments& arguments, Environment& environment);

application::Result<application::PapersView> readPapers(const application::Reader& reader, Date meeting, Date today);

const application::ItemPapers* itemAt(const application::PapersView& view, int number);

/// The paper of that title; without a title the only one there.
const application::PaperLine* paperAt(const application::ItemPapers& item, const std::optional<std::string>& title);

/// "There is no item 99 on the agenda of 21 October 2025..."
QString noItem(const PaperPlace& place);

int tellRefusal(const QString& words, Environment& environment);

extern const Option meetingOption;
extern const Option itemOption;

} // namespace cspdesk::commands
