// SPDX-License-Identifier: MIT
#pragma once

#include "application/work.h"
#include "domain/quantity.h"
#include "presentation/record_sheet.h"
#include "wording/translate.h"

#include <algorithm>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace cspdesk::presentation {

/// A field of a sheet with how it is read from a record and written to one. What is written was checked before
/// (problemWith).
template <class T>
struct SheetBinding
{
    SheetField field;
    std::function<QString(const T&)> get;
    std::function<void(T&, const QString&)> set;
};

/// A column of a list within a record.
template <class Row>
struct PartBinding
{
    SheetPart part;
    std::function<QString(const Row&)> get;
    std::function<void(Row&, const QString&)> set;
};

// How values of each type stand in a field.

inline QString fieldText(const std::string& value) { return wording::text(value); }
inline QString fieldText(Date value) { return wording::text(isoDate(value)); }
inline QString fieldText(const std::optional<Date>& value) { return value ? fieldText(*value) : QString(); }
inline QString fieldText(domain::Pence value) { return wording::text(domain::penceText(value)); }
inline QString fieldText(const std::optional<domain::Pence>& value) { return value ? fieldText(*value) : QString(); }
inline QString fieldText(domain::Quantity value) { return wording::text(domain::quantityText(value)); }
inline QString fieldText(const std::optional<domain::Quantity>& value) { return value ? fieldText(*value) : QString(); }
inline QString fieldText(int value) { return QString::number(value); }
inline QString fieldText(const std::optional<int>& value) { return value ? fieldText(*value) : QString(); }
inline QString fieldText(bool value) { return value ? QStringLiteral("1") : QStringLiteral("0"); }
template <class Enum>
requires std::is_enum_v<Enum> QString fieldText(Enum value) { return QString::number(int(value)); }
QString fieldText(const std::vector<std::string>& names);

void readField(std::string& value, const QString& text);
void readField(Date& value, const QString& text); ///< an empty text leaves the day as it is
void readField(std::optional<Date>& value, const QString& text);
void readField(domain::Pence& value, const QString& text);
void readField(std::optional<domain::Pence>& value, const QString& text);
void readField(domain::Quantity& value, const QString& text);
void readField(std::optional<domain::Quantity>& value, const QString& text);
void readField(int& value, const QString& text);
void readField(std::optional<int>& value, const QString& text);
void readField(bool& value, const QString& text);
void readField(std::vector<std::string>& names, const QString& text);
template <class Enum>
requires std::is_enum_v<Enum>
void readField(Enum& value, const QString& text) { value = static_cast<Enum>(text.toInt()); }

template <class T, class Member>
SheetBinding<T> bound(SheetField field, Member T::*member)
{
    return {std::move(field), [member](const T& record) { return fieldText(record.*member); },
            [member](T& record, const QString& text) { readField(record.*member, text); }};
}

template <class Row, class Member>
PartBinding<Row> part(SheetPart part, Member Row::*member)
{
    part.isNeeded = std::is_same_v<Member, Date>;
    return {std::move(part), [member](const Row& row) { return fieldText(row.*member); },
            [member](Row& row, const QString& text) { readField(row.*member, text); }};
}

/// A list within a record.
template <class T, class Row>
SheetBinding<T> boundRows(SheetField field, std::vector<Row> T::*member, std::vector<PartBinding<Row>> parts)
{
    field.kind = SheetField::Kind::Rows;
    field.isInTable = false;
    for (const PartBinding<Row>& each : parts)
        field.parts.push_back(each.part);
    const auto get = [member, parts](const T& record) {
        QStringList rows;
        for (const Row& row : record.*member) {
            QStringList cells;
            for (const PartBinding<Row>& each : parts)
                cells << each.get(row).simplified();
            rows << cells.join(QLatin1Char('\t'));
        }
        return rows.join(QLatin1Char('\n'));
    };
    const auto set = [member, parts](T& record, const QString& text) {
        (record.*member).clear();
        const QStringList rows = text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        for (const QString& line : rows) {
            const QStringList cells = line.split(QLatin1Char('\t'));
            Row row{};
            for (std::size_t each = 0; each < parts.size(); ++each)
                parts[each].set(row, cells.value(qsizetype(each)));
            (record.*member).push_back(std::move(row));
        }
    };
    return {std::move(field), get, set};
}

