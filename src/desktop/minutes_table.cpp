// SPDX-License-Identifier: MIT
#include "desktop/minutes_table.h"

#include "desktop/theme.h"
#include "wording/error_text.h"
#include "wording/translate.h"

#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace cspdesk::desktop {

using presentation::MinutesLine;
using Kind = MinutesLine::Kind;
using wording::say;

namespace {

constexpr int fieldInset = 10;        ///< from the edge of a field to its text
constexpr int mostGivenUpAtOnce = 20; ///< letters that are soon typed again

bool isWritten(const MinutesLine& line) { return line.kind == Kind::Paragraph || line.kind == Kind::Vacant; }

} // namespace

MinutesTable::MinutesTable(presentation::MinutesModel& model, presentation::TypedText& typed, QWidget* parent)
    : QListView(parent),
      m_model(model),
      m_typed(typed),
      m_delegate(new MinutesDelegate(model, typed, this))
{
    setObjectName(QStringLiteral("minutesList"));
    setAccessibleName(say("Minutes"));
    setModel(&model);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setResizeMode(Adjust);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // its coming and going would wrap everything anew
    setMouseTracking(true);
    setTabKeyNavigation(false);
    verticalScrollBar()->setSingleStep(24);
    connect(&model, &QAbstractItemModel::dataChanged, this, &MinutesTable::followFile);
    connect(&model, &QAbstractItemModel::dataChanged, this, &MinutesTable::scheduleDelayedItemsLayout);
}

MinutesTable::~MinutesTable()
{
    m_closing = true;
    delete m_host.data();
}

void MinutesTable::choose(int row)
{
    if (row < 0 || row >= m_model.rowCount())
        return;
    setCurrentIndex(m_model.index(row));
    scrollTo(m_model.index(row));
}

void MinutesTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    Q_EMIT chosenChanged();
}

void MinutesTable::host(int row, QWidget* field, MinutesDelegate::Place place)
{
    m_hosted = m_model.index(row);
    m_place = place;
    auto* host = new QWidget;
    field->setParent(host);
    host->setFocusProxy(field);
    m_host = host;
    setIndexWidget(m_hosted, host);
    setCurrentIndex(m_hosted);
    field->show();
    for (QWidget* part : field->findChildren<QWidget*>())
        part->ensurePolished(); // or it would ask for less room than it needs
    fitHost();
}

void MinutesTable::fitHost()
{
    if (m_host == nullptr || !m_hosted.isValid())
        return;
    QWidget* field = m_editor != nullptr ? static_cast<QWidget*>(m_editor) : m_form;
    const int width = viewport()->width();
    const int left = MinutesDelegate::textLeft(font()) - fieldInset;
    const int fieldWidth = MinutesDelegate::textWidth(font(), width) + 2 * fieldInset;
    const int top = m_place == MinutesDelegate::Place::Below ? m_delegate->ownHeight(font(), width, hostRow()) : 0;
    field->setGeometry(left, top + 1, fieldWidth, field->height());
    int height = 0;
    if (m_editor != nullptr)
        height = m_editor->neededHeight();
    else
        height = m_form->hasHeightForWidth() ? m_form->heightForWidth(fieldWidth) : m_form->sizeHint().height();
    field->setGeometry(left, top + 1, fieldWidth, height);
    const int room = height + (m_editor != nullptr ? 3 : 10);
    if (sizeHintForIndex(m_hosted).height() == top + room)
        return;
    m_delegate->makeRoom(m_hosted, m_place, room);
    Q_EMIT m_delegate->sizeHintChanged(m_hosted);
    executeDelayedItemsLayout();
    scrollTo(m_hosted);
}

/// The keyboard comes back to the list where the field had it.
void MinutesTable::closeHost()
{
    if (m_host == nullptr)
        return;
    forgetGivingUp();
    m_closing = true;
    if (m_host->isAncestorOf(window()->focusWidget()))
        setFocus(Qt::OtherFocusReason);
    m_host->hide(); // it lives on until its own signals are done
    const QPersistentModelIndex row = m_hosted;
    m_editor = nullptr;
    m_form = nullptr;
    m_host = nullptr;
    m_hosted = QPersistentModelIndex();
    m_delegate->takeRoomBack();
    if (row.isValid()) {
        setIndexWidget(row, nullptr);
        Q_EMIT m_delegate->sizeHintChanged(row);
    }
    m_closing = false;
    Q_EMIT typingChanged();
}

