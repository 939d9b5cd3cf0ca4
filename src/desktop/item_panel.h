// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "domain/agenda.h"
#include "presentation/typed_text.h"

#include <QFrame>

#include <functional>
#include <memory>

class QLabel;

namespace Ui {
class ItemPanel;
}

namespace cspdesk::desktop {

class ItemMotions;
class ItemPapers;
class LineBox;

/// Everything about one agenda item beside the running order. Each field is accepted when it is left.
class ItemPanel : public QFrame
{
    Q_OBJECT

public:
    ItemPanel(PageContext& context, presentation::TypedText& typed, QWidget* parent);
    ~ItemPanel() override;
    /// Empties what may hold closed matter that is being typed.
    void clearAwayTyping();
    void show(std::optional<Id<domain::AgendaItem>> item);
    [[nodiscard]] ItemMotions& motions() { return *m_motions; }

private:
    using Edit = std::function<void(domain::AgendaItem&)>;

    void prepareFields();
    void connectTitles();
    void connectNotes();
    void connectFields();
    void refresh();
    void refreshTitles(const Stored<domain::AgendaItem>& item);
    void refreshNotes(const Stored<domain::AgendaItem>& item);
    void refreshFields(const Stored<domain::AgendaItem>& item);
    void allow(const domain::AgendaItem& item);
    [[nodiscard]] QString whyFixed() const;
    [[nodiscard]] QString headingOf(int row) const;
    [[nodiscard]] presentation::TypedField openTitle() const;
    [[nodiscard]] presentation::TypedField closedTitle() const;

    /// Changes the item shown; where that is refused the reason goes below the field.
    bool apply(const QString& undoText, const Edit& edit, QLabel* problem);
    void acceptTitle(LineBox& box, QLabel& problem, const presentation::TypedField& field, const Edit& edit);
    void giveUpTitle(LineBox& box, const presentation::TypedField& field);
    [[nodiscard]] presentation::TypedField ground() const;
    [[nodiscard]] presentation::TypedField notes() const;
    void acceptGround();
    void acceptNotes();
    void giveUpNotes();
    void acceptOpenTitle();
    void acceptClosedTitle();
    void acceptMinutes();
    void acceptSession();

    PageContext& m_context;
    presentation::TypedText& m_typed;
    std::unique_ptr<Ui::ItemPanel> m_ui;
    ItemMotions* m_motions;
    ItemPapers* m_papers;
    std::optional<Id<domain::AgendaItem>> m_item;
};

} // namespace cspdesk::desktop
