// SPDX-License-Identifier: MIT
#include "desktop/review_page.h"

#include "desktop/action_button.h"
#include "desktop/empty_state.h"
#include "desktop/meeting_chooser.h"
#include "desktop/page_heading.h"
#include "desktop/paper_preview.h"
#include "desktop/review_card.h"
#include "desktop/review_delegate.h"
#include "domain/marked_text.h"
#include "presentation/action_catalogue.h"
#include "presentation/current_meeting.h"
#include "wording/format_text.h"
#include "wording/translate.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QProgressBar>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace cspdesk::desktop {

using namespace domain;
using application::MattersMinuted;
using presentation::ActionReviewModel;
using wording::say;

namespace {

/// Marked text as plain lines: a bullet before each entry of a list.
QString plainLines(const std::string& markedText)
{
    QStringList lines;
    for (const MarkedBlock& block : parseMarkedText(markedText))
        for (const auto& paragraph : block.paragraphs) {
            QString line = block.kind == MarkedBlock::Kind::BulletedList ? QStringLiteral("•  ") : QString();
            for (const MarkedSpan& span : paragraph)
                line += wording::text(span.text);
            lines << line;
        }
    return lines.join(QLatin1Char('\n'));
}

} // namespace

ReviewPage::ReviewPage(PageContext& pageContext, QWidget* parent)
    : Page(pageContext, parent),
      m_model(pageContext.workspace),
      m_heading(new PageHeading(this)),
      m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("reviewPage"));
    makeHeading();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::pageMargin, 18, metrics::pageMargin, 18);
    layout->setSpacing(12);
    layout->addWidget(m_heading);
    m_stack->addWidget(makeBody());
    m_stack->addWidget(makeEmptyStates());
    layout->addWidget(m_stack, 1);
    attachActions();
    connect(&m_model, &ActionReviewModel::modelAboutToBeReset, this, [this] { m_resetting = true; });
    connect(&m_model, &ActionReviewModel::mattersChanged, this, &ReviewPage::refresh);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ReviewPage::followChoice);
    connect(m_card, &ReviewCard::done, this, &ReviewPage::goOn);
    connect(&pageContext.meeting, &presentation::CurrentMeeting::changed, this, [this] {
        m_chosen.reset();
        m_model.show(context().meeting.id());
    });
    m_model.show(pageContext.meeting.id());
}

void ReviewPage::makeHeading()
{
    m_heading->addBehindTitle(new MeetingChooser(context(), this));
    for (const char* id : {"review.preview", "view.room", "view.minutes", "view.actions"})
        m_heading->addAction(context().actions.action(QString::fromLatin1(id)), Emphasis::Normal);
}

QWidget* ReviewPage::makeBody()
{
    auto* middle = new QScrollArea(this);
    middle->setWidgetResizable(true);
    middle->setFrameShape(QFrame::NoFrame);
    middle->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    middle->setObjectName(QStringLiteral("reviewScroll"));
    auto* inside = new QWidget(middle);
    m_card = new ReviewCard(context(), m_model, inside);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_card);
    column->addWidget(makeMinutesCard());
    column->addStretch();
    middle->setWidget(inside);
    auto* body = new QSplitter(Qt::Horizontal, this);
    body->setHandleWidth(12);
    body->setChildrenCollapsible(false);
    QWidget* list = makeList();
    list->setMinimumWidth(210);
    body->addWidget(list);
    body->addWidget(middle);
    body->setStretchFactor(0, 2);
    body->setStretchFactor(1, 5);
    body->setSizes({330, 780});
    return body;
}

