// SPDX-License-Identifier: MIT
#pragma once

#include "documents/docx_package.h"
#include "statistics/drawing.h"

#include <string>
#include <vector>

namespace cspdesk::documents::docx {

/// The pictures of a document, which become files of the package. Word draws no vectors of ours, so each is a PNG fine
/// enough for print.
class Pictures
{
public:
    /// A run that shows the drawing so many points wide; `alternative` is read to whoever does not see it.
    std::string run(const statistics::Drawing& drawing, const std::string& alternative, double width);

    /// The files, in the order of their relationships "picture1", "picture2" and so on.
    [[nodiscard]] const std::vector<Part>& parts() const { return m_parts; }

private:
    std::vector<Part> m_parts;
};

} // namespace cspdesk::documents::docx
