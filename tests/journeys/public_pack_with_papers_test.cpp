// SPDX-License-Identifier: MIT
#include "application/meeting_work.h"
#include "application/partnership_work.h"
#include "commands/terminal.h"
#include "support/command_line.h"
#include "support/office.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <set>

using namespace cspdesk;
using namespace cspdesk::application;
using namespace cspdesk::domain;
using tests::contains;

namespace {

const std::string october = "2025-10-21";

/// A paper as it was sent, with the pages that whoever made it counted.
struct SentPaper
{
    const char* item;
    const char* title;
    const char* file;
    int pages;
    const char* words; ///< stand in it and nowhere else
};
const std::array<SentPaper, 3> papers = {{
    {"8", "First deep dive report 2025/26: reoffending, draft", "reoffending-deep-dive.pdf", 24,
     "Cambridgeshire Insight"},
    {"13", "Terms of reference of the Partnership, as proposed", "terms-of-reference.pdf", 2,
     "briefs them well, and hands over properly"},
    {"15", "County Domestic Abuse and Sexual Violence report, quarter 1 of 2025/26", "quarterly-report.pdf", 2,
     "There were 500 referrals to the service"},
}};

/// The morning on which the papers of 21 October 2025 go out.
class PackDay
{
public:
    PackDay() : m_file(terminal.sample()) {}

    void addPapers()
    {
        for (const SentPaper& paper : papers) {
            INFO(paper.file);
            REQUIRE(add(std::string(CSPDESK_SOURCE_DIR "/tests/sample_papers/") + paper.file, paper.item, paper.title)
                    == commands::Done);
        }
    }
    int add(const std::string& path, const std::string& item, const std::string& title)
    {
        return terminal.run({"paper-add", m_file, path, "--meeting", october, "--item", item, "--title", title});
    }
    int pack(const std::string& audience, const std::string& name)
    {
        return terminal.run(
            {"pack", m_file, "--meeting", october, "--audience", audience, "--output", terminal.path(name)});
    }
    [[nodiscard]] std::string pathOf(const std::string& name) const { return "'" + terminal.path(name) + "'"; }

    template <class Work>
    void does(Verb verb, Work&& work)
    {
        const auto store = m_files.open(m_file, OpenMode::Write);
        REQUIRE(store.has_value());
        REQUIRE(perform(**store, Worker{&m_clock, "officer@desk"}, verb, std::forward<Work>(work)).has_value());
    }

    tests::Terminal terminal;

private:
    std::string m_file;
    tests::FixedClock m_clock;
    storage::SqlitePartnershipFiles m_files{tests::Office::quickFiles()};
};

bool has(const char* program)
{
    if (tests::hasProgram(program))
        return true;
    WARN(program << " is not installed: what it reads was not checked");
    return false;
}

/// The words of one page, with every run of blanks as one space.
std::string pageText(const std::string& quotedPath, int page)
{
    const std::string number = std::to_string(page);
    return tests::runShell("pdftotext -layout -f " + number + " -l " + number + " " + quotedPath
                           + " - | tr -s ' \\n\\f' ' '")
        .output;
}

int pagesOf(const std::string& quotedPath)
{
    return std::stoi(tests::runShell("pdfinfo " + quotedPath + " | sed -n 's/^Pages: *//p'").output);
}

nlohmann::json readByQpdf(const std::string& quotedPath)
{
    return nlohmann::json::parse(tests::runShell("qpdf --json " + quotedPath).output);
}

/// Every bookmark with the page it leads to, at whatever depth.
void collect(const nlohmann::json& bookmarks, std::map<std::string, int>& pages)
{
    for (const auto& each : bookmarks) {
        pages.emplace(each.at("title").get<std::string>(), each.value("destpageposfrom1", 0));
        collect(each.at("kids"), pages);
    }
}

/// How often the words stand in the text.
int count(const std::string& text, const std::string& words)
{
    int found = 0;
    for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + words.size()))
        ++found;
    return found;
}

