// SPDX-License-Identifier: MIT
#include "architecture/layering.h"

#include "support/catch.h"

using namespace cspdesk::tests;

namespace {

const QtModules qt = {{"QString", "QtCore"},
                      {"qstring.h", "QtCore"},
                      {"QPainter", "QtGui"},
                      {"QLabel", "QtWidgets"},
                      {"QSqlQuery", "QtSql"}};

/// The rules broken by one file that includes nothing of its own.
std::vector<std::string> rulesBrokenBy(const std::string& path, const std::string& text)
{
    std::vector<std::string> rules;
    for (const Breach& breach : breaches({{path, text}}, qt))
        rules.push_back(breach.rule);
    return rules;
}

bool isAllowed(const std::string& path, const std::string& text) { return rulesBrokenBy(path, text).empty(); }

} // namespace

TEST_CASE("a layer may include itself and the layers above it")
{
    const std::vector<SourceFile> tree = {
        {"base/date.h", "#pragma once\n"},
        {"domain/meeting.h", "#include \"base/date.h\"\n"},
        {"domain/meeting.cpp", "#include \"domain/meeting.h\"\n#include <vector>\n"},
        {"wording/labels.cpp", "#include \"domain/meeting.h\"\n"},
        {"documents/agenda.cpp", "#include \"wording/labels.h\"\n"},
        {"wording/labels.h", ""},
        {"programs/main.cpp", "#include \"documents/agenda.h\"\n#include \"base/date.h\"\n"},
        {"documents/agenda.h", ""},
    };
    CHECK(breaches(tree, qt).empty());
}

TEST_CASE("an include of a layer below is reported with its file, line and rule")
{
    const std::vector<SourceFile> tree = {
        {"application/store.h", ""},
        {"domain/meeting.h", "#pragma once\n\n#include \"application/store.h\"\n"},
    };
    CHECK(breaches(tree, qt) == std::vector<Breach>{{"domain/meeting.h", 3, "domain may not include application"}});
}

TEST_CASE("layers side by side do not see each other")
{
    CHECK_FALSE(isAllowed("storage/file.cpp", "#include \"wording/labels.h\"\n"));
    CHECK_FALSE(isAllowed("presentation/models.cpp", "#include \"documents/agenda.h\"\n"));
    CHECK_FALSE(isAllowed("commands/agenda.cpp", "#include \"presentation/models.h\"\n"));
    CHECK_FALSE(isAllowed("desktop/page.cpp", "#include \"storage/file.h\"\n"));
}

TEST_CASE("angle brackets do not hide an include of ours")
{
    CHECK(rulesBrokenBy("base/date.h", "# include <domain/meeting.h>\n")
          == std::vector<std::string>{"base may not include domain"});
}

TEST_CASE("an include must name a file from src/")
{
    CHECK(rulesBrokenBy("domain/meeting.cpp", "#include \"meeting.h\"\n")
          == std::vector<std::string>{"\"meeting.h\" is not written from src/"});
    CHECK(rulesBrokenBy("domain/meeting.cpp", "#include \"../base/date.h\"\n")
          == std::vector<std::string>{"\"../base/date.h\" is not written from src/"});
    CHECK(rulesBrokenBy("domain/meeting.cpp", "#include \"domain/gone.h\"\n")
          == std::vector<std::string>{"there is no src/domain/gone.h"});
}

TEST_CASE("generated headers may stand without a folder")
{
    CHECK(isAllowed("desktop/page.cpp", "#include \"ui_page.h\"\n#include \"page.moc\"\n"));
}

TEST_CASE("a folder that is no layer is reported")
{
    CHECK(rulesBrokenBy("common/things.h", "") == std::vector<std::string>{"no such layer: common"});
}

TEST_CASE("no Qt header enters a layer that is plain C++")
{
    for (const char* layer : {"base", "domain", "statistics", "sources", "application", "storage"}) {
        CAPTURE(layer);
        CHECK_FALSE(isAllowed(std::string(layer) + "/a.cpp", "#include <QString>\n"));
        CHECK_FALSE(isAllowed(std::string(layer) + "/a.cpp", "#include <qstring.h>\n"));
        CHECK_FALSE(isAllowed(std::string(layer) + "/a.cpp", "#include <QtCore/QString>\n"));
        CHECK_FALSE(isAllowed(std::string(layer) + "/a.cpp", "#include <QNewThing>\n"));
    }
    CHECK(isAllowed("wording/a.cpp", "#include <QString>\n"));
}

TEST_CASE("Widgets belong to the desktop and the programs")
{
    for (const char* layer : {"wording", "documents", "presentation", "commands"}) {
        CAPTURE(layer);
        CHECK_FALSE(isAllowed(std::string(layer) + "/a.cpp", "#include <QLabel>\n"));
    }
    CHECK(isAllowed("desktop/a.cpp", "#include <QLabel>\n"));
    CHECK(isAllowed("programs/a.cpp", "#include <QtWidgets/QLabel>\n"));
}

TEST_CASE("Qt Gui does not enter the wording")
{
    CHECK_FALSE(isAllowed("wording/a.cpp", "#include <QPainter>\n"));
    CHECK(isAllowed("documents/a.cpp", "#include <QPainter>\n"));
}

