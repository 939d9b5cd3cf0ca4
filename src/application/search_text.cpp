// SPDX-License-Identifier: MIT
#include "application/search_text.h"

#include "application/meeting_work.h"
#include "application/work.h"
#include "domain/marked_text.h"
#include "domain/membership_rules.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace cspdesk::application {
namespace {

using namespace domain;

constexpr std::array<const char*, 7> weekdays{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                              "Thursday", "Friday", "Saturday"};
constexpr std::array<const char*, 12> months{"January", "February", "March",     "April",   "May",      "June",
                                             "July",    "August",   "September", "October", "November", "December"};

std::string dayInWords(Date day)
{
    const unsigned weekday = std::chrono::weekday(std::chrono::sys_days(day)).c_encoding();
    return std::string(weekdays.at(weekday)) + ' ' + std::to_string(static_cast<unsigned>(day.day())) + ' '
         + months.at(static_cast<unsigned>(day.month()) - 1) + ' ' + std::to_string(static_cast<int>(day.year()));
}

/// Control characters mark what was found; a soft hyphen would part a word.
std::string plain(std::string_view text)
{
    constexpr std::string_view softHyphen = "\u00AD";
    std::string words;
    words.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text.substr(at).starts_with(softHyphen))
            ++at;
        else
            words += static_cast<unsigned char>(text[at]) < 0x20U ? ' ' : text[at];
    }
    return words;
}

void append(std::string& text, std::string_view words, std::string_view between = " ")
{
    if (words.empty())
        return;
    if (!text.empty())
        text += between;
    text += plain(words);
}

/// The words of marked text, without its marks.
std::string wordsIn(const std::string& markedText)
{
    std::string words;
    for (const MarkedBlock& block : parseMarkedText(markedText))
        for (const auto& paragraph : block.paragraphs) {
            std::string line;
            for (const MarkedSpan& span : paragraph)
                line += span.text;
            append(words, line);
        }
    return words;
}

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

/// The numbers that a meeting's papers print.
struct PrintedNumbers
{
    std::map<Id<AgendaItem>, std::string> items;
    std::map<Id<MinuteParagraph>, std::string> paragraphs;
    std::map<Id<Appendix>, std::string> appendices;
};

/// Records that others name, read once.
template <class T>
using Known = std::map<Id<T>, std::optional<Stored<T>>>;

/// What is searched of each kind of record is said here, once, and nowhere else.
class SearchTexts
{
public:
    SearchTexts(const Reader& reader, SearchPart part) : m_reader(reader), m_part(part) {}

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

    /// Takes over records that were read anyway, so that nothing is read twice for the numbers of a whole file.
    void takeAll(const std::vector<Entry>& items, const std::vector<Entry>& paragraphs)
    {
        m_hasAll = true;
        for (const Entry& entry : items)
            m_items[std::get<AgendaItem>(entry.record).meeting].push_back(
                {Id<AgendaItem>(entry.key.number), std::get<AgendaItem>(entry.record)});
        for (const Entry& entry : paragraphs)
            m_paragraphs[std::get<MinuteParagraph>(entry.record).meeting].push_back(
                {Id<MinuteParagraph>(entry.key.number), std::get<MinuteParagraph>(entry.record)});
    }

    /// Reading goes on after a failure, with nothing in the place of what could not be read; it is told in the end.
    [[nodiscard]] const std::optional<Error>& problem() const { return m_problem; }

private:
    [[nodiscard]] bool isOpenPart() const { return m_part == SearchPart::Open; }

    template <class T>
    T noted(Result<T> result)
    {
        if (result.has_value())
            return std::move(*result);
        if (!m_problem)
            m_problem = result.error();
        return {};
    }

    template <class T>
    const T* recordOf(Id<T> id)
    {
        auto& known = std::get<Known<T>>(m_known);
        auto place = known.find(id);
        if (place == known.end())
            place = known.emplace(id, noted(find(m_reader, id))).first;
        return place->second ? &place->second->value : nullptr;
    }

