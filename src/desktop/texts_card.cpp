// SPDX-License-Identifier: MIT
#include "desktop/texts_card.h"

#include "desktop/further_file_row.h"
#include "desktop/months_field.h"
#include "desktop/name_ticks.h"
#include "desktop/paper_copy.h"
#include "desktop/prompter.h"
#include "desktop/theme.h"
#include "desktop/titled_card.h"
#include "wording/translate.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace cspdesk::desktop {

using namespace analysis;
using presentation::AnalysisDesk;
using presentation::FurtherFile;
using wording::say;

TextsCard::TextsCard(PageContext& context, AnalysisDesk& desk, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_desk(desk)
{
    setObjectName(QStringLiteral("textsCard"));
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(metrics::gap);
    outer->addWidget(makeKeywords());
    outer->addWidget(makeDip());
    connect(&desk, &AnalysisDesk::settingsChanged, this, &TextsCard::follow);
    connect(&desk, &AnalysisDesk::outcomeChanged, this, &TextsCard::follow);
    follow();
}

QWidget* TextsCard::makeKeywords()
{
    const auto [frame, layout] = makeTitled(say("Which words are looked for"), this);
    auto* keywords = new FurtherFileRow(m_context, m_desk, FurtherFile::Keywords, say("own lists of keywords"), frame);
    m_lists = new NameTicks(QStringLiteral("keywordListsList"), say("Lists of keywords"), frame);
    m_hasMonths = new QCheckBox(say("Only rows of these m&onths"), frame);
    m_hasMonths->setObjectName(QStringLiteral("textMonthsBox"));
    m_months = new MonthsField(QStringLiteral("textMonths"), say("Months whose rows are counted"), frame);
    layout->addWidget(fieldLabel(say("&Lists (none ticked: all)"), m_lists, frame));
    layout->addWidget(m_lists);
    layout->addWidget(fieldLabel(say("Own lists of &keywords, as list,term,kind"), keywords, frame));
    layout->addWidget(keywords);
    layout->addWidget(m_hasMonths);
    layout->addWidget(m_months);
    connect(m_lists, &QListWidget::itemChanged, this, &TextsCard::take);
    connect(m_hasMonths, &QCheckBox::toggled, this, &TextsCard::take);
    connect(m_months, &MonthsField::changed, this, &TextsCard::take);
    return frame;
}

QSpinBox* TextsCard::addNumber(const char* name, const QString& words, int least, QWidget* parent)
{
    constexpr int most = 10'000;
    auto* spin = new QSpinBox(parent);
    spin->setObjectName(QString::fromLatin1(name));
    spin->setRange(least, most);
    spin->setKeyboardTracking(false);
    parent->layout()->addWidget(fieldLabel(words, spin, parent));
    parent->layout()->addWidget(spin);
    parent->layout()->setAlignment(spin, Qt::AlignLeft);
    connect(spin, &QSpinBox::valueChanged, this, &TextsCard::take);
    return spin;
}

QWidget* TextsCard::makeDip()
{
    const auto [frame, layout] = makeTitled(say("Looked at by hand"), this);
    QLabel* about =
        muted(say("Rows that are taken by chance tell how often the words mislead. Write them to a file, put "
                  "yes or no into its last column, and choose it below."),
              frame);
    about->setIndent(0);
    layout->addWidget(about);
    m_dip = addNumber("dipSpin", say("Rows &with a word of the first list"), 0, frame);
    m_dipWithout = addNumber("dipWithoutSpin", say("Rows with&out one"), 0, frame);
    m_seed = addNumber("seedSpin", say("&Draw (the same number takes the same rows)"), 1, frame);
    m_write = new QPushButton(say("W&rite the rows…"), frame);
    m_write->setObjectName(QStringLiteral("writeDipButton"));
    layout->addWidget(m_write, 0, Qt::AlignLeft);
    auto* review =
        new FurtherFileRow(m_context, m_desk, FurtherFile::Review, say("the rows that were looked at"), frame);
    layout->addWidget(fieldLabel(say("The rows that were loo&ked at"), review, frame));
    layout->addWidget(review);
    connect(m_write, &QPushButton::clicked, this, &TextsCard::writeDip);
    return frame;
}

void TextsCard::follow()
{
    const auto* asked = std::get_if<TagQuestion>(&m_desk.recipe().question);
    if (asked == nullptr)
        return;
    m_isFilling = true;
    const auto* survey = m_desk.survey();
    m_lists->show(survey != nullptr ? survey->types : std::vector<std::string>(), asked->only);
    m_hasMonths->setChecked(asked->months.has_value());
    m_months->setEnabled(asked->months.has_value());
    if (asked->months)
        m_months->show(*asked->months);
    else if (survey != nullptr && survey->months)
        m_months->show(*survey->months);
    m_dip->setValue(int(asked->dip));
    m_dipWithout->setValue(int(asked->dipWithout));
    m_seed->setValue(int(asked->seed));
    m_write->setEnabled(m_desk.outcome() && !m_desk.outcome()->dip.empty());
    m_isFilling = false;
}

void TextsCard::take()
{
    if (m_isFilling)
        return;
    Recipe recipe = m_desk.recipe();
    auto* asked = std::get_if<TagQuestion>(&recipe.question);
    if (asked == nullptr)
        return;
    asked->only = m_lists->ticked();
    asked->months = m_hasMonths->isChecked() ? std::optional(m_months->months()) : std::nullopt;
    asked->dip = std::size_t(m_dip->value());
    asked->dipWithout = std::size_t(m_dipWithout->value());
    asked->seed = std::uint64_t(m_seed->value());
    m_desk.setRecipe(recipe);
}

void TextsCard::writeDip()
{
    if (!m_desk.outcome() || m_desk.outcome()->dip.empty())
        return;
    const auto path = m_context.prompter.chooseFileToSave(say("Write the rows to be looked at"),
                                                          QStringLiteral("to-look-at.csv"), say("CSV (*.csv)"));
    if (!path)
        return;
    const std::string& csv = m_desk.outcome()->dip;
    const auto written =
        writeWhole(QString::fromStdU16String(path->u16string()), QByteArray(csv.data(), qsizetype(csv.size())));
    if (!written.has_value())
        return m_context.notices.tell(written.error());
    m_context.notices.tell(Notices::Tone::Success, say("The rows were written."),
                           say("Their texts are of people: keep the file as the extract is kept."));
}

} // namespace cspdesk::desktop
