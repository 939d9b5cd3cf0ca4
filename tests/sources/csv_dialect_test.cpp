// SPDX-License-Identifier: MIT
#include "sources/csv_dialect.h"

#include "support/catch.h"
#include "support/slow_csv.h"

using namespace cspdesk;
using namespace cspdesk::sources;
using namespace std::string_literals;

namespace {

using Kind = CsvFault::Kind;
using Texts = std::vector<std::string>;

CsvFile opened(std::string bytes)
{
    auto file = openCsv(platform::inputOf(std::move(bytes)));
    REQUIRE(file.has_value());
    return std::move(*file);
}

CsvFault refused(std::string bytes)
{
    const auto file = openCsv(platform::inputOf(std::move(bytes)));
    REQUIRE_FALSE(file.has_value());
    return file.error();
}

/// ASCII as UTF-16.
std::string wide(std::string_view text, bool isLittle)
{
    std::string out;
    for (const char letter : text)
        out += isLittle ? std::string{letter, '\0'} : std::string{'\0', letter};
    return out;
}

std::vector<Texts> rowsOf(const CsvFile& file)
{
    WantedColumns wanted;
    for (std::size_t column = 0; column < file.headings.size(); ++column)
        wanted.push_back(column);
    std::vector<Texts> out;
    for (const tests::CsvRow& row : tests::readOutcome(file, wanted, {}).rows)
        out.push_back(row.fields);
    return out;
}

} // namespace

TEST_CASE("Commas, semicolons, tabs and upright strokes part fields, whichever the file has")
{
    for (const char separator : {',', ';', '\t', '|'}) {
        std::string text = "crime_ref,suspect_id,crime_type\nC1,S1,Theft\nC2,S1,Arson\n";
        std::replace(text.begin(), text.end(), ',', separator);
        const CsvFile file = opened(text);
        CHECK(file.dialect == CsvDialect{TextEncoding::Utf8, false, separator});
        CHECK(file.headings == Texts{"crime_ref", "suspect_id", "crime_type"});
        CHECK(rowsOf(file) == std::vector<Texts>{{"C1", "S1", "Theft"}, {"C2", "S1", "Arson"}});
    }
}

TEST_CASE("A comma in every name does not pass for the separator")
{
    const CsvFile file = opened("ref;name, first name;age\n1;Smith, Jane;30\n2;Jones, Ali;41\n3;Lee;22\n");
    CHECK(file.dialect.separator == ';');
    CHECK(file.headings == Texts{"ref", "name, first name", "age"});
}

TEST_CASE("Separators within quotes are not counted")
{
    const CsvFile file = opened("\"a,b,c,d\"|e\n\"1,2,3,4\"|5\n");
    CHECK(file.dialect.separator == '|');
    CHECK(file.headings == Texts{"a,b,c,d", "e"});
}

TEST_CASE("Columns whose cells are blank count when the separator is looked for")
{
    const CsvFile file = opened("ref;suspect;type;x,y\nC1;;;\nC2;;;\nC3;;;\nC4;;;\n");
    CHECK(file.dialect.separator == ';');
    CHECK(file.headings == Texts{"ref", "suspect", "type", "x,y"});
}

TEST_CASE("A single column is a table too")
{
    const CsvFile file = opened("crime_ref\nC1\n");
    CHECK(file.dialect.separator == ',');
    CHECK(file.headings == Texts{"crime_ref"});
    CHECK(rowsOf(file) == std::vector<Texts>{{"C1"}});
}

TEST_CASE("Headings are trimmed, may be empty or there twice, and may hold line ends")
{
    CHECK(opened(" a ,,a,\"b\nc\", \n1,2,3,4,5\n").headings == Texts{"a", "", "a", "b c", ""});
    CHECK(opened("a,,\n1,2,3\n").headings == Texts{"a", "", ""});
    CHECK(opened("\"\",\"\"\n1,2\n").headings == Texts{"", ""});
    CHECK(opened("\"say \"\"so\"\"\",b\n").headings == Texts{"say \"so\"", "b"});
}