void MinutesTable::edit(int row, int cursor)
{
    const MinutesLine* line = m_model.lineAt(row);
    if (line == nullptr)
        return;
    if (line->kind == Kind::Heading) {
        const int below = row + 1;
        const bool hasLine = m_model.lineAt(below) != nullptr && isWritten(*m_model.lineAt(below));
        return hasLine ? edit(below, cursor) : writeBelow(row);
    }
    if (line->kind == Kind::Action)
        return openActionForm(row);
    if (line->kind == Kind::Appendix && m_model.mayEdit(row))
        Q_EMIT appendixRequested(line->appendix());
    if (!m_model.mayEdit(row) || !isWritten(*line))
        return choose(row);
    if (m_editor != nullptr && hostRow() == row)
        return m_editor->setFocus(Qt::OtherFocusReason);
    const QPersistentModelIndex index = m_model.index(row);
    if (!leaveField())
        return;
    closeHost();
    if (!index.isValid())
        return;
    m_field = m_model.fieldOf(index.row());
    const auto refused = m_typed.refusedText(m_field);
    m_editor = new ParagraphEditor(nullptr);
    m_editor->setObjectName(QStringLiteral("paragraphEdit"));
    m_editor->setAccessibleName(m_model.lineAt(index.row())->isNote
                                    ? say("Note")
                                    : say("Paragraph %1").arg(m_model.lineAt(index.row())->number));
    m_editor->setText(refused.value_or(m_model.lineAt(index.row())->text));
    m_editor->document()->setModified(refused.has_value());
    m_editor->setNames(presentation::namesKnown(*m_model.view()));
    QTextCursor place = m_editor->textCursor();
    const int length = int(m_editor->text().size());
    place.setPosition(cursor < 0 ? length : qMin(cursor, length));
    m_editor->setTextCursor(place);
    host(index.row(), m_editor, MinutesDelegate::Place::Instead);
    connectEditor();
    m_editor->setFocus(Qt::OtherFocusReason);
    Q_EMIT typingChanged();
}

void MinutesTable::connectEditor()
{
    connect(m_editor, &ParagraphEditor::typed, this, [this](const QString& text) { m_typed.typed(m_field, text); });
    connect(m_editor, &ParagraphEditor::grown, this, &MinutesTable::fitHost);
    connect(m_editor, &ParagraphEditor::ended, this, &MinutesTable::startNext);
    connect(m_editor, &ParagraphEditor::divided, this, &MinutesTable::divide);
    connect(m_editor, &ParagraphEditor::emptied, this, &MinutesTable::joinBefore);
    connect(m_editor, &ParagraphEditor::stepped, this, &MinutesTable::step);
    connect(m_editor, &ParagraphEditor::givenUp, this, &MinutesTable::askBeforeGivingUp);
    connect(m_editor, &ParagraphEditor::textChanged, this, &MinutesTable::forgetGivingUp);
    connect(m_editor, &ParagraphEditor::cursorPositionChanged, this, &MinutesTable::forgetGivingUp);
    connect(m_editor, &ParagraphEditor::left, this, [this] {
        if (!m_closing)
            finishTyping();
    });
}

/// What stands in the file may change under an open field: by undo, or by a paragraph moved.
void MinutesTable::followFile(const QModelIndex& first, const QModelIndex& last)
{
    if (m_editor == nullptr || hostRow() < first.row() || hostRow() > last.row())
        return;
    if (!m_editor->document()->isModified())
        m_editor->setText(m_model.lineAt(hostRow())->text);
}

std::optional<int> MinutesTable::accept()
{
    if (m_editor == nullptr)
        return std::nullopt;
    const int row = hostRow();
    if (row < 0) {
        closeHost();
        return std::nullopt;
    }
    const QString text = m_editor->text();
    const bool isChanged = m_editor->document()->isModified();
    const presentation::TypedField field = m_field;
    const bool isVacant = m_model.lineAt(row)->kind == Kind::Vacant;
    if (!isChanged || (isVacant && text.trimmed().isEmpty())) {
        closeHost();
        if (isChanged || m_typed.refusedText(field).has_value())
            m_typed.settled(field);
        if (isVacant)
            m_model.giveUpRoom();
        return isVacant ? std::nullopt : std::optional(row);
    }
    const auto written = write(row, text);
    if (!written.has_value()) {
        m_typed.refused(field, text);
        Q_EMIT refused(written.error());
        return std::nullopt;
    }
    closeHost();
    m_typed.settled(field);
    const int now = m_model.paragraphRow(*written);
    setCurrentIndex(m_model.index(now));
    return now;
}

/// The field stays open until its words are in the file. Its row may go while they are written, so the keyboard waits
/// in the list.
application::Result<Id<domain::MinuteParagraph>> MinutesTable::write(int row, const QString& text)
{
    const bool hadKeyboard = m_editor->hasFocus();
    const bool wasClosing = std::exchange(m_closing, true);
    if (hadKeyboard)
        setFocus(Qt::OtherFocusReason);
    auto written = m_model.write(row, text);
    if (!written.has_value() && hadKeyboard && m_editor != nullptr)
        m_editor->setFocus(Qt::OtherFocusReason);
    m_closing = wasClosing;
    return written;
}

