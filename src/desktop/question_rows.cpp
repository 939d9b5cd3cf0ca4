// SPDX-License-Identifier: MIT
#include "desktop/question_rows.h"

#include "desktop/theme.h"
#include "desktop/vote_marks.h"
#include "desktop/wrapped_text.h"
#include "wording/translate.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

namespace cspdesk::desktop {
namespace {

using presentation::VoteDesk;
using presentation::VoteLine;
using presentation::VoteSegment;
using wording::say;

constexpr int margin = 12;
constexpr int gap = 6;
constexpr int widestSegment = 96;
constexpr int markSide = 15;

QFont smallFont(QFont font)
{
    font.setPointSizeF(font.pointSizeF() - 1);
    return font;
}

QFont nameFont(QFont font)
{
    font.setPointSizeF(font.pointSizeF() + 0.5);
    font.setWeight(QFont::DemiBold);
    return font;
}

std::optional<domain::VoteChoice> choiceOf(const VoteSegment& segment)
{
    switch (segment.meaning) {
    case VoteSegment::Meaning::For: return domain::VoteChoice::For;
    case VoteSegment::Meaning::Against: return domain::VoteChoice::Against;
    case VoteSegment::Meaning::Abstain: return domain::VoteChoice::Abstain;
    case VoteSegment::Meaning::NotVoting:
    case VoteSegment::Meaning::Candidate: break;
    }
    return std::nullopt;
}

} // namespace

QuestionRowsDelegate::QuestionRowsDelegate(const presentation::VoteLines& lines, QObject* parent)
    : QStyledItemDelegate(parent),
      m_lines(lines)
{}

QSize QuestionRowsDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const VoteLine& line = *m_lines.lineAt(index.row());
    const int words = 2 * QFontMetrics(nameFont(option.font)).height() + QFontMetrics(smallFont(option.font)).height();
    const int one = QFontMetrics(nameFont(option.font)).height() + QFontMetrics(smallFont(option.font)).height() + 10;
    return {160, line.segments.empty() ? one : qMax(fingerSize + 10, words + 4)};
}

/// As wide as there is room for, and never less than a finger.
std::vector<QRect> QuestionRowsDelegate::segmentRects(const QRect& line, std::size_t count) const
{
    std::vector<QRect> rects;
    const int many = static_cast<int>(count);
    const int room = line.width() * 11 / 20 - margin;
    const int width = qBound(fingerSize, many > 0 ? (room - gap * (many - 1)) / many : fingerSize, widestSegment);
    const int height = qMax(fingerSize, line.height() - 12);
    int left = line.right() + 1 - margin - many * width - (many - 1) * gap;
    for (int each = 0; each < many; ++each, left += width + gap)
        rects.emplace_back(left, line.top() + (line.height() - height) / 2, width, height);
    return rects;
}

void QuestionRowsDelegate::setPressed(int row, int segment)
{
    m_pressedRow = row;
    m_pressedSegment = segment;
}

int QuestionRowsDelegate::wordsLeft(const VoteLine& line) const
{
    return line.kind == VoteLine::Kind::Agency ? margin : margin + 22;
}

void QuestionRowsDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const VoteLine& line = *m_lines.lineAt(index.row());
    const Colours& c = colours();
    painter->save();
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    const bool hasKeyboard = option.widget != nullptr && option.widget->hasFocus();
    if (line.isDisputed)
        painter->fillRect(option.rect, pillColours(PillTone::Attention).ground);
    else if (isChosen && hasKeyboard)
        painter->fillRect(option.rect, c.selection);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), c.line);
    if (isChosen && hasKeyboard)
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), 4, option.rect.height()), c.accent);
    painter->setRenderHint(QPainter::Antialiasing);
    int right = option.rect.right() + 1 - margin;
    const std::vector<QRect> rects = segmentRects(option.rect, line.segments.size());
    for (std::size_t each = 0; each < rects.size(); ++each)
        paintSegment(*painter, rects[each], option.font, line.segments[each],
                     m_pressedRow == index.row() && m_pressedSegment == static_cast<int>(each));
    if (!rects.empty())
        right = rects.front().left() - gap;
    if (line.fixedChoice && line.segments.empty()) {
        right -= markSide;
        paintVoteMark(*painter, QRectF(right, option.rect.center().y() - markSide / 2, markSide, markSide),
                      *line.fixedChoice, pillColours(toneOf(*line.fixedChoice)).text);
        right -= gap;
    }
    const int left = option.rect.left() + wordsLeft(line);
    paintWords(*painter, QRect(left, option.rect.top(), right - left, option.rect.height()), option.font, line);
    painter->restore();
}

