// SPDX-License-Identifier: MIT
#include "desktop/plan_hint.h"

#include "desktop/icons.h"
#include "desktop/plan_suggestions_dialog.h"
#include "desktop/theme.h"
#include "presentation/workspace.h"
#include "wording/format_text.h"
#include "wording/plan_text.h"
#include "wording/translate.h"

#include <QEvent>
#include <QHBoxLayout>

namespace cspdesk::desktop {

using wording::say;

PlanHint::PlanHint(PageContext& context, QWidget* parent)
    : QFrame(parent),
      m_context(context),
      m_mark(new QLabel(this)),
      m_words(new QLabel(this))
{
    setObjectName(QStringLiteral("planHint"));
    makeCard(*this);
    m_words->setObjectName(QStringLiteral("planHintLabel"));
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    auto* look = new QPushButton(say("Look…"), this);
    look->setObjectName(QStringLiteral("lookAtSuggestionsButton"));
    look->setAccessibleName(say("Look at what the forward plan suggests"));
    setEmphasis(*look, Emphasis::Quiet);
    auto* add = new QPushButton(say("Add"), this);
    add->setObjectName(QStringLiteral("addSuggestionsButton"));
    add->setAccessibleName(say("Add what the forward plan suggests to the agenda"));
    connect(look, &QPushButton::clicked, this, &PlanHint::look);
    connect(add, &QPushButton::clicked, this, &PlanHint::addAll);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 8, 10, 8);
    layout->setSpacing(10);
    layout->addWidget(m_mark);
    layout->addWidget(m_words, 1);
    layout->addWidget(look);
    layout->addWidget(add);
    hide();
}

void PlanHint::drawMark()
{
    m_mark->setPixmap(icon(QStringLiteral("plan")).pixmap(metrics::iconSize, metrics::iconSize));
}

void PlanHint::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        drawMark(); // light on dark, or dark on light
}

void PlanHint::show(const std::optional<Stored<domain::Meeting>>& meeting,
                    const std::vector<domain::PlanSuggestion>& suggestions)
{
    m_meeting = meeting;
    m_suggestions = suggestions;
    m_words->setText(wording::suggestionsText(suggestions));
    setToolTip(meeting ? say("For the agenda of %1").arg(wording::plainDate(meeting->value.date)) : QString());
    drawMark();
    setVisible(meeting && !suggestions.empty() && m_context.workspace.mayWrite());
}

void PlanHint::look()
{
    if (!m_meeting || m_suggestions.empty())
        return m_context.notices.tell(Notices::Tone::Information,
                                      say("The forward plan suggests nothing for this agenda."),
                                      say("What is due is there already, or the agenda has gone out."));
    (new PlanSuggestionsDialog(m_context, *m_meeting, m_suggestions, window()))->open();
}

void PlanHint::addAll()
{
    std::vector<Id<domain::PlanEntry>> chosen;
    for (const domain::PlanSuggestion& each : m_suggestions)
        chosen.push_back(each.line.entry.id);
    if (!m_meeting)
        return;
    if (const auto done = addSuggested(m_context, *m_meeting, chosen); !done.has_value())
        m_context.notices.tell(done.error());
}

} // namespace cspdesk::desktop
