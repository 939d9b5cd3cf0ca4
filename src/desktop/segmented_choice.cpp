// SPDX-License-Identifier: MIT
#include "desktop/segmented_choice.h"

#include <QButtonGroup>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QPushButton>

namespace cspdesk::desktop {
namespace {

/// As wide as the words are in bold, which they are while it is the chosen one.
class Segment : public QPushButton
{
public:
    using QPushButton::QPushButton;

    [[nodiscard]] QSize sizeHint() const override
    {
        QFont chosen(font());
        chosen.setWeight(QFont::DemiBold);
        const auto wordsIn = [this](const QFont& face) {
            return QFontMetrics(face).size(Qt::TextShowMnemonic, text()).width();
        };
        return QPushButton::sizeHint() + QSize(qMax(0, wordsIn(chosen) - wordsIn(font())) + 2, 0);
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
};

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
    auto* button = new Segment(text, this);
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
