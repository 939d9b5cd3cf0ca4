// SPDX-License-Identifier: MIT
// Joins a PDF into a pack so often that it has at least so many pages, reads its words back for the leak check, and
// writes it: join_papers PAPER.pdf PAGES OUT.pdf
#include "documents/pack_builder.h"

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>

using namespace cspdesk::documents;

int main(int count, char** words)
{
    if (count != 4)
        return 2;
    std::ifstream in(words[1], std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(in), {});
    const auto opened = openAttachedPdf(bytes);
    if (!opened.has_value()) {
        std::cerr << reasonText(opened.error()).toStdString() << '\n';
        return 1;
    }
    Pack pack{.cover = {.title = "Pack", .marking = "Public copy"}};
    pack.parts.push_back({.title = "Agenda", .document = {.title = "Agenda"}});
    const auto wanted = static_cast<std::size_t>(std::atoi(words[2]));
    for (std::size_t pages = 0; pages < wanted; pages += opened->pages.size()) {
        AttachedPaper paper{.item = static_cast<int>(pack.parts.size()), .itemTitle = "An item of the agenda"};
        paper.read = [&bytes] { return std::optional(bytes); };
        pack.parts.push_back({.title = "Paper " + std::to_string(pack.parts.size()), .attached = std::move(paper)});
    }
    const auto built = buildPack(pack, "pack.pdf", PackTexts::Read);
    if (!built.has_value())
        return 1;
    std::ofstream(words[3], std::ios::binary) << built->pdf;
    std::cout << built->pages.pages.size() << " pages, " << built->texts.size() << " texts, " << built->pdf.size()
              << " bytes\n";
    return 0;
}
