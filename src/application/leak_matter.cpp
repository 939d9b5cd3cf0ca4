// SPDX-License-Identifier: MIT
#include "application/leak_matter.h"

#include "domain/compared_text.h"
#include "domain/name_forms.h"
#include "domain/telephone_forms.h"

#include <set>
#include <sstream>
#include <tuple>

namespace cspdesk::application {
namespace {

using namespace domain;

/// Sorts the records of a file into closed and open matter.
class LeakGathering
{
public:
    explicit LeakGathering(const Reader& reader) : m_reader(reader) {}

    Result<LeakMatter> gather()
    {
        auto meetings = all<Meeting>(m_reader);
        CSPDESK_TRY(meetings);
        m_meetings = std::move(*meetings);
        auto people = all<Person>(m_reader);
        CSPDESK_TRY(people);
        m_people = std::move(*people);
        CSPDESK_TRY((gatherAll<Partnership, Template, Agency, Body, Membership, TermsOfReference, Meeting, AgendaItem,
                               Attendance, Apology, Minutes, MinuteParagraph, Appendix, ActionPoint, ActionReview,
                               Interest, Motion, NotifiedVote, DeclaredVote, Paper, PaperVersion, Asker, PublicQuestion,
                               PlanEntry, GroupCase, DeathReview>()));
        if (m_isSealed)
            return refuse(failure(Failure::Kind::Sealed, {}));
        sortPeople();
        return std::move(m_matter);
    }

private:
    template <class... Kinds>
    Result<> gatherAll()
    {
        Result<> done;
        const auto gatherKind = [&]<class Kind>(std::type_identity<Kind>) {
            const auto records = all<Kind>(m_reader);
            if (!records.has_value())
                done = refuse(records.error());
            else
                for (const Stored<Kind>& record : *records)
                    add(record.value);
            return done.has_value();
        };
        std::ignore = (gatherKind(std::type_identity<Kinds>{}) && ...);
        return done;
    }

    void open(const std::string& text)
    {
        if (!text.empty())
            m_matter.open.push_back(text);
    }

    void closed(std::vector<std::string>& into, const std::string& text)
    {
        if (!text.empty())
            into.push_back(text);
    }

    /// The matter, if there is any that can be read.
    template <class T>
    const T* read(const Closed<T>& matter)
    {
        m_isSealed = m_isSealed || matter.isSealed();
        return matter.readable();
    }

    [[nodiscard]] MeetingState stateOf(Id<Meeting> id) const
    {
        for (const Stored<Meeting>& meeting : m_meetings)
            if (meeting.id == id)
                return meeting->state;
        return MeetingState::Planned;
    }

    [[nodiscard]] bool isAgendaPublished(Id<Meeting> id) const
    {
        const MeetingState state = stateOf(id);
        return state != MeetingState::Planned && state != MeetingState::Cancelled;
    }

    [[nodiscard]] bool areMinutesPublished(Id<Meeting> id) const
    {
        return stateOf(id) == MeetingState::MinutesPublished;
    }

    void add(const Partnership& partnership)
    {
        for (const std::string* text : {&partnership.name, &partnership.shortName, &partnership.area,
                                        &partnership.officerTitle, &partnership.email, &partnership.website})
            open(*text);
        if (const std::string* terms = read(partnership.watchedTerms)) {
            std::istringstream lines(*terms);
            for (std::string term; std::getline(lines, term);)
                closed(m_matter.closed.terms, term);
        }
    }

    /// Its text is none of what excuses closed words: anybody may paste them there, and it goes out with every agenda.
    void add(const Template& page) { open(page.title); }

    void add(const Agency& agency)
    {
        open(agency.name);
        open(agency.shortName);
    }

    /// Somebody who is named for a closed item and nowhere else must not be named in public. Their names stand among
    /// the people of the file all the same, so who is known otherwise is told from where they are chosen. A Board
    /// member who asks is named in minutes as a member all the same.
    void sortPeople()
    {
        std::set<std::string> openNames;
        std::set<std::string> openSurnames;
        std::vector<std::string> closedNames;
        for (const Stored<Person>& person : m_people) {
            const std::string name = person->honorific.empty() ? person->name : person->honorific + ' ' + person->name;
            if (m_closedPeople.contains(person.id) && !m_openPeople.contains(person.id)) {
                closedNames.push_back(person->name);
                continue;
            }
            open(name);
            open(person->organisation);
            if (m_openPeople.contains(person.id)) {
                openNames.insert(compared(person->name));
                openSurnames.insert(surnameOf(person->name));
            }
        }
        const auto addName = [&](std::vector<std::string>& into, const std::string& name) {
            closed(into, name);
            for (const std::string& form : nameForms(name, !openSurnames.contains(surnameOf(name))))
                if (!openNames.contains(compared(form)))
                    closed(into, form);
        };
        for (const std::string& name : closedNames)
            addName(m_matter.closed.people, name);
        for (const std::string& name : m_askerNames)
            if (!openNames.contains(compared(name)))
                addName(m_matter.closed.askers, name);
    }

