// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <qpdf/QPDF.hh>
#include <vector>

namespace cspdesk::documents::pdf {

/// The parent tree of a file of our own writer, which leads from marks on pages and from links to the structure. It is
/// one list of keys: first the pages in their order, then the links.
class ParentTree
{
public:
    explicit ParentTree(QPDF& file);

    /// The elements that own the marks of a page, by the numbers of the marks.
    void setPage(std::size_t page, const QPDFObjectHandle& owners);
    /// Adds an owner; the answer is its key.
    long long add(const QPDFObjectHandle& owner);
    /// Says the next key in the file, once nothing more comes.
    void close();

    /// The elements of the parts below the document, in order.
    [[nodiscard]] const std::vector<QPDFObjectHandle>& parts() const { return m_parts; }

private:
    QPDFObjectHandle m_root;
    QPDFObjectHandle m_numbers;
    long long m_next = 0;
    std::vector<QPDFObjectHandle> m_parts;
};

} // namespace cspdesk::documents::pdf
