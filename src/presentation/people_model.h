// SPDX-License-Identifier: MIT
#pragma once

#include "presentation/record_table.h"

namespace cspdesk::presentation {

/// Everybody the partnership keeps, by name, or those whose line holds every word of a search.
class PeopleModel : public RecordTable
{
    Q_OBJECT

public:
    enum Column { Name, Honorific, Represents, Organisation, Contact };

    explicit PeopleModel(Workspace& workspace, QObject* parent = nullptr);
    void search(const QString& words);
    [[nodiscard]] bool isSearching() const { return !m_words.isEmpty(); }
    [[nodiscard]] const Stored<domain::Person>* personAt(int row) const;

    /// The use cases, each one undo step.
    Result<> add(const domain::Person& person);
    Result<> change(Id<domain::Person> id, const domain::Person& person);
    Result<> remove(Id<domain::Person> id);

protected:
    [[nodiscard]] std::vector<RecordRow> rowsFrom(const domain::MembershipRecords& records) const override;

private:
    QStringList m_words;
};

} // namespace cspdesk::presentation
