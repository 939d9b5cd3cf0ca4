// SPDX-License-Identifier: MIT
#include "domain/leak_check.h"

#include "support/catch.h"

using namespace cspdesk::domain;

namespace {

const std::string closedText = "The victim had moved to Arbury Court in February and nobody told her doctor.";

std::vector<Leak> leaksIn(const std::vector<PlacedText>& result, const std::vector<std::string>& open = {})
{
    const ClosedMatter closed{.titles = {"Death of Mrs Example"}, .terms = {"Operation Hydra"}, .texts = {closedText}};
    return leaks(result, closed, open);
}

std::vector<Leak> leaksIn(const std::string& text) { return leaksIn({{"paragraph 7.2", text}}); }

/// Whether one leak of a kind was found that stands there in these words.
bool isTold(const std::vector<Leak>& found, LeakKind kind, const std::string& words)
{
    return found.size() == 1 && found.front() == Leak{"paragraph 7.2", "paragraph 7.2", words, kind};
}

bool hasTitle(const std::string& text, const std::string& title, const std::vector<std::string>& open = {})
{
    return !leaks({{"here", text}}, {.titles = {title}}, open).empty();
}

bool hasTerm(const std::string& text, const std::string& term, const std::vector<std::string>& open = {})
{
    return !leaks({{"here", text}}, {.terms = {term}}, open).empty();
}

bool hasRun(const std::string& text, const std::string& closed, const std::vector<std::string>& open = {})
{
    return !leaks({{"here", text}}, {.texts = {closed}}, open).empty();
}

} // namespace

TEST_CASE("six words of closed text are a leak, told with their place and as they stand there: five are not")
{
    CHECK(isTold(leaksIn("It was said that she moved to Arbury Court in February and left."), LeakKind::Words,
                 "moved to Arbury Court in February and"));
    CHECK(leaksIn("She moved to Arbury Court in May.").empty());
    CHECK(leaksIn("").empty());
}

TEST_CASE("a long run is told once, and two runs apart are told both")
{
    CHECK(isTold(leaksIn("Note: " + closedText), LeakKind::Words,
                 "The victim had moved to Arbury Court in February and nobody told her doctor"));
    CHECK(leaksIn("The victim had moved to Arbury Court. Later, in February and nobody told her.").size() == 2);
    CHECK(leaksIn(closedText + " " + "Other words. " + closedText).size() == 1); // the same words in the same place
}

TEST_CASE("closed words in another dress are still found")
{
    const auto dressed =
        GENERATE(as<std::string>(), "MOVED TO ARBURY COURT IN FEBRUARY", "moved to\nArbury Court\r\n in   February",
                 "moved, to (Arbury) Court; in: February!", "mo\u00ADved to Ar\u00ADbury Court in Feb\u00ADruary",
                 "moved\u00A0to\u00A0Arbury\u2009Court in February",
                 "mo\u200Dved to Arb\uFEFFury C\u2060ourt in February", "moved to A\u0301rbury Court in Fe\u0301bruary",
                 "móved tö Àrbury Court in Fébruary", "moved-to-Arbury-Court-in-February",
                 "moved_to_Arbury_Court_in_February.pdf", "moved/to/Arbury/Court/in/February",
                 "mo-\nved to Arbury Court in Feb-\nruary", "ｍｏｖｅｄ to Arbury Court in February",
                 "moved to 𝐀𝐫𝐛𝐮𝐫𝐲 Court in February", "moved\u200Bto\u200BArbury\u200BCourt\u200Bin\u200BFebruary",
                 "m o v e d  to  A r b u r y Court in February", "movedToArburyCourtInFebruary",
                 "moved → to • Arbury – Court … in “February”", "moved\xFFto Arbury Court in February");
    CAPTURE(dressed);
    CHECK(leaksIn(dressed).size() == 1);
}

TEST_CASE("closed text in another dress is looked for all the same")
{
    const std::string plain = "see the officer who signed Joe's co-operation form for Zoe";
    CHECK(hasRun(plain, "the ofﬁcer who signed Joe’s cooperation form"));
    CHECK(hasRun(plain, "who **sig**ned Joes co\u2010operation *form* for Zoë"));
    CHECK(hasRun(plain, "> See [the officer](https://example.org/123) who signed\n> Joe\u2019s co-operation form"));
    CHECK(hasRun("Straße, Œuvre and Þór met Łukasz Ångström", "STRASSE OEUVRE and Thor met Lukasz Angstrom"));
    CHECK(hasRun("ΟΔΟΣ ΜΙΑ και Москва ДВА три", "οδος μια και МОСКВА два ТРИ"));
}

