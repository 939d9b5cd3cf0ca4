// SPDX-License-Identifier: MIT
#include "desktop/question_tally.h"

#include "desktop/question_rows.h"
#include "desktop/theme.h"
#include "desktop/vote_marks.h"
#include "wording/translate.h"
#include "wording/vote_phrases.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace cspdesk::desktop {

using domain::VoteChoice;
using presentation::QuestionMethod;
using presentation::QuestionState;
using presentation::VoteDesk;
using wording::say;

namespace {

constexpr std::array choices{VoteChoice::For, VoteChoice::Against, VoteChoice::Abstain};

QString nameOf(VoteChoice choice)
{
    switch (choice) {
    case VoteChoice::For: return say("For");
    case VoteChoice::Against: return say("Against");
    case VoteChoice::Abstain: break;
    }
    return say("Abstained");
}

QFont numberFont(const QFont& font)
{
    QFont large = font;
    large.setPointSizeF(font.pointSizeF() * 2.2);
    large.setWeight(QFont::DemiBold);
    return large;
}

QPushButton* counterButton(const QString& sign, const QString& name, const QString& objectName, QWidget* parent)
{
    auto* button = new QPushButton(sign, parent);
    button->setObjectName(objectName);
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setMinimumSize(fingerSize, fingerSize);
    button->setFocusPolicy(Qt::NoFocus); // counting goes on by keys or by finger
    return button;
}

} // namespace

CountTile::CountTile(VoteChoice choice, QWidget* parent)
    : QWidget(parent),
      m_choice(choice),
      m_fewer(counterButton(QStringLiteral("−"), say("One fewer: %1").arg(nameOf(choice)),
                            QStringLiteral("fewer%1Button").arg(nameOf(choice)), this)),
      m_more(counterButton(QStringLiteral("+"), say("One more: %1").arg(nameOf(choice)),
                           QStringLiteral("more%1Button").arg(nameOf(choice)), this))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    buttons->addWidget(m_fewer);
    buttons->addWidget(m_more);
    buttons->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addStretch();
    layout->addLayout(buttons);
    connect(m_fewer, &QPushButton::clicked, this, [this] { Q_EMIT counted(-1); });
    connect(m_more, &QPushButton::clicked, this, [this] { Q_EMIT counted(1); });
}

void CountTile::show(int count, bool isCounter)
{
    m_count = count;
    setAccessibleName(say("%1: %2").arg(nameOf(m_choice), QString::number(count)));
    for (QPushButton* button : {m_fewer, m_more})
        button->setVisible(isCounter);
    m_fewer->setEnabled(count > 0);
    updateGeometry();
    update();
}

QSize CountTile::sizeHint() const
{
    const QFontMetrics number(numberFont(font()));
    const int words =
        qMax(fontMetrics().horizontalAdvance(nameOf(m_choice)), 24 + number.horizontalAdvance(QStringLiteral("00")));
    const int height = number.height() + fontMetrics().height() - 4;
    return m_more->isVisibleTo(this) ? QSize(qMax(words, 2 * fingerSize + 6), height + fingerSize + 8)
                                     : QSize(words, height);
}

void CountTile::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const PillColours& tone = pillColours(toneOf(m_choice));
    const QFont large = numberFont(font());
    const QFontMetrics number(large);
    const int total = number.height() + fontMetrics().height() - 4;
    const int top = m_more->isVisibleTo(this) ? 0 : (height() - total) / 2;
    const QRectF mark(1, top + number.height() / 2.0 - 7, 15, 15);
    paintVoteMark(painter, mark, m_choice, tone.text);
    painter.setFont(large);
    painter.setPen(m_count > 0 ? colours().text : colours().muted);
    painter.drawText(QRect(24, top, width(), number.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     QString::number(m_count));
    painter.setFont(font());
    painter.setPen(colours().muted);
    painter.drawText(QRect(0, top + number.height() - 4, width(), fontMetrics().height()), Qt::AlignLeft,
                     nameOf(m_choice));
}

