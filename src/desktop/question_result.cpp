// SPDX-License-Identifier: MIT
#include "desktop/question_result.h"

#include "desktop/clamped_label.h"
#include "desktop/icons.h"
#include "desktop/prompter.h"
#include "desktop/question_rows.h"
#include "desktop/question_tally.h"
#include "desktop/theme.h"
#include "presentation/meeting_room.h"
#include "wording/translate.h"
#include "wording/vote_words.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTimer>

namespace cspdesk::desktop {

using presentation::VoteDesk;
using wording::say;

namespace {

QLabel* wrapping(const char* name, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(QString::fromLatin1(name));
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

QuestionResult::QuestionResult(PageContext& context, VoteDesk& desk, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_desk(desk),
      m_kind(wrapping("resultKind", this)),
      m_words(new ClampedLabel(4, this)),
      m_mark(new QLabel(this)),
      m_sentence(wrapping("resultSentence", this)),
      m_tally(new QuestionTally(desk, this)),
      m_rule(wrapping("resultRule", this)),
      m_minuted(wrapping("resultMinuted", this)),
      m_dissents(wrapping("resultDissents", this)),
      m_dissent(new QPushButton(say("Record a &dissent"), this)),
      m_again(new QPushButton(say("&Take again…"), this)),
      m_next(new QPushButton(this))
{
    buildLayout();
    connect(&desk, &VoteDesk::changed, this, &QuestionResult::follow);
    connect(m_again, &QPushButton::clicked, this, &QuestionResult::takeAgain);
    connect(m_next, &QPushButton::clicked, this, &QuestionResult::nextRequested);
    follow();
}

void QuestionResult::buildLayout()
{
    m_tally->setObjectName(QStringLiteral("resultTally"));
    setTextRole(*m_kind, TextRole::Muted);
    QFont words = m_words->font();
    words.setPointSizeF(words.pointSizeF() * 1.2);
    m_words->setFont(words);
    setTextRole(*m_rule, TextRole::Muted);
    setTextRole(*m_minuted, TextRole::Strong);
    m_dissent->setObjectName(QStringLiteral("dissentButton"));
    m_dissent->setToolTip(say("Somebody asks that their vote be recorded"));
    m_dissent->setMenu(new QMenu(m_dissent));
    m_dissent->setMinimumHeight(40);
    connect(m_dissent->menu(), &QMenu::aboutToShow, this, &QuestionResult::followDissents);
    m_again->setObjectName(QStringLiteral("takeAgainButton"));
    m_again->setToolTip(say("Keeps this count as void and puts the motion again"));
    m_again->setMinimumHeight(40);
    m_next->setObjectName(QStringLiteral("nextQuestionButton"));
    m_next->setMinimumHeight(fingerSize);
    setEmphasis(*m_next, Emphasis::Primary);
    auto* result = new QHBoxLayout;
    result->setSpacing(14);
    result->addWidget(m_mark, 0, Qt::AlignTop);
    result->addWidget(m_sentence, 1);
    auto* row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(m_dissent);
    row->addWidget(m_again);
    row->addStretch();
    row->addWidget(m_next);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::cardMargin, 14, metrics::cardMargin, 14);
    layout->setSpacing(10);
    layout->addWidget(m_kind);
    layout->addWidget(m_words);
    layout->addStretch(1);
    layout->addLayout(result);
    layout->addWidget(m_tally);
    layout->addWidget(m_rule);
    layout->addStretch(2);
    layout->addWidget(m_minuted);
    layout->addWidget(m_dissents);
    layout->addLayout(row);
}

void QuestionResult::follow()
{
    const Stored<domain::DeclaredVote>* vote = m_desk.declaredVote();
    if (vote == nullptr)
        return;
    const domain::DeclaredVoteMatter& matter = vote->value.matter.value();
    const bool isCarried = matter.result.outcome == domain::VoteOutcome::Carried;
    m_kind->setText(say("%1 · Vote %2").arg(m_desk.kindText(), QString::number(vote->value.number)));
    m_words->setText(m_desk.words());
    m_sentence->setText(m_desk.sentence());
    const QColor tone = pillColours(isCarried ? PillTone::Good : PillTone::Bad).text;
    QPalette ours = palette();
    ours.setColor(QPalette::WindowText, tone);
    m_sentence->setPalette(ours);
    m_mark->setPixmap(icon(isCarried ? QStringLiteral("success") : QStringLiteral("error"), tone).pixmap(36, 36));
    m_tally->setVisible(!matter.choice && matter.situation.method != domain::VoteMethod::GeneralAssent);
    const QStringList sentences = wording::explanation(matter.situation, matter.result);
    m_rule->setText(matter.choice ? wording::quorumSentence(matter.result.quorum)
                                  : say("%1 %2").arg(sentences.first(), sentences.last()));
    const QString number = m_desk.minutedAs();
    m_minuted->setText(number.isEmpty() ? QString() : say("Minute written as %1.").arg(number));
    m_minuted->setVisible(!number.isEmpty());
    QStringList dissents;
    for (const std::string& name : matter.dissents)
        dissents << wording::text(name);
    m_dissents->setText(say("Recorded on request: %1.").arg(dissents.join(QStringLiteral(", "))));
    m_dissents->setVisible(!dissents.isEmpty());
    m_next->setText(m_desk.openMotions().empty() ? say("&Next") : say("&Next motion"));
}

void QuestionResult::followDissents()
{
    QMenu& menu = *m_dissent->menu();
    menu.clear();
    for (const QString& name : m_desk.dissenters())
        menu.addAction(QString(name).replace(QLatin1Char('&'), QStringLiteral("&&")), this,
                       [this, name] { tell(m_desk.recordDissent(name)); });
    menu.addSeparator();
    menu.addAction(say("Somebody else…"), this, &QuestionResult::askDissent);
}

void QuestionResult::askDissent()
{
    if (const auto name = m_context.prompter.askText(say("Record a dissent"), say("Name"), {}))
        tell(m_desk.recordDissent(*name));
}

void QuestionResult::takeAgain()
{
    const auto because = m_context.prompter.askText(say("Take the vote again"), say("Why this count is void"), {});
    if (!because)
        return;
    const QString number = m_desk.minutedAs();
    const auto done = m_desk.takeAgain(*because);
    tell(done);
    if (done.has_value() && !number.isEmpty())
        m_context.notices.tell(
            Notices::Tone::Information, say("The count is kept as void."),
            say("Paragraph %1 of the minutes still tells of it: change it as it should read.").arg(number));
}

void QuestionResult::takeKeyboard() { m_next->setFocus(Qt::OtherFocusReason); }

void QuestionResult::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        return Q_EMIT nextRequested();
    QWidget::keyPressEvent(event);
}

/// As large as the room allows: it is read from across a table.
void QuestionResult::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    QFont large = m_kind->font();
    const bool isSmall = height() < 480 || width() < 420;
    const bool isLarge = height() > 700 && width() > 760;
    large.setPointSizeF(large.pointSizeF() * (isSmall ? 1.5 : isLarge ? 2.8 : 2.1));
    large.setWeight(QFont::DemiBold);
    m_sentence->setFont(large);
}

void QuestionResult::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_desk.declaredVote() != nullptr)
        QTimer::singleShot(0, this, &QuestionResult::follow); // after the look is whole
}

void QuestionResult::tell(const application::Result<>& done)
{
    if (!done.has_value())
        m_context.notices.tell(done.error());
}

} // namespace cspdesk::desktop
