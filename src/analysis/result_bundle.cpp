// SPDX-License-Identifier: MIT
#include "analysis/result_bundle.h"

#include "analysis/chart_json.h"
#include "analysis/file_hash.h"
#include "analysis/result_table_json.h"
#include "base/text.h"
#include "sources/zip_parts.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cctype>
#include <set>

namespace cspdesk::analysis {
namespace {

using nlohmann::ordered_json;
using sources::ImportProblem;
using sources::ZipFault;
using sources::ZipParts;

constexpr std::string_view format = "csp-desk-result";
constexpr int version = 1;
constexpr const char* ownHash = "sha256"; ///< of the head without it
constexpr std::size_t largestHead = 50'000'000;
constexpr std::size_t largestPart = 20'000'000;
constexpr std::size_t mostParts = 200;

ImportProblem problem(const std::string& place, const std::string& expected)
{
    return {0, place, {}, expected, "Ask for the result anew"};
}

std::string faultText(ZipFault fault)
{
    switch (fault) {
    case ZipFault::NotThere: return "is missing";
    case ZipFault::Encrypted: return "is encrypted";
    case ZipFault::TooLarge: return "is too large";
    case ZipFault::Damaged: break;
    }
    return "is damaged";
}

std::string plainText(const ordered_json& head)
{
    return head.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

/// A chart is shown by programs that run what a drawing may carry, so it may carry nothing of the kind.
bool isPlainDrawing(const std::string& svg)
{
    if (!isUtf8(svg) || svg.find("<svg") == std::string::npos)
        return false;
    std::string lower = svg;
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    for (const char* active : {"<script", "<foreignobject", "javascript:", "<!entity", "<!doctype", "<iframe", "<image",
                               "<use", "@import", "url(", " href", ":href"})
        if (lower.find(active) != std::string::npos)
            return false;
    // Handlers of events: onload, onclick ...
    for (std::size_t at = lower.find(" on"); at != std::string::npos; at = lower.find(" on", at + 1)) {
        const std::size_t end = lower.find_first_not_of("abcdefghijklmnopqrstuvwxyz", at + 3);
        if (end != std::string::npos && end > at + 3 && lower[end] == '=')
            return false;
    }
    return true;
}

/// Reads one bundle; every step answers with the problem that stopped it.
class BundleReader
{
public:
    explicit BundleReader(std::string_view bytes) : m_parts(bytes) {}

    BasicResult<ResultBundle, ImportProblem> read()
    {
        if (!m_parts.isOpen())
            return refuse(problem({}, "This is no result bundle, or it is damaged"));
        if (auto fault = readHead())
            return refuse(std::move(*fault));
        if (auto fault = checkParts())
            return refuse(std::move(*fault));
        for (const ordered_json& table : m_head["tables"]) {
            auto read = tableOf(table, "tables[" + std::to_string(m_bundle.tables.size()) + ']');
            if (!read)
                return refuse(read.error());
            m_bundle.tables.push_back(std::move(*read));
        }
        for (const ordered_json& chart : m_head.value("charts", ordered_json::array())) {
            auto read = chartOf(chart, m_bundle.tables.size());
            if (!read)
                return refuse(
                    problem("charts[" + std::to_string(m_bundle.drawn.size()) + ']', "is no chart that can be drawn"));
            m_bundle.drawn.push_back(std::move(*read));
        }
        if (!m_bundle.isProtected() && trimmed(m_bundle.unprotectedReason).empty())
            return refuse(problem("unprotectedReason", "Nothing is hidden in a table, and no reason is given"));
        return std::move(m_bundle);
    }

private:
    using Trouble = std::optional<ImportProblem>;

    Trouble readHead()
    {
        const auto text = m_parts.read(std::string(bundleHead), largestHead);
        if (!text)
            return problem(std::string(bundleHead), faultText(text.error()));
        m_head = ordered_json::parse(*text, nullptr, false);
        if (!m_head.is_object() || m_head.value("format", ordered_json()) != ordered_json(format))
            return problem(std::string(bundleHead), "is not the head of a result bundle");
        const ordered_json written = m_head.value("version", ordered_json());
        if (!written.is_number_integer() || written.get<std::int64_t>() < 1)
            return problem("version", "is no whole number from 1");
        if (written.get<std::int64_t>() > version)
            return ImportProblem{0, "version", written.dump(), "was written by a newer CSP Desk",
                                 "Update this program, or ask for the figures as a document"};
        if (const auto hash = m_head.find(ownHash); hash != m_head.end()) { // none in bundles of earlier versions
            const ordered_json said = *hash;
            m_head.erase(ownHash);
            if (said != sha256Of(plainText(m_head)))
                return problem(std::string(bundleHead), "was changed after it was written");
        }
        if (!m_head.value("tables", ordered_json()).is_array() || m_head["tables"].empty())
            return problem("tables", "There is no table in the bundle");
        const ordered_json reason = m_head.value("unprotectedReason", ordered_json(""));
        if (!reason.is_string())
            return problem("unprotectedReason", "is no text");
        m_bundle.unprotectedReason = reason.get<std::string>();
        return std::nullopt;
    }

    /// What is listed must be there as it is listed, and nothing else.
    Trouble checkParts()
    {
        const ordered_json list = m_head.value("parts", ordered_json());
        if (!list.is_array() || list.size() > mostParts)
            return problem("parts", "is no list of at most " + std::to_string(mostParts) + " parts");
        std::set<std::string> listed{std::string(bundleHead)};
        for (const ordered_json& part : list) {
            const bool isWhole = part.is_object() && part.value("name", ordered_json()).is_string()
                              && part.value("bytes", ordered_json()).is_number_unsigned()
                              && part.value("sha256", ordered_json()).is_string();
            if (!isWhole || !listed.insert(part["name"].get<std::string>()).second)
                return problem("parts", "an entry lacks its name, size or SHA-256, or stands there twice");
            if (auto fault = checkPart(part))
                return fault;
        }
        for (const std::string& name : m_parts.names())
            if (listed.count(name) == 0)
                return problem(shortened(name, 80), "is not listed in " + std::string(bundleHead));
        return std::nullopt;
    }

    Trouble checkPart(const ordered_json& part)
    {
        const auto name = part["name"].get<std::string>();
        auto content = m_parts.read(name, largestPart);
        if (!content)
            return problem(shortened(name, 80), faultText(content.error()));
        if (content->size() != part["bytes"].get<std::uint64_t>() || sha256Of(*content) != part["sha256"])
            return problem(shortened(name, 80), "was changed after it was written");
        if (name == "recipe.json")
            m_bundle.recipe = std::move(*content);
        else if (name.starts_with("chart-") && name.ends_with(".svg")) {
            if (!isPlainDrawing(*content))
                return problem(shortened(name, 80), "is no plain drawing");
            m_bundle.charts.push_back(std::move(*content));
        }
        return std::nullopt;
    }

    ZipParts m_parts;
    ordered_json m_head;
    ResultBundle m_bundle;
};

} // namespace

bool ResultBundle::isProtected() const
{
    return std::all_of(tables.begin(), tables.end(),
                       [](const statistics::ResultTable& table) { return table.threshold.has_value(); });
}

std::string bundleHeadText(const ResultBundle& bundle, const std::vector<BundlePart>& others)
{
    ordered_json head{{"format", format}, {"version", version}};
    if (!bundle.isProtected())
        head["unprotectedReason"] = bundle.unprotectedReason;
    for (const statistics::TableChart& chart : bundle.drawn)
        head["charts"].push_back(chartJson(chart));
    head["tables"] = ordered_json::array();
    for (const statistics::ResultTable& table : bundle.tables)
        head["tables"].push_back(tableJson(table));
    head["parts"] = ordered_json::array();
    for (const BundlePart& part : others)
        head["parts"].push_back(
            {{"name", part.name}, {"bytes", part.content.size()}, {"sha256", sha256Of(part.content)}});
    head[ownHash] = sha256Of(plainText(head));
    return head.dump(1, ' ', false, ordered_json::error_handler_t::replace) + '\n';
}

BasicResult<ResultBundle, ImportProblem> readResultBundle(std::string_view bytes) { return BundleReader(bytes).read(); }

} // namespace cspdesk::analysis
