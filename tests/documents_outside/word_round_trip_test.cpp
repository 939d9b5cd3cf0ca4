// SPDX-License-Identifier: MIT
#include "application/minutes_differences.h"
#include "documents/docx_writer.h"
#include "documents/minutes_document.h"
#include "documents/minutes_sample.h"
#include "documents/return_marks.h"
#include "documents/returned_word.h"
#include "support/catch.h"
#include "support/command_line.h"
#include "support/temporary_folder.h"

using namespace cspdesk;
using namespace cspdesk::application;
using namespace cspdesk::documents;
using namespace cspdesk::tests;
using Kind = MinutesDifference::Kind;

namespace {

const std::string origin = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

std::string exported(const MinutesView& view, Audience audience)
{
    Document document = minutesDocument(view, audience);
    nameOrigin(document, {.origin = origin, .last = std::nullopt});
    return writeDocx(document);
}

/// LibreOffice with a desk of its own; what it writes is empty where it is not installed.
class LibreOffice
{
public:
    /// The Word file opened and saved as another by way of these kinds of file.
    [[nodiscard]] std::string saved(const std::string& docx, const std::vector<std::string>& ways) const
    {
        if (!hasProgram("soffice")) {
            WARN("soffice is not installed: not checked");
            return {};
        }
        std::string name = "minutes.docx";
        writeFile(m_folder.path(name), docx);
        int step = 0;
        for (const std::string& way : ways) {
            const std::string folder = m_folder.path("step" + std::to_string(++step)).string();
            runs("soffice --headless -env:UserInstallation=file://" + m_folder.path("profile").string()
                 + " --convert-to " + way + " --outdir '" + folder + "' '" + m_folder.path(name).string() + "'");
            name = "step" + std::to_string(step) + "/minutes." + way;
        }
        return readFile(m_folder.path(name));
    }

    /// The Word file as somebody leaves it who opened it in LibreOffice Writer and ran this macro in Python, in which
    /// `doc` is the document.
    [[nodiscard]] std::string edited(const std::string& docx, const std::string& macro) const
    {
        if (!hasProgram("soffice") || runShell("/usr/bin/python3 -c 'import uno'").exitCode != 0) {
            WARN("soffice or its Python bridge is not installed: not checked");
            return {};
        }
        writeFile(m_folder.path("minutes.docx"), docx);
        const std::string root = m_folder.root().string();
        writeFile(m_folder.path("edit.py"),
                  "import subprocess, time, uno\n"
                  "from com.sun.star.beans import PropertyValue\n"
                  "root = '"
                      + root
                      + "'\n"
                        "pipe = 'cspdesk' + str(abs(hash(root)))\n"
                        "office = subprocess.Popen(['soffice', '--headless', '--norestore', "
                        "'-env:UserInstallation=file://' + root + '/profile', "
                        "'--accept=pipe,name=' + pipe + ';urp;'])\n"
                        "def value(name, what):\n"
                        "    property = PropertyValue()\n"
                        "    property.Name, property.Value = name, what\n"
                        "    return property\n"
                        "local = uno.getComponentContext()\n"
                        "resolver = local.ServiceManager.createInstanceWithContext("
                        "'com.sun.star.bridge.UnoUrlResolver', local)\n"
                        "for attempt in range(120):\n"
                        "    try:\n"
                        "        context = resolver.resolve('uno:pipe,name=' + pipe + "
                        "';urp;StarOffice.ComponentContext')\n"
                        "        break\n"
                        "    except Exception:\n"
                        "        time.sleep(0.5)\n"
                        "desktop = context.ServiceManager.createInstanceWithContext("
                        "'com.sun.star.frame.Desktop', context)\n"
                        "doc = desktop.loadComponentFromURL('file://' + root + '/minutes.docx', "
                        "'_blank', 0, (value('Hidden', True),))\n"
                        "def find(words):\n"
                        "    search = doc.createSearchDescriptor()\n"
                        "    search.SearchString = words\n"
                        "    return doc.findFirst(search)\n"
                      + macro
                      + "\ndoc.storeToURL('file://' + root + '/edited.docx', "
                        "(value('FilterName', 'MS Word 2007 XML'),))\n"
                        "doc.close(True)\n"
                        "try:\n"
                        "    desktop.terminate()\n"
                        "except Exception:\n"
                        "    pass\n"
                        "office.wait(60)\n");
        runs("timeout 180 /usr/bin/python3 '" + m_folder.path("edit.py").string() + "'");
        return readFile(m_folder.path("edited.docx"));
    }

private:
    static void runs(const std::string& command)
    {
        const CommandOutcome outcome = runShell(command);
        INFO(outcome.output);
        REQUIRE(outcome.exitCode == 0);
    }