TEST_CASE("numbers of list entries in closed text do not hide the words around them")
{
    CHECK(hasRun("The sister rang twice; the landlord heard shouting",
                 "1. The sister rang twice\n2. The landlord heard shouting"));
}

TEST_CASE("a sentence cut into list entries, cells or paragraphs is still found")
{
    const std::vector<Leak> cells =
        leaksIn({{"row 1", "moved to"}, {"row 1", "Arbury Court"}, {"row 1", "in February"}});
    REQUIRE(cells.size() == 1);
    CHECK(cells[0] == Leak{"row 1", "row 1", "moved to Arbury Court in February", LeakKind::Words});
    const std::vector<Leak> paragraphs =
        leaksIn({{"paragraph 1.1", "She had moved to"}, {"paragraph 1.2", "Arbury Court in February."}});
    REQUIRE(paragraphs.size() == 1);
    CHECK(paragraphs[0]
          == Leak{"paragraph 1.1", "paragraph 1.2", "had moved to Arbury Court in February", LeakKind::Words});
}

TEST_CASE("a run that stands in open text is no leak, but its closed neighbours are")
{
    const std::vector<PlacedText> result{
        {"paragraph 7.2", "She moved to Arbury Court in February and nobody told her."}};
    CHECK(leaksIn(
              result,
              {"As the newspaper says, the victim had MOVED to “Arbury Court” in February and nobody told her doctor."})
              .empty());
    CHECK(isTold(leaksIn(result, {"She moved to Arbury Court in February."}), LeakKind::Words,
                 "to Arbury Court in February and nobody told her"));
    CHECK(leaksIn(result, {"moved to Arbury Court", "in February and nobody told"}).size() == 1); // nowhere six in one
}

TEST_CASE("stock phrases of minutes raise no alarm, whatever was minuted in closed session")
{
    const auto phrase =
        GENERATE(as<std::string>(), "The Board agreed to note the report.",
                 "There were no further questions from members of the Board.",
                 "The minutes of the meeting held on 1 July 2025 were agreed.",
                 "The Chair thanked officers for their work and closed the meeting.",
                 "The next meeting will be held on Tuesday 21 October 2025.", "See item 5 and page 12 of the report",
                 "It was agreed that the action would be carried over to the next meeting.",
                 "At the end of the day, as well as in the case of");
    CAPTURE(phrase);
    CHECK_FALSE(hasRun("Introduction. " + phrase + " Then they left.", phrase));
}

TEST_CASE("stock words with one that tells something, or with figures, are a leak")
{
    CHECK(hasRun("The Board agreed to note the arrest.", "the board agreed to note the arrest"));
    CHECK(hasRun("in 36 of 56 cases (45 per cent)", "found in 36 of 56 cases, 45 in all"));
    CHECK(hasRun("the report on case 3512345 was noted", "report on case 3512345 was noted"));
}

TEST_CASE("a closed title is a leak as a whole, not in parts")
{
    CHECK(isTold(leaksIn("We heard of the death of Mrs. Example’s son"), LeakKind::Title, "death of Mrs. Example"));
    CHECK(leaksIn("The death of a Mrs Example").empty());
    CHECK_FALSE(hasTitle("the hydrant", "Hydra"));
    CHECK_FALSE(hasTitle("dehydrating", "Hydra"));
    CHECK(hasTitle("minutes-2025_hydra.pdf", "Hydra"));
    CHECK(hasTitle("Hydra2 and HydraReview", "Hydra"));
}

TEST_CASE("of a closed title longer than six words any six are a leak")
{
    const std::string title = "Review into how agencies worked with the Example household before the fire";
    CHECK(hasTitle("It asks how agencies worked with the Example household.", title));
    CHECK_FALSE(hasTitle("The Example household before a fire.", title));
}

TEST_CASE("a closed title that is its open title, or stands in open text, is no leak")
{
    CHECK_FALSE(hasTitle("Item 2: Operation Hydra", "Operation Hydra", {"Operation Hydra"}));
    CHECK_FALSE(
        hasTitle("Item 2: Operation Hydra", "Operation Hydra", {"The public heard of operation “Hydra” in May."}));
    CHECK(hasTitle("Item 2: Operation Hydra", "Operation Hydra", {"Operation", "Hydra"}));
}

