// SPDX-License-Identifier: MIT
#include "desktop/keep_reading_dialog.h"

#include "application/delivery_records.h"
#include "application/delivery_view.h"
#include "application/figure_reading.h"
#include "desktop/date_field.h"
#include "desktop/list_first.h"
#include "desktop/theme.h"
#include "desktop/titled_card.h"
#include "presentation/workspace.h"
#include "wording/delivery_text.h"
#include "wording/figure_text.h"
#include "wording/format_text.h"
#include "wording/translate.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace cspdesk::desktop {

using domain::Reading;
using domain::Target;
using statistics::TableColumn;
using statistics::TableRow;
using wording::say;
using wording::text;

namespace {

QComboBox* choice(const char* name, QWidget* parent)
{
    auto* combo = new QComboBox(parent);
    combo->setObjectName(QString::fromLatin1(name));
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(40);
    openListFirst(*combo);
    return combo;
}

QString sourceText(const statistics::ResultTable& table)
{
    const statistics::Provenance& from = table.provenance;
    QStringList parts{text(table.title)};
    if (!from.fileName.empty())
        parts << text(from.fileName);
    if (from.extracted)
        parts << say("taken out on %1").arg(wording::plainDate(*from.extracted));
    constexpr std::size_t enough = 12; // of a fingerprint, to know the file by
    if (!from.sha256.empty())
        parts << say("SHA-256 %1…").arg(text(from.sha256.substr(0, enough)));
    return parts.join(QStringLiteral("; "));
}

} // namespace