/// Records that another one can name, with their words.
template <class T>
struct SheetLinks
{
    std::vector<Id<T>> ids;
    QStringList names;
};

template <class T, class Name>
SheetLinks<T> linksTo(const application::Store& store, Name nameOf)
{
    SheetLinks<T> links;
    if (const auto records = application::all<T>(store); records.has_value())
        for (const Stored<T>& record : *records) {
            links.ids.push_back(record.id);
            links.names << nameOf(record.value);
        }
    return links;
}

/// A record that has to be named.
template <class T, class Link>
SheetBinding<T> boundLink(SheetField field, Id<Link> T::*member, const SheetLinks<Link>& links)
{
    field.kind = SheetField::Kind::Choice;
    field.choices = links.names;
    return {std::move(field),
            [member, ids = links.ids](const T& record) {
                const auto found = std::find(ids.begin(), ids.end(), record.*member);
                return QString::number(found - ids.begin());
            },
            [member, ids = links.ids](T& record, const QString& text) {
                if (const auto at = std::size_t(text.toInt()); at < ids.size())
                    record.*member = ids[at];
            }};
}

/// A record that can be named, or none.
template <class T, class Link>
SheetBinding<T> boundLink(SheetField field, std::optional<Id<Link>> T::*member, const SheetLinks<Link>& links)
{
    field.kind = SheetField::Kind::Choice;
    field.choices = QStringList{wording::say("none")} + links.names;
    return {std::move(field),
            [member, ids = links.ids](const T& record) {
                if (!(record.*member))
                    return QStringLiteral("0");
                const auto found = std::find(ids.begin(), ids.end(), *(record.*member));
                return QString::number(found == ids.end() ? 0 : found - ids.begin() + 1);
            },
            [member, ids = links.ids](T& record, const QString& text) {
                const auto at = std::size_t(text.toInt());
                record.*member = at == 0 || at > ids.size() ? std::nullopt : std::optional(ids[at - 1]);
            }};
}

/// A binding of a part of the record: what is closed matter of it. `T::*matter` is a Closed<Matter>.
template <class T, class Matter>
SheetBinding<T> boundWithin(domain::Closed<Matter> T::*matter, SheetBinding<Matter> binding)
{
    return {std::move(binding.field),
            [matter, get = std::move(binding.get)](const T& record) {
                const Matter* readable = (record.*matter).readable();
                return readable == nullptr ? QString() : get(*readable);
            },
            [matter, set = std::move(binding.set)](T& record, const QString& text) {
                if ((record.*matter).isSealed())
                    return;
                const Matter* readable = (record.*matter).readable();
                Matter changed = readable == nullptr ? Matter() : *readable;
                set(changed, text);
                record.*matter = std::move(changed);
            }};
}

/// How the records of a sheet are read, made, kept and removed.
template <class T>
struct SheetRules
{
    application::Verb verb;
    T blank;
    bool mayAdd = true;
    std::function<application::Result<std::int64_t>(application::UnitOfWork&, std::optional<Id<T>>, T)> keep;
    std::function<application::Result<>(application::UnitOfWork&, Id<T>)> remove;
    std::function<bool(const T&)> isLocked = {};
    std::function<application::Result<>(application::UnitOfWork&)> addUsual = {};
    std::function<application::Result<>(application::UnitOfWork&, Id<T>)> act = {};
    std::function<QStringList(const T&, const QString&)> remarks = {}; ///< on a text that is being written
    std::function<bool(const T&)> belongs = {};      ///< whether the record is of this sheet; all are without it
    std::function<std::int64_t(const T&)> rank = {}; ///< rows stand in this order; as they were made without it
};

