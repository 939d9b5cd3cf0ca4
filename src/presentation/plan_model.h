// SPDX-License-Identifier: MIT
#pragma once

#include "application/plan_view.h"
#include "presentation/typed_text.h"
#include "presentation/workspace.h"

#include <QAbstractTableModel>

#include <functional>
#include <optional>

namespace cspdesk::presentation {

/// The forward plan of the Board: the programme of a year by meetings, or all of it by the days on which something is
/// wanted.
class PlanModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Layout { Programme, Dates };
    enum DateColumn { When, Title, Kind, Remark, DateColumnCount };
    enum Role {
        BandRole = Qt::UserRole, ///< the row heads those below it, and is no entry
        MarkRole,                ///< how a meeting stands to the entry: application::ProgrammeMark
        RemarkRole,              ///< what is wrong, or to be done soon
        ClosedRole,
        SealedRole,
        OverRole ///< done, dropped, or past
    };

    explicit PlanModel(Workspace& workspace, QObject* parent = nullptr);

    void setLayout(Layout layout);
    [[nodiscard]] Layout layout() const { return m_layout; }
    /// The year of the programme: `step` years on, from the one with today in it.
    void stepYear(int step);
    [[nodiscard]] const Period& period() const { return m_programme.period; }
    [[nodiscard]] const std::vector<Stored<domain::Meeting>>& meetings() const { return m_programme.meetings; }

    [[nodiscard]] const std::optional<application::PlanView>& view() const { return m_view; }
    [[nodiscard]] const domain::PlanLine* lineAt(int row) const; ///< null for a band
    [[nodiscard]] const domain::PlanLine* lineOf(Id<domain::PlanEntry> id) const;
    [[nodiscard]] int rowOf(Id<domain::PlanEntry> id) const; ///< -1 where it is not shown
    [[nodiscard]] bool mayEdit(Id<domain::PlanEntry> id) const;
    [[nodiscard]] int neglected() const;
    [[nodiscard]] int toWatch() const; ///< entries with a remark
    /// The stable name under which a draft of one of its texts is kept: "plan_title", "plan_note", "plan_response".
    [[nodiscard]] TypedField field(Id<domain::PlanEntry> id, const char* name) const;

    /// The next meeting whose agenda is not out yet, and what the plan suggests for it; locked entries are
    /// suggested once they can be read.
    [[nodiscard]] const Stored<domain::Meeting>* agendaMeeting() const;
    [[nodiscard]] const std::vector<domain::PlanSuggestion>& suggestions() const { return m_suggestions; }

    /// The use cases, each one undo step; on success the rows follow by themselves.
    Result<Id<domain::PlanEntry>> add(domain::PlanKind kind, const QString& title);
    /// Changes an entry as the function says.
    using Edit = std::function<void(domain::PlanEntry&, domain::PlanMatter&)>;
    Result<> change(Id<domain::PlanEntry> id, const QString& undoText, const Edit& edit);
    Result<> remove(Id<domain::PlanEntry> id);
    Result<> addDraft(Id<domain::PlanEntry> id, const domain::PlanDraft& draft);
    Result<> addComment(Id<domain::PlanEntry> id, const domain::PlanComment& comment);
    Result<> link(Id<domain::AgendaItem> item, std::optional<Id<domain::PlanEntry>> entry);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    /// Lines, counts or suggestions may have changed.
    void planChanged();

private:
    /// A row is a line of the view, or the band over the lines of a kind.
    struct Row
    {
        std::optional<std::size_t> line;
        domain::PlanKind kind = domain::PlanKind::Other;

        friend bool operator==(const Row&, const Row&) = default;
    };

    void reload();
    void arrange();
    [[nodiscard]] std::vector<Row> rowsByKind() const;
    [[nodiscard]] std::vector<Row> rowsByDate() const;
    [[nodiscard]] QString cell(const domain::PlanLine& line, int row, int column) const;
    [[nodiscard]] application::ProgrammeMark markAt(int row, int column) const;

    Workspace& m_workspace;
    Layout m_layout = Layout::Programme;
    int m_yearStep = 0;
    std::optional<application::PlanView> m_view;
    application::Programme m_programme;
    std::vector<domain::PlanSuggestion> m_suggestions;
    std::vector<Row> m_rows;
};

} // namespace cspdesk::presentation