TEST_CASE("Empty lines before the headings count as rows, and nothing else")
{
    const CsvFile file = opened("\n,,\r\n\ra,b,c\n1,2\n");
    CHECK(file.headings == Texts{"a", "b", "c"});
    CHECK(file.headingRow == 4);
    CHECK(tests::readOutcome(file, {0}, {}).rows.front().row == 5);
    CHECK(opened(std::string(300'000, '\n') + "a,b\n1,2\n").headingRow == 300'001);
}

TEST_CASE("The mark of UTF-8 is no part of the first heading")
{
    const CsvFile file = opened("\xEF\xBB\xBF"
                                "a,b\n1,\xC2\xA3\n");
    CHECK(file.dialect == CsvDialect{TextEncoding::Utf8, true, ','});
    CHECK(file.headings == Texts{"a", "b"});
    CHECK(rowsOf(file) == std::vector<Texts>{{"1", "\xC2\xA3"}});
}

TEST_CASE("UTF-16 is read, with a mark and without, either end first")
{
    for (const bool isLittle : {true, false})
        for (const bool hasMark : {true, false}) {
            CAPTURE(isLittle, hasMark);
            const std::string mark = !hasMark ? "" : isLittle ? "\xFF\xFE" : "\xFE\xFF";
            const CsvFile file = opened(mark + wide("first;second\r\n1;2\r\n", isLittle));
            CHECK(file.dialect
                  == CsvDialect{isLittle ? TextEncoding::Utf16Little : TextEncoding::Utf16Big, hasMark, ';'});
            CHECK(file.headings == Texts{"first", "second"});
            CHECK(rowsOf(file) == std::vector<Texts>{{"1", "2"}});
        }
}

TEST_CASE("Signs beyond ASCII come out of UTF-16 as they are in UTF-8")
{
    // é, €, and U+1F600, which needs two units
    const std::string text = "\xFF\xFE"s + wide("a\n", true) + "\xE9\x00\xAC\x20\x3D\xD8\x00\xDE"s;
    CHECK(rowsOf(opened(text)) == std::vector<Texts>{{"\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80"}});
}

TEST_CASE("UTF-16 that is broken is refused")
{
    const std::string good = "\xFF\xFE"s + wide("a,b\n1,2\n", true);
    CHECK(refused(good + "x").kind == Kind::BrokenText);                 // half a unit
    CHECK(refused(good + "\x3D\xD8"s).kind == Kind::BrokenText);         // half a pair at the end
    CHECK(refused(good + "\x3D\xD8\x41\x00"s).kind == Kind::BrokenText); // half a pair before a letter
    CHECK(refused(good + "\x00\xDE"s).kind == Kind::BrokenText);         // the other half alone
    CHECK(refused(good + "x").detail == "UTF-16");
}

TEST_CASE("Headings in Windows-1252 are read as such, one by one")
{
    CHECK(opened("Price in \xA3,\x93Type\x94,\xC2\xA3\n1,2,3\n").headings
          == Texts{"Price in \xC2\xA3", "\xE2\x80\x9CType\xE2\x80\x9D", "\xC2\xA3"});
}

TEST_CASE("Text of Windows-1252 becomes UTF-8, with its quotes, dashes, currencies and undefined bytes")
{
    CHECK(utf8OfWindows1252("plain") == "plain");
    CHECK(utf8OfWindows1252("\x80\x91\x92\x93\x94\x96\x97\x85\x99") == "€‘’“”–—…™");
    CHECK(utf8OfWindows1252("\xA3\xE9\xFF\xA0") == "£éÿ\xC2\xA0");
    CHECK(utf8OfWindows1252("\x8A\x8C\x8E\x9A\x9C\x9E\x9F\x83\x88\x98") == "ŠŒŽšœžŸƒˆ˜");
    CHECK(utf8OfWindows1252("\x81\x8D\x8F\x90\x9D") == "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD");
}

TEST_CASE("A file with nothing in it is empty, also with a mark or with empty lines")
{
    CHECK(refused("").kind == Kind::Empty);
    CHECK(refused("\xEF\xBB\xBF").kind == Kind::Empty);
    CHECK(refused("\xFF\xFE").kind == Kind::Empty);
    CHECK(refused("\xFE\xFF").kind == Kind::Empty);
    CHECK(refused("\n\r\n\r").kind == Kind::Empty);
    CHECK(refused(",,,\n,,,\n").kind == Kind::Empty);
    CHECK(refused(std::string(400'000, '\n')).kind == Kind::Empty);
}

TEST_CASE("Headings alone are a table without rows")
{
    for (const std::string text : {"a,b", "a,b\n", "a,b\r\n", "a,b\r"}) {
        const CsvFile file = opened(text);
        CHECK(file.headings == Texts{"a", "b"});
        CHECK(rowsOf(file).empty());
    }
}

TEST_CASE("What other programs write is called by its name")
{
    CHECK(refused("PK\x03\x04 and more").detail == "an Excel workbook or another packed file");
    CHECK(refused("\xD0\xCF\x11\xE0\xA1\xB1").detail == "an old Excel workbook (.xls)");
    CHECK(refused("%PDF-1.7\n").detail == "a PDF");
    CHECK(refused("\x1F\x8B\x08").detail == "a gzip archive");
    CHECK(refused("<?xml version").detail == "an XML file");
    CHECK(refused("<!DOCTYPE html>").detail == "a web page");
    CHECK(refused("{\\rtf1").detail == "an RTF document");
    for (const std::string text : {"PK\x03\x04", "%PDF", "{\\rtf"})
        CHECK(refused(text).kind == Kind::NotText);
}

TEST_CASE("Bytes that are no text are refused")
{
    CHECK(refused(std::string(100, '\0')).kind == Kind::NotText);
    CHECK(refused("a,b\n" + std::string(20, '\0')).kind == Kind::NotText);
    CHECK(refused("a,\0b\n1,2\n"s).kind == Kind::NotText);
    const CsvFault fault = refused("\"a\"b,c\n1,2\n");
    CHECK(fault.kind == Kind::NotText);
    CHECK(fault.detail == "a file with text behind the quotes of a heading");
}

TEST_CASE("A quote that is never closed among the headings is told with its row")
{
    const CsvFault fault = refused("\n\na,\"b\n1,2\n");
    CHECK(fault.kind == Kind::OpenQuote);
    CHECK(fault.row == 3);
}

TEST_CASE("As many columns as a spreadsheet holds are read, a million are refused with their number")
{
    const auto columns = [](std::size_t count) {
        std::string text = "a0";
        for (std::size_t column = 1; column < count; ++column)
            text += ",a" + std::to_string(column);
        return text + "\n";
    };
    CHECK(opened(columns(mostColumns)).headings.size() == mostColumns);
    CHECK(opened(columns(mostColumns)).headings.back() == "a16383");
    const CsvFault fault = refused(columns(1'000'000));
    CHECK(fault.kind == Kind::TooManyColumns);
    CHECK(fault.detail == "1000000");
    CHECK(refused(std::string(20'000, ',') + "x").detail == "20001");
}

TEST_CASE("Headings of more than 16 MB are refused")
{
    CHECK(refused(std::string((std::size_t{16} << 20U) + 1'000, 'x') + "\na\n").kind == Kind::RecordTooLong);
}
