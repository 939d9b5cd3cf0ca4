// SPDX-License-Identifier: MIT
#include "commands/answers.h"
#include "commands/paper_commands.h"
#include "commands/paper_place.h"
#include "commands/paper_request.h"
#include "commands/publication.h"
#include "documents/file_words.h"
#include "documents/paper_lines.h"
#include "wording/translate.h"

#include <QStringList>

#include <filesystem>

namespace cspdesk::commands {
namespace {

using namespace application;
using wording::say;

/// A public copy has one answer for what is not there and what it may not show.
QString noPaper(const PaperPlace& place, const ItemPapers& item, documents::Audience audience)
{
    if (place.title)
        return say("Item %1 has no paper “%2” that this copy may show.")
            .arg(place.item)
            .arg(wording::text(*place.title));
    if (!item.papers.empty())
        return say("Item %1 has several papers: say which with --title.").arg(place.item);
    return audience == documents::Audience::Public
             ? say("Item %1 has no papers that this copy may show.").arg(place.item)
             : say("Item %1 has no papers.").arg(place.item);
}

const Stored<domain::PaperVersion>* versionAt(const PaperLine& line, std::optional<int> number)
{
    if (!number)
        return line.last();
    for (const auto& version : line.versions)
        if (version->number == *number)
            return &version;
    return nullptr;
}

/// The words of a file that goes out as it came are compared with closed matter as those of a pack are. What cannot be
/// read may hold anything: it needs somebody who has looked.
int checkFile(const std::string& bytes, const PaperLine& line, const domain::PaperFile& file, const std::string& output,
              const Arguments& arguments, Environment& environment)
{
    documents::FileWords words = documents::wordsOfFile(bytes, file.name);
    words.texts.push_back({say("title of the paper").toStdString(), line.matter().title});
    words.texts.push_back({say("file name").toStdString(), std::filesystem::path(output).filename().string()});
    words.texts.push_back({say("the file").toStdString(), file.sha256});
    if (const int code = checkForPublic(words.texts, arguments, environment); code != Done)
        return code;
    QStringList unread;
    if (!words.wasRead)
        unread += say("The words of “%1” cannot be read here, so they were not compared with closed matter.")
                      .arg(wording::text(file.name));
    for (const std::string& inside : words.filesInside)
        unread += say("It carries the file “%1”, which nobody looked into.").arg(wording::text(inside));
    if (!words.pictures.empty()) {
        QStringList pages;
        for (const int page : words.pictures)
            pages += QString::number(page);
        unread +=
            say("Pages without words, not compared with closed matter: %1.").arg(pages.join(QStringLiteral(", ")));
    }
    if (unread.isEmpty())
        return Done;
    print(environment.problems, unread.join(QLatin1Char(' ')));
    if (arguments.has(uncheckedOption.name))
        return Done;
    return tellRefusal(say("Look at the file yourself, and write it with --unchecked."), environment);
}

int getPaperFile(const Arguments& arguments, Environment& environment)
{
    const auto place = placeIn(arguments, environment);
    if (!place.has_value())
        return place.error();
    const std::string wanted = arguments.value("--audience").value_or("public");
    if (wanted != "board" && wanted != "public")
        return tellUsage("--audience is board or public", environment);
    const auto audience = wanted == "board" ? documents::Audience::Board : documents::Audience::Public;
    const std::string output = *arguments.value("--output");
    std::error_code problem;
    if (std::filesystem::exists(output, problem))
        return tellRefusal(
            say("“%1” is there already, and may be somebody’s work. Choose another name.").arg(wording::text(output)),
            environment);
    const auto store = openFor(audience, arguments, environment);
    if (!store.has_value())
        return tell(store.error(), environment);
    const auto view = readPapers(**store, place->meeting, place->meeting);
    if (!view.has_value())
        return tell(view.error(), environment);
    const ItemPapers* found = itemAt(*view, place->item);
    if (found == nullptr)
        return tellRefusal(noItem(*place), environment);
    ItemPapers item = *found;
    std::erase_if(item.papers,
                  [&](const PaperLine& line) { return !line.isReadable() || !documents::mayShow(line, audience); });
    const PaperLine* line = paperAt(item, place->title);
    if (line == nullptr)
        return tellRefusal(noPaper(*place, item, audience), environment);
    const auto* version = versionAt(*line, place->version);
    if (version == nullptr || version->value.file.readable() == nullptr)
        return tellRefusal(place->version ? say("The paper has no version %1.").arg(*place->version)
                                          : say("No file has come for this paper yet."),
                           environment);
    const auto bytes = bytesOf(**store, version->id);
    if (!bytes.has_value())
        return tell(bytes.error(), environment);
    if (audience == documents::Audience::Public)
        if (const int code = checkFile(*bytes, *line, *version->value.file.readable(), output, arguments, environment);
            code != Done)
            return code;
    if (const auto written = writeWhole(output, *bytes); !written.has_value())
        return tell(written.error(), environment);
    print(environment.out, say("Wrote “%1”.").arg(wording::text(output)));
    return Done;
}

} // namespace

Command paperGetCommand()
{
    return {"paper-get",
            "write the file of a paper, its last version or another",
            {"FILE.csp"},
            {meetingOption,
             itemOption,
             {"--title", "TITLE", "which paper, where the item has several"},
             {"--version", "N", "which version; the last one without it"},
             {"--output", "FILE", "the file to write", true},
             audienceOption,
             passphraseOption,
             {uncheckedOption.name, "",
              "write a public copy although its words cannot all be compared with the closed matter"}},
            getPaperFile};
}

} // namespace cspdesk::commands
