// SPDX-License-Identifier: MIT
#pragma once

#include "documents/attached_source.h"

#include <vector>

namespace cspdesk::documents::pdf {

/// The layers of the papers in a joined file, and which of them are hidden until somebody shows them.
class Layers
{
public:
    void take(QPDF& file, AttachedSource& source);
    [[nodiscard]] bool hideAny() const { return !m_hidden.empty(); }
    void write(QPDF& file) const;

private:
    std::vector<QPDFObjectHandle> m_all;
    std::vector<QPDFObjectHandle> m_hidden;
};

} // namespace cspdesk::documents::pdf