/// A button with its shape and letter; filled when it is the answer. Its word stands below where there is room.
void QuestionRowsDelegate::paintSegment(QPainter& painter, const QRect& rect, const QFont& font,
                                        const VoteSegment& segment, bool isPressed) const
{
    const Colours& c = colours();
    const auto choice = choiceOf(segment);
    const QColor tone = choice ? pillColours(toneOf(*choice)).text
                               : pillColours(segment.candidate < 0 ? PillTone::Neutral : PillTone::Accent).text;
    painter.setPen(QPen(segment.isChosen ? tone : c.fieldLine, 1));
    painter.setBrush(segment.isChosen ? tone : isPressed ? c.selection : c.surface);
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    const QColor ink = segment.isChosen ? c.surface : tone;
    QFont letter = nameFont(font);
    letter.setPointSizeF(font.pointSizeF() + 2);
    const QFont small = smallFont(font);
    const QString name = segment.meaning == VoteSegment::Meaning::NotVoting
                           ? say("No vote")
                           : segment.name.section(QLatin1Char(' '), -1);
    const bool showsName = QFontMetrics(small).horizontalAdvance(name) <= rect.width() - 6;
    const int below = showsName ? QFontMetrics(small).height() : 0;
    const int side = choice ? markSide : 0;
    const int letterWidth = QFontMetrics(letter).horizontalAdvance(segment.key);
    const int top = rect.top() + (rect.height() - below - QFontMetrics(letter).height()) / 2;
    int left = rect.left() + (rect.width() - side - (choice ? 5 : 0) - letterWidth) / 2;
    const QRect line(left, top, rect.right() - left, QFontMetrics(letter).height());
    if (choice) {
        paintVoteMark(painter, QRectF(left, line.center().y() - side / 2.0 + 0.5, side, side), *choice, ink);
        left += side + 5;
    }
    painter.setFont(letter);
    painter.setPen(ink);
    painter.drawText(QRect(left, top, rect.right() - left, line.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     QString(segment.key));
    if (!showsName)
        return;
    painter.setFont(small);
    painter.setPen(segment.isChosen ? c.surface : c.muted);
    painter.drawText(QRect(rect.left(), line.bottom(), rect.width(), below), Qt::AlignCenter, name);
}

void QuestionRowsDelegate::paintWords(QPainter& painter, const QRect& rect, const QFont& font,
                                      const VoteLine& line) const
{
    const Colours& c = colours();
    const bool mayVote = !line.segments.empty() || line.isSplit;
    const QFont name = line.kind == VoteLine::Kind::Agency && mayVote ? nameFont(font) : font;
    const QFont small = smallFont(font);
    const int toldHeight = line.told.isEmpty() ? 0 : QFontMetrics(small).height();
    const int lines = rect.height() - toldHeight >= 2 * QFontMetrics(name).height() ? 2 : 1;
    const int nameHeight = wrappedHeight(line.name, name, rect.width(), lines);
    int top = rect.top() + (rect.height() - nameHeight - toldHeight) / 2;
    top += drawWrapped(painter, QRect(rect.left(), top, rect.width(), nameHeight), line.name, name,
                       mayVote ? c.text : c.muted, lines);
    painter.setFont(small);
    painter.setPen(line.isDisputed ? pillColours(PillTone::Attention).text : line.isMissing ? c.link : c.muted);
    QString told = line.told;
    if (line.canSplit && !line.isSplit)
        told = say("▸ %1").arg(told);
    painter.drawText(QRect(rect.left(), top, rect.width(), toldHeight), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(small).elidedText(told, Qt::ElideRight, rect.width()));
}

QuestionRows::QuestionRows(VoteDesk& desk, QWidget* parent)
    : QListView(parent),
      m_desk(desk),
      m_lines(desk),
      m_delegate(new QuestionRowsDelegate(m_lines, this))
{
    setObjectName(QStringLiteral("questionRows"));
    setAccessibleName(say("Agencies: F for, A against, B abstain"));
    setModel(&m_lines);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setResizeMode(Adjust);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabKeyNavigation(false);
    verticalScrollBar()->setSingleStep(28);
    connect(&m_lines, &QAbstractItemModel::modelReset, this, &QuestionRows::keepPlace);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& now) {
        if (const VoteLine* line = m_lines.lineAt(now.row()); line != nullptr) {
            m_agency = line->agency;
            m_person = line->person;
        }
    });
}

