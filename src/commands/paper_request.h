// SPDX-License-Identifier: MIT
#pragma once

#include "commands/command_line.h"
#include "documents/meeting_paper.h"

#include <initializer_list>
#include <vector>

namespace cspdesk::commands {

/// What every command that writes a paper is told: of which meeting, for whom, and where to.
struct PaperRequest
{
    std::optional<Date> meeting; ///< absent where the command works without one and none was named
    documents::Audience audience = documents::Audience::Public;
    std::optional<std::string> output;

    [[nodiscard]] bool isForPublic() const { return audience == documents::Audience::Public; }
};

extern const Option audienceOption;

/// --meeting, --audience, --output, --format, --passphrase-file, --unchecked and what the command has besides.
std::vector<Option> paperOptions(bool needsMeeting, std::vector<Option> besides = {});

/// Reads the request; where it makes no sense, says so and answers with the exit code. `formats` are those that
/// `--format` may name.
BasicResult<PaperRequest, int> paperRequest(const Arguments& arguments, Environment& environment,
                                            std::initializer_list<std::string> formats = {"text", "json"});

/// The store a copy is made from: for the public one that has no key, for the Board one that could be unlocked.
application::Result<std::unique_ptr<application::Store>> openFor(documents::Audience audience,
                                                                 const Arguments& arguments, Environment& environment);

} // namespace cspdesk::commands
