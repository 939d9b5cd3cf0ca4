// SPDX-License-Identifier: MIT
#include "presentation/action_catalogue.h"

#include "wording/translate.h"

#include <array>

namespace cspdesk::presentation {
namespace {

using enum ActionMenu;
using enum ActionScope;

constexpr std::array specs{
    ActionSpec{"file.new", "&New partnership…", "Make a new partnership file", "new-file", "Ctrl+Shift+N", File,
               Everywhere},
    ActionSpec{"file.new-sample", "New &sample partnership…",
               "Make a file with the Cambridge sample in it, to try things out", "new-file", "", File, Everywhere},
    ActionSpec{"file.open", "&Open…", "Open a partnership file", "open-file", "Ctrl+O", File, Everywhere},
    ActionSpec{"file.save-copy", "Save a &copy…", "Keep a complete copy of this file under another name", "save-copy",
               "Ctrl+Shift+S", File, Everywhere},
    ActionSpec{"file.restore", "&Restore a backup…", "Go back to how this file was at an earlier time", "history", "",
               File, Everywhere},
    ActionSpec{"file.protect", "&Passphrase…", "Protect closed matter with a passphrase, or change it", "lock", "",
               File, Everywhere},
    ActionSpec{"file.unlock", "&Unlock closed matter…", "Read closed items, with the passphrase", "unlock", "Ctrl+L",
               File, Everywhere},
    ActionSpec{"file.lock", "&Lock closed matter", "Hide closed items until the passphrase is given again", "lock",
               "Ctrl+Shift+L", File, Everywhere},
    ActionSpec{"file.check", "C&heck this file", "Verify the file, its sealed matter and its journal", "success", "",
               File, Everywhere},
    ActionSpec{"file.remove-details", "Remove old &details…",
               "Remove what old journal entries say of the records, but not who did what and when", "remove", "", File,
               Everywhere},
    ActionSpec{"file.quit", "&Quit", "Close CSP Desk", "close", "Ctrl+Q", File, Everywhere},

    ActionSpec{"edit.undo", "&Undo", "Take the last change back", "undo", "Ctrl+Z", Edit, Everywhere},
    ActionSpec{"edit.redo", "&Redo", "Do it again", "redo", "Ctrl+Shift+Z", Edit, Everywhere},

    ActionSpec{"view.home", "&Home", "What needs doing", "home", "Ctrl+1", View, Everywhere},
    ActionSpec{"view.meetings", "&Meetings", "All meetings", "meetings", "Ctrl+2", View, Everywhere},
    ActionSpec{"view.agenda", "&Agenda", "The agenda being worked on", "agenda", "Ctrl+3", View, Everywhere},
    ActionSpec{"view.attendance", "A&ttendance", "Who was there, and who sent apologies", "people", "Ctrl+4", View,
               Everywhere},
    ActionSpec{"view.minutes", "M&inutes", "The minutes being written", "minutes", "Ctrl+5", View, Everywhere},
    ActionSpec{"view.actions", "A&ctions", "What was to be done, by whom, and what became of it", "actions", "Ctrl+6",
               View, Everywhere},
    ActionSpec{"view.pack", "Pac&k", "What goes out before the meeting, in one file", "pack", "Ctrl+7", View,
               Everywhere},
    ActionSpec{"view.partnership", "&Partnership", "Agencies, people, memberships and offices", "partnership", "Ctrl+8",
               View, Everywhere},
    ActionSpec{"view.journal", "&Journal", "What was done in this file, by whom and when", "history", "Ctrl+9", View,
               Everywhere},
    ActionSpec{"view.dark", "&Dark colours", "Light on dark", "moon", "Ctrl+Shift+D", View, Everywhere},

    ActionSpec{"meeting.new", "&New meeting…", "Plan the next meeting from the last one", "add", "Ctrl+N", Meeting,
               Everywhere},
    ActionSpec{"meeting.open-agenda", "&Open agenda", "Work on the agenda of the selected meeting", "agenda",
               "Ctrl+Return", Meeting, MeetingsPage},
    ActionSpec{"meeting.previous", "&Earlier meeting", "Show the meeting before this one", "move-up", "Ctrl+PgUp",
               Meeting, Everywhere},
    ActionSpec{"meeting.next", "&Later meeting", "Show the meeting after this one", "move-down", "Ctrl+PgDown", Meeting,
               Everywhere},
    ActionSpec{"meeting.edit", "&Details…", "Date, times, venue and joining details", "edit", "Ctrl+E", Meeting,
               Everywhere},
    ActionSpec{"meeting.publish-agenda", "&Publish agenda", "Record that the agenda has been posted", "success",
               "Ctrl+Shift+P", Meeting, Everywhere},
    ActionSpec{"meeting.withdraw-agenda", "&Withdraw agenda", "Take the agenda back into planning", "undo", "", Meeting,
               Everywhere},
    ActionSpec{"meeting.cancel", "&Cancel meeting…", "Keep the meeting on file as cancelled, with the reason", "close",
               "", Meeting, Everywhere},
    ActionSpec{"meeting.reinstate", "&Reinstate meeting", "Plan a cancelled meeting after all", "redo", "", Meeting,
               Everywhere},
    ActionSpec{"meeting.remove", "Re&move meeting", "Remove a planned meeting and its agenda", "remove", "", Meeting,
               MeetingsPage},

    ActionSpec{"agenda.add-item", "&Add item", "Add an item below the selected one", "add", "Ctrl+Return", Agenda,
               AgendaPage},
    ActionSpec{"agenda.add-break", "Add &break", "Add a break below the selected item", "break", "Ctrl+B", Agenda,
               AgendaPage},
    ActionSpec{"agenda.add-heading", "Add &heading", "Add a heading below the selected item", "heading", "Ctrl+H",
               Agenda, AgendaPage},
    ActionSpec{"agenda.edit-title", "&Edit title", "Type a new title for the selected item", "edit", "F2", Agenda,
               AgendaPage},
    ActionSpec{"agenda.move-up", "Move &up", "Move the selected item up", "move-up", "Alt+Up", Agenda, AgendaPage},
    ActionSpec{"agenda.move-down", "Move &down", "Move the selected item down", "move-down", "Alt+Down", Agenda,
               AgendaPage},
    ActionSpec{"agenda.toggle-closed", "&Closed session", "Move the selected item into the closed or the open session",
               "closed-session", "Ctrl+Shift+K", Agenda, AgendaPage},
    ActionSpec{"agenda.remove-item", "&Remove item", "Remove the selected item; undo brings it back", "remove", "Del",
               Agenda, AgendaPage},
    ActionSpec{"agenda.preview", "Print pre&view…", "See the pages as they will be printed", "preview", "Ctrl+Shift+V",
               Agenda, AgendaPage},
    ActionSpec{"agenda.print", "&Print…", "Print the agenda", "print", "Ctrl+P", Agenda, AgendaPage},
    ActionSpec{"agenda.export", "E&xport…",
               "Write the agenda as PDF, web page, Word document or text, for the board or the public", "export",
               "Ctrl+Shift+E", Agenda, AgendaPage},
    ActionSpec{"agenda.item-panel", "&Item details",
               "Show or hide everything about the selected item beside the running order", "information", "Ctrl+I",
               Agenda, AgendaPage},

    ActionSpec{"attendance.present", "&Present", "Put the selected person down as present", "success", "P", Attendance,
               AttendancePage},
    ActionSpec{"attendance.apologies", "&Apologies", "Put down the apologies of the selected person", "close", "A",
               Attendance, AttendancePage},
    ActionSpec{"attendance.clear", "No &word", "Take back what is put down for the selected person", "help", "Space",
               Attendance, AttendancePage},
    ActionSpec{"attendance.represented-by", "&Represented by…", "Name who came for somebody who sent apologies",
               "people", "Ctrl+R", Attendance, AttendancePage},
    ActionSpec{"attendance.chair", "&Chair", "The selected person presided, or did not", "office", "", Attendance,
               AttendancePage},
    ActionSpec{"attendance.minutes", "&Minutes", "The selected person took the minutes, or did not", "minutes", "",
               Attendance, AttendancePage},
    ActionSpec{"attendance.add-guest", "Add &guest…", "Put down somebody who is not on the list", "add", "Ctrl+Return",
               Attendance, AttendancePage},
    ActionSpec{"attendance.remove-guest", "Remo&ve guest",
               "Take the selected guest off the list; undo brings them back", "remove", "Del", Attendance,
               AttendancePage},
    ActionSpec{"attendance.find", "&Find a name", "Go to somebody by part of their name", "search", "Ctrl+F",
               Attendance, AttendancePage},
    ActionSpec{"attendance.preview", "Print previ&ew…", "See the register as it will be printed", "preview",
               "Ctrl+Shift+V", Attendance, AttendancePage},
    ActionSpec{"attendance.print", "Pr&int…", "Print the register", "print", "Ctrl+P", Attendance, AttendancePage},
    ActionSpec{"attendance.export", "E&xport…",
               "Write the register as PDF, web page, Word document or text, for the board or the public", "export",
               "Ctrl+Shift+E", Attendance, AttendancePage},
    ActionSpec{"attendance.panel", "Person &details",
               "Show or hide how the selected person is printed, beside the list", "information", "Ctrl+I", Attendance,
               AttendancePage},

    ActionSpec{"minutes.edit", "&Edit paragraph", "Write in the chosen paragraph", "edit", "F2", Minutes, MinutesPage},
    ActionSpec{"minutes.new-paragraph", "&New paragraph", "Begin a paragraph below the chosen one", "add",
               "Ctrl+Shift+Return", Minutes, MinutesPage},
    ActionSpec{"minutes.next-item", "&On to the next item", "Accept the paragraph and go on under the next item",
               "chevron-right", "Ctrl+Return", Minutes, MinutesPage},
    ActionSpec{"minutes.raise-action", "Raise &action…", "Raise an action point under the chosen paragraph", "actions",
               "Ctrl+Shift+A", Minutes, MinutesPage},
    ActionSpec{"minutes.add-appendix", "&Join an appendix…", "Add matter that is printed behind the minutes",
               "new-file", "", Minutes, MinutesPage},
    ActionSpec{"minutes.toggle-note", "No&te without a number",
               "Let the chosen paragraph stand without a number, or with one", "heading", "Ctrl+Shift+M", Minutes,
               MinutesPage},
    ActionSpec{"minutes.bold", "&Bold", "Set the chosen words in bold", "bold", "Ctrl+B", Minutes, MinutesPage},
    ActionSpec{"minutes.italic", "&Italic", "Set the chosen words in italics", "italic", "Ctrl+I", Minutes,
               MinutesPage},
    ActionSpec{"minutes.bulleted", "Bu&lleted list", "Make the chosen lines a bulleted list", "list-bulleted",
               "Ctrl+Shift+8", Minutes, MinutesPage},
    ActionSpec{"minutes.numbered", "N&umbered list", "Make the chosen lines a numbered list", "list-numbered",
               "Ctrl+Shift+7", Minutes, MinutesPage},
    ActionSpec{"minutes.quotation", "&Quotation", "Set the chosen lines off as a quotation", "quotation",
               "Ctrl+Shift+9", Minutes, MinutesPage},
    ActionSpec{"minutes.move-up", "&Move up", "Move the chosen paragraph up", "move-up", "Alt+Up", Minutes,
               MinutesPage},
    ActionSpec{"minutes.move-down", "Move &down", "Move the chosen paragraph down", "move-down", "Alt+Down", Minutes,
               MinutesPage},
    ActionSpec{"minutes.remove", "Remo&ve", "Remove the chosen paragraph or action point; undo brings it back",
               "remove", "Del", Minutes, MinutesPage},
    ActionSpec{"minutes.details", "Times and t&he public…",
               "When the meeting began and ended, and how many of the public were there", "clock", "Ctrl+Shift+T",
               Minutes, MinutesPage},
    ActionSpec{"minutes.end-session", "Meeting ha&s ended", "Record that the meeting is over: its minutes are in draft",
               "success", "", Minutes, MinutesPage},
    ActionSpec{"minutes.circulate", "&Circulate minutes", "Record that the draft minutes have gone out", "success", "",
               Minutes, MinutesPage},
    ActionSpec{"minutes.agree", "A&gree minutes…", "Record at which meeting the minutes were agreed", "ballot", "",
               Minutes, MinutesPage},
    ActionSpec{"minutes.publish", "&Publish minutes", "Record that the agreed minutes have been posted", "success", "",
               Minutes, MinutesPage},
    ActionSpec{"minutes.correct", "Add a correction dated toda&y…", "Add a dated correction to agreed minutes", "edit",
               "", Minutes, MinutesPage},
    ActionSpec{"minutes.release", "Release &for the public copy…",
               "Let the chosen closed paragraph into public copies, or take that back", "unlock", "", Minutes,
               MinutesPage},
    ActionSpec{"minutes.preview", "Print previe&w…", "See the minutes as they will be printed", "preview",
               "Ctrl+Shift+V", Minutes, MinutesPage},
    ActionSpec{"minutes.print", "P&rint…", "Print the minutes", "print", "Ctrl+P", Minutes, MinutesPage},
    ActionSpec{"minutes.export", "E&xport…",
               "Write the minutes as PDF, web page, Word document or text, for the board or the public", "export",
               "Ctrl+Shift+E", Minutes, MinutesPage},
    ActionSpec{"minutes.panel", "Show remar&ks", "Show or hide times and remarks beside the minutes", "information",
               "Ctrl+Shift+I", Minutes, MinutesPage},

    ActionSpec{"actions.close", "&Close", "Record that the selected action is closed, at the meeting that reviews it",
               "success", "C", Actions, ActionsPage},
    ActionSpec{"actions.carry-over", "Carry &over", "Record that the selected action goes on after that meeting",
               "redo", "O", Actions, ActionsPage},
    ActionSpec{"actions.clear-review", "&No review yet", "Take back what that meeting was told of the selected action",
               "undo", "Space", Actions, ActionsPage},
    ActionSpec{"actions.edit-review", "&What the meeting was told",
               "Type how the selected action was closed, or how it stands", "edit", "Return", Actions, ActionsPage},
    ActionSpec{"actions.edit", "&Edit action", "Type a new text for the selected action", "edit", "F2", Actions,
               ActionsPage},
    ActionSpec{"actions.raise-again", "&Raise again…", "Close the selected action and go on under a new reference",
               "add", "Ctrl+R", Actions, ActionsPage},
    ActionSpec{"actions.open-minutes", "&Go to the minutes", "Show the paragraph that raised the selected action",
               "minutes", "Ctrl+Return", Actions, ActionsPage},
    ActionSpec{"actions.release", "Re&lease for the public copy…",
               "Let the selected closed action into public copies, or take that back", "unlock", "", Actions,
               ActionsPage},
    ActionSpec{"actions.renumber", "Ren&umber in the order of the minutes",
               "Number the actions of that meeting from 1 as its minutes raise them", "menu", "", Actions, ActionsPage},
    ActionSpec{"actions.remove", "Re&move", "Remove the selected action and its reviews; undo brings them back",
               "remove", "Del", Actions, ActionsPage},
    ActionSpec{"actions.find", "&Find", "Search the actions", "search", "Ctrl+F", Actions, ActionsPage},
    ActionSpec{"actions.preview", "Print pre&view…", "See the action log as it will be printed", "preview",
               "Ctrl+Shift+V", Actions, ActionsPage},
    ActionSpec{"actions.print", "&Print…", "Print the action log", "print", "Ctrl+P", Actions, ActionsPage},
    ActionSpec{"actions.export", "E&xport…",
               "Write the action log as PDF, web page, Word document or text, for the board or the public", "export",
               "Ctrl+Shift+E", Actions, ActionsPage},
    ActionSpec{"actions.panel", "Action &details", "Show or hide everything about the selected action beside the list",
               "information", "Ctrl+I", Actions, ActionsPage},

    ActionSpec{"pack.export", "E&xport pack…", "Write the pack as one PDF, for the board or the public", "export",
               "Ctrl+Shift+E", Pack, PackPage},
    ActionSpec{"pack.print", "&Print…", "Print the pack", "print", "Ctrl+P", Pack, PackPage},
    ActionSpec{"pack.preview", "Print pre&view", "Go to the pages as they will be printed, one whole page at a time",
               "preview", "Ctrl+Shift+V", Pack, PackPage},
    ActionSpec{"pack.switch-copy", "&Other copy", "Change between the public copy and the board copy", "people",
               "Ctrl+B", Pack, PackPage},

    ActionSpec{"partnership.add", "&Add…", "Add an agency, a person, a membership or an office, as the page shows",
               "add", "Ctrl+Return", Partnership, PartnershipPage},
    ActionSpec{"partnership.edit", "&Change…", "Change the selected line", "edit", "F2", Partnership, PartnershipPage},
    ActionSpec{"partnership.end", "&End or succeed…", "End the selected membership, with or without a successor",
               "awaited", "", Partnership, PartnershipPage},
    ActionSpec{"partnership.remove", "&Remove", "Remove the selected line where nothing refers to it", "remove", "Del",
               Partnership, PartnershipPage},
    ActionSpec{"partnership.details", "Partnership &details…", "Name, contact details and the public information page",
               "partnership", "", Partnership, Everywhere},
    ActionSpec{"partnership.terms", "&Terms of reference…",
               "Quorum, notice and other settings, by the day they came into force", "ballot", "", Partnership,
               Everywhere},

    ActionSpec{"help.shortcuts", "&Keyboard shortcuts", "Every action and its keys", "help", "F1", Help, Everywhere},
    ActionSpec{"help.about", "&About CSP Desk", "Version and licences", "information", "", Help, Everywhere},
};

} // namespace

std::span<const ActionSpec> actionSpecs() { return specs; }

ActionCatalogue::ActionCatalogue(QObject* parent) : QObject(parent)
{
    for (const ActionSpec& spec : specs) {
        auto* action = new QAction(wording::say(spec.text), this);
        action->setObjectName(QString::fromLatin1(spec.id));
        action->setToolTip(wording::say(spec.tip));
        action->setStatusTip(wording::say(spec.tip));
        if (*spec.shortcut != '\0')
            action->setShortcut(
                QKeySequence::fromString(QString::fromLatin1(spec.shortcut), QKeySequence::PortableText));
        if (spec.scope != Everywhere)
            action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        m_actions.emplace(QString::fromLatin1(spec.id), action);
    }
}

QAction& ActionCatalogue::action(const QString& id) const { return *m_actions.at(id); }

void ActionCatalogue::attach(const QString& id, QObject* context, std::function<void()> handler)
{
    connect(&action(id), &QAction::triggered, context, [handler = std::move(handler)] { handler(); });
}

} // namespace cspdesk::presentation
