// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "presentation/vote_desk.h"

class QLabel;
class QPushButton;

namespace cspdesk::desktop {

class LineBox;

/// Under an item without an open motion: its words in one line, and it is put.
class QuestionStart : public QWidget
{
    Q_OBJECT

public:
    QuestionStart(PageContext& context, presentation::VoteDesk& desk, QWidget* parent);
    void begin();

Q_SIGNALS:
    void closeRequested();

private:
    void put();

    PageContext& m_context;
    presentation::VoteDesk& m_desk;
    LineBox* m_words;
    QPushButton* m_put;
};

} // namespace cspdesk::desktop
