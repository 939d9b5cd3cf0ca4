// SPDX-License-Identifier: MIT
#include "wording/matters_text.h"

#include "domain/marked_writing.h"
#include "domain/paragraph_links.h"
#include "wording/format_text.h"
#include "wording/labels.h"
#include "wording/translate.h"

#include <algorithm>

namespace cspdesk::wording {
namespace {

using namespace domain;
using application::MatterArising;
using application::MattersArising;

/// With a full stop, as a sentence ends.
QString sentence(const QString& words)
{
    const QString tidy = words.trimmed();
    if (tidy.isEmpty())
        return tidy;
    const QChar last = tidy.back();
    return last == QLatin1Char('.') || last == QLatin1Char('?') || last == QLatin1Char('!') ? tidy
                                                                                            : tidy + QLatin1Char('.');
}

QString capitalised(QString words)
{
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

QString ownersOf(const MatterArising& matter, const MattersArising& matters)
{
    const auto* owners = readableOwners(matter.line.action.value);
    return owners == nullptr ? QString() : ownersText(*owners, matters.members, matters.bodies);
}

/// "**07/01** Louise Walker: Contact details shared."
std::vector<MarkedSpan> entry(const MatterArising& matter, const MattersArising& matters, bool closedToo)
{
    QStringList told{sentence(toldText(matter, closedToo))};
    if (!matter.goesOnAs.empty())
        told << say("It goes on as %1.").arg(text(matter.goesOnAs));
    if (matter.review()->review->outcome == ActionOutcome::CarriedOver)
        told << sentence(capitalised(carryOverText(matter.story)));
    told.removeAll(QString());
    const QString owners = ownersOf(matter, matters);
    QString words = told.join(QLatin1Char(' '));
    if (!owners.isEmpty())
        words = words.isEmpty() ? owners : say("%1: %2").arg(owners, words);
    return {{.text = matter.line.reference, .bold = true, .italic = false, .link = {}},
            {.text = (QLatin1Char(' ') + words).toStdString(), .bold = false, .italic = false, .link = {}}};
}

std::string paragraph(const QString& opening, std::vector<std::vector<MarkedSpan>> entries)
{
    if (entries.empty())
        return {};
    const std::vector<MarkedSpan> words{{.text = opening.toStdString(), .bold = false, .italic = false, .link = {}}};
    return markedTextOf(
        {{MarkedBlock::Kind::Paragraph, {words}}, {MarkedBlock::Kind::BulletedList, std::move(entries)}});
}

} // namespace

QString carryOverText(const ActionStory& story)
{
    if (story.carriedOver == 0)
        return {};
    const QString since = plainDate(story.since);
    return story.carriedOver == 1 ? say("carried over once, since %1").arg(since)
                                  : say("carried over %1 times, since %2").arg(story.carriedOver).arg(since);
}

QString becameText(const application::BecameItem& became, Id<Meeting> meeting, bool closedToo)
{
    const QString title = text(closedToo ? boardTitle(became.item.value) : became.item->title);
    const QString what = became.number ? say("item %1").arg(*became.number) : say("an item");
    return became.meeting == meeting ? say("%1 of this meeting, “%2”").arg(what, title)
                                     : say("%1 of the agenda of %2, “%3”").arg(what, plainDate(became.on), title);
}

QString toldText(const MatterArising& matter, bool closedToo)
{
    const DatedReview* review = matter.review();
    if (review == nullptr)
        return {};
    const std::string* words = readableText(review->review.value);
    const bool isHidden = !closedToo && !review->review->closedText.isAbsent();
    const QString told = words == nullptr || isHidden ? QString() : text(*words);
    if (!matter.became)
        return told;
    const QString became = say("Became %1.").arg(becameText(*matter.became, matter.meeting, closedToo));
    // Words that give the title say no more than this, and not under which number.
    const bool isSaid = told.isEmpty() || told.contains(text(matter.became->item->title));
    return isSaid ? became : say("%1 %2").arg(sentence(told), became);
}

std::vector<std::string> mattersParagraphs(const MattersArising& matters, bool closedToo)
{
    std::vector<std::vector<MarkedSpan>> closed;
    std::vector<std::vector<MarkedSpan>> carriedOver;
    for (const MatterArising& matter : matters.matters) {
        const DatedReview* review = matter.review();
        if (review == nullptr || (isClosedMatter(matter.line.action.value) && !closedToo)
            || readableText(matter.line.action.value) == nullptr)
            continue;
        auto& entries = review->review->outcome == ActionOutcome::Closed ? closed : carriedOver;
        entries.push_back(entry(matter, matters, closedToo));
    }
    std::vector<std::string> paragraphs{
        paragraph(say("These action points of earlier meetings were closed:"), std::move(closed)),
        paragraph(say("These were carried over:"), std::move(carriedOver))};
    if (paragraphs.front().empty() && !paragraphs.back().empty())
        paragraphs.back().replace(0, say("These").toStdString().size(),
                                  say("These action points of earlier meetings").toStdString());
    std::erase(paragraphs, std::string());
    return paragraphs;
}

std::vector<std::string> mattersParagraphs(const MattersArising& matters)
{
    return mattersParagraphs(matters, matters.item && matters.item->value.session == Session::Closed);
}

QString referenceText(const application::ReferredParagraph& paragraph, Id<Meeting> from)
{
    const QString what = paragraph.number.empty() ? say("a note under item %1").arg(text(paragraph.item))
                                                  : say("paragraph %1").arg(text(paragraph.number));
    return paragraph.meeting == from ? what : say("%1 of the minutes of %2").arg(what, plainDate(paragraph.on));
}

std::string withReferenceWords(const std::string& markedText,
                               const std::vector<application::ReferredParagraph>& referred, Id<Meeting> from,
                               bool forPublic)
{
    return withReferences(markedText, [&](std::int64_t id) -> ReferenceShown {
        const auto found =
            std::find_if(referred.begin(), referred.end(), [&](const auto& each) { return each.id.number() == id; });
        if (found == referred.end())
            return {say("a paragraph that is no longer there").toStdString(), !forPublic};
        if (forPublic && !found->isOpen)
            return {(found->meeting == from
                         ? say("a paragraph in closed session")
                         : say("a paragraph in closed session of the minutes of %1").arg(plainDate(found->on)))
                        .toStdString(),
                    false};
        return {referenceText(*found, from).toStdString(), true};
    });
}

} // namespace cspdesk::wording
