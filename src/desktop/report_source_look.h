// SPDX-License-Identifier: MIT
#pragma once

#include <QSyntaxHighlighter>

namespace cspdesk::desktop {

/// Shows in the source of a report what are headings, what stands for a table or a figure, and what are words.
class ReportSourceLook : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

protected:
    void highlightBlock(const QString& line) override;
};

} // namespace cspdesk::desktop
