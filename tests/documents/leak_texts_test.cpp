// SPDX-License-Identifier: MIT
#include "documents/leak_texts.h"

#include "documents/page_layout.h"
#include "documents/sample_agenda.h"
#include "documents/small_document.h"
#include "documents/small_minutes.h"
#include "documents/small_pack.h"
#include "documents/text_writer.h"
#include "documents/unicode.h"
#include "support/catch.h"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <sstream>

using namespace cspdesk::documents;
using namespace cspdesk::tests;
using cspdesk::domain::Leak;
using cspdesk::domain::PlacedText;

namespace {

/// Where a word stands that occurs once.
std::string placeOf(const Document& document, const std::string& term, const std::string& fileName = "agenda.pdf")
{
    const std::vector<Leak> found = leaks(textsOf(document, fileName), {{}, {term}, {}}, {});
    return found.size() == 1 ? found.front().place : "found " + std::to_string(found.size()) + " times";
}

bool leaksFrom(const Document& document, const std::string& closed)
{
    return !leaks(textsOf(document, "minutes.pdf"), {{}, {}, {closed}}, {}).empty();
}

/// The letters and digits of a text, without the marks of lists.
std::string bare(const std::string& text)
{
    std::string out;
    std::copy_if(text.begin(), text.end(), std::back_inserter(out),
                 [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; });
    return out;
}

/// The words of a text that no collected text has; "Figure" and the "9." of a list are written by the writers
/// themselves.
std::vector<std::string> wordsMissing(const std::string& text, const std::vector<PlacedText>& collected)
{
    std::string all;
    for (const PlacedText& placed : collected)
        all += bare(placed.text) + " ";
    std::vector<std::string> out;
    std::istringstream words(text);
    for (std::string word; words >> word;)
        if (const std::string letters = bare(word);
            !letters.empty() && letters != "Figure" && letters != "9" && all.find(letters) == std::string::npos)
            out.push_back(word);
    return out;
}

Document withEverything(const std::string& address)
{
    Document document;
    document.title = "wtitle";
    document.metadata = {"wauthor", "wsubject", "wkeywords", "wcreated"};
    document.language = "wlanguage";
    document.masthead = Masthead{"worganisation", "wkind", "woccasion"};
    document.headerLeft = "wleft";
    document.headerRight = "wright";
    document.footer = "wfooter";
    document.marking = "wmarking";
    document.blocks.emplace_back(Paragraph{plain("wearly")});
    document.blocks.emplace_back(Heading{2, plain("wheading"), "wid", "wnumber"});
    document.blocks.emplace_back(Paragraph{{{.text = "see "}, {.text = "words", .link = address}}});
    document.blocks.emplace_back(List{.items = {{{List{.items = {{{Paragraph{plain("wentry")}}}}}}}}});
    document.blocks.emplace_back(DefinitionList{{{plain("wlabel"), plain("wvalue")}}});
    Table table{.caption = plain("Money"), .columns = {{"wcolumn"}, {"b"}}};
    table.rows = {{{{plain("a")}, {}}}, {{{plain("a")}, {plain("wcell")}}}};
    table.notes = {plain("wtablenote")};
    document.blocks.emplace_back(table);
    table = Table{.columns = {{"c"}}, .rows = {{{{plain("wbare")}}}}};
    document.blocks.emplace_back(table);
    document.blocks.emplace_back(Callout{{Paragraph{plain("wcallout")}}});
    document.blocks.emplace_back(Quotation{{Paragraph{plain("wquotation")}}});
    document.blocks.emplace_back(Figure{"walternative", plain("wcaption")});
    document.blocks.emplace_back(NumberedParagraph{"7.2", {Paragraph{plain("wnumbered")}}, "wparagraphid"});
    document.blocks.emplace_back(NumberedParagraph{"", {Paragraph{plain("wbetween")}}});
    return document;
}

} // namespace

TEST_CASE("the place of every word is told so that the officer finds it")
{
    const std::vector<std::pair<std::string, std::string>> places{
        {"wtitle", "document title"},
        {"wauthor", "author"},
        {"wsubject", "subject"},
        {"wkeywords", "keywords"},
        {"wcreated", "date of the document"},
        {"wlanguage", "language of the document"},
        {"worganisation", "title at the top"},
        {"wkind", "title at the top"},
        {"woccasion", "title at the top"},
        {"wleft", "header"},
        {"wright", "header"},
        {"wfooter", "footer"},
        {"wmarking", "marking"},
        {"wearly", "text before the first heading"},
        {"wheading", "heading “wheading”"},
        {"wid", "address of the heading “wheading”"},
        {"wnumber", "number of the heading “wheading”"},
        {"wlink", "address of the link “words”"},
        {"wescaped", "address of the link “words”"},
        {"wentry", "text under “wheading”"},
        {"wlabel", "text under “wheading”"},
        {"wvalue", "text under “wheading”"},
        {"wcolumn", "column headings of table “Money”"},
        {"wcell", "row 2 of table “Money”"},
        {"wtablenote", "note to table “Money”"},
        {"wbare", "row 1 of the table in text under “wheading”"},
        {"wcallout", "text under “wheading”"},
        {"wquotation", "text under “wheading”"},
        {"walternative", "description of a picture in text under “wheading”"},
        {"wcaption", "caption of a picture in text under “wheading”"},
        {"wnumbered", "paragraph 7.2"},
        {"wparagraphid", "address of paragraph 7.2"},
        {"wbetween", "text under “wheading”"},
        {"wfile", "file name"}};
    const Document document = withEverything("https://e.org/wlink%2Dwescaped");
    for (const auto& [word, place] : places)
        CHECK(placeOf(document, word, "2025_wfile.pdf") == place);
}

