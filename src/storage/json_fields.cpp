// SPDX-License-Identifier: MIT
#include "storage/json_fields.h"

namespace cspdesk::storage {

Json jsonOf(const SqlValue& value)
{
    if (const auto* number = std::get_if<std::int64_t>(&value))
        return *number;
    if (const auto* text = std::get_if<std::string>(&value))
        return *text;
    return nullptr;
}

std::optional<SqlValue> valueOf(const Json& json)
{
    if (json.is_null())
        return SqlValue();
    if (json.is_string())
        return SqlValue(json.get<std::string>());
    if (json.is_number_unsigned() && json.get<std::uint64_t>() > std::uint64_t(INT64_MAX))
        return std::nullopt;
    if (json.is_number_integer())
        return SqlValue(json.get<std::int64_t>());
    return std::nullopt;
}

const Json* JsonReader::find(const char* name)
{
    m_known.insert(name);
    const auto found = m_object.find(name);
    return found != m_object.end() ? &*found : nullptr;
}

void JsonReader::requireAllKnown() const
{
    for (const auto& member : m_object.items())
        if (!m_known.contains(member.key()))
            fail(Failure::Kind::Damaged, m_where + '.' + member.key(), "nothing of this name belongs here");
}

} // namespace cspdesk::storage