TEST_CASE("a closed title of stock words alone is never looked for")
{
    const auto title = GENERATE(as<std::string>(), "Update", "Any other business", "Minutes of 1 July 2025", "Item 7",
                                "", "—", "Domestic abuse report", "The Chair's business");
    CAPTURE(title);
    CHECK_FALSE(hasTitle(
        "Update. Any other business. Minutes of 1 July 2025. Item 7. Domestic abuse report. The chair’s business",
        title));
}

TEST_CASE("the name of a closed paper is looked for with and without the ending of the file")
{
    CHECK(hasTitle("see DHR_Example_v3.docx", "DHR Example v3.docx"));
    CHECK(hasTitle("see “DHR Example v3”", "DHR_Example_v3.docx"));
    CHECK_FALSE(hasTitle("see the docx", "DHR_Example_v3.docx"));
}

TEST_CASE("what the officer lists always counts: stock words, and words that stand in open text")
{
    CHECK(hasTerm("The report was noted.", "Report"));
    CHECK(hasTerm("Anne-Marie O’Neill's letter", "anne marie oneill", {"Anne-Marie O'Neill"}));
    CHECK(hasTerm("Written by O'Neill", "Neill"));
    CHECK_FALSE(hasTerm("Joanne Leeds", "Ann Lee"));
    CHECK_FALSE(hasTerm("The report was noted.", " \u200B- "));
}

TEST_CASE("a short title or term is not put together from places that have nothing to do with each other")
{
    const ClosedMatter closed{.titles = {"Hydra landing"}, .terms = {"Ann Lee"}};
    CHECK(leaks({{"row 1", "Ann"}, {"row 1", "Lee"}, {"row 2", "Hydra"}, {"row 2", "landing"}}, closed, {}).size()
          == 2);
    CHECK(leaks({{"row 1", "Ann"}, {"row 2", "Lee"}, {"row 3", "Hydra"}, {"row 4", "landing"}}, closed, {}).empty());
}

TEST_CASE("leaks come in the order of the result, each kind told for itself")
{
    const std::vector<Leak> found = leaksIn({{"file name", "operation-hydra.pdf"},
                                             {"document title", "Death of Mrs Example"},
                                             {"paragraph 1.1", closedText}});
    REQUIRE(found.size() == 3);
    CHECK(found[0] == Leak{"file name", "file name", "operation-hydra", LeakKind::Term});
    CHECK(found[1].kind == LeakKind::Title);
    CHECK(found[2].kind == LeakKind::Words);
}

TEST_CASE("without closed matter nothing leaks, and a large result with much closed text is searched through")
{
    CHECK(leaks({{"here", closedText}}, {}, {}).empty());
    std::string large;
    for (int i = 0; i < 20'000; ++i)
        large += "word" + std::to_string(i * 7919 % 20'011) + (i % 9 == 0 ? ".\n" : " ");
    const std::vector<Leak> found =
        leaks({{"here", large + closedText}}, {.texts = {closedText, std::string(5000, 'x')}}, {large});
    REQUIRE(found.size() == 1);
    CHECK(hasRun(large, large.substr(100'000, 200)));
}

TEST_CASE("people, askers and files of closed papers are found whatever open matter says, organisations only where it "
          "does not")
{
    const std::string hash(64, 'a');
    const ClosedMatter closed{
        .people = {"Zoe Hidden"}, .askers = {"07700900123"}, .organisations = {"Elm Road Residents"}, .files = {hash}};
    const std::vector<PlacedText> result{{"text", "Zoe Hidden of the Elm Road Residents, 07700 900 123"},
                                         {"file of the paper “Note”", hash}};
    const auto kinds = [&](const std::vector<std::string>& open) {
        std::vector<LeakKind> found;
        for (const Leak& leak : leaks(result, closed, open))
            found.push_back(leak.kind);
        return found;
    };
    using enum LeakKind;
    CHECK(kinds({}) == std::vector{Person, Organisation, Asker, File});
    CHECK(kinds({"Zoe Hidden, Elm Road Residents, 07700900123", hash}) == std::vector{Person, Asker, File});
}
