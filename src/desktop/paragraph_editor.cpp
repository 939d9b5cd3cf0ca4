// SPDX-License-Identifier: MIT
#include "desktop/paragraph_editor.h"

#include "desktop/figure_underlines.h"
#include "desktop/name_popup.h"
#include "presentation/mark_toggle.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QRegularExpression>
#include <QTextBlock>

#include <cmath>

namespace cspdesk::desktop {
namespace {

constexpr int frameAndPadding = 16;

const QRegularExpression& markOfLine()
{
    static const QRegularExpression mark(QStringLiteral("^(- |> |(\\d+)\\. )"));
    return mark;
}

QString markOf(ParagraphEditor::LineKind kind, int number)
{
    switch (kind) {
    case ParagraphEditor::LineKind::Bulleted: return QStringLiteral("- ");
    case ParagraphEditor::LineKind::Numbered: return QStringLiteral("%1. ").arg(number);
    case ParagraphEditor::LineKind::Quotation: return QStringLiteral("> ");
    }
    return {};
}

ParagraphEditor::LineKind kindOf(const QString& mark)
{
    if (mark.front().isDigit())
        return ParagraphEditor::LineKind::Numbered;
    return mark.front() == QLatin1Char('-') ? ParagraphEditor::LineKind::Bulleted
                                            : ParagraphEditor::LineKind::Quotation;
}

/// Characters that turn the direction of what follows them: they would show words in another order than they are
/// kept and printed in. Unicode Standard Annex 9, section 2.
bool turnsDirection(QChar letter)
{
    const char16_t code = letter.unicode();
    return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

QString withoutTurns(QString text)
{
    text.removeIf(turnsDirection);
    return text;
}

} // namespace

ParagraphEditor::ParagraphEditor(QWidget* parent) : QPlainTextEdit(parent), m_figures(new FigureUnderlines(*this))
{
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDocumentMargin(1);
    document()->setModified(false);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        if (m_filling)
            return;
        Q_EMIT typed(text());
        Q_EMIT grown();
    });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (!m_filling && !m_taking)
            hidePopup();
    });
}

ParagraphEditor::~ParagraphEditor() { delete m_popup; }

void ParagraphEditor::setText(const QString& text)
{
    m_filling = true;
    setPlainText(text);
    document()->setModified(false);
    m_filling = false;
    m_figures->look();
}

int ParagraphEditor::neededHeight() const
{
    double lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        lines += document()->documentLayout()->blockBoundingRect(block).height();
    return int(std::ceil(qMax(lines, double(fontMetrics().lineSpacing())))) + frameAndPadding;
}

void ParagraphEditor::toggleMark(const QString& mark)
{
    using Kind = presentation::MarkToggle::Kind;
    QTextCursor cursor = textCursor();
    const int length = int(mark.size());
    const auto toggle = presentation::toggledMark(text(), cursor.selectionStart(), cursor.selectionEnd(), mark);
    if (toggle.kind == Kind::StepOver) {
        cursor.setPosition(toggle.first + length);
        return setTextCursor(cursor);
    }
    // The words stay as they are, and so does what is chosen of them.
    const bool inserts = toggle.kind == Kind::Insert;
    const auto moved = [&](int place) {
        if (inserts)
            return place + length;
        const int gone = qBound(0, place - toggle.first, length) + qBound(0, place - toggle.second, length);
        return place - gone;
    };
    const int anchor = moved(cursor.anchor());
    const int position = moved(cursor.position());
    cursor.beginEditBlock();
    for (const int place : {toggle.second, toggle.first}) {
        cursor.setPosition(place);
        if (!inserts)
            cursor.setPosition(place + length, QTextCursor::KeepAnchor);
        cursor.insertText(inserts ? mark : QString());
    }
    cursor.endEditBlock();
    cursor.setPosition(anchor);
    cursor.setPosition(position, QTextCursor::KeepAnchor);
    setTextCursor(cursor);
}

void ParagraphEditor::toggleLines(LineKind kind)
{
    QTextCursor cursor = textCursor();
    const QTextBlock first = document()->findBlock(cursor.selectionStart());
    const QTextBlock last = document()->findBlock(cursor.selectionEnd());
    const QString firstMark = markOfLine().match(first.text()).captured();
    const bool takeAway = !firstMark.isEmpty() && kindOf(firstMark) == kind;
    int number = 0;
    cursor.beginEditBlock();
    for (QTextBlock block = first; block.isValid(); block = block.next()) {
        QTextCursor line(block);
        const auto length = markOfLine().match(block.text()).capturedLength();
        line.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor, int(length));
        line.insertText(takeAway ? QString() : markOf(kind, ++number));
        if (block == last)
            break;
    }
    cursor.endEditBlock();
}

QString ParagraphEditor::suggestedAction() const
{
    const QTextCursor cursor = textCursor();
    if (cursor.hasSelection())
        return cursor.selectedText().replace(QChar::ParagraphSeparator, QLatin1Char(' ')).trimmed();
    QString before = text().left(cursor.position()).trimmed();
    if (before.isEmpty())
        before = text().trimmed();
    static const QRegularExpression endOfSentence(QStringLiteral("[.!?][\\s\\n]+(?=\\S)"));
    qsizetype begin = 0;
    for (auto found = endOfSentence.globalMatch(before); found.hasNext();)
        begin = found.next().capturedEnd();
    return before.mid(begin).trimmed();
}

