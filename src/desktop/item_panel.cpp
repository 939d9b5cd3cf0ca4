// SPDX-License-Identifier: MIT
#include "desktop/item_panel.h"

#include "desktop/action_button.h"
#include "desktop/item_motions.h"
#include "desktop/item_papers.h"
#include "desktop/panel_fields.h"
#include "desktop/theme.h"
#include "presentation/action_catalogue.h"
#include "presentation/agenda_model.h"
#include "ui_item_panel.h"
#include "wording/error_text.h"
#include "wording/labels.h"
#include "wording/translate.h"

#include <array>

namespace cspdesk::desktop {
namespace {

using namespace domain;
using wording::say;

constexpr std::array kinds{ItemKind::Welcome,         ItemKind::Presentation,     ItemKind::Decision,
                           ItemKind::Report,          ItemKind::ReportToNote,     ItemKind::WrittenReport,
                           ItemKind::Verbal,          ItemKind::MinutesAgreement, ItemKind::ActionReview,
                           ItemKind::PublicQuestions, ItemKind::AnyOtherBusiness, ItemKind::NextMeeting,
                           ItemKind::Break,           ItemKind::Heading};

} // namespace

ItemPanel::ItemPanel(PageContext& context, presentation::TypedText& typed, QWidget* parent)
    : QFrame(parent),
      m_context(context),
      m_typed(typed),
      m_ui(std::make_unique<Ui::ItemPanel>()),
      m_motions(new ItemMotions(context, this)),
      m_papers(new ItemPapers(context, this))
{
    m_ui->setupUi(this);
    setObjectName(QStringLiteral("itemPanel"));
    prepareFields();
    connectTitles();
    connectNotes();
    connectFields();
    connect(m_motions, &ItemMotions::refreshed, this,
            [this] { showLine(*m_ui->ratifiesLabel, m_motions->ratifies()); });
    connect(&context.agenda, &presentation::AgendaModel::agendaChanged, this, &ItemPanel::refresh);
    refresh();
}

ItemPanel::~ItemPanel() = default;

void ItemPanel::clearAwayTyping()
{
    m_ui->closedTitleEdit->setText({});
    m_ui->closedTitleEdit->document()->setModified(false);
    m_ui->closedTitleEdit->document()->clearUndoRedoStacks();
    m_ui->notesEdit->setText({});
    m_ui->notesEdit->document()->clearUndoRedoStacks();
    for (QLineEdit* field : m_ui->leadsEditor->findChildren<QLineEdit*>())
        field->clear();
}

void ItemPanel::prepareFields()
{
    preparePanel(*this, *m_ui->fieldsArea, *m_ui->fieldsPage);
    setTextRole(*m_ui->headingLabel, TextRole::Section);
    setTextRole(*m_ui->emptyLabel, TextRole::Muted);
    setTextRole(*m_ui->fixedLabel, TextRole::Muted);
    setTextRole(*m_ui->motionsLabel, TextRole::FieldLabel);
    setTextRole(*m_ui->papersLabel, TextRole::FieldLabel);
    setTextRole(*m_ui->notesHintLabel, TextRole::Muted);
    setTextRole(*m_ui->ratifiesLabel, TextRole::Strong);
    m_ui->motionsLayout->addWidget(m_motions);
    m_ui->papersLayout->addWidget(m_papers);
    m_ui->groundEdit->setVisibleLines(1, 4);
    m_ui->notesEdit->setFixedHeight(fontMetrics().lineSpacing() * 6 + 16);
    m_ui->titleEdit->setVisibleLines(2, 6);
    m_ui->closedTitleEdit->setVisibleLines(2, 6);
    for (const ItemKind kind : kinds)
        m_ui->kindCombo->addItem(wording::label(kind), int(kind));
    for (const Session session : {Session::Open, Session::Closed})
        m_ui->sessionCombo->addItem(wording::label(session), int(session));
    m_ui->minutesEdit->setMaximumWidth(90);
    for (QComboBox* combo : {m_ui->kindCombo, m_ui->sessionCombo}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(12);
    }
    makeCard(*m_ui->lockedFrame);
    m_ui->lockedLayout->addWidget(
        new ActionButton(m_context.actions.action(QStringLiteral("file.unlock")), Emphasis::Normal, this), 0,
        Qt::AlignLeft);
}

void ItemPanel::connectTitles()
{
    connect(m_ui->titleEdit, &LineBox::typed, this, [this](const QString& text) {
        if (m_item)
            m_typed.typed(openTitle(), text);
    });
    connect(m_ui->closedTitleEdit, &LineBox::typed, this, [this](const QString& text) {
        if (m_item)
            m_typed.typed(closedTitle(), text);
    });
    connect(m_ui->titleEdit, &LineBox::accepted, this, &ItemPanel::acceptOpenTitle);
    connect(m_ui->titleEdit, &LineBox::left, this, &ItemPanel::acceptOpenTitle);
    connect(m_ui->closedTitleEdit, &LineBox::accepted, this, &ItemPanel::acceptClosedTitle);
    connect(m_ui->closedTitleEdit, &LineBox::left, this, &ItemPanel::acceptClosedTitle);
    connect(m_ui->titleEdit, &LineBox::givenUp, this, [this] { giveUpTitle(*m_ui->titleEdit, openTitle()); });
    connect(m_ui->closedTitleEdit, &LineBox::givenUp, this,
            [this] { giveUpTitle(*m_ui->closedTitleEdit, closedTitle()); });
}

void ItemPanel::connectNotes()
{
    connect(m_ui->groundEdit, &LineBox::typed, this, [this](const QString& text) {
        if (m_item)
            m_typed.typed(ground(), text);
    });
    connect(m_ui->groundEdit, &LineBox::accepted, this, &ItemPanel::acceptGround);
    connect(m_ui->groundEdit, &LineBox::left, this, &ItemPanel::acceptGround);
    connect(m_ui->groundEdit, &LineBox::givenUp, this, [this] { giveUpTitle(*m_ui->groundEdit, ground()); });
    connect(m_ui->notesEdit, &NotesBox::typed, this, [this](const QString& text) {
        if (m_item)
            m_typed.typed(notes(), text);
    });
    connect(m_ui->notesEdit, &NotesBox::left, this, &ItemPanel::acceptNotes);
    connect(m_ui->notesEdit, &NotesBox::givenUp, this, &ItemPanel::giveUpNotes);
}

void ItemPanel::connectFields()
{
    connect(m_ui->leadsEditor, &LeadsEditor::changed, this, [this] {
        const std::vector<Lead> leads = m_ui->leadsEditor->leads();
        apply(
            say("change leads"),
            [&](AgendaItem& item) {
                if (const ClosedItemMatter* matter = item.closedMatter.readable())
                    item.closedMatter = ClosedItemMatter{matter->title, leads};
                else
                    item.leads = leads;
            },
            m_ui->leadsProblemLabel);
    });
    connect(m_ui->kindCombo, &QComboBox::activated, this, [this] {
        const auto kind = static_cast<ItemKind>(m_ui->kindCombo->currentData().toInt());
        apply(
            say("change kind"), [&](AgendaItem& item) { item.kind = kind; }, nullptr);
    });
    connect(m_ui->sessionCombo, &QComboBox::activated, this, &ItemPanel::acceptSession);
    connect(m_ui->minutesEdit, &QLineEdit::editingFinished, this, &ItemPanel::acceptMinutes);
    connect(m_ui->standingCheckBox, &QCheckBox::clicked, this, [this](bool standing) {
        apply(
            say("change standing item"), [&](AgendaItem& item) { item.standing = standing; }, nullptr);
    });
}

void ItemPanel::show(std::optional<Id<AgendaItem>> item)
{
    if (m_item == item)
        return;
    m_item = item;
    m_ui->notesEdit->document()->setModified(false);
    // What was typed for the item before has been accepted or kept aside when its field was left.
    for (LineBox* box : {m_ui->titleEdit, m_ui->closedTitleEdit, m_ui->groundEdit})
        box->document()->setModified(false);
    for (QLabel* problem : {m_ui->titleProblemLabel, m_ui->closedTitleProblemLabel, m_ui->leadsProblemLabel,
                            m_ui->minutesProblemLabel, m_ui->groundProblemLabel, m_ui->notesProblemLabel})
        showLine(*problem, {});
    m_motions->show(item);
    m_papers->show(item);
    refresh();
}

presentation::TypedField ItemPanel::openTitle() const { return {application::RecordKey::of(*m_item), "title", false}; }

presentation::TypedField ItemPanel::closedTitle() const
{
    return {application::RecordKey::of(*m_item), "closed_title", true};
}

presentation::TypedField ItemPanel::ground() const
{
    return {application::RecordKey::of(*m_item), "closed_ground", false};
}

presentation::TypedField ItemPanel::notes() const
{
    return {application::RecordKey::of(*m_item), "speaker_notes", true};
}

QString ItemPanel::headingOf(int row) const
{
    const int number = m_context.agenda.index(row, 0).data(presentation::AgendaModel::ItemNumberRole).toInt();
    const ItemKind kind = m_context.agenda.itemAt(row)->value.kind;
    return number > 0 ? say("Item %1").arg(number) : wording::label(kind);
}

QString ItemPanel::whyFixed() const
{
    const auto& view = m_context.agenda.view();
    if (!view || m_context.agenda.mayEdit())
        return {};
    if (!m_context.workspace.mayWrite())
        return say("This file is open for reading.");
    return wording::errorText(Refusal(AgendaIsFixed{view->meeting->state})).inOneLine();
}

void ItemPanel::refresh()
{
    const int row = m_item ? m_context.agenda.rowOf(*m_item) : -1;
    m_ui->emptyLabel->setVisible(row < 0);
    m_ui->fieldsArea->setVisible(row >= 0);
    if (row < 0)
        return m_ui->headingLabel->setText(say("Item"));
    const Stored<AgendaItem> item = *m_context.agenda.itemAt(row);
    m_ui->headingLabel->setText(headingOf(row));
    refreshTitles(item);
    refreshNotes(item);
    refreshFields(item);
    allow(item.value);
}

void ItemPanel::refreshTitles(const Stored<AgendaItem>& item)
{
    const bool closed = item->session == Session::Closed;
    m_ui->titleLabel->setText(closed ? say("Open &title – the public reads this") : say("&Title"));
    fill(*m_ui->titleEdit, *m_ui->titleProblemLabel, item->title, m_typed.refusedText(openTitle()));
    const ClosedItemMatter* matter = item->closedMatter.readable();
    for (QWidget* part : {static_cast<QWidget*>(m_ui->closedTitleLabel), static_cast<QWidget*>(m_ui->closedTitleEdit)})
        part->setVisible(closed && !item->closedMatter.isSealed());
    if (closed && !item->closedMatter.isSealed())
        fill(*m_ui->closedTitleEdit, *m_ui->closedTitleProblemLabel, matter == nullptr ? std::string() : matter->title,
             m_typed.refusedText(closedTitle()));
    else
        showLine(*m_ui->closedTitleProblemLabel, {});
}

void ItemPanel::refreshNotes(const Stored<AgendaItem>& item)
{
    m_ui->groundPart->setVisible(item->session == Session::Closed);
    fill(*m_ui->groundEdit, *m_ui->groundProblemLabel, item->closedGround, m_typed.refusedText(ground()));
    const bool sealed = item->speakerNotes.isSealed();
    m_ui->notesPart->setVisible(!sealed && isNumbered(item->kind));
    if (sealed || (m_ui->notesEdit->hasFocus() && m_ui->notesEdit->document()->isModified()))
        return;
    const std::string* stored = item->speakerNotes.readable();
    const auto refused = m_typed.refusedText(notes());
    const QString text = refused.value_or(stored == nullptr ? QString() : wording::text(*stored));
    if (m_ui->notesEdit->text() != text)
        m_ui->notesEdit->setText(text);
    if (!refused)
        showLine(*m_ui->notesProblemLabel, {});
}

void ItemPanel::refreshFields(const Stored<AgendaItem>& item)
{
    const bool sealed = item->closedMatter.isSealed();
    m_ui->lockedFrame->setVisible(sealed || item->speakerNotes.isSealed());
    m_ui->lockedLabel->setText(sealed ? say("The closed title, the leads and the speaking notes are locked.")
                                      : say("The speaking notes are locked."));
    m_ui->leadsPart->setVisible(!sealed && item->kind != ItemKind::Heading && item->kind != ItemKind::Break);
    m_ui->leadsEditor->show(boardLeads(item.value), m_context.agenda.view()->members);
    m_ui->kindCombo->setCurrentIndex(m_ui->kindCombo->findData(int(item->kind)));
    m_ui->sessionCombo->setCurrentIndex(m_ui->sessionCombo->findData(int(item->session)));
    m_ui->standingCheckBox->setChecked(item->standing);
    m_ui->minutesPart->setVisible(takesTime(item->kind));
    if (!m_ui->minutesEdit->hasFocus() || !m_ui->minutesEdit->isModified())
        m_ui->minutesEdit->setText(item->plannedMinutes ? QString::number(*item->plannedMinutes) : QString());
}

void ItemPanel::allow(const AgendaItem& item)
{
    const bool mayEdit = m_context.agenda.mayEdit();
    showLine(*m_ui->fixedLabel, whyFixed());
    m_ui->titleEdit->setReadOnly(!mayEdit);
    m_ui->closedTitleEdit->setReadOnly(!mayEdit);
    m_ui->minutesEdit->setReadOnly(!mayEdit);
    m_ui->groundEdit->setReadOnly(!mayEdit);
    m_ui->notesEdit->setReadOnly(!mayEdit);
    m_ui->leadsEditor->setReadOnly(!mayEdit);
    m_ui->kindCombo->setEnabled(mayEdit);
    m_ui->standingCheckBox->setEnabled(mayEdit);
    m_ui->sessionCombo->setEnabled(mayEdit && !item.closedMatter.isSealed());
}

bool ItemPanel::apply(const QString& undoText, const Edit& edit, QLabel* problem)
{
    const int row = m_item ? m_context.agenda.rowOf(*m_item) : -1;
    if (row < 0 || !m_context.agenda.mayEdit())
        return true;
    const AgendaItem stored = m_context.agenda.itemAt(row)->value;
    AgendaItem item = stored;
    edit(item);
    if (problem != nullptr)
        showLine(*problem, {});
    if (item == stored)
        return true;
    const auto changed = m_context.agenda.change(row, item, undoText);
    if (changed.has_value())
        return true;
    if (problem != nullptr) {
        showLine(*problem, wording::errorText(changed.error()).inOneLine());
    } else {
        m_context.notices.tell(changed.error());
        refresh();
    }
    return false;
}

void ItemPanel::acceptTitle(LineBox& box, QLabel& problem, const presentation::TypedField& field, const Edit& edit)
{
    if (!box.document()->isModified() && !m_typed.refusedText(field))
        return;
    const QString text = box.text();
    box.document()->setModified(false); // so that the tidied title may take the place of what was typed
    if (apply(say("change title"), edit, &problem)) {
        m_typed.settled(field);
        refresh();
    } else {
        m_typed.refused(field, text);
        box.setText(text);
        box.document()->setModified(true);
    }
}

void ItemPanel::acceptOpenTitle()
{
    if (!m_item)
        return;
    const std::string text = m_ui->titleEdit->text().toStdString();
    acceptTitle(*m_ui->titleEdit, *m_ui->titleProblemLabel, openTitle(), [&](AgendaItem& item) { item.title = text; });
}

void ItemPanel::acceptClosedTitle()
{
    if (!m_item)
        return;
    const std::string text = m_ui->closedTitleEdit->text().toStdString();
    acceptTitle(*m_ui->closedTitleEdit, *m_ui->closedTitleProblemLabel, closedTitle(), [&](AgendaItem& item) {
        const ClosedItemMatter* matter = item.closedMatter.readable();
        item.closedMatter = ClosedItemMatter{text, matter == nullptr ? std::vector<Lead>() : matter->leads};
    });
}

void ItemPanel::acceptGround()
{
    if (!m_item)
        return;
    const std::string text = m_ui->groundEdit->text().toStdString();
    acceptTitle(*m_ui->groundEdit, *m_ui->groundProblemLabel, ground(),
                [&](AgendaItem& item) { item.closedGround = text; });
}

void ItemPanel::acceptNotes()
{
    if (!m_item || (!m_ui->notesEdit->document()->isModified() && !m_typed.refusedText(notes())))
        return;
    const QString text = m_ui->notesEdit->text();
    m_ui->notesEdit->document()->setModified(false);
    const Edit edit = [&](AgendaItem& item) {
        if (text.trimmed().isEmpty())
            item.speakerNotes = {};
        else
            item.speakerNotes = text.trimmed().toStdString();
    };
    if (apply(say("change speaking notes"), edit, m_ui->notesProblemLabel)) {
        m_typed.settled(notes());
        refresh();
    } else {
        m_typed.refused(notes(), text);
        m_ui->notesEdit->document()->setModified(true);
    }
}

void ItemPanel::giveUpNotes()
{
    m_ui->notesEdit->document()->setModified(false);
    m_typed.settled(notes());
    refresh();
}

void ItemPanel::giveUpTitle(LineBox& box, const presentation::TypedField& field)
{
    box.document()->setModified(false);
    m_typed.settled(field);
    refresh();
    box.selectAll();
}

void ItemPanel::acceptMinutes()
{
    const int row = m_item ? m_context.agenda.rowOf(*m_item) : -1;
    if (row < 0 || !m_ui->minutesEdit->isModified())
        return;
    const auto changed = m_context.agenda.setPlannedMinutes(row, m_ui->minutesEdit->text());
    showLine(*m_ui->minutesProblemLabel,
             changed.has_value() ? QString() : wording::errorText(changed.error()).inOneLine());
    if (changed.has_value()) {
        m_ui->minutesEdit->setModified(false);
        refresh();
    }
}

void ItemPanel::acceptSession()
{
    const int row = m_item ? m_context.agenda.rowOf(*m_item) : -1;
    const auto session = static_cast<Session>(m_ui->sessionCombo->currentData().toInt());
    if (row >= 0 && m_context.agenda.itemAt(row)->value.session != session)
        m_context.actions.action(QStringLiteral("agenda.toggle-closed")).trigger();
    refresh();
}

} // namespace cspdesk::desktop
