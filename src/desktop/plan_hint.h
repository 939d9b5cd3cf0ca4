// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "domain/forward_plan.h"

#include <QFrame>

#include <optional>
#include <vector>

class QLabel;

namespace cspdesk::desktop {

/// A quiet line that says what the forward plan suggests for an agenda, with a button that adds it and one that shows
/// it. It is not there while nothing is suggested.
class PlanHint : public QFrame
{
    Q_OBJECT

public:
    PlanHint(PageContext& context, QWidget* parent);
    /// Without a meeting nothing is suggested.
    void show(const std::optional<Stored<domain::Meeting>>& meeting,
              const std::vector<domain::PlanSuggestion>& suggestions);
    /// Opens the choice of what is suggested; says so where nothing is.
    void look();

protected:
    void changeEvent(QEvent* event) override;

private:
    void drawMark();
    void addAll();

    PageContext& m_context;
    QLabel* m_mark;
    QLabel* m_words;
    std::optional<Stored<domain::Meeting>> m_meeting;
    std::vector<domain::PlanSuggestion> m_suggestions;
};

} // namespace cspdesk::desktop
