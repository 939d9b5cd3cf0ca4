// SPDX-License-Identifier: MIT
#pragma once

#include "application/minutes_life.h"
#include "application/minutes_work.h"
#include "presentation/minutes_lines.h"
#include "presentation/typed_text.h"
#include "presentation/workspace.h"

#include <QAbstractListModel>

namespace cspdesk::presentation {

/// The minutes of one meeting as lines from top to bottom. A change shows in the lines it touches; the others stay.
class MinutesModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit MinutesModel(Workspace& workspace, QObject* parent = nullptr);

    /// Shows another meeting, or none.
    void show(std::optional<Id<domain::Meeting>> meeting);
    /// Shows what is written under one item of the meeting, without its heading; none shows all again.
    void showOnly(std::optional<Id<domain::AgendaItem>> item);
    [[nodiscard]] const std::optional<application::MinutesView>& view() const { return m_view; }
    [[nodiscard]] const MinutesLine* lineAt(int row) const;
    [[nodiscard]] int rowOf(MinutesLine::Kind kind, std::int64_t record) const; ///< -1 where it is not there
    [[nodiscard]] int headingRow(Id<domain::AgendaItem> item) const;
    [[nodiscard]] int paragraphRow(Id<domain::MinuteParagraph> id) const;
    [[nodiscard]] const Stored<domain::MinuteParagraph>* paragraphAt(int row) const;
    [[nodiscard]] const domain::ActionLine* actionAt(int row) const;
    [[nodiscard]] bool mayEdit() const;
    [[nodiscard]] bool mayEdit(int row) const; ///< whether the words of that line may be changed
    [[nodiscard]] QString whyFixed() const;    ///< empty where the minutes may be written
    /// The place of the line among the paragraphs of its item, and how many there are.
    [[nodiscard]] int positionOf(int row) const;
    /// Where what is typed into the line is kept as a draft.
    [[nodiscard]] TypedField fieldOf(int row) const;

    /// Makes room for a paragraph below the line, at the end of the line's item where that is no paragraph. It is
    /// written to the file with its words. The answer is its row, -1 where there can be none.
    int makeRoomBelow(int row);
    /// Takes the room away again, unless words went into it.
    void giveUpRoom();

    /// The use cases, each one undo step; on success the lines follow by themselves.
    Result<Id<domain::MinuteParagraph>> write(int row, const QString& text);
    /// Two paragraphs out of one. The answer is the second.
    Result<Id<domain::MinuteParagraph>> split(int row, const QString& before, const QString& after);
    Result<> setNote(int row, bool note);
    /// Where the body gives paragraphs numbers of their own; one without is a note.
    Result<> setNumber(int row, const QString& number);
    Result<> moveBy(int row, int by);
    Result<> remove(int row);
    Result<Id<domain::ActionPoint>> raise(int row, const QString& text, const std::vector<domain::ActionOwner>& owners,
                                          domain::ActionDue due, std::optional<Date> dueOn);
    Result<> changeAction(int row, const QString& text, const std::vector<domain::ActionOwner>& owners,
                          domain::ActionDue due, std::optional<Date> dueOn);
    Result<> setDetails(const domain::Minutes& minutes);
    /// These minutes, and those of other meetings with them.
    Result<> agree(Id<domain::Meeting> agreedAt, const std::vector<application::MinutesAgreed>& minutes);
    Result<> correct(const QString& text);
    Result<> release(int row, const std::optional<application::ReleaseNote>& note);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    /// The meeting, its details, remarks or any line may have changed.
    void minutesChanged();

private:
    void reload();
    void reloadIfTouched(const application::ChangeSet& changes);
    [[nodiscard]] std::vector<MinutesLine> lines() const;
    void showLines(std::vector<MinutesLine> lines);
    [[nodiscard]] const domain::MinutedItem* itemOf(int row) const;

    Workspace& m_workspace;
    std::optional<Id<domain::Meeting>> m_meeting;
    std::optional<application::MinutesView> m_view;
    std::optional<VacantPlace> m_writing;
    std::optional<Id<domain::AgendaItem>> m_only;
    std::vector<MinutesLine> m_lines;
};

/// The words of marked text without its marks, for screen readers and suggestions.
QString plainWords(const QString& markedText);

} // namespace cspdesk::presentation
