// SPDX-License-Identifier: MIT
#include "domain/minutes_lint.h"

#include "domain/marked_text.h"
#include "domain/paragraph_links.h"
#include "domain/presence.h"

#include <algorithm>

namespace cspdesk::domain {
namespace {

using Kind = MinutesRemark::Kind;

std::string plainOf(const std::vector<MarkedSpan>& spans)
{
    std::string words;
    for (const MarkedSpan& span : spans)
        words += span.text;
    return words;
}

std::string plainOf(std::string_view markedText)
{
    std::string words;
    for (const MarkedBlock& block : parseMarkedText(markedText))
        for (const auto& paragraph : block.paragraphs)
            (words += plainOf(paragraph)) += '\n';
    return words;
}

std::string nameOf(Id<Person> id, const MembershipRecords& records)
{
    for (const Stored<Person>& person : records.people)
        if (person.id == id)
            return person->name;
    return {};
}

std::string numberOf(const MinutedItem& item) { return item.line.number ? std::to_string(*item.line.number) : ""; }

bool isForDecision(ItemKind kind) { return kind == ItemKind::Decision || kind == ItemKind::MinutesAgreement; }

class Reading
{
public:
    explicit Reading(const MinutesToRead& minutes) : m_read(minutes) {}

    std::vector<MinutesRemark> remarks()
    {
        onAttendance();
        onPresiding();
        onRepresentatives();
        for (const MinutedItem& item : m_read.items)
            onItem(item);
        onVotes();
        onActions();
        onNumbers();
        onAppendices();
        if (!m_read.minutes.ended)
            m_remarks.push_back({.kind = Kind::NoEndingTime, .about = {}, .where = {}});
        return std::move(m_remarks);
    }

private:
    void add(Kind kind, std::string about = {}, std::string where = {}, int count = 0)
    {
        m_remarks.push_back({.kind = kind, .about = std::move(about), .where = std::move(where), .count = count});
    }

    [[nodiscard]] bool isPresent(Id<Person> person) const
    {
        return std::any_of(m_read.attendance.present.begin(), m_read.attendance.present.end(),
                           [&](const RegisterLine& line) { return line.attendance->person == person; });
    }

    /// Somebody who was there for a part may have apologies for the rest of it.
    [[nodiscard]] bool isThereThroughout(Id<Person> person) const
    {
        return std::any_of(m_read.attendance.present.begin(), m_read.attendance.present.end(),
                           [&](const RegisterLine& line) {
                               return line.attendance->person == person && !isForAPart(line.attendance.value);
                           });
    }

    void onAttendance()
    {
        const AttendanceRegister& attendance = m_read.attendance;
        if (attendance.present.empty())
            return add(Kind::NobodyPresent);
        const auto presided = [](const RegisterLine& line) {
            return line.attendance->duty == AttendanceDuty::Presided;
        };
        if (std::none_of(attendance.present.begin(), attendance.present.end(), presided))
            add(Kind::NobodyPresided);
        if (attendance.boardMembersPresent < m_read.quorum)
            add(Kind::NotEnoughForQuorum, {}, {}, attendance.boardMembersPresent);
        for (const ApologyLine& line : attendance.apologies) {
            if (isThereThroughout(line.apology->person))
                add(Kind::PresentAndApologised, line.apology->name);
            if (line.representativeIsAbsent)
                add(Kind::RepresentativeIsAbsent, line.representative);
        }
    }

    /// Terms of reference, section 5: in the absence of both chairs somebody is nominated and approved by those
    /// present.
    void onPresiding()
    {
        for (const Stored<Presiding>& each : m_read.presiding)
            if (each->basis == PresidingBasis::SteppedIn)
                add(Kind::PresiderNotApproved, each->name);
    }

    void onRepresentatives()
    {
        for (const ApologyLine& line : m_read.attendance.apologies)
            if (!line.representativeIsAbsent && !countsByTerms(line.apology.value, m_read.rules))
                add(Kind::RepresentativeNotNamed, line.representative);
    }

    void addAt(Kind kind, const MinutedItem& item, std::string about = {})
    {
        add(kind, std::move(about), numberOf(item));
        m_remarks.back().item = item.line.item.id;
    }

