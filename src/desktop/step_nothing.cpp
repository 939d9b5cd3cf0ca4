// SPDX-License-Identifier: MIT
#include "desktop/step_nothing.h"

#include "desktop/icons.h"

#include <QVBoxLayout>

namespace cspdesk::desktop {

StepNothing::StepNothing(QWidget* parent)
    : QFrame(parent),
      m_icon(new QLabel(this)),
      m_title(new QLabel(this)),
      m_words(new QLabel(this)),
      m_button(new QPushButton(this))
{
    setObjectName(QStringLiteral("stepNothing"));
    makeCard(*this);
    m_title->setObjectName(QStringLiteral("stepNothingTitle"));
    m_words->setObjectName(QStringLiteral("stepNothingLabel"));
    m_button->setObjectName(QStringLiteral("stepNothingButton"));
    m_icon->setAlignment(Qt::AlignCenter);
    setTextRole(*m_title, TextRole::Section);
    setTextRole(*m_words, TextRole::Muted);
    for (QLabel* label : {m_title, m_words}) {
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        label->setMinimumWidth(fontMetrics().averageCharWidth() * 36);
        label->setMaximumWidth(fontMetrics().averageCharWidth() * 90);
    }
    setEmphasis(*m_button, Emphasis::Primary);
    auto* column = new QVBoxLayout;
    column->setSpacing(8);
    column->addStretch(2);
    column->addWidget(m_icon);
    column->addWidget(m_title);
    column->addWidget(m_words);
    column->addSpacing(6);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::pageMargin, metrics::pageMargin, metrics::pageMargin, metrics::pageMargin);
    layout->addStretch(1);
    layout->addLayout(column, 4);
    layout->addStretch(1);
    connect(m_button, &QPushButton::clicked, this, [this] {
        const auto way = m_way; // it may have other words put here
        if (way)
            way();
    });
}

void StepNothing::say(const QString& iconName, const QString& title, const QString& words, const QString& button,
                      std::function<void()> way)
{
    m_icon->setPixmap(icon(iconName, QColor(0x8a, 0x99, 0xab)).pixmap(QSize(40, 40), devicePixelRatioF()));
    m_title->setText(title);
    m_words->setText(words);
    m_words->setVisible(!words.isEmpty());
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
    m_way = std::move(way);
}

} // namespace cspdesk::desktop
