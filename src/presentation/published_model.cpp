// SPDX-License-Identifier: MIT
#include "presentation/published_model.h"

#include "application/published_work.h"
#include "wording/format_text.h"
#include "wording/published_text.h"
#include "wording/suspect_charts.h"
#include "wording/translate.h"

#include <algorithm>
#include <array>

namespace cspdesk::presentation {

using domain::PublishedResult;
using wording::say;
using wording::text;

namespace {

constexpr std::array headings{"Day", "What", "Where to", "Why all the same", "Later figures"};
static_assert(headings.size() == PublishedModel::ColumnCount);

} // namespace

PublishedModel::PublishedModel(Workspace& workspace, QObject* parent)
    : QAbstractTableModel(parent),
      m_workspace(workspace)
{
    connect(&workspace, &Workspace::changed, this, &PublishedModel::reload);
    connect(&workspace, &Workspace::closed, this, &PublishedModel::reload);
    reload();
}

void PublishedModel::reload()
{
    beginResetModel();
    m_results.clear();
    if (m_workspace.isOpen())
        if (auto read = application::publishedResults(m_workspace.store()); read.has_value())
            m_results = std::move(*read);
    std::stable_sort(m_results.begin(), m_results.end(),
                     [](const auto& left, const auto& right) { return left->day > right->day; });
    endResetModel();
}

const PublishedResult* PublishedModel::resultAt(int row) const
{
    return row < 0 || row >= rowCount() ? nullptr : &m_results[std::size_t(row)].value;
}

std::optional<HandedOverResult> PublishedModel::tablesAt(int row) const
{
    const PublishedResult* const result = resultAt(row);
    auto kept = result != nullptr ? analysis::parseEarlierResult(result->tables) : std::nullopt;
    if (!kept)
        return std::nullopt;
    auto outcome = std::make_shared<StudyOutcome>();
    outcome->tables = std::move(kept->tables);
    outcome->counted = kept->recipe.question;
    HandedOverResult out{.title = text(result->title), .recipe = analysis::recipeText(kept->recipe)};
    outcome->recipe = std::move(kept->recipe);
    out.outcome = std::move(outcome);
    return out;
}

Result<> PublishedModel::setCounts(int row, bool counts)
{
    if (resultAt(row) == nullptr)
        return {};
    const auto id = m_results[std::size_t(row)].id;
    CSPDESK_TRY(
        m_workspace.run(application::Verb::ChangePublished,
                        counts ? say("count published figures") : say("leave published figures out"),
                        [&](application::UnitOfWork& unit) { return application::setCounts(unit, id, counts); }));
    return {};
}

int PublishedModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_results.size()); }

int PublishedModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(ColumnCount); }

QVariant PublishedModel::data(const QModelIndex& index, int role) const
{
    const PublishedResult* const result = resultAt(index.row());
    if (result == nullptr || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    switch (index.column()) {
    case Day: return wording::plainDate(result->day);
    case Title: return text(result->title);
    case Way: return wording::publishedWhere(*result);
    case Reason: return text(result->reason);
    case State: return wording::publishedState(*result);
    default: return {};
    }
}

QVariant PublishedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    return say(headings[std::size_t(section)]);
}

} // namespace cspdesk::presentation
