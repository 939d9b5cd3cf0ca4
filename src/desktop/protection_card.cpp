// SPDX-License-Identifier: MIT
#include "desktop/protection_card.h"

#include "desktop/titled_card.h"
#include "wording/translate.h"

#include <QButtonGroup>
#include <QRadioButton>
#include <QSpinBox>

namespace cspdesk::desktop {

using presentation::AnalysisDesk;
using wording::say;

namespace {

enum Protection { Five, Ten, Own, Off };

} // namespace

ProtectionCard::ProtectionCard(AnalysisDesk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_choices(new QButtonGroup(this))
{
    const auto [frame, layout] = makeTitled(say("How small numbers are protected"), this);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(frame);
    const auto add = [&, box = frame](const QString& words, const char* name, int id) {
        auto* button = new QRadioButton(words, box);
        button->setObjectName(QString::fromLatin1(name));
        m_choices->addButton(button, id);
        return button;
    };
    m_own = new QSpinBox(frame);
    m_own->setObjectName(QStringLiteral("ownProtectionSpin"));
    m_own->setAccessibleName(say("Counts below this number are hidden"));
    m_own->setRange(2, 1000);
    m_own->setValue(20);
    auto* own = new QHBoxLayout;
    own->addWidget(add(say("Hide counts &below"), "ownProtectionButton", Own));
    own->addWidget(m_own);
    own->addStretch();
    layout->addWidget(add(say("Hide counts below &5"), "protectFiveButton", Five));
    layout->addWidget(add(say("Hide counts below &10"), "protectTenButton", Ten));
    layout->addLayout(own);
    layout->addWidget(add(say("Hide &nothing: not for publication"), "protectOffButton", Off));
    m_words = muted(say("What a hidden count could be worked out of is hidden too."), frame);
    layout->addWidget(m_words);
    connect(m_choices, &QButtonGroup::idToggled, this, &ProtectionCard::take);
    connect(m_own, &QSpinBox::valueChanged, this, &ProtectionCard::take);
    connect(&desk, &AnalysisDesk::settingsChanged, this, &ProtectionCard::follow);
    follow();
}

void ProtectionCard::follow()
{
    m_isFilling = true;
    const auto protection = m_desk.recipe().protection;
    const int kept = m_choices->checkedId();
    const int shown = !protection                                  ? Off
                    : kept == Own && m_own->value() == *protection ? Own
                    : *protection == 5                             ? Five
                    : *protection == 10                            ? Ten
                                                                   : Own;
    m_choices->button(shown)->setChecked(true);
    m_own->setEnabled(shown == Own);
    if (shown == Own)
        m_own->setValue(*protection);
    m_words->setText(shown == Off ? say("Small numbers stand in the tables. Everything that leaves the program is "
                                        "marked as not for publication.")
                                  : say("What a hidden count could be worked out of is hidden too."));
    m_isFilling = false;
}

void ProtectionCard::take()
{
    if (m_isFilling)
        return;
    const int chosen = m_choices->checkedId();
    analysis::Recipe recipe = m_desk.recipe();
    recipe.protection = chosen == Off  ? std::nullopt
                      : chosen == Five ? std::optional(5)
                      : chosen == Ten  ? std::optional(10)
                                       : std::optional(m_own->value());
    m_own->setEnabled(chosen == Own);
    m_desk.setRecipe(recipe);
}

} // namespace cspdesk::desktop
