// SPDX-License-Identifier: MIT
#include "commands/meeting_drafts.h"

#include "application/meeting_work.h"
#include "application/papers_view.h"
#include "documents/file_words.h"
#include "domain/marked_text.h"
#include "wording/translate.h"

namespace cspdesk::commands {
namespace {

using namespace application;
using wording::say;
using wording::text;

/// A paragraph for each of a text, without its marks.
sources::Draft draftOf(const std::string& marked)
{
    sources::Draft out;
    for (const domain::MarkedBlock& block : domain::parseMarkedText(marked))
        for (const auto& spans : block.paragraphs) {
            sources::DraftParagraph paragraph{out.size() + 1, {}};
            for (const domain::MarkedSpan& span : spans)
                paragraph.text += span.text;
            out.emplace_back(std::move(paragraph));
        }
    return out;
}

void readMinutes(const MinutesView& view, MeetingDrafts& out)
{
    const auto add = [&](const QString& place, const std::string* words) {
        if (words == nullptr || words->empty())
            return;
        out.drafts.push_back({place, draftOf(*words)});
    };
    for (const domain::MinutedItem& item : view.items)
        for (const domain::NumberedParagraph& paragraph : item.paragraphs)
            add(paragraph.number.empty() ? say("A note") : say("Paragraph %1").arg(text(paragraph.number)),
                domain::readableText(paragraph.paragraph.value));
    int number = 0;
    for (const Stored<domain::Appendix>& appendix : view.appendices)
        add(say("Appendix %1").arg(++number), domain::readableText(appendix.value));
}

Result<> readPaper(const Store& store, const PaperLine& line, MeetingDrafts& out)
{
    const domain::PaperFile* const file = line.file();
    if (file == nullptr || !line.isReadable())
        return {};
    const auto bytes = bytesOf(store, line.last()->id);
    CSPDESK_TRY(bytes);
    const QString place = say("Paper “%1”").arg(text(line.matter().title));
    if (!bytes->starts_with("%PDF"))
        if (auto draft = sources::readDraft(*bytes); draft.has_value()) {
            out.drafts.push_back({place, std::move(*draft)});
            return {};
        }
    const documents::FileWords words = documents::wordsOfFile(*bytes, file->name);
    if (!words.wasRead)
        out.unread << say("%1 cannot be read here.").arg(place);
    for (const auto& [where, passage] : words.texts)
        out.drafts.push_back({say("%1, %2").arg(place, text(where)), {sources::DraftParagraph{1, passage}}});
    return {};
}

} // namespace

Result<MeetingDrafts> meetingDrafts(const Store& store, Date meeting, Date today)
{
    const auto found = meetingOn(store, meeting);
    CSPDESK_TRY(found);
    const auto minutes = minutesView(store, found->id, today);
    CSPDESK_TRY(minutes);
    MeetingDrafts out;
    readMinutes(*minutes, out);
    const auto papers = papersView(store, found->id, today);
    CSPDESK_TRY(papers);
    for (const ItemPapers& item : papers->items)
        for (const PaperLine& line : item.papers)
            CSPDESK_TRY(readPaper(store, line, out));
    return out;
}

} // namespace cspdesk::commands
