// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "presentation/analysis_desk.h"

class QToolButton;

namespace cspdesk::desktop {

class ElidedLabel;

/// A further file that a question may be asked of: which it is, and the ways to choose another or none.
class FurtherFileRow : public QWidget
{
    Q_OBJECT

public:
    /// `what` is what the file holds: "Assessments".
    FurtherFileRow(PageContext& context, presentation::AnalysisDesk& desk, presentation::FurtherFile which,
                   const QString& what, QWidget* parent);

private:
    void follow();
    void choose();

    PageContext& m_context;
    presentation::AnalysisDesk& m_desk;
    presentation::FurtherFile m_which;
    QString m_what;
    ElidedLabel* m_name;
    QToolButton* m_none;
};

} // namespace cspdesk::desktop
