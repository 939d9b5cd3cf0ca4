// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"
#include "base/id.h"
#include "domain/agenda.h"
#include "domain/closed.h"

#include <optional>
#include <string>
#include <vector>

namespace cspdesk::domain {

/// A change to minutes after they were agreed: said beside them, never made in them.
struct Correction
{
    Date on = cspdesk::date(2000, 1, 1);
    std::string text;

    friend bool operator==(const Correction&, const Correction&) = default;
};

/// The meeting went into closed or open session.
struct SessionTurn
{
    TimeOfDay at;
    Session session = Session::Open;
    bool reminded = false;            ///< the public were reminded of the information printed on the agenda (terms, 5b)
    std::optional<int> publicPresent; ///< members of the public counted then

    friend bool operator==(const SessionTurn&, const SessionTurn&) = default;
};

/// What is kept of the minutes of a meeting as a whole. Whether they are a draft, circulated, agreed or published is
/// the state of the meeting.
struct Minutes
{
    Id<Meeting> meeting;
    std::optional<TimeOfDay> began; ///< absent: at the time booked
    std::optional<TimeOfDay> ended;
    std::optional<int> publicPresent; ///< members of the public are a number, never names
    std::string publicNote;           ///< "after the closed session"
    std::optional<Id<Meeting>> agreedAt;
    std::string amendments;  ///< what they were agreed subject to, as marked text
    std::string journalHead; ///< of the file when they were agreed: printed, so that a later change shows against paper
    std::vector<Correction> corrections;
    std::vector<SessionTurn> turns; ///< in their order; none where nobody recorded them
    std::optional<Date> circulatedOn;
    std::string signedBy; ///< who signed them off, once they were agreed
    std::optional<Date> signedOn;
    std::optional<Date> publishedOn;

    friend bool operator==(const Minutes&, const Minutes&) = default;
};

/// A note carries no number: the change of chair on 1 July 2025 is one.
enum class ParagraphKind { Numbered, Note };

/// One paragraph of the minutes, under its agenda item, as marked text. Under a closed item it is closed matter, unless
/// somebody released it by name.
struct MinuteParagraph
{
    Id<Meeting> meeting;
    Id<AgendaItem> item;
    int position = 0; ///< among the paragraphs of the item, from 0
    ParagraphKind kind = ParagraphKind::Numbered;
    std::string label; ///< its number where the body gives paragraphs numbers of its own
    std::string text;
    Closed<std::string> closedText;
    std::optional<Date> releasedOn;
    std::string releasedBy;

    friend bool operator==(const MinuteParagraph&, const MinuteParagraph&) = default;
};

struct AppendixMatter
{
    std::string title;
    std::string text;

    friend bool operator==(const AppendixMatter&, const AppendixMatter&) = default;
};

/// Matter printed behind the minutes, such as a public question and its answer; its number follows its place.
struct Appendix
{
    Id<Meeting> meeting;
    std::optional<Id<AgendaItem>> item; ///< the item it belongs to
    int position = 0;
    std::string title;
    std::string text;
    Closed<AppendixMatter> closedMatter;
    std::optional<Date> releasedOn;
    std::string releasedBy;

    friend bool operator==(const Appendix&, const Appendix&) = default;
};

/// Whether the minutes of a meeting in this state may be written; agreed minutes change by a dated correction only.
bool minutesMayChange(MeetingState state);

/// The text that can be read now, or nothing where it is sealed.
const std::string* readableText(const MinuteParagraph& paragraph);
const std::string* readableTitle(const Appendix& appendix);
const std::string* readableText(const Appendix& appendix);

/// The paragraph with `text`, kept where its session keeps it.
MinuteParagraph withText(MinuteParagraph paragraph, std::string text);

/// The matter as its item's session has it: closed matter of a closed item unless released, open otherwise. Sealed
/// matter cannot be opened: it comes back unchanged.
MinuteParagraph inSession(MinuteParagraph paragraph, Session session);
Appendix inSession(Appendix appendix, Session session);

Result<> check(const Minutes& minutes, const Meeting& meeting);
Result<> check(const MinuteParagraph& paragraph);
Result<> check(const Appendix& appendix);

/// A paragraph and its number: "8.2", "41", or none for a note.
struct NumberedParagraph
{
    Stored<MinuteParagraph> paragraph;
    std::string number;
};

/// One line of the agenda with what was minuted under it.
struct MinutedItem
{
    RunningOrderLine line;
    std::vector<NumberedParagraph> paragraphs;
};

/// Puts the paragraphs under their items and numbers them by their order. `first` is the number the first paragraph
/// has where numbers go on through a meeting or a year. A sealed paragraph keeps its number, so that the public copy
/// and the board's have the same.
std::vector<MinutedItem> minutedItems(const RunningOrder& order, std::vector<Stored<MinuteParagraph>> paragraphs,
                                      MinuteNumbering numbering, int first = 1);

} // namespace cspdesk::domain
