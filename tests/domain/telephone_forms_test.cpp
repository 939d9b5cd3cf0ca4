// SPDX-License-Identifier: MIT
#include "domain/telephone_forms.h"

#include "support/catch.h"

using cspdesk::domain::telephoneForms;
using Forms = std::vector<std::string>;

TEST_CASE("A telephone number is known in the ways people write it, at home and from abroad")
{
    const Forms mobile{"07700900123", "447700900123", "4407700900123"};
    for (const char* written :
         {"07700 900123", "07700-900-123", "+44 7700 900 123", "+44 (0)7700 900123", "0044 7700 900123"})
        CHECK(telephoneForms(written) == mobile);
    CHECK(telephoneForms("01223 457 000") == Forms{"01223457000", "441223457000", "4401223457000"});
}

TEST_CASE("A number without the code of its place has one form, and a few digits are no number")
{
    CHECK(telephoneForms("457000") == Forms{"457000"});
    CHECK(telephoneForms("101").empty());
    CHECK(telephoneForms("by letter only").empty());
}
