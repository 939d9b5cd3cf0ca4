// SPDX-License-Identifier: MIT
#include "desktop/agenda_delegate.h"

#include "desktop/icons.h"
#include "desktop/line_box.h"
#include "desktop/pill.h"
#include "desktop/theme.h"
#include "desktop/wrapped_text.h"
#include "wording/translate.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPersistentModelIndex>
#include <QPointer>

namespace cspdesk::desktop {
namespace {

using presentation::AgendaModel;
using wording::say;

constexpr int mostLines = 3;
constexpr int verticalPadding = 9;
constexpr int secondLineGap = 2;
const char* const indexProperty = "cspdeskIndex";
const char* const fieldProperty = "cspdeskField";

domain::ItemKind kindOf(const QModelIndex& index)
{
    return static_cast<domain::ItemKind>(index.data(AgendaModel::KindRole).toInt());
}

bool isClosed(const QModelIndex& index)
{
    return static_cast<domain::Session>(index.data(AgendaModel::SessionRole).toInt()) == domain::Session::Closed;
}

QFont titleFont(QFont font, domain::ItemKind kind)
{
    if (kind == domain::ItemKind::Heading)
        font.setWeight(QFont::DemiBold);
    font.setItalic(kind == domain::ItemKind::Break);
    return font;
}

QFont smallFont(QFont font)
{
    font.setPointSizeF(font.pointSizeF() - 1);
    return font;
}

QColor mixed(const QColor& ground, const QColor& tint, double share)
{
    const auto part = [share](int under, int over) { return int(under + (over - under) * share); };
    return QColor(part(ground.red(), tint.red()), part(ground.green(), tint.green()), part(ground.blue(), tint.blue()));
}

QBrush groundOf(const QModelIndex& index)
{
    const Colours& c = colours();
    if (kindOf(index) == domain::ItemKind::Heading)
        return c.band;
    if (isClosed(index))
        return mixed(c.surface, pillColours(PillTone::Closed).ground, 0.4);
    if (kindOf(index) == domain::ItemKind::Break)
        return mixed(c.surface, c.band, 0.7);
    return Qt::NoBrush;
}

/// What is typed belongs to the field it was opened for, whatever the item has become since: locked, closed or opened.
presentation::TypedField fieldOf(const QWidget& editor)
{
    return editor.property(fieldProperty).value<presentation::TypedField>();
}

QModelIndex indexOf(const QWidget& editor) { return editor.property(indexProperty).value<QPersistentModelIndex>(); }

QString textOf(const QWidget& editor)
{
    if (const auto* box = qobject_cast<const LineBox*>(&editor))
        return box->text();
    return static_cast<const QLineEdit&>(editor).text();
}

} // namespace

AgendaDelegate::AgendaDelegate(AgendaModel& model, presentation::TypedText& typed, QObject* parent)
    : RowDelegate(parent),
      m_model(model),
      m_typed(typed)
{}

QString AgendaDelegate::secondLine(const QModelIndex& index) const
{
    if (m_typed.refusedText(m_model.titleField(index.row())))
        return say("What you typed was not accepted and waits here: press F2.");
    if (!isClosed(index) || kindOf(index) == domain::ItemKind::Heading)
        return {};
    const QString publicTitle = index.data(AgendaModel::PublicTitleRole).toString();
    const bool isSealed = index.data(AgendaModel::SealedRole).toBool();
    if (m_sessionBelowTitle)
        return isSealed ? say("Closed session: closed title and leads are locked")
                        : say("Closed session. Public sees: %1").arg(publicTitle);
    return isSealed ? say("Closed title and leads are locked") : say("Public sees: %1").arg(publicTitle);
}

int AgendaDelegate::secondLineRoom(int width) const { return m_sessionBelowTitle ? width - 19 : width; }

int AgendaDelegate::rowHeight(int row, int titleWidth, int leadsWidth, const QFont& font) const
{
    const QModelIndex title = m_model.index(row, AgendaModel::Title);
    const QString leads = m_model.index(row, AgendaModel::Leads).data().toString();
    const int second = wrappedHeight(secondLine(title), smallFont(font), secondLineRoom(titleWidth - 2 * padding), 2);
    const int height =
        wrappedHeight(title.data().toString(), titleFont(font, kindOf(title)), titleWidth - 2 * padding, mostLines)
        + (second == 0 ? 0 : second + secondLineGap);
    const int beside = kindOf(title) == domain::ItemKind::Heading || leadsWidth == 0
                         ? 0
                         : wrappedHeight(leads, font, leadsWidth - 2 * padding, mostLines);
    return qMax(metrics::rowHeight, qMax(height, beside) + 2 * verticalPadding);
}

QSize AgendaDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    // Rows are as high as the table makes them (it knows the widths), so that the tip comes up only where text is cut.
    if (index.column() != AgendaModel::Title && index.column() != AgendaModel::Leads)
        return RowDelegate::sizeHint(option, index);
    const int width = option.rect.width() - 2 * padding;
    const QString text = index.data().toString();
    const QFont font = index.column() == AgendaModel::Title ? titleFont(option.font, kindOf(index)) : option.font;
    const bool isCut = wrappedHeight(text, font, width, mostLines + 1) > wrappedHeight(text, font, width, mostLines);
    return {isCut ? option.rect.width() + 1 : option.rect.width(), option.rect.height()};
}

void AgendaDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem filled(option);
    initStyleOption(&filled, index);
    filled.backgroundBrush = groundOf(index);
    filled.state &= ~QStyle::State_MouseOver; // one cell alone would light up, not the row
    painter->save();
    paintGround(*painter, filled, index);
    const QRect room = filled.rect.adjusted(padding, verticalPadding, -padding, 0);
    const bool isHeading = kindOf(index) == domain::ItemKind::Heading;
    switch (index.column()) {
    case AgendaModel::Title: paintTitle(*painter, filled, index); break;
    case AgendaModel::Time: paintTime(*painter, filled, index); break;
    case AgendaModel::Session:
        if (!isHeading)
            paintSession(*painter, filled, index);
        break;
    case AgendaModel::Leads:
        if (!isHeading)
            drawWrapped(*painter, room, filled.text, filled.font, colours().text, mostLines);
        break;
    default:
        painter->setPen(index.column() == AgendaModel::Number ? colours().muted : colours().text);
        painter->drawText(room, int(Qt::AlignRight | Qt::AlignTop) | Qt::TextSingleLine, filled.text);
    }
    if (filled.state.testFlag(QStyle::State_HasFocus) && index.flags().testFlag(Qt::ItemIsEditable)) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(colours().accent, 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(filled.rect).adjusted(3, 2.5, -3, -3.5), 5, 5);
    }
    painter->restore();
}

void AgendaDelegate::paintTitle(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QRect room = option.rect.adjusted(padding, verticalPadding, -padding, -2);
    const domain::ItemKind kind = kindOf(index);
    const QColor colour = kind == domain::ItemKind::Break ? colours().muted : colours().text;
    const int height = drawWrapped(painter, room, option.text, titleFont(option.font, kind), colour, mostLines);
    const QString second = secondLine(index);
    if (second.isEmpty())
        return;
    const QColor secondColour = isClosed(index) ? pillColours(PillTone::Closed).text : colours().problem;
    room.setTop(room.top() + height + secondLineGap);
    if (m_sessionBelowTitle) {
        const int side = 14;
        icon(isClosed(index) ? QStringLiteral("lock") : QStringLiteral("warning"), secondColour)
            .paint(&painter, QRect(room.left(), room.top() + 1, side, side));
        room.setLeft(room.right() - secondLineRoom(room.width()));
    }
    drawWrapped(painter, room, second, smallFont(option.font), secondColour, 2);
}

void AgendaDelegate::paintTime(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QRect room = option.rect.adjusted(padding, verticalPadding, -4, 0);
    const bool isLate = index.data(AgendaModel::OverrunRole).toBool();
    QFont font = option.font;
    if (isLate)
        font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(isLate ? colours().problem : colours().text);
    painter.drawText(room, int(Qt::AlignLeft | Qt::AlignTop) | Qt::TextSingleLine, option.text);
    if (!isLate)
        return;
    const int side = 15;
    const int left = room.left() + QFontMetrics(font).horizontalAdvance(option.text) + 5;
    const int top = room.top() + (QFontMetrics(font).height() - side) / 2;
    icon(QStringLiteral("warning"), colours().problem).paint(&painter, QRect(left, top, side, side));
}

void AgendaDelegate::paintSession(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QRect room = option.rect.adjusted(padding, verticalPadding, -padding, 0);
    const bool closed = isClosed(index);
    const QColor colour = closed ? pillColours(PillTone::Closed).text : colours().muted;
    const int side = 15;
    if (closed)
        icon(QStringLiteral("lock"), colour)
            .paint(&painter, QRect(room.left(), room.top() + (option.fontMetrics.height() - side) / 2, side, side));
    QFont font = option.font;
    if (closed)
        font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(colour);
    const QRect words = room.adjusted(side + 6, 0, 0, 0);
    painter.drawText(words, int(Qt::AlignLeft | Qt::AlignTop) | Qt::TextSingleLine,
                     QFontMetrics(font).elidedText(option.text, Qt::ElideRight, words.width()));
}

