// SPDX-License-Identifier: MIT
#pragma once

#include "application/question_view.h"
#include "application/question_work.h"
#include "presentation/workspace.h"

#include <QAbstractTableModel>

namespace cspdesk::presentation {

/// The questions and statements of the public to one meeting, by number.
class QuestionsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, Subject, Received, Notice, Outcome, ColumnCount };
    enum Role { SecondLineRole = Qt::UserRole, InTimeRole, OutcomeRole, OverdueRole };

    explicit QuestionsModel(Workspace& workspace, QObject* parent = nullptr);

    void show(std::optional<Id<domain::Meeting>> meeting);
    [[nodiscard]] const std::optional<application::QuestionsView>& view() const { return m_view; }
    [[nodiscard]] const application::QuestionLine* lineAt(int row) const;
    [[nodiscard]] int rowOf(Id<domain::PublicQuestion> id) const; ///< -1 where it is not shown
    [[nodiscard]] bool mayEdit() const;
    /// The meeting of the body after the one shown, where there is one.
    [[nodiscard]] std::optional<Id<domain::Meeting>> nextMeeting() const;
    /// The day an outcome is put down with: that of the meeting, or today where it can be ruled before the meeting.
    [[nodiscard]] Date outcomeDay(domain::QuestionOutcome outcome) const;

    /// The use cases, each one undo step; on success the rows follow by themselves.
    Result<Id<domain::PublicQuestion>> add();
    Result<> change(int row, domain::PublicQuestion question, const QString& undoText);
    Result<> changeAsker(int row, const application::AskerEntry& asker, const QString& undoText);
    /// `ruling` is the ground, where to, or the reference, as the outcome needs one.
    Result<> decide(int row, domain::QuestionOutcome outcome, const QString& ruling = {});
    Result<> remove(int row);
    Result<> moveToNextMeeting(int row);
    /// The number of the appendix.
    Result<int> append(int row);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// Any line, or what may be done, may have changed.
    void questionsChanged();

private:
    void reload();
    void follow(const application::ChangeSet& changes);
    [[nodiscard]] QString cell(const application::QuestionLine& line, int column) const;
    [[nodiscard]] QString secondLine(const application::QuestionLine& line, int column) const;

    Workspace& m_workspace;
    std::optional<Id<domain::Meeting>> m_meeting;
    std::optional<application::QuestionsView> m_view;
};

} // namespace cspdesk::presentation
