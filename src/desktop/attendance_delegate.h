// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/record_delegate.h"
#include "presentation/attendance_model.h"

namespace cspdesk::desktop {

/// Draws who was there. What is known of each person stands as a few choices side by side that can be clicked; where
/// columns had to go, what they say stands below the name.
class AttendanceDelegate : public RecordDelegate
{
    Q_OBJECT

public:
    explicit AttendanceDelegate(presentation::AttendanceModel& model, QObject* parent);

    /// Whether duty and standing have no columns of their own now.
    void setNarrow(bool narrow) { m_narrow = narrow; }
    [[nodiscard]] int stateWidth(const QFont& font) const;
    [[nodiscard]] int rowHeight(int row, const QFont& font) const;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// Which choice is at that place of the cell, if any.
    [[nodiscard]] std::optional<presentation::AttendanceState> choiceAt(const QRect& cell, const QFont& font,
                                                                        QPoint place) const;

Q_SIGNALS:
    void chosen(const QModelIndex& index, cspdesk::presentation::AttendanceState state);

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
    void paintContent(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

private:
    struct Choice
    {
        presentation::AttendanceState state;
        QString text;
        QRect rect;
    };

    /// What somebody may be put down as: before the meeting other things than at it.
    [[nodiscard]] std::vector<presentation::AttendanceState> offered() const;
    [[nodiscard]] std::vector<Choice> choices(const QRect& cell, const QFont& font) const;
    void paintState(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintName(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintStanding(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    [[nodiscard]] QString secondLine(const QModelIndex& index) const;

    presentation::AttendanceModel& m_model;
    bool m_narrow = false;
};

} // namespace cspdesk::desktop
