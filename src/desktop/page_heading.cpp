// SPDX-License-Identifier: MIT
#include "desktop/page_heading.h"

#include <QEvent>
#include <QVBoxLayout>

namespace cspdesk::desktop {

namespace {

constexpr int longestTitle = 28; ///< letters for which buttons give way: the longest day there is

}

PageHeading::PageHeading(QWidget* parent)
    : QWidget(parent),
      m_title(new ElidedLabel(this)),
      m_first(new QHBoxLayout),
      m_subtitle(new ElidedLabel(this)),
      m_state(new Pill(this)),
      m_actions(new QHBoxLayout)
{
    setTextRole(*m_title, TextRole::Title);
    setTextRole(*m_subtitle, TextRole::Muted);
    m_title->setObjectName(QStringLiteral("pageTitleLabel"));
    m_subtitle->setObjectName(QStringLiteral("pageSubtitleLabel"));
    m_state->show({}, PillTone::Neutral);

    auto* second = new QHBoxLayout;
    second->setSpacing(10);
    second->addWidget(m_state, 0, Qt::AlignVCenter);
    second->addWidget(m_subtitle, 1);
    auto* words = new QVBoxLayout;
    words->setSpacing(3);
    m_first->setSpacing(4);
    m_first->addWidget(m_title, 1);
    words->addLayout(m_first);
    words->addLayout(second);
    m_actions->setSpacing(8);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    layout->addLayout(words, 1);
    layout->addLayout(m_actions);
    layout->setAlignment(m_actions, Qt::AlignBottom);
}

void PageHeading::setTitle(const QString& title) { m_title->setText(title); }

void PageHeading::setSubtitle(const QString& subtitle)
{
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
}

void PageHeading::setState(const QString& text, PillTone tone) { m_state->show(text, tone); }

ActionButton* PageHeading::addAction(QAction& action, Emphasis emphasis)
{
    auto* button = new ActionButton(action, emphasis, this);
    m_actions->addWidget(button);
    if (emphasis == Emphasis::Normal && !action.icon().isNull())
        m_givesWay.push_back(button);
    return button;
}

void PageHeading::addBehindTitle(QWidget* widget)
{
    m_first->setStretch(0, 0);
    m_first->addWidget(widget, 0, Qt::AlignVCenter);
    m_first->addStretch(1);
}

bool PageHeading::event(QEvent* event)
{
    const bool handled = QWidget::event(event);
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        makeRoomForTitle();
    return handled;
}

void PageHeading::makeRoomForTitle()
{
    // What it would take with every button in words.
    const int title = m_title->sizeHint().width();
    const int wanted = qMin(title, m_title->fontMetrics().averageCharWidth() * longestTitle);
    int needed = m_first->sizeHint().width() - title + wanted + layout()->spacing() + m_actions->sizeHint().width();
    const auto wordsOf = [](const ActionButton& button) {
        return button.fontMetrics().size(Qt::TextShowMnemonic, button.action().text()).width() + 6;
    };
    for (const ActionButton* button : m_givesWay)
        if (!button->isHidden() && button->text().isEmpty())
            needed += wordsOf(*button);
    for (ActionButton* button : m_givesWay) {
        if (button->isHidden())
            continue;
        const bool inWords = needed <= width();
        if (!inWords)
            needed -= wordsOf(*button);
        const QString text = inWords ? button->action().text() : QString();
        if (button->text() != text)
            button->setText(text);
        button->setAccessibleName(button->action().text().remove(QLatin1Char('&')));
    }
}

void PageHeading::addWidget(QWidget* widget) { m_actions->addWidget(widget); }

} // namespace cspdesk::desktop
