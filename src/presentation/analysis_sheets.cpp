// SPDX-License-Identifier: MIT
// The sheets of what an analysis stands on.
#include "application/analysis_records.h"
#include "application/work.h"
#include "presentation/record_sheet.h"
#include "wording/sheet_text.h"
#include "wording/translate.h"

namespace cspdesk::presentation {

using namespace domain;
using application::Verb;
using wording::say;
using wording::text;
using Kind = SheetField::Kind;

namespace {

QString dayText(const std::optional<Date>& day) { return day ? text(isoDate(*day)) : QString(); }

std::string utf8(const QString& words) { return words.toStdString(); }

QString joined(const std::vector<std::string>& names)
{
    QStringList out;
    for (const std::string& name : names)
        out << text(name);
    return out.join(QStringLiteral("; "));
}

std::vector<std::string> parted(const QString& names)
{
    std::vector<std::string> out;
    const QStringList parts = names.split(QLatin1Char(';'), Qt::SkipEmptyParts);
    for (const QString& part : parts)
        out.push_back(utf8(part.trimmed()));
    return out;
}

/// A sheet of one kind of record, with how its fields are read and written.
template <class T>
class SheetOf : public RecordSheet
{
public:
    SheetOf(Workspace& workspace, SheetWords words, std::vector<SheetField> fields, Verb verb)
        : RecordSheet(workspace, std::move(words), std::move(fields), nullptr),
          m_verb(verb)
    {}

protected:
    [[nodiscard]] virtual Result<std::vector<Stored<T>>> records() const { return application::all<T>(store()); }
    [[nodiscard]] virtual QStringList valuesOf(const T& record) const = 0;
    /// Puts the values into a record, which is a blank one where it is new.
    virtual void fill(T& record, const QStringList& values) const = 0;
    [[nodiscard]] virtual T blank() const = 0;
    [[nodiscard]] const application::Store& store() const { return workspace().store(); }

    [[nodiscard]] std::vector<Row> read() const override
    {
        std::vector<Row> out;
        if (const auto found = records(); found.has_value())
            for (const Stored<T>& each : *found)
                out.push_back({each.id.number(), valuesOf(each.value)});
        return out;
    }

    Result<std::int64_t> write(std::optional<std::int64_t> number, const QStringList& values,
                               const QString& undo) override
    {
        const auto written = workspace().run(m_verb, undo, [&](application::UnitOfWork& unit) -> Result<Id<T>> {
            T record = blank();
            std::optional<Id<T>> id;
            if (number) {
                id = Id<T>(*number);
                auto known = application::require(unit, *id);
                CSPDESK_TRY(known);
                record = std::move(known->value);
            }
            fill(record, values);
            return application::keepRecord(unit, id, std::move(record));
        });
        CSPDESK_TRY(written);
        return written->number();
    }

    Result<> erase(std::int64_t number, const QString& undo) override
    {
        CSPDESK_TRY(workspace().run(m_verb, undo, [&](application::UnitOfWork& unit) {
            return application::removeKnown(unit, Id<T>(number));
        }));
        return {};
    }

private:
    Verb m_verb;
};

class ScanningSheet : public SheetOf<ScanningIssue>
{
public:
    explicit ScanningSheet(Workspace& workspace)
        : SheetOf(workspace,
                  {QStringLiteral("scanning"), say("Scanning for the strategic assessment"),
                   say("Which issues were looked at, and which the assessment deals with."),
                   say("No issue was scanned yet. Add the first, with what changed and how many there were."),
                   say("add issue"), say("change issue"), say("remove issue")},
                  {{QStringLiteral("issue"), say("&Issue")},
                   {QStringLiteral("change"), say("Chan&ge"), Kind::Line, {}, say("+8%")},
                   {QStringLiteral("volume"), say("&Volume"), Kind::Line, {}, say("11,209")},
                   {QStringLiteral("comment"), say("C&omment"), Kind::Lines},
                   {QStringLiteral("decision"), say("&Decision"), Kind::Choice, wording::scanningDecisions()},
                   {QStringLiteral("decidedBy"), say("Decided &by"), Kind::Line, {}, {}, false},
                   {QStringLiteral("decidedOn"), say("Decided o&n"), Kind::Day, {}, {}, false},
                   {QStringLiteral("source"), say("&Source"), Kind::Line, {}, {}, false},
                   {QStringLiteral("assessment"), say("Assess&ment"), Kind::Line, {}, say("2025/26"), false}},
                  Verb::ChangeScanning)
    {
        reload();
    }

protected:
    [[nodiscard]] ScanningIssue blank() const override { return {}; }

