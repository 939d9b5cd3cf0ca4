// SPDX-License-Identifier: MIT
#include "documents/received_paper.h"

#include "application/paper_trouble.h"
#include "documents/attached_papers.h"
#include "documents/office_converter.h"
#include "support/catch.h"

using namespace cspdesk::documents;
using namespace cspdesk::tests;
using cspdesk::application::PaperTrouble;
using cspdesk::application::troubleOf;
using cspdesk::domain::PaperFile;

namespace {

const std::string zip("PK\x03\x04 and more", 13);
const std::string compound("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and more", 17);

std::optional<SeparateReason> reasonFor(const std::string& name, const std::string& bytes)
{
    const auto trouble = troubleWith(name, bytes);
    return trouble ? std::optional(trouble->reason) : std::nullopt;
}

/// As it is kept when it is received.
PaperFile kept(const std::string& name, const std::string& bytes)
{
    PaperFile file{name, mediaTypeOf(name, bytes), 0, {}, std::nullopt, {}};
    if (file.mediaType == "application/pdf")
        file.pages = pageCount(bytes);
    return file;
}

} // namespace

TEST_CASE("a PDF whose pages can be had is no trouble, whatever it is called")
{
    CHECK_FALSE(reasonFor("report.pdf", handMade({{}})).has_value());
    CHECK_FALSE(reasonFor("report", handMade({{}})).has_value());
    CHECK(troubleOf(kept("report.pdf", handMade({{}}))) == PaperTrouble::None);
    CHECK(troubleOf(kept("report", handMade({{}}))) == PaperTrouble::None);
}

TEST_CASE("what the pack will not take is known when it comes, and still from what is kept of it")
{
    CHECK(reasonFor("broken.pdf", "%PDF-1.7\nno more of it") == SeparateReason::Broken);
    CHECK(troubleOf(kept("broken.pdf", "%PDF-1.7\nno more of it")) == PaperTrouble::NoPages);
    CHECK(reasonFor("figures.xlsx", zip) == SeparateReason::NotSupported);
    CHECK(troubleOf(kept("figures.xlsx", zip)) == PaperTrouble::NoKind);
}

TEST_CASE("a file that is not what its name says is told and kept as what it is")
{
    for (const char* name : {"fake.pdf", "fake.docx", "fake.PNG", "fake.jpeg", "fake.odt", "fake.doc"}) {
        CAPTURE(name);
        CHECK(reasonFor(name, "ten letters") == SeparateReason::NotItsName);
        CHECK(mediaTypeOf(name, "ten letters") == "text/plain");
        CHECK(troubleOf(kept(name, "ten letters")) == PaperTrouble::NotItsName);
    }
}

TEST_CASE("a Word document with a password is told from one without")
{
    CHECK(reasonFor("plan.docx", compound) == SeparateReason::NeedsPassword);
    const auto expected = hasOfficeConverter() ? std::nullopt : std::optional(SeparateReason::NoConverter);
    CHECK(reasonFor("plan.docx", zip) == expected);
    CHECK(reasonFor("plan.doc", compound) == expected);
}

TEST_CASE("trouble is told in one breath with what the pack does and what can be done")
{
    CHECK(troubleText({SeparateReason::NeedsPassword})
          == QString::fromUtf8("The file needs a password: the pack will list it as circulated separately. "
                               "Ask its author for a copy without a password."));
}
