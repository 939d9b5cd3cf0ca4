// SPDX-License-Identifier: MIT
#pragma once

#include "application/minutes_view.h"

#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;

namespace cspdesk::desktop {

/// The foot of the attendance: whether a decision can be taken, or will be, who is missing, and how many of the public
/// came.
class AttendanceFooter : public QWidget
{
    Q_OBJECT

public:
    explicit AttendanceFooter(QWidget* parent = nullptr);
    /// `ahead` of the meeting what is to be expected is told.
    void show(const application::MinutesView& view, bool mayEdit, bool ahead);
    /// Says beside the number why it was refused; empty takes that away.
    void showProblem(const QString& text);

Q_SIGNALS:
    /// The number as it was typed, and the note.
    void publicChanged(const QString& number, const QString& note);

protected:
    void changeEvent(QEvent* event) override;

private:
    enum class Standing { NotBegun, TooFew, Quorate };

    [[nodiscard]] static Standing standingOf(const application::MinutesView& view, bool ahead);

    void drawIcon();

    Standing m_standing = Standing::NotBegun;
    QLabel* m_icon;
    QLabel* m_quorum;
    QLabel* m_absence;
    QWidget* m_public;
    QLineEdit* m_number;
    QLineEdit* m_note;
    QLabel* m_problem;
};

} // namespace cspdesk::desktop
