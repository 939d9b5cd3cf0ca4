// SPDX-License-Identifier: MIT
#include "desktop/life_steps.h"

#include "desktop/icons.h"
#include "desktop/theme.h"
#include "wording/life_text.h"
#include "wording/translate.h"

#include <QGridLayout>
#include <QLabel>

namespace cspdesk::desktop {
namespace {

constexpr int markSide = 16;

QIcon markOf(const application::LifeLine& line)
{
    if (line.isTaken)
        return icon(QStringLiteral("success"), pillColours(PillTone::Good).text);
    return line.isNext ? icon(QStringLiteral("begin"), colours().accent)
                       : icon(QStringLiteral("clock"), colours().muted);
}

} // namespace

LifeSteps::LifeSteps(QWidget* parent) : QWidget(parent), m_layout(new QGridLayout(this))
{
    setObjectName(QStringLiteral("lifeSteps"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setHorizontalSpacing(8);
    m_layout->setVerticalSpacing(5);
    m_layout->setColumnStretch(1, 1);
}

void LifeSteps::show(const std::vector<application::LifeLine>& lines)
{
    for (int row = 0; row < int(lines.size()); ++row)
        follow(row, lines[std::size_t(row)]);
}

void LifeSteps::follow(int row, const application::LifeLine& line)
{
    if (m_layout->itemAtPosition(row, 0) == nullptr) {
        auto* words = new QLabel(this);
        words->setObjectName(QStringLiteral("lifeStep%1").arg(row));
        words->setWordWrap(true);
        words->setTextFormat(Qt::PlainText);
        m_layout->addWidget(new QLabel(this), row, 0, Qt::AlignTop);
        m_layout->addWidget(words, row, 1);
    }
    auto* mark = qobject_cast<QLabel*>(m_layout->itemAtPosition(row, 0)->widget());
    auto* words = qobject_cast<QLabel*>(m_layout->itemAtPosition(row, 1)->widget());
    mark->setPixmap(markOf(line).pixmap(markSide, markSide));
    words->setText(wording::lifeText(line));
    setTextRole(*words, line.isNext ? TextRole::Strong : TextRole::Muted);
    words->setAccessibleName(line.isTaken  ? wording::say("Done: %1").arg(words->text())
                             : line.isNext ? wording::say("Next: %1").arg(words->text())
                                           : wording::say("To come: %1").arg(words->text()));
}

} // namespace cspdesk::desktop
