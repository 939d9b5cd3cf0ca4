// SPDX-License-Identifier: MIT
#pragma once

#include "application/search.h"
#include "presentation/place.h"

#include <QAbstractListModel>
#include <QList>
#include <QTimer>

#include <vector>

namespace cspdesk::presentation {

class Workspace;

/// Words with the places that were looked for, as the screen draws them.
struct MarkedLine
{
    QString text;
    QList<std::pair<int, int>> marks; ///< where each begins, and how many characters it has
};

/// One row of what was found.
struct SearchLine
{
    MarkedLine title;   ///< what it is called, or what it stands under
    MarkedLine excerpt; ///< empty where the title says it all
    QString place;      ///< "Minutes 8.2, 21 October 2025"
    application::SearchGroup group = application::SearchGroup::Meetings;
    bool isClosed = false;
    Place where;
};

/// Searches as somebody types. What is asked for is kept nowhere.
class SearchModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit SearchModel(Workspace& workspace, QObject* parent = nullptr);

    void setWords(const QString& words);
    /// Nothing: everything.
    void setGroup(std::optional<application::SearchGroup> group);
    void setMeeting(std::optional<Id<domain::Meeting>> meeting);
    void setClosedOnly(bool closedOnly);
    /// Reads closed matter for the first search, a moment at a time, so that nothing waits for it. It begins by itself
    /// some time after a file was opened or unlocked.
    void prepare();
    /// Forgets what was looked for and what was found.
    void clear();

    [[nodiscard]] const SearchLine& lineAt(int row) const { return m_lines[static_cast<std::size_t>(row)]; }
    /// Whether what was asked for is still to come.
    [[nodiscard]] bool isWaiting() const { return m_waits; }
    /// Whether the words ask for anything.
    [[nodiscard]] bool isAsking() const { return !m_order.query.isEmpty(); }
    /// "12 found"; empty while nothing is asked for.
    [[nodiscard]] QString summary() const;
    /// What hinders the search from going further: closed matter that is locked, a failure.
    [[nodiscard]] QString hint() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

Q_SIGNALS:
    void searched();

private:
    void search();
    [[nodiscard]] bool isPrepared();
    void ask();

    Workspace& m_workspace;
    application::SearchOrder m_order;
    std::vector<SearchLine> m_lines;
    QString m_summary;
    QString m_problem;
    QTimer m_ahead;       ///< until reading begins by itself
    QTimer m_preparing;   ///< until the next moment of it
    bool m_waits = false; ///< somebody has asked, and reading is under way
};

} // namespace cspdesk::presentation
