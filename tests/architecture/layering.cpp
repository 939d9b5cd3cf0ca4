// SPDX-License-Identifier: MIT
#include "architecture/layering.h"

#include <algorithm>
#include <ostream>
#include <regex>
#include <set>
#include <sstream>

namespace cspdesk::tests {
namespace {

using Names = std::set<std::string>;

/// What a layer may see besides itself and the standard library.
struct Layer
{
    Names layers;
    Names qtModules;
    Names libraries;
};

const std::map<std::string, Layer>& layers()
{
    static const Names core = {"QtCore"};
    static const Names screenless = {"QtCore", "QtGui"};
    static const Names screens = {"QtCore", "QtGui", "QtWidgets", "QtPrintSupport", "QtSvg"};
    static const Names aboveWording = {"base", "domain", "statistics", "analysis", "application"};
    static const Names aboveDocuments = {"base", "domain", "statistics", "analysis", "application", "wording"};
    static const Names belowDocuments = {"base",     "domain",      "statistics", "sources",
                                         "analysis", "application", "wording"};
    static const std::map<std::string, Layer> table = {
        {"base", {{}, {}, {"tl"}}},
        {"domain", {{"base"}, {}, {}}},
        {"statistics", {{"base"}, {}, {}}},
        {"sources", {{"base"}, {}, {"nlohmann", "zip", "expat"}}},
        {"analysis", {{"base", "statistics", "sources"}, {}, {"nlohmann", "sodium"}}},
        {"application", {{"base", "domain", "statistics", "analysis"}, {}, {}}},
        {"wording", {aboveWording, core, {}}},
        {"storage", {aboveWording, {}, {"sqlite3", "sodium", "spdlog", "nlohmann"}}},
        {"documents", {belowDocuments, screenless, {"hb", "fribidi", "zlib", "zip", "xlsxwriter"}}},
        {"presentation", {belowDocuments, screenless, {}}},
        {"desktop",
         {{"base", "domain", "statistics", "sources", "analysis", "application", "wording", "documents",
           "presentation"},
          screens,
          {}}},
        {"commands",
         {{"base", "domain", "statistics", "analysis", "application", "wording", "documents", "sources"},
          core,
          {"nlohmann"}}},
        {"programs",
         {{"base", "domain", "statistics", "sources", "analysis", "application", "wording", "storage", "documents",
           "presentation", "desktop", "commands"},
          screens,
          {"spdlog"}}},
    };
    return table;
}

/// A piece of code that has one home, or none.
struct Restriction
{
    std::regex code;
    std::regex home; ///< paths where it is allowed
    std::string rule;
};

const std::regex nowhere("$^");

const std::vector<Restriction>& restrictions()
{
    static const std::regex platform("base/platform_posix\\.cpp");
    static const std::vector<Restriction> all = {
        {std::regex("\\b(system_clock|steady_clock|utc_clock)::now\\b"), platform,
         "only base/platform_posix.cpp reads the clock"},
        {std::regex("\\bQ(DateTime|Date|Time)::current"), platform, "only base/platform_posix.cpp reads the clock"},
        {std::regex("\\bstd::time\\s*\\(|\\b(localtime|gmtime)(_r)?\\s*\\("), platform,
         "only base/platform_posix.cpp reads the clock"},
        {std::regex("\\bQMessageBox\\b"), std::regex("desktop/prompter.*"), "questions are asked through the prompter"},
        {std::regex("\\bQSql[A-Z]"), nowhere, "Qt's SQL module is not used"},
        {std::regex("\\bstd::format\\b"), nowhere, "g++ 12 has no std::format"},
        {std::regex("\\bviews::"), nowhere, "clang++ 14 cannot read std::views"},
        {std::regex("^\\s*using\\s+namespace\\b"), std::regex(".*\\.cpp"), "a header does not open a namespace"},
    };
    return all;
}

const std::regex systemHome("base/[a-z_]+_posix\\.cpp");
const std::regex systemHeader("(unistd|fcntl|pwd|grp|dirent|termios|dlfcn|poll|signal|windows)\\.h|sys/.*");

std::string layerOf(const std::string& path) { return path.substr(0, path.find('/')); }

/// The folder or the bare name by which a third party's header is known: "nlohmann", "sqlite3", "hb".
std::string libraryOf(const std::string& header)
{
    static const std::regex known(
        "(nlohmann|spdlog|tl|sodium|sqlite3|fribidi|hb|zlib|zip|xlsxwriter|expat|fmt|catch2)\\b.*");
    std::smatch match;
    return std::regex_match(header, match, known) ? match[1].str() : std::string();
}

std::string qtModuleOf(const std::string& header, const QtModules& modules)
{
    static const std::regex withModule("(Qt[A-Z][A-Za-z]*)(/.*)?");
    std::smatch match;
    if (std::regex_match(header, match, withModule))
        return match[1].str();
    const auto found = modules.find(header);
    if (found != modules.end())
        return found->second;
    static const std::regex unknown("Q[A-Z].*|q[a-z]+\\.h|private/q.*");
    return std::regex_match(header, unknown) ? "unknown Qt" : "";
}

class Inspection
{
public:
    Inspection(const std::vector<SourceFile>& files, const QtModules& modules) : m_files(files), m_modules(modules)
    {
        for (const SourceFile& file : files)
            m_paths.insert(file.path);
    }

