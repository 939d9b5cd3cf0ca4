// SPDX-License-Identifier: MIT
#include "desktop/dialog_prompter.h"

#include "desktop/theme.h"
#include "wording/translate.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace cspdesk::desktop {
namespace {

using wording::say;

std::filesystem::path pathOf(const QString& name) { return std::filesystem::path(name.toStdU16String()); }

/// A heading, a sentence, perhaps a line to answer in, and the buttons.
class QuestionDialog : public QDialog
{
public:
    QuestionDialog(const QString& title, const QString& detail) : QDialog(QApplication::activeWindow())
    {
        setWindowTitle(say("CSP Desk"));
        m_layout->setContentsMargins(metrics::pageMargin, metrics::cardMargin, metrics::pageMargin,
                                     metrics::cardMargin);
        m_layout->setSpacing(metrics::gap);
        m_layout->setSizeConstraint(QLayout::SetMinimumSize);
        QLabel* heading = addLabel(title);
        setTextRole(*heading, TextRole::Section);
        if (!detail.isEmpty())
            addLabel(detail);
    }

    QLabel* addLabel(const QString& text)
    {
        auto* label = new QLabel(text, this);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setMinimumWidth(fontMetrics().averageCharWidth() * 60);
        m_layout->addWidget(label);
        return label;
    }

    QLineEdit* addLine(const QString& text, QLineEdit::EchoMode echo)
    {
        auto* line = new QLineEdit(this);
        line->setEchoMode(echo);
        addLabel(text)->setBuddy(line);
        m_layout->addWidget(line);
        return line;
    }

    /// The button that does it; without a way to cancel the dialog only tells.
    QPushButton* addButtons(const QString& yes, Emphasis emphasis, bool mayCancel)
    {
        auto* buttons = new QDialogButtonBox(this);
        QPushButton* button = buttons->addButton(yes, QDialogButtonBox::AcceptRole);
        setEmphasis(*button, emphasis);
        if (mayCancel) {
            QPushButton* cancel = buttons->addButton(QDialogButtonBox::Cancel);
            (emphasis == Emphasis::Destructive ? cancel : button)->setDefault(true);
            (emphasis == Emphasis::Destructive ? cancel : button)->setFocus();
        }
        connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
        connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
        m_layout->addWidget(buttons);
        return button;
    }

private:
    QVBoxLayout* m_layout = new QVBoxLayout(this);
};

std::optional<QString> askForLine(const QString& title, const QString& label, const QString& initial,
                                  QLineEdit::EchoMode echo)
{
    QuestionDialog dialog(title, {});
    QLineEdit* line = dialog.addLine(label, echo);
    line->setText(initial);
    line->selectAll();
    QPushButton* ok = dialog.addButtons(say("OK"), Emphasis::Primary, true);
    ok->setEnabled(!initial.trimmed().isEmpty());
    QObject::connect(line, &QLineEdit::textChanged, ok,
                     [ok](const QString& text) { ok->setEnabled(!text.trimmed().isEmpty()); });
    line->setFocus();
    return dialog.exec() == QDialog::Accepted ? std::optional(line->text()) : std::nullopt;
}

} // namespace

bool DialogPrompter::confirm(const Question& question)
{
    QuestionDialog dialog(question.title, question.detail);
    dialog.addButtons(question.yes, question.destructive ? Emphasis::Destructive : Emphasis::Primary, true);
    return dialog.exec() == QDialog::Accepted;
}

std::optional<QString> DialogPrompter::askText(const QString& title, const QString& label, const QString& initial)
{
    return askForLine(title, label, initial, QLineEdit::Normal);
}

std::optional<QString> DialogPrompter::askSecret(const QString& title, const QString& label)
{
    return askForLine(title, label, {}, QLineEdit::Password);
}

QString documentsFolder()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir(folder).exists() ? folder : QDir::homePath();
}

std::optional<std::filesystem::path> DialogPrompter::chooseFileToOpen(const QString& title, const QString& filter)
{
    const QString folder = m_lastFolder.isEmpty() ? documentsFolder() : m_lastFolder;
    const QString name = QFileDialog::getOpenFileName(QApplication::activeWindow(), title, folder, filter);
    if (!name.isEmpty())
        m_lastFolder = QFileInfo(name).path();
    return name.isEmpty() ? std::nullopt : std::optional(pathOf(name));
}

std::optional<std::filesystem::path>
DialogPrompter::chooseFileToSave(const QString& title, const QString& suggestedName, const QString& filter)
{
    const QString folder = documentsFolder();
    const QString name = QFileDialog::getSaveFileName(QApplication::activeWindow(), title,
                                                      folder + QLatin1Char('/') + suggestedName, filter);
    return name.isEmpty() ? std::nullopt : std::optional(pathOf(name));
}

std::optional<std::filesystem::path> DialogPrompter::chooseFolder(const QString& title, const QString& initial)
{
    const QString name = QFileDialog::getExistingDirectory(QApplication::activeWindow(), title, initial);
    return name.isEmpty() ? std::nullopt : std::optional(pathOf(name));
}

void DialogPrompter::tellFailure(const wording::ErrorText& error)
{
    QuestionDialog dialog(error.title, QStringList{error.detail, error.advice}.join(QLatin1Char('\n')).trimmed());
    dialog.addButtons(say("OK"), Emphasis::Primary, false);
    dialog.exec();
}

} // namespace cspdesk::desktop