bool ParagraphEditor::event(QEvent* event)
{
    // Where nothing was typed, undo is that of the file.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool nothingToUndo = key->matches(QKeySequence::Undo) && !document()->isUndoAvailable();
        const bool nothingToRedo = key->matches(QKeySequence::Redo) && !document()->isRedoAvailable();
        if (nothingToUndo || nothingToRedo) {
            event->ignore();
            return false;
        }
    }
    if (event->type() == QEvent::KeyPress && popupTakes(*static_cast<QKeyEvent*>(event)))
        return true; // before Tab moves the keyboard on
    return QPlainTextEdit::event(event);
}

bool ParagraphEditor::popupTakes(const QKeyEvent& event)
{
    if (m_popup == nullptr || !m_popup->isVisible())
        return false;
    switch (event.key()) {
    case Qt::Key_Down: m_popup->step(1); return true;
    case Qt::Key_Up: m_popup->step(-1); return true;
    case Qt::Key_Escape: hidePopup(); return true;
    case Qt::Key_Tab: takeName(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_popup->isChosen() && event.modifiers() == Qt::NoModifier) {
            takeName();
            return true;
        }
        hidePopup();
        return false;
    default: return false;
    }
}

bool ParagraphEditor::paragraphTakes(const QKeyEvent& event)
{
    const bool isPlain = (event.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const bool isEnter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    if (event.key() == Qt::Key_Escape) {
        Q_EMIT givenUp();
    } else if (isEnter && event.modifiers() == Qt::ShiftModifier) {
        breakLine();
    } else if (isEnter && isPlain) {
        const int place = textCursor().selectionEnd();
        const QString after = text().mid(place);
        if (after.trimmed().isEmpty())
            Q_EMIT ended();
        else
            Q_EMIT divided(text().left(place), after);
    } else if (event.key() == Qt::Key_Backspace && isPlain && text().isEmpty()) {
        Q_EMIT emptied();
    } else {
        return isPlain && stepsOut(event);
    }
    return true;
}

bool ParagraphEditor::stepsOut(const QKeyEvent& event)
{
    if (event.key() != Qt::Key_Up && event.key() != Qt::Key_Down)
        return false;
    QTextCursor moved = textCursor();
    if (moved.movePosition(event.key() == Qt::Key_Up ? QTextCursor::Up : QTextCursor::Down))
        return false;
    Q_EMIT stepped(event.key() == Qt::Key_Up ? -1 : 1);
    return true;
}

void ParagraphEditor::breakLine()
{
    // A list goes on in its next line.
    const auto mark = markOfLine().match(textCursor().block().text());
    QString next = mark.captured();
    if (!mark.captured(2).isEmpty())
        next = markOf(LineKind::Numbered, mark.captured(2).toInt() + 1);
    textCursor().insertText(QLatin1Char('\n') + next);
    ensureCursorVisible();
}

void ParagraphEditor::keyPressEvent(QKeyEvent* event)
{
    if (paragraphTakes(*event))
        return event->accept();
    if (withoutTurns(event->text()) != event->text())
        return event->accept();
    const bool writes = !event->text().isEmpty() && event->text().front().isPrint()
                     && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    QPlainTextEdit::keyPressEvent(event);
    if (writes || (event->key() == Qt::Key_Backspace && m_popup != nullptr && m_popup->isVisible()))
        offerNames();
}

void ParagraphEditor::offerNames()
{
    auto completion = presentation::completionAt(text(), textCursor().position(), m_names);
    m_typed = completion.typed;
    if (completion.offers.empty())
        return hidePopup();
    if (m_popup == nullptr) {
        m_popup = new NamePopup(window());
        connect(m_popup, &NamePopup::picked, this, &ParagraphEditor::takeName);
        connect(m_popup, &QObject::destroyed, this, [this] { m_popup = nullptr; });
    }
    QRect place = cursorRect();
    place.moveTopLeft(viewport()->mapTo(window(), place.topLeft()));
    m_popup->offer(completion.offers, place.translated(-fontMetrics().averageCharWidth() * m_typed, 0));
}

void ParagraphEditor::hidePopup()
{
    if (m_popup != nullptr)
        m_popup->hide();
}

void ParagraphEditor::takeName()
{
    const QString name = m_popup->name();
    hidePopup();
    QTextCursor cursor = textCursor();
    cursor.movePosition(QTextCursor::PreviousCharacter, QTextCursor::KeepAnchor, m_typed);
    m_taking = true;
    cursor.insertText(name);
    setTextCursor(cursor);
    m_taking = false;
}

void ParagraphEditor::focusOutEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusOutEvent(event);
    // A menu or the window of another program does not end the typing.
    if (event->reason() == Qt::PopupFocusReason || event->reason() == Qt::ActiveWindowFocusReason
        || event->reason() == Qt::MenuBarFocusReason)
        return;
    hidePopup();
    Q_EMIT left();
}

void ParagraphEditor::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    Q_EMIT grown();
}

void ParagraphEditor::insertFromMimeData(const QMimeData* source)
{
    // Breaks of paragraphs and lines stay; what other programs use for them becomes ours.
    QString text = source->text();
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    for (const char16_t mark : {u'\r', u'\u2028', u'\u2029', u'\u000b'})
        text.replace(QChar(mark), QLatin1Char('\n'));
    insertPlainText(withoutTurns(text));
}

void ParagraphEditor::inputMethodEvent(QInputMethodEvent* event)
{
    event->setCommitString(withoutTurns(event->commitString()), event->replacementStart(), event->replacementLength());
    QPlainTextEdit::inputMethodEvent(event);
}

} // namespace cspdesk::desktop
