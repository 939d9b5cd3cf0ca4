// SPDX-License-Identifier: MIT
#include "desktop/case_log_card.h"

#include "desktop/titled_card.h"
#include "wording/translate.h"

#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

namespace cspdesk::desktop {

using namespace analysis;
using presentation::AnalysisDesk;
using wording::say;

CaseLogCard::CaseLogCard(AnalysisDesk& desk, QWidget* parent) : QWidget(parent), m_desk(desk)
{
    setObjectName(QStringLiteral("caseLogCard"));
    const auto [frame, layout] = makeTitled(say("Service levels of case work"), this);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(frame);
    const auto addNote = [&, card = frame, column = layout](const QString& words) {
        QLabel* note = muted(words, card);
        note->setIndent(0);
        column->addWidget(note);
    };
    addNote(say("Risk assessment and first plan in one working day, the victim told in one, contact "
                "every 7 days, a plan of action in 28 days for 75 of 100, satisfaction of 82 of 100."));
    const auto addNumber = [&, card = frame, column = layout](const char* name, const QString& words) {
        auto* spin = new QSpinBox(card);
        spin->setObjectName(QString::fromLatin1(name));
        constexpr int most = 1000;
        spin->setRange(1, most);
        spin->setKeyboardTracking(false);
        column->addWidget(fieldLabel(words, spin, card));
        column->addWidget(spin, 0, Qt::AlignLeft);
        connect(spin, &QSpinBox::valueChanged, this, &CaseLogCard::take);
        return spin;
    };
    m_times = addNumber("repeatTimesSpin", say("&Incidents that make a repeat case"));
    m_days = addNumber("repeatDaysSpin", say("&Within so many days"));
    addNote(say("References of late cases stand at the step “Checks”, and go into no file."));
    connect(&desk, &AnalysisDesk::settingsChanged, this, &CaseLogCard::follow);
    follow();
}

void CaseLogCard::follow()
{
    const auto* asked = std::get_if<StandardsQuestion>(&m_desk.recipe().question);
    if (asked == nullptr)
        return;
    m_isFilling = true;
    m_times->setValue(asked->repeat.times);
    m_days->setValue(asked->repeat.days);
    m_isFilling = false;
}

void CaseLogCard::take()
{
    if (m_isFilling)
        return;
    Recipe recipe = m_desk.recipe();
    auto* asked = std::get_if<StandardsQuestion>(&recipe.question);
    if (asked == nullptr)
        return;
    asked->repeat = {.times = m_times->value(), .days = m_days->value()};
    m_desk.setRecipe(recipe);
}

} // namespace cspdesk::desktop
