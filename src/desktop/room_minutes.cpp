// SPDX-License-Identifier: MIT
#include "desktop/room_minutes.h"

#include "desktop/action_tool.h"
#include "desktop/minutes_table.h"
#include "desktop/theme.h"
#include "presentation/action_catalogue.h"
#include "presentation/current_meeting.h"
#include "presentation/meeting_room.h"
#include "wording/translate.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace cspdesk::desktop {

using presentation::MeetingRoom;
using presentation::MinutesLine;
using wording::say;

RoomMinutes::RoomMinutes(PageContext& context, QWidget* parent)
    : QFrame(parent),
      m_context(context),
      m_model(context.workspace),
      m_typed(context.drafts),
      m_table(new MinutesTable(m_model, m_typed, this)),
      m_heading(new QLabel(this)),
      m_fixed(new QLabel(this))
{
    setObjectName(QStringLiteral("roomMinutes"));
    makeCard(*this);
    m_table->setObjectName(QStringLiteral("roomMinutesList"));
    m_table->setMinimumHeight(48); // a low window leaves the room to what is before the meeting
    m_fixed->setObjectName(QStringLiteral("roomMinutesFixedLabel"));
    m_fixed->setWordWrap(true);
    m_fixed->setContentsMargins(16, 4, 16, 10);
    setTextRole(*m_fixed, TextRole::Muted);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 6);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(m_fixed);
    layout->addWidget(m_table, 1);
    attachActions();
    using presentation::Workspace;
    connect(&context.workspace, &Workspace::opened, this, [this] { m_typed.forgetRefused(); });
    connect(&context.workspace, &Workspace::aboutToLock, this, &RoomMinutes::keepBeforeLocking);
    connect(&context.room, &MeetingRoom::roomChanged, this, &RoomMinutes::follow);
    connect(&m_model, &presentation::MinutesModel::minutesChanged, this, &RoomMinutes::followChoice);
    connect(m_table, &MinutesTable::chosenChanged, this, &RoomMinutes::followChoice);
    connect(m_table, &MinutesTable::typingChanged, this, &RoomMinutes::followChoice);
    connect(m_table, &MinutesTable::refused, this,
            [this](const application::Error& error) { m_context.notices.tell(error); });
    connect(m_table, &MinutesTable::raised, this, [this](const QString& reference) {
        m_context.notices.tell(Notices::Tone::Success, say("Action point %1 is raised.").arg(reference));
    });
    connect(m_table, &MinutesTable::givingUpAsked, this, [this](bool asked) {
        if (!asked)
            return m_context.notices.clear();
        m_context.notices.tell(Notices::Tone::Warning, say("Press Esc again to throw away what you typed"));
    });
}

RoomMinutes::~RoomMinutes()
{
    // A field that is open speaks once more while it is taken down, and the model is a member that would go first.
    m_table->disconnect(this);
    delete m_table;
}

QWidget* RoomMinutes::makeHead()
{
    auto* head = new QWidget(this);
    setTextRole(*m_heading, TextRole::FieldLabel);
    auto* layout = new QHBoxLayout(head);
    layout->setContentsMargins(16, 6, 8, 2);
    layout->setSpacing(2);
    layout->addWidget(m_heading, 1);
    for (const char* id : {"room.new-paragraph", "room.raise-action", "room.bold", "room.italic"}) {
        auto* tool = new ActionTool(m_context.actions.action(QString::fromLatin1(id)), true, head);
        tool->setFocusPolicy(Qt::TabFocus); // the field keeps the keyboard while its words are set in bold
        layout->addWidget(tool);
    }
    return head;
}

void RoomMinutes::attachActions()
{
    const auto attach = [this](QWidget& where, const char* id, std::function<void()> handler) {
        const QString name = QString::fromLatin1(id);
        where.addAction(&m_context.actions.action(name));
        m_context.actions.attach(name, this, std::move(handler));
    };
    attach(*this, "room.new-paragraph", [this] { m_table->writeBelow(m_table->chosenRow()); });
    attach(*this, "room.raise-action", [this] { raiseAction(); });
    for (const auto& [id, mark] : {std::pair("room.bold", "**"), std::pair("room.italic", "*")})
        attach(*m_table, id, [this, mark = QString::fromLatin1(mark)] {
            if (m_table->editor() != nullptr)
                m_table->editor()->toggleMark(mark);
        });
}

