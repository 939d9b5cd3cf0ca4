// SPDX-License-Identifier: MIT
#pragma once

#include "domain/closed.h"
#include "storage/fault.h"
#include "storage/field_value.h"
#include "storage/record_json.h"
#include "storage/sealer.h"
#include "storage/statement.h"

#include <string>
#include <string_view>
#include <vector>

namespace cspdesk::storage {

struct Column
{
    std::string_view name;
    SqlValue value;
    bool isKept = false; ///< sealed matter that stays as it is in the file
};

/// Gathers the columns of a record; closed matter is sealed on the way.
class RowWriter
{
public:
    RowWriter(std::string_view table, std::int64_t number, const Sealer* sealer)
        : m_place{table, number, {}},
          m_sealer(sealer)
    {}

    template <class T>
    void operator()(const char* name, const T& member)
    {
        m_columns.push_back(Column{name, FieldValue<T>::to(member)});
    }

    template <class Value>
    void operator()(const char* name, const std::vector<Value>& values)
    {
        m_columns.push_back(Column{name, jsonText(values)});
    }

    template <Described Part>
    void operator()(const char* name, const Part& part)
    {
        m_columns.push_back(Column{name, jsonText(part)});
    }

    template <Described Part>
    void operator()(const char* name, const std::optional<Part>& part)
    {
        m_columns.push_back(Column{name, part ? SqlValue(jsonText(*part)) : SqlValue()});
    }

    template <class T>
    void operator()(const char* name, const domain::Closed<T>& closed)
    {
        Column column{name, {}, closed.isSealed()};
        m_place.column = name;
        if (const T* matter = closed.readable())
            column.value = sealed(jsonText(*matter));
        m_columns.push_back(std::move(column));
    }

    [[nodiscard]] const std::vector<Column>& columns() const { return m_columns; }

private:
    [[nodiscard]] Blob sealed(std::string_view matter) const
    {
        if (m_sealer == nullptr)
            fail(Failure::Kind::Sealed, m_place.words(), "closed matter cannot be written while it is locked");
        return m_sealer->seal(m_place, matter);
    }

    Place m_place;
    const Sealer* m_sealer;
    std::vector<Column> m_columns;
};

/// Fills a record from a row whose first column is its number.
class RowReader
{
public:
    RowReader(std::string_view table, const Statement& row, const Sealer* sealer)
        : m_place{table, row.integer(0), {}},
          m_row(row),
          m_sealer(sealer)
    {}

    template <class T>
    void operator()(const char* name, T& member)
    {
        m_place.column = name;
        std::optional<T> read = FieldValue<T>::from(m_row.value(m_next++));
        if (!read)
            fail(Failure::Kind::Damaged, m_place.words(), "expected " + FieldValue<T>::expected());
        member = *std::move(read);
    }

    template <class Value>
    void operator()(const char* name, std::vector<Value>& values)
    {
        m_place.column = name;
        readJson(m_row.text(m_next++), m_place.words(), values);
    }

    template <Described Part>
    void operator()(const char* name, Part& part)
    {
        m_place.column = name;
        readJson(m_row.text(m_next++), m_place.words(), part);
    }

    template <Described Part>
    void operator()(const char* name, std::optional<Part>& part)
    {
        m_place.column = name;
        const int column = m_next++;
        part.reset();
        if (!m_row.isNull(column))
            readJson(m_row.text(column), m_place.words(), part.emplace());
    }

    template <class T>
    void operator()(const char* name, domain::Closed<T>& closed)
    {
        m_place.column = name;
        const int column = m_next++;
        if (m_row.isNull(column))
            closed = {};
        else if (m_sealer == nullptr)
            closed = domain::Closed<T>::sealed();
        else
            closed = opened<T>(m_sealer->require(m_place, m_row.blob(column)));
    }

private:
    template <class T>
    T opened(const std::string& text) const
    {
        T matter;
        readJson(text, m_place.words(), matter);
        return matter;
    }

    Place m_place;
    const Statement& m_row;
    const Sealer* m_sealer;
    int m_next = 1;
};

/// Names the columns of a record.
struct ColumnNames
{
    std::vector<std::string_view> names;
    std::vector<std::string_view> sealed; ///< those of them that hold closed matter

    template <class T>
    void operator()(const char* name, const T&)
    {
        names.emplace_back(name);
    }

    template <class T>
    void operator()(const char* name, const domain::Closed<T>&)
    {
        names.emplace_back(name);
        sealed.emplace_back(name);
    }
};

} // namespace cspdesk::storage
