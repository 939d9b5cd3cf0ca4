// SPDX-License-Identifier: MIT
#include "desktop/export_dialog.h"

#include "desktop/action_button.h"
#include "desktop/prompter.h"
#include "desktop/publication_gate.h"
#include "desktop/theme.h"
#include "presentation/action_catalogue.h"
#include "ui_export_dialog.h"
#include "wording/error_text.h"
#include "wording/translate.h"

#include <QDir>
#include <QFileInfo>

namespace cspdesk::desktop {
namespace {

using documents::Audience;
using wording::say;

QString filterFor(CopyFormat format)
{
    switch (format) {
    case CopyFormat::Pdf: return say("PDF (*.pdf)");
    case CopyFormat::WebPage: return say("Web page (*.html)");
    case CopyFormat::Word: return say("Word document (*.docx)");
    case CopyFormat::Text: return say("Text (*.txt)");
    }
    return {};
}

} // namespace

ExportDialog::ExportDialog(PageContext& context, const PaperChoice& choice, QWidget* parent)
    : QDialog(parent),
      m_context(context),
      m_choice(choice),
      m_ui(std::make_unique<Ui::ExportDialog>())
{
    m_ui->setupUi(this);
    setWindowTitle(say("Export %1").arg(withArticle(choice.paper)));
    m_ui->headingLabel->setText(windowTitle());
    setAttribute(Qt::WA_DeleteOnClose);
    setTextRole(*m_ui->headingLabel, TextRole::Section);
    for (QLabel* label : {m_ui->copyLabel, m_ui->formatLabel, m_ui->namesLabel})
        setTextRole(*label, TextRole::FieldLabel);
    for (QLabel* label : {m_ui->publicHintLabel, m_ui->boardHintLabel}) {
        setTextRole(*label, TextRole::Muted);
        label->setIndent(26);
    }
    setTextRole(*m_ui->problemLabel, TextRole::Problem);
    m_ui->problemLabel->setWordWrap(true);
    m_ui->problemLabel->hide();
    makeCard(*m_ui->lockedFrame);
    m_ui->lockedLayout->addWidget(
        new ActionButton(m_context.actions.action(QStringLiteral("file.unlock")), Emphasis::Normal, this));
    m_ui->namesListLabel->setTextFormat(Qt::PlainText);
    auto* exportButton = m_ui->buttonBox->button(QDialogButtonBox::Ok);
    exportButton->setText(say("&Export…"));
    setEmphasis(*exportButton, Emphasis::Primary);
    const bool hasPublicCopy = documents::hasPublicCopy(choice.paper);
    (hasPublicCopy ? m_ui->publicButton : m_ui->boardButton)->setChecked(true);
    m_ui->publicButton->setEnabled(hasPublicCopy);
    if (choice.paper == documents::Paper::QuestionSheet) {
        m_ui->boardButton->setText(say("&Chair’s copy"));
        m_ui->boardHintLabel->setText(say("For whoever presides: it names those who ask. Not for the Board."));
    }
    setMinimumWidth(460);

    for (QAbstractButton* button :
         {static_cast<QAbstractButton*>(m_ui->publicButton), static_cast<QAbstractButton*>(m_ui->boardButton),
          static_cast<QAbstractButton*>(m_ui->pdfCheckBox), static_cast<QAbstractButton*>(m_ui->htmlCheckBox),
          static_cast<QAbstractButton*>(m_ui->wordCheckBox), static_cast<QAbstractButton*>(m_ui->textCheckBox)})
        connect(button, &QAbstractButton::toggled, this, &ExportDialog::follow);
    connect(&context.workspace, &presentation::Workspace::closedMatterChanged, this, &ExportDialog::follow);
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &ExportDialog::accept);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &ExportDialog::reject);
    follow();
}

ExportDialog::~ExportDialog() = default;

void ExportDialog::choose(Audience audience)
{
    (audience == Audience::Public ? m_ui->publicButton : m_ui->boardButton)->setChecked(true);
}

Audience ExportDialog::audience() const { return m_ui->boardButton->isChecked() ? Audience::Board : Audience::Public; }

std::vector<CopyFormat> ExportDialog::formats() const
{
    std::vector<CopyFormat> formats;
    if (m_ui->pdfCheckBox->isChecked())
        formats.push_back(CopyFormat::Pdf);
    if (m_ui->htmlCheckBox->isChecked())
        formats.push_back(CopyFormat::WebPage);
    if (m_ui->wordCheckBox->isChecked())
        formats.push_back(CopyFormat::Word);
    if (m_ui->textCheckBox->isChecked())
        formats.push_back(CopyFormat::Text);
    return formats;
}

