// SPDX-License-Identifier: MIT
#include "commands/minutes_commands.h"

#include "commands/minutes_paper.h"
#include "commands/paper_json.h"
#include "commands/vote_json.h"
#include "documents/minutes_document.h"
#include "documents/register_document.h"
#include "documents/shown_meeting.h"
#include "documents/shown_minutes.h"
#include "wording/labels.h"
#include "wording/matters_text.h"

#include <nlohmann/json.hpp>

namespace cspdesk::commands {
namespace {

using namespace application;
using documents::Audience;
using documents::ShownMinutes;
using nlohmann::ordered_json;

template <class Value>
ordered_json orNull(const std::optional<Value>& value, std::string (*text)(Value))
{
    return value ? ordered_json(text(*value)) : ordered_json();
}

ordered_json textOrNull(const std::string* text) { return text != nullptr ? ordered_json(*text) : ordered_json(); }

/// A text with its references put anew; of what is closed a public copy has no number.
ordered_json textJson(const std::string* text, const MinutesView& view, Audience audience)
{
    if (text == nullptr)
        return {};
    return wording::withReferenceWords(*text, view.referred, view.agenda.meeting.id, audience == Audience::Public);
}

ordered_json jsonOf(const domain::NumberedParagraph& numbered, const MinutesView& view, Audience audience)
{
    const domain::MinuteParagraph& paragraph = numbered.paragraph.value;
    return {{"number", numbered.number.empty() ? ordered_json() : ordered_json(numbered.number)},
            {"text", textJson(domain::readableText(paragraph), view, audience)},
            {"released_on", orNull(paragraph.releasedOn, isoDate)}};
}

ordered_json itemsJson(const MinutesView& view, const ShownMinutes& shown, Audience audience)
{
    ordered_json items = ordered_json::array();
    for (const domain::MinutedItem& minuted : view.items) {
        const domain::AgendaItem& item = minuted.line.item.value;
        ordered_json paragraphs = ordered_json::array();
        for (const domain::NumberedParagraph& paragraph : minuted.paragraphs)
            if (shown.shows(paragraph.paragraph.value))
                paragraphs.push_back(jsonOf(paragraph, view, audience));
        ordered_json motions = motionsJson(view, minuted.line.item.id, audience);
        if (!domain::isNumbered(item.kind) && paragraphs.empty() && motions.empty())
            continue;
        items.push_back({{"number", minuted.line.number ? ordered_json(*minuted.line.number) : ordered_json()},
                         {"title", shown.titleOf(item)},
                         {"session", item.session == domain::Session::Closed ? "closed" : "open"},
                         {"interests", interestsJson(view, minuted.line.item.id)},
                         {"paragraphs", std::move(paragraphs)},
                         {"motions", std::move(motions)}});
    }
    return items;
}

ordered_json appendicesJson(const MinutesView& view, const ShownMinutes& shown, Audience audience)
{
    ordered_json appendices = ordered_json::array();
    int number = 0;
    for (const Stored<domain::Appendix>& appendix : view.appendices) {
        ++number;
        if (shown.shows(appendix.value))
            appendices.push_back({{"number", number},
                                  {"title", textOrNull(domain::readableTitle(appendix.value))},
                                  {"text", textJson(domain::readableText(appendix.value), view, audience)}});
    }
    return appendices;
}

ordered_json minutesJson(const MinutesView& whole, Audience audience)
{
    const MinutesView view = documents::shownTo(audience, whole);
    const ShownMinutes shown(view, audience);
    std::vector<domain::ActionLine> actions;
    for (const domain::ActionLine& line : view.raised)
        if (shown.shows(line.action.value))
            actions.push_back(line);
    ordered_json corrections = ordered_json::array();
    for (const domain::Correction& correction : view.minutes.corrections)
        corrections.push_back({{"on", isoDate(correction.on)}, {"text", correction.text}});
    ordered_json json = meetingJson(view.agenda, audience);
    json["state"] = wording::label(view.agenda.meeting->state).toStdString();
    json["began"] = clockTime(view.minutes.began.value_or(view.agenda.meeting->start));
    json["ended"] = orNull(view.minutes.ended, clockTime);
    json["venue"] = view.agenda.meeting->venue;
    json["attendance"] = attendanceJson(view);
    json["items"] = itemsJson(view, shown, audience);
    json["actions"] = actionsJson(actions, {view.agenda.members, view.bodies}, audience);
    json["appendices"] = appendicesJson(view, shown, audience);
    json["circulated_on"] = orNull(view.minutes.circulatedOn, isoDate);
    json["agreed_on"] = orNull(view.agreedOn, isoDate);
    json["amendments"] = view.minutes.amendments;
    json["signed_by"] = view.minutes.signedBy;
    json["signed_on"] = orNull(view.minutes.signedOn, isoDate);
    json["published_on"] = orNull(view.minutes.publishedOn, isoDate);
    json["corrections"] = std::move(corrections);
    return json;
}

ordered_json registerJson(const MinutesView& whole, Audience audience)
{
    const MinutesView view = documents::shownTo(audience, whole);
    ordered_json json = meetingJson(view.agenda, audience);
    json.update(attendanceJson(view));
    return json;
}

auto making(MinutesPaper paper)
{
    return [paper](const Arguments& arguments, Environment& environment) {
        const auto request = paperRequest(arguments, environment);
        return request.has_value() ? deliverMinutesPaper(paper, *request, arguments, environment) : request.error();
    };
}

} // namespace

Command minutesCommand()
{
    return {"minutes",
            "write the minutes of a meeting",
            {"FILE.csp"},
            paperOptions(true),
            making({documents::minutesDocument, minutesJson})};
}

Command registerCommand()
{
    return {"register",
            "write the attendance register of a meeting",
            {"FILE.csp"},
            paperOptions(true),
            making({documents::registerDocument, registerJson})};
}

} // namespace cspdesk::commands