TEST_CASE("Qt's SQL module is used nowhere")
{
    CHECK_FALSE(isAllowed("storage/a.cpp", "#include <QSqlQuery>\n"));
    CHECK_FALSE(isAllowed("desktop/a.cpp", "#include <QtSql>\n"));
    CHECK_FALSE(isAllowed("programs/a.cpp", "class QSqlDatabase;\n"));
}

TEST_CASE("third parties' libraries stay in the layers that own them")
{
    const auto [header, home] = GENERATE(table<const char*, const char*>({
        {"sqlite3.h", "storage"},
        {"sodium.h", "storage"},
        {"sodium/crypto_pwhash.h", "storage"},
        {"spdlog/spdlog.h", "storage"},
        {"hb.h", "documents"},
        {"hb-subset.h", "documents"},
        {"fribidi.h", "documents"},
        {"fribidi/fribidi.h", "documents"},
        {"zlib.h", "documents"},
        {"tl/expected.hpp", "base"},
        {"nlohmann/json.hpp", "commands"},
    }));
    const std::string text = std::string("#include <") + header + ">\n";
    CAPTURE(header);
    CHECK(isAllowed(std::string(home) + "/a.cpp", text));
    CHECK_FALSE(isAllowed("application/a.cpp", text));
    CHECK_FALSE(isAllowed("presentation/a.cpp", text));
}

TEST_CASE("the programs may log but not speak SQL")
{
    CHECK(isAllowed("programs/a.cpp", "#include <spdlog/spdlog.h>\n"));
    CHECK_FALSE(isAllowed("programs/a.cpp", "#include <sqlite3.h>\n"));
}

TEST_CASE("the operating system is known in one file")
{
    CHECK(isAllowed("base/platform_posix.cpp", "#include <unistd.h>\n#include <sys/stat.h>\n"));
    CHECK_FALSE(isAllowed("base/date.cpp", "#include <unistd.h>\n"));
    CHECK_FALSE(isAllowed("storage/a.cpp", "#include <sys/stat.h>\n"));
}

TEST_CASE("the clock is read in one file")
{
    for (const char* code : {"auto t = std::chrono::system_clock::now();\n", "QDateTime::currentDateTimeUtc();\n",
                             "QDate::currentDate();\n", "QTime::currentTime();\n", "std::time(nullptr);\n"}) {
        CAPTURE(code);
        CHECK_FALSE(isAllowed("desktop/a.cpp", code));
        CHECK(isAllowed("base/platform_posix.cpp", code));
    }
}

TEST_CASE("questions are asked through the prompter")
{
    CHECK_FALSE(isAllowed("desktop/page.cpp", "QMessageBox::question(this);\n"));
    CHECK(isAllowed("desktop/prompter.cpp", "QMessageBox box;\n"));
    CHECK(isAllowed("desktop/prompter_dialogs.cpp", "QMessageBox box;\n"));
}

TEST_CASE("what one of the compilers cannot read is reported")
{
    CHECK_FALSE(isAllowed("base/a.cpp", "return std::format(\"{}\", 1);\n"));
    CHECK_FALSE(isAllowed("base/a.cpp", "for (int i : std::views::iota(0, 3))\n"));
    CHECK_FALSE(isAllowed("base/a.cpp", "for (int i : std::ranges::views::reverse(all))\n"));
    CHECK(isAllowed("base/a.cpp", "formatted(std::string_view(text));\n"));
}

TEST_CASE("a header does not open a namespace")
{
    CHECK_FALSE(isAllowed("base/a.h", "using namespace std;\n"));
    CHECK(isAllowed("base/a.cpp", "using namespace std::chrono_literals;\n"));
}

TEST_CASE("comments and literals break no rule")
{
    CHECK(isAllowed("base/a.cpp", "// std::format\n/* std::views::all\n QMessageBox */ int a; // \"\n"));
    CHECK(isAllowed("base/a.cpp", "const char* words = \"use \\\" std::format\";\n"));
    CHECK(isAllowed("base/a.cpp", "const char* words = R\"x(\"\nQMessageBox)\" )x\";\n"));
    CHECK(isAllowed("base/a.cpp", "// #include \"domain/meeting.h\"\n"));
}

TEST_CASE("code behind comments and literals is still seen, on its own line")
{
    const std::vector<Breach> found = breaches({{"base/a.cpp", "/* one\n two */ const char* a = R\"(\n//)\";\n"
                                                               "const int big = 1'000'000; const char q = '\"';\n"
                                                               "std::format(\"\"); // \"\n"}},
                                               qt);
    CHECK(found == std::vector<Breach>{{"base/a.cpp", 5, "g++ 12 has no std::format"}});
}

TEST_CASE("the headers of the installed Qt are known by their modules")
{
    const QtModules modules = installedQtModules();
    CHECK(modules.at("QString") == "QtCore");
    CHECK(modules.at("qpainter.h") == "QtGui");
}

TEST_CASE("the source tree keeps the layers apart")
{
    const std::vector<SourceFile> files = sourceFiles(std::string(CSPDESK_SOURCE_DIR) + "/src");
    REQUIRE(files.size() > 20);
    for (const Breach& breach : breaches(files, installedQtModules()))
        FAIL_CHECK(breach);
}
