// SPDX-License-Identifier: MIT
#include "documents/pdf_parent_tree.h"

namespace cspdesk::documents::pdf {

ParentTree::ParentTree(QPDF& file)
    : m_root(file.getRoot().getKey("/StructTreeRoot")),
      m_numbers(m_root.getKey("/ParentTree").getKey("/Nums")),
      m_next(m_root.getKey("/ParentTreeNextKey").getIntValue())
{
    for (QPDFObjectHandle& element : m_root.getKey("/K").getKey("/K").getArrayAsVector())
        if (element.isDictionary() && element.getKey("/S").isNameAndEquals("/Part"))
            m_parts.push_back(element);
}

void ParentTree::setPage(std::size_t page, const QPDFObjectHandle& owners)
{
    m_numbers.setArrayItem(static_cast<int>(2 * page + 1), owners);
}

long long ParentTree::add(const QPDFObjectHandle& owner)
{
    m_numbers.appendItem(QPDFObjectHandle::newInteger(m_next));
    m_numbers.appendItem(owner);
    return m_next++;
}

void ParentTree::close() { m_root.replaceKey("/ParentTreeNextKey", QPDFObjectHandle::newInteger(m_next)); }

} // namespace cspdesk::documents::pdf
