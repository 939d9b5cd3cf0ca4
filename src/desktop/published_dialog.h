// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "presentation/published_model.h"

#include <QDialog>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QTableView;

namespace cspdesk::desktop {

/// What went out of the analysis desk, as the partnership file keeps it.
class PublishedDialog : public QDialog
{
    Q_OBJECT

public:
    PublishedDialog(PageContext& context, QWidget* parent);

private:
    QPushButton* addButton(const QString& name, const QString& words, void (PublishedDialog::*handler)());
    void fillButtons(QHBoxLayout& row);
    void follow();
    void showTables();
    void turnCounts();
    [[nodiscard]] int chosenRow() const;

    PageContext& m_context;
    presentation::PublishedModel m_model;
    QTableView* m_table;
    QLabel* m_empty;
    QLabel* m_problem;
    QPushButton* m_show = nullptr;
    QPushButton* m_counts = nullptr;
};

} // namespace cspdesk::desktop
