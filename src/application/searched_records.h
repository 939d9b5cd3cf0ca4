// SPDX-License-Identifier: MIT
#pragma once

#include "application/work.h"

#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace cspdesk::application {

/// The numbers that a meeting's papers print.
struct PrintedNumbers
{
    std::map<Id<domain::AgendaItem>, std::string> items;
    std::map<Id<domain::MinuteParagraph>, std::string> paragraphs;
    std::map<Id<domain::Appendix>, std::string> appendices;
};

/// What searched texts take from other records, each read once: names, days, printed numbers.
class SearchedRecords
{
public:
    explicit SearchedRecords(const Reader& reader) : m_reader(reader) {}

    /// Takes over records that were read anyway, so that nothing is read twice for the numbers of a whole file.
    void takeAll(const std::vector<Entry>& items, const std::vector<Entry>& paragraphs);

    /// Nothing where it is gone.
    template <class T>
    const T* recordOf(Id<T> id)
    {
        auto& known = std::get<Known<T>>(m_known);
        auto place = known.find(id);
        if (place == known.end())
            place = known.emplace(id, noted(find(m_reader, id))).first;
        return place->second ? &place->second->value : nullptr;
    }

    const PrintedNumbers& numbersOf(Id<domain::Meeting> id);

    /// Reading goes on after a failure, with nothing in the place of what could not be read; it is told in the end.
    [[nodiscard]] const std::optional<Error>& problem() const { return m_problem; }

private:
    template <class T>
    using Known = std::map<Id<T>, std::optional<Stored<T>>>;

    template <class T>
    T noted(Result<T> result)
    {
        if (result.has_value())
            return std::move(*result);
        if (!m_problem)
            m_problem = result.error();
        return {};
    }

    PrintedNumbers readNumbers(Id<domain::Meeting> id);
    std::vector<Stored<domain::AgendaItem>> itemsOf(Id<domain::Meeting> id);
    std::vector<Stored<domain::MinuteParagraph>> paragraphsOf(Id<domain::Meeting> id);
    int firstNumber(const domain::Meeting& meeting, domain::MinuteNumbering numbering);

    const Reader& m_reader;
    std::tuple<Known<domain::Person>, Known<domain::Agency>, Known<domain::Body>, Known<domain::Meeting>,
               Known<domain::ActionPoint>>
        m_known;
    std::map<Id<domain::Meeting>, PrintedNumbers> m_numbers;
    bool m_hasAll = false; ///< items and paragraphs of every meeting are here
    std::map<Id<domain::Meeting>, std::vector<Stored<domain::AgendaItem>>> m_items;
    std::map<Id<domain::Meeting>, std::vector<Stored<domain::MinuteParagraph>>> m_paragraphs;
    std::optional<Error> m_problem;
};

} // namespace cspdesk::application
