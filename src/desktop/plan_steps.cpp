// SPDX-License-Identifier: MIT
#include "desktop/plan_steps.h"

#include "desktop/icons.h"
#include "desktop/theme.h"
#include "wording/translate.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace cspdesk::desktop {

using wording::say;

PlanSteps::PlanSteps(QWidget* parent) : QWidget(parent), m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(8);
}

void PlanSteps::setWords(const QString& empty, const QString& remove, bool canBeOpened)
{
    m_empty = empty;
    m_remove = remove;
    m_opens = canBeOpened;
}

void PlanSteps::show(const std::vector<PlanStep>& steps, bool mayRemove)
{
    if (m_filled && m_steps == steps && m_removable == mayRemove)
        return; // the button that has the keyboard keeps it
    m_filled = true;
    m_steps = steps;
    m_removable = mayRemove;
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be what was just pressed
        delete item;
    }
    for (int step = 0; step < int(steps.size()); ++step)
        addRow(step, steps[std::size_t(step)], mayRemove);
    if (!steps.empty() || m_empty.isEmpty())
        return;
    auto* none = new QLabel(m_empty, this);
    none->setWordWrap(true);
    setTextRole(*none, TextRole::Muted);
    m_rows->addWidget(none);
}

void PlanSteps::addRow(int step, const PlanStep& words, bool mayRemove)
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(1);
    for (const QString& text : {words.title, words.detail}) {
        if (text.isEmpty())
            continue;
        auto* label = new QLabel(text, row);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        if (&text != &words.title && text == words.detail)
            setTextRole(*label, TextRole::Muted);
        texts->addWidget(label);
    }
    layout->addLayout(texts, 1);
    const auto addButton = [&](const QString& iconName, const QString& name, auto signal) {
        auto* button = new QToolButton(row);
        button->setAutoRaise(true);
        button->setIcon(icon(iconName));
        button->setToolTip(name);
        button->setAccessibleName(say("%1: %2").arg(name, words.title));
        connect(button, &QToolButton::clicked, this, [this, step, signal] { Q_EMIT(this->*signal)(step); });
        layout->addWidget(button, 0, Qt::AlignTop);
    };
    if (m_opens)
        addButton(QStringLiteral("chevron-right"), say("Go there"), &PlanSteps::openRequested);
    if (mayRemove && !m_remove.isEmpty())
        addButton(QStringLiteral("close"), m_remove, &PlanSteps::removeRequested);
    m_rows->addWidget(row);
}

} // namespace cspdesk::desktop
