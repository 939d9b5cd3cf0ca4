// SPDX-License-Identifier: MIT
#pragma once

#include "presentation/record_sheet.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTableWidget;

namespace cspdesk::desktop {

/// The rows of a field of a sheet, filled in as a table. OK is there once every cell can be kept.
class RowsDialog : public QDialog
{
    Q_OBJECT

public:
    RowsDialog(const QString& title, const presentation::SheetField& field, const QString& value, bool mayWrite,
               QWidget* parent);

    /// As a field of the sheet holds it.
    [[nodiscard]] QString value() const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeRow(const QStringList& cells);
    void addRow();
    void removeRow();
    void follow();
    void spread();

    presentation::SheetField m_field;
    QTableWidget* m_table;
    QLabel* m_problem;
    QPushButton* m_remove;
    QPushButton* m_ok;
};

} // namespace cspdesk::desktop