bool MinutesTable::finishTyping()
{
    if (m_editor == nullptr)
        return true;
    const presentation::TypedField field = m_field;
    accept();
    return !m_typed.refusedText(field).has_value();
}

/// Before the keyboard goes to another line. Where the words are refused, it stays with them.
bool MinutesTable::leaveField()
{
    if (finishTyping())
        return true;
    if (m_editor != nullptr && m_hosted.isValid()) {
        setCurrentIndex(m_hosted);
        scrollTo(m_hosted);
        m_editor->setFocus(Qt::OtherFocusReason);
    }
    return false;
}

/// How much of what was typed is not in the file.
qsizetype MinutesTable::lettersTyped() const
{
    const MinutesLine* line = m_model.lineAt(hostRow());
    if (m_editor == nullptr || line == nullptr || !m_editor->document()->isModified())
        return 0;
    const QString text = m_editor->text();
    const auto head = std::mismatch(text.begin(), text.end(), line->text.begin(), line->text.end());
    const auto first = head.first - text.begin();
    const auto tail = std::mismatch(text.rbegin(), text.rend() - first, line->text.rbegin(), line->text.rend() - first);
    return text.size() - first - (tail.first - text.rbegin());
}

void MinutesTable::askBeforeGivingUp()
{
    if (lettersTyped() <= mostGivenUpAtOnce || m_isAsked)
        return giveUpTyping();
    m_isAsked = true;
    Q_EMIT givingUpAsked(true);
}

void MinutesTable::forgetGivingUp()
{
    if (std::exchange(m_isAsked, false))
        Q_EMIT givingUpAsked(false);
}

void MinutesTable::giveUpTyping()
{
    const bool hadEditor = m_editor != nullptr;
    const int row = hostRow();
    closeHost();
    if (hadEditor)
        m_typed.settled(m_field);
    m_model.giveUpRoom();
    choose(qMin(row, m_model.rowCount() - 1));
}

void MinutesTable::clearAway()
{
    if (m_editor != nullptr)
        m_editor->setText({});
    closeHost();
    m_model.giveUpRoom();
}

void MinutesTable::writeBelow(int row)
{
    const QPersistentModelIndex index = m_model.index(row);
    if (!leaveField() || !index.isValid())
        return;
    edit(m_model.makeRoomBelow(index.row()));
}

void MinutesTable::startNext()
{
    const bool isEmpty = m_editor->text().trimmed().isEmpty();
    const auto row = accept();
    if (row && !isEmpty)
        edit(m_model.makeRoomBelow(*row));
}

void MinutesTable::divide(const QString& before, const QString& after)
{
    const auto row = accept();
    if (!row)
        return;
    const auto second = m_model.split(*row, before, after);
    if (second.has_value())
        return edit(m_model.paragraphRow(*second), 0);
    edit(*row, int(before.size()));
    Q_EMIT refused(second.error());
}

/// Backspace where nothing is left: the paragraph goes, and the writing goes on in the one before.
void MinutesTable::joinBefore()
{
    const int row = hostRow();
    const bool isVacant = m_model.lineAt(row)->kind == Kind::Vacant;
    const auto item = m_model.lineAt(row)->item;
    const presentation::TypedField field = m_field;
    closeHost();
    m_typed.settled(field);
    if (isVacant)
        m_model.giveUpRoom();
    else if (const auto removed = m_model.remove(row); !removed.has_value())
        return Q_EMIT refused(removed.error());
    const int before = nextWritable(row, -1);
    if (before >= 0 && m_model.lineAt(before)->item == item)
        edit(before);
    else
        choose(qMin(row, m_model.rowCount() - 1));
}

int MinutesTable::nextWritable(int row, int by) const
{
    for (int next = row + by; next >= 0 && next < m_model.rowCount(); next += by)
        if (isWritten(*m_model.lineAt(next)) && m_model.mayEdit(next))
            return next;
    return -1;
}

void MinutesTable::step(int by)
{
    const int next = nextWritable(hostRow(), by);
    if (next < 0)
        return;
    const QPersistentModelIndex index = m_model.index(next);
    if (leaveField() && index.isValid())
        edit(index.row(), by > 0 ? 0 : -1);
}

void MinutesTable::writeNextItem()
{
    const int from = m_host != nullptr ? hostRow() : chosenRow();
    const MinutesLine* line = m_model.lineAt(from);
    if (line == nullptr)
        return;
    for (int row = from + 1; row < m_model.rowCount(); ++row) {
        const MinutesLine& next = *m_model.lineAt(row);
        if (next.kind != Kind::Heading || next.isSealed)
            continue;
        const bool hasLine = m_model.lineAt(row + 1) != nullptr && isWritten(*m_model.lineAt(row + 1));
        if (!hasLine)
            continue;
        const QPersistentModelIndex index = m_model.index(row + 1);
        return leaveField() && index.isValid() ? edit(index.row()) : void();
    }
    leaveField();
}

