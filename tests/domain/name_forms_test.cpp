// SPDX-License-Identifier: MIT
#include "domain/name_forms.h"

#include "support/catch.h"

#include <algorithm>

using namespace cspdesk::domain;
using Names = std::vector<std::string>;

TEST_CASE("A name turned round and cut to first and last is the same person")
{
    CHECK(nameForms("Mrs Zoë Anne Hidden", false) == Names{"hidden zoe", "zoe hidden"});
    CHECK(nameForms("May", true).empty());
    CHECK(nameForms("Mr May", true).empty());
}

TEST_CASE("A surname that nobody else has tells who it is behind an initial or a title")
{
    const Names forms = nameForms("Zoe Hidden", true);
    for (const char* form : {"z hidden", "mrs hidden", "cllr hidden"})
        CHECK(std::find(forms.begin(), forms.end(), form) != forms.end());
    CHECK(std::find(forms.begin(), forms.end(), "hidden") == forms.end()); // a word of its own
    CHECK(nameForms("Ann Lee", true).size() == 2);
    CHECK(surnameOf("Dr Zoe Hidden") == "hidden");
    CHECK(surnameOf("Zoe").empty());
}
