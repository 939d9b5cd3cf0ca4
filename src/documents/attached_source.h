// SPDX-License-Identifier: MIT
#pragma once

#include "documents/attached_geometry.h"

#include <map>
#include <memory>
#include <optional>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFOutlineDocumentHelper.hh>
#include <string>
#include <vector>

namespace cspdesk::documents::pdf {

/// Where a link or bookmark of an attached PDF leads; `y` as in AttachedBookmark.
struct SourcePlace
{
    std::size_t page = 0;
    double y = 0;
};

/// An attached PDF opened by qpdf. The joined file takes streams out of it until it is written.
class AttachedSource
{
public:
    /// Throws what qpdf throws.
    explicit AttachedSource(std::string bytes);

    [[nodiscard]] QPDF& file() { return m_file; }
    [[nodiscard]] std::vector<QPDFObjectHandle>& pages() { return m_pages; }
    [[nodiscard]] const std::vector<PageBox>& boxes() const { return m_boxes; }
    [[nodiscard]] QPDFOutlineDocumentHelper& outlines() { return *m_outlines; }

    [[nodiscard]] std::optional<std::size_t> pageIndex(const QPDFObjectHandle& page) const;
    /// A destination in any of its forms: an array, a name, a dictionary with /D.
    [[nodiscard]] std::optional<SourcePlace> place(QPDFObjectHandle destination);

    /// Draws the fields and notes that have a picture onto their pages, and takes out what is no part of them:
    /// private data of other programs, metadata and files inside pictures. Once, before the joiner takes pages.
    void prepare();

private:
    [[nodiscard]] double topOf(QPDFObjectHandle& destination, std::size_t page) const;

    std::string m_bytes; ///< qpdf reads in them as long as it lives
    QPDF m_file;
    std::vector<QPDFObjectHandle> m_pages;
    std::vector<PageBox> m_boxes;
    std::map<QPDFObjGen, std::size_t> m_indexes;
    std::unique_ptr<QPDFOutlineDocumentHelper> m_outlines;
    bool m_isPrepared = false;
};

/// A value without any reference, cut off where it is deeper than values that mean something.
[[nodiscard]] QPDFObjectHandle plainCopy(QPDFObjectHandle value, int depth = 8);

} // namespace cspdesk::documents::pdf
