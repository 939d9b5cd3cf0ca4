// SPDX-License-Identifier: MIT
#include "storage/partnership_files.h"
#include "support/catch.h"
#include "support/command_line.h"
#include "support/sample_office.h"

#include <QByteArray>
#include <QMimeDatabase>
#include <QString>
#include <QXmlStreamReader>

#include <map>
#include <sstream>

using namespace cspdesk;
using namespace cspdesk::tests;
using Catch::Contains;

namespace {

const std::string id = "org.cspdesk.cspdesk";
const std::string fileType = "application/vnd.cspdesk.partnership";
const std::string resultType = "application/vnd.cspdesk.result+zip";
const std::string root = CSPDESK_SOURCE_DIR "/";
const std::string desktopFiles = root + "resources/desktop/" + id;

std::map<std::string, std::string> desktopEntry()
{
    std::map<std::string, std::string> entry;
    std::istringstream lines(readFile(desktopFiles + ".desktop"));
    for (std::string line; std::getline(lines, line);)
        if (const std::size_t sign = line.find('='); sign != std::string::npos)
            entry[line.substr(0, sign)] = line.substr(sign + 1);
    return entry;
}

/// What the first element of that name says, or its attribute; fails the test where the file is no XML.
std::string firstOf(const std::string& file, const QString& element, const QString& attribute = {})
{
    QXmlStreamReader reader(QByteArray::fromStdString(readFile(file)));
    std::string result;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement || reader.name() != element || !result.empty())
            continue;
        result = (attribute.isEmpty() ? reader.readElementText(QXmlStreamReader::IncludeChildElements)
                                      : reader.attributes().value(attribute).toString())
                     .toStdString();
    }
    CAPTURE(file, reader.errorString().toStdString());
    REQUIRE_FALSE(reader.hasError());
    return result;
}

bool isMissing(const std::string& program)
{
    if (hasProgram(program))
        return false;
    WARN(program << " is not installed: not checked");
    return true;
}

} // namespace

TEST_CASE("the desktop entry, the file type and the description in software centres name the same things")
{
    const std::map<std::string, std::string> entry = desktopEntry();
    CHECK(entry.at("Icon") == id);
    CHECK(entry.at("Exec") == "cspdesk %f");
    CHECK(entry.at("MimeType") == fileType + ';' + resultType + ';');
    CHECK(firstOf(desktopFiles + ".mime.xml", QStringLiteral("mime-type"), QStringLiteral("type")) == fileType);
    const std::string metainfo = desktopFiles + ".metainfo.xml";
    CHECK(firstOf(metainfo, QStringLiteral("id")) == id);
    CHECK(firstOf(metainfo, QStringLiteral("launchable")) == id + ".desktop");
    CHECK(firstOf(metainfo, QStringLiteral("mediatype")) == fileType);
    CHECK(firstOf(metainfo, QStringLiteral("name")) == entry.at("Name"));
}

TEST_CASE("the window says which desktop entry it belongs to")
{
    const std::string program = readFile(root + "src/programs/cspdesk.cpp");
    CHECK_THAT(program, Contains("setDesktopFileName(QStringLiteral(\"" + id + "\"))"));
    CHECK_THAT(program,
               Contains("setApplicationName(QStringLiteral(\"" + desktopEntry().at("StartupWMClass") + "\"))"));
}

TEST_CASE("the newest release is the version of the programs, wherever it is told")
{
    CHECK(firstOf(desktopFiles + ".metainfo.xml", QStringLiteral("release"), QStringLiteral("version"))
          == CSPDESK_VERSION);
    CHECK_THAT(readFile(root + "resources/debian/changelog"), Catch::StartsWith("cspdesk (" CSPDESK_VERSION ") "));
}

TEST_CASE("the copyright file has the whole licence")
{
    const std::string copyright = readFile(root + "resources/debian/copyright");
    std::istringstream lines(readFile(root + "LICENSE"));
    for (std::string line; std::getline(lines, line);)
        if (!line.empty() && line != "MIT License" && !line.starts_with("Copyright"))
            CHECK_THAT(copyright, Contains("\n " + line + '\n'));
    CHECK_THAT(copyright, Contains("License: OFL-1.1\n PREAMBLE\n"));
}

TEST_CASE("a partnership file is known by what is in it, no other database is taken for one, and a result by its name")
{
    const SampleOffice office;
    std::filesystem::create_directories(office.path("share/mime/packages"));
    writeFile(office.path("share/mime/packages/cspdesk.xml"), readFile(desktopFiles + ".mime.xml"));
    // Beside the types of everybody else, as when it is installed: SQLite's own type must not win.
    const std::filesystem::path others = "/usr/share/mime/packages/freedesktop.org.xml";
    if (std::filesystem::exists(others))
        std::filesystem::copy(others, office.path("share/mime/packages/freedesktop.org.xml"));
    qputenv("XDG_DATA_HOME", QByteArray::fromStdString(office.path("nothing").string()));
    qputenv("XDG_DATA_DIRS", QByteArray::fromStdString(office.path("share").string()));

    const auto typeOf = [](const std::filesystem::path& file) {
        return QMimeDatabase().mimeTypeForFile(QString::fromStdString(file.string())).name().toStdString();
    };
    const std::string partnership = readFile(office.store->path());
    writeFile(office.path("without a name"), partnership);
    CHECK(typeOf(office.store->path()) == fileType);
    CHECK(typeOf(office.path("without a name")) == fileType);

    std::string other = partnership;
    other.replace(68, 4, "GPKG"); // GeoPackage's application_id, OGC 12-128r18
    writeFile(office.path("other"), other);
    CHECK(typeOf(office.path("other")) != fileType);

    writeFile(office.path("table.cspresult"), "PK\x03\x04 and more");
    CHECK(typeOf(office.path("table.cspresult")) == resultType);
}

TEST_CASE("desktop-file-validate finds no fault in the desktop entry", "[outside]")
{
    if (isMissing("desktop-file-validate"))
        return;
    const CommandOutcome outcome = runShell("desktop-file-validate '" + desktopFiles + ".desktop'");
    CHECK(outcome.output.empty());
    CHECK(outcome.exitCode == 0);
}

TEST_CASE("appstreamcli finds no fault in the description for software centres", "[outside]")
{
    if (isMissing("appstreamcli"))
        return;
    const CommandOutcome outcome =
        runShell("appstreamcli validate --no-net --pedantic '" + desktopFiles + ".metainfo.xml'");
    CAPTURE(outcome.output);
    CHECK(outcome.exitCode == 0);
}