    std::string nameOfPerson(const std::optional<Id<Person>>& id)
    {
        const Person* person = id ? recordOf(*id) : nullptr;
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
            const Body* body = owner.body ? recordOf(*owner.body) : nullptr;
            append(words, body != nullptr ? body->name : std::string(), ", ");
            append(words, owner.words, ", ");
        }
        return words;
    }

    void belongsTo(Id<Meeting> id, const char* context)
    {
        m_entry.meeting = id;
        m_entry.context = context;
        if (const Meeting* meeting = recordOf(id))
            m_entry.held = meeting->date;
    }

    const PrintedNumbers& numbersOf(Id<Meeting> id)
    {
        auto place = m_numbers.find(id);
        if (place == m_numbers.end())
            place = m_numbers.emplace(id, readNumbers(id)).first;
        return place->second;
    }

    PrintedNumbers readNumbers(Id<Meeting> id)
    {
        PrintedNumbers numbers;
        const Meeting* meeting = recordOf(id);
        if (meeting == nullptr)
            return numbers;
        const auto versions = noted(all<TermsOfReference>(m_reader, RecordKey::of(meeting->body)));
        const auto terms = termsOn(meeting->date, meeting->body, versions);
        const MinuteNumbering numbering = terms ? terms->value.settings.minuteNumbering : MinuteNumbering::PerItem;
        const RunningOrder order = runningOrder(*meeting, itemsOf(id));
        for (const MinutedItem& item :
             minutedItems(order, paragraphsOf(id), numbering, firstNumber(*meeting, numbering))) {
            if (item.line.number)
                numbers.items[item.line.item.id] = std::to_string(*item.line.number);
            for (const NumberedParagraph& paragraph : item.paragraphs)
                numbers.paragraphs[paragraph.paragraph.id] = paragraph.number;
        }
        for (const Stored<Appendix>& appendix : noted(all<Appendix>(m_reader, RecordKey::of(id))))
            numbers.appendices[appendix.id] = std::to_string(numbers.appendices.size() + 1);
        return numbers;
    }

    std::vector<Stored<AgendaItem>> itemsOf(Id<Meeting> id)
    {
        return m_hasAll ? m_items[id] : noted(all<AgendaItem>(m_reader, RecordKey::of(id)));
    }

    std::vector<Stored<MinuteParagraph>> paragraphsOf(Id<Meeting> id)
    {
        return m_hasAll ? m_paragraphs[id] : noted(all<MinuteParagraph>(m_reader, RecordKey::of(id)));
    }

    int firstNumber(const Meeting& meeting, MinuteNumbering numbering)
    {
        int first = 1;
        if (numbering != MinuteNumbering::InYear)
            return first;
        for (const Stored<Meeting>& each : noted(meetingsOf(m_reader, meeting.body))) {
            if (each->date >= meeting.date || each->date.year() != meeting.date.year())
                continue;
            const auto paragraphs = paragraphsOf(each.id);
            first += static_cast<int>(std::count_if(paragraphs.begin(), paragraphs.end(), [](const auto& paragraph) {
                return paragraph->kind == ParagraphKind::Numbered;
            }));
        }
        return first;
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
        const Body* body = recordOf(terms.body);
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
            const Body* body = recordOf(meeting.body);
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
        m_entry.text.reference = numberIn(numbersOf(item.meeting).items);
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
        m_entry.text.reference = numberIn(numbersOf(paragraph.meeting).paragraphs);
        if (isOpenPart())
            m_entry.text.body = wordsIn(paragraph.text);
        else if (const std::string* text = paragraph.closedText.readable())
            m_entry.text.body = wordsIn(*text);
    }

    void tell(const Appendix& appendix)
    {
        belongsTo(appendix.meeting, "appendix minutes");
        m_entry.text.reference = numberIn(numbersOf(appendix.meeting).appendices);
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
        const ActionPoint* action = recordOf(review.action);
        const Meeting* raised = action != nullptr ? recordOf(action->meeting) : nullptr;
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
        const Agency* agency = matter->agency ? recordOf(*matter->agency) : nullptr;
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

    const Reader& m_reader;
    SearchPart m_part;
    RecordKey m_key;
    SearchEntry m_entry;
    bool m_isAside = false; ///< closed matter beside open matter: found by its own words only, not by its day
    std::tuple<Known<Person>, Known<Agency>, Known<Body>, Known<Meeting>, Known<ActionPoint>> m_known;
    std::map<Id<Meeting>, PrintedNumbers> m_numbers;
    bool m_hasAll = false; ///< items and paragraphs of every meeting are here
    std::map<Id<Meeting>, std::vector<Stored<AgendaItem>>> m_items;
    std::map<Id<Meeting>, std::vector<Stored<MinuteParagraph>>> m_paragraphs;
    std::optional<Error> m_problem;
};

