// SPDX-License-Identifier: MIT
#include "documents/attached_source.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <qpdf/QPDFAcroFormDocumentHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

namespace cspdesk::documents::pdf {
namespace {

constexpr std::array<double, 4> a4{0, 0, 595.28, 841.89};

bool isRectangle(QPDFObjectHandle value)
{
    if (!value.isArray() || value.getArrayNItems() != 4)
        return false;
    for (int i = 0; i < 4; ++i)
        if (!value.getArrayItem(i).isNumber())
            return false;
    return true;
}

/// Left, bottom, right and top, whichever corners the file names.
std::array<double, 4> corners(QPDFObjectHandle value, const std::array<double, 4>& otherwise)
{
    if (!isRectangle(value))
        return otherwise;
    const QPDFObjectHandle::Rectangle raw = value.getArrayAsRectangle();
    const std::array<double, 4> out{std::min(raw.llx, raw.urx), std::min(raw.lly, raw.ury), std::max(raw.llx, raw.urx),
                                    std::max(raw.lly, raw.ury)};
    const bool isSound = std::all_of(out.begin(), out.end(), [](double each) { return std::isfinite(each); })
                      && out[2] - out[0] >= 1 && out[3] - out[1] >= 1 && out[2] - out[0] < 1e6 && out[3] - out[1] < 1e6;
    return isSound ? out : otherwise;
}

PageBox boxOf(QPDFObjectHandle page)
{
    QPDFPageObjectHelper helper(page);
    const std::array<double, 4> media = corners(helper.getAttribute("/MediaBox", false), a4);
    std::array<double, 4> crop = corners(helper.getAttribute("/CropBox", false), media);
    crop = {std::max(crop[0], media[0]), std::max(crop[1], media[1]), std::min(crop[2], media[2]),
            std::min(crop[3], media[3])};
    if (crop[2] - crop[0] < 1 || crop[3] - crop[1] < 1)
        crop = media;
    PageBox box{crop[0], crop[1], crop[2], crop[3]};
    QPDFObjectHandle rotation = helper.getAttribute("/Rotate", false);
    if (rotation.isInteger())
        box.rotation = static_cast<int>(((rotation.getIntValue() % 360 + 360) % 360) / 90 * 90);
    QPDFObjectHandle unit = page.getKey("/UserUnit");
    if (unit.isNumber() && unit.getNumericValue() >= 0.01 && unit.getNumericValue() <= 1000)
        box.userUnit = unit.getNumericValue();
    return box;
}

QPDFObjectHandle linksOf(QPDFObjectHandle& page)
{
    QPDFObjectHandle links = QPDFObjectHandle::newArray();
    QPDFObjectHandle annotations = page.getKey("/Annots");
    if (annotations.isArray())
        for (QPDFObjectHandle& each : annotations.getArrayAsVector())
            if (each.isDictionary() && each.getKey("/Subtype").isNameAndEquals("/Link"))
                links.appendItem(each);
    return links;
}

void dropPrivateMatter(QPDFObjectHandle object)
{
    QPDFObjectHandle dictionary = object.isStream() ? object.getDict() : object;
    if (!dictionary.isDictionary())
        return;
    for (const char* key : {"/PieceInfo", "/Metadata", "/AF", "/OPI", "/Alternates", "/LastModified", "/AA"})
        if (dictionary.hasKey(key))
            dictionary.removeKey(key);
}

} // namespace

AttachedSource::AttachedSource(std::string bytes) : m_bytes(std::move(bytes))
{
    m_file.setSuppressWarnings(true);
    m_file.processMemoryFile("attached.pdf", m_bytes.data(), m_bytes.size());
    m_pages = m_file.getAllPages();
    m_boxes.reserve(m_pages.size());
    for (std::size_t i = 0; i < m_pages.size(); ++i) {
        m_boxes.push_back(boxOf(m_pages[i]));
        m_indexes.try_emplace(m_pages[i].getObjGen(), i);
    }
    m_outlines = std::make_unique<QPDFOutlineDocumentHelper>(m_file);
}

std::optional<std::size_t> AttachedSource::pageIndex(const QPDFObjectHandle& page) const
{
    if (!QPDFObjectHandle(page).isIndirect())
        return std::nullopt;
    const auto found = m_indexes.find(QPDFObjectHandle(page).getObjGen());
    return found == m_indexes.end() ? std::nullopt : std::optional(found->second);
}

std::optional<SourcePlace> AttachedSource::place(QPDFObjectHandle destination)
{
    for (int depth = 0; depth < 4; ++depth) {
        if (destination.isName() || destination.isString())
            destination = m_outlines->resolveNamedDest(destination);
        else if (destination.isDictionary())
            destination = destination.getKey("/D");
    }
    if (!destination.isArray() || destination.getArrayNItems() < 1)
        return std::nullopt;
    QPDFObjectHandle first = destination.getArrayItem(0);
    std::optional<std::size_t> page = pageIndex(first);
    if (!page && first.isInteger() && first.getIntValue() >= 0
        && first.getIntValue() < static_cast<long long>(m_pages.size()))
        page = static_cast<std::size_t>(first.getIntValue());
    if (!page)
        return std::nullopt;
    return SourcePlace{*page, topOf(destination, *page)};
}

double AttachedSource::topOf(QPDFObjectHandle& destination, std::size_t page) const
{
    const PageBox& box = m_boxes[page];
    Point at{box.left, box.top};
    const auto take = [&destination](int index, double& into) {
        if (destination.getArrayNItems() > index && destination.getArrayItem(index).isNumber())
            into = destination.getArrayItem(index).getNumericValue();
        else
            return false;
        return true;
    };
    QPDFObjectHandle kind =
        destination.getArrayNItems() > 1 ? destination.getArrayItem(1) : QPDFObjectHandle::newNull();
    bool isNamed = false;
    if (kind.isNameAndEquals("/XYZ")) {
        isNamed = take(2, at.x) | take(3, at.y); // both, whether or not the first is there
    } else if (kind.isNameAndEquals("/FitH") || kind.isNameAndEquals("/FitBH")) {
        isNamed = take(2, at.y);
    } else if (kind.isNameAndEquals("/FitR")) {
        isNamed = take(2, at.x) | take(5, at.y);
    }
    if (!isNamed)
        return 0;
    return std::clamp(shownPlace(box, at).y, 0.0, shownSize(box).height);
}

void AttachedSource::prepare()
{
    if (m_isPrepared)
        return;
    m_isPrepared = true;
    QPDFPageDocumentHelper helper(m_file);
    helper.pushInheritedAttributesToPage();
    QPDFAcroFormDocumentHelper forms(m_file);
    if (forms.hasAcroForm()) {
        forms.generateAppearancesIfNeeded();
        m_file.getRoot().getKey("/AcroForm").removeKey("/NeedAppearances"); // else fields would not be drawn
    }
    std::vector<QPDFObjectHandle> links; // qpdf 11.3 takes out whatever has no picture, links among it
    links.reserve(m_pages.size());
    for (QPDFObjectHandle& page : m_pages)
        links.push_back(linksOf(page));
    helper.flattenAnnotations();
    for (std::size_t page = 0; page < m_pages.size(); ++page)
        m_pages[page].replaceKey("/Annots", links[page]);
    for (QPDFObjectHandle& object : m_file.getAllObjects())
        dropPrivateMatter(object);
}

QPDFObjectHandle plainCopy(QPDFObjectHandle value, int depth)
{
    if (depth < 0)
        return QPDFObjectHandle::newNull();
    if (value.isArray()) {
        QPDFObjectHandle out = QPDFObjectHandle::newArray();
        const int count = std::min(value.getArrayNItems(), 10000);
        for (int i = 0; i < count; ++i)
            out.appendItem(plainCopy(value.getArrayItem(i), depth - 1));
        return out;
    }
    if (value.isDictionary()) {
        QPDFObjectHandle out = QPDFObjectHandle::newDictionary();
        for (const std::string& key : value.getKeys())
            if (key != "/P" && key != "/Parent")
                out.replaceKey(key, plainCopy(value.getKey(key), depth - 1));
        return out;
    }
    if (value.isScalar() && !value.isNull())
        return QPDFObjectHandle::parse(value.unparseResolved());
    return QPDFObjectHandle::newNull();
}

} // namespace cspdesk::documents::pdf
