// SPDX-License-Identifier: MIT
#include "application/search_texts.h"

#include "application/search_words.h"

#include <map>

namespace cspdesk::application {
namespace {

using namespace domain;

const char* nameOf(OfficeRole role)
{
    switch (role) {
    case OfficeRole::Chair: return "Chair";
    case OfficeRole::ViceChair: return "Vice Chair";
    case OfficeRole::SupportOfficer: return "Support officer";
    }
    return "";
}

const char* nameOf(VoteOutcome outcome)
{
    switch (outcome) {
    case VoteOutcome::Carried: return "Carried";
    case VoteOutcome::NotCarried: return "Not carried";
    case VoteOutcome::NotDecided: return "Not decided";
    }
    return "";
}

class SearchTexts
{
public:
    SearchTexts(SearchedRecords& records, SearchPart part) : m_records(records), m_part(part) {}

    /// The entry of the record, unless there is nothing to find it by.
    std::optional<SearchEntry> entryOf(RecordKey key, const Record& record)
    {
        m_key = key;
        m_entry = SearchEntry{key, {}, {}, {}, {}};
        m_isAside = false;
        std::visit([this](const auto& each) { tell(each); }, record);
        const SearchText& text = m_entry.text;
        if (text.title.empty() && text.body.empty())
            return std::nullopt;
        if (m_entry.held && !m_isAside)
            append(m_entry.context, dayInWords(*m_entry.held));
        return std::move(m_entry);
    }

private:
    [[nodiscard]] bool isOpenPart() const { return m_part == SearchPart::Open; }

    std::string nameOfPerson(const std::optional<Id<Person>>& id)
    {
        const Person* person = id ? m_records.recordOf(*id) : nullptr;
        std::string name;
        if (person != nullptr) {
            append(name, person->honorific);
            append(name, person->name);
        }
        return name;
    }

    std::string wordsOf(const std::vector<Lead>& leads)
    {
        std::string words;
        for (const Lead& lead : leads) {
            append(words, nameOfPerson(lead.person), ", ");
            append(words, lead.office ? nameOf(*lead.office) : "", ", ");
            append(words, lead.words, ", ");
        }
        return words;
    }

    std::string wordsOf(const std::vector<ActionOwner>& owners)
    {
        std::string words;
        for (const ActionOwner& owner : owners) {
            append(words, nameOfPerson(owner.person), ", ");
            const Body* body = owner.body ? m_records.recordOf(*owner.body) : nullptr;
            append(words, body != nullptr ? body->name : std::string(), ", ");
            append(words, owner.words, ", ");
        }
        return words;
    }

    void belongsTo(Id<Meeting> id, const char* context)
    {
        m_entry.meeting = id;
        m_entry.context = context;
        if (const Meeting* meeting = m_records.recordOf(id))
            m_entry.held = meeting->date;
    }

    template <class T>
    std::string numberIn(const std::map<Id<T>, std::string>& numbers)
    {
        const auto place = numbers.find(Id<T>(m_key.number));
        return place != numbers.end() ? place->second : std::string();
    }

    /// Of matter that hangs on an item as a whole: that of the part asked for.
    template <class T>
    const T* inPart(const ItemMatter<T>& matter)
    {
        if (isOpenPart())
            return matter.open ? &*matter.open : nullptr;
        return matter.closed.readable();
    }

    /// What has no text that anybody would look for: times, seats, days.
    template <class T>
    void tell(const T&)
    {}

    void tell(const Template& page)
    {
        if (!isOpenPart())
            return;
        append(m_entry.text.title, page.title);
        m_entry.text.body = wordsIn(page.text);
    }

    void tell(const Agency& agency)
    {
        if (!isOpenPart())
            return;
        m_entry.context = "agency";
        append(m_entry.text.title, agency.name);
        if (agency.shortName != agency.name)
            append(m_entry.text.body, agency.shortName);
        append(m_entry.text.body, agency.note, ". ");
    }

    void tell(const Person& person)
    {
        if (!isOpenPart())
            return;
        m_entry.context = "person";
        append(m_entry.text.title, person.honorific);
        append(m_entry.text.title, person.name);
        append(m_entry.text.body, person.organisation);
        append(m_entry.text.body, person.email, ", ");
        append(m_entry.text.body, person.telephone, ", ");
    }

    void tell(const Body& body)
    {
        if (isOpenPart())
            append(m_entry.text.title, body.name);
    }

