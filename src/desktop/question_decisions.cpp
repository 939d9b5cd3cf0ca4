// SPDX-License-Identifier: MIT
#include "desktop/question_decisions.h"

#include "desktop/question_rows.h"
#include "desktop/theme.h"
#include "wording/choice_words.h"
#include "wording/translate.h"
#include "wording/vote_phrases.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace cspdesk::desktop {

using domain::CastingVote;
using domain::ChoiceRound;
using domain::RoundEnd;
using presentation::VoteDesk;
using wording::say;

CastingBox::CastingBox(VoteDesk& desk, QWidget* parent)
    : QFrame(parent),
      m_desk(desk),
      m_hint(new QLabel(this)),
      m_row(new QHBoxLayout)
{
    setObjectName(QStringLiteral("castingBox"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    m_row->setSpacing(8);
    layout->addLayout(m_row);
    layout->addWidget(m_hint);
    addAnswer(say("Casting vote &for"), QStringLiteral("castForButton"), CastingVote::For);
    addAnswer(say("Casting vote a&gainst"), QStringLiteral("castAgainstButton"), CastingVote::Against);
    addAnswer(say("Decl&ined"), QStringLiteral("castDeclinedButton"), CastingVote::Declined);
    m_hint->setText(say("By convention it leaves things as they are; that is no rule of the terms."));
    m_hint->setWordWrap(true);
    setTextRole(*m_hint, TextRole::Muted);
    connect(&desk, &VoteDesk::changed, this, &CastingBox::follow);
    follow();
}

QPushButton* CastingBox::addAnswer(const QString& text, const QString& name, CastingVote vote)
{
    auto* button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setCheckable(true);
    button->setMinimumHeight(fingerSize);
    m_row->addWidget(button, 1);
    m_buttons.emplace_back(button, vote);
    connect(button, &QPushButton::clicked, this,
            [this, vote] { m_desk.setCastingVote(m_desk.castingVote() == vote ? CastingVote::NotAsked : vote); });
    return button;
}

void CastingBox::takeKeyboard() { m_buttons.front().first->setFocus(Qt::OtherFocusReason); }

void CastingBox::follow()
{
    for (const auto& [button, vote] : m_buttons)
        button->setChecked(m_desk.castingVote() == vote);
    setVisible(m_desk.asksCastingVote());
}

RoundBox::RoundBox(VoteDesk& desk, QWidget* parent)
    : QFrame(parent),
      m_desk(desk),
      m_standing(new QLabel(this)),
      m_buttons(new QVBoxLayout)
{
    setObjectName(QStringLiteral("roundBox"));
    m_standing->setObjectName(QStringLiteral("roundStanding"));
    m_standing->setWordWrap(true);
    m_standing->setTextFormat(Qt::PlainText);
    setTextRole(*m_standing, TextRole::Section);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_standing);
    m_buttons->setSpacing(6);
    layout->addLayout(m_buttons);
    connect(&desk, &VoteDesk::changed, this, &RoundBox::follow);
    follow();
}

void RoundBox::clearButtons()
{
    while (QLayoutItem* old = m_buttons->takeAt(0)) {
        if (old->widget() != nullptr)
            old->widget()->deleteLater();
        delete old;
    }
}

void RoundBox::addButton(const QString& text, const QString& name, std::function<void()> does, bool isPrimary)
{
    auto* button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setMinimumHeight(fingerSize);
    if (isPrimary)
        setEmphasis(*button, Emphasis::Primary);
    m_buttons->addWidget(button);
    connect(button, &QPushButton::clicked, this, std::move(does), Qt::QueuedConnection); // it goes with its round
}

QString RoundBox::standingText(const ChoiceRound& round) const
{
    QStringList lines;
    for (std::size_t place = 0; place < round.standing.size(); ++place)
        lines << say("%1  %2: %3")
                     .arg(QString::number(round.standing[place] + 1),
                          wording::candidateName(m_desk.choice(), round.standing[place]),
                          QString::number(round.votes[place]));
    return lines.join(QLatin1Char('\n'));
}

/// Of two, one is chosen; of more, one stands no more.
void RoundBox::addTieButtons(const ChoiceRound& round)
{
    const bool isOfTwo = round.end == RoundEnd::TieOfTwo;
    int least = round.votes.empty() ? 0 : round.votes.front();
    for (const int votes : round.votes)
        least = qMin(least, votes);
    for (std::size_t place = 0; place < round.standing.size(); ++place) {
        const int candidate = round.standing[place];
        if (!isOfTwo && round.votes[place] != least)
            continue;
        const QString name = wording::candidateName(m_desk.choice(), candidate);
        addButton(isOfTwo ? say("The lot fell on %1").arg(name) : say("By lot, %1 stands no more").arg(name),
                  QStringLiteral("lotButton%1").arg(candidate + 1),
                  [this, candidate] { m_desk.settleRound(candidate, false); });
        if (isOfTwo && m_desk.presiderMayCast())
            addButton(say("Casting vote for %1").arg(name), QStringLiteral("castButton%1").arg(candidate + 1),
                      [this, candidate] { m_desk.settleRound(candidate, true); });
    }
    addButton(say("Take the round again"), QStringLiteral("roundAgainButton"), [this] { m_desk.takeRoundAgain(); });
}

void RoundBox::follow()
{
    const bool isChoice = m_desk.method() == presentation::QuestionMethod::Candidates && m_desk.preview().has_value();
    setVisible(isChoice);
    if (!isChoice)
        return;
    const ChoiceRound round = m_desk.round();
    m_standing->setText(m_desk.choice().elected ? QString() : standingText(round));
    m_standing->setVisible(!m_standing->text().isEmpty());
    const QString shown = QStringLiteral("%1 %2 %3")
                              .arg(m_desk.choice().rounds.size())
                              .arg(int(round.end))
                              .arg(m_desk.choice().elected.value_or(-1))
                        + m_standing->text();
    if (shown == m_shown)
        return;
    m_shown = shown;
    clearButtons();
    if (m_desk.choice().elected)
        return;
    if (round.end == RoundEnd::Elected || round.end == RoundEnd::DropLowest)
        addButton(
            say("&End the round"), QStringLiteral("endRoundButton"), [this] { m_desk.endRound(); }, true);
    else if (round.end != RoundEnd::NoVotes)
        addTieButtons(round);
}

} // namespace cspdesk::desktop