QWidget* AgendaDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const
{
    QWidget* editor = nullptr;
    if (index.column() == AgendaModel::Title) {
        auto* box = new LineBox(parent);
        box->setObjectName(QStringLiteral("agendaTitleEditor"));
        box->setAccessibleName(say("Title"));
        const presentation::TypedField field = m_model.titleField(index.row());
        connect(box, &LineBox::typed, this, [this, field](const QString& text) { m_typed.typed(field, text); });
        box->setProperty(fieldProperty, QVariant::fromValue(field));
        editor = box;
    } else {
        auto* line = new QLineEdit(parent);
        line->setObjectName(QStringLiteral("agendaMinutesEditor"));
        line->setAccessibleName(say("Planned minutes"));
        line->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        editor = line;
    }
    editor->setProperty(indexProperty, QVariant::fromValue(QPersistentModelIndex(index)));
    return editor;
}

void AgendaDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    if (auto* box = qobject_cast<LineBox*>(editor)) {
        if (!box->text().isEmpty() || box->document()->isModified())
            return; // a change elsewhere on the agenda must not take away what is being typed
        box->setText(m_typed.refusedText(fieldOf(*box)).value_or(index.data(Qt::EditRole).toString()));
        box->selectAll();
    } else if (auto* line = qobject_cast<QLineEdit*>(editor); line != nullptr && !line->isModified()) {
        line->setText(index.data(Qt::EditRole).toString());
        line->selectAll();
    }
}

void AgendaDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex&) const
{
    QRect rect = option.rect;
    if (qobject_cast<QLineEdit*>(editor) != nullptr)
        rect.setHeight(qMin(rect.height(), metrics::rowHeight));
    editor->setGeometry(rect);
}

bool AgendaDelegate::accept(QWidget& editor) const
{
    const QModelIndex index = indexOf(editor);
    if (!index.isValid())
        return true;
    const bool isTitle = index.column() == AgendaModel::Title;
    const presentation::TypedField field = isTitle ? fieldOf(editor) : presentation::TypedField{};
    if (isTitle && field != m_model.titleField(index.row()))
        return true; // the text waits in the drafts of the field it was typed for
    const QString text = textOf(editor);
    const QPointer<QWidget> alive(&editor);
    if (m_model.setData(index, text, Qt::EditRole)) {
        if (isTitle)
            m_typed.settled(field);
        return true;
    }
    if (isTitle)
        m_typed.refused(field, text);
    return alive.isNull();
}

void AgendaDelegate::setModelData(QWidget* editor, QAbstractItemModel*, const QModelIndex&) const
{
    static_cast<void>(accept(*editor)); // the model has said why it refused; the text is kept
}

void AgendaDelegate::giveUp(QWidget& editor)
{
    const QModelIndex index = indexOf(editor);
    if (index.isValid() && index.column() == AgendaModel::Title)
        m_typed.settled(fieldOf(editor));
    Q_EMIT closeEditor(&editor, RevertModelCache);
    Q_EMIT gaveUp(index);
}

bool AgendaDelegate::keyPressed(QWidget& editor, int key)
{
    const QPersistentModelIndex index(indexOf(editor));
    if (key == Qt::Key_Escape) {
        giveUp(editor);
        return true;
    }
    const bool isTab = key == Qt::Key_Tab || key == Qt::Key_Backtab;
    if (!isTab && key != Qt::Key_Return && key != Qt::Key_Enter)
        return false;
    const QPointer<QWidget> alive(&editor);
    if (accept(editor) && !alive.isNull()) {
        Q_EMIT closeEditor(&editor, NoHint);
        if (isTab)
            Q_EMIT onwards(index, key == Qt::Key_Backtab);
    }
    return true;
}

bool AgendaDelegate::eventFilter(QObject* object, QEvent* event)
{
    // A field that is being destroyed sends its last focus event when it is no more than a widget.
    auto* editor = qobject_cast<QWidget*>(object);
    if (qobject_cast<LineBox*>(object) == nullptr && qobject_cast<QLineEdit*>(object) == nullptr)
        return false;
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool plain = (key->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) == 0;
        return plain && keyPressed(*editor, key->key());
    }
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::FocusOut) {
        const auto reason = static_cast<QFocusEvent*>(event)->reason();
        const bool stays = reason == Qt::PopupFocusReason || reason == Qt::ActiveWindowFocusReason
                        || reason == Qt::MenuBarFocusReason || editor->isAncestorOf(QApplication::focusWidget());
        if (!stays && accept(*editor))
            Q_EMIT closeEditor(editor, NoHint);
        return false;
    }
    return false;
}

} // namespace cspdesk::desktop
