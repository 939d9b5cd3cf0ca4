// SPDX-License-Identifier: MIT
#include "desktop/empty_state.h"

#include "desktop/action_button.h"
#include "desktop/icons.h"

#include <QVBoxLayout>

namespace cspdesk::desktop {

EmptyState::EmptyState(const QString& iconName, const QString& title, const QString& detail, QAction* action,
                       QWidget* parent, QAction* other)
    : QWidget(parent)
{
    auto* picture = new QLabel(this);
    picture->setPixmap(icon(iconName, QColor(0x8a, 0x99, 0xab)).pixmap(QSize(40, 40), devicePixelRatioF()));
    picture->setAlignment(Qt::AlignCenter);
    auto* heading = new QLabel(title, this);
    heading->setAlignment(Qt::AlignCenter);
    heading->setWordWrap(true);
    setTextRole(*heading, TextRole::Section);
    auto* words = new QLabel(detail, this);
    words->setAlignment(Qt::AlignCenter);
    words->setWordWrap(true);
    words->setMinimumWidth(fontMetrics().averageCharWidth() * 36);
    setTextRole(*words, TextRole::Muted);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::pageMargin, metrics::pageMargin, metrics::pageMargin, metrics::pageMargin);
    layout->setSpacing(8);
    layout->addStretch(2);
    layout->addWidget(picture);
    layout->addWidget(heading);
    layout->addWidget(words);
    if (action != nullptr) {
        layout->addSpacing(6);
        layout->addWidget(new ActionButton(*action, Emphasis::Primary, this), 0, Qt::AlignHCenter);
    }
    if (other != nullptr)
        layout->addWidget(new ActionButton(*other, Emphasis::Quiet, this), 0, Qt::AlignHCenter);
    layout->addStretch(3);
}

} // namespace cspdesk::desktop
