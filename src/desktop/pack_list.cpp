// SPDX-License-Identifier: MIT
#include "desktop/pack_list.h"

#include "desktop/icons.h"
#include "desktop/theme.h"
#include "desktop/wrapped_text.h"
#include "wording/translate.h"

#include <QKeyEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

#include <algorithm>

namespace cspdesk::desktop {
namespace {

using wording::say;
using Kind = PackLine::Kind;

constexpr int margin = 16;
constexpr int verticalMargin = 8;
constexpr int iconSide = 18;
constexpr int mostTitleLines = 3;
constexpr int mostDetailLines = 10; ///< a place with the words found there

QString iconOf(Kind kind)
{
    switch (kind) {
    case Kind::Warning: return QStringLiteral("warning");
    case Kind::Leak: return QStringLiteral("error");
    case Kind::Good: return QStringLiteral("success");
    case Kind::LeftOut: return QStringLiteral("closed-session");
    case Kind::Heading:
    case Kind::Part: break;
    }
    return {};
}

QColor colourOf(Kind kind)
{
    if (kind == Kind::Leak)
        return colours().problem;
    if (kind == Kind::Warning)
        return pillColours(PillTone::Attention).text;
    return kind == Kind::Good ? pillColours(PillTone::Good).text : colours().muted;
}

QFont strong(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

/// Draws one line: its icon, its title with the pages behind it, and the detail below.
class PackLineDelegate : public QStyledItemDelegate
{
public:
    explicit PackLineDelegate(PackList& list) : QStyledItemDelegate(&list), m_list(list) {}

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const PackLine& line = lineAt(index);
        if (line.kind == Kind::Heading)
            return {0, option.fontMetrics.height() + 2 * verticalMargin + 4};
        const int room = m_list.viewport()->width() - leftOf(line) - margin;
        const int title =
            wrappedHeight(line.title, strong(option.font), room - pagesWidth(line, option), mostTitleLines);
        const int detail = wrappedHeight(line.detail, option.font, room, mostDetailLines);
        return {0, title + detail + 2 * verticalMargin};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const PackLine& line = lineAt(index);
        painter->save();
        if (line.kind == Kind::Heading)
            paintHeading(*painter, option, line);
        else
            paintLine(*painter, option, line, index.row());
        painter->restore();
    }

private:
    [[nodiscard]] const PackLine& lineAt(const QModelIndex& index) const
    {
        return m_list.lines()[static_cast<std::size_t>(index.row())];
    }

    static int leftOf(const PackLine& line) { return line.kind == Kind::Part ? margin : margin + iconSide + 10; }

    static int pagesWidth(const PackLine& line, const QStyleOptionViewItem& option)
    {
        return line.pages.isEmpty() ? 0 : option.fontMetrics.horizontalAdvance(line.pages) + 12;
    }

    static void paintHeading(QPainter& painter, const QStyleOptionViewItem& option, const PackLine& line)
    {
        painter.fillRect(option.rect, colours().band);
        painter.setFont(strong(option.font));
        painter.setPen(colours().muted);
        painter.drawText(option.rect.adjusted(margin, 0, -margin, 0), Qt::AlignVCenter | Qt::TextSingleLine,
                         line.title);
    }

    void paintGround(QPainter& painter, const QStyleOptionViewItem& option, int row) const
    {
        const Colours& c = colours();
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        if (selected)
            painter.fillRect(option.rect, c.selection);
        else if (option.state.testFlag(QStyle::State_MouseOver))
            painter.fillRect(option.rect, c.hover);
        if (selected && m_list.hasFocus())
            painter.fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()), c.accent);
        const auto next = static_cast<std::size_t>(row) + 1;
        if (next < m_list.lines().size() && m_list.lines()[next].kind != Kind::Heading)
            painter.fillRect(
                QRect(option.rect.left() + margin, option.rect.bottom(), option.rect.width() - 2 * margin, 1), c.line);
    }

    void paintLine(QPainter& painter, const QStyleOptionViewItem& option, const PackLine& line, int row) const
    {
        paintGround(painter, option, row);
        const QRect room = option.rect.adjusted(leftOf(line), verticalMargin, -margin, 0);
        if (line.kind != Kind::Part)
            icon(iconOf(line.kind), colourOf(line.kind))
                .paint(&painter, QRect(option.rect.left() + margin, room.top(), iconSide, iconSide));
        if (!line.pages.isEmpty()) {
            painter.setFont(option.font);
            painter.setPen(colours().muted);
            painter.drawText(QRect(room.left(), room.top(), room.width(), option.fontMetrics.height()),
                             Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, line.pages);
        }
        const QRect title = room.adjusted(0, 0, -pagesWidth(line, option), 0);
        const int height = drawWrapped(painter, title, line.title, strong(option.font), colours().text, mostTitleLines);
        drawWrapped(painter, room.adjusted(0, height, 0, 0), line.detail, option.font, colours().muted,
                    mostDetailLines);
    }

    PackList& m_list;
};

QString spoken(const PackLine& line, const QString& section)
{
    QStringList parts;
    for (const QString& part : {section, line.title, line.pages, line.detail})
        if (!part.isEmpty())
            parts << part;
    return parts.join(QStringLiteral(", "));
}

} // namespace

PackList::PackList(QWidget* parent) : QListWidget(parent)
{
    setObjectName(QStringLiteral("packList"));
    setAccessibleName(say("Parts of the pack"));
    setItemDelegate(new PackLineDelegate(*this));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setMouseTracking(true);
    setMinimumHeight(120);
    connect(this, &QListWidget::currentRowChanged, this, &PackList::followChoice);
    connect(this, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) { goTo(row(item)); });
}

void PackList::show(std::vector<PackLine> lines)
{
    const QSignalBlocker quiet(this); // what is chosen stays; the pages need not move
    if (const int before = currentRow(); before >= 0)
        m_chosen = m_lines[static_cast<std::size_t>(before)].title;
    clear();
    m_lines = std::move(lines);
    QString section;
    for (const PackLine& line : m_lines) {
        auto* item = new QListWidgetItem(line.title, this);
        if (line.kind == Kind::Heading) {
            section = line.title;
            item->setFlags(Qt::NoItemFlags);
            continue;
        }
        item->setData(Qt::AccessibleTextRole, spoken(line, section));
        if (!m_chosen.isEmpty() && line.title == m_chosen)
            setCurrentItem(item);
    }
}

void PackList::forget()
{
    show({});
    m_chosen.clear();
}

void PackList::chooseFirst()
{
    if (currentRow() < 0 && count() > 0)
        setCurrentRow(0);
}

void PackList::followChoice(int row)
{
    if (row < 0)
        return;
    if (const auto page = m_lines[static_cast<std::size_t>(row)].page)
        Q_EMIT pageRequested(*page);
}

void PackList::goTo(int row)
{
    if (row < 0)
        return;
    const PackLine line = m_lines[static_cast<std::size_t>(row)]; // whoever is told may fill the list anew
    if (line.mending)
        Q_EMIT mendingRequested(*line.mending);
    else if (line.page)
        Q_EMIT pageRequested(*line.page); // a click on the part that is chosen already shows it again
}

void PackList::resizeEvent(QResizeEvent* event)
{
    QListWidget::resizeEvent(event);
    scheduleDelayedItemsLayout(); // lines wrap anew
}

void PackList::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return goTo(currentRow());
    QListWidget::keyPressEvent(event);
}

} // namespace cspdesk::desktop
