// SPDX-License-Identifier: MIT
#include "desktop/record_dialog.h"

#include "desktop/date_field.h"
#include "desktop/dialog_frame.h"
#include "desktop/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QEvent>
#include <QLayout>
#include <QLineEdit>

namespace cspdesk::desktop {

void RecordDialog::dress(const QString& title, QLabel& heading, QDialogButtonBox& buttons, const QString& acceptText,
                         QLabel& problemLabel)
{
    m_problems = std::make_unique<FieldProblems>(problemLabel);
    for (QLabel* label : findChildren<QLabel*>()) {
        if (label->buddy() != nullptr)
            setTextRole(*label, TextRole::FieldLabel);
        else if (label->objectName().endsWith(QLatin1String("HintLabel")))
            setTextRole(*label, TextRole::Muted);
    }
    for (QDateEdit* field : findChildren<QDateEdit*>())
        prepareDateField(*field);
    prepareDialog(*this, title, heading, buttons, acceptText);
    connect(&buttons, &QDialogButtonBox::accepted, this, &RecordDialog::submit);
    connect(&buttons, &QDialogButtonBox::rejected, this, &RecordDialog::reject);
    setMinimumWidth(500);
}

void RecordDialog::submit()
{
    m_problems->clear();
    const auto done = commit();
    if (done.has_value())
        accept();
    else
        m_problems->show(done.error());
}

bool RecordDialog::event(QEvent* event)
{
    const bool handled = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show)
        growToFit();
    return handled;
}

void RecordDialog::growToFit()
{
    // A dialog does not grow by itself when a wrapped label comes up in it, and things would overlap.
    if (layout() == nullptr || !layout()->hasHeightForWidth())
        return;
    const int needed = layout()->totalHeightForWidth(width());
    if (height() < needed)
        resize(width(), needed);
}

void OptionalDate::prepare(Date suggested)
{
    setDate(m_field, suggested);
    m_field.setEnabled(m_box.isChecked());
    QObject::connect(&m_box, &QCheckBox::toggled, &m_field, &QDateEdit::setEnabled);
}

void OptionalDate::set(std::optional<Date> date)
{
    if (date)
        setDate(m_field, *date);
    m_box.setChecked(date.has_value());
}

std::optional<Date> OptionalDate::date() const
{
    return m_box.isChecked() ? std::optional(dateOf(m_field)) : std::nullopt;
}

void makeSearchable(QComboBox& combo)
{
    combo.setEditable(true);
    combo.setInsertPolicy(QComboBox::NoInsert);
    combo.completer()->setCompletionMode(QCompleter::PopupCompletion);
    combo.completer()->setFilterMode(Qt::MatchContains);
    combo.completer()->setCaseSensitivity(Qt::CaseInsensitive);
}

std::optional<std::int64_t> chosenNumber(const QComboBox& combo)
{
    // What is written counts: the index of an editable box does not follow the typing.
    const QString words = combo.currentText().simplified();
    int index = combo.currentIndex();
    if (index < 0 || combo.itemText(index).compare(words, Qt::CaseInsensitive) != 0)
        index = combo.findText(words, Qt::MatchFixedString);
    if (index < 0 || !combo.itemData(index).isValid())
        return std::nullopt;
    return combo.itemData(index).toLongLong();
}

} // namespace cspdesk::desktop
