// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/paper_flows.h"

#include <QWidget>

#include <optional>

class QLabel;
class QListWidget;
class QToolButton;

namespace cspdesk::desktop {

/// The papers of one agenda item beside the running order. Files can be dropped on it; more can be done with papers on
/// their own page.
class ItemPapers : public QWidget
{
    Q_OBJECT

public:
    ItemPapers(PageContext& context, QWidget* parent);
    void show(std::optional<Id<domain::AgendaItem>> item);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildLayout();
    QToolButton* addTool(const QString& iconName, const QString& name, const QString& objectName);
    void refresh();
    void follow();
    [[nodiscard]] const application::ItemPapers* papers() const;
    [[nodiscard]] const application::PaperLine* chosen() const;
    [[nodiscard]] const application::PaperLine* lineAt(QPoint place) const;

    PageContext& m_context;
    presentation::PapersModel m_model;
    PaperFlows m_flows;
    std::optional<Id<domain::AgendaItem>> m_item;
    QListWidget* m_list;
    QLabel* m_none;
    QWidget* m_frame = nullptr;
    QToolButton* m_add;
    QToolButton* m_file;
    QToolButton* m_open;
    QToolButton* m_remove;
};

} // namespace cspdesk::desktop
