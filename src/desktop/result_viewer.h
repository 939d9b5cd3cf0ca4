// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "desktop/result_gate.h"
#include "desktop/result_output.h"

#include <QDialog>

namespace cspdesk::desktop {

class ResultPanel;

/// A result that somebody handed over: it is read, printed, exported and attached to a meeting, and never changed.
class ResultViewer : public QDialog
{
    Q_OBJECT

public:
    ResultViewer(PageContext& context, presentation::HandedOverResult result, QWidget* parent);
    [[nodiscard]] ResultPanel& panel() { return *m_panel; }

private:
    QWidget* makeHeading();
    void copy();
    void preview();
    void exportResult();
    void attach();

    PageContext& m_context;
    presentation::HandedOverResult m_result;
    ResultGate m_gate;
    ResultPanel* m_panel;
    QString m_folder; ///< where it was exported to last
};

} // namespace cspdesk::desktop