    void tell(const TermsOfReference& terms)
    {
        if (!isOpenPart())
            return;
        m_entry.context = dayInWords(terms.inForceFrom);
        const Body* body = m_records.recordOf(terms.body);
        append(m_entry.text.title, "Terms of reference");
        append(m_entry.text.title, body != nullptr ? body->name : std::string(), ", ");
        append(m_entry.text.body, terms.note);
    }

    void tell(const Meeting& meeting)
    {
        m_entry.meeting = Id<Meeting>(m_key.number);
        m_entry.held = meeting.date;
        m_entry.context = "meeting agenda";
        if (isOpenPart()) {
            const Body* body = m_records.recordOf(meeting.body);
            append(m_entry.text.title, body != nullptr ? body->name : std::string());
            append(m_entry.text.title, dayInWords(meeting.date), ", ");
            m_entry.text.reference = dayInWords(meeting.date); // who looks for a day wants its meeting first
            append(m_entry.text.body, meeting.venue);
            append(m_entry.text.body, meeting.attendanceNote, ", ");
            append(m_entry.text.body, meeting.cancelledBecause, ". ");
        } else if (const std::string* joining = meeting.joiningDetails.readable()) {
            m_entry.context.clear();
            m_isAside = true;
            append(m_entry.text.body, *joining);
        }
    }

    void tell(const AgendaItem& item)
    {
        belongsTo(item.meeting, "agenda item");
        m_entry.text.reference = numberIn(m_records.numbersOf(item.meeting).items);
        if (isOpenPart()) {
            append(m_entry.text.title, item.title);
            m_entry.text.body = wordsOf(item.leads);
            return;
        }
        if (const ClosedItemMatter* matter = item.closedMatter.readable()) {
            append(m_entry.text.title, matter->title);
            m_entry.text.body = wordsOf(matter->leads);
        } else {
            m_entry.text.reference.clear();
            m_entry.context.clear();
            m_isAside = true;
        }
        if (const std::string* notes = item.speakerNotes.readable())
            append(m_entry.text.body, wordsIn(*notes), ". ");
    }

    void tell(const Minutes& minutes)
    {
        if (!isOpenPart())
            return;
        belongsTo(minutes.meeting, "minutes");
        append(m_entry.text.body, minutes.publicNote);
        append(m_entry.text.body, wordsIn(minutes.amendments), ". ");
        for (const Correction& correction : minutes.corrections)
            append(m_entry.text.body, wordsIn(correction.text), ". ");
    }

    void tell(const MinuteParagraph& paragraph)
    {
        belongsTo(paragraph.meeting, "minutes paragraph");
        m_entry.text.reference = numberIn(m_records.numbersOf(paragraph.meeting).paragraphs);
        if (isOpenPart())
            m_entry.text.body = wordsIn(paragraph.text);
        else if (const std::string* text = paragraph.closedText.readable())
            m_entry.text.body = wordsIn(*text);
    }

    void tell(const Appendix& appendix)
    {
        belongsTo(appendix.meeting, "appendix minutes");
        m_entry.text.reference = numberIn(m_records.numbersOf(appendix.meeting).appendices);
        const AppendixMatter* closed = appendix.closedMatter.readable();
        if (isOpenPart()) {
            append(m_entry.text.title, appendix.title);
            m_entry.text.body = wordsIn(appendix.text);
        } else if (closed != nullptr) {
            append(m_entry.text.title, closed->title);
            m_entry.text.body = wordsIn(closed->text);
        }
    }

    void tell(const ActionPoint& action)
    {
        belongsTo(action.meeting, "action point");
        if (m_entry.held)
            m_entry.text.reference = actionReference(*m_entry.held, action.number);
        const ActionMatter* closed = action.closedMatter.readable();
        if (isOpenPart()) {
            append(m_entry.context, action.formerReference);
            m_entry.text.body = wordsIn(action.text);
            append(m_entry.text.body, wordsOf(action.owners), " – ");
        } else if (closed != nullptr) {
            m_entry.text.body = wordsIn(closed->text);
            append(m_entry.text.body, wordsOf(closed->owners), " – ");
        }
    }

