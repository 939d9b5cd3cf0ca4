// SPDX-License-Identifier: MIT
#include "desktop/minutes_delegate.h"

#include "desktop/icons.h"
#include "desktop/marked_preview.h"
#include "desktop/pill.h"
#include "desktop/theme.h"
#include "desktop/wrapped_text.h"
#include "wording/translate.h"

#include <QAbstractScrollArea>
#include <QAbstractTextDocumentLayout>
#include <QPainter>

#include <cmath>

namespace cspdesk::desktop {
namespace {

using presentation::MinutesLine;
using Kind = MinutesLine::Kind;
using wording::say;

constexpr int margin = 16;
constexpr int padding = 7; ///< above and below text
constexpr int headingSpace = 16;
constexpr int widestText = 820; ///< longer lines are hard to read
constexpr int actionIndent = 14;
constexpr int lockSide = 14;

QFont headingFont(QFont font, const MinutesLine& line)
{
    font.setPointSizeF(line.isNote ? font.pointSizeF() : font.pointSizeF() + 1.5);
    font.setWeight(line.isNote ? QFont::Normal : QFont::DemiBold);
    font.setItalic(line.isNote);
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

QString coloured(const QString& words, const QColor& colour)
{
    return QStringLiteral("<span style=\"color:%1\">%2</span>").arg(colour.name(), words);
}

/// Puts words before the first and behind the last of a page of HTML.
QString surrounded(QString page, const QString& before, const QString& behind)
{
    const QString open = QStringLiteral("<p>");
    const QString close = QStringLiteral("</p>");
    if (page.startsWith(open))
        page.insert(open.size(), before);
    else
        page.prepend(open + before + close);
    if (page.endsWith(close))
        page.insert(page.size() - close.size(), behind);
    else if (!behind.isEmpty())
        page += open + behind + close;
    return page;
}

QString secondLineOf(const MinutesLine& line)
{
    QStringList parts;
    if (line.isClosed)
        parts << (line.isSealed ? say("Closed session – locked") : say("Closed session"));
    if (!line.trailing.isEmpty())
        parts << line.trailing;
    return parts.join(QStringLiteral("  ·  "));
}

} // namespace

MinutesDelegate::MinutesDelegate(presentation::MinutesModel& model, presentation::TypedText& typed, QObject* parent)
    : QStyledItemDelegate(parent),
      m_model(model),
      m_typed(typed)
{}

void MinutesDelegate::makeRoom(const QModelIndex& index, Place place, int height)
{
    m_hosted = index;
    m_place = place;
    m_height = height;
}

int MinutesDelegate::textLeft(const QFont& font)
{
    return margin + qMax(56, QFontMetrics(font).horizontalAdvance(QStringLiteral("00.000")) + 14);
}

int MinutesDelegate::textWidth(const QFont& font, int rowWidth)
{
    return qBound(120, rowWidth - textLeft(font) - margin, widestText);
}

QString MinutesDelegate::html(int row) const
{
    const MinutesLine& line = *m_model.lineAt(row);
    const Colours& c = colours();
    const bool mayEdit = m_model.mayEdit(row);
    const auto refused = mayEdit ? m_typed.refusedText(m_model.fieldOf(row)) : std::nullopt;
    const QString waits =
        QStringLiteral("<p>%1</p>")
            .arg(coloured(say("What you typed was not accepted and waits here: press Enter."), c.problem));
    if (line.kind == Kind::Vacant && refused)
        return markedTextAsHtml(refused->toStdString()) + waits;
    if (line.kind == Kind::Vacant)
        return QStringLiteral("<p>%1</p>").arg(coloured(say("Write what was said"), c.disabled));
    QString page = line.isSealed
                     ? QStringLiteral("<p><i>%1</i></p>").arg(coloured(say("Closed matter: unlock to read"), c.muted))
                     : markedTextAsHtml(line.text.toStdString());
    if (!line.isSealed && line.text.isEmpty() && line.kind == Kind::Paragraph)
        page = QStringLiteral("<p><i>%1</i></p>").arg(coloured(say("Empty paragraph"), c.disabled));
    if (line.kind == Kind::Action) {
        const QString owners = line.title.toHtmlEscaped();
        const QString name = owners.isEmpty() ? say("Action point %1:").arg(line.number)
                                              : say("Action point %1 – %2:").arg(line.number, owners);
        page = surrounded(page, QStringLiteral("<b>%1</b> ").arg(name),
                          line.trailing.isEmpty() ? QString() : QLatin1Char(' ') + coloured(line.trailing, c.muted));
    }
    if (line.kind == Kind::Appendix)
        page = QStringLiteral("<p style=\"font-size: large\"><b>%1</b></p>")
                   .arg(line.title.isEmpty() ? line.number.toHtmlEscaped()
                                             : say("%1 – %2").arg(line.number, line.title).toHtmlEscaped())
             + page;
    if (!line.released.isEmpty())
        page += QStringLiteral("<p>%1</p>").arg(coloured(line.released.toHtmlEscaped(), c.muted));
    return refused ? page + waits : page;
}

QTextDocument& MinutesDelegate::document(const QString& html, const QFont& font, int width) const
{
    const QString key = QStringLiteral("%1|%2|%3").arg(width).arg(font.key(), html);
    if (QTextDocument* known = m_documents.object(key))
        return *known;
    auto* made = new QTextDocument;
    made->setDefaultStyleSheet(
        QStringLiteral(
            "p { margin: 0 0 5px 0; } ul, ol { margin: 0 0 5px 0; } blockquote { margin: 2px 24px 5px 24px; } "
            "h3 { margin: 4px 0 4px 0; font-size: medium; } a { color: %1; }")
            .arg(colours().link.name()));
    made->setUndoRedoEnabled(false);
    made->setDocumentMargin(0);
    made->setIndentWidth(22);
    made->setDefaultFont(font);
    made->setHtml(html);
    made->setTextWidth(width);
    m_documents.insert(key, made);
    return *made;
}

int MinutesDelegate::ownHeight(const QFont& font, int width, int row) const
{
    const MinutesLine& line = *m_model.lineAt(row);
    const int room = textWidth(font, width);
    if (line.kind == Kind::Heading) {
        const QString second = secondLineOf(line);
        return headingSpace + wrappedHeight(line.title, headingFont(font, line), room, 6)
             + (second.isEmpty() ? 0 : wrappedHeight(second, smallFont(font), room - lockSide - 6, 3) + 2) + padding;
    }
    const int indent = line.kind == Kind::Action ? actionIndent : 0;
    return int(std::ceil(document(html(row), font, room - indent).size().height())) + 2 * padding
         + (line.kind == Kind::Action ? 2 : 0);
}

QSize MinutesDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QAbstractScrollArea*>(option.widget);
    const int width = view != nullptr ? view->viewport()->width() : option.rect.width();
    if (m_hosted == index && m_place == Place::Instead)
        return {width - 1, m_height};
    const int height = ownHeight(option.font, width, index.row());
    return {width - 1, m_hosted == index ? height + m_height : height};
}

void MinutesDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const MinutesLine& line = *m_model.lineAt(index.row());
    const Colours& c = colours();
    const bool isHosting = m_hosted == index;
    const bool isCurrent = option.state.testFlag(QStyle::State_Selected) && !(isHosting && m_place == Place::Instead);
    painter->save();
    if (line.isClosed)
        painter->fillRect(option.rect, mixed(c.surface, pillColours(PillTone::Closed).ground, 0.4));
    if (isCurrent) {
        const bool hasKeyboard = option.widget != nullptr && option.widget->hasFocus();
        painter->fillRect(option.rect, mixed(c.surface, c.selection, hasKeyboard ? 1.0 : 0.5));
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()),
                          hasKeyboard ? c.accent : c.fieldLine);
    } else if (option.state.testFlag(QStyle::State_MouseOver) && m_model.mayEdit(index.row())) {
        painter->fillRect(option.rect, c.hover);
    }
    if (line.kind == Kind::Heading)
        paintHeading(*painter, option.rect, option.font, line);
    else
        paintBody(*painter, option.rect, option.font, index.row(), !(isHosting && m_place == Place::Instead));
    painter->restore();
}

