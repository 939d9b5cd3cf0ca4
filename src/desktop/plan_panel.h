// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "presentation/plan_model.h"
#include "presentation/typed_text.h"

#include <QFrame>

#include <memory>
#include <optional>

class QCheckBox;
class QDateEdit;
class QLabel;
class QPlainTextEdit;

namespace Ui {
class PlanPanel;
}

namespace cspdesk::desktop {

/// Everything about one entry beside the plan, with the fields that matter for its kind. Each field is accepted when it
/// is left.
class PlanPanel : public QFrame
{
    Q_OBJECT

public:
    PlanPanel(PageContext& context, presentation::PlanModel& model, QWidget* parent);
    ~PlanPanel() override;
    void show(std::optional<Id<domain::PlanEntry>> entry);
    /// Puts the keyboard into the title, all of it selected.
    void editTitle();

Q_SIGNALS:
    /// The agenda of a meeting is asked for, at one of its items.
    void agendaRequested(Id<cspdesk::domain::Meeting> meeting, Id<cspdesk::domain::AgendaItem> item);

private:
    void prepareFields();
    void prepareChoices();
    void connectTexts();
    void connectFields();
    void connectSteps();
    void refresh();
    void refreshHead(const domain::PlanLine& line);
    void refreshMatter(const domain::PlanLine& line, bool mayEdit);
    void refreshDates(const domain::PlanEntry& entry);
    void refreshReport(const domain::PlanLine& line, bool mayEdit);
    void refreshAgendas(const domain::PlanLine& line, bool mayEdit);
    void fillLinks(const domain::PlanLine& line);
    void clearAwayTyping();

    [[nodiscard]] const domain::PlanLine* line() const;
    /// Changes what is shown, and says below the field why not.
    bool change(const QString& undoText, QLabel& problem, const presentation::PlanModel::Edit& edit);
    void acceptTitle();
    void acceptDates();
    void acceptChoices();
    void acceptText(QPlainTextEdit& box, QLabel& problem, const char* field, std::string domain::PlanMatter::*text);
    void followDate(QCheckBox& box, QDateEdit& field);
    void link();
    void signOff();

    PageContext& m_context;
    presentation::PlanModel& m_model;
    presentation::TypedText m_typed;
    std::unique_ptr<Ui::PlanPanel> m_ui;
    std::optional<Id<domain::PlanEntry>> m_entry;
};

} // namespace cspdesk::desktop
