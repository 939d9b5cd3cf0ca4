// SPDX-License-Identifier: MIT
#pragma once

#include "application/error.h"
#include "base/date.h"
#include "desktop/field_problems.h"

#include <QDialog>

#include <memory>
#include <optional>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QDialogButtonBox;
class QLabel;

namespace cspdesk::desktop {

/// A form for one record: it closes when the record was accepted, and says beside the field why where it was not.
class RecordDialog : public QDialog
{
    Q_OBJECT

public:
    explicit RecordDialog(QWidget* parent) : QDialog(parent) {}
    /// What the main button does.
    void submit();

protected:
    /// After the form is set up: its words, and what its labels are.
    void dress(const QString& title, QLabel& heading, QDialogButtonBox& buttons, const QString& acceptText,
               QLabel& problemLabel);
    [[nodiscard]] FieldProblems& problems() { return *m_problems; }
    [[nodiscard]] virtual application::Result<> commit() = 0;
    bool event(QEvent* event) override;

private:
    void growToFit();

    std::unique_ptr<FieldProblems> m_problems;
};

/// A date that may be left out: the box beside it says whether it is there.
class OptionalDate
{
public:
    OptionalDate(QCheckBox& box, QDateEdit& field) : m_box(box), m_field(field) {}
    void prepare(Date suggested);
    void set(std::optional<Date> date);
    [[nodiscard]] std::optional<Date> date() const;

private:
    QCheckBox& m_box;
    QDateEdit& m_field;
};

/// Lets a list of choices be searched by typing part of one; unknown words stay as they were typed.
void makeSearchable(QComboBox& combo);
/// The number of the chosen record; nothing where the words are none of the choices.
std::optional<std::int64_t> chosenNumber(const QComboBox& combo);

} // namespace cspdesk::desktop
