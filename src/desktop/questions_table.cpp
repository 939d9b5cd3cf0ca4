// SPDX-License-Identifier: MIT
#include "desktop/questions_table.h"

#include "desktop/pill.h"
#include "desktop/theme.h"
#include "desktop/wrapped_text.h"
#include "wording/translate.h"

#include <QPainter>

namespace cspdesk::desktop {

using domain::QuestionOutcome;
using presentation::QuestionsModel;
using wording::say;

namespace {

constexpr int above = 9;
constexpr int mostLines = 3;
constexpr int roomForSubject = 170; ///< with less, other columns make room

QFont smaller(QFont font)
{
    font.setPointSizeF(font.pointSizeF() - 1);
    return font;
}

bool isPill(const QModelIndex& index)
{
    return index.column() == QuestionsModel::Notice || index.column() == QuestionsModel::Outcome;
}

QString secondLine(const QModelIndex& index) { return index.data(QuestionsModel::SecondLineRole).toString(); }

PillTone toneOf(const QModelIndex& index)
{
    if (index.column() == QuestionsModel::Notice)
        return index.data(QuestionsModel::InTimeRole).toBool() ? PillTone::Good : PillTone::Attention;
    switch (static_cast<QuestionOutcome>(index.data(QuestionsModel::OutcomeRole).toInt())) {
    case QuestionOutcome::None: return PillTone::Accent;
    case QuestionOutcome::Answered:
    case QuestionOutcome::Heard: return PillTone::Good;
    case QuestionOutcome::WrittenAnswer:
        return secondLine(index).isEmpty()                      ? PillTone::Good
             : index.data(QuestionsModel::OverdueRole).toBool() ? PillTone::Bad
                                                                : PillTone::Attention;
    case QuestionOutcome::NotReached: return PillTone::Attention;
    case QuestionOutcome::Refused:
    case QuestionOutcome::Redirected:
    case QuestionOutcome::FreedomOfInformation:
    case QuestionOutcome::Withdrawn: break;
    }
    return PillTone::Neutral;
}

} // namespace

int QuestionsDelegate::cellHeight(const QModelIndex& index, int width, const QFont& font) const
{
    const int room = qMax(20, width - 2 * padding);
    const int first = isPill(index) ? pillSize(font, index.data().toString()).height()
                                    : wrappedHeight(index.data().toString(), font, room, mostLines);
    const int second = secondLine(index).isEmpty() ? 0 : wrappedHeight(secondLine(index), smaller(font), room, 2) + 3;
    return qMax(metrics::rowHeight, first + second + 2 * above);
}

void QuestionsDelegate::paintPillCell(QPainter& painter, const QStyleOptionViewItem& option,
                                      const QModelIndex& index) const
{
    const QRect cell = option.rect.adjusted(padding, above - 2, -padding, 0);
    QSize size = pillSize(option.font, option.text);
    size.setWidth(qMin(size.width(), cell.width()));
    const QRect pill(cell.topLeft(), size);
    paintPill(painter, pill, option.font, option.text, toneOf(index));
    if (const QString second = secondLine(index); !second.isEmpty()) {
        const bool isProblem =
            index.column() == QuestionsModel::Outcome && index.data(QuestionsModel::OverdueRole).toBool();
        drawWrapped(painter, QRect(cell.left(), pill.bottom() + 4, cell.width(), option.rect.height()), second,
                    smaller(option.font), isProblem ? colours().problem : colours().muted, 2);
    }
}

void QuestionsDelegate::paintContent(QPainter& painter, const QStyleOptionViewItem& option,
                                     const QModelIndex& index) const
{
    if (isPill(index))
        return paintPillCell(painter, option, index);
    const QRect rect = option.rect.adjusted(padding, above, -padding, -above);
    QFont font = option.font;
    if (index.column() == QuestionsModel::Number)
        font.setWeight(QFont::DemiBold);
    const int height = drawWrapped(painter, rect, option.text, font, colours().text, mostLines);
    if (const QString second = secondLine(index); !second.isEmpty())
        drawWrapped(painter, rect.adjusted(0, height + 3, 0, 0), second, smaller(option.font), colours().muted, 2);
}

QuestionsTable::QuestionsTable(QuestionsModel& model, QWidget* parent)
    : LedgerTable(model, new QuestionsDelegate, QuestionsModel::Subject, say("Questions and statements"), parent),
      m_model(model)
{
    setObjectName(QStringLiteral("questionsTable"));
}

bool QuestionsTable::mayChoose(int row) const { return m_model.lineAt(row) != nullptr; }

void QuestionsTable::noteChosen(int row)
{
    const auto* line = m_model.lineAt(row);
    m_chosen = line == nullptr ? std::nullopt : std::optional(line->question.id);
}

int QuestionsTable::rowOfChosen() const { return m_chosen ? m_model.rowOf(*m_chosen) : -1; }

void QuestionsTable::fitColumns()
{
    const QFontMetrics metrics(font());
    const int room = 2 * QuestionsDelegate::padding;
    const int number = qMax(44, metrics.horizontalAdvance(QStringLiteral("000")) + room);
    const int received = metrics.horizontalAdvance(QStringLiteral("30 Sept 2025")) + room;
    const int notice = metrics.horizontalAdvance(say("by 23 hours 30 minutes")) * 7 / 10 + room + metrics.height() / 2;
    const int outcome = metrics.horizontalAdvance(say("Written answer")) + room + metrics.height() * 2;
    // Where it is narrow the form beside the list says when one came, and whether that was in time.
    int rest = viewport()->width() - number - received - notice - outcome;
    const bool hasReceived = rest >= roomForSubject;
    rest += hasReceived ? 0 : received;
    const bool hasNotice = rest >= roomForSubject;
    rest += hasNotice ? 0 : notice;
    setColumnHidden(QuestionsModel::Received, !hasReceived);
    setColumnHidden(QuestionsModel::Notice, !hasNotice);
    const int widths[] = {number, qMax(120, rest), received, notice, outcome};
    setWidths(widths);
}

} // namespace cspdesk::desktop