    static std::string compared(const std::string& name)
    {
        ComparedText text;
        text.append(name);
        return text.letters();
    }

    void isKnown(const std::optional<Id<Person>>& person)
    {
        if (person)
            m_openPeople.insert(*person);
    }

    void add(const Body& body) { open(body.name); }
    void add(const Membership& membership)
    {
        isKnown(membership.person);
        open(membership.unit);
    }
    void add(const TermsOfReference& terms) { open(terms.note); }

    void add(const Meeting& meeting)
    {
        open(meeting.venue);
        open(meeting.attendanceNote);
        if (const std::string* joining = read(meeting.joiningDetails))
            closed(m_matter.closed.texts, *joining);
    }

    void add(const AgendaItem& item)
    {
        if (item.session == Session::Closed || isAgendaPublished(item.meeting))
            open(item.title);
        for (const Lead& lead : item.leads) {
            isKnown(lead.person);
            if (isAgendaPublished(item.meeting))
                open(lead.words);
        }
        if (const std::string* notes = read(item.speakerNotes))
            closed(m_matter.closed.texts, *notes);
        if (const ClosedItemMatter* matter = read(item.closedMatter)) {
            closed(m_matter.closed.titles, matter->title);
            for (const Lead& lead : matter->leads) {
                closed(m_matter.closed.texts, lead.words);
                if (lead.person)
                    m_closedPeople.insert(*lead.person);
            }
        }
    }

    void add(const Attendance& attendance)
    {
        isKnown(attendance.person);
        open(attendance.name);
        open(attendance.organisation);
    }

    void add(const Apology& apology)
    {
        isKnown(apology.person);
        isKnown(apology.representedBy);
        open(apology.name);
        open(apology.organisation);
    }

    void add(const Minutes& minutes)
    {
        if (areMinutesPublished(minutes.meeting))
            open(minutes.amendments);
    }

    void add(const MinuteParagraph& paragraph)
    {
        if (areMinutesPublished(paragraph.meeting) || paragraph.releasedOn)
            open(paragraph.text);
        if (const std::string* text = read(paragraph.closedText))
            closed(m_matter.closed.texts, *text);
    }

    void add(const Appendix& appendix)
    {
        if (areMinutesPublished(appendix.meeting) || appendix.releasedOn) {
            open(appendix.title);
            open(appendix.text);
        }
        if (const AppendixMatter* matter = read(appendix.closedMatter)) {
            closed(m_matter.closed.titles, matter->title);
            closed(m_matter.closed.texts, matter->text);
        }
    }

    void add(const ActionPoint& action)
    {
        for (const ActionOwner& owner : action.owners)
            isKnown(owner.person);
        if (areMinutesPublished(action.meeting) || action.releasedOn)
            open(action.text);
        if (const ActionMatter* matter = read(action.closedMatter)) {
            closed(m_matter.closed.texts, matter->text);
            for (const ActionOwner& owner : matter->owners) {
                closed(m_matter.closed.texts, owner.words);
                if (owner.person)
                    m_closedPeople.insert(*owner.person);
            }
        }
    }

    void add(const ActionReview& review)
    {
        if (areMinutesPublished(review.meeting))
            open(review.text);
        if (const std::string* text = read(review.closedText))
            closed(m_matter.closed.texts, *text);
    }

    void add(const Interest& interest)
    {
        if (const InterestMatter* matter = read(interest.matter.closed)) {
            closed(m_matter.closed.texts, matter->note);
            if (matter->person)
                m_closedPeople.insert(*matter->person);
        }
    }

    void add(const Motion& motion)
    {
        if (motion.matter.open && (areMinutesPublished(motion.meeting) || motion.matter.releasedOn))
            for (const MotionText& text : motion.matter.open->texts)
                open(text.text);
        if (const MotionMatter* matter = read(motion.matter.closed)) {
            closed(m_matter.closed.titles, matter->subject);
            for (const std::string& candidate : matter->candidates)
                closed(m_matter.closed.titles, candidate);
            for (const std::string* text : {&matter->amendedWords, &matter->reason})
                closed(m_matter.closed.texts, *text);
            for (const MotionText& text : matter->texts)
                closed(m_matter.closed.texts, text.text);
        }
    }

    void add(const NotifiedVote& vote)
    {
        if (const NotifiedVoteMatter* matter = read(vote.matter.closed))
            for (const std::string* text : {&matter->condition, &matter->text, &matter->note})
                closed(m_matter.closed.texts, *text);
    }