/// Which pages of the pack the links on its first page lead to.
std::set<int> pagesLinkedFromContents(const nlohmann::json& pdf)
{
    const auto& objects = pdf.at("qpdf").at(1);
    const auto valueOf = [&](nlohmann::json what) {
        while (what.is_string() && objects.contains("obj:" + what.get<std::string>()))
            what = objects.at("obj:" + what.get<std::string>()).at("value");
        return what;
    };
    std::map<std::string, int> numbers;
    for (const auto& page : pdf.at("pages"))
        numbers[page.at("object").get<std::string>()] = page.at("pageposfrom1").get<int>();
    std::set<int> linked;
    const auto first = valueOf(pdf.at("pages").at(0).at("object"));
    for (const auto& reference : valueOf(first.value("/Annots", nlohmann::json::array()))) {
        const auto link = valueOf(reference);
        auto target = link.value("/Dest", nlohmann::json());
        if (target.is_null() && link.contains("/A"))
            target = valueOf(link.at("/A")).value("/D", nlohmann::json());
        target = valueOf(target);
        if (target.is_array() && !target.empty() && target.at(0).is_string())
            linked.insert(numbers[target.at(0).get<std::string>()]);
    }
    return linked;
}

} // namespace

TEST_CASE("The public pack of October goes out with three attached papers, numbered from cover to end")
{
    PackDay day;
    REQUIRE(day.pack("public", "without.pdf") == commands::Done);
    day.addPapers();
    REQUIRE(day.pack("public", "pack.pdf") == commands::Done);
    REQUIRE(day.terminal.exists("pack.pdf"));
    const std::string pack = day.pathOf("pack.pdf");
    if (!has("pdfinfo") || !has("pdftotext"))
        return;

    // Own pages and those of the papers, none lost and none added.
    const int pages = pagesOf(pack);
    CHECK(pages == pagesOf(day.pathOf("without.pdf")) + 24 + 2 + 2);
    std::vector<std::string> texts;
    for (int page = 1; page <= pages; ++page) {
        INFO("page " << page);
        texts.push_back(pageText(pack, page));
        CHECK(count(texts.back(), "Pack page " + std::to_string(page) + " of " + std::to_string(pages)) == 1);
        CHECK(count(texts.back(), "Pack page") == 1);
        CHECK(contains(texts.back(), "Public copy"));
    }

    // The contents name each paper with the page it begins at, and there it is, under its item.
    int begins = pages - (24 + 2 + 2) + 1;
    for (const SentPaper& paper : papers) {
        INFO(paper.title);
        CHECK(contains(texts[0], std::string(paper.title) + " " + std::to_string(begins)));
        for (int page = begins; page < begins + paper.pages; ++page)
            CHECK(contains(texts[static_cast<std::size_t>(page - 1)], std::string("Item ") + paper.item));
        std::string words;
        for (int page = begins; page < begins + paper.pages; ++page)
            words += texts[static_cast<std::size_t>(page - 1)];
        CHECK(contains(words, paper.words));
        begins += paper.pages;
    }
    CHECK(begins == pages + 1);
}

TEST_CASE("Contents and bookmarks of the public pack lead to the first page of every paper")
{
    PackDay day;
    day.addPapers();
    REQUIRE(day.pack("public", "pack.pdf") == commands::Done);
    if (!has("qpdf") || !has("pdfinfo"))
        return;
    const std::string pack = day.pathOf("pack.pdf");
    const nlohmann::json pdf = readByQpdf(pack);
    const int pages = pagesOf(pack);
    const std::array<int, 3> begins = {pages - 27, pages - 3, pages - 1};

    std::map<std::string, int> bookmarks;
    collect(pdf.at("outlines"), bookmarks);
    const std::set<int> linked = pagesLinkedFromContents(pdf);
    for (std::size_t each = 0; each < papers.size(); ++each) {
        INFO(papers[each].title);
        CHECK(linked.count(begins[each]) == 1);
        const auto bookmark = std::find_if(bookmarks.begin(), bookmarks.end(), [&](const auto& entry) {
            return contains(entry.first, papers[each].title);
        });
        REQUIRE(bookmark != bookmarks.end());
        CHECK(bookmark->second == begins[each]);
    }
    CHECK(bookmarks.count("Agenda") == 1);
    CHECK(linked.count(bookmarks["Agenda"]) == 1);
    // A bookmark that came with a paper leads to where it led to, 24 pages from the end of the report at most.
    REQUIRE(bookmarks.count("6. Glossary") == 1);
    CHECK(bookmarks["6. Glossary"] > begins[0]);
    CHECK(bookmarks["6. Glossary"] < begins[1]);
}

