// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QWidget>

#include <string>
#include <vector>

class QLabel;
class QVBoxLayout;

namespace cspdesk::desktop {

class NotesBox;

/// The words of a question: one box, or one for each part, with letters. A part that is left empty goes.
class PartsEditor : public QWidget
{
    Q_OBJECT

public:
    explicit PartsEditor(QWidget* parent = nullptr);
    /// Shows these parts, except where one is being typed.
    void show(const std::vector<std::string>& parts);
    /// As they stand in the boxes, without those that are empty.
    [[nodiscard]] std::vector<std::string> parts() const;
    void setEditable(bool editable);
    /// Begins another part behind the last.
    void addPart();
    /// Parts the words where the cursor stands; without effect at either end of them.
    void split();
    /// Forgets that something was typed, so that what is shown next takes its place.
    void forgetTyping();

Q_SIGNALS:
    void typed(int part, const QString& text);
    void left();
    void givenUp();

private:
    NotesBox* makeBox(int part);
    void setCount(int count);
    [[nodiscard]] int partWithKeyboard() const;

    QVBoxLayout* m_layout;
    QList<QLabel*> m_letters;
    QList<NotesBox*> m_boxes;
    bool m_editable = true;
};

} // namespace cspdesk::desktop
