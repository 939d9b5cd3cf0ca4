// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "presentation/record_sheet.h"

#include <QWidget>

#include <functional>
#include <memory>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QTableView;

namespace cspdesk::desktop {

class SheetDelegate;

/// A sheet of records: the table on the left, the fields of the chosen one on the right. What is filled in is kept when
/// its field is left.
class RecordSheetView : public QWidget
{
    Q_OBJECT

public:
    RecordSheetView(PageContext& context, std::unique_ptr<presentation::RecordSheet> sheet, QWidget* parent);
    ~RecordSheetView() override;

    [[nodiscard]] const presentation::RecordSheet& sheet() const { return *m_sheet; }
    /// Keeps what is being typed.
    void keepTyped();
    /// Puts the keyboard into the table.
    void begin();
    /// Chooses the record with that number, if it is there.
    void showRecord(std::int64_t number);
    /// A place at the right end of the row of buttons.
    [[nodiscard]] QHBoxLayout& buttonRow() { return *m_buttonRow; }

Q_SIGNALS:
    /// Something was done with the record: what other records are there may have changed.
    void acted(qint64 number);

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
    void fitRows();
    QWidget* makeForm();
    QWidget* makeButtons();
    QPushButton* addButton(const QString& name, const QString& words, const std::function<void()>& handler);
    Editor makeEditor(const presentation::SheetField& field, QWidget* parent);
    Editor makeLine(const presentation::SheetField& field, QWidget* parent);
    Editor makeLines(const presentation::SheetField& field, QWidget* parent);
    Editor makeLongText(const presentation::SheetField& field, QWidget* parent);
    Editor makeChoice(const presentation::SheetField& field, QWidget* parent);
    Editor makeNumber(const presentation::SheetField& field, QWidget* parent);
    Editor makeDay(const presentation::SheetField& field, QWidget* parent);
    Editor makeRows(const presentation::SheetField& field, QWidget* parent);
    Editor makeTold(const presentation::SheetField& field, QWidget* parent);
    void add();
    void remove();
    void keep(int field);
    void follow();
    void followRows();
    void tell(const application::Result<>& done);
    void choose(int row);

    PageContext& m_context;
    std::unique_ptr<presentation::RecordSheet> m_sheet;
    QTableView* m_table = nullptr;
    SheetDelegate* m_delegate = nullptr;
    QLabel* m_empty = nullptr;
    QLabel* m_problem = nullptr;
    QWidget* m_form = nullptr;
    QHBoxLayout* m_buttonRow = nullptr;
    QPushButton* m_add = nullptr;
    QPushButton* m_usual = nullptr;
    QPushButton* m_act = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_undo = nullptr;
    std::vector<Editor> m_editors;
    int m_row = -1;
    std::int64_t m_number = 0; ///< of the record in it
    bool m_isFilling = false;
};

} // namespace cspdesk::desktop
