// SPDX-License-Identifier: MIT
#include "desktop/segmented_choice.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>

namespace cspdesk::desktop {
namespace {

/// The style sheet rounds the outer corners only.
void setSegment(QAbstractButton& button, const char* segment)
{
    button.setProperty("segment", QString::fromLatin1(segment));
}

} // namespace

SegmentedChoice::SegmentedChoice(const QString& accessibleName, QWidget* parent)
    : QWidget(parent),
      m_group(new QButtonGroup(this)),
      m_layout(new QHBoxLayout(this))
{
    setAccessibleName(accessibleName);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int segment, bool on) {
        if (on)
            Q_EMIT currentChanged(segment);
    });
}

void SegmentedChoice::add(const QString& text, const QString& name)
{
    const int segment = static_cast<int>(m_group->buttons().size());
    auto* button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setCheckable(true);
    button->setAccessibleDescription(accessibleName());
    setSegment(*button, segment == 0 ? "first" : "last");
    if (segment > 1)
        setSegment(*m_group->button(segment - 1), "middle");
    m_group->addButton(button, segment);
    m_layout->addWidget(button, 1);
    if (segment == 0)
        button->setChecked(true);
}

int SegmentedChoice::current() const { return m_group->checkedId(); }

void SegmentedChoice::choose(int segment) { m_group->button(segment)->setChecked(true); }

} // namespace cspdesk::desktop
