// SPDX-License-Identifier: MIT
#include "sources/xml_tree.h"

#include "support/catch.h"

using namespace cspdesk::sources;
using Catch::Contains;

namespace {

const std::string transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const std::string strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

std::string nested(int depth)
{
    std::string xml;
    for (int i = 0; i < depth; ++i)
        xml += "<a>";
    for (int i = 0; i < depth; ++i)
        xml += "</a>";
    return xml;
}

std::string faultOf(const std::string& xml)
{
    const auto parsed = parseXml(xml);
    return parsed.has_value() ? std::string() : parsed.error().what;
}

} // namespace

TEST_CASE("XML is read under the usual prefixes whatever the file calls its name spaces")
{
    for (const std::string& address : {transitional, strict}) {
        const auto root = parseXml("<z:p xmlns:z='" + address + "'><z:pStyle z:val='Quote'/><x xmlns='urn:x'/></z:p>");
        REQUIRE(root.has_value());
        CHECK(root->name == "w:p");
        CHECK(root->value("w:pStyle") == "Quote");
        CHECK(root->children[1].name == "?:x");
    }
}

TEST_CASE("XML with entities of its own is refused")
{
    CHECK_THAT(faultOf("<!DOCTYPE a [<!ENTITY b 'bb'><!ENTITY c '&b;&b;'>]><a>&c;</a>"),
               Contains("document type declaration"));
}

TEST_CASE("XML nested deeper than any document is refused, and what is nested less is read")
{
    CHECK(faultOf(nested(200)).empty());
    CHECK_THAT(faultOf(nested(100'000)), Contains("too deep"));
}

TEST_CASE("Broken XML is refused with the line it breaks in")
{
    const auto parsed = parseXml("<a>\n<b>\n</a>");
    REQUIRE_FALSE(parsed.has_value());
    CHECK(parsed.error().line == 3);
    CHECK_FALSE(parseXml("").has_value());
    CHECK_FALSE(parseXml("<a>\xFF</a>").has_value());
}