    std::vector<Breach> run()
    {
        for (const SourceFile& file : m_files)
            inspect(file);
        return std::move(m_breaches);
    }

private:
    void inspect(const SourceFile& file)
    {
        m_path = file.path;
        m_line = 1;
        const auto known = layers().find(layerOf(m_path));
        if (known == layers().end())
            return report("no such layer: " + layerOf(m_path));
        const std::vector<std::string> withLiterals = linesWithoutComments(file.text);
        const std::vector<std::string> code = linesOfCode(file.text);
        for (std::size_t i = 0; i < code.size(); ++i) {
            m_line = static_cast<int>(i) + 1;
            inspectInclude(withLiterals[i], known->second);
            inspectCode(code[i]);
        }
    }

    void inspectInclude(const std::string& line, const Layer& layer)
    {
        static const std::regex include("\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"].*");
        std::smatch match;
        if (!std::regex_match(line, match, include))
            return;
        const std::string header = match[2].str();
        if (match[1].str() == "\"" || layers().count(layerOf(header)) != 0)
            inspectOwn(header, layer);
        else
            inspectForeign(header, layer);
    }

    void inspectOwn(const std::string& header, const Layer& layer)
    {
        static const std::regex generated("ui_\\w+\\.h|\\w+\\.moc");
        const std::string other = layerOf(header);
        if (std::regex_match(header, generated))
            return;
        if (layers().count(other) == 0)
            report("\"" + header + "\" is not written from src/");
        else if (other != layerOf(m_path) && layer.layers.count(other) == 0)
            report(layerOf(m_path) + " may not include " + other);
        else if (m_paths.count(header) == 0)
            report("there is no src/" + header);
    }

    void inspectForeign(const std::string& header, const Layer& layer)
    {
        const std::string self = layerOf(m_path);
        if (const std::string module = qtModuleOf(header, m_modules); !module.empty()) {
            if (layer.qtModules.count(module) == 0)
                report(self + " may not include " + module + ": <" + header + ">");
        } else if (const std::string library = libraryOf(header); !library.empty()) {
            if (layer.libraries.count(library) == 0)
                report(self + " may not include " + library + ": <" + header + ">");
        } else if (std::regex_match(header, systemHeader) && !std::regex_match(m_path, systemHome)) {
            report("what is particular to an operating system sits in base/*_posix.cpp: <" + header + ">");
        }
    }

    void inspectCode(const std::string& line)
    {
        for (const Restriction& restriction : restrictions())
            if (std::regex_search(line, restriction.code) && !std::regex_match(m_path, restriction.home))
                report(restriction.rule);
    }

    void report(std::string rule) { m_breaches.push_back({m_path, m_line, std::move(rule)}); }

    const std::vector<SourceFile>& m_files;
    const QtModules& m_modules;
    Names m_paths;
    std::string m_path;
    int m_line = 0;
    std::vector<Breach> m_breaches;
};

} // namespace

std::ostream& operator<<(std::ostream& stream, const Breach& breach)
{
    return stream << "src/" << breach.file << ":" << breach.line << ": " << breach.rule;
}

QtModules installedQtModules()
{
    QtModules modules;
    std::istringstream folders(CSPDESK_QT_INCLUDE_FOLDERS);
    for (std::string folder; std::getline(folders, folder, ':');) {
        const std::filesystem::path parent = std::filesystem::path(folder).parent_path();
        for (const char* module :
             {"QtCore", "QtGui", "QtWidgets", "QtPrintSupport", "QtSvg", "QtSql", "QtNetwork", "QtTest"}) {
            std::error_code missing;
            for (const auto& entry : std::filesystem::directory_iterator(parent / module, missing))
                modules.emplace(entry.path().filename().string(), module);
        }
    }
    return modules;
}

std::vector<Breach> breaches(const std::vector<SourceFile>& files, const QtModules& qtModules)
{
    return Inspection(files, qtModules).run();
}

} // namespace cspdesk::tests