    void add(const DeclaredVote& vote)
    {
        if (const DeclaredVoteMatter* matter = read(vote.matter.closed)) {
            closed(m_matter.closed.titles, matter->subject);
            for (const std::string* text : {&matter->text, &matter->voidBecause})
                closed(m_matter.closed.texts, *text);
            for (const VoteCorrection& correction : matter->corrections)
                closed(m_matter.closed.texts, correction.text);
        }
    }

    void add(const Paper& paper)
    {
        if (paper.matter.open && (isAgendaPublished(paper.meeting) || paper.matter.releasedOn)) {
            open(paper.matter.open->title);
            open(paper.matter.open->author);
        }
        if (const PaperMatter* matter = read(paper.matter.closed)) {
            closed(m_matter.closed.titles, matter->title);
            for (const std::string* text : {&matter->author, &matter->reason, &matter->note})
                closed(m_matter.closed.texts, *text);
        }
    }

    /// Files are often called alike: "Report.pdf" of an open paper may be said whatever a closed one is called.
    void add(const PaperVersion& version)
    {
        if (version.file.open)
            open(version.file.open->name);
        if (const PaperFile* file = read(version.file.closed)) {
            closed(m_matter.closed.titles, file->name);
            closed(m_matter.closed.files, file->sha256);
            closed(m_matter.closed.texts, file->note);
        }
    }

    /// Who asked is named in no public copy without consent; nor is how to reach them, ever.
    void add(const Asker& asker)
    {
        const AskerDetails* details = read(asker.details);
        if (details == nullptr)
            return;
        for (const std::string& form : telephoneForms(details->telephone))
            closed(m_matter.closed.askers, form);
        for (const std::string* reached : {&details->email, &details->address})
            closed(m_matter.closed.askers, *reached);
        if (asker.consents) {
            open(details->name);
            open(details->organisation);
            return;
        }
        closed(m_matter.closed.organisations, details->organisation);
        if (details->name.find(' ') != std::string::npos) // one word alone is a month, a town, anybody's
            m_askerNames.push_back(details->name);
    }

    /// What a group was told of somebody; a pseudonym says nothing to anybody else, but leads to the rest.
    void add(const GroupCase& entry)
    {
        if (const GroupCaseDetails* details = read(entry.details)) {
            closed(m_matter.closed.titles, details->reference);
            closed(m_matter.closed.texts, details->note);
        }
    }

    /// A review is closed down to its pseudonym. What was released of it is open.
    void add(const DeathReview& review)
    {
        open(review.released);
        const ReviewMatter* matter = read(review.matter);
        if (matter == nullptr)
            return;
        closed(m_matter.closed.titles, matter->pseudonym);
        closed(m_matter.closed.texts, matter->note);
        for (const ReviewStep& step : matter->steps)
            closed(m_matter.closed.texts, step.note);
        for (const ReviewAction& action : matter->actions) {
            closed(m_matter.closed.texts, action.recommendation);
            closed(m_matter.closed.texts, action.progress);
        }
    }

    void add(const PublicQuestion& question)
    {
        if (!areMinutesPublished(question.meeting))
            return;
        for (const std::string& part : question.parts)
            open(part);
        open(question.answer);
    }

    void add(const PlanEntry& entry)
    {
        if (const PlanMatter* matter = read(entry.matter.closed)) {
            closed(m_matter.closed.titles, matter->title);
            for (const std::string* text : {&matter->note, &matter->response})
                closed(m_matter.closed.texts, *text);
            for (const PlanComment& comment : matter->comments)
                closed(m_matter.closed.texts, comment.text);
        }
    }

    const Reader& m_reader;
    std::vector<Stored<Meeting>> m_meetings;
    std::vector<Stored<Person>> m_people;
    std::set<Id<Person>> m_openPeople;     ///< those whom open matter names
    std::set<Id<Person>> m_closedPeople;   ///< those whom closed matter names
    std::vector<std::string> m_askerNames; ///< of those who have not agreed to be named
    LeakMatter m_matter;
    bool m_isSealed = false;
};

} // namespace

Result<LeakMatter> leakMatter(const Reader& reader) { return LeakGathering(reader).gather(); }

Result<> checkHoldsNothingClosed(const Reader& reader, Field field, const std::string& text)
{
    if (text.empty())
        return {};
    const auto matter = leakMatter(reader);
    CSPDESK_TRY(matter);
    const auto found = leaks({{"", text}}, matter->closed, matter->open);
    if (!found.empty())
        return refuse(refusal(HoldsClosedMatter{field, found.front().words}));
    return {};
}

} // namespace cspdesk::application