    [[nodiscard]] QStringList valuesOf(const ScanningIssue& issue) const override
    {
        return {text(issue.issue),
                text(issue.change),
                text(issue.volume),
                text(issue.comment),
                QString::number(int(issue.decision)),
                text(issue.decidedBy),
                dayText(issue.decidedOn),
                text(issue.source),
                text(issue.assessment)};
    }

    void fill(ScanningIssue& issue, const QStringList& values) const override
    {
        issue.issue = utf8(values[0]);
        issue.change = utf8(values[1]);
        issue.volume = utf8(values[2]);
        issue.comment = utf8(values[3]);
        issue.decision = static_cast<ScanningDecision>(values[4].toInt());
        issue.decidedBy = utf8(values[5]);
        issue.decidedOn = parseDate(utf8(values[6]));
        issue.source = utf8(values[7]);
        issue.assessment = utf8(values[8]);
    }
};

class SourcesSheet : public SheetOf<DataSource>
{
public:
    explicit SourcesSheet(Workspace& workspace)
        : SheetOf(workspace,
                  {QStringLiteral("sources"), say("Sources of data"),
                   say("Where figures come from, who gives them out, and what has to be known of them."),
                   say("No source of data is kept yet. Add the first."), say("add source"), say("change source"),
                   say("remove source")},
                  {{QStringLiteral("name"), say("&Name")},
                   {QStringLiteral("holder"), say("Given out &by")},
                   {QStringLiteral("covers"), say("&Covers"), Kind::Lines},
                   {QStringLiteral("updates"), say("Comes ane&w"), Kind::Line, {}, say("quarterly")},
                   {QStringLiteral("received"), say("Last recei&ved"), Kind::Day},
                   {QStringLiteral("agreement"), say("&Sharing agreement"), Kind::Line, {}, {}, false},
                   {QStringLiteral("contact"), say("Con&tact"), Kind::Line, {}, {}, false},
                   {QStringLiteral("caveats"), say("Ca&veats"), Kind::Lines, {}, {}, false},
                   {QStringLiteral("review"), say("Re&view on"), Kind::Day, {}, {}, false}},
                  Verb::ChangeSources)
    {
        reload();
    }

protected:
    [[nodiscard]] DataSource blank() const override { return {}; }

    [[nodiscard]] QStringList valuesOf(const DataSource& source) const override
    {
        return {text(source.name),    text(source.holder),      text(source.covers),
                text(source.updates), dayText(source.received), text(source.agreement),
                text(source.contact), text(source.caveats),     dayText(source.review)};
    }

    void fill(DataSource& source, const QStringList& values) const override
    {
        source.name = utf8(values[0]);
        source.holder = utf8(values[1]);
        source.covers = utf8(values[2]);
        source.updates = utf8(values[3]);
        source.received = parseDate(utf8(values[4]));
        source.agreement = utf8(values[5]);
        source.contact = utf8(values[6]);
        source.caveats = utf8(values[7]);
        source.review = parseDate(utf8(values[8]));
    }
};

class DefinitionsSheet : public SheetOf<Definition>
{
public:
    explicit DefinitionsSheet(Workspace& workspace)
        : SheetOf(workspace,
                  {QStringLiteral("definitions"), say("Definitions"),
                   say("What the words of the figures mean here, and where that comes from. What the program counts by "
                       "is taken from them."),
                   say("No definition is kept yet: the program counts by those that are usual."), say("add definition"),
                   say("change definition"), say("remove definition"), say("Add the &usual ones")},
                  {{QStringLiteral("name"), say("&Name")},
                   {QStringLiteral("times"), say("&Times"), Kind::Number},
                   {QStringLiteral("within"), say("&Within"), Kind::Number},
                   {QStringLiteral("span"), say("&Days or months"), Kind::Choice, {say("days"), say("months")}},
                   {QStringLiteral("of"), say("What is c&ounted")},
                   {QStringLiteral("source"), say("&Source"), Kind::Lines},
                   {QStringLiteral("use"), say("Used &for"), Kind::Choice, wording::definitionUses(), {}, false},
                   {QStringLiteral("from"), say("Used since the da&y"), Kind::Day, {}, {}, false}},
                  Verb::ChangeDefinitions)
    {
        reload();
    }

    Result<> addUsual() override
    {
        CSPDESK_TRY(
            workspace().run(Verb::ChangeDefinitions, say("add usual definitions"),
                            [](application::UnitOfWork& unit) { return application::addUsualDefinitions(unit); }));
        return {};
    }

protected:
    [[nodiscard]] Definition blank() const override { return {}; }

