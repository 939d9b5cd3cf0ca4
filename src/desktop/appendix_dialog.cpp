// SPDX-License-Identifier: MIT
#include "desktop/appendix_dialog.h"

#include "desktop/prompter.h"
#include "presentation/workspace.h"
#include "ui_appendix_dialog.h"
#include "wording/translate.h"

namespace cspdesk::desktop {

using application::UnitOfWork;
using application::Verb;
using domain::Appendix;
using domain::Field;
using wording::say;

namespace {

constexpr int sessionRole = Qt::UserRole + 1;

} // namespace

AppendixDialog::AppendixDialog(PageContext& context, const presentation::MinutesModel& model,
                               std::optional<Id<Appendix>> appendix, QWidget* parent)
    : RecordDialog(parent),
      m_context(context),
      m_initial{.meeting = model.view()->agenda.meeting.id, .position = int(model.view()->appendices.size())},
      m_id(appendix),
      m_ui(std::make_unique<Ui::AppendixDialog>())
{
    m_ui->setupUi(this);
    dress(m_id ? say("Appendix") : say("Add an appendix"), *m_ui->headingLabel, *m_ui->buttonBox,
          m_id ? say("Save") : say("Add appendix"), *m_ui->problemLabel);
    problems().add(Field::Title, *m_ui->titleEdit, *m_ui->titleProblemLabel);
    problems().add(Field::Text, *m_ui->textEdit, *m_ui->textProblemLabel);
    fillItems(*model.view());
    for (const Stored<Appendix>& each : model.view()->appendices)
        if (each.id == m_id)
            show(each.value);
    connect(m_ui->itemCombo, &QComboBox::currentIndexChanged, this, &AppendixDialog::follow);
    follow();
    m_ui->titleEdit->setFocus();
}

AppendixDialog::~AppendixDialog() = default;

void AppendixDialog::fillItems(const application::MinutesView& view)
{
    m_ui->itemCombo->addItem(say("To no item"));
    for (const domain::MinutedItem& item : view.items) {
        if (!item.line.number)
            continue;
        const auto& stored = item.line.item;
        m_ui->itemCombo->addItem(say("%1. %2").arg(*item.line.number).arg(wording::text(boardTitle(stored.value))),
                                 QVariant::fromValue(qlonglong(stored.id.number())));
        m_ui->itemCombo->setItemData(m_ui->itemCombo->count() - 1, stored->session == domain::Session::Closed,
                                     sessionRole);
    }
}

void AppendixDialog::show(const Appendix& appendix)
{
    m_initial = appendix;
    const std::string* title = readableTitle(appendix);
    const std::string* text = readableText(appendix);
    m_ui->titleEdit->setText(title == nullptr ? QString() : wording::text(*title));
    m_ui->textEdit->setPlainText(text == nullptr ? QString() : wording::text(*text));
    if (appendix.item)
        m_ui->itemCombo->setCurrentIndex(
            m_ui->itemCombo->findData(QVariant::fromValue(qlonglong(appendix.item->number()))));
}

void AppendixDialog::follow()
{
    const bool isClosed = m_ui->itemCombo->currentData(sessionRole).toBool() && !m_initial.releasedOn;
    m_ui->itemHintLabel->setText(isClosed ? say("The item is closed: the appendix is closed matter too, and no public "
                                                "copy has it unless it is released.")
                                          : say("Public copies have the appendix."));
}

Appendix AppendixDialog::entered() const
{
    Appendix appendix = m_initial;
    const QVariant item = m_ui->itemCombo->currentData();
    appendix.item = item.isValid() ? std::optional(Id<domain::AgendaItem>(item.toLongLong())) : std::nullopt;
    appendix.title = m_ui->titleEdit->text().toStdString();
    appendix.text = m_ui->textEdit->toPlainText().toStdString();
    appendix.closedMatter = {}; // sealed again where the item is closed
    return appendix;
}

application::Result<> AppendixDialog::commit()
{
    const Appendix appendix = entered();
    if (m_id) {
        CSPDESK_TRY(m_context.workspace.run(Verb::ChangeAppendix, say("change appendix"), [&](UnitOfWork& unit) {
            return application::changeAppendix(unit, *m_id, appendix);
        }));
        return {};
    }
    CSPDESK_TRY(m_context.workspace.run(Verb::AddAppendix, say("add appendix"),
                                        [&](UnitOfWork& unit) { return application::addAppendix(unit, appendix); }));
    return {};
}

void AppendixDialog::reject()
{
    const std::string* text = readableText(m_initial);
    const bool textChanged = m_ui->textEdit->toPlainText().toStdString() != (text == nullptr ? "" : *text);
    const Prompter::Question question{say("Throw away what you typed?"),
                                      say("The text of the appendix has not been saved."), say("Throw it away"), true};
    if (!textChanged || m_context.prompter.confirm(question))
        QDialog::reject();
}

} // namespace cspdesk::desktop