TEST_CASE("Nothing closed is in the public pack, and the board pack of the same morning has it")
{
    PackDay day;
    day.addPapers();
    REQUIRE(day.pack("public", "public.pdf") == commands::Done);
    REQUIRE(day.pack("board", "board.pdf") == commands::Done);
    if (!has("pdftotext"))
        return;
    const auto text = [&](const std::string& name) {
        return tests::runShell("pdftotext -layout " + day.pathOf(name) + " -").output;
    };
    // From the closed items of October's agenda and July's minutes.
    for (const char* closed : {"overview report", "Cartwright", "OFFICIAL-SENSITIVE", "presented the review"}) {
        INFO(closed);
        CHECK_FALSE(contains(text("public.pdf"), closed));
        CHECK(contains(text("board.pdf"), closed));
    }
}

TEST_CASE("Standing text of the partnership that names who is known from a closed item keeps the pack from going out")
{
    PackDay day;
    day.addPapers();
    day.does(Verb::ChangePartnership, [&](UnitOfWork& unit) -> application::Result<> {
        auto templates = all<Template>(unit);
        CSPDESK_TRY(templates);
        REQUIRE(templates->size() == 1);
        auto leaky = templates->front();
        leaky.value.text += "\n\nDeborah Cartwright will speak before the doors are opened.";
        return changeTemplate(unit, leaky.id, leaky.value);
    });
    CHECK(day.pack("public", "pack.pdf") == commands::Refused);
    CHECK(commands::Refused == 1); // what scripts go by
    CHECK_FALSE(day.terminal.exists("pack.pdf"));
    const std::string told = day.terminal.problems.str();
    INFO(told);
    CHECK(contains(told, "Agenda"));
    CHECK(contains(told, "Deborah Cartwright"));
    CHECK(day.pack("board", "board.pdf") == commands::Done); // the Board may read it
}

TEST_CASE("Standing text into which a closed title was pasted keeps the pack from going out")
{
    PackDay day;
    day.does(Verb::ChangePartnership, [&](UnitOfWork& unit) -> application::Result<> {
        auto templates = all<Template>(unit);
        CSPDESK_TRY(templates);
        auto leaky = templates->front();
        leaky.value.text += "\n\nDomestic abuse related death review: overview report";
        return changeTemplate(unit, leaky.id, leaky.value);
    });
    CHECK(day.pack("public", "pack.pdf") == commands::Refused);
    CHECK_FALSE(day.terminal.exists("pack.pdf"));
    CHECK(contains(day.terminal.problems.str(), "overview report"));
}

TEST_CASE("A paper of somebody else that holds closed words keeps the pack from going out, and its page is told")
{
    PackDay day;
    day.addPapers();
    // The quarterly report has a row for people from outside the county.
    day.does(Verb::ChangePartnership, [&](UnitOfWork& unit) -> application::Result<> {
        auto partnership = require(unit, Id<Partnership>(1));
        CSPDESK_TRY(partnership);
        partnership->value.watchedTerms = std::string("Out of Area");
        return changePartnership(unit, partnership->value);
    });
    CHECK(day.pack("public", "pack.pdf") == commands::Refused);
    CHECK_FALSE(day.terminal.exists("pack.pdf"));
    INFO(day.terminal.problems.str());
    CHECK(contains(day.terminal.problems.str(), "quarter 1"));
}
