// SPDX-License-Identifier: MIT
#include "documents/pack_contents.h"

#include "documents/page_style.h"
#include "wording/translate.h"

#include <algorithm>
#include <map>
#include <utility>

namespace cspdesk::documents {
namespace {

namespace style = page_style;

constexpr TextStyle titleText{11, 16, style::ink, true};
constexpr TextStyle numberText{11, 16, style::ink};
constexpr double numberRoom = 44;
constexpr double dotGap = 5;
constexpr double dotSize = 0.8;
constexpr double lineGap = 9;
constexpr std::size_t mostNoteLines =
    3; ///< a note is a word or two; a very long one may be cut, as in a running header

const Measure words{style::sideMargin, style::contentWidth - numberRoom};
const Measure number{style::sideMargin + style::contentWidth - numberRoom, numberRoom};

/// Dots stand on the same places in every line, so that they run down the page in columns.
void addLeader(Slab& slab, double from, double to)
{
    const double top = titleText.lineHeight * 0.7;
    const double end = style::sideMargin + style::contentWidth;
    // Counted from the right edge, the furthest first.
    for (auto dot = static_cast<int>((end - from) / dotGap); end - dot * dotGap <= to; --dot)
        slab.backgrounds.push_back({end - dot * dotGap, top, dotSize, dotSize, style::quiet});
}

/// The end of a title with its leader, the note below it and the page number, which is read last.
void addLastLine(SlabWriter& writer, SlabLine title, std::vector<SlabLine> note, std::vector<SlabLine> page)
{
    Slab slab{.height = titleText.lineHeight, .spaceAfter = lineGap};
    const double gap = 6;
    if (!page.empty())
        addLeader(slab, title.x + title.line.width + gap, page.front().x - gap);
    title.top = 0;
    slab.lines.push_back(std::move(title));
    for (SlabLine& line : note) {
        line.top = slab.height;
        slab.height += line.lineHeight;
        slab.lines.push_back(std::move(line));
    }
    std::move(page.begin(), page.end(), std::back_inserter(slab.lines));
    writer.add(std::move(slab));
}

void layOutLine(SlabWriter& writer, const ContentsLine& line, ElementIndex contents)
{
    const ElementIndex entry = writer.element(contents, ElementRole::ContentsEntry);
    const ElementIndex link = line.page == 0
                                ? writer.element(entry, ElementRole::Paragraph)
                                : writer.element(writer.element(entry, ElementRole::Reference), ElementRole::Link);
    // The spaces keep title, note and number apart for whoever copies or hears them.
    std::vector<SlabLine> title = writer.lines(plain(line.title + " "), titleText, words, Alignment::Start, link);
    std::vector<SlabLine> note;
    if (!line.note.empty())
        note = writer.lines(plain(line.note + " "), style::small, words, Alignment::Start, link);
    if (note.size() > mostNoteLines)
        note.resize(mostNoteLines);
    std::vector<SlabLine> page;
    if (line.page != 0)
        page = writer.lines(plain(std::to_string(line.page)), numberText, number, Alignment::End, link);
    for (std::size_t i = 0; i + 1 < title.size(); ++i) {
        Slab slab{.height = titleText.lineHeight, .keepWithNext = true};
        title[i].top = 0;
        slab.lines.push_back(std::move(title[i]));
        writer.add(std::move(slab));
    }
    addLastLine(writer, std::move(title.back()), std::move(note), std::move(page));
}

std::string description(const ContentsLine& line)
{
    const QString title = wording::text(line.title);
    const QString page = wording::text(std::to_string(line.page));
    if (line.note.empty())
        return wording::say("%1, page %2").arg(title, page).toStdString();
    return wording::say("%1, %2, page %3").arg(title, wording::text(line.note), page).toStdString();
}

/// The height that an element's text takes, for each page on which it stands.
std::map<std::size_t, std::pair<double, double>> heightsOf(const LaidOutDocument& document, ElementIndex element)
{
    std::map<std::size_t, std::pair<double, double>> heights;
    for (const ElementKid& kid : document.elements[element].kids) {
        if (kid.kind != ElementKid::Kind::Content)
            continue;
        for (const Mark& mark : document.pages[kid.page].contents[kid.index].marks)
            if (const auto* run = std::get_if<GlyphRun>(&mark)) {
                const auto [place, isNew] = heights.try_emplace(kid.page, run->baseline, run->baseline);
                place->second.first = std::min(place->second.first, run->baseline);
                place->second.second = std::max(place->second.second, run->baseline);
            }
    }
    return heights;
}

} // namespace

void layOutContents(SlabWriter& writer, const std::vector<ContentsLine>& lines)
{
    const ElementIndex contents = writer.element(0, ElementRole::Contents);
    Slab head{.height = style::columnHeading.lineHeight, .spaceAfter = 4, .keepWithNext = true};
    head.lines = writer.lines(plain(wording::say("Page").toStdString()), style::columnHeading, number, Alignment::End,
                              Artifact::Layout);
    writer.add(std::move(head));
    for (const ContentsLine& line : lines)
        layOutLine(writer, line, contents);
}

void linkContents(LaidOutDocument& document, const std::vector<ContentsLine>& lines)
{
    constexpr double above = 11; // from the first baseline up, and from the last one down
    constexpr double below = 4;
    auto line = lines.begin();
    for (ElementIndex i = 0; i < document.elements.size() && line != lines.end(); ++i) {
        StructureElement& element = document.elements[i];
        if (element.role != ElementRole::Link || document.elements[element.parent].role != ElementRole::Reference)
            continue;
        line = std::find_if(line, lines.end(), [](const ContentsLine& each) { return each.page != 0; });
        if (line == lines.end())
            return;
        element.alternative = description(*line);
        for (const auto& [page, baselines] : heightsOf(document, i)) {
            std::vector<LinkArea>& links = document.pages[page].links;
            const double top = baselines.first - above;
            const Rectangle area{style::sideMargin, top, style::contentWidth, baselines.second + below - top, {}};
            links.push_back({area, "#" + line->anchor, description(*line), i});
            element.kids.push_back({ElementKid::Kind::Link, page, links.size() - 1});
        }
        ++line;
    }
}

} // namespace cspdesk::documents