TEST_CASE("no writer writes a word that the check does not see")
{
    for (const Document& document :
         {withEverything("https://e.org/wlink"), smallDocument(), smallMinutes(), sampleAgenda()}) {
        const std::vector<PlacedText> texts = textsOf(document, "x");
        CHECK(wordsMissing(writeText(document), texts) == std::vector<std::string>{});
        const LaidOutDocument pages = layOut(document);
        std::string drawn;
        for (const Page& page : pages.pages) {
            for (const MarkedContent& content : page.contents)
                for (const Mark& mark : content.marks)
                    if (const auto* run = std::get_if<GlyphRun>(&mark))
                        if (content.owner != std::variant<ElementIndex, Artifact>(Artifact::Footer))
                            drawn += encodeUtf8(run->text) + " ";
            for (const LinkArea& link : page.links)
                drawn += link.description + " ";
        }
        for (const OutlineEntry& entry : pages.outline)
            drawn += entry.title + " " + entry.anchor + " ";
        for (const StructureElement& element : pages.elements)
            drawn += element.alternative + " ";
        CHECK(wordsMissing(drawn, texts) == std::vector<std::string>{});
    }
}

TEST_CASE("bold, links and line breaks in the middle of a sentence do not hide it")
{
    Document document;
    document.blocks.emplace_back(Paragraph{{{.text = "She moved to Ar"},
                                            {.text = "bury", .bold = true},
                                            {.text = " Court\nin "},
                                            {.text = "Febru\u00ADary", .link = "https://example.org/1"}}});
    CHECK(leaksFrom(document, "moved to Arbury Court in February"));
}

TEST_CASE("a sentence cut into entries, cells or numbered paragraphs is found across them")
{
    const auto entry = [](const char* text) { return ListItem{{Paragraph{plain(text)}}}; };
    const std::string closed = "she moved to Arbury Court in February";
    Document list;
    list.blocks.emplace_back(List{.kind = ListKind::Numbered,
                                  .items = {entry("she moved to"), entry("Arbury Court"), entry("in February")}});
    CHECK(leaksFrom(list, closed));
    Document row;
    row.blocks.emplace_back(
        Table{.columns = {{"a"}, {"b"}}, .rows = {{{{plain("she moved to Arbury")}, {plain("Court in February")}}}}});
    CHECK(leaksFrom(row, closed));
    Document minutes;
    minutes.blocks.emplace_back(NumberedParagraph{"1.1", {Paragraph{plain("Then she moved to")}}, "one"});
    minutes.blocks.emplace_back(NumberedParagraph{"1.2", {Paragraph{plain("Arbury Court in February.")}}, "two"});
    CHECK(leaksFrom(minutes, closed));
    CHECK_FALSE(leaksFrom(minutes, "she moved from Arbury Court in February"));
}

TEST_CASE("in a pack the places name the part, and the contents are looked at")
{
    Pack pack = smallPack();
    pack.parts[0].note = "Hydra";
    pack.parts[1].document.blocks.emplace_back(NumberedParagraph{"9.9", {Paragraph{plain("About the hydra.")}}});
    pack.parts[3].title = "The hydra";
    pack.cover.metadata.subject = "Hydra";
    std::vector<std::string> places;
    for (const Leak& leak : leaks(textsOf(pack, "hydra.pdf"), {{"Hydra"}, {}, {}}, {}))
        places.push_back(leak.place);
    CHECK(places
          == std::vector<std::string>{"file name", "subject", "contents of the pack", "contents of the pack",
                                      "paragraph 9.9, in “Minutes of the open session of 16 July 2025”"});
}

TEST_CASE("a sample agenda has no leak of a closed session it does not tell, and one of an item it tells")
{
    const std::vector<PlacedText> texts = textsOf(sampleAgenda(), "2025-10-15 Agenda - public copy.pdf");
    CHECK(
        leaks(texts, {{"Example household"}, {"Jane Example"}, {"The board agreed to note the report."}}, {}).empty());
    CHECK(leaks(texts, {{"Serious violence needs assessment: restricted annex"}, {}, {}}, {}).size() == 1);
}