/// The kinds that belong to a meeting, itself not among them.
const std::vector<std::size_t>& kindsOfMeetings()
{
    static const std::vector<std::size_t> kinds{kindOf<AgendaItem>,   kindOf<Minutes>,       kindOf<MinuteParagraph>,
                                                kindOf<Appendix>,     kindOf<ActionPoint>,   kindOf<ActionReview>,
                                                kindOf<Interest>,     kindOf<Motion>,        kindOf<NotifiedVote>,
                                                kindOf<DeclaredVote>, kindOf<Paper>,         kindOf<PaperVersion>,
                                                kindOf<DeadlineMark>, kindOf<PublicQuestion>};
    return kinds;
}

void gather(const std::vector<Entry>& records, SearchTexts& texts, std::vector<SearchEntry>& entries)
{
    for (const Entry& record : records)
        if (auto entry = texts.entryOf(record.key, record.record))
            entries.push_back(std::move(*entry));
}

Result<> gather(const Reader& reader, std::size_t kind, std::optional<RecordKey> parent, SearchTexts& texts,
                std::vector<SearchEntry>& entries)
{
    const auto records = reader.list(kind, parent);
    CSPDESK_TRY(records);
    gather(*records, texts, entries);
    return {};
}

Result<std::vector<SearchEntry>> whole(const SearchTexts& texts, std::vector<SearchEntry> entries)
{
    if (texts.problem())
        return refuse(*texts.problem());
    return entries;
}

/// Whether the record was there before and after, and one of its members is not what it was.
template <class T, class... Members>
bool differs(const Change& change, Members T::*... members)
{
    if (!change.before || !change.after)
        return false; // nothing refers to it yet, or any more
    const T& before = std::get<T>(*change.before);
    const T& after = std::get<T>(*change.after);
    return ((before.*members != after.*members) || ...);
}

/// Whether texts of other records are made with what has changed in this one.
bool isWidelyUsed(const Change& change)
{
    switch (change.key.kind) {
    case kindOf<Person>: return differs(change, &Person::name, &Person::honorific);
    case kindOf<Agency>: return differs(change, &Agency::name);
    case kindOf<Body>: return differs(change, &Body::name);
    case kindOf<TermsOfReference>: return true; // paragraphs may have other numbers
    case kindOf<Meeting>: return differs(change, &Meeting::date, &Meeting::body);
    case kindOf<ActionPoint>: return differs(change, &ActionPoint::number, &ActionPoint::meeting);
    default: return false;
    }
}

/// In a series through the year the paragraphs of later meetings have other numbers, too.
Result<> addLaterInSeries(const Reader& reader, std::set<Id<Meeting>>& meetings)
{
    std::set<Id<Meeting>> later;
    for (const Id<Meeting> id : meetings) {
        const auto meeting = find(reader, id);
        CSPDESK_TRY(meeting);
        if (!*meeting)
            continue;
        const Meeting& record = (*meeting)->value;
        const auto versions = all<TermsOfReference>(reader, RecordKey::of(record.body));
        CSPDESK_TRY(versions);
        const auto terms = termsOn(record.date, record.body, *versions);
        if (!terms || terms->value.settings.minuteNumbering != MinuteNumbering::InYear)
            continue;
        const auto others = meetingsOf(reader, record.body);
        CSPDESK_TRY(others);
        for (const Stored<Meeting>& each : *others)
            if (each->date > record.date && each->date.year() == record.date.year())
                later.insert(each.id);
    }
    meetings.merge(later);
    return {};
}

} // namespace