void MinutesTable::openActionForm(int row)
{
    const MinutesLine* line = m_model.lineAt(row);
    if (line == nullptr || !m_model.mayEdit(row) || line->kind == Kind::Appendix)
        return;
    const bool isNew = line->kind != Kind::Action;
    ActionForm::Values values;
    if (m_editor != nullptr && hostRow() == row) {
        values.text = presentation::plainWords(m_editor->suggestedAction());
        const auto accepted = accept();
        if (!accepted)
            return;
        row = *accepted;
    } else if (isNew) {
        ParagraphEditor sentences(nullptr);
        sentences.setText(line->text);
        values.text = presentation::plainWords(sentences.suggestedAction());
    }
    const QPersistentModelIndex index = m_model.index(row);
    if (!leaveField())
        return;
    closeHost();
    if (!index.isValid() || m_model.lineAt(index.row())->kind == Kind::Vacant)
        return;
    if (const domain::ActionLine* action = m_model.actionAt(index.row())) {
        const domain::ActionPoint& point = action->action.value;
        values = {wording::text(*domain::readableText(point)), *domain::readableOwners(point), point.due, point.dueOn};
    }
    const auto& view = *m_model.view();
    m_form = new ActionForm(isNew ? say("New action point") : say("Action point %1").arg(m_model.lineAt(row)->number),
                            isNew ? say("Raise action") : say("Change action"), nullptr);
    m_form->fill(values, view.agenda.members, view.bodies, view.agenda.nextMeeting.value_or(view.agenda.meeting->date));
    host(index.row(), m_form, isNew ? MinutesDelegate::Place::Below : MinutesDelegate::Place::Instead);
    connect(m_form, &ActionForm::grown, this, &MinutesTable::fitHost);
    connect(m_form, &ActionForm::givenUp, this, &MinutesTable::giveUpTyping);
    connect(m_form, &ActionForm::accepted, this, [this, isNew] { acceptAction(isNew); });
    m_form->begin(isNew);
    Q_EMIT typingChanged();
}

void MinutesTable::acceptAction(bool isNew)
{
    const ActionForm::Values values = m_form->values();
    const QPersistentModelIndex index = m_hosted;
    if (isNew) {
        const auto raised = m_model.raise(index.row(), values.text, values.owners, values.due, values.dueOn);
        if (!raised.has_value())
            return m_form->showProblem(wording::errorText(raised.error()).inOneLine());
        closeHost();
        const int row = m_model.rowOf(Kind::Action, raised->number());
        choose(row);
        if (const MinutesLine* line = m_model.lineAt(row))
            Q_EMIT this->raised(line->number);
    } else {
        const auto changed = m_model.changeAction(index.row(), values.text, values.owners, values.due, values.dueOn);
        if (!changed.has_value())
            return m_form->showProblem(wording::errorText(changed.error()).inOneLine());
        closeHost();
        choose(index.row());
    }
}

void MinutesTable::keyPressEvent(QKeyEvent* event)
{
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isPlain && (isEnter || event->key() == Qt::Key_F2)) {
        edit(chosenRow());
        return event->accept();
    }
    const MinutesLine* line = m_model.lineAt(chosenRow());
    const bool writes = !event->text().isEmpty() && event->text().front().isPrint()
                     && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    if (writes && line != nullptr && line->kind == Kind::Vacant && m_model.mayEdit(chosenRow())) {
        edit(chosenRow());
        if (m_editor != nullptr)
            m_editor->insertPlainText(event->text());
        return event->accept();
    }
    if (writes)
        return event->ignore(); // letters look for nothing in minutes
    QListView::keyPressEvent(event);
}

void MinutesTable::mouseReleaseEvent(QMouseEvent* event)
{
    QListView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || !index.isValid() || index != currentIndex())
        return;
    const MinutesLine& line = *m_model.lineAt(index.row());
    if (!isWritten(line) || !m_model.mayEdit(index.row()) || (m_host != nullptr && m_hosted == index))
        return;
    edit(index.row());
    if (m_editor == nullptr)
        return;
    // The field stands where its text stood, so the place pressed is the place meant.
    const QPoint place = m_editor->viewport()->mapFrom(viewport(), event->position().toPoint());
    m_editor->setTextCursor(m_editor->cursorForPosition(place));
}

void MinutesTable::resizeEvent(QResizeEvent* event)
{
    QListView::resizeEvent(event);
    fitHost();
}

} // namespace cspdesk::desktop
