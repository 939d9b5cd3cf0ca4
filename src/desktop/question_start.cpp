// SPDX-License-Identifier: MIT
#include "desktop/question_start.h"

#include "desktop/action_button.h"
#include "desktop/line_box.h"
#include "desktop/question_rows.h"
#include "desktop/theme.h"
#include "presentation/action_catalogue.h"
#include "wording/translate.h"

#include <QHBoxLayout>
#include <QLabel>

namespace cspdesk::desktop {

using wording::say;

QuestionStart::QuestionStart(PageContext& context, presentation::VoteDesk& desk, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_desk(desk),
      m_words(new LineBox(this)),
      m_put(new QPushButton(say("&Put the question"), this))
{
    auto* title = new QLabel(say("What is moved?"), this);
    setTextRole(*title, TextRole::Title);
    auto* hint = new QLabel(say("The words that are voted on, as they will stand in the minutes."), this);
    setTextRole(*hint, TextRole::Muted);
    hint->setWordWrap(true);
    m_words->setObjectName(QStringLiteral("questionWordsEdit"));
    m_words->setAccessibleName(say("Words of the motion"));
    m_words->setPlaceholderText(say("That the report be noted"));
    m_words->setVisibleLines(2, 6);
    QFont large = m_words->font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    m_words->setFont(large);
    m_put->setObjectName(QStringLiteral("putWordsButton"));
    m_put->setMinimumHeight(fingerSize);
    setEmphasis(*m_put, Emphasis::Primary);
    auto* back = new QPushButton(say("&Back to the item"), this);
    back->setObjectName(QStringLiteral("leaveQuestionButton"));
    back->setMinimumHeight(fingerSize);
    auto* whole = new ActionButton(context.actions.action(QStringLiteral("room.motion")), Emphasis::Quiet, this);
    auto* row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(whole);
    row->addStretch();
    row->addWidget(back);
    row->addWidget(m_put);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::cardMargin, 16, metrics::cardMargin, 16);
    layout->setSpacing(10);
    layout->addWidget(title);
    layout->addWidget(hint);
    layout->addWidget(m_words);
    layout->addLayout(row);
    layout->addStretch();
    connect(m_words, &LineBox::accepted, this, &QuestionStart::put);
    connect(m_words, &LineBox::givenUp, this, &QuestionStart::closeRequested);
    connect(m_words, &LineBox::typed, this,
            [this](const QString& words) { m_put->setEnabled(!words.trimmed().isEmpty()); });
    connect(m_put, &QPushButton::clicked, this, &QuestionStart::put);
    connect(back, &QPushButton::clicked, this, &QuestionStart::closeRequested);
}

void QuestionStart::begin()
{
    m_words->setText(m_desk.suggestedWords());
    m_put->setEnabled(!m_words->text().trimmed().isEmpty());
    m_words->setFocus(Qt::OtherFocusReason);
}

void QuestionStart::put()
{
    if (m_words->text().trimmed().isEmpty())
        return;
    if (const auto done = m_desk.putWords(m_words->text()); !done.has_value())
        m_context.notices.tell(done.error());
}

} // namespace cspdesk::desktop
