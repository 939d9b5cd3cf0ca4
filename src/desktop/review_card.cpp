// SPDX-License-Identifier: MIT
#include "desktop/review_card.h"

#include "desktop/action_button.h"
#include "desktop/action_timeline.h"
#include "desktop/line_box.h"
#include "desktop/panel_fields.h"
#include "desktop/pill.h"
#include "desktop/theme.h"
#include "presentation/action_catalogue.h"
#include "presentation/action_history.h"
#include "wording/error_text.h"
#include "wording/format_text.h"
#include "wording/labels.h"
#include "wording/matters_text.h"
#include "wording/translate.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QRegularExpression>
#include <QScrollArea>
#include <QVBoxLayout>

namespace cspdesk::desktop {

using namespace domain;
using application::MatterArising;
using presentation::ActionReviewModel;
using wording::say;

namespace {

QLabel* wrappedLabel(const char* name, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(QString::fromLatin1(name));
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

/// "Owner: Louise Walker. Raised on 1 July 2025. Due 21 October 2025."
QString factsOf(const MatterArising& matter, const QString& owners)
{
    QStringList facts;
    facts << (owners.isEmpty() ? say("Nobody owns it") : owners);
    facts << say("raised on %1").arg(wording::plainDate(matter.line.raisedOn));
    if (!matter.story.formerReferences.empty())
        facts << say("formerly %1").arg(wording::text(matter.story.formerReferences.back()));
    else if (!matter.line.action->formerReference.empty())
        facts << say("formerly %1").arg(wording::text(matter.line.action->formerReference));
    if (matter.line.due)
        facts << say("due %1").arg(wording::plainDate(*matter.line.due));
    return facts.join(QStringLiteral("  ·  "));
}

} // namespace

ReviewCard::ReviewCard(PageContext& context, ActionReviewModel& model, QWidget* parent)
    : QFrame(parent),
      m_context(context),
      m_model(model),
      m_typed(context.drafts),
      m_heading(new QLabel(this)),
      m_state(new Pill(this)),
      m_text(wrappedLabel("reviewActionLabel", this)),
      m_owners(wrappedLabel("reviewOwnersLabel", this)),
      m_count(wrappedLabel("reviewCountLabel", this)),
      m_fixed(wrappedLabel("reviewFixedLabel", this)),
      m_timeline(new ActionTimeline(this))
{
    setObjectName(QStringLiteral("reviewCard"));
    makeCard(*this);
    m_heading->setObjectName(QStringLiteral("reviewHeadingLabel"));
    setTextRole(*m_heading, TextRole::Title);
    setTextRole(*m_text, TextRole::Section);
    setTextRole(*m_owners, TextRole::Muted);
    setTextRole(*m_count, TextRole::Strong);
    setTextRole(*m_fixed, TextRole::Muted);
    auto* first = new QHBoxLayout;
    first->setSpacing(12);
    first->addWidget(m_heading);
    first->addWidget(m_state, 0, Qt::AlignVCenter);
    first->addStretch();
    auto* history = new QLabel(say("History"), this);
    setTextRole(*history, TextRole::Section);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::cardMargin, metrics::cardMargin, metrics::cardMargin, metrics::cardMargin);
    layout->setSpacing(9);
    layout->addLayout(first);
    layout->addWidget(m_text);
    layout->addWidget(m_owners);
    layout->addWidget(m_count);
    layout->addSpacing(6);
    layout->addWidget(makeDecision());
    layout->addWidget(m_fixed);
    layout->addSpacing(6);
    layout->addWidget(history);
    layout->addWidget(m_timeline);
    layout->addStretch();
    connect(&model, &ActionReviewModel::mattersChanged, this, &ReviewCard::refresh);
    connect(&context.workspace, &presentation::Workspace::opened, this, [this] { m_typed.forgetRefused(); });
}

QWidget* ReviewCard::makeDecision()
{
    m_decision = new QWidget(this);
    // Two by two, so that they fit beside the list in a narrow window and at a large scale.
    auto* buttons = new QGridLayout;
    buttons->setSpacing(8);
    int place = 0;
    for (const char* id : {"review.close", "review.carry-over", "review.became-item", "review.clear"}) {
        auto* button =
            new ActionButton(m_context.actions.action(QString::fromLatin1(id)), Emphasis::Normal, m_decision);
        button->setObjectName(QString::fromLatin1(id).replace(QLatin1Char('.'), QLatin1Char('-'))
                              + QStringLiteral("-button"));
        buttons->addWidget(button, place / 2, place % 2);
        ++place;
    }
    buttons->setColumnStretch(2, 1);
    m_wordsLabel = new QLabel(m_decision);
    setTextRole(*m_wordsLabel, TextRole::FieldLabel);
    m_words = new LineBox(m_decision);
    m_words->setObjectName(QStringLiteral("reviewWordsEdit"));
    m_words->setVisibleLines(2, 5);
    m_wordsLabel->setBuddy(m_words);
    m_became = wrappedLabel("reviewBecameLabel", m_decision);
    m_problem = wrappedLabel("reviewWordsProblemLabel", m_decision);
    setTextRole(*m_problem, TextRole::Problem);
    m_problem->hide();
    connect(m_words, &LineBox::typed, this, [this](const QString& text) {
        m_typed.typed(m_model.fieldOf(m_action ? m_model.rowOf(*m_action) : -1), text);
    });
    connect(m_words, &LineBox::accepted, this, [this] {
        if (acceptWords())
            Q_EMIT done(true);
    });
    connect(m_words, &LineBox::left, this, [this] { acceptWords(); });
    connect(m_words, &LineBox::givenUp, this, &ReviewCard::giveUp);
    auto* layout = new QVBoxLayout(m_decision);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(5);
    layout->addLayout(buttons);
    layout->addWidget(makeItemPart());
    layout->addSpacing(4);
    layout->addWidget(m_wordsLabel);
    layout->addWidget(m_words);
    layout->addWidget(m_became);
    layout->addWidget(m_problem);
    return m_decision;
}

QWidget* ReviewCard::makeItemPart()
{
    m_itemPart = new QWidget(m_decision);
    m_agenda = new QComboBox(m_itemPart);
    m_agenda->setObjectName(QStringLiteral("reviewAgendaCombo"));
    m_item = new QComboBox(m_itemPart);
    m_item->setObjectName(QStringLiteral("reviewItemCombo"));
    for (QComboBox* combo : {m_agenda, m_item}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(10);
    }
    auto* agendaLabel = new QLabel(say("A&genda"), m_itemPart);
    agendaLabel->setBuddy(m_agenda);
    auto* itemLabel = new QLabel(say("It&em that it became"), m_itemPart);
    itemLabel->setBuddy(m_item);
    for (QLabel* label : {agendaLabel, itemLabel})
        setTextRole(*label, TextRole::FieldLabel);
    auto* take = new QPushButton(say("Close as this item"), m_itemPart);
    take->setObjectName(QStringLiteral("reviewTakeItemButton"));
    setEmphasis(*take, Emphasis::Primary);
    auto* layout = new QGridLayout(m_itemPart);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->setHorizontalSpacing(10);
    layout->setVerticalSpacing(4);
    layout->addWidget(agendaLabel, 0, 0);
    layout->addWidget(m_agenda, 1, 0);
    layout->addWidget(itemLabel, 0, 1);
    layout->addWidget(m_item, 1, 1);
    layout->addWidget(take, 1, 2);
    layout->setColumnStretch(0, 2);
    layout->setColumnStretch(1, 4);
    m_itemPart->hide();
    connect(m_agenda, &QComboBox::currentIndexChanged, this, &ReviewCard::fillItems);
    connect(take, &QPushButton::clicked, this, &ReviewCard::takeItem);
    return m_itemPart;
}

void ReviewCard::show(int row)
{
    const MatterArising* matter = m_model.at(row);
    const auto action = matter == nullptr ? std::nullopt : std::optional(matter->line.action.id);
    if (action == m_action)
        return;
    m_action = action;
    m_words->document()->setModified(false);
    showLine(*m_problem, {});
    m_itemPart->hide();
    refresh();
}

void ReviewCard::refresh()
{
    const int row = m_action ? m_model.rowOf(*m_action) : -1;
    const MatterArising* matter = m_model.at(row);
    setVisible(matter != nullptr);
    if (matter == nullptr)
        return;
    const std::string* text = readableText(matter->line.action.value);
    const DatedReview* review = matter->review();
    m_heading->setText(wording::text(matter->line.reference));
    if (review == nullptr)
        m_state->show(say("To be reviewed"), PillTone::Accent);
    else
        m_state->show(wording::label(review->review->outcome),
                      review->review->outcome == ActionOutcome::Closed ? PillTone::Good : PillTone::Attention);
    m_text->setText(text == nullptr ? say("Closed matter: unlock to read") : wording::text(*text));
    m_owners->setText(factsOf(*matter, m_model.ownersOf(row)));
    QString count = wording::carryOverText(matter->story);
    if (!count.isEmpty())
        count[0] = count[0].toUpper();
    if (matter->line.isOverdue && matter->line.due)
        count = QStringList{count, say("overdue since %1").arg(wording::plainDate(*matter->line.due))}
                    .filter(QRegularExpression(QStringLiteral(".")))
                    .join(QStringLiteral("  ·  "));
    showLine(*m_count, count);
    const QString fixed = m_model.whyFixed(row);
    showLine(*m_fixed, fixed);
    m_decision->setVisible(text != nullptr);
    m_decision->setEnabled(fixed.isEmpty());
    refreshWords();
    m_timeline->show(presentation::historyOf(matter->line, m_context.workspace.store()));
}

void ReviewCard::refreshWords()
{
    const int row = m_model.rowOf(*m_action);
    const MatterArising& matter = *m_model.at(row);
    const DatedReview* review = matter.review();
    const bool isClosed = review != nullptr && review->review->outcome == ActionOutcome::Closed;
    m_wordsLabel->setText(isClosed ? say("Ho&w it was closed") : say("&Update for the meeting"));
    m_wordsLabel->setVisible(review != nullptr);
    m_words->setVisible(review != nullptr);
    m_words->setAccessibleName(isClosed ? say("How it was closed") : say("Update for the meeting"));
    showLine(*m_became, matter.became
                            ? say("It became %1.").arg(wording::becameText(*matter.became, matter.meeting, true))
                            : QString());
    if (m_words->hasFocus() && m_words->document()->isModified())
        return;
    const QString words = m_typed.refusedText(m_model.fieldOf(row)).value_or(m_model.wordsOf(row));
    if (m_words->text() != words)
        m_words->setText(words);
    m_words->document()->setModified(false);
}

void ReviewCard::editWords()
{
    m_itemPart->hide();
    m_words->setFocus(Qt::OtherFocusReason);
    m_words->selectAll();
}

void ReviewCard::chooseItem()
{
    fillAgendas();
    m_itemPart->show();
    m_item->setFocus(Qt::OtherFocusReason);
}

void ReviewCard::fillAgendas()
{
    m_agendas = m_model.agendas();
    m_agenda->clear();
    for (const presentation::AgendaChoice& agenda : m_agendas)
        m_agenda->addItem(agenda.text);
    fillItems();
}

void ReviewCard::fillItems()
{
    m_item->clear();
    const int at = m_agenda->currentIndex();
    if (at < 0 || at >= int(m_agendas.size()))
        return;
    for (const presentation::ItemChoice& item : m_agendas[std::size_t(at)].items)
        m_item->addItem(item.text, qlonglong(item.item.number()));
}

void ReviewCard::takeItem()
{
    const int row = m_action ? m_model.rowOf(*m_action) : -1;
    if (row < 0 || m_item->currentIndex() < 0)
        return;
    if (const auto taken = m_model.becomeItem(row, Id<AgendaItem>(m_item->currentData().toLongLong()));
        !taken.has_value())
        return m_context.notices.tell(taken.error());
    m_itemPart->hide();
    Q_EMIT done(true);
}

bool ReviewCard::acceptWords()
{
    const int row = m_action ? m_model.rowOf(*m_action) : -1;
    if (row < 0 || m_model.at(row)->review() == nullptr || !m_words->document()->isModified())
        return true;
    const presentation::TypedField field = m_model.fieldOf(row);
    const QString words = m_words->text();
    const auto changed = m_model.setWords(row, words);
    if (!changed.has_value()) {
        m_typed.refused(field, words);
        showLine(*m_problem, wording::errorText(changed.error()).inOneLine());
        return false;
    }
    m_typed.settled(field);
    m_words->document()->setModified(false);
    showLine(*m_problem, {});
    return true;
}

void ReviewCard::giveUp()
{
    if (m_action)
        m_typed.settled(m_model.fieldOf(m_model.rowOf(*m_action)));
    m_words->document()->setModified(false);
    showLine(*m_problem, {});
    refresh();
    Q_EMIT done(false);
}

} // namespace cspdesk::desktop