    void tell(const ActionReview& review)
    {
        belongsTo(review.meeting, "action review update");
        const ActionPoint* action = m_records.recordOf(review.action);
        const Meeting* raised = action != nullptr ? m_records.recordOf(action->meeting) : nullptr;
        if (raised != nullptr)
            m_entry.text.reference = actionReference(raised->date, action->number);
        if (isOpenPart())
            m_entry.text.body = wordsIn(review.text);
        else if (const std::string* text = review.closedText.readable())
            m_entry.text.body = wordsIn(*text);
    }

    void tell(const Interest& interest)
    {
        belongsTo(interest.meeting, "declaration of interest");
        if (const InterestMatter* matter = inPart(interest.matter)) {
            append(m_entry.text.title, matter->name);
            append(m_entry.text.body, matter->note);
        }
    }

    void tell(const Motion& motion)
    {
        belongsTo(motion.meeting, "motion recommendation");
        const MotionMatter* matter = inPart(motion.matter);
        if (matter == nullptr)
            return;
        append(m_entry.text.title, matter->subject);
        if (!matter->texts.empty())
            m_entry.text.body = wordsIn(matter->texts.back().text);
        append(m_entry.text.body, wordsIn(matter->amendedWords), ". ");
        for (const std::string& candidate : matter->candidates)
            append(m_entry.text.body, candidate, ", ");
        append(m_entry.text.body, matter->reason, ". ");
    }

    void tell(const NotifiedVote& vote)
    {
        belongsTo(vote.meeting, "notified vote");
        if (const NotifiedVoteMatter* matter = inPart(vote.matter)) {
            append(m_entry.text.title, matter->name);
            append(m_entry.text.body, matter->condition);
            append(m_entry.text.body, matter->note, ". ");
        }
    }

    void tell(const DeclaredVote& vote)
    {
        belongsTo(vote.meeting, "vote decision");
        const DeclaredVoteMatter* matter = inPart(vote.matter);
        if (matter == nullptr)
            return;
        m_entry.text.reference = std::to_string(vote.number);
        append(m_entry.text.title, matter->subject);
        m_entry.text.body = wordsIn(matter->text);
        append(m_entry.text.body, nameOf(matter->result.outcome), " – ");
        append(m_entry.text.body, matter->voidBecause, ". ");
        for (const std::string& name : matter->dissents)
            append(m_entry.text.body, name, ", ");
        for (const VoteCorrection& correction : matter->corrections)
            append(m_entry.text.body, correction.text, ". ");
    }

    void tell(const Paper& paper)
    {
        belongsTo(paper.meeting, "paper");
        const PaperMatter* matter = inPart(paper.matter);
        if (matter == nullptr)
            return;
        append(m_entry.text.title, matter->title);
        append(m_entry.text.body, matter->author);
        if (const std::string name = nameOfPerson(matter->authorPerson); matter->author.find(name) == std::string::npos)
            append(m_entry.text.body, name, ", ");
        const Agency* agency = matter->agency ? m_records.recordOf(*matter->agency) : nullptr;
        append(m_entry.text.body, agency != nullptr ? agency->name : std::string(), ", ");
        append(m_entry.text.body, matter->marking, ", ");
        append(m_entry.text.body, matter->reason, ". ");
    }

    void tell(const PaperVersion& version)
    {
        belongsTo(version.meeting, "paper file version");
        if (const PaperFile* file = inPart(version.file)) {
            append(m_entry.text.title, file->name);
            append(m_entry.text.body, file->note);
        }
    }

    void tell(const DeadlineMark& mark)
    {
        if (!isOpenPart())
            return;
        belongsTo(mark.meeting, "deadline");
        append(m_entry.text.body, mark.evidence);
    }

    void tell(const Asker& asker)
    {
        const AskerDetails* details = asker.details.readable();
        if (isOpenPart() || details == nullptr)
            return;
        m_entry.context = "asker question";
        append(m_entry.text.title, details->name);
        for (const std::string* text :
             {&details->organisation, &details->address, &details->email, &details->telephone})
            append(m_entry.text.body, *text, ", ");
    }

    void tell(const PublicQuestion& question)
    {
        if (!isOpenPart())
            return;
        belongsTo(question.meeting, "public question statement");
        m_entry.text.reference = std::to_string(question.number);
        append(m_entry.text.title, question.subject);
        for (const std::string& part : question.parts)
            append(m_entry.text.body, wordsIn(part));
        append(m_entry.text.body, question.shownAs, " – ");
        for (const std::string* text :
             {&question.ruling, &question.answer, &question.supplementary, &question.supplementaryAnswer})
            append(m_entry.text.body, wordsIn(*text), " – ");
    }

