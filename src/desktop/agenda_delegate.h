// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/row_delegate.h"
#include "presentation/agenda_model.h"
#include "presentation/typed_text.h"

namespace cspdesk::desktop {

/// Draws the running order and edits it in place. What is typed goes to the drafts as it is typed; what is refused
/// stays in its field, and waits there for the next try when the field has to close.
class AgendaDelegate : public RowDelegate
{
    Q_OBJECT

public:
    AgendaDelegate(presentation::AgendaModel& model, presentation::TypedText& typed, QObject* parent);

    /// Where the session has no column of its own, its words stand below the title.
    void setSessionBelowTitle(bool below) { m_sessionBelowTitle = below; }
    /// The height a row needs when its title and leads are that wide.
    [[nodiscard]] int rowHeight(int row, int titleWidth, int leadsWidth, const QFont& font) const;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

Q_SIGNALS:
    /// Tab in a field: go on to the next one that can be edited.
    void onwards(const QModelIndex& from, bool backwards);
    /// The typing in a field ended without a change.
    void gaveUp(const QModelIndex& index);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void paintTitle(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintTime(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintSession(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    [[nodiscard]] QString secondLine(const QModelIndex& index) const;
    [[nodiscard]] int secondLineRoom(int width) const;
    [[nodiscard]] bool accept(QWidget& editor) const;
    bool keyPressed(QWidget& editor, int key);
    void giveUp(QWidget& editor);

    presentation::AgendaModel& m_model;
    presentation::TypedText& m_typed;
    bool m_sessionBelowTitle = false;
};

} // namespace cspdesk::desktop