    void addAt(Kind kind, const MinutedItem& item, const NumberedParagraph& paragraph, std::string about = {})
    {
        add(kind, std::move(about), paragraph.number);
        m_remarks.back().item = item.line.item.id;
        m_remarks.back().paragraph = paragraph.paragraph.id;
    }

    void onItem(const MinutedItem& item)
    {
        const AgendaItem& record = item.line.item.value;
        std::vector<std::string> told; // of whom it is said already that they are not put down
        if (item.line.number) {
            for (const Lead& lead : boardLeads(record))
                if (lead.person && !m_read.attendance.present.empty() && !isPresent(*lead.person)) {
                    told.push_back(nameOf(*lead.person, m_read.records));
                    addAt(Kind::LeadIsNotPresent, item, told.back());
                }
            if (item.paragraphs.empty())
                addAt(Kind::ItemWithoutParagraph, item);
            else if (isForDecision(record.kind) && !isDecided(item))
                addAt(Kind::DecisionWithoutOutcome, item);
            if (record.session == Session::Closed && record.closedGround.empty() && !isClosedByResolution())
                addAt(Kind::ClosedWithoutGround, item);
        }
        onMotions(item);
        for (const NumberedParagraph& paragraph : item.paragraphs)
            onParagraph(item, paragraph, told);
    }

    /// A motion to exclude the public that was carried closes what comes after it.
    [[nodiscard]] bool isClosedByResolution() const
    {
        return std::any_of(m_read.motions.begin(), m_read.motions.end(), [&](const Stored<Motion>& motion) {
            return motion->kind == MotionKind::ExcludePublic && hasVote(motion.id);
        });
    }

    [[nodiscard]] bool hasVote(Id<Motion> motion) const
    {
        return std::any_of(m_read.votes.begin(), m_read.votes.end(), [&](const Stored<DeclaredVote>& vote) {
            return vote->motion == motion && (vote->matter.isSealed() || vote->matter.value().voidBecause.empty());
        });
    }

    [[nodiscard]] bool isDecided(const MinutedItem& item) const
    {
        const auto ofItem = [&](const auto& each) { return each->item == item.line.item.id; };
        if (std::any_of(m_read.votes.begin(), m_read.votes.end(), ofItem))
            return true;
        if (std::any_of(m_read.motions.begin(), m_read.motions.end(), [&](const Stored<Motion>& motion) {
                return ofItem(motion) && motion->standing != MotionStanding::Open;
            }))
            return true;
        return std::any_of(item.paragraphs.begin(), item.paragraphs.end(), [](const NumberedParagraph& each) {
            const std::string* text = readableText(each.paragraph.value);
            return text == nullptr || tellsOutcome(plainOf(*text));
        });
    }

    void onMotions(const MinutedItem& item)
    {
        for (const Stored<Motion>& motion : m_read.motions)
            if (motion->item == item.line.item.id && motion->standing == MotionStanding::Open && !hasVote(motion.id)
                && !motion->matter.isSealed())
                addAt(Kind::MotionWithoutOutcome, item, motion->matter.value().subject);
    }

    void onParagraph(const MinutedItem& item, const NumberedParagraph& paragraph, std::vector<std::string>& told)
    {
        const MinuteParagraph& record = paragraph.paragraph.value;
        const std::string* text = readableText(record);
        if (text == nullptr)
            return;
        if (text->empty())
            return addAt(Kind::EmptyParagraph, item, paragraph);
        const std::string words = plainOf(*text);
        if (record.kind == ParagraphKind::Note && isBusiness(paragraph.paragraph.id, words))
            addAt(Kind::UnnumberedBusiness, item, paragraph);
        for (const std::string& name : speakersIn(words))
            if (isUnknownHere(name) && std::find(told.begin(), told.end(), name) == told.end()) {
                told.push_back(name);
                addAt(Kind::NotOnRegister, item, paragraph, name);
            }
        for (const std::string& missing : missingReferences(*text))
            addAt(Kind::MissingReference, item, paragraph, missing);
        for (const auto& [kind, about] : headingsIn(*text))
            addAt(kind, item, paragraph, about);
        for (const std::string& figure : doubtfulFigures(words))
            addAt(Kind::FigureThatCannotBe, item, paragraph, figure);
    }

