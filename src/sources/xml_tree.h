// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cspdesk::sources {

/// One element of an XML file. Names carry the usual prefix of their name space whatever prefix the file gives it:
/// "w:p" for a paragraph of WordprocessingML, transitional or strict. Of a name space that is not known here only the
/// local name is left, behind a "?:".
struct XmlElement
{
    std::string name;
    std::vector<std::pair<std::string, std::string>> attributes;
    std::string text; ///< all character data directly in it
    std::vector<XmlElement> children;

    /// The value of an attribute; empty where it is not there.
    [[nodiscard]] const std::string& attribute(std::string_view attributeName) const;
    [[nodiscard]] const XmlElement* child(std::string_view childName) const;
    /// The attribute w:val of a child, as Word writes most of its properties; empty where there is none.
    [[nodiscard]] const std::string& value(std::string_view childName) const;
};

/// What keeps a text from being read as XML.
struct XmlFault
{
    std::string what; ///< English
    std::size_t line = 0;
};

/// Reads a whole XML file. One with a document type declaration is refused, because nothing we read has one and
/// entities are how small files grow without end; so is one nested deeper or richer in elements than any real one.
[[nodiscard]] BasicResult<XmlElement, XmlFault> parseXml(std::string_view xml);

} // namespace cspdesk::sources
