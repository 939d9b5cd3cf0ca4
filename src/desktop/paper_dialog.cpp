// SPDX-License-Identifier: MIT
#include "desktop/paper_dialog.h"

#include "desktop/date_field.h"
#include "desktop/membership_dialog.h"
#include "desktop/theme.h"
#include "ui_paper_dialog.h"
#include "wording/cycle_labels.h"
#include "wording/format_text.h"
#include "wording/translate.h"

#include <algorithm>

namespace cspdesk::desktop {

using namespace domain;
using wording::say;

namespace {

void choose(QComboBox& combo, qlonglong value) { combo.setCurrentIndex(qMax(0, combo.findData(value))); }

QString itemText(const application::ItemPapers& item)
{
    const QString title = wording::text(boardTitle(item.item.value));
    return item.number ? say("%1. %2").arg(*item.number).arg(title) : title;
}

} // namespace

PaperDialog::PaperDialog(PageContext& context, presentation::PapersModel& model, Id<AgendaItem> item,
                         std::optional<Id<Paper>> paper, QWidget* parent)
    : RecordDialog(parent),
      m_context(context),
      m_model(model),
      m_id(paper),
      m_initial{.meeting = model.view()->meeting.id, .item = item},
      m_ui(std::make_unique<Ui::PaperDialog>())
{
    m_ui->setupUi(this);
    dress(m_id ? say("Paper") : say("Add a paper"), *m_ui->headingLabel, *m_ui->buttonBox,
          m_id ? say("Save") : say("Add"), *m_ui->problemLabel);
    if (const auto* line = m_id ? model.view()->find(*m_id) : nullptr) {
        m_initial = line->paper.value;
        m_matter = line->matter();
    }
    prepareFields();
    fillForm();
    connect(m_ui->listingCombo, &QComboBox::currentIndexChanged, this, &PaperDialog::follow);
    connect(m_ui->accessCombo, &QComboBox::currentIndexChanged, this, &PaperDialog::follow);
    connect(&m_context.workspace, &presentation::Workspace::aboutToLock, this, [this] { QDialog::reject(); });
    follow();
    m_ui->titleEdit->setFocus();
}

PaperDialog::~PaperDialog()
{
    m_ui->authorCombo->disconnect(this); // it speaks once more while it is taken down
}

void PaperDialog::prepareFields()
{
    problems().add(Field::PaperTitle, *m_ui->titleEdit, *m_ui->titleProblemLabel);
    problems().add(Field::Author, *m_ui->authorCombo, *m_ui->authorProblemLabel);
    problems().add(Field::Reason, *m_ui->reasonEdit, *m_ui->reasonProblemLabel);
    problems().add(Field::Marking, *m_ui->markingEdit, *m_ui->markingProblemLabel);
    problems().add(Field::Note, *m_ui->noteEdit, *m_ui->noteProblemLabel);
    for (QLabel* hint : {m_ui->authorHintLabel, m_ui->dueHintLabel})
        setTextRole(*hint, TextRole::Muted);
    fillWithPeople(*m_ui->authorCombo, m_model.agenda().members, {});
    makeSearchable(*m_ui->authorCombo);
    m_ui->agencyCombo->addItem(say("None"), 0);
    for (const Stored<Agency>& agency : m_model.agenda().members.agencies)
        m_ui->agencyCombo->addItem(wording::text(agency->name), qlonglong(agency.id.number()));
    for (const application::ItemPapers& item : m_model.view()->items)
        m_ui->itemCombo->addItem(itemText(item), qlonglong(item.item.id.number()));
    for (const auto listing : {PaperListing::Expected, PaperListing::ToFollow, PaperListing::Tabled})
        m_ui->listingCombo->addItem(wording::label(listing), int(listing));
    for (const auto access : {PaperAccess::WithItem, PaperAccess::BoardOnly})
        m_ui->accessCombo->addItem(wording::label(access), int(access));
    for (QHBoxLayout* row : {m_ui->fromRow, m_ui->whereRow, m_ui->listingRow, m_ui->accessRow})
        for (int part = 0; part < row->count(); ++part) {
            row->setStretch(part, 1);
            row->itemAt(part)->setAlignment(Qt::AlignTop);
        }
    m_ui->noteEdit->setFixedHeight(fontMetrics().lineSpacing() * 3 + 16);
    m_ui->titleEdit->setMinimumWidth(fontMetrics().averageCharWidth() * 76);
}

void PaperDialog::fillForm()
{
    const Date usual = m_model.agenda().deadlines.papersDue;
    m_ui->titleEdit->setText(wording::text(m_matter.title));
    if (m_matter.authorPerson)
        choose(*m_ui->authorCombo, m_matter.authorPerson->number());
    m_ui->authorCombo->setEditText(wording::text(m_matter.author));
    choose(*m_ui->agencyCombo, m_matter.agency ? m_matter.agency->number() : 0);
    choose(*m_ui->itemCombo, m_initial.item.number());
    OptionalDate due(*m_ui->dueCheckBox, *m_ui->dueEdit);
    due.prepare(usual);
    due.set(m_initial.dueOn);
    m_ui->dueHintLabel->setText(say("Otherwise with all papers, on %1.").arg(wording::plainDate(usual)));
    choose(*m_ui->listingCombo, int(m_initial.listing));
    choose(*m_ui->accessCombo, int(m_initial.access));
    m_ui->reasonEdit->setText(wording::text(m_matter.reason));
    m_ui->markingEdit->setText(wording::text(m_matter.marking));
    m_ui->markingEdit->setPlaceholderText(say("OFFICIAL-SENSITIVE"));
    m_ui->separateCheckBox->setChecked(m_initial.separate);
    m_ui->noteEdit->setPlainText(wording::text(m_matter.note));
}

void PaperDialog::follow()
{
    const bool isExpected = m_ui->listingCombo->currentData().toInt() == int(PaperListing::Expected);
    m_ui->reasonEdit->setEnabled(!isExpected || !m_ui->reasonEdit->text().isEmpty());
}

Paper PaperDialog::enteredPaper() const
{
    Paper paper = m_initial;
    paper.item = Id<AgendaItem>(m_ui->itemCombo->currentData().toLongLong());
    paper.dueOn = OptionalDate(*m_ui->dueCheckBox, *m_ui->dueEdit).date();
    paper.listing = static_cast<PaperListing>(m_ui->listingCombo->currentData().toInt());
    paper.access = static_cast<PaperAccess>(m_ui->accessCombo->currentData().toInt());
    paper.separate = m_ui->separateCheckBox->isChecked();
    return paper;
}

PaperMatter PaperDialog::enteredMatter() const
{
    PaperMatter matter = m_matter;
    matter.title = m_ui->titleEdit->text().toStdString();
    matter.author = m_ui->authorCombo->currentText().trimmed().toStdString();
    const auto person = matter.author.empty() ? std::nullopt : chosenNumber(*m_ui->authorCombo);
    matter.authorPerson = person ? std::optional(Id<Person>(*person)) : std::nullopt;
    const qlonglong agency = m_ui->agencyCombo->currentData().toLongLong();
    matter.agency = agency == 0 ? std::nullopt : std::optional(Id<Agency>(agency));
    matter.reason = m_ui->reasonEdit->text().toStdString();
    matter.marking = m_ui->markingEdit->text().toStdString();
    matter.note = m_ui->noteEdit->toPlainText().toStdString();
    return matter;
}

application::Result<> PaperDialog::commit()
{
    if (m_id) {
        CSPDESK_TRY(m_model.change(*m_id, enteredPaper(), enteredMatter(), say("change paper")));
        Q_EMIT saved(*m_id);
        return {};
    }
    const auto added = m_model.add(enteredPaper(), enteredMatter());
    CSPDESK_TRY(added);
    Q_EMIT saved(*added);
    return {};
}

} // namespace cspdesk::desktop
