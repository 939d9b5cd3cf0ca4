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

template std::string jsonText(const std::vector<domain::Lead>&);
template std::string jsonText(const std::vector<domain::ActionOwner>&);
template std::string jsonText(const std::vector<domain::Correction>&);
template std::string jsonText(const domain::ClosedItemMatter&);
template std::string jsonText(const domain::ActionMatter&);
template std::string jsonText(const domain::AppendixMatter&);
template std::string jsonText(const std::vector<domain::Stay>&);
template std::string jsonText(const std::vector<domain::SessionTurn>&);
template std::string jsonText(const domain::DecisionRules&);
template std::string jsonText(const domain::InterestMatter&);
template std::string jsonText(const domain::MotionMatter&);
template std::string jsonText(const domain::NotifiedVoteMatter&);
template std::string jsonText(const domain::DeclaredVoteMatter&);
template void readJson(std::string_view, const std::string&, std::vector<domain::Lead>&);
template void readJson(std::string_view, const std::string&, std::vector<domain::ActionOwner>&);
template void readJson(std::string_view, const std::string&, std::vector<domain::Correction>&);
template void readJson(std::string_view, const std::string&, domain::ClosedItemMatter&);
template void readJson(std::string_view, const std::string&, domain::ActionMatter&);
template void readJson(std::string_view, const std::string&, domain::AppendixMatter&);
template void readJson(std::string_view, const std::string&, std::vector<domain::Stay>&);
template void readJson(std::string_view, const std::string&, std::vector<domain::SessionTurn>&);
template void readJson(std::string_view, const std::string&, domain::DecisionRules&);
template void readJson(std::string_view, const std::string&, domain::InterestMatter&);
template void readJson(std::string_view, const std::string&, domain::MotionMatter&);
template void readJson(std::string_view, const std::string&, domain::NotifiedVoteMatter&);
template void readJson(std::string_view, const std::string&, domain::DeclaredVoteMatter&);

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