    void tell(const PlanEntry& entry)
    {
        m_entry.context = "plan";
        const PlanMatter* matter = inPart(entry.matter);
        if (matter == nullptr)
            return;
        append(m_entry.text.title, matter->title);
        m_entry.text.body = wordsOf(matter->leads);
        append(m_entry.text.body, wordsIn(matter->note), " – ");
        append(m_entry.text.body, wordsIn(matter->response), " – ");
        for (const PlanComment& comment : matter->comments)
            append(m_entry.text.body, wordsIn(comment.text), " – ");
    }

    /// Open words of the plan and its delivery.
    void tellOpen(const char* context, const std::string& title, std::initializer_list<const std::string*> bodies)
    {
        if (!isOpenPart())
            return;
        m_entry.context = context;
        append(m_entry.text.title, title);
        for (const std::string* body : bodies)
            append(m_entry.text.body, wordsIn(*body), " – ");
    }

    void tell(const SafetyPlan& plan)
    {
        tellOpen("Community Safety Plan", plan.title,
                 {&plan.foreword, &plan.achievements, &plan.choosing, &plan.consultation, &plan.equality});
    }

    void tell(const Priority& priority)
    {
        tellOpen("priority", priority.title,
                 {&priority.why, &priority.aims, &priority.how, &priority.delivery, &priority.lead});
    }

    void tell(const Target& target)
    {
        tellOpen("target", target.measure, {&target.population, &target.lead, &target.source, &target.note});
    }

    void tell(const Milestone& milestone)
    {
        tellOpen("milestone", milestone.text, {&milestone.owner, &milestone.note});
    }

    void tell(const GroupReport& report)
    {
        const Body* group = m_records.recordOf(report.group);
        tellOpen("report of a task group", group != nullptr ? group->name : std::string(), {&report.text});
    }

    void tell(const Fund& fund) { tellOpen("fund", fund.name, {&fund.giver, &fund.conditions}); }

    void tell(const Bid& bid)
    {
        tellOpen("bid", bid.project, {&bid.applicant, &bid.purpose, &bid.conditions, &bid.decision, &bid.results});
    }

    void tell(const Duty& duty) { tellOpen("duty", duty.name, {&duty.basis, &duty.owner, &duty.note}); }

    void tell(const Recommendation& recommendation)
    {
        tellOpen("recommendation", recommendation.source,
                 {&recommendation.text, &recommendation.owner, &recommendation.minute, &recommendation.closure});
        for (const RecommendationProgress& step : recommendation.progress)
            if (isOpenPart())
                append(m_entry.text.body, step.text, " – ");
    }

    void tell(const AnnualReview& review)
    {
        if (!review.text.empty())
            tellOpen("Annual Review", "Annual Review", {&review.text});
    }

    void tell(const SharingAgreement& agreement)
    {
        tellOpen("sharing agreement", agreement.name, {&agreement.covers, &agreement.holder, &agreement.note});
    }

    void tell(const OutsideSeat& seat) { tellOpen("seat on another board", seat.board, {&seat.person}); }
    void tell(const PublicNotice& notice) { tellOpen("notice", notice.title, {&notice.to, &notice.text}); }

    void tell(const DeathReview& review)
    {
        if (isOpenPart())
            return tellOpen("death review", std::string(), {&review.released});
        const ReviewMatter* matter = review.matter.readable();
        if (matter == nullptr)
            return;
        m_entry.context = "death review";
        append(m_entry.text.title, matter->pseudonym);
        append(m_entry.text.body, matter->chair);
        append(m_entry.text.body, wordsIn(matter->note), " – ");
        for (const ReviewAction& action : matter->actions) {
            append(m_entry.text.body, action.recommendation, " – ");
            append(m_entry.text.body, action.progress, " – ");
        }
    }

    SearchedRecords& m_records;
    SearchPart m_part;
    RecordKey m_key;
    SearchEntry m_entry;
    bool m_isAside = false; ///< closed matter beside open matter: found by its own words only, not by its day
};

} // namespace

std::optional<SearchEntry> searchEntry(SearchedRecords& records, SearchPart part, RecordKey key, const Record& record)
{
    return SearchTexts(records, part).entryOf(key, record);
}

} // namespace cspdesk::application
