// SPDX-License-Identifier: MIT
#include "storage/record_json.h"

#include "base/text.h"
#include "storage/json_fields.h"
#include "storage/record_kinds.h"

namespace cspdesk::storage {
namespace {

using application::Change;
using application::Entry;
using application::Record;
using application::RecordKey;

Json parsed(std::string_view text, const std::string& where)
{
    try {
        return Json::parse(text);
    } catch (const Json::parse_error& error) {
        fail(Failure::Kind::Damaged, where, error.what());
    }
}

std::string written(const Json& json)
{
    try {
        return json.dump();
    } catch (const Json::type_error&) { // the only cause there is
        fail(Failure::Kind::Constraint, {}, "the text is not UTF-8");
    }
}

Json keyObject(RecordKey key)
{
    Json object = Json::object();
    object["kind"] = tableOf(key.kind);
    object["number"] = key.number;
    return object;
}

RecordKey keyFrom(const Json& object, const std::string& where)
{
    if (!object.is_object() || !object.contains("kind") || !object.contains("number"))
        fail(Failure::Kind::Damaged, where, "expected an object with kind and number");
    const Json& name = object.at("kind");
    const auto kind = name.is_string() ? kindNamed(name.get<std::string>()) : std::nullopt;
    if (!kind)
        fail(Failure::Kind::Damaged, where + ".kind", "expected the name of a kind of record");
    const auto number = valueOf(object.at("number"));
    if (!number || !std::holds_alternative<std::int64_t>(*number) || std::get<std::int64_t>(*number) < 1)
        fail(Failure::Kind::Damaged, where + ".number", "expected the number of a record");
    return {*kind, std::get<std::int64_t>(*number)};
}

Json recordJson(const Record& record)
{
    return std::visit([](const auto& each) { return JsonWriter::object(each); }, record);
}

Record recordFrom(std::size_t kind, const Json& object, const std::string& where)
{
    return withKind(kind, [&](auto type) -> Record {
        auto record = blank<typename decltype(type)::type>();
        JsonReader::read(object, where, record);
        return record;
    });
}

Entry entryFrom(const Json& object, const std::string& where)
{
    const RecordKey key = keyFrom(object, where);
    for (const auto& member : object.items())
        if (member.key() != "kind" && member.key() != "number" && member.key() != "body")
            fail(Failure::Kind::Damaged, where + '.' + member.key(), "nothing of this name belongs here");
    if (!object.contains("body"))
        fail(Failure::Kind::Damaged, where, "expected a body");
    return {key, recordFrom(key.kind, object.at("body"), where + " (" + wordsFor(key) + ')')};
}

} // namespace

template <class Value>
std::string jsonText(const Value& value)
{
    if constexpr (requires { value.begin(); })
        return written(JsonWriter::array(value));
    else
        return written(JsonWriter::object(value));
}

template <class Value>
void readJson(std::string_view text, const std::string& where, Value& value)
{
    JsonReader::read(parsed(text, where), where, value);
}

template <>
std::string jsonText(const std::string& matter)
{
    if (!isUtf8(matter))
        fail(Failure::Kind::Constraint, {}, "the text is not UTF-8");
    return matter;
}

template <>
void readJson(std::string_view text, const std::string&, std::string& matter)
{
    matter = text;
}

// Each value that stands in a column as JSON, written and read.
#define CSPDESK_JSON_VALUE(...)                                                                                        \
    template std::string jsonText(const __VA_ARGS__&);                                                                 \
    template void readJson(std::string_view, const std::string&, __VA_ARGS__&)
CSPDESK_JSON_VALUE(std::vector<domain::Lead>);
CSPDESK_JSON_VALUE(std::vector<domain::ActionOwner>);
CSPDESK_JSON_VALUE(std::vector<domain::Correction>);
CSPDESK_JSON_VALUE(domain::ClosedItemMatter);
CSPDESK_JSON_VALUE(domain::ActionMatter);
CSPDESK_JSON_VALUE(domain::AppendixMatter);
CSPDESK_JSON_VALUE(std::vector<domain::Stay>);
CSPDESK_JSON_VALUE(std::vector<domain::SessionTurn>);
CSPDESK_JSON_VALUE(domain::DecisionRules);
CSPDESK_JSON_VALUE(domain::InterestMatter);
CSPDESK_JSON_VALUE(domain::MotionMatter);
CSPDESK_JSON_VALUE(domain::NotifiedVoteMatter);
CSPDESK_JSON_VALUE(domain::DeclaredVoteMatter);
CSPDESK_JSON_VALUE(std::vector<std::string>);
CSPDESK_JSON_VALUE(domain::DeadlineRules);
CSPDESK_JSON_VALUE(domain::PaperMatter);
CSPDESK_JSON_VALUE(domain::PaperFile);
CSPDESK_JSON_VALUE(domain::AskerDetails);
CSPDESK_JSON_VALUE(domain::PlanMatter);
CSPDESK_JSON_VALUE(domain::GroupCaseDetails);
CSPDESK_JSON_VALUE(std::vector<domain::PlanEdition>);
CSPDESK_JSON_VALUE(std::vector<domain::ConsideredPriority>);
CSPDESK_JSON_VALUE(std::vector<domain::Reading>);
CSPDESK_JSON_VALUE(std::vector<domain::GrantReturn>);
CSPDESK_JSON_VALUE(std::vector<domain::MoneyLine>);
CSPDESK_JSON_VALUE(std::vector<domain::DutyDone>);
CSPDESK_JSON_VALUE(std::vector<domain::RecommendationProgress>);
CSPDESK_JSON_VALUE(std::vector<domain::SeatFeedback>);
CSPDESK_JSON_VALUE(std::vector<domain::InductionStep>);
CSPDESK_JSON_VALUE(domain::ReviewMatter);
#undef CSPDESK_JSON_VALUE

std::optional<Record> recordInBody(std::string_view body, RecordKey key, const std::string& where)
{
    for (const Json& each : parsed(body, where))
        if (keyFrom(each, where) == key && each.contains("after") && !each.at("after").is_null())
            return recordFrom(key.kind, each.at("after"), where + " (" + wordsFor(key) + ')');
    return std::nullopt;
}

std::string journalBody(const application::ChangeSet& changes)
{
    Json list = Json::array();
    for (const Change& change : changes.changes) {
        Json each = keyObject(change.key);
        each["after"] = change.after ? recordJson(*change.after) : Json(nullptr);
        list.push_back(std::move(each));
    }
    return written(list);
}

std::string touchedText(const std::vector<RecordKey>& keys)
{
    Json list = Json::array();
    for (const RecordKey key : keys)
        list.push_back(keyObject(key));
    return written(list);
}

std::vector<RecordKey> touchedFrom(std::string_view text, const std::string& where)
{
    const Json list = parsed(text, where);
    std::vector<RecordKey> keys;
    for (const Json& each : list)
        keys.push_back(keyFrom(each, where));
    return keys;
}

std::vector<Entry> entriesFrom(std::string_view text, const std::string& where)
{
    const Json document = parsed(text, where);
    if (!document.is_object() || !document.contains("records") || !document.at("records").is_array())
        fail(Failure::Kind::Damaged, where, "expected an object with a list of records");
    std::vector<Entry> entries;
    for (const Json& each : document.at("records"))
        entries.push_back(entryFrom(each, where + ", record " + std::to_string(entries.size() + 1)));
    return entries;
}

} // namespace cspdesk::storage
