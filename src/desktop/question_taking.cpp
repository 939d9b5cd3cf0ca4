// SPDX-License-Identifier: MIT
#include "desktop/question_taking.h"

#include "desktop/clamped_label.h"
#include "desktop/icons.h"
#include "desktop/prompter.h"
#include "desktop/question_decisions.h"
#include "desktop/question_rows.h"
#include "desktop/question_tally.h"
#include "desktop/segmented_choice.h"
#include "desktop/theme.h"
#include "presentation/action_catalogue.h"
#include "presentation/meeting_room.h"
#include "wording/room_words.h"
#include "wording/translate.h"
#include "wording/vote_words.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QTimer>
#include <QToolButton>

namespace cspdesk::desktop {

using domain::MotionStanding;
using presentation::QuestionMethod;
using presentation::QuestionState;
using presentation::VoteDesk;
using wording::say;

namespace {

constexpr std::array methods{QuestionMethod::Hands, QuestionMethod::Assent, QuestionMethod::Totals};

QLabel* wrapping(const char* name, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(QString::fromLatin1(name));
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

void enlarge(QWidget& widget, qreal by)
{
    QFont font = widget.font();
    font.setPointSizeF(font.pointSizeF() * by);
    font.setWeight(QFont::DemiBold);
    widget.setFont(font);
}

} // namespace

QuestionTaking::QuestionTaking(PageContext& context, VoteDesk& desk, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_desk(desk),
      m_kind(wrapping("questionKind", this)),
      m_words(new ClampedLabel(4, this)),
      m_lamp(new QLabel(this)),
      m_quorum(wrapping("questionQuorum", this)),
      m_methods(new SegmentedChoice(say("How the vote is taken"), this)),
      m_allFor(new QPushButton(say("A&ll for"), this)),
      m_rows(new QuestionRows(desk, this)),
      m_tally(new QuestionTally(desk, this)),
      m_assent(wrapping("questionAssent", this)),
      m_casting(new CastingBox(desk, this)),
      m_round(new RoundBox(desk, this)),
      m_sentence(wrapping("questionSentence", this)),
      m_rest(new QPushButton(say("The&y do not vote"), this)),
      m_detailsButton(new QPushButton(this)),
      m_details(new QScrollArea(this)),
      m_more(new QPushButton(say("&More"), this)),
      m_declare(new QPushButton(say("&Declare the result"), this)),
      m_ratify(new QPushButton(say("&Keep as a recommendation for ratification"), this)),
      m_frozen(wrapping("questionFrozen", this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::cardMargin, 12, metrics::cardMargin, 12);
    layout->setSpacing(8);
    layout->addWidget(makeHead());
    layout->addWidget(makeMethods());
    layout->addWidget(makeMiddle(), 1);
    layout->addWidget(m_round);
    layout->addWidget(makeSum());
    layout->addWidget(m_casting);
    layout->addWidget(m_details);
    layout->addWidget(makeFoot());
    connectParts();
    follow();
}

QWidget* QuestionTaking::makeHead()
{
    auto* head = new QWidget(this);
    setTextRole(*m_kind, TextRole::Muted);
    m_words->setObjectName(QStringLiteral("questionWords"));
    enlarge(*m_words, 1.35);
    auto* close = new QToolButton(head);
    close->setObjectName(QStringLiteral("closeQuestionButton"));
    close->setIcon(icon(QStringLiteral("close")));
    close->setAccessibleName(say("Back to the item"));
    close->setToolTip(say("Back to the item; the hands stay as they are (Esc)"));
    connect(close, &QToolButton::clicked, this, &QuestionTaking::closeRequested);
    auto* first = new QHBoxLayout;
    first->addWidget(m_kind, 1);
    first->addWidget(close, 0, Qt::AlignTop);
    auto* state = new QHBoxLayout;
    state->setSpacing(7);
    state->addWidget(m_lamp, 0, Qt::AlignTop);
    state->addWidget(m_quorum, 1);
    auto* layout = new QVBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(first);
    layout->addWidget(m_words);
    layout->addLayout(state);
    return head;
}

QWidget* QuestionTaking::makeMethods()
{
    m_methodRow = new QWidget(this);
    m_methods->add(say("&Hands"), QStringLiteral("methodHandsButton"));
    m_methods->add(say("Without a &vote"), QStringLiteral("methodAssentButton"));
    m_methods->add(say("&Totals only"), QStringLiteral("methodTotalsButton"));
    m_allFor->setObjectName(QStringLiteral("allForButton"));
    m_allFor->setToolTip(say("For, for every agency without a hand yet (Shift+F)"));
    QFont chosen = m_methods->font();
    chosen.setWeight(QFont::DemiBold);
    for (QPushButton* button : m_methods->findChildren<QPushButton*>()) {
        button->setMinimumHeight(40);
        button->setMinimumWidth(QFontMetrics(chosen).horizontalAdvance(button->text()) + 32);
    }
    m_allFor->setMinimumHeight(40);
    auto* layout = new QHBoxLayout(m_methodRow);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_methods);
    layout->addStretch();
    layout->addWidget(m_allFor);
    return m_methodRow;
}

QWidget* QuestionTaking::makeMiddle()
{
    auto* middle = new QFrame(this);
    m_assent->setAlignment(Qt::AlignCenter);
    enlarge(*m_assent, 1.8);
    m_rows->setMinimumHeight(2 * (fingerSize + 8));
    auto* layout = new QVBoxLayout(middle);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_rows, 1);
    layout->addWidget(m_assent, 1);
    return middle;
}

/// The numbers, and beside them, where there is room, what they come to.
QWidget* QuestionTaking::makeSum()
{
    auto* sum = new QWidget(this);
    enlarge(*m_sentence, 1.35);
    m_rest->setObjectName(QStringLiteral("restButton"));
    m_rest->setMinimumHeight(40);
    auto* said = new QVBoxLayout;
    said->setSpacing(6);
    said->addStretch();
    said->addWidget(m_sentence);
    said->addWidget(m_rest, 0, Qt::AlignLeft);
    said->addStretch();
    m_sum = new QBoxLayout(QBoxLayout::LeftToRight, sum);
    m_sum->setContentsMargins(0, 0, 0, 0);
    m_sum->setSpacing(20);
    m_sum->addWidget(m_tally);
    m_sum->addLayout(said, 1);
    return sum;
}

QWidget* QuestionTaking::makeFoot()
{
    auto* foot = new QWidget(this);
    setTextRole(*m_frozen, TextRole::Muted);
    m_frozen->setText(say("A declared result is never taken back, only corrected beside it."));
    m_detailsButton->setObjectName(QStringLiteral("questionDetailsButton"));
    setEmphasis(*m_detailsButton, Emphasis::Quiet);
    m_detailsText = wrapping("questionDetails", m_details);
    m_detailsText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_detailsText->setAlignment(Qt::AlignTop);
    m_details->setWidget(m_detailsText);
    m_details->setWidgetResizable(true);
    m_details->setMaximumHeight(170);
    m_details->setAccessibleName(say("How the result comes about"));
    m_more->setObjectName(QStringLiteral("questionMoreButton"));
    m_more->setAccessibleName(say("What else can become of the motion"));
    m_more->setMenu(makeMenu());
    m_more->setMinimumHeight(40);
    m_declare->setObjectName(QStringLiteral("declareButton"));
    m_ratify->setObjectName(QStringLiteral("ratifyButton"));
    for (QPushButton* button : {m_declare, m_ratify}) {
        setEmphasis(*button, Emphasis::Primary);
        button->setMinimumHeight(fingerSize);
    }
    auto* row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(m_more);
    row->addWidget(m_detailsButton);
    row->addStretch();
    row->addWidget(m_ratify);
    row->addWidget(m_declare);
    auto* layout = new QVBoxLayout(foot);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(5);
    layout->addLayout(row);
    layout->addWidget(m_frozen);
    return foot;
}

QMenu* QuestionTaking::makeMenu()
{
    auto* menu = new QMenu(m_more);
    for (const char* id : {"room.motion", "room.notified", "room.interest"})
        menu->addAction(&m_context.actions.action(QString::fromLatin1(id)));
    menu->addSeparator();
    menu->addAction(
            say("De&fer the motion…"), this,
            [this] { setStanding(MotionStanding::Deferred, say("Defer the motion"), say("Why, or until when")); })
        ->setObjectName(QStringLiteral("deferMotion"));
    menu->addAction(
            say("&Withdraw the motion…"), this,
            [this] { setStanding(MotionStanding::Withdrawn, say("Withdraw the motion"), say("By whom, or why")); })
        ->setObjectName(QStringLiteral("withdrawMotion"));
    menu->addAction(say("Not &reached…"), this,
                    [this] { setStanding(MotionStanding::NotReached, say("The motion was not reached"), say("Why")); })
        ->setObjectName(QStringLiteral("notReached"));
    return menu;
}

void QuestionTaking::connectParts()
{
    connect(&m_desk, &VoteDesk::changed, this, &QuestionTaking::follow);
    connect(&m_context.room, &presentation::MeetingRoom::clockTurned, this, &QuestionTaking::followHead);
    connect(m_methods, &SegmentedChoice::currentChanged, this, &QuestionTaking::chooseMethod);
    connect(m_allFor, &QPushButton::clicked, &m_desk, &VoteDesk::allFor);
    connect(m_rows, &QuestionRows::allForRequested, &m_desk, &VoteDesk::allFor);
    connect(m_rows, &QuestionRows::declareRequested, this, &QuestionTaking::declareByKey);
    connect(m_rows, &QuestionRows::closeRequested, this, &QuestionTaking::closeRequested);
    connect(m_tally, &QuestionTally::declareRequested, this, &QuestionTaking::declareByKey);
    connect(m_detailsButton, &QPushButton::clicked, this, &QuestionTaking::toggleDetails);
    connect(m_rest, &QPushButton::clicked, &m_desk, [this] { m_desk.setRestDidNotVote(true); });
    connect(m_declare, &QPushButton::clicked, this, &QuestionTaking::declare);
    connect(m_ratify, &QPushButton::clicked, this, &QuestionTaking::keepForRatification);
}

void QuestionTaking::takeKeyboard()
{
    if (m_rows->isVisibleTo(this)) {
        m_rows->setFocus(Qt::OtherFocusReason);
        m_rows->chooseFirst();
    } else if (m_desk.method() == QuestionMethod::Totals) {
        m_tally->setFocus(Qt::OtherFocusReason);
    } else {
        m_declare->setFocus(Qt::OtherFocusReason);
    }
}

void QuestionTaking::chooseMethod(int segment)
{
    m_desk.setMethod(methods[static_cast<std::size_t>(segment)]);
    if (m_desk.method() == QuestionMethod::Totals)
        m_tally->setFocus(Qt::OtherFocusReason);
}

void QuestionTaking::follow()
{
    if (!m_desk.preview())
        return;
    const QuestionMethod method = m_desk.method();
    const bool isBlocked = m_desk.state() == QuestionState::Blocked;
    for (std::size_t each = 0; each < methods.size(); ++each)
        if (methods[each] == method) {
            const QSignalBlocker quiet(m_methods);
            m_methods->choose(static_cast<int>(each));
        }
    m_methodRow->setVisible(method != QuestionMethod::Candidates);
    m_allFor->setVisible(method == QuestionMethod::Hands);
    m_rows->setVisible(method == QuestionMethod::Hands || method == QuestionMethod::Candidates);
    m_assent->setVisible((method == QuestionMethod::Assent && !isBlocked) || method == QuestionMethod::Totals);
    m_tally->setVisible(method == QuestionMethod::Hands || method == QuestionMethod::Totals);
    arrangeSum();
    followHead();
    followFoot();
    followDetails();
    const QuestionState before = std::exchange(m_state, m_desk.state());
    if (m_state == QuestionState::TieToBreak && before != m_state && isVisible())
        takeCastingVote();
}

void QuestionTaking::followHead()
{
    if (!m_desk.preview())
        return;
    m_kind->setText(m_desk.kindText());
    m_words->setText(m_desk.words());
    const domain::QuorumCount& quorum = m_desk.preview()->result.quorum;
    const PillTone tone = quorum.reached ? PillTone::Good : PillTone::Bad;
    m_lamp->setPixmap(icon(quorum.reached ? QStringLiteral("success") : QStringLiteral("error"), pillColours(tone).text)
                          .pixmap(16, 16));
    QStringList parts{wording::quorumState(quorum), wording::quorumSum(quorum)};
    if (const auto& presider = m_context.room.now().presiding)
        parts << say("%1, presiding").arg(wording::presiderText(*presider));
    else
        parts << say("Nobody presides");
    m_quorum->setText(parts.join(QStringLiteral(" · ")));
}

void QuestionTaking::followFoot()
{
    const QuestionState state = m_desk.state();
    const bool isAssent = m_desk.method() == QuestionMethod::Assent && state == QuestionState::Ready;
    m_assent->setText(m_desk.method() == QuestionMethod::Totals ? say("Count the hands") : say("Is anybody against?"));
    m_sentence->setText(isAssent ? say("If nobody is, the motion is agreed without a vote.") : m_desk.sentence());
    QPalette ours = palette();
    const auto& preview = m_desk.preview();
    const bool isCarried = state == QuestionState::Ready && preview->result.outcome == domain::VoteOutcome::Carried;
    if (state == QuestionState::NothingYet || state == QuestionState::HandsMissing)
        ours.setColor(QPalette::WindowText, colours().muted);
    else if (isCarried && !isAssent)
        ours.setColor(QPalette::WindowText, pillColours(PillTone::Good).text);
    else if (state == QuestionState::Blocked || state == QuestionState::AgencyDisputed
             || state == QuestionState::DoesNotAddUp)
        ours.setColor(QPalette::WindowText, pillColours(PillTone::Bad).text);
    m_sentence->setPalette(ours);
    m_rest->setVisible(state == QuestionState::HandsMissing);
    const bool isInquorate = preview->result.reason == domain::VoteReason::Inquorate;
    m_ratify->setVisible(isInquorate);
    m_declare->setVisible(!isInquorate);
    m_declare->setEnabled(m_desk.mayDeclare() && m_context.room.isOpen());
    m_declare->setText(isAssent ? say("Nobody is against: &declare it agreed") : say("&Declare the result"));
    m_frozen->setVisible(!isInquorate);
}

void QuestionTaking::followDetails()
{
    m_detailsButton->setText(m_showsDetails ? say("Hide how it comes about") : say("How it comes about"));
    m_details->setVisible(m_showsDetails);
    const auto& preview = m_desk.preview();
    if (!m_showsDetails || !preview)
        return;
    QStringList lines = wording::explanation(preview->situation, preview->result);
    for (const domain::Ambiguity& each : preview->result.ambiguities)
        lines << wording::ambiguityText(each);
    if (const QString minute = m_desk.paragraph(); !minute.isEmpty())
        lines << say("The minutes would say: %1").arg(minute);
    m_detailsText->setText(lines.join(QLatin1Char('\n')));
}

void QuestionTaking::toggleDetails()
{
    m_showsDetails = !m_showsDetails;
    followDetails();
}

void QuestionTaking::declareByKey()
{
    if (m_desk.mayDeclare())
        declare();
    else if (m_rest->isVisibleTo(this))
        m_rest->setFocus(Qt::OtherFocusReason); // a hand is missing: that has to be said first
}

void QuestionTaking::declare() { tell(m_desk.declare()); }

void QuestionTaking::keepForRatification()
{
    const QString why = wording::quorumSentence(m_desk.preview()->result.quorum);
    const auto done = m_desk.setStanding(MotionStanding::ForRatification, why);
    if (!done.has_value())
        return tell(done);
    m_context.notices.tell(Notices::Tone::Success, say("Kept as a recommendation for ratification."),
                           say("It comes on the agenda of the next meeting by itself."));
    Q_EMIT closeRequested();
}

void QuestionTaking::setStanding(MotionStanding standing, const QString& title, const QString& label)
{
    const auto reason = m_context.prompter.askText(title, label, {});
    if (!reason)
        return;
    const auto done = m_desk.setStanding(standing, *reason);
    if (!done.has_value())
        return tell(done);
    Q_EMIT closeRequested();
}

void QuestionTaking::tell(const application::Result<>& done)
{
    if (!done.has_value())
        m_context.notices.tell(done.error());
}

void QuestionTaking::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT closeRequested();
        event->accept();
        return;
    }
    QWidget::keyPressEvent(event);
}

/// In a low window the hands come first.
void QuestionTaking::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_details->setMaximumHeight(qMax(70, height() / 4));
    arrangeSum();
}

void QuestionTaking::arrangeSum()
{
    const bool isNarrow = width() < 460 || m_desk.method() == QuestionMethod::Totals;
    m_sum->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void QuestionTaking::takeCastingVote()
{
    m_casting->takeKeyboard();
    QTimer::singleShot(0, this, [this] { Q_EMIT neededNow(m_casting); }); // once it has its place
}

void QuestionTaking::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_desk.preview())
        QTimer::singleShot(0, this, &QuestionTaking::follow); // after the look is whole
}

} // namespace cspdesk::desktop