QuestionTally::QuestionTally(VoteDesk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_tiles{},
      m_beside(new QLabel(this)),
      m_rest(new QCheckBox(this))
{
    setObjectName(QStringLiteral("questionTally"));
    setAccessibleName(say("Votes counted: F for, A against, B abstain"));
    m_layout = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_layout->setContentsMargins(4, 2, 4, 2);
    m_layout->setSpacing(10);
    auto* layout = new QHBoxLayout;
    layout->setSpacing(18);
    for (std::size_t each = 0; each < choices.size(); ++each) {
        const VoteChoice choice = choices[each];
        m_tiles[each] = new CountTile(choice, this);
        connect(m_tiles[each], &CountTile::counted, this, [this, choice](int by) { count(choice, by); });
        layout->addWidget(m_tiles[each]);
    }
    layout->addStretch();
    m_layout->addLayout(layout);
    auto* beside = new QVBoxLayout;
    beside->setSpacing(2);
    beside->addStretch();
    beside->addWidget(m_beside);
    beside->addWidget(m_rest);
    beside->addStretch();
    m_layout->addLayout(beside, 1);
    m_beside->setWordWrap(true);
    m_beside->setObjectName(QStringLiteral("questionBeside"));
    setTextRole(*m_beside, TextRole::Muted);
    m_rest->setText(say("The others did not &vote"));
    m_rest->setObjectName(QStringLiteral("restDidNotVoteBox"));
    m_rest->setMinimumHeight(fingerSize / 2);
    connect(m_rest, &QCheckBox::toggled, &desk, &VoteDesk::setRestDidNotVote);
    connect(&desk, &VoteDesk::changed, this, &QuestionTally::follow);
    follow();
}

QString QuestionTally::besideText() const
{
    if (!m_desk.preview())
        return {};
    const domain::VoteResult& result = m_desk.preview()->result;
    QStringList parts;
    if (m_desk.method() == QuestionMethod::Totals) {
        const int notified =
            result.entitled
            - (m_desk.uncounted() + m_desk.totals().votesFor + m_desk.totals().against + m_desk.totals().abstain);
        if (notified > 0)
            parts << say("Notified votes on top: %1").arg(notified);
        if (const int rest = m_desk.uncounted(); rest > 0)
            parts << (rest == 1 ? say("One is not counted yet") : say("%1 are not counted yet").arg(rest));
        else if (rest < 0)
            parts << say("%1 too many").arg(-rest);
    } else if (result.notVoting > 0) {
        parts << say("%1 not voting").arg(result.notVoting);
    }
    return parts.join(QStringLiteral(" · "));
}

void QuestionTally::follow()
{
    const bool isCounter = m_desk.method() == QuestionMethod::Totals && !m_desk.declaredVote();
    m_layout->setDirection(isCounter ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    setFocusPolicy(isCounter ? Qt::StrongFocus : Qt::NoFocus);
    const auto shown = m_desk.shown();
    const domain::CountedTotals& totals = m_desk.totals();
    const domain::VoteResult result = shown ? shown->vote.result : domain::VoteResult();
    m_tiles[0]->show(isCounter ? totals.votesFor : result.votesFor, isCounter);
    m_tiles[1]->show(isCounter ? totals.against : result.against, isCounter);
    m_tiles[2]->show(isCounter ? totals.abstain : result.abstain, isCounter);
    m_beside->setText(besideText());
    m_beside->setVisible(!m_beside->text().isEmpty());
    m_rest->setVisible(isCounter && m_desk.state() != QuestionState::NothingYet && m_desk.uncounted() > 0);
    const QSignalBlocker quiet(m_rest);
    m_rest->setChecked(m_desk.restDidNotVote());
}

void QuestionTally::count(VoteChoice choice, int by)
{
    domain::CountedTotals totals = m_desk.totals();
    int& number = choice == VoteChoice::For     ? totals.votesFor
                : choice == VoteChoice::Against ? totals.against
                                                : totals.abstain;
    number += by;
    m_desk.setTotals(totals.votesFor, totals.against, totals.abstain);
}

void QuestionTally::keyPressEvent(QKeyEvent* event)
{
    const int by = event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1;
    const bool isCounter = m_desk.method() == QuestionMethod::Totals;
    if (isCounter && event->key() == Qt::Key_F)
        count(VoteChoice::For, by);
    else if (isCounter && event->key() == Qt::Key_A)
        count(VoteChoice::Against, by);
    else if (isCounter && event->key() == Qt::Key_B)
        count(VoteChoice::Abstain, by);
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT declareRequested();
    else
        return QWidget::keyPressEvent(event);
    event->accept();
}

void QuestionTally::paintEvent(QPaintEvent* event)
{
    QWidget::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours().accent, 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 7, 7);
}

} // namespace cspdesk::desktop
