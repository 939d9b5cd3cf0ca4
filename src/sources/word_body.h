// SPDX-License-Identifier: MIT
#pragma once

#include "sources/docx_text.h"
#include "sources/word_styles.h"
#include "sources/xml_tree.h"

namespace cspdesk::sources {

/// Reads the body of word/document.xml into `text`. `links` are the addresses of its relationships by their ids.
void readWordBody(const XmlElement& body, const WordStyles& styles, const std::map<std::string, std::string>& links,
                  DocxText& text);

} // namespace cspdesk::sources