QWidget* ReviewPage::makeList()
{
    auto* card = new QFrame(this);
    makeCard(*card);
    m_progressLabel = new QLabel(card);
    m_progressLabel->setObjectName(QStringLiteral("reviewProgressLabel"));
    setTextRole(*m_progressLabel, TextRole::Strong);
    m_progress = new QProgressBar(card);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    m_progress->setAccessibleName(say("Reviewed"));
    m_list = new QListView(card);
    m_list->setObjectName(QStringLiteral("reviewList"));
    m_list->setAccessibleName(say("Action points of earlier meetings"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new ReviewDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(14, 12, 14, 10);
    head->setSpacing(7);
    head->addWidget(m_progressLabel);
    head->addWidget(m_progress);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_list, 1);
    return card;
}

QWidget* ReviewPage::makeMinutesCard()
{
    auto* card = new QFrame(this);
    card->setObjectName(QStringLiteral("mattersCard"));
    makeCard(*card);
    auto* heading = new QLabel(say("Matters arising, as the minutes have them"), card);
    setTextRole(*heading, TextRole::Section);
    heading->setWordWrap(true);
    m_minutesState = new QLabel(card);
    m_minutesState->setObjectName(QStringLiteral("mattersStateLabel"));
    setTextRole(*m_minutesState, TextRole::Muted);
    m_minutesText = new QLabel(card);
    m_minutesText->setObjectName(QStringLiteral("mattersTextLabel"));
    m_minutesChange = new QLabel(card);
    m_minutesChange->setObjectName(QStringLiteral("mattersChangeLabel"));
    for (QLabel* label : {m_minutesState, m_minutesText, m_minutesChange}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_write =
        new ActionButton(context().actions.action(QStringLiteral("review.write-minutes")), Emphasis::Normal, card);
    m_write->setHiddenWhileDisabled(true);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(metrics::cardMargin, 14, metrics::cardMargin, 14);
    layout->setSpacing(8);
    layout->addWidget(heading);
    layout->addWidget(m_minutesState);
    layout->addWidget(m_minutesText);
    layout->addWidget(m_minutesChange);
    layout->addWidget(m_write, 0, Qt::AlignLeft);
    return card;
}

QWidget* ReviewPage::makeEmptyStates()
{
    auto* card = new QFrame(this);
    makeCard(*card);
    m_noActions = new EmptyState(QStringLiteral("success"), say("Nothing to review"),
                                 say("No action point of an earlier meeting is open before this one."),
                                 &context().actions.action(QStringLiteral("view.actions")), card);
    m_noMeeting = new EmptyState(QStringLiteral("calendar"), say("No meeting is chosen"),
                                 say("Choose the meeting that reviews the action points."),
                                 &context().actions.action(QStringLiteral("view.meetings")), card);
    auto* layout = new QVBoxLayout(card);
    layout->addWidget(m_noActions);
    layout->addWidget(m_noMeeting);
    return card;
}

void ReviewPage::attach(const char* id, std::function<void()> handler, bool inList)
{
    QAction& action = context().actions.action(QString::fromLatin1(id));
    // One letter means something else in a field, so those work in the list only.
    (inList ? static_cast<QWidget*>(m_list) : this)->addAction(&action);
    context().actions.attach(QString::fromLatin1(id), this, std::move(handler));
}

void ReviewPage::attachActions()
{
    attach(
        "review.close", [this] { close(); }, true);
    attach(
        "review.carry-over", [this] { carryOver(); }, true);
    attach(
        "review.became-item", [this] { becomeItem(); }, true);
    attach(
        "review.clear", [this] { clear(); }, true);
    attach(
        "review.write-minutes", [this] { writeMinutes(); }, false);
    const auto preview = [this] {
        if (!m_model.matters() || !m_card->acceptWords())
            return;
        const PaperChoice paper{documents::Paper::MattersArising, m_model.matters()->meeting.id};
        (new PaperPreview(context(), paper, this))->open();
    };
    attach("review.preview", preview, false);
}

void ReviewPage::activate()
{
    if (m_stack->currentIndex() != 0) {
        for (QPushButton* button : m_stack->currentWidget()->findChildren<QPushButton*>())
            if (button->isVisible())
                return button->setFocus(Qt::OtherFocusReason);
        return;
    }
    const int next = m_model.nextToReview(-1);
    if (!m_chosen || (next >= 0 && m_model.at(chosen()) != nullptr && m_model.at(chosen())->review() != nullptr))
        choose(qMax(0, next));
    m_list->setFocus(Qt::OtherFocusReason);
}

void ReviewPage::hideEvent(QHideEvent* event)
{
    m_card->acceptWords();
    Page::hideEvent(event);
}

bool ReviewPage::eventFilter(QObject* object, QEvent* event)
{
    if (object == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const auto* matter = m_model.at(chosen());
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && matter != nullptr && matter->review() != nullptr) {
            m_card->editWords();
            return true;
        }
    }
    return Page::eventFilter(object, event);
}

int ReviewPage::chosen() const { return m_list->currentIndex().row(); }

void ReviewPage::choose(int row)
{
    if (m_model.at(row) == nullptr)
        return;
    m_list->setCurrentIndex(m_model.index(row));
    m_list->scrollTo(m_model.index(row));
}

void ReviewPage::refresh()
{
    m_resetting = false;
    const auto& matters = m_model.matters();
    const bool hasMatters = matters && !matters->matters.empty();
    m_stack->setCurrentIndex(hasMatters ? 0 : 1);
    m_noMeeting->setVisible(!matters);
    m_noActions->setVisible(matters.has_value());
    if (matters) {
        showMeeting(*m_heading, matters->meeting.value,
                    matters->itemNumber
                        ? say("Review of action points, item %1 of the agenda").arg(*matters->itemNumber)
                        : say("Review of action points"));
        m_progress->setRange(0, qMax(1, m_model.rowCount()));
        m_progress->setValue(m_model.reviewed());
        m_progressLabel->setText(say("%1 of %2 reviewed").arg(m_model.reviewed()).arg(m_model.rowCount()));
    } else {
        m_heading->setTitle(say("Review of action points"));
        m_heading->setSubtitle({});
        m_heading->setState({}, PillTone::Neutral);
    }
    if (hasMatters)
        choose(qMax(0, m_chosen ? m_model.rowOf(*m_chosen) : m_model.nextToReview(-1)));
    refreshMinutes();
    followChoice();
}

void ReviewPage::refreshMinutes()
{
    using State = MattersMinuted::State;
    const auto& minuted = m_model.minuted();
    const State state = minuted ? minuted->state : State::NothingToSay;
    QString said;
    QString change;
    switch (state) {
    case State::NothingToSay: said = say("They write themselves from the first action that is reviewed."); break;
    case State::NoItem: said = say("The agenda has no item for the review of action points."); break;
    case State::Fixed: said = say("The minutes of this meeting stand as they are."); break;
    case State::Missing: said = say("Suggested; not in the minutes yet."); break;
    case State::Current: said = say("In the minutes, and renewed with every review."); break;
    case State::ByHand:
        said =
            say("Somebody changed these paragraphs by hand, so they stay as they are. Taking the suggestion changes:");
        change = m_model.whatWouldChange();
        break;
    }
    m_minutesState->setText(said);
    QStringList paragraphs;
    if (minuted && state != State::ByHand)
        for (const std::string& paragraph : minuted->suggested)
            paragraphs << plainLines(paragraph);
    m_minutesText->setText(paragraphs.join(QStringLiteral("\n\n")));
    m_minutesText->setVisible(!paragraphs.isEmpty());
    m_minutesChange->setText(change);
    m_minutesChange->setVisible(!change.isEmpty());
    context()
        .actions.action(QStringLiteral("review.write-minutes"))
        .setEnabled(context().workspace.mayWrite() && (state == State::Missing || state == State::ByHand));
    context().actions.action(QStringLiteral("review.preview")).setEnabled(m_model.matters().has_value());
}

void ReviewPage::followChoice()
{
    if (m_resetting)
        return;
    const int row = chosen();
    const auto* matter = m_model.at(row);
    m_chosen = matter == nullptr ? std::nullopt : std::optional(matter->line.action.id);
    m_card->show(row);
    const bool mayReview = matter != nullptr && m_model.whyFixed(row).isEmpty();
    for (const char* id : {"review.close", "review.carry-over", "review.became-item"})
        context().actions.action(QString::fromLatin1(id)).setEnabled(mayReview);
    context().actions.action(QStringLiteral("review.clear")).setEnabled(mayReview && matter->review() != nullptr);
}

bool ReviewPage::tell(const application::Result<>& done)
{
    if (!done.has_value())
        context().notices.tell(done.error());
    return done.has_value();
}

void ReviewPage::close()
{
    const int row = chosen();
    const auto* matter = m_model.at(row);
    if (matter == nullptr)
        return;
    // What was told of an action that goes on does not say how it was closed.
    const DatedReview* review = matter->review();
    const bool wasClosed = review != nullptr && review->review->outcome == ActionOutcome::Closed && !matter->became;
    const QString words = wasClosed ? m_model.wordsOf(row) : say("Completed.");
    if (tell(m_model.close(row, words)))
        m_card->editWords();
}

void ReviewPage::carryOver()
{
    const int row = chosen();
    const auto* matter = m_model.at(row);
    if (matter == nullptr)
        return;
    const DatedReview* review = matter->review();
    const bool wasCarriedOver = review != nullptr && review->review->outcome == ActionOutcome::CarriedOver;
    if (tell(m_model.carryOver(row, wasCarriedOver ? m_model.wordsOf(row) : QString())))
        m_card->editWords();
}

void ReviewPage::becomeItem()
{
    if (m_model.at(chosen()) != nullptr)
        m_card->chooseItem();
}

void ReviewPage::clear() { tell(m_model.clear(chosen())); }

void ReviewPage::goOn(bool onward)
{
    if (onward)
        if (const int next = m_model.nextToReview(chosen()); next >= 0)
            choose(next);
    m_list->setFocus(Qt::OtherFocusReason);
    if (onward && m_model.nextToReview(-1) < 0)
        context().notices.tell(Notices::Tone::Success, say("All action points are reviewed."));
}

void ReviewPage::writeMinutes()
{
    if (!m_card->acceptWords() || !tell(m_model.writeMinutes()))
        return;
    context().notices.tell(Notices::Tone::Success, say("Matters arising are in the minutes."),
                           say("They follow the reviews as long as nobody changes them there. Undo takes them out."));
}

} // namespace cspdesk::desktop
