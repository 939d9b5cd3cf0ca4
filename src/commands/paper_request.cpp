// SPDX-License-Identifier: MIT
#include "commands/paper_request.h"

#include "commands/answers.h"
#include "commands/document_output.h"
#include "commands/publication.h"

#include <iterator>

namespace cspdesk::commands {

using documents::Audience;

const Option audienceOption{"--audience", "board|public", "whom the copy is for; public without it"};

std::vector<Option> paperOptions(bool needsMeeting, std::vector<Option> besides)
{
    std::vector<Option> options{
        {"--meeting", "DATE", "the day of the meeting, as 2025-10-21", needsMeeting},
        audienceOption,
        {"--output", "FILE", "write " + documentFileNames() + " instead of text to the terminal"}};
    options.insert(options.end(), std::make_move_iterator(besides.begin()), std::make_move_iterator(besides.end()));
    options.insert(options.end(), {formatOption, passphraseOption, uncheckedOption});
    return options;
}

BasicResult<PaperRequest, int> paperRequest(const Arguments& arguments, Environment& environment,
                                            std::initializer_list<std::string> formats)
{
    if (!formatIsOneOf(arguments, environment, formats))
        return refuse(int(WrongUsage));
    PaperRequest request;
    if (const auto day = arguments.value("--meeting")) {
        request.meeting = parseDate(*day);
        if (!request.meeting)
            return refuse(tellUsage("--meeting needs the date of the meeting, as 2025-10-21", environment));
    }
    const std::string audience = arguments.value("--audience").value_or("public");
    if (audience != "board" && audience != "public")
        return refuse(tellUsage("--audience is board or public", environment));
    request.audience = audience == "board" ? Audience::Board : Audience::Public;
    request.output = arguments.value("--output");
    if (request.output && !isDocumentFile(*request.output))
        return refuse(tellUsage("--output needs " + documentFileNames(), environment));
    if (request.output && wantsJson(arguments))
        return refuse(tellUsage("--format json goes to the terminal: leave out --output, or leave out --format json "
                                "to write the document",
                                environment));
    return request;
}

application::Result<std::unique_ptr<application::Store>> openFor(Audience audience, const Arguments& arguments,
                                                                 Environment& environment)
{
    return audience == Audience::Public ? environment.files.open(arguments.place(0), application::OpenMode::Public)
                                        : openUnlocked(arguments, environment);
}

} // namespace cspdesk::commands
