// SPDX-License-Identifier: MIT
#include "desktop/quorum_class_dialog.h"

#include "desktop/theme.h"
#include "domain/field_checks.h"
#include "ui_quorum_class_dialog.h"
#include "wording/translate.h"

#include <algorithm>

namespace cspdesk::desktop {

using domain::Field;
using domain::QuorumClass;
using wording::say;

QuorumClassDialog::QuorumClassDialog(const QuorumClass& initial, const std::vector<Stored<domain::Agency>>& agencies,
                                     QWidget* parent)
    : RecordDialog(parent),
      m_ui(std::make_unique<Ui::QuorumClassDialog>())
{
    m_ui->setupUi(this);
    dress(say("Group the quorum asks for"), *m_ui->headingLabel, *m_ui->buttonBox,
          initial.agencies.empty() ? say("Add group") : say("Save"), *m_ui->problemLabel);
    problems().add(Field::Name, *m_ui->nameEdit, *m_ui->nameProblemLabel);
    problems().add(Field::Quorum, *m_ui->leastSpin, *m_ui->leastProblemLabel);
    problems().add(Field::Agency, *m_ui->agenciesList, *m_ui->agenciesProblemLabel);
    makeCard(*m_ui->agenciesList);
    m_ui->agenciesList->setMinimumHeight(fontMetrics().lineSpacing() * 9);
    m_ui->nameEdit->setText(wording::text(initial.name));
    m_ui->leastSpin->setRange(1, 99);
    m_ui->leastSpin->setValue(initial.least);
    for (const Stored<domain::Agency>& agency : agencies) {
        auto* line = new QListWidgetItem(wording::text(agency->name), m_ui->agenciesList);
        const bool isIn =
            std::find(initial.agencies.begin(), initial.agencies.end(), agency.id) != initial.agencies.end();
        line->setData(Qt::UserRole, qlonglong(agency.id.number()));
        line->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        line->setCheckState(isIn ? Qt::Checked : Qt::Unchecked);
    }
    m_ui->agenciesList->setCurrentRow(0);
    m_ui->nameEdit->setFocus();
}

QuorumClassDialog::~QuorumClassDialog() = default;

QuorumClass QuorumClassDialog::shown() const
{
    QuorumClass wanted{.name = m_ui->nameEdit->text().simplified().toStdString(), .least = m_ui->leastSpin->value()};
    for (int row = 0; row < m_ui->agenciesList->count(); ++row)
        if (const QListWidgetItem* line = m_ui->agenciesList->item(row); line->checkState() == Qt::Checked)
            wanted.agencies.emplace_back(line->data(Qt::UserRole).toLongLong());
    return wanted;
}

application::Result<> QuorumClassDialog::commit()
{
    const QuorumClass wanted = shown();
    if (auto named = domain::checkLine(Field::Name, wanted.name); !named.has_value())
        return refuse(application::refusal(std::move(named).error()));
    if (wanted.agencies.empty())
        return refuse(application::refusal(domain::EmptyField{Field::Agency}));
    // More than there are could never be there.
    if (auto enough = domain::checkRange(Field::Quorum, wanted.least, 1, int(wanted.agencies.size()));
        !enough.has_value())
        return refuse(application::refusal(std::move(enough).error()));
    Q_EMIT entered(wanted);
    return {};
}

} // namespace cspdesk::desktop
