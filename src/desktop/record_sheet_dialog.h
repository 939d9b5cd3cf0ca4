// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "presentation/record_sheet.h"

#include <QDialog>

#include <functional>
#include <memory>

class QLabel;
class QPushButton;
class QTableView;
class QVBoxLayout;

namespace cspdesk::desktop {

/// A sheet of records: the table on the left, the fields of the chosen one on the right. What is filled in is kept when
/// its field is left.
class RecordSheetDialog : public QDialog
{
    Q_OBJECT

public:
    RecordSheetDialog(PageContext& context, std::unique_ptr<presentation::RecordSheet> sheet, QWidget* parent);
    ~RecordSheetDialog() override;

    void reject() override; ///< keeps what is being typed first

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    /// A field on the right: how it is shown, and what stands in it.
    struct Editor
    {
        QWidget* widget = nullptr;
        std::function<void(const QString&)> show;
        std::function<QString()> value;
    };

    QWidget* makeTable();
    /// Gives each column its share of the table.
    void spreadColumns();
    QWidget* makeForm();
    QWidget* makeButtons();
    QPushButton* addButton(const QString& name, const QString& words, const std::function<void()>& handler);
    Editor makeEditor(const presentation::SheetField& field, QWidget* parent);
    Editor makeDay(const QString& name, const QString& label, QWidget* parent);
    void add();
    void remove();
    void keep(int field);
    void keepTyped();
    void follow();
    void followRows();
    void tell(const application::Result<>& done);
    void choose(int row);

    PageContext& m_context;
    std::unique_ptr<presentation::RecordSheet> m_sheet;
    QTableView* m_table = nullptr;
    QLabel* m_empty = nullptr;
    QLabel* m_problem = nullptr;
    QWidget* m_form = nullptr;
    QPushButton* m_add = nullptr;
    QPushButton* m_usual = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_undo = nullptr;
    std::vector<Editor> m_editors;
    int m_row = -1;
    bool m_isFilling = false;
};

} // namespace cspdesk::desktop
