// SPDX-License-Identifier: MIT
#include "desktop/minutes_page.h"

#include "application/work.h"
#include "desktop/action_tool.h"
#include "desktop/appendix_dialog.h"
#include "desktop/dialog_frame.h"
#include "desktop/empty_state.h"
#include "desktop/meeting_chooser.h"
#include "desktop/minutes_flows.h"
#include "desktop/minutes_panel.h"
#include "desktop/minutes_table.h"
#include "desktop/page_heading.h"
#include "desktop/paper_actions.h"
#include "desktop/prompter.h"
#include "desktop/reference_dialog.h"
#include "presentation/action_catalogue.h"
#include "presentation/current_meeting.h"
#include "presentation/workspace.h"
#include "wording/labels.h"
#include "wording/translate.h"

#include <QHBoxLayout>
#include <QPointer>
#include <QStackedWidget>

#include <algorithm>

namespace cspdesk::desktop {

using namespace domain;
using presentation::MinutesLine;
using wording::say;

namespace {} // namespace

MinutesPage::MinutesPage(PageContext& pageContext, QWidget* parent)
    : PanelPage(pageContext,
                {.panelAction = "minutes.panel",
                 .panelWidth = 290,
                 .leastPanelWidth = 240,
                 .roomForHeading = 1180,
                 .leastForListTools = 840},
                parent),
      m_model(pageContext.workspace),
      m_typed(pageContext.drafts),
      m_table(new MinutesTable(m_model, m_typed, this)),
      m_panel(new MinutesPanel(pageContext, this)),
      m_flows(new MinutesFlows(pageContext, m_model, this))
{
    setObjectName(QStringLiteral("minutesPage"));
    makeHeading();
    arrange(makeDocument(), m_panel, makeEmptyStates());

    attachActions();
    attachLineActions();
    connect(m_table, &MinutesTable::appendixRequested, this, [this](Id<domain::Appendix> id) { openAppendix(id); });
    attachMarks();
    using presentation::Workspace;
    connect(&pageContext.meeting, &presentation::CurrentMeeting::changed, this, &MinutesPage::showMeetingChosen);
    connect(&pageContext.workspace, &Workspace::opened, this, [this] { m_typed.forgetRefused(); });
    connect(&pageContext.workspace, &Workspace::aboutToLock, this, &MinutesPage::keepBeforeLocking);
    connect(&m_model, &presentation::MinutesModel::minutesChanged, this, &MinutesPage::refresh);
    connect(m_table, &MinutesTable::chosenChanged, this, &MinutesPage::followChoice);
    connect(m_table, &MinutesTable::typingChanged, this, &MinutesPage::followChoice);
    connect(m_table, &MinutesTable::refused, this,
            [this](const application::Error& error) { context().notices.tell(error); });
    connect(m_table, &MinutesTable::raised, this, [this](const QString& reference) {
        context().notices.tell(Notices::Tone::Success, say("Action point %1 is raised.").arg(reference));
    });
    connect(m_table, &MinutesTable::givingUpAsked, this, [this](bool asked) {
        if (!asked)
            return context().notices.clear();
        context().notices.tell(Notices::Tone::Warning, say("Press Esc again to throw away what you typed"));
    });
    connect(m_flows, &MinutesFlows::aboutToBegin, m_table, &MinutesTable::finishTyping);
    connect(m_panel, &MinutesPanel::remarkChosen, this, &MinutesPage::jumpTo);
    connect(m_panel, &MinutesPanel::earlierRequested, this, [this] {
        if (m_earlier)
            context().meeting.choose(m_earlier);
    });
    m_model.show(pageContext.meeting.id());
}

MinutesPage::~MinutesPage()
{
    // A field that is open speaks once more while it is taken down, and the model is a member that would go first.
    m_table->disconnect(this);
    delete m_table;
}

void MinutesPage::makeHeading()
{
    heading().addBehindTitle(new MeetingChooser(context(), this));
    addHeadingTools({"minutes.preview", "minutes.print", "minutes.export"});
    presentation::ActionCatalogue& actions = context().actions;
    for (const char* id : {"minutes.end-session", "minutes.circulate", "minutes.agree", "minutes.sign",
                           "minutes.publish", "minutes.correct"})
        heading().addAction(actions.action(QString::fromLatin1(id)), Emphasis::Normal)->setHiddenWhileDisabled(true);
}

QWidget* MinutesPage::makeToolbar()
{
    auto* bar = new QWidget(this);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(10, 7, 10, 7);
    layout->setSpacing(2);
    for (const char* id : {"minutes.new-paragraph", "minutes.raise-action"}) {
        layout->addWidget(listTool(id));
    }
    layout->addSpacing(12);
    for (const char* id :
         {"minutes.bold", "minutes.italic", "minutes.bulleted", "minutes.numbered", "minutes.quotation"})
        layout->addWidget(toolFor(id, true));
    layout->addSpacing(12);
    for (const char* id : {"minutes.move-up", "minutes.move-down", "minutes.remove"})
        layout->addWidget(toolFor(id, true));
    layout->addStretch();
    layout->addWidget(listTool("minutes.panel"));
    // The field keeps the keyboard while its words are set in bold.
    for (QToolButton* button : bar->findChildren<QToolButton*>())
        button->setFocusPolicy(Qt::TabFocus);
    return bar;
}

QWidget* MinutesPage::makeDocument()
{
    auto* card = new QFrame(this);
    makeCard(*card);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(1, 1, 1, 8);
    layout->setSpacing(0);
    layout->addWidget(makeToolbar());
    layout->addWidget(m_table, 1);
    return card;
}

QWidget* MinutesPage::makeEmptyStates()
{
    presentation::ActionCatalogue& actions = context().actions;
    auto* card = new QFrame(this);
    makeCard(*card);
    m_noItems = new EmptyState(QStringLiteral("minutes"), say("Build the agenda first"),
                               say("Minutes are written under the items of the agenda, and this one has none yet."),
                               &actions.action(QStringLiteral("view.agenda")), card);
    m_noMeeting = new EmptyState(QStringLiteral("calendar"), say("No meeting is chosen"),
                                 say("Choose the meeting whose minutes you want to write."),
                                 &actions.action(QStringLiteral("view.meetings")), card);
    auto* layout = new QVBoxLayout(card);
    layout->addWidget(m_noItems);
    layout->addWidget(m_noMeeting);
    return card;
}

void MinutesPage::attachActions()
{
    attachPaperActions("minutes", *this, context(), [this]() -> std::optional<PaperChoice> {
        if (!m_model.view() || !m_table->finishTyping())
            return std::nullopt;
        return PaperChoice{documents::Paper::Minutes, context().meeting.id()};
    });
}

void MinutesPage::attachLineActions()
{
    const auto attach = [this](const char* id, std::function<void()> handler) {
        attachIn(*m_table, id, std::move(handler));
    };
    attach("minutes.edit", [this] { m_table->edit(m_table->chosenRow()); });
    attach("minutes.new-paragraph", [this] { m_table->writeBelow(m_table->chosenRow()); });
    attach("minutes.next-item", [this] { m_table->writeNextItem(); });
    attach("minutes.raise-action", [this] { raiseAction(); });
    attach("minutes.add-appendix", [this] { openAppendix(std::nullopt); });
    attach("minutes.toggle-note", [this] { toggleNote(); });
    attach("minutes.move-up", [this] { moveBy(-1); });
    attach("minutes.move-down", [this] { moveBy(1); });
    attach("minutes.remove", [this] { remove(); });
    attach("minutes.release", [this] { release(); });
    attach("minutes.refer", [this] { refer(); });
}

/// Where none can be raised, it says what to choose instead.
void MinutesPage::raiseAction()
{
    const int row = m_table->chosenRow();
    const MinutesLine* line = m_model.lineAt(row);
    if (line == nullptr || m_table->form() != nullptr)
        return;
    const ParagraphEditor* editor = m_table->editor();
    const bool isBlank =
        line->kind == MinutesLine::Kind::Vacant && (editor == nullptr || editor->text().trimmed().isEmpty());
    if (line->isSealed)
        return context().notices.tell(Notices::Tone::Information, say("This is closed matter, and it is locked"),
                                      say("Unlock it first; then choose the paragraph the action arose from."));
    if (isBlank)
        return context().notices.tell(Notices::Tone::Information, say("Nothing is written here yet"),
                                      say("Write the paragraph the action arose from; then raise the action."));
    if (line->kind != MinutesLine::Kind::Paragraph && line->kind != MinutesLine::Kind::Vacant)
        return context().notices.tell(Notices::Tone::Information, say("Choose a paragraph first"),
                                      say("An action is raised under the paragraph it arose from."));
    m_table->openActionForm(row);
}

void MinutesPage::openAppendix(std::optional<Id<domain::Appendix>> appendix)
{
    if (m_table->finishTyping() && m_model.mayEdit())
        openDialog(new AppendixDialog(context(), m_model, appendix, this));
}

void MinutesPage::attachMarks()
{
    presentation::ActionCatalogue& actions = context().actions;
    const auto attach = [&](const char* id, std::function<void(ParagraphEditor&)> handler) {
        m_table->addAction(&actions.action(QString::fromLatin1(id)));
        actions.attach(QString::fromLatin1(id), this, [this, handler = std::move(handler)] {
            if (m_table->editor() != nullptr)
                handler(*m_table->editor());
        });
    };
    using Lines = ParagraphEditor::LineKind;
    attach("minutes.bold", [](ParagraphEditor& editor) { editor.toggleMark(QStringLiteral("**")); });
    attach("minutes.italic", [](ParagraphEditor& editor) { editor.toggleMark(QStringLiteral("*")); });
    attach("minutes.bulleted", [](ParagraphEditor& editor) { editor.toggleLines(Lines::Bulleted); });
    attach("minutes.numbered", [](ParagraphEditor& editor) { editor.toggleLines(Lines::Numbered); });
    attach("minutes.quotation", [](ParagraphEditor& editor) { editor.toggleLines(Lines::Quotation); });
}

void MinutesPage::activate()
{
    if (stack().currentIndex() != 0) {
        for (QPushButton* button : stack().currentWidget()->findChildren<QPushButton*>())
            if (button->isVisible())
                return button->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (m_table->chosenRow() < 0)
        m_table->choose(0);
    if (m_table->editor() != nullptr) // it was refused when the page was left
        return m_table->editor()->setFocus(Qt::OtherFocusReason);
    m_table->setFocus(Qt::OtherFocusReason);
}

void MinutesPage::show(Id<MinuteParagraph> paragraph)
{
    m_table->choose(m_model.paragraphRow(paragraph));
    m_table->setFocus(Qt::OtherFocusReason);
}

void MinutesPage::show(Id<domain::Appendix> appendix)
{
    for (int row = 0; row < m_model.rowCount(); ++row)
        if (const MinutesLine& line = *m_model.lineAt(row);
            line.kind == MinutesLine::Kind::Appendix && line.appendix() == appendix)
            m_table->choose(row);
    m_table->setFocus(Qt::OtherFocusReason);
}

void MinutesPage::showMeetingChosen()
{
    m_table->finishTyping();
    m_table->clearAway();
    m_model.show(context().meeting.id());
    m_table->scrollToTop();
    if (m_model.rowCount() > 0)
        m_table->setCurrentIndex(m_model.index(0));
}

/// The key is still there: what is being typed goes where it belongs, and is sealed with it.
void MinutesPage::keepBeforeLocking()
{
    m_table->finishTyping();
    m_table->clearAway();
    m_typed.forgetRefused(); // what was refused is in the drafts
}

void MinutesPage::refresh()
{
    const auto& view = m_model.view();
    const bool hasItems = view && m_model.rowCount() > 0;
    refreshHeading();
    stack().setCurrentIndex(hasItems ? 0 : 1);
    m_noItems->setVisible(view.has_value());
    m_noMeeting->setVisible(!view.has_value());
    if (view) {
        m_panel->show(*view, m_model.whyFixed(), view->agenda.meeting->date > context().workspace.today() && isBlank());
        offerEarlierMinutes();
    }
    m_flows->refresh();
    followChoice();
    followWidth();
}

void MinutesPage::refreshHeading()
{
    const auto& view = m_model.view();
    if (!view) {
        heading().setTitle(say("Minutes"));
        heading().setSubtitle({});
        return heading().setState({}, PillTone::Neutral);
    }
    showMeeting(heading(), view->agenda.meeting.value);
}

bool MinutesPage::isBlank() const
{
    const auto& items = m_model.view()->items;
    return std::all_of(items.begin(), items.end(), [](const MinutedItem& item) { return item.paragraphs.empty(); });
}

/// Where nothing is written yet, the minutes before show how they look.
void MinutesPage::offerEarlierMinutes()
{
    m_earlier.reset();
    std::optional<Stored<Meeting>> earlier;
    if (isBlank())
        for (const Stored<Meeting>& meeting : context().meeting.meetings()) { // latest first
            if (meeting->date >= m_model.view()->agenda.meeting->date)
                continue;
            const auto paragraphs =
                application::all<MinuteParagraph>(context().workspace.store(), application::RecordKey::of(meeting.id));
            if (paragraphs.has_value() && !paragraphs->empty()) {
                earlier = meeting;
                break;
            }
        }
    if (earlier)
        m_earlier = earlier->id;
    m_panel->offerEarlier(earlier);
}

void MinutesPage::followChoice()
{
    const int row = m_table->chosenRow();
    const MinutesLine* line = m_model.lineAt(row);
    const bool isFree = m_table->form() == nullptr && line != nullptr && m_model.mayEdit();
    const bool mayWrite = isFree && m_model.mayEdit(row);
    const bool isParagraph = line != nullptr && line->kind == MinutesLine::Kind::Paragraph;
    enable("minutes.edit", mayWrite);
    enable("minutes.refer", mayWrite && (isParagraph || line->kind == MinutesLine::Kind::Vacant));
    enable("minutes.add-appendix", m_model.mayEdit());
    enable("minutes.new-paragraph", isFree && line->item && !line->isSealed);
    enable("minutes.next-item", isFree);
    enable("minutes.raise-action", isFree);
    enable("minutes.toggle-note", mayWrite && isParagraph);
    const bool mayMove = isParagraph || m_table->editor() != nullptr; // what is written becomes a paragraph first
    enable("minutes.move-up", mayWrite && mayMove);
    enable("minutes.move-down", mayWrite && mayMove);
    enable("minutes.remove", mayWrite && line->kind != MinutesLine::Kind::Vacant);
    enable("minutes.release", mayWrite && line->isClosed && (isParagraph || line->kind == MinutesLine::Kind::Appendix));
    context()
        .actions.action(QStringLiteral("minutes.toggle-note"))
        .setText(numbersOfTheirOwn() ? say("Number of i&ts own…") : say("No&te without a number"));
    const bool isReleased = line != nullptr && !line->released.isEmpty();
    context()
        .actions.action(QStringLiteral("minutes.release"))
        .setText(isReleased ? say("Take back the release &for the public copy") : say("Release &for the public copy…"));
    for (const char* id :
         {"minutes.bold", "minutes.italic", "minutes.bulleted", "minutes.numbered", "minutes.quotation"})
        enable(id, m_table->editor() != nullptr);
    for (const char* id : {"minutes.preview", "minutes.print", "minutes.export"})
        enable(id, m_model.view().has_value());
}

void MinutesPage::hideEvent(QHideEvent* event)
{
    m_table->finishTyping();
    Page::hideEvent(event);
}

void MinutesPage::jumpTo(const MinutesRemark& remark)
{
    using enum MinutesRemark::Kind;
    const auto trigger = [this](const char* id) { context().actions.action(QString::fromLatin1(id)).trigger(); };
    switch (remark.kind) {
    case NobodyPresent:
    case NobodyPresided:
    case PresentAndApologised:
    case RepresentativeIsAbsent:
    case LeadIsNotPresent:
    case PresiderNotApproved:
    case RepresentativeNotNamed:
    case NotEnoughForQuorum: return trigger("view.attendance");
    case NoEndingTime: return trigger("minutes.details");
    case ClosedWithoutGround: return trigger("view.agenda");
    case ActionsNotReviewed: return trigger("actions.review");
    case ItemWithoutParagraph:
    case EmptyParagraph:
    case ActionWithoutOwner:
    case ActionWithoutDate:
    case DecisionWithoutOutcome:
    case MotionWithoutOutcome:
    case VoteWithoutQuorum:
    case UnnumberedBusiness:
    case NumberTwice:
    case NotOnRegister:
    case MissingReference:
    case EmptyHeading:
    case HeadingInBold:
    case EmptyAppendix:
    case FigureThatCannotBe: break;
    }
    const int row = rowOf(remark);
    if (row < 0)
        return;
    m_table->choose(row);
    if (remark.appendix)
        return openAppendix(*remark.appendix);
    m_table->edit(row);
}

/// The line a remark is about: its action, its paragraph, or the heading of its item.
int MinutesPage::rowOf(const MinutesRemark& remark) const
{
    if (remark.action)
        return m_model.rowOf(MinutesLine::Kind::Action, remark.action->number());
    if (remark.appendix)
        return m_model.rowOf(MinutesLine::Kind::Appendix, remark.appendix->number());
    if (remark.paragraph)
        return m_model.paragraphRow(*remark.paragraph);
    return remark.item ? m_model.headingRow(*remark.item) : -1;
}

/// Puts a reference where the cursor is in the paragraph being written; one that is only chosen opens first.
void MinutesPage::refer()
{
    if (!m_model.view() || m_table->form() != nullptr)
        return;
    if (m_table->editor() == nullptr)
        m_table->edit(m_table->chosenRow());
    QPointer<ParagraphEditor> editor = m_table->editor();
    if (editor == nullptr)
        return;
    const Id<Meeting> meeting = m_model.view()->agenda.meeting.id;
    const auto paragraphs = application::paragraphsToReferTo(context().workspace.store(), meeting);
    if (!paragraphs.has_value())
        return context().notices.tell(paragraphs.error());
    auto* dialog = new ReferenceDialog(*paragraphs, meeting, this);
    connect(dialog, &ReferenceDialog::chosen, this, [editor](const QString& reference) {
        if (editor != nullptr)
            editor->insertPlainText(reference);
    });
    connect(dialog, &QDialog::finished, this, [editor] {
        if (editor != nullptr)
            editor->setFocus(Qt::OtherFocusReason);
    });
    openDialog(dialog);
}

void MinutesPage::moveBy(int by)
{
    const bool wasTyping = m_table->editor() != nullptr;
    const int cursor = wasTyping ? m_table->editor()->textCursor().position() : 0;
    if (!m_table->finishTyping())
        return;
    const MinutesLine* line = m_model.lineAt(m_table->chosenRow());
    if (line == nullptr || line->kind != MinutesLine::Kind::Paragraph)
        return;
    const Id<MinuteParagraph> id = line->paragraph();
    if (const auto moved = m_model.moveBy(m_model.paragraphRow(id), by); !moved.has_value())
        return context().notices.tell(moved.error());
    m_table->choose(m_model.paragraphRow(id));
    if (wasTyping)
        m_table->edit(m_model.paragraphRow(id), cursor);
}

void MinutesPage::remove()
{
    const int row = m_table->chosenRow();
    const MinutesLine* line = m_model.lineAt(row);
    if (line == nullptr || !m_model.mayEdit(row))
        return;
    const QString what = line->kind == MinutesLine::Kind::Action ? say("Action point %1 was removed.").arg(line->number)
                       : line->kind == MinutesLine::Kind::Appendix ? say("%1 was removed.").arg(line->number)
                       : line->isNote                              ? say("The note was removed.")
                                                                   : say("Paragraph %1 was removed.").arg(line->number);
    if (const auto removed = m_model.remove(row); !removed.has_value())
        return context().notices.tell(removed.error());
    context().notices.tell(Notices::Tone::Information, what, say("Undo brings it back."));
    m_table->choose(qMin(row, m_model.rowCount() - 1));
}

void MinutesPage::toggleNote()
{
    const MinutesLine* line = m_model.lineAt(m_table->chosenRow());
    if (line == nullptr || line->kind != MinutesLine::Kind::Paragraph)
        return;
    const MinutesLine chosen = *line;
    const bool wasTyping = m_table->editor() != nullptr;
    if (!m_table->finishTyping())
        return;
    const int row = m_model.paragraphRow(chosen.paragraph());
    application::Result<> changed;
    if (numbersOfTheirOwn()) {
        const auto number = context().prompter.askText(say("Number of this paragraph"),
                                                       say("Without a number it is a note."), chosen.number);
        if (!number)
            return;
        changed = m_model.setNumber(row, *number);
    } else {
        changed = m_model.setNote(row, !chosen.isNote);
    }
    if (!changed.has_value())
        return context().notices.tell(changed.error());
    if (wasTyping)
        m_table->edit(m_model.paragraphRow(chosen.paragraph()));
}

bool MinutesPage::numbersOfTheirOwn() const
{
    return m_model.view() && m_model.view()->agenda.terms.minuteNumbering == MinuteNumbering::Own;
}

void MinutesPage::release()
{
    if (!m_table->finishTyping())
        return;
    const int row = m_table->chosenRow();
    const MinutesLine* line = m_model.lineAt(row);
    if (line == nullptr)
        return;
    std::optional<application::ReleaseNote> note;
    if (line->released.isEmpty()) {
        const auto by = context().prompter.askText(
            say("Release %1 for the public copy").arg(line->number.isEmpty() ? say("this note") : line->number),
            say("Who decided that the public may read it? The name and today's date are kept with it."), {});
        if (!by)
            return;
        note = application::ReleaseNote{context().workspace.today(), by->toStdString()};
    }
    if (const auto released = m_model.release(row, note); !released.has_value())
        return context().notices.tell(released.error());
    context().notices.tell(Notices::Tone::Success,
                           note ? say("It is in public copies from now on.") : say("It is closed matter again."));
}

} // namespace cspdesk::desktop
