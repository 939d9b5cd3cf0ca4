// SPDX-License-Identifier: MIT
#include "desktop/parts_editor.h"

#include "desktop/fitting_height.h"
#include "desktop/notes_box.h"
#include "desktop/theme.h"
#include "wording/question_text.h"
#include "wording/translate.h"

#include <QVBoxLayout>

namespace cspdesk::desktop {

using wording::say;

PartsEditor::PartsEditor(QWidget* parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(4);
    setCount(1);
}

NotesBox* PartsEditor::makeBox(int part)
{
    auto* box = new NotesBox(this);
    box->setObjectName(QStringLiteral("part%1Edit").arg(part + 1));
    box->setTabChangesFocus(true);
    box->setReadOnly(!m_editable);
    fitHeight(*box, 3, 10);
    connect(box, &NotesBox::typed, this,
            [this, box](const QString& text) { Q_EMIT typed(static_cast<int>(m_boxes.indexOf(box)), text); });
    connect(box, &NotesBox::left, this, &PartsEditor::left);
    connect(box, &NotesBox::givenUp, this, &PartsEditor::givenUp);
    return box;
}

void PartsEditor::setCount(int count)
{
    while (m_boxes.size() < count) {
        const int part = static_cast<int>(m_boxes.size());
        auto* letter = new QLabel(say("(%1)").arg(wording::partLetter(part)), this);
        setTextRole(*letter, TextRole::Muted);
        m_letters << letter;
        m_layout->addWidget(letter);
        m_boxes << makeBox(part);
        m_layout->addWidget(m_boxes.last());
        setTabOrder(part == 0 ? this : static_cast<QWidget*>(m_boxes[part - 1]), m_boxes[part]);
    }
    while (m_boxes.size() > count) {
        QLabel* letter = m_letters.takeLast();
        NotesBox* box = m_boxes.takeLast();
        box->disconnect(this);
        for (QWidget* gone : {static_cast<QWidget*>(letter), static_cast<QWidget*>(box)}) {
            m_layout->removeWidget(gone);
            gone->hide();
        }
        letter->deleteLater();
        box->deleteLater();
    }
    for (int part = 0; part < count; ++part) {
        m_letters[part]->setVisible(count > 1);
        m_boxes[part]->setAccessibleName(count == 1 ? say("Words")
                                                    : say("Words of part %1").arg(wording::partLetter(part)));
    }
    setFocusProxy(m_boxes.first());
}

void PartsEditor::show(const std::vector<std::string>& parts)
{
    const int keyboard = partWithKeyboard();
    const int needed = qMax(1, static_cast<int>(parts.size()));
    setCount(qMax(needed, keyboard + 1)); // an empty part that is about to be typed stays
    for (int part = 0; part < m_boxes.size(); ++part) {
        NotesBox& box = *m_boxes[part];
        if (part == keyboard && box.document()->isModified())
            continue;
        const QString text =
            part < static_cast<int>(parts.size()) ? wording::text(parts[static_cast<std::size_t>(part)]) : QString();
        if (box.text() != text)
            box.setText(text);
    }
}

std::vector<std::string> PartsEditor::parts() const
{
    std::vector<std::string> parts;
    for (const NotesBox* box : m_boxes)
        if (const QString words = box->text().trimmed(); !words.isEmpty())
            parts.push_back(words.toStdString());
    return parts;
}

void PartsEditor::setEditable(bool editable)
{
    m_editable = editable;
    for (NotesBox* box : m_boxes)
        box->setReadOnly(!editable);
}

void PartsEditor::addPart()
{
    if (m_boxes.last()->text().trimmed().isEmpty())
        return m_boxes.last()->setFocus(Qt::OtherFocusReason);
    setCount(static_cast<int>(m_boxes.size()) + 1);
    m_boxes.last()->setFocus(Qt::OtherFocusReason);
}

void PartsEditor::split()
{
    const int part = partWithKeyboard();
    if (part < 0)
        return;
    const QString words = m_boxes[part]->text();
    const int at = m_boxes[part]->textCursor().position();
    const QString first = words.left(at).trimmed();
    const QString second = words.mid(at).trimmed();
    if (first.isEmpty() || second.isEmpty())
        return;
    QStringList texts;
    for (const NotesBox* box : m_boxes)
        texts << box->text();
    texts[part] = first;
    texts.insert(part + 1, second);
    setCount(static_cast<int>(texts.size()));
    for (int each = 0; each < texts.size(); ++each)
        m_boxes[each]->setText(texts[each]);
    m_boxes[part + 1]->setFocus(Qt::OtherFocusReason);
    Q_EMIT left();
}

void PartsEditor::forgetTyping()
{
    for (NotesBox* box : m_boxes)
        box->document()->setModified(false);
}

int PartsEditor::partWithKeyboard() const
{
    for (int part = 0; part < m_boxes.size(); ++part)
        if (m_boxes[part]->hasFocus())
            return part;
    return -1;
}

} // namespace cspdesk::desktop
