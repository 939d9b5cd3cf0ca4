// SPDX-License-Identifier: MIT
#include "desktop/survey_card.h"

#include "desktop/titled_card.h"
#include "wording/translate.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace cspdesk::desktop {

using namespace analysis;
using presentation::AnalysisDesk;
using wording::say;
using wording::text;

SurveyCard::SurveyCard(AnalysisDesk& desk, QWidget* parent) : QWidget(parent), m_desk(desk)
{
    setObjectName(QStringLiteral("surveyCard"));
    const auto [frame, layout] = makeTitled(say("What the survey is held against"), this);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(frame);
    const auto addLine = [&, card = frame, column = layout](const char* name, const QString& words,
                                                            const QString& hint) {
        auto* edit = new QLineEdit(card);
        edit->setObjectName(QString::fromLatin1(name));
        edit->setPlaceholderText(hint);
        column->addWidget(fieldLabel(words, edit, card));
        column->addWidget(edit);
        connect(edit, &QLineEdit::editingFinished, this, &SurveyCard::take);
        return edit;
    };
    m_survey = addLine("surveyEdit", say("S&urvey"), say("Crime Survey for England and Wales 2013/14"));
    m_of = addLine("surveyOfEdit", say("&What it asked about"), say("victims of domestic abuse"));
    m_hasRecorded = new QCheckBox(say("So many are &known of"), frame);
    m_hasRecorded->setObjectName(QStringLiteral("surveyRecordedBox"));
    m_recorded = new QSpinBox(frame);
    m_recorded->setObjectName(QStringLiteral("surveyRecordedSpin"));
    m_recorded->setAccessibleName(say("How many are known of"));
    constexpr int most = 100'000'000;
    m_recorded->setRange(0, most);
    m_recorded->setGroupSeparatorShown(true);
    m_recorded->setKeyboardTracking(false);
    layout->addWidget(m_hasRecorded);
    layout->addWidget(m_recorded, 0, Qt::AlignLeft);
    m_what = addLine("surveyWhatEdit", say("What they &are"), say("police incidents, October 2014 to September 2015"));
    connect(m_hasRecorded, &QCheckBox::toggled, this, &SurveyCard::take);
    connect(m_recorded, &QSpinBox::valueChanged, this, &SurveyCard::take);
    connect(&desk, &AnalysisDesk::settingsChanged, this, &SurveyCard::follow);
    follow();
}

void SurveyCard::follow()
{
    const auto* asked = std::get_if<PrevalenceQuestion>(&m_desk.recipe().question);
    if (asked == nullptr)
        return;
    m_isFilling = true;
    m_survey->setText(text(asked->survey));
    m_of->setText(text(asked->of));
    m_hasRecorded->setChecked(asked->recorded.has_value());
    m_recorded->setEnabled(asked->recorded.has_value());
    m_recorded->setValue(int(asked->recorded.value_or(0)));
    m_what->setText(text(asked->recordedWhat));
    m_isFilling = false;
}

void SurveyCard::take()
{
    if (m_isFilling)
        return;
    Recipe recipe = m_desk.recipe();
    auto* asked = std::get_if<PrevalenceQuestion>(&recipe.question);
    if (asked == nullptr)
        return;
    asked->survey = m_survey->text().trimmed().toStdString();
    asked->of = m_of->text().trimmed().toStdString();
    asked->recorded = m_hasRecorded->isChecked() ? std::optional(std::int64_t(m_recorded->value())) : std::nullopt;
    asked->recordedWhat = m_what->text().trimmed().toStdString();
    m_desk.setRecipe(recipe);
}

} // namespace cspdesk::desktop
