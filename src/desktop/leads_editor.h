// SPDX-License-Identifier: MIT
#pragma once

#include "domain/agenda.h"
#include "domain/roster.h"

#include <QWidget>

#include <memory>
#include <vector>

class QListWidgetItem;

namespace Ui {
class LeadsEditor;
}

namespace cspdesk::desktop {

/// The leads of an item: people are completed from part of their name, offices are known by theirs, and everything else
/// is words. What stands in brackets behind a name is kept with it.
class LeadsEditor : public QWidget
{
    Q_OBJECT

public:
    explicit LeadsEditor(QWidget* parent = nullptr);
    ~LeadsEditor() override;
    void show(const std::vector<domain::Lead>& leads, const domain::MembershipRecords& records);
    [[nodiscard]] const std::vector<domain::Lead>& leads() const { return m_leads; }
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    /// The person changed the leads.
    void changed();

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void prepareControls();
    void fill(int current);
    void addTyped();
    void renamed(const QListWidgetItem& item);
    void move(int step);
    void removeCurrent();
    void follow();

    std::unique_ptr<Ui::LeadsEditor> m_ui;
    std::vector<domain::Lead> m_leads;
    domain::MembershipRecords m_records;
    bool m_readOnly = false;
    bool m_filling = false;
};

} // namespace cspdesk::desktop
