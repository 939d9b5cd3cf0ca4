// SPDX-License-Identifier: MIT
#pragma once

#include "presentation/vote_lines.h"

#include <QListView>
#include <QStyledItemDelegate>

namespace cspdesk::desktop {

/// The smallest side of what a finger presses.
inline constexpr int fingerSize = 48;

/// Draws an agency with its answers as buttons that a finger finds and a room reads.
class QuestionRowsDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    QuestionRowsDelegate(const presentation::VoteLines& lines, QObject* parent);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// Where the answers stand in a line of that rectangle.
    [[nodiscard]] std::vector<QRect> segmentRects(const QRect& line, std::size_t count) const;
    void setPressed(int row, int segment);

private:
    void paintSegment(QPainter& painter, const QRect& rect, const QFont& font, const presentation::VoteSegment& segment,
                      bool isPressed) const;
    void paintWords(QPainter& painter, const QRect& rect, const QFont& font, const presentation::VoteLine& line) const;
    [[nodiscard]] int wordsLeft(const presentation::VoteLine& line) const;

    const presentation::VoteLines& m_lines;
    int m_pressedRow = -1;
    int m_pressedSegment = -1;
};

/// The agencies of the question. F, A and B give the vote of the chosen one and go on to the next without one; space
/// goes through the answers, the right arrow shows the hands of an agency each by itself.
class QuestionRows : public QListView
{
    Q_OBJECT

public:
    QuestionRows(presentation::VoteDesk& desk, QWidget* parent);
    [[nodiscard]] const presentation::VoteLines& lines() const { return m_lines; }
    /// Where the answer of a line is pressed, in the viewport.
    [[nodiscard]] QRect segmentRect(int row, int segment) const;
    void chooseFirst();
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void declareRequested();
    void allForRequested();
    void closeRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] int segmentAt(const QPoint& at) const;
    bool answer(QChar key);
    void toggleSplit(int row);
    void keepPlace();

    presentation::VoteDesk& m_desk;
    presentation::VoteLines m_lines;
    QuestionRowsDelegate* m_delegate;
    std::string m_agency; ///< of the chosen line, so that it stays chosen when others come
    std::string m_person;
};

} // namespace cspdesk::desktop