const std::vector<std::size_t>& searchedKinds()
{
    static const std::vector<std::size_t> kinds = [] {
        std::vector<std::size_t> all{kindOf<Meeting>};
        all.insert(all.end(), kindsOfMeetings().begin(), kindsOfMeetings().end());
        for (const std::size_t kind : {kindOf<Person>, kindOf<Agency>, kindOf<Body>, kindOf<TermsOfReference>,
                                       kindOf<Template>, kindOf<Asker>, kindOf<PlanEntry>})
            all.push_back(kind);
        return all;
    }();
    return kinds;
}

Result<std::vector<SearchEntry>> searchEntries(const Reader& reader, SearchPart part)
{
    SearchTexts texts(reader, part);
    std::vector<SearchEntry> entries;
    const auto items = reader.list(kindOf<AgendaItem>);
    CSPDESK_TRY(items);
    const auto paragraphs = reader.list(kindOf<MinuteParagraph>);
    CSPDESK_TRY(paragraphs);
    texts.takeAll(*items, *paragraphs);
    for (const std::size_t kind : searchedKinds()) {
        if (kind == kindOf<AgendaItem>)
            gather(*items, texts, entries);
        else if (kind == kindOf<MinuteParagraph>)
            gather(*paragraphs, texts, entries);
        else
            CSPDESK_TRY(gather(reader, kind, std::nullopt, texts, entries));
    }
    return whole(texts, std::move(entries));
}

Result<std::vector<SearchEntry>> searchEntriesOf(const Reader& reader, Id<Meeting> meeting, SearchPart part)
{
    SearchTexts texts(reader, part);
    std::vector<SearchEntry> entries;
    const auto record = find(reader, meeting);
    CSPDESK_TRY(record);
    if (!*record)
        return entries;
    if (auto entry = texts.entryOf(RecordKey::of(meeting), (*record)->value))
        entries.push_back(std::move(*entry));
    for (const std::size_t kind : kindsOfMeetings())
        CSPDESK_TRY(gather(reader, kind, RecordKey::of(meeting), texts, entries));
    return whole(texts, std::move(entries));
}

Result<std::optional<SearchEntry>> searchEntryOf(const Reader& reader, RecordKey key, SearchPart part)
{
    const auto record = reader.find(key);
    CSPDESK_TRY(record);
    SearchTexts texts(reader, part);
    std::optional<SearchEntry> entry;
    if (*record)
        entry = texts.entryOf(key, **record);
    if (texts.problem())
        return refuse(*texts.problem());
    return entry;
}

Result<SearchScope> searchScope(const Reader& reader, const ChangeSet& changes)
{
    SearchScope scope;
    for (const Change& change : changes.changes) {
        const Record& record = change.after ? *change.after : *change.before;
        scope.everything = scope.everything || isWidelyUsed(change);
        if (const auto* item = std::get_if<AgendaItem>(&record))
            scope.meetings.insert(item->meeting);
        else if (const auto* paragraph = std::get_if<MinuteParagraph>(&record))
            scope.meetings.insert(paragraph->meeting);
        else if (const auto* appendix = std::get_if<Appendix>(&record))
            scope.meetings.insert(appendix->meeting);
        else if (std::holds_alternative<Meeting>(record))
            scope.meetings.insert(Id<Meeting>(change.key.number));
        else
            scope.records.insert(change.key);
    }
    if (!scope.everything)
        CSPDESK_TRY(addLaterInSeries(reader, scope.meetings));
    return scope;
}

} // namespace cspdesk::application