QSize QuestionRows::sizeHint() const { return {300, 2 * (fingerSize + 14)}; }

/// The place stays with whoever was chosen when another agency comes in.
void QuestionRows::keepPlace()
{
    for (int row = 0; row < m_lines.rowCount(); ++row)
        if (const VoteLine& line = *m_lines.lineAt(row); line.agency == m_agency && line.person == m_person)
            return setCurrentIndex(m_lines.index(row));
    chooseFirst();
}

void QuestionRows::chooseFirst()
{
    const int first = m_lines.nextWithoutAnswer(-1);
    setCurrentIndex(m_lines.index(qMax(0, first)));
}

QRect QuestionRows::segmentRect(int row, int segment) const
{
    const VoteLine* line = m_lines.lineAt(row);
    if (line == nullptr || segment < 0 || segment >= static_cast<int>(line->segments.size()))
        return {};
    return m_delegate->segmentRects(visualRect(m_lines.index(row)),
                                    line->segments.size())[static_cast<std::size_t>(segment)];
}

int QuestionRows::segmentAt(const QPoint& at) const
{
    const QModelIndex index = indexAt(at);
    const VoteLine* line = m_lines.lineAt(index.row());
    for (int each = 0; line != nullptr && each < static_cast<int>(line->segments.size()); ++each)
        if (segmentRect(index.row(), each).contains(at))
            return each;
    return -1;
}

bool QuestionRows::answer(QChar key)
{
    const int row = currentIndex().row();
    if (!m_lines.press(row, key))
        return false;
    if (const int next = m_lines.nextWithoutAnswer(currentIndex().row()); next >= 0)
        setCurrentIndex(m_lines.index(next));
    return true;
}

void QuestionRows::toggleSplit(int row)
{
    const VoteLine* line = m_lines.lineAt(row);
    if (line != nullptr)
        m_lines.setSplit(row, !line->isSplit);
}

void QuestionRows::keyPressEvent(QKeyEvent* event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const int row = currentIndex().row();
    const int key = event->key();
    if (modifiers == Qt::ShiftModifier && key == Qt::Key_F)
        Q_EMIT allForRequested();
    else if (modifiers != Qt::NoModifier)
        return QListView::keyPressEvent(event);
    else if (key == Qt::Key_Space)
        m_lines.step(row);
    else if (key == Qt::Key_Backspace || key == Qt::Key_Delete)
        m_lines.clear(row);
    else if (key == Qt::Key_Return || key == Qt::Key_Enter)
        Q_EMIT declareRequested();
    else if (key == Qt::Key_Escape)
        Q_EMIT closeRequested();
    else if (key == Qt::Key_Right)
        m_lines.setSplit(row, true);
    else if (key == Qt::Key_Left)
        m_lines.setSplit(row, false);
    else if (event->text().isEmpty() || !event->text().front().isLetterOrNumber())
        return QListView::keyPressEvent(event);
    else
        answer(event->text().front());
    event->accept();
}

void QuestionRows::mousePressEvent(QMouseEvent* event)
{
    QListView::mousePressEvent(event);
    const QPoint at = event->position().toPoint();
    m_delegate->setPressed(indexAt(at).row(), segmentAt(at));
    viewport()->update();
}

void QuestionRows::mouseReleaseEvent(QMouseEvent* event)
{
    QListView::mouseReleaseEvent(event);
    m_delegate->setPressed(-1, -1);
    viewport()->update();
    const QPoint at = event->position().toPoint();
    const QModelIndex index = indexAt(at);
    if (event->button() != Qt::LeftButton || !index.isValid())
        return;
    const int segment = segmentAt(at);
    if (segment < 0)
        return toggleSplit(index.row());
    const VoteSegment pressed = m_lines.lineAt(index.row())->segments[static_cast<std::size_t>(segment)];
    if (pressed.isChosen)
        m_lines.clear(index.row()); // pressed again, the hand goes down
    else
        m_lines.press(index.row(), pressed.key);
}

void QuestionRows::focusInEvent(QFocusEvent* event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid())
        chooseFirst();
}

} // namespace cspdesk::desktop
