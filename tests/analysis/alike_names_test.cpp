// SPDX-License-Identifier: MIT
#include "analysis/alike_names.h"

#include "support/catch.h"

using cspdesk::analysis::alikeNames;

TEST_CASE("Names that differ in capitals, spaces and punctuation only are told together")
{
    CHECK(
        alikeNames({"Arson", "Theft from vehicle", "theft  from vehicle ", "Theft-from-Vehicle", "Rape"})
        == std::vector<std::vector<std::string>>{{"Theft from vehicle", "theft  from vehicle ", "Theft-from-Vehicle"}});
}

TEST_CASE("Names without a letter and names that differ in one are not alike")
{
    CHECK(alikeNames({"", "-", "Ward 1", "Ward 2", "Cafe", "Café"}).empty());
}

TEST_CASE("An initial is told as most likely one with the only name that begins with it")
{
    CHECK(alikeNames({"F", "Female", "M", "Male", "m"})
          == std::vector<std::vector<std::string>>{{"F", "Female"}, {"M", "m", "Male"}});
    CHECK(alikeNames({"M", "Male", "Missing"}).empty());
}