    TemporaryFolder m_folder;
};

MinutesDifferences compared(const MinutesView& view, const std::string& docx)
{
    const auto word = sources::readDocx(docx);
    REQUIRE(word.has_value());
    const ReturnedMinutes returned = returnedMinutes(*word, view);
    CHECK(returned.origin == origin);
    CHECK(returned.meeting == view.agenda.meeting.id);
    CHECK_FALSE(returned.exported.empty());
    auto found = differencesOf(view, origin, returned);
    REQUIRE(found.has_value());
    return std::move(*found);
}

std::vector<Kind> kindsOf(const MinutesDifferences& found)
{
    std::vector<Kind> kinds;
    for (const MinutesDifference& each : found.differences)
        kinds.push_back(each.kind);
    return kinds;
}

} // namespace

TEST_CASE("Minutes that LibreOffice opened and saved as a Word file come back without a difference")
{
    const MinutesView view = minutesSample();
    for (const Audience audience : {Audience::Board, Audience::Public}) {
        const std::string docx = LibreOffice().saved(exported(view, audience), {"docx"});
        if (docx.empty())
            return;
        const MinutesDifferences found = compared(view, docx);
        CHECK(found.differences.empty());
        CHECK(found.remarks.empty());
    }
}

TEST_CASE("Minutes that went through an OpenDocument text come back without a difference")
{
    const MinutesView view = minutesSample();
    const std::string docx = LibreOffice().saved(exported(view, Audience::Board), {"odt", "docx"});
    if (!docx.empty())
        CHECK(compared(view, docx).differences.empty());
}

TEST_CASE("What somebody does in LibreOffice Writer comes back as what they did")
{
    const MinutesView view = minutesSample();
    const std::string docx = LibreOffice().edited(exported(view, Audience::Board),
                                                  R"(
find('welcomed').String = 'greeted'

end = find('The Chair greeted everybody.').End
cursor = end.Text.createTextCursorByRange(end)
end.Text.insertControlCharacter(cursor, 0, False)
end.Text.insertString(cursor, 'Written in Writer.', False)

gone = find('The zebra was discussed at length.')
cursor = gone.Text.createTextCursorByRange(gone)
cursor.gotoNextParagraph(True)
cursor.String = ''

start = find('will be discussed again').Start
cursor = start.Text.createTextCursorByRange(start)
start.Text.insertControlCharacter(cursor, 0, False)
)");
    if (docx.empty())
        return;
    const MinutesDifferences found = compared(view, docx);
    REQUIRE(kindsOf(found) == std::vector{Kind::Changed, Kind::Added, Kind::Removed, Kind::Changed, Kind::Added});
    CHECK(found.differences[0].number == "1.1");
    CHECK(found.differences[0].after == "The Chair greeted everybody.");
    CHECK(found.differences[1].after == "Written in Writer.");
    CHECK(found.differences[1].isNumbered);
    CHECK(found.differences[2].number == "2.1");
    CHECK(found.differences[3].number == "2.3");
    CHECK(found.differences[3].after == "The zebra");
    CHECK(found.differences[4].after == "will be discussed again.");
}

TEST_CASE("Changes that LibreOffice recorded are taken as accepted")
{
    const MinutesView view = minutesSample();
    const std::string docx = LibreOffice().edited(exported(view, Audience::Public),
                                                  "doc.RecordChanges = True\nfind('welcomed').String = 'greeted'\n");
    if (docx.empty())
        return;
    const MinutesDifferences found = compared(view, docx);
    REQUIRE(kindsOf(found) == std::vector{Kind::Changed});
    CHECK(found.differences[0].after == "The Chair greeted everybody.");
    REQUIRE(found.remarks.size() == 1);
    CHECK(found.remarks[0].kind == ReturnedRemark::Kind::TrackedChanges);
}
