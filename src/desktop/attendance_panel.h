// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "presentation/attendance_model.h"

#include <QFrame>

#include <memory>
#include <optional>
#include <vector>

class QLabel;

namespace Ui {
class AttendancePanel;
}

namespace cspdesk::desktop {

/// How somebody is printed in the register, beside the list. Each field is accepted when it is left.
class AttendancePanel : public QFrame
{
    Q_OBJECT

public:
    AttendancePanel(PageContext& context, presentation::AttendanceModel& model, QWidget* parent);
    ~AttendancePanel() override;
    void show(std::optional<Id<domain::Person>> person);
    /// Puts the keyboard where the representative is named.
    void askForRepresentative();

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void prepareFields();
    void connectFields();
    void refresh();
    void refreshFields(const presentation::AttendanceRow& row);
    void refreshRepresentative(const presentation::AttendanceRow& row);
    /// What is known of somebody who is neither down as present nor as having sent apologies.
    [[nodiscard]] QString unsaidText(const presentation::AttendanceRow& row) const;
    void acceptStays(const std::vector<domain::Stay>& stays);
    void allow(const presentation::AttendanceRow& row);
    [[nodiscard]] const presentation::AttendanceRow* row() const;

    /// Changes the entry shown, whichever it is; where that is refused the reason goes below the field.
    template <class Edit>
    void apply(const QString& undoText, const Edit& edit, QLabel& problem);
    void tell(const application::Result<>& changed, QLabel& problem);
    /// Who may be meant by what stands in the box: one where it is chosen or fits one, several, or nobody known.
    [[nodiscard]] std::vector<Id<domain::Person>> representativesMeant() const;
    [[nodiscard]] QString representativeHint() const;
    void acceptTypedRepresentative();
    void acceptRepresentative();
    void putRepresentative(std::optional<Id<domain::Person>> representative, const QString& added);

    PageContext& m_context;
    presentation::AttendanceModel& m_model;
    std::unique_ptr<Ui::AttendancePanel> m_ui;
    std::optional<Id<domain::Person>> m_person;
    QString m_representative; ///< as it stands in the file
    bool m_accepting = false; ///< a field may be left because of what its acceptance shows
};

} // namespace cspdesk::desktop
