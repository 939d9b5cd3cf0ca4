// SPDX-License-Identifier: MIT
#include "analysis/file_form.h"

#include "support/catch.h"

using namespace cspdesk::analysis;
using Kind = MappingProblem::Kind;

namespace {

using Places = std::vector<std::optional<std::size_t>>;

} // namespace

TEST_CASE("Columns are found by name in whatever order they stand")
{
    const ColumnMapping mapping =
        mapColumns(suspectsForm(), std::vector<std::string>{"Age", "Crime Type", "SUSPECT-ID", "x", "crime_ref"});
    CHECK(mapping.problems.empty());
    CHECK(mapping.columns == Places{4, 2, 1, std::nullopt, std::nullopt, 0, std::nullopt});
}

TEST_CASE("A column that other systems call otherwise is found, and our own name comes first")
{
    const ColumnMapping mapping = mapColumns(
        suspectsForm(), std::vector<std::string>{"Sex", "Nominal Ref", "Crime Number", "Offence Group", "Gender"});
    CHECK(mapping.problems.empty());
    CHECK(mapping.columns == Places{2, 1, 3, std::nullopt, 4, std::nullopt, std::nullopt});
}

TEST_CASE("A heading that was chosen is taken instead of a known one")
{
    const std::vector<std::string> headings{"crime_ref", "suspect_id", "crime_type", "Home Office class"};
    const ColumnMapping mapping = mapColumns(suspectsForm(), headings, {{"crime_type", "Home Office Class"}});
    CHECK(mapping.problems.empty());
    CHECK(mapping.columns.at(2) == 3);
}

TEST_CASE("A column that is not needed can be left out though it is there, and one that is needed cannot")
{
    const std::vector<std::string> headings{"crime_ref", "suspect_id", "crime_type", "gender"};
    const ColumnMapping mapping = mapColumns(suspectsForm(), headings, {{"gender", ""}});
    CHECK(mapping.problems.empty());
    CHECK(mapping.columns == Places{0, 1, 2, std::nullopt, std::nullopt, std::nullopt, std::nullopt});
    CHECK(mapColumns(suspectsForm(), headings, {{"crime_type", ""}}).problems.size() == 1);
}

TEST_CASE("What is missing, there twice, not there or unknown is told")
{
    const auto kindOf = [](std::vector<std::string> headings, const ChosenColumns& chosen) {
        const ColumnMapping mapping = mapColumns(suspectsForm(), headings, chosen);
        REQUIRE(mapping.problems.size() == 1);
        return mapping.problems.front().kind;
    };
    CHECK(kindOf({"crime_ref", "crime_type"}, {}) == Kind::Missing);
    CHECK(kindOf({"crime_ref", "suspect_id", "Suspect ID", "crime_type"}, {}) == Kind::SeveralAlike);
    CHECK(kindOf({"crime_ref", "suspect_id", "crime_type"}, {{"suspect_id", "Nominal"}}) == Kind::NotInFile);
    CHECK(kindOf({"crime_ref", "suspect_id", "crime_type"}, {{"ward", "Ward"}}) == Kind::NoSuchField);
}
