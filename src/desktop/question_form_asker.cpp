// SPDX-License-Identifier: MIT
#include "desktop/date_field.h"
#include "desktop/question_form.h"
#include "ui_question_form.h"
#include "wording/error_text.h"
#include "wording/format_text.h"
#include "wording/question_text.h"
#include "wording/translate.h"

namespace cspdesk::desktop {

using namespace domain;
using application::QuestionLine;
using wording::say;

void QuestionForm::connectAsker()
{
    for (QLineEdit* edit :
         {m_ui->nameEdit, m_ui->organisationEdit, m_ui->emailEdit, m_ui->telephoneEdit, m_ui->addressEdit})
        connect(edit, &QLineEdit::editingFinished, this, [this] { acceptAsker(say("change who asked")); });
    connect(m_ui->consentBox, &QCheckBox::clicked, this, [this](bool consents) {
        acceptAsker(consents ? say("consent to be named") : say("no consent to be named"));
    });
    connect(m_ui->keepEdit, &QDateEdit::editingFinished, this,
            [this] { acceptAsker(say("change how long details are kept")); });
}

void QuestionForm::refreshAsker(const QuestionLine& line)
{
    const domain::Asker* asker = line.asker ? &line.asker->value : nullptr;
    // While closed matter is locked nobody can be put down either.
    const bool isLocked = m_context.workspace.store().closedMatter() == application::ClosedMatterAccess::Locked;
    const bool isSealed = isLocked || (asker != nullptr && asker->details.isSealed());
    if (isSealed)
        m_ui->askerProblemLabel->hide();
    const bool isRemoved = asker != nullptr && asker->removedOn.has_value();
    m_ui->lockedFrame->setVisible(isSealed);
    m_ui->removedLabel->setVisible(isRemoved);
    m_ui->removedLabel->setText(wording::keptText(line));
    m_ui->detailsPart->setVisible(!isSealed && !isRemoved);
    m_ui->shownAsEdit->setPlaceholderText(
        wording::askerShown(PublicQuestion{.meeting = line.question->meeting, .item = {}}));
    m_ui->shownAsHintLabel->setText(
        say("In agendas, minutes and on the website. “A resident” says enough where they do not consent to be named."));
    static const AskerDetails nobody;
    const AskerDetails* details = asker != nullptr ? asker->details.readable() : nullptr;
    fillDetails(details != nullptr ? *details : nobody);
    m_ui->consentBox->setChecked(asker != nullptr && asker->consents);
    m_ui->consentBox->setEnabled(details != nullptr);
    if (!m_ui->keepEdit->hasFocus())
        setDate(*m_ui->keepEdit, asker != nullptr && asker->keepUntil
                                     ? *asker->keepUntil
                                     : monthsLater(m_model.view()->agenda.meeting->date,
                                                   m_model.view()->agenda.terms.deadlines.askerKeptMonths));
    m_ui->keepEdit->setEnabled(details != nullptr);
    m_ui->keptHintLabel->setText(
        asker != nullptr && asker->consentedOn
            ? say("%1 Consent was given on %2.").arg(wording::keptText(line), wording::plainDate(*asker->consentedOn))
            : wording::keptText(line));
    m_ui->keptHintLabel->setVisible(!m_ui->keptHintLabel->text().isEmpty());
}

void QuestionForm::fillDetails(const AskerDetails& details)
{
    const auto fill = [](QLineEdit& edit, const std::string& words) {
        if (edit.hasFocus() && edit.isModified())
            return;
        if (const QString text = wording::text(words); edit.text() != text)
            edit.setText(text);
        edit.setModified(false);
    };
    fill(*m_ui->nameEdit, details.name);
    fill(*m_ui->organisationEdit, details.organisation);
    fill(*m_ui->emailEdit, details.email);
    fill(*m_ui->telephoneEdit, details.telephone);
    fill(*m_ui->addressEdit, details.address);
}

void QuestionForm::acceptAsker(const QString& undoText)
{
    const QuestionLine* shown = line();
    if (m_filling || shown == nullptr || !m_model.mayEdit() || m_ui->detailsPart->isHidden())
        return;
    const domain::Asker* stored = shown->asker ? &shown->asker->value : nullptr;
    application::AskerEntry entry;
    entry.details = {.name = m_ui->nameEdit->text().toStdString(),
                     .organisation = m_ui->organisationEdit->text().toStdString(),
                     .address = m_ui->addressEdit->text().toStdString(),
                     .email = m_ui->emailEdit->text().toStdString(),
                     .telephone = m_ui->telephoneEdit->text().toStdString()};
    entry.consents = m_ui->consentBox->isChecked();
    if (entry.consents)
        entry.consentedOn =
            stored != nullptr && stored->consents ? stored->consentedOn : std::optional(m_context.workspace.today());
    if (stored != nullptr)
        entry.keepUntil = dateOf(*m_ui->keepEdit);
    else if (entry.details == AskerDetails{})
        return;
    if (stored != nullptr && stored->details == Closed<AskerDetails>(entry.details)
        && stored->consents == entry.consents && stored->keepUntil == entry.keepUntil)
        return;
    for (QLineEdit* edit :
         {m_ui->nameEdit, m_ui->organisationEdit, m_ui->emailEdit, m_ui->telephoneEdit, m_ui->addressEdit})
        edit->setModified(false);
    const auto changed = m_model.changeAsker(row(), entry, undoText);
    m_ui->askerProblemLabel->setText(changed.has_value() ? QString() : wording::errorText(changed.error()).inOneLine());
    m_ui->askerProblemLabel->setVisible(!changed.has_value());
    refresh();
}

void QuestionForm::clearAwayTyping()
{
    acceptAsker(say("change who asked"));
    for (QLineEdit* edit :
         {m_ui->nameEdit, m_ui->organisationEdit, m_ui->emailEdit, m_ui->telephoneEdit, m_ui->addressEdit})
        edit->clear();
}

} // namespace cspdesk::desktop