    [[nodiscard]] std::vector<std::string> doubtfulFigures(const std::string& words) const
    {
        return m_read.doubtfulFigures ? m_read.doubtfulFigures(words) : std::vector<std::string>();
    }

    [[nodiscard]] bool isBusiness(Id<MinuteParagraph> paragraph, const std::string& words) const
    {
        for (const Stored<DeclaredVote>& vote : m_read.votes)
            if (vote->paragraph == paragraph) // a count that was taken again decided nothing
                return !vote->matter.isSealed() && vote->matter.value().voidBecause.empty();
        return decidesSomething(words)
            || std::any_of(m_read.raised.begin(), m_read.raised.end(),
                           [&](const ActionLine& line) { return line.action->paragraph == paragraph; });
    }

    /// Whether somebody of that name is neither put down as present nor anything but a person.
    [[nodiscard]] bool isUnknownHere(const std::string& name) const
    {
        if (m_read.attendance.present.empty())
            return false; // said once, of everybody
        const auto holds = [&](const std::string& longer) { return longer.find(name) != std::string::npos; };
        // "Chief Inspector Mike Jackman" is how they are printed; the minutes may leave the rank out, or shorten it.
        const auto isOneOf = [&](const std::string& printed) {
            const std::size_t space = name.find_last_of(' ');
            const std::string surname = space == std::string::npos ? name : name.substr(space);
            return holds(printed) || (printed.size() > surname.size() && printed.ends_with(surname));
        };
        for (const RegisterLine& line : m_read.attendance.present)
            if (isOneOf(line.attendance->name))
                return false;
        return std::none_of(m_read.bodyNames.begin(), m_read.bodyNames.end(), holds);
    }

    [[nodiscard]] std::vector<std::string> missingReferences(const std::string& text) const
    {
        std::vector<std::string> missing;
        for (const std::int64_t paragraph : linkedParagraphs(text))
            if (!m_read.paragraphsReferred.contains(paragraph))
                missing.emplace_back();
        for (const TypedReference& typed : typedReferences(text))
            missing.push_back(text.substr(typed.from, typed.length));
        return missing;
    }

    static std::vector<std::pair<Kind, std::string>> headingsIn(const std::string& text)
    {
        std::vector<std::pair<Kind, std::string>> found;
        const std::vector<MarkedBlock> blocks = parseMarkedText(text);
        for (std::size_t at = 0; at < blocks.size(); ++at) {
            const MarkedBlock& block = blocks[at];
            const bool isLast = at + 1 == blocks.size();
            const std::string words = plainOf(block.paragraphs.front());
            if (block.kind == MarkedBlock::Kind::Heading
                && (isLast || blocks[at + 1].kind == MarkedBlock::Kind::Heading))
                found.emplace_back(Kind::EmptyHeading, words);
            const auto& spans = block.paragraphs.front();
            const bool isBold =
                std::all_of(spans.begin(), spans.end(), [](const MarkedSpan& span) { return span.bold; });
            const auto spaces = std::count(words.begin(), words.end(), ' ');
            if (block.kind == MarkedBlock::Kind::Paragraph && isBold && !isLast && spaces < 8 && !words.ends_with('.'))
                found.emplace_back(Kind::HeadingInBold, words);
        }
        return found;
    }

    void onVotes()
    {
        for (const Stored<DeclaredVote>& vote : m_read.votes) {
            const bool lacks = std::find(m_read.inquorateVotes.begin(), m_read.inquorateVotes.end(), vote->number)
                            != m_read.inquorateVotes.end();
            if (!lacks)
                continue;
            add(Kind::VoteWithoutQuorum, std::to_string(vote->number));
            m_remarks.back().item = vote->item;
            m_remarks.back().paragraph = vote->paragraph;
            for (const MinutedItem& item : m_read.items)
                if (item.line.item.id == vote->item)
                    m_remarks.back().where = numberOf(item);
        }
    }

