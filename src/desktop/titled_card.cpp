// SPDX-License-Identifier: MIT
#include "desktop/titled_card.h"

#include "desktop/theme.h"

namespace cspdesk::desktop {

TitledCard makeTitled(const QString& words, QWidget* parent)
{
    auto* frame = new QFrame(parent);
    makeCard(*frame);
    auto* layout = new QVBoxLayout(frame);
    layout->setContentsMargins(metrics::cardMargin, 14, metrics::cardMargin, metrics::cardMargin);
    layout->setSpacing(6);
    auto* title = new QLabel(words, frame);
    setTextRole(*title, TextRole::Section);
    layout->addWidget(title);
    layout->addSpacing(2);
    return {frame, layout};
}

QLabel* muted(const QString& words, QWidget* parent)
{
    auto* label = new QLabel(words, parent);
    label->setWordWrap(true);
    label->setIndent(27);
    setTextRole(*label, TextRole::Muted);
    return label;
}

QLabel* fieldLabel(const QString& words, QWidget* buddy, QWidget* parent)
{
    auto* label = new QLabel(words, parent);
    label->setBuddy(buddy);
    label->setWordWrap(true);
    setTextRole(*label, TextRole::FieldLabel);
    return label;
}

} // namespace cspdesk::desktop
