// SPDX-License-Identifier: MIT
#pragma once

#include "presentation/minutes_lines.h"
#include "presentation/minutes_model.h"

#include <QCache>
#include <QPersistentModelIndex>
#include <QStyledItemDelegate>
#include <QTextDocument>

namespace cspdesk::desktop {

/// Draws the lines of minutes as a document: numbers in a hanging column, formatted text beside them.
class MinutesDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    MinutesDelegate(presentation::MinutesModel& model, presentation::TypedText& typed, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    /// Leaves the row to a field of that height: in place of the text, or below it.
    enum class Place { Instead, Below };
    void makeRoom(const QModelIndex& index, Place place, int height);
    void takeRoomBack() { m_hosted = QPersistentModelIndex(); }
    /// Where the text of a line begins, and how wide it may be in a row of that width.
    static int textLeft(const QFont& font);
    static int textWidth(const QFont& font, int rowWidth);
    /// The height of the line itself, without any field.
    [[nodiscard]] int ownHeight(const QFont& font, int width, int row) const;

private:
    [[nodiscard]] QString html(int row) const;
    [[nodiscard]] QTextDocument& document(const QString& html, const QFont& font, int width) const;
    void paintHeading(QPainter& painter, const QRect& rect, const QFont& font,
                      const presentation::MinutesLine& line) const;
    void paintBody(QPainter& painter, const QRect& rect, const QFont& font, int row, bool withText) const;

    presentation::MinutesModel& m_model;
    presentation::TypedText& m_typed;
    QPersistentModelIndex m_hosted;
    Place m_place = Place::Instead;
    int m_height = 0;
    mutable QCache<QString, QTextDocument> m_documents{600};
};

} // namespace cspdesk::desktop