void RoomMinutes::setWatched(bool watched)
{
    m_isWatched = watched;
    if (!watched)
        finishTyping();
    follow();
}

void RoomMinutes::follow()
{
    const MeetingRoom& room = m_context.room;
    const auto item = room.view() && room.isInSession() ? room.now().item : std::nullopt;
    if (!m_isWatched || !item) {
        if (m_item || m_model.view()) {
            finishTyping();
            m_table->clearAway();
            m_item.reset();
            m_model.show(std::nullopt);
        }
        return setVisible(false);
    }
    const auto meeting = room.view()->agenda.meeting.id;
    if (!m_model.view() || m_model.view()->agenda.meeting.id != meeting)
        m_model.show(meeting);
    if (m_item != item) {
        finishTyping();
        m_table->clearAway();
        m_item = item;
        m_model.showOnly(item);
        if (m_model.rowCount() > 0)
            m_table->choose(m_model.rowCount() - 1);
    }
    const auto& lines = room.view()->agenda.order.lines;
    const auto& line = lines[static_cast<std::size_t>(room.currentLine())];
    m_heading->setText(line.number ? say("Minutes of item %1").arg(*line.number) : say("Minutes"));
    setVisible(true);
    followChoice();
}

void RoomMinutes::followChoice()
{
    const int row = m_table->chosenRow();
    const MinutesLine* line = m_model.lineAt(row);
    const bool isFree = m_isWatched && m_table->form() == nullptr && line != nullptr && m_model.mayEdit();
    const bool isTyping = m_table->editor() != nullptr;
    const bool isParagraph =
        line != nullptr
        && (line->kind == MinutesLine::Kind::Paragraph || (line->kind == MinutesLine::Kind::Vacant && isTyping));
    const auto enable = [this](const char* id, bool enabled) {
        m_context.actions.action(QString::fromLatin1(id)).setEnabled(enabled);
    };
    enable("room.new-paragraph", isFree && !line->isSealed);
    enable("room.raise-action", isFree && !line->isSealed && isParagraph);
    for (const char* id : {"room.bold", "room.italic"})
        enable(id, isTyping);
    const QString why = line != nullptr && line->isSealed
                          ? say("Closed matter: unlock the file to write these minutes.")
                          : m_model.whyFixed();
    m_fixed->setText(why);
    m_fixed->setVisible(!why.isEmpty());
}

void RoomMinutes::raiseAction()
{
    const ParagraphEditor* editor = m_table->editor();
    if (m_table->form() != nullptr || (editor != nullptr && editor->text().trimmed().isEmpty()))
        return m_context.notices.tell(Notices::Tone::Information, say("Nothing is written here yet"),
                                      say("Write the paragraph the action arose from; then raise the action."));
    m_table->openActionForm(m_table->chosenRow());
}

void RoomMinutes::write()
{
    if (!isVisible() || m_model.rowCount() == 0)
        return;
    if (m_table->editor() != nullptr)
        return m_table->editor()->setFocus(Qt::OtherFocusReason);
    const int last = m_model.rowCount() - 1;
    m_table->setFocus(Qt::OtherFocusReason);
    if (m_model.mayEdit(last))
        m_table->writeBelow(last);
}

void RoomMinutes::finishTyping() { m_table->finishTyping(); }

bool RoomMinutes::isTyping() const { return m_table->isTyping(); }

/// The key is still there: what is being typed goes where it belongs, and is sealed with it.
void RoomMinutes::keepBeforeLocking()
{
    m_table->finishTyping();
    m_table->clearAway();
    m_typed.forgetRefused(); // what was refused is in the drafts
}

} // namespace cspdesk::desktop
