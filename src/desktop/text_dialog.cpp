// SPDX-License-Identifier: MIT
#include "desktop/text_dialog.h"

#include "desktop/figure_underlines.h"
#include "desktop/first_size.h"
#include "desktop/prompter.h"
#include "desktop/theme.h"
#include "wording/translate.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace cspdesk::desktop {

using wording::say;

TextDialog::TextDialog(Prompter& prompter, const QString& title, const QString& text, bool mayWrite, Remarks remarks,
                       QWidget* parent)
    : QDialog(parent),
      m_prompter(prompter),
      m_before(text),
      m_find(std::move(remarks)),
      m_edit(new QPlainTextEdit(text, this)),
      m_remarks(new QListWidget(this))
{
    setObjectName(QStringLiteral("textDialog"));
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto* heading = new QLabel(title, this);
    heading->setWordWrap(true);
    setTextRole(*heading, TextRole::Section);
    auto* about = new QLabel(say("An empty line begins a paragraph, ## a heading, - an entry of a list; **bold** and "
                                 "*italic* are marked so."),
                             this);
    about->setWordWrap(true);
    setTextRole(*about, TextRole::Muted);
    m_edit->setObjectName(QStringLiteral("longTextEdit"));
    m_edit->setAccessibleName(title);
    m_edit->setTabChangesFocus(true);
    m_edit->setReadOnly(!mayWrite);
    new FigureUnderlines(*m_edit);
    m_remarks->setObjectName(QStringLiteral("textRemarksList"));
    m_remarks->setAccessibleName(say("What is to be looked at"));
    m_remarks->setWordWrap(true);
    m_remarks->setMaximumHeight(fontMetrics().height() * 7);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(say("Keep text"));
    buttons->button(QDialogButtonBox::Ok)->setEnabled(mayWrite);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(metrics::gap);
    for (QWidget* each : std::initializer_list<QWidget*>{heading, about})
        layout->addWidget(each);
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_remarks);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &TextDialog::reject);
    constexpr int moment = 400; // milliseconds after the last key
    m_pause.setSingleShot(true);
    m_pause.setInterval(moment);
    connect(&m_pause, &QTimer::timeout, this, &TextDialog::follow);
    connect(m_edit, &QPlainTextEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    resize(firstSize(*this, {820, 640}));
    follow();
    m_edit->setFocus();
}

QString TextDialog::text() const { return m_edit->toPlainText(); }

void TextDialog::follow()
{
    m_remarks->clear();
    if (m_find)
        m_remarks->addItems(m_find(text()));
    m_remarks->setVisible(m_remarks->count() > 0);
}

/// What was written is not lost by one key.
void TextDialog::reject()
{
    if (text() == m_before || m_edit->isReadOnly())
        return QDialog::reject();
    if (m_prompter.confirm({say("Leave without keeping the text?"), say("What was changed here would be lost."),
                            say("Leave it"), true}))
        QDialog::reject();
}

} // namespace cspdesk::desktop
