// SPDX-License-Identifier: MIT
#pragma once

#include "documents/pack.h"

#include <string>
#include <vector>

namespace cspdesk::tests {

/// A page of a PDF written by hand, as another program might write it.
struct HandPage
{
    std::string box = "0 0 595 842";
    std::string entries = {}; ///< more of its dictionary, such as "/Rotate 90"
    std::string words = {};   ///< drawn near its lower left corner
    std::string content = {}; ///< operators before the words
};

/// A PDF without tags; `root` are more entries of its catalogue. Pages are the objects 5, 7, 9 and so on.
std::string handMade(const std::vector<HandPage>& pages, const std::string& root = {});

/// A tagged PDF of our own writer.
std::string taggedPdf(const std::string& title, const std::string& text);

/// A part of a pack whose paper has these bytes.
documents::PackPart paperPart(const std::string& title, int item, const std::string& bytes,
                              const std::string& fileName = "paper.pdf");

} // namespace cspdesk::tests