/// A sheet that is told by its bindings.
template <class T>
class BoundSheet : public RecordSheet
{
public:
    BoundSheet(Workspace& workspace, SheetWords words, std::vector<SheetBinding<T>> bindings, SheetRules<T> rules)
        : RecordSheet(workspace, std::move(words), fieldsOf(bindings), nullptr),
          m_bindings(std::move(bindings)),
          m_rules(std::move(rules))
    {
        reload();
    }

    [[nodiscard]] bool mayAdd() const override { return m_rules.mayAdd; }

    [[nodiscard]] bool isLocked() const override
    {
        return m_rules.isLocked && workspace().closedMatter() == application::ClosedMatterAccess::Locked;
    }

    Result<> addUsual() override
    {
        if (!m_rules.addUsual)
            return {};
        CSPDESK_TRY(workspace().run(m_rules.verb, words().added, m_rules.addUsual));
        return {};
    }

    [[nodiscard]] QStringList remarksOn(int row, const QString& text) const override
    {
        if (!m_rules.remarks)
            return {};
        const auto record = application::require(workspace().store(), Id<T>(numberAt(row)));
        return record.has_value() ? m_rules.remarks(record->value, text) : QStringList();
    }

protected:
    [[nodiscard]] std::vector<Row> read() const override
    {
        std::vector<Row> rows;
        auto records = application::all<T>(workspace().store());
        if (!records.has_value())
            return rows;
        if (m_rules.rank)
            std::stable_sort(records->begin(), records->end(), [&](const Stored<T>& left, const Stored<T>& right) {
                return m_rules.rank(left.value) < m_rules.rank(right.value);
            });
        for (const Stored<T>& each : *records) {
            if (m_rules.belongs && !m_rules.belongs(each.value))
                continue;
            QStringList values;
            const bool isHidden = m_rules.isLocked && m_rules.isLocked(each.value);
            for (const SheetBinding<T>& binding : m_bindings)
                values << (isHidden ? QString() : binding.get(each.value));
            if (isHidden)
                values.first() = wording::say("Locked");
            rows.push_back({each.id.number(), values});
        }
        return rows;
    }

    Result<std::int64_t> write(std::optional<std::int64_t> number, const QStringList& values,
                               const QString& undo) override
    {
        return workspace().run(
            m_rules.verb, undo, [&](application::UnitOfWork& unit) -> application::Result<std::int64_t> {
                T record = m_rules.blank;
                std::optional<Id<T>> id;
                if (number) {
                    id = Id<T>(*number);
                    auto known = application::require(unit, *id);
                    CSPDESK_TRY(known);
                    record = std::move(known->value);
                }
                for (std::size_t at = 0; at < m_bindings.size(); ++at) {
                    const QString& value = values[qsizetype(at)];
                    if (number ? m_bindings[at].get(record) != value : isFilledIn(m_bindings[at].field, value))
                        m_bindings[at].set(record, value);
                }
                return m_rules.keep(unit, id, std::move(record));
            });
    }

    /// A new record keeps what a blank one has where nothing was chosen.
    static bool isFilledIn(const SheetField& field, const QString& value)
    {
        return !value.isEmpty() && !(field.kind == SheetField::Kind::Choice && value.toInt() == 0);
    }

    Result<> erase(std::int64_t number, const QString& undo) override
    {
        CSPDESK_TRY(workspace().run(m_rules.verb, undo, [&](application::UnitOfWork& unit) {
            return m_rules.remove ? m_rules.remove(unit, Id<T>(number)) : application::removeKnown(unit, Id<T>(number));
        }));
        return {};
    }

    Result<> actOn(std::int64_t number) override
    {
        if (!m_rules.act)
            return {};
        CSPDESK_TRY(workspace().run(m_rules.verb, words().changed,
                                    [&](application::UnitOfWork& unit) { return m_rules.act(unit, Id<T>(number)); }));
        return {};
    }

private:
    static std::vector<SheetField> fieldsOf(const std::vector<SheetBinding<T>>& bindings)
    {
        std::vector<SheetField> fields;
        for (const SheetBinding<T>& binding : bindings)
            fields.push_back(binding.field);
        return fields;
    }

    std::vector<SheetBinding<T>> m_bindings;
    SheetRules<T> m_rules;
};

} // namespace cspdesk::presentation
