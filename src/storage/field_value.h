// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"
#include "base/id.h"
#include "domain/quantity.h"
#include "storage/sql_value.h"
#include "storage/stable_names.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <string>

namespace cspdesk::storage {

/// How a plain member stands in a column and in JSON: `to` it, `from` it (nothing when it does not fit), and what is
/// `expected` there, in words.
template <class T>
struct FieldValue;

template <>
struct FieldValue<std::string>
{
    static SqlValue to(const std::string& text) { return text; }
    static std::optional<std::string> from(const SqlValue& value)
    {
        const auto* text = std::get_if<std::string>(&value);
        return text != nullptr ? std::optional(*text) : std::nullopt;
    }
    static std::string expected() { return "text"; }
};

template <>
struct FieldValue<bool>
{
    static SqlValue to(bool flag) { return std::int64_t(flag ? 1 : 0); }
    static std::optional<bool> from(const SqlValue& value)
    {
        const auto* number = std::get_if<std::int64_t>(&value);
        return number != nullptr && (*number == 0 || *number == 1) ? std::optional(*number == 1) : std::nullopt;
    }
    static std::string expected() { return "true or false"; }
};

template <>
struct FieldValue<int>
{
    static SqlValue to(int number) { return std::int64_t(number); }
    static std::optional<int> from(const SqlValue& value)
    {
        const auto* number = std::get_if<std::int64_t>(&value);
        if (number == nullptr || *number < std::numeric_limits<int>::min() || *number > std::numeric_limits<int>::max())
            return std::nullopt;
        return static_cast<int>(*number);
    }
    static std::string expected() { return "a whole number"; }
};

template <>
struct FieldValue<std::int64_t>
{
    static SqlValue to(std::int64_t number) { return number; }
    static std::optional<std::int64_t> from(const SqlValue& value)
    {
        const auto* number = std::get_if<std::int64_t>(&value);
        return number != nullptr ? std::optional(*number) : std::nullopt;
    }
    static std::string expected() { return "a whole number"; }
};

template <>
struct FieldValue<domain::Quantity>
{
    static SqlValue to(domain::Quantity quantity) { return quantity.thousandths; }
    static std::optional<domain::Quantity> from(const SqlValue& value)
    {
        const auto* number = std::get_if<std::int64_t>(&value);
        return number != nullptr ? std::optional(domain::Quantity{*number}) : std::nullopt;
    }
    static std::string expected() { return "a whole number of thousandths"; }
};

template <>
struct FieldValue<domain::Pence>
{
    static SqlValue to(domain::Pence amount) { return amount.pence; }
    static std::optional<domain::Pence> from(const SqlValue& value)
    {
        const auto* number = std::get_if<std::int64_t>(&value);
        return number != nullptr ? std::optional(domain::Pence{*number}) : std::nullopt;
    }
    static std::string expected() { return "a whole number of pence"; }
};

template <>
struct FieldValue<Date>
{
    static SqlValue to(Date date) { return isoDate(date); }
    static std::optional<Date> from(const SqlValue& value)
    {
        const auto* text = std::get_if<std::string>(&value);
        return text != nullptr ? parseDate(*text) : std::nullopt;
    }
    static std::string expected() { return "a date such as 2025-10-21"; }
};

template <>
struct FieldValue<TimeOfDay>
{
    static SqlValue to(TimeOfDay time) { return clockTime(time); }
    static std::optional<TimeOfDay> from(const SqlValue& value)
    {
        const auto* text = std::get_if<std::string>(&value);
        return text != nullptr ? parseTime(*text) : std::nullopt;
    }
    static std::string expected() { return "a time such as 10:00"; }
};

template <class Tag>
struct FieldValue<Id<Tag>>
{
    static SqlValue to(Id<Tag> id) { return id.number(); }
    static std::optional<Id<Tag>> from(const SqlValue& value)
    {
        const auto* number = std::get_if<std::int64_t>(&value);
        return number != nullptr && *number > 0 ? std::optional(Id<Tag>(*number)) : std::nullopt;
    }
    static std::string expected() { return "the number of a record"; }
};

template <NamedEnum T>
struct FieldValue<T>
{
    static constexpr auto& names = StableNames<T>::names;

    static SqlValue to(T value) { return std::string(names.at(static_cast<std::size_t>(value))); }
    static std::optional<T> from(const SqlValue& value)
    {
        const auto* text = std::get_if<std::string>(&value);
        const auto* found = text != nullptr ? std::find(names.begin(), names.end(), *text) : names.end();
        return found != names.end() ? std::optional(static_cast<T>(found - names.begin())) : std::nullopt;
    }
    static std::string expected()
    {
        std::string all;
        for (const std::string_view name : names)
            all += (all.empty() ? "" : ", ") + std::string(name);
        return "one of " + all;
    }
};

template <class T>
struct FieldValue<std::optional<T>>
{
    static SqlValue to(const std::optional<T>& value) { return value ? FieldValue<T>::to(*value) : SqlValue(); }
    static std::optional<std::optional<T>> from(const SqlValue& value)
    {
        if (std::holds_alternative<std::monostate>(value))
            return std::optional<std::optional<T>>(std::in_place);
        std::optional<T> inner = FieldValue<T>::from(value);
        return inner ? std::optional<std::optional<T>>(std::in_place, std::move(inner)) : std::nullopt;
    }
    static std::string expected() { return FieldValue<T>::expected() + ", or nothing"; }
};

} // namespace cspdesk::storage
