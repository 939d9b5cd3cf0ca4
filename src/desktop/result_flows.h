// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "presentation/result_file.h"

#include <filesystem>

namespace cspdesk::desktop {

using presentation::isExtractFile;
using presentation::isResultFile;

/// Opening the results that an analyst handed over.
class ResultFlows : public QObject
{
    Q_OBJECT

public:
    ResultFlows(PageContext& context, QWidget* window);
    /// Shows the result over the window, or says what is wrong with the file.
    void openResult(const std::filesystem::path& path);

private:
    PageContext& m_context;
    QWidget* m_window;
};

} // namespace cspdesk::desktop