KeepReadingDialog::KeepReadingDialog(PageContext& context, ShownFigure figure, QWidget* parent)
    : RecordDialog(parent),
      m_context(context),
      m_figure(std::move(figure)),
      m_target(choice("targetCombo", this)),
      m_row(choice("rowCombo", this)),
      m_column(choice("columnCombo", this)),
      m_value(new QLabel(this)),
      m_from(new QDateEdit(this)),
      m_until(new QDateEdit(this)),
      m_source(new QLineEdit(this)),
      m_problem(new QLabel(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setObjectName(QStringLiteral("keepReadingDialog"));
    auto* heading = new QLabel(this);
    m_value->setObjectName(QStringLiteral("figureLabel"));
    m_value->setWordWrap(true);
    m_from->setObjectName(QStringLiteral("readingFromEdit"));
    m_until->setObjectName(QStringLiteral("readingUntilEdit"));
    m_source->setObjectName(QStringLiteral("readingSourceEdit"));
    m_source->setText(sourceText(m_figure.table));
    m_source->setCursorPosition(0);
    m_problem->setWordWrap(true);
    auto* days = new QHBoxLayout;
    const auto addDay = [&](const QString& words, QDateEdit* field) {
        auto* column = new QVBoxLayout;
        column->addWidget(fieldLabel(words, field, this));
        column->addWidget(field);
        days->addLayout(column);
    };
    addDay(say("F&irst day"), m_from);
    addDay(say("&Last day"), m_until);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(6);
    layout->addWidget(heading);
    const auto add = [&](const QString& words, QWidget* field) {
        layout->addWidget(fieldLabel(words, field, this));
        layout->addWidget(field);
    };
    add(say("&Target"), m_target);
    add(say("&Row of the table"), m_row);
    add(say("&Column"), m_column);
    layout->addWidget(m_value);
    layout->addLayout(days);
    add(say("&Source"), m_source);
    layout->addWidget(m_problem);
    layout->addWidget(m_buttons);
    dress(say("Keep as a reading"), *heading, *m_buttons, say("Keep reading"), *m_problem);
    fillTargets();
    fillPlaces(m_figure.row, m_figure.column);
    followPeriod();
    connect(m_target, &QComboBox::currentIndexChanged, this, &KeepReadingDialog::follow);
    connect(m_row, &QComboBox::currentIndexChanged, this, &KeepReadingDialog::follow);
    connect(m_column, &QComboBox::currentIndexChanged, this, &KeepReadingDialog::followPeriod);
    connect(&m_context.workspace, &presentation::Workspace::closed, this, [this] { QDialog::reject(); });
    m_target->setFocus();
}

/// Those of the plan in force; without one, of the last.
void KeepReadingDialog::fillTargets()
{
    const auto& workspace = m_context.workspace;
    const auto plans = application::all<domain::SafetyPlan>(workspace.store());
    if (!plans.has_value())
        return;
    const auto addPlan = [&](std::optional<Id<domain::SafetyPlan>> id) -> std::optional<Id<domain::SafetyPlan>> {
        const auto view = application::safetyPlanView(workspace.store(), id, std::nullopt, workspace.today());
        if (!view.has_value() || !*view)
            return std::nullopt;
        for (const auto& priority : (*view)->priorities)
            for (const auto& line : priority.targets)
                m_target->addItem(say("%1.%2 %3 (%4)")
                                      .arg(priority.priority->number)
                                      .arg(line.target->number)
                                      .arg(text(line.target->measure), text((*view)->plan->title)),
                                  qlonglong(line.target.id.number()));
        return (*view)->plan.id;
    };
    const auto inForce = addPlan(std::nullopt);
    for (const Stored<domain::SafetyPlan>& plan : *plans)
        if (plan.id != inForce)
            addPlan(plan.id);
}

void KeepReadingDialog::fillPlaces(int row, int column)
{
    const statistics::ResultTable& table = m_figure.table;
    for (const TableRow& each : table.rows)
        m_row->addItem(wording::figureText(each.cells.front(), table.columns.front(), table.threshold));
    for (std::size_t at = 1; at < table.columns.size(); ++at)
        m_column->addItem(wording::columnHeading(table.columns[at]).replace(QLatin1Char('\n'), QStringLiteral(", ")));
    m_row->setCurrentIndex(qBound(0, row, m_row->count() - 1));
    m_column->setCurrentIndex(qBound(0, column - 1, m_column->count() - 1));
}

const TableColumn& KeepReadingDialog::column() const
{
    return m_figure.table.columns[std::size_t(qMax(0, m_column->currentIndex())) + 1];
}

std::optional<Reading> KeepReadingDialog::reading() const
{
    const int row = m_row->currentIndex();
    if (row < 0 || m_column->currentIndex() < 0)
        return std::nullopt;
    const TableRow& cells = m_figure.table.rows[std::size_t(row)];
    return application::readingOf(cells.cells[std::size_t(m_column->currentIndex()) + 1], column());
}

void KeepReadingDialog::followPeriod()
{
    const auto asked = m_figure.counted && m_column->currentIndex() >= 0
                         ? application::daysAskedOf(*m_figure.counted, column().id)
                         : std::nullopt;
    const Date today = m_context.workspace.today();
    setDate(*m_from, asked ? asked->first : addDays(today, -365));
    setDate(*m_until, asked ? asked->second : today);
    follow();
}

void KeepReadingDialog::follow()
{
    const auto kept = reading();
    const auto target = m_target->currentIndex() < 0 ? std::nullopt : std::optional(m_target->currentData());
    QString figure = say("No figure stands there that could be a reading: it is hidden, or there is none.");
    if (kept && target) {
        const auto record = application::require(m_context.workspace.store(), Id<Target>(target->toLongLong()));
        if (record.has_value())
            figure = say("Reading: %1").arg(wording::figureOf(record->value, kept->value.value(), true));
        if (kept->of)
            figure = say("%1, of %2").arg(figure, wording::countText(*kept->of));
    }
    m_value->setText(target ? figure : say("No plan has a target yet. Add one at “Safety plan”."));
    setTextRole(*m_value, kept && target ? TextRole::Strong : TextRole::Problem);
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(kept && target);
}

application::Result<> KeepReadingDialog::commit()
{
    auto kept = reading();
    if (!kept || m_target->currentIndex() < 0)
        return refuse(application::failure(Failure::Kind::Other, {}, "there is no figure to keep"));
    kept->from = dateOf(*m_from);
    kept->until = dateOf(*m_until);
    kept->source = m_source->text().trimmed().toStdString();
    const Id<Target> target(m_target->currentData().toLongLong());
    CSPDESK_TRY(m_context.workspace.run(
        application::Verb::ChangeTargets, say("keep reading"),
        [&](application::UnitOfWork& unit) { return application::addReading(unit, target, *kept); }));
    m_context.notices.tell(Notices::Tone::Success, say("The reading is kept."),
                           say("It stands with its target at “Safety plan”. Undo takes it out again."));
    return {};
}

} // namespace cspdesk::desktop
