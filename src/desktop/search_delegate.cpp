// SPDX-License-Identifier: MIT
#include "desktop/search_delegate.h"

#include "desktop/icons.h"
#include "desktop/pill.h"
#include "desktop/theme.h"
#include "presentation/search_model.h"
#include "wording/labels.h"
#include "wording/translate.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QTextLayout>

namespace cspdesk::desktop {
namespace {

using application::SearchGroup;
using presentation::MarkedLine;
using presentation::SearchLine;
using presentation::SearchModel;
using wording::say;

constexpr int margin = 14;
constexpr int verticalMargin = 8;
constexpr int iconSide = 18;
constexpr int mostLines = 2;

QString iconOf(SearchGroup group)
{
    switch (group) {
    case SearchGroup::Meetings: return QStringLiteral("agenda");
    case SearchGroup::Minutes: return QStringLiteral("minutes");
    case SearchGroup::Actions: return QStringLiteral("actions");
    case SearchGroup::Votes: return QStringLiteral("ballot");
    case SearchGroup::Papers: return QStringLiteral("pack");
    case SearchGroup::Questions: return QStringLiteral("help");
    case SearchGroup::Plan: return QStringLiteral("plan");
    case SearchGroup::People: return QStringLiteral("people");
    }
    return {};
}

const SearchLine& lineAt(const QModelIndex& index)
{
    return static_cast<const SearchModel*>(index.model())->lineAt(index.row());
}

QFont titleFont(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

/// The marks as they are drawn: on a ground of their own, and in heavier letters, so that it is not the colour alone.
QList<QTextLayout::FormatRange> formatsOf(const MarkedLine& line)
{
    QTextCharFormat format;
    format.setBackground(pillColours(PillTone::Attention).ground);
    format.setForeground(pillColours(PillTone::Attention).text);
    format.setFontWeight(QFont::Bold);
    QList<QTextLayout::FormatRange> formats;
    for (const auto& [begin, length] : line.marks)
        formats.append({begin, length, format});
    return formats;
}

/// Breaks the words into lines as wide as `width`; what is beyond the last line is cut off with an ellipsis.
class BrokenText
{
public:
    BrokenText(const MarkedLine& line, const QFont& font, int width, int lines) : m_line(line), m_font(font)
    {
        lay(width, lines);
        if (m_isWhole)
            return;
        // Where the last line ends, less what an ellipsis takes.
        const QTextLine last = m_layout.lineAt(m_layout.lineCount() - 1);
        const int end =
            last.xToCursor(last.naturalTextWidth() - QFontMetrics(font).horizontalAdvance(QStringLiteral(" …")));
        m_line.text = m_line.text.left(end).trimmed() + QStringLiteral("…");
        m_line.marks.removeIf([&](const auto& mark) { return mark.first + mark.second > m_line.text.size(); });
        lay(width, lines);
    }

    [[nodiscard]] int height() const { return m_height; }
    void draw(QPainter& painter, QPoint at) const { m_layout.draw(&painter, at); }

private:
    void lay(int width, int lines)
    {
        m_layout.setText(m_line.text);
        m_layout.setFont(m_font);
        m_layout.setFormats(formatsOf(m_line).toVector());
        m_height = 0;
        int taken = 0;
        m_layout.beginLayout();
        for (int count = 0; count < lines; ++count) {
            QTextLine line = m_layout.createLine();
            if (!line.isValid())
                break;
            line.setLineWidth(qMax(width, 40));
            line.setPosition({0.0, qreal(m_height)});
            m_height += int(line.height());
            taken = line.textStart() + line.textLength();
        }
        m_layout.endLayout();
        m_isWhole = taken >= m_line.text.size();
    }

    MarkedLine m_line;
    QFont m_font;
    QTextLayout m_layout;
    int m_height = 0;
    bool m_isWhole = true;
};

QFont placeFont(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.92);
    return font;
}

int widthOf(const QStyleOptionViewItem& option)
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    return view != nullptr ? view->viewport()->width() : option.rect.width();
}

int wordsWidth(int width) { return width - 2 * margin - iconSide - 12; }

void paintGround(QPainter& painter, const QStyleOptionViewItem& option)
{
    const Colours& c = colours();
    // The keyboard stays in the field: the row that Enter opens is marked all the same.
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter.fillRect(option.rect, c.selection);
        painter.fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()), c.accent);
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter.fillRect(option.rect, c.hover);
    }
}

} // namespace

QSize SearchDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const SearchLine& line = lineAt(index);
    const int width = wordsWidth(widthOf(option));
    int height = 2 * verticalMargin + QFontMetrics(titleFont(option.font)).height()
               + QFontMetrics(placeFont(option.font)).height() + 2;
    if (!line.excerpt.text.isEmpty())
        height += BrokenText(line.excerpt, option.font, width, mostLines).height() + 2;
    return {option.fontMetrics.averageCharWidth() * 30, height};
}

void SearchDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Colours& c = colours();
    const SearchLine& line = lineAt(index);
    painter->save();
    paintGround(*painter, option);
    QPoint at = option.rect.topLeft() + QPoint(margin, verticalMargin);
    icon(iconOf(line.group), c.muted).paint(painter, QRect(at + QPoint(0, 1), QSize(iconSide, iconSide)));
    at.rx() += iconSide + 12;
    int width = wordsWidth(option.rect.width());

    const QFont bold = titleFont(option.font);
    int titleWidth = width;
    if (line.isClosed) {
        const QString word = wording::label(domain::Session::Closed);
        const QSize size = pillSize(option.font, word);
        titleWidth -= size.width() + 8;
        paintPill(*painter, QRect(QPoint(at.x() + width - size.width(), at.y() - 1), size), option.font, word,
                  PillTone::Closed);
    }
    painter->setPen(c.text);
    BrokenText(line.title, bold, titleWidth, 1).draw(*painter, at);
    at.ry() += QFontMetrics(bold).height() + 2;
    if (!line.excerpt.text.isEmpty()) {
        const BrokenText excerpt(line.excerpt, option.font, width, mostLines);
        excerpt.draw(*painter, at);
        at.ry() += excerpt.height() + 2;
    }
    painter->setPen(c.muted);
    const QFont small = placeFont(option.font);
    painter->setFont(small);
    const QFontMetrics metrics(small);
    painter->drawText(QRect(at, QSize(width, metrics.height())), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      metrics.elidedText(line.place, Qt::ElideRight, width));
    painter->restore();
}

} // namespace cspdesk::desktop
