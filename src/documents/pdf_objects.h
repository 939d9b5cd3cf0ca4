// SPDX-License-Identifier: MIT
#pragma once

#include "documents/pdf_syntax.h"

#include <string>
#include <string_view>
#include <vector>

namespace cspdesk::documents::pdf {

/// The numbered objects of a PDF file, and the file they make.
class Objects
{
public:
    /// A number for an object that others refer to before it is known.
    [[nodiscard]] ObjectNumber reserve();
    void set(ObjectNumber object, std::string content);
    ObjectNumber add(std::string content);

    /// `entries` are what the stream's dictionary holds besides its length.
    ObjectNumber addStream(std::string_view bytes, const std::string& entries = {}, bool compressed = true);

    /// The whole file; its identifier is a hash of its content, so equal content gives equal bytes.
    [[nodiscard]] std::string file(ObjectNumber catalogue, ObjectNumber information) const;

private:
    std::vector<std::string> m_objects = std::vector<std::string>(1);
};

} // namespace cspdesk::documents::pdf
