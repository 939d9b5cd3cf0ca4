// SPDX-License-Identifier: MIT
#pragma once

#include "domain/closed.h"
#include "storage/fault.h"
#include "storage/field_value.h"
#include "storage/record_fields.h"

#include <nlohmann/json.hpp>

#include <set>
#include <string>
#include <vector>

namespace cspdesk::storage {

using Json = nlohmann::ordered_json;

Json jsonOf(const SqlValue& value);
/// Nothing for what no column holds: arrays, objects, fractions.
std::optional<SqlValue> valueOf(const Json& json);

/// Writes the members of a record into an object; what is absent is left out.
class JsonWriter
{
public:
    template <class Record>
    static Json object(const Record& record)
    {
        JsonWriter writer;
        describe(writer, record);
        return std::move(writer.m_object);
    }

    template <class Value>
    static Json array(const std::vector<Value>& values)
    {
        Json list = Json::array();
        for (const Value& each : values)
            if constexpr (Described<Value>)
                list.push_back(object(each));
            else
                list.push_back(jsonOf(FieldValue<Value>::to(each)));
        return list;
    }

    template <class T>
    void operator()(const char* name, const T& member)
    {
        if (const SqlValue value = FieldValue<T>::to(member); !std::holds_alternative<std::monostate>(value))
            m_object[name] = jsonOf(value);
    }

    void operator()(const char* name, bool member) { m_object[name] = member; }

    template <Described Part>
    void operator()(const char* name, const Part& part)
    {
        m_object[name] = object(part);
    }

    template <Described Part>
    void operator()(const char* name, const std::optional<Part>& part)
    {
        if (part)
            m_object[name] = object(*part);
    }

    template <class Value>
    void operator()(const char* name, const std::vector<Value>& values)
    {
        m_object[name] = array(values);
    }

    template <class T>
    void operator()(const char* name, const domain::Closed<T>& closed)
    {
        if (closed.isSealed())
            m_object[name] = {{"sealed", true}}; // there, but not known to whoever wrote this
        else if (const T* matter = closed.readable())
            m_object[name] = closedJson(*matter);
    }

private:
    static Json closedJson(const std::string& matter) { return matter; }
    template <class Matter>
    static Json closedJson(const Matter& matter)
    {
        return object(matter);
    }

    Json m_object = Json::object();
};

/// Fills the members of a record from an object. Missing members keep their defaults; unknown and ill-typed ones are
/// a fault that names the place.
class JsonReader
{
public:
    template <class Record>
    static void read(const Json& object, const std::string& where, Record& record)
    {
        if (!object.is_object())
            fail(Failure::Kind::Damaged, where, "expected an object");
        JsonReader reader(object, where);
        describe(reader, record);
        reader.requireAllKnown();
    }

    template <class Value>
    static void read(const Json& array, const std::string& where, std::vector<Value>& values)
    {
        if (!array.is_array())
            fail(Failure::Kind::Damaged, where, "expected a list");
        values.clear();
        for (const Json& each : array) {
            const std::string place = where + '[' + std::to_string(values.size()) + ']';
            if constexpr (Described<Value>)
                read(each, place, values.emplace_back());
            else
                values.push_back(plain<Value>(valueOf(each), place));
        }
    }

    template <class T>
    void operator()(const char* name, T& member)
    {
        const Json* json = find(name);
        if (json == nullptr && FieldValue<T>::from(FieldValue<T>::to(member)).has_value())
            return; // its default holds; a reference that must be there has none that does
        member = plain<T>(json != nullptr ? valueOf(*json) : SqlValue(), m_where + '.' + name);
    }

    template <Described Part>
    void operator()(const char* name, Part& part)
    {
        if (const Json* json = find(name))
            read(*json, m_where + '.' + name, part);
    }

    template <Described Part>
    void operator()(const char* name, std::optional<Part>& part)
    {
        if (const Json* json = find(name); json != nullptr && !json->is_null())
            read(*json, m_where + '.' + name, part.emplace());
    }

    void operator()(const char* name, bool& member)
    {
        const Json* json = find(name);
        if (json != nullptr && !json->is_boolean())
            fail(Failure::Kind::Damaged, m_where + '.' + name, "expected true or false");
        if (json != nullptr)
            member = json->get<bool>();
    }

    template <class Value>
    void operator()(const char* name, std::vector<Value>& values)
    {
        if (const Json* json = find(name))
            read(*json, m_where + '.' + name, values);
    }

    template <class T>
    void operator()(const char* name, domain::Closed<T>& closed)
    {
        if (const Json* json = find(name); json != nullptr && !json->is_null())
            closed = closedMatter<T>(*json, m_where + '.' + name);
    }

private:
    JsonReader(const Json& object, const std::string& where) : m_object(object), m_where(where) {}

    template <class T>
    static T plain(const std::optional<SqlValue>& value, const std::string& where)
    {
        std::optional<T> read = value ? FieldValue<T>::from(*value) : std::nullopt;
        if (!read)
            fail(Failure::Kind::Damaged, where, "expected " + FieldValue<T>::expected());
        return *std::move(read);
    }

    template <class T>
    static T closedMatter(const Json& json, const std::string& where)
    {
        T matter;
        if constexpr (std::same_as<T, std::string>) {
            if (!json.is_string())
                fail(Failure::Kind::Damaged, where, "expected text");
            matter = json.get<std::string>();
        } else {
            read(json, where, matter);
        }
        return matter;
    }

    const Json* find(const char* name);
    void requireAllKnown() const;

    const Json& m_object;
    const std::string& m_where;
    std::set<std::string> m_known;
};

} // namespace cspdesk::storage