void ExportDialog::follow()
{
    const auto copy = paperCopy(m_context.workspace, m_choice, audience());
    const auto* failure = copy.has_value() ? nullptr : std::get_if<Failure>(&copy.error());
    const bool isLocked = (failure != nullptr && failure->kind == Failure::Kind::Sealed)
                       || needsUnlocking(m_context.workspace, audience());
    m_ui->lockedLabel->setText(
        audience() == Audience::Board
            ? say("Closed matter is locked, so the board copy cannot be made.")
            : say("Closed matter is locked. Unlock it first: the public copy is compared with it "
                  "before it is written."));
    m_ui->lockedFrame->setVisible(isLocked);
    m_ui->problemLabel->setVisible(!copy.has_value() && !isLocked);
    if (!copy.has_value() && !isLocked)
        m_ui->problemLabel->setText(wording::errorText(copy.error()).inOneLine());
    QStringList names;
    if (copy.has_value() && !isLocked)
        for (const CopyFormat format : formats())
            names << suggestedName(*copy, format);
    m_ui->namesLabel->setVisible(!names.isEmpty());
    m_ui->namesListLabel->setText(names.join(QLatin1Char('\n')));
    m_ui->namesListLabel->setVisible(!names.isEmpty());
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setEnabled(!names.isEmpty());
}

QStringList ExportDialog::chosenPaths(const PaperCopy& copy, const std::vector<CopyFormat>& formats)
{
    const auto first =
        m_context.prompter.chooseFileToSave(say("Export %1").arg(withArticle(copy.choice.paper)),
                                            suggestedName(copy, formats.front()), filterFor(formats.front()));
    if (!first)
        return {};
    const QFileInfo chosen(QString::fromStdString(first->string()));
    QStringList paths{chosen.filePath()};
    for (std::size_t index = 1; index < formats.size(); ++index) {
        const QString path =
            chosen.dir().filePath(chosen.completeBaseName() + QLatin1Char('.') + fileEnding(formats[index]));
        const Prompter::Question question{say("Replace “%1”?").arg(QFileInfo(path).fileName()),
                                          say("There is a file of that name already."), say("Replace it"), true};
        if (QFileInfo::exists(path) && !m_context.prompter.confirm(question))
            return {};
        paths << path;
    }
    return paths;
}

void ExportDialog::write(const PaperCopy& copy, const std::vector<CopyFormat>& formats, const QStringList& paths)
{
    std::vector<documents::MissingCharacter> missing;
    QStringList names;
    for (std::size_t index = 0; index < formats.size(); ++index) {
        const QString& path = paths[qsizetype(index)];
        const auto done = writeWhole(path, written(copy, formats[index], missing));
        if (!done.has_value()) {
            m_ui->problemLabel->setText(wording::errorText(done.error()).inOneLine());
            m_ui->problemLabel->show();
            return;
        }
        names << QFileInfo(path).fileName();
    }
    const QString title = say("The %1 was written.").arg(documents::copyName(copy.choice.paper, copy.audience));
    const QString where =
        say("%1 in %2")
            .arg(names.join(QStringLiteral(", ")), QDir::toNativeSeparators(QFileInfo(paths.first()).absolutePath()));
    if (missing.empty())
        m_context.notices.tell(Notices::Tone::Success, title, where);
    else
        m_context.notices.tell(
            Notices::Tone::Warning, title,
            say("%1. No typeface here has these characters, so their codes stand in their place: %2.")
                .arg(where, missingText(missing)));
    QDialog::accept();
}

void ExportDialog::accept()
{
    const std::vector<CopyFormat> chosen = formats();
    const auto copy = paperCopy(m_context.workspace, m_choice, audience());
    if (!copy.has_value() || chosen.empty())
        return follow();
    const QStringList paths = chosenPaths(*copy, chosen);
    if (paths.isEmpty())
        return;
    QStringList names;
    for (const QString& path : paths)
        names << QFileInfo(path).fileName();
    if (mayLeave(copy->document, copy->audience, names.join(QLatin1Char(' ')), m_context))
        write(*copy, chosen, paths);
    else
        reject(); // so that the message bar can be read, and the text mended
}

} // namespace cspdesk::desktop
