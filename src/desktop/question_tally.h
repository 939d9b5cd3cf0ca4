// SPDX-License-Identifier: MIT
#pragma once

#include "domain/vote_case.h"
#include "presentation/vote_desk.h"

#include <QWidget>

#include <array>

class QBoxLayout;
class QCheckBox;
class QLabel;
class QPushButton;

namespace cspdesk::desktop {

/// One number of the vote, large, with its shape and word. Where votes are counted without names, a finger counts up
/// and down beside it.
class CountTile : public QWidget
{
    Q_OBJECT

public:
    CountTile(domain::VoteChoice choice, QWidget* parent);
    void show(int count, bool isCounter);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void counted(int by);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    domain::VoteChoice m_choice;
    int m_count = 0;
    QPushButton* m_fewer;
    QPushButton* m_more;
};

/// For, against and abstained, as they stand. With the keys F, A and B they are counted up where there are no names,
/// and down with Shift.
class QuestionTally : public QWidget
{
    Q_OBJECT

public:
    QuestionTally(presentation::VoteDesk& desk, QWidget* parent);

Q_SIGNALS:
    void declareRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void follow();
    void count(domain::VoteChoice choice, int by);
    [[nodiscard]] QString besideText() const;

    presentation::VoteDesk& m_desk;
    std::array<CountTile*, 3> m_tiles;
    QBoxLayout* m_layout = nullptr;
    QLabel* m_beside;
    QCheckBox* m_rest;
};

} // namespace cspdesk::desktop