    [[nodiscard]] QStringList valuesOf(const Definition& definition) const override
    {
        return {text(definition.name),
                QString::number(definition.times),
                QString::number(definition.within),
                QString::number(int(definition.span)),
                text(definition.of),
                text(definition.source),
                QString::number(int(definition.use)),
                dayText(definition.from)};
    }

    void fill(Definition& definition, const QStringList& values) const override
    {
        definition.name = utf8(values[0]);
        definition.times = values[1].isEmpty() ? definition.times : values[1].toInt();
        definition.within = values[2].isEmpty() ? definition.within : values[2].toInt();
        definition.span = static_cast<DefinitionSpan>(values[3].toInt());
        definition.of = utf8(values[4]);
        definition.source = utf8(values[5]);
        definition.use = static_cast<DefinitionUse>(values[6].toInt());
        definition.from = parseDate(utf8(values[7]));
    }
};

class CasesSheet : public SheetOf<GroupCase>
{
public:
    CasesSheet(Workspace& workspace, Id<Meeting> meeting)
        : SheetOf(workspace,
                  {QStringLiteral("cases"), say("Case log"),
                   say("The cases before this meeting, closed to the public. Refer to people by a pseudonym that other "
                       "meetings can use again."),
                   say("No case was written down for this meeting."), say("add case"), say("change case"),
                   say("remove case")},
                  {{QStringLiteral("reference"), say("&Reference"), Kind::Line, {}, say("PSG-12")},
                   {QStringLiteral("ward"), say("&Ward")},
                   {QStringLiteral("spread"), say("S&pread"), Kind::Line, {}, say("localised to one area")},
                   {QStringLiteral("issues"), say("&Issues, parted by semicolons"), Kind::Names},
                   {QStringLiteral("impacts"), say("I&mpacts, parted by semicolons"), Kind::Names},
                   {QStringLiteral("needs"), say("Needs, &parted by semicolons"), Kind::Names, {}, {}, false},
                   {QStringLiteral("incidents"), say("In&cidents"), Kind::Line, {}, say("single or multiple"), false},
                   {QStringLiteral("note"), say("N&ote"), Kind::Lines, {}, {}, false}},
                  Verb::ChangeCases),
          m_meeting(meeting)
    {
        reload();
    }

    [[nodiscard]] bool isLocked() const override
    {
        return workspace().closedMatter() == application::ClosedMatterAccess::Locked;
    }

protected:
    [[nodiscard]] GroupCase blank() const override { return {.meeting = m_meeting, .details = GroupCaseDetails{}}; }

    [[nodiscard]] Result<std::vector<Stored<GroupCase>>> records() const override
    {
        return application::all<GroupCase>(store(), application::RecordKey::of(m_meeting));
    }

    [[nodiscard]] QStringList valuesOf(const GroupCase& entry) const override
    {
        const GroupCaseDetails* details = entry.details.readable();
        if (details == nullptr)
            return {say("Locked"), {}, {}, {}, {}, {}, {}, {}};
        return {text(details->reference), text(details->ward),    text(details->spread),    joined(details->issues),
                joined(details->impacts), joined(details->needs), text(details->incidents), text(details->note)};
    }

    void fill(GroupCase& entry, const QStringList& values) const override
    {
        GroupCaseDetails details;
        details.reference = utf8(values[0]);
        details.ward = utf8(values[1]);
        details.spread = utf8(values[2]);
        details.issues = parted(values[3]);
        details.impacts = parted(values[4]);
        details.needs = parted(values[5]);
        details.incidents = utf8(values[6]);
        details.note = utf8(values[7]);
        if (!entry.details.isSealed())
            entry.details = std::move(details);
    }

private:
    Id<Meeting> m_meeting;
};

} // namespace

std::unique_ptr<RecordSheet> scanningSheet(Workspace& workspace) { return std::make_unique<ScanningSheet>(workspace); }
std::unique_ptr<RecordSheet> sourcesSheet(Workspace& workspace) { return std::make_unique<SourcesSheet>(workspace); }

std::unique_ptr<RecordSheet> definitionsSheet(Workspace& workspace)
{
    return std::make_unique<DefinitionsSheet>(workspace);
}

std::unique_ptr<RecordSheet> casesSheet(Workspace& workspace, Id<Meeting> meeting)
{
    return std::make_unique<CasesSheet>(workspace, meeting);
}

} // namespace cspdesk::presentation