void MinutesDelegate::paintHeading(QPainter& painter, const QRect& rect, const QFont& font,
                                   const MinutesLine& line) const
{
    const Colours& c = colours();
    const int left = rect.left() + textLeft(font);
    const int room = textWidth(font, rect.width());
    const QFont bold = headingFont(font, line);
    painter.fillRect(QRect(rect.left() + margin, rect.top() + headingSpace / 2 - 2, rect.width() - 2 * margin, 1),
                     c.line);
    int top = rect.top() + headingSpace;
    painter.setFont(bold);
    painter.setPen(line.isNote ? c.muted : c.text);
    painter.drawText(QRect(rect.left() + margin, top, left - rect.left() - margin, QFontMetrics(bold).height()),
                     Qt::AlignLeft | Qt::AlignTop, line.number);
    top += drawWrapped(painter, QRect(left, top, room, rect.height()), line.title, bold, line.isNote ? c.muted : c.text,
                       6);
    const QString second = secondLineOf(line);
    if (second.isEmpty())
        return;
    int words = left;
    const QColor tone = line.isClosed ? pillColours(PillTone::Closed).text : c.muted;
    if (line.isClosed) {
        icon(QStringLiteral("lock"), tone)
            .paint(&painter,
                   QRect(left, top + 2 + (QFontMetrics(smallFont(font)).height() - lockSide) / 2, lockSide, lockSide));
        words += lockSide + 6;
    }
    drawWrapped(painter, QRect(words, top + 2, room - lockSide - 6, rect.height()), second, smallFont(font), tone, 3);
}

void MinutesDelegate::paintBody(QPainter& painter, const QRect& rect, const QFont& font, int row, bool withText) const
{
    const MinutesLine& line = *m_model.lineAt(row);
    const Colours& c = colours();
    const bool isAction = line.kind == Kind::Action;
    const int left = rect.left() + textLeft(font) + (isAction ? actionIndent : 0);
    const int room = textWidth(font, rect.width()) - (isAction ? actionIndent : 0);
    const int top = rect.top() + padding;
    if (line.kind == Kind::Paragraph || line.kind == Kind::Vacant) {
        painter.setFont(font);
        painter.setPen(line.kind == Kind::Vacant ? c.disabled : c.muted);
        painter.drawText(QRect(rect.left() + margin, withText ? top : top + 1, textLeft(font) - margin - 6,
                               QFontMetrics(font).height()),
                         Qt::AlignLeft | Qt::AlignTop, line.isNote ? say("Note") : line.number);
    }
    if (!withText)
        return;
    const int height = ownHeight(font, rect.width(), row);
    if (isAction)
        painter.fillRect(QRect(left - actionIndent, rect.top() + 4, 3, height - 8), pillColours(PillTone::Accent).text);
    painter.translate(left, top);
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, c.text);
    document(html(row), font, room).documentLayout()->draw(&painter, context);
    painter.translate(-left, -top);
}

} // namespace cspdesk::desktop