    void onActions()
    {
        for (const ActionLine& line : m_read.raised) {
            const auto* owners = readableOwners(line.action.value);
            if (owners == nullptr)
                continue;
            const auto addFor = [&](Kind kind) {
                add(kind, line.reference, line.paragraphNumber);
                m_remarks.back().action = line.action.id;
            };
            if (owners->empty())
                addFor(Kind::ActionWithoutOwner);
            if (line.action->due == ActionDue::NoDate)
                addFor(Kind::ActionWithoutDate);
        }
        std::string references;
        int count = 0;
        for (const ActionLine& line : m_read.toReview) {
            if (std::any_of(line.history.begin(), line.history.end(),
                            [&](const DatedReview& each) { return each.review->meeting == m_read.id; }))
                continue;
            references += (references.empty() ? "" : ", ") + line.reference;
            ++count;
        }
        if (count == 0)
            return;
        add(Kind::ActionsNotReviewed, references, {}, count);
        for (const MinutedItem& item : m_read.items)
            if (item.line.item->kind == ItemKind::ActionReview) {
                m_remarks.back().item = item.line.item.id;
                m_remarks.back().where = numberOf(item);
            }
    }

    /// Numbers that follow the order are right by themselves; those the officer writes may not be.
    void onNumbers()
    {
        if (m_read.numbering != MinuteNumbering::Own)
            return;
        std::set<std::string> seen;
        for (const MinutedItem& item : m_read.items)
            for (const NumberedParagraph& paragraph : item.paragraphs)
                if (!paragraph.number.empty() && !seen.insert(paragraph.number).second)
                    addAt(Kind::NumberTwice, item, paragraph, paragraph.number);
    }

    void onAppendices()
    {
        int number = 0;
        for (const Stored<Appendix>& appendix : m_read.appendices) {
            ++number;
            const std::string* text = readableText(appendix.value);
            if (text == nullptr)
                continue;
            const auto addFor = [&](Kind kind, std::string about) {
                add(kind, std::move(about), "Appendix " + std::to_string(number));
                m_remarks.back().appendix = appendix.id;
            };
            if (text->empty())
                addFor(Kind::EmptyAppendix, std::to_string(number));
            for (const std::string& missing : missingReferences(*text))
                addFor(Kind::MissingReference, missing);
            for (const auto& [kind, about] : headingsIn(*text))
                addFor(kind, about);
            for (const std::string& figure : doubtfulFigures(plainOf(*text)))
                addFor(Kind::FigureThatCannotBe, figure);
        }
    }

    const MinutesToRead& m_read;
    std::vector<MinutesRemark> m_remarks;
};

} // namespace

RemarkWeight weightOf(Kind kind)
{
    switch (kind) {
    case Kind::NobodyPresent:
    case Kind::NobodyPresided:
    case Kind::ItemWithoutParagraph:
    case Kind::EmptyParagraph:
    case Kind::ActionWithoutOwner:
    case Kind::NotEnoughForQuorum:
    case Kind::DecisionWithoutOutcome:
    case Kind::MotionWithoutOutcome:
    case Kind::VoteWithoutQuorum:
    case Kind::ActionsNotReviewed:
    case Kind::MissingReference:
    case Kind::NumberTwice:
    case Kind::EmptyAppendix: return RemarkWeight::Fault;
    case Kind::PresentAndApologised:
    case Kind::RepresentativeIsAbsent:
    case Kind::LeadIsNotPresent:
    case Kind::NoEndingTime:
    case Kind::PresiderNotApproved:
    case Kind::RepresentativeNotNamed:
    case Kind::ActionWithoutDate:
    case Kind::NotOnRegister:
    case Kind::FigureThatCannotBe:
    case Kind::ClosedWithoutGround: return RemarkWeight::Doubt;
    case Kind::UnnumberedBusiness:
    case Kind::EmptyHeading:
    case Kind::HeadingInBold: return RemarkWeight::Style;
    }
    return RemarkWeight::Doubt;
}

std::vector<MinutesRemark> minutesRemarks(const MinutesToRead& minutes) { return Reading(minutes).remarks(); }

} // namespace cspdesk::domain
