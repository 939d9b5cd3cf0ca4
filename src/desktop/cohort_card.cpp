// SPDX-License-Identifier: MIT
#include "desktop/cohort_card.h"

#include "base/overloaded.h"
#include "desktop/further_file_row.h"
#include "desktop/list_first.h"
#include "desktop/name_ticks.h"
#include "desktop/numbers_edit.h"
#include "desktop/parted_names.h"
#include "desktop/titled_card.h"
#include "wording/translate.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSpinBox>

#include <algorithm>

namespace cspdesk::desktop {

using namespace analysis;
using presentation::AnalysisDesk;
using presentation::FurtherFile;
using statistics::YouthClock;
using wording::say;

namespace {

constexpr int mostYears = 30;
constexpr int mostDays = 36'525;

/// What is asked of the cohorts, of adults or of children; nothing where something else is asked.
template <typename Asked, typename With>
void withCohorts(Asked& question, const With& with)
{
    std::visit(Overloaded{[&](std::conditional_t<std::is_const_v<Asked>, const CohortQuestion, CohortQuestion>& asked) {
                              with(asked);
                          },
                          [&](std::conditional_t<std::is_const_v<Asked>, const YouthQuestion, YouthQuestion>& asked) {
                              with(asked);
                          },
                          [](const auto&) {}},
               question);
}

} // namespace

CohortCard::CohortCard(PageContext& context, AnalysisDesk& desk, QWidget* parent) : QWidget(parent), m_desk(desk)
{
    setObjectName(QStringLiteral("cohortCard"));
    const auto [frame, layout] = makeTitled(say("Who reoffended, cohort by cohort"), this);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(frame);
    layout->addWidget(makeYears(frame));
    m_windows = new NumbersEdit(QStringLiteral("windowsEdit"), mostDays, frame);
    m_waiting = new QSpinBox(frame);
    m_waiting->setObjectName(QStringLiteral("waitingSpin"));
    m_waiting->setRange(0, 3'650);
    m_waiting->setSuffix(say(" days"));
    m_waitingLabel = fieldLabel({}, m_waiting, frame);
    layout->addSpacing(4);
    layout->addWidget(fieldLabel(say("&Equal times to compare, in days"), m_windows, frame));
    layout->addWidget(m_windows);
    layout->addWidget(m_waitingLabel);
    layout->addWidget(m_waiting, 0, Qt::AlignLeft);
    m_adults = makeAdults(frame);
    m_children = makeChildren(context, frame);
    layout->addWidget(m_adults);
    layout->addWidget(m_children);
    for (QSpinBox* spin : {m_first, m_last, m_waiting})
        connect(spin, &QSpinBox::valueChanged, this, &CohortCard::take);
    for (QCheckBox* box : {m_hasYears, m_pseudo})
        connect(box, &QCheckBox::toggled, this, &CohortCard::take);
    connect(m_windows, &QLineEdit::textEdited, this, &CohortCard::take);
    connect(m_windows, &QLineEdit::editingFinished, this, &CohortCard::follow);
    connect(m_clock, &QComboBox::currentIndexChanged, this, &CohortCard::take);
    connect(m_nothing, &QLineEdit::editingFinished, this, &CohortCard::take);
    connect(m_districts, &QListWidget::itemChanged, this, &CohortCard::take);
    connect(&desk, &AnalysisDesk::settingsChanged, this, &CohortCard::follow);
    connect(&desk, &AnalysisDesk::outcomeChanged, this, &CohortCard::follow);
    follow();
}

QWidget* CohortCard::makeYears(QWidget* parent)
{
    auto* row = new QWidget(parent);
    m_hasYears = new QCheckBox(say("Only the cohorts of these &years:"), row);
    m_hasYears->setObjectName(QStringLiteral("yearsBox"));
    m_hasYears->setToolTip(say("Else all years of the file that were over when it was taken out of its system."));
    m_first = new QSpinBox(row);
    m_first->setObjectName(QStringLiteral("firstYearSpin"));
    m_first->setAccessibleName(say("First year"));
    m_last = new QSpinBox(row);
    m_last->setObjectName(QStringLiteral("lastYearSpin"));
    m_last->setAccessibleName(say("Last year"));
    for (QSpinBox* spin : {m_first, m_last}) {
        spin->setRange(1900, 2199);
        spin->setGroupSeparatorShown(false);
    }
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_hasYears);
    layout->addWidget(m_first);
    layout->addWidget(new QLabel(say("to"), row));
    layout->addWidget(m_last);
    layout->addStretch();
    return row;
}

QWidget* CohortCard::makeAdults(QWidget* parent)
{
    auto* box = new QWidget(parent);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(6);
    m_pseudo = new QCheckBox(say("Count &pseudo-reconvictions"), box);
    m_pseudo->setObjectName(QStringLiteral("pseudoBox"));
    m_districts = new NameTicks(QStringLiteral("cohortDistrictsList"), say("Districts whose people are counted"), box);
    layout->addWidget(m_pseudo);
    layout->addWidget(
        muted(say("Offences that were committed before the index sentence and sentenced after it."), box));
    layout->addWidget(fieldLabel(say("Only people of these &districts (none ticked: all)"), m_districts, box));
    layout->addWidget(m_districts);
    return box;
}

QWidget* CohortCard::makeChildren(PageContext& context, QWidget* parent)
{
    auto* box = new QWidget(parent);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(6);
    m_clock = new QComboBox(box);
    m_clock->setObjectName(QStringLiteral("clockCombo"));
    m_clock->addItem(say("the offences"), int(YouthClock::Offences));
    m_clock->addItem(say("the outcomes"), int(YouthClock::Outcomes));
    openListFirst(*m_clock);
    m_nothing = new QLineEdit(box);
    m_nothing->setObjectName(QStringLiteral("foundNothingEdit"));
    auto* assessments =
        new FurtherFileRow(context, m_desk, FurtherFile::Assessments, say("assessments of the children"), box);
    auto* scale = new FurtherFileRow(context, m_desk, FurtherFile::Scale, say("scale of seriousness"), box);
    layout->addWidget(fieldLabel(say("&Time runs between the days of"), m_clock, box));
    layout->addWidget(m_clock, 0, Qt::AlignLeft);
    layout->addWidget(fieldLabel(say("Scale of &seriousness, for offences without a score"), scale, box));
    layout->addWidget(scale);
    layout->addWidget(fieldLabel(say("&Assessments of the children"), assessments, box));
    layout->addWidget(assessments);
    layout->addWidget(
        fieldLabel(say("&Findings that say that there is nothing, parted by semicolons"), m_nothing, box));
    layout->addWidget(m_nothing);
    return box;
}

void CohortCard::follow()
{
    const auto kind = m_desk.kind();
    const bool isOfChildren = kind == ExtractKind::YouthOutcomes;
    if (!isOfChildren && kind != ExtractKind::Sentences)
        return;
    m_isFilling = true;
    const auto* survey = m_desk.survey();
    withCohorts(m_desk.recipe().question, [&](const auto& asked) {
        m_hasYears->setChecked(asked.firstYear > 0);
        if (asked.firstYear > 0) {
            m_first->setValue(asked.firstYear);
            m_last->setValue(asked.lastYear);
        }
        m_windows->show(asked.windows);
        m_waiting->setValue(asked.waiting);
    });
    if (survey != nullptr && !m_hasYears->isChecked())
        withCohorts(survey->asked, [&](const auto& asked) {
            if (asked.firstYear > 0) {
                m_first->setValue(asked.firstYear);
                m_last->setValue(asked.lastYear);
            }
        });
    for (QSpinBox* spin : {m_first, m_last})
        spin->setEnabled(m_hasYears->isChecked());
    m_waitingLabel->setText(isOfChildren ? say("A &reoffence may take so long to have an outcome")
                                         : say("A &reoffence may take so long to be sentenced"));
    m_adults->setVisible(!isOfChildren);
    m_children->setVisible(isOfChildren);
    if (const auto* adults = std::get_if<CohortQuestion>(&m_desk.recipe().question)) {
        m_pseudo->setChecked(adults->countsPseudo);
        m_districts->show(survey != nullptr ? survey->districts : std::vector<std::string>(), adults->districts);
    }
    if (const auto* children = std::get_if<YouthQuestion>(&m_desk.recipe().question)) {
        m_clock->setCurrentIndex(m_clock->findData(int(children->clock)));
        if (!m_nothing->hasFocus())
            m_nothing->setText(partedNames(children->foundNothing));
    }
    m_isFilling = false;
}

void CohortCard::take()
{
    if (m_isFilling)
        return;
    Recipe recipe = m_desk.recipe();
    withCohorts(recipe.question, [&](auto& asked) {
        asked.firstYear = m_hasYears->isChecked() ? m_first->value() : 0;
        // The other end follows, so that there is always a cohort and never more than can be told apart.
        asked.lastYear = !m_hasYears->isChecked() ? 0
                       : sender() == m_last
                           ? m_last->value()
                           : std::clamp(m_last->value(), asked.firstYear, asked.firstYear + mostYears - 1);
        if (asked.firstYear > 0)
            asked.firstYear = std::clamp(asked.firstYear, asked.lastYear - mostYears + 1, asked.lastYear);
        asked.windows = m_windows->numbers().value_or(asked.windows);
        asked.waiting = m_waiting->value();
    });
    if (auto* adults = std::get_if<CohortQuestion>(&recipe.question)) {
        adults->countsPseudo = m_pseudo->isChecked();
        adults->districts = m_districts->ticked();
    }
    if (auto* children = std::get_if<YouthQuestion>(&recipe.question)) {
        children->clock = static_cast<YouthClock>(m_clock->currentData().toInt());
        children->foundNothing = namesIn(m_nothing->text());
    }
    m_desk.setRecipe(recipe);
}

} // namespace cspdesk::desktop
