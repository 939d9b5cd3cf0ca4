// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "desktop/report_maker.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace cspdesk::desktop {

class PageHeading;
class PagesView;

/// A statistical report while it is written: the analyst's words at the left, its pages at the right, and below what
/// has to be looked at.
class ReportWindow : public QDialog
{
    Q_OBJECT

public:
    ReportWindow(PageContext& context, QWidget* parent);

    /// Takes the report in a file; says so where it cannot be read.
    void openFile(const std::filesystem::path& path);
    void reject() override;
    /// Whether the pages and the list are as the words now are.
    [[nodiscard]] bool isSettled() const { return !m_pause.isActive() && !m_maker.isMaking(); }

private:
    QWidget* makeHeading();
    QWidget* makeBody();
    QPushButton* addButton(const char* name, const char* iconName, const QString& words, const QString& keys,
                           void (ReportWindow::*handler)());
    void startAnew();
    void choose();
    bool keep();
    void save() { keep(); }
    void saveAs();
    void insert();
    void exportReport();
    bool write(const std::filesystem::path& path, const std::shared_ptr<const MadeReport>& report);
    void make();
    void take(const std::shared_ptr<const MadeReport>& report);
    void list();
    void followHeading();
    void tell(const QString& problem);
    [[nodiscard]] bool mayLeave();
    [[nodiscard]] std::filesystem::path folder() const;
    /// As the source names it: beside the report by its name alone.
    [[nodiscard]] QString nameFromHere(const std::filesystem::path& path) const;

    PageContext& m_context;
    PageHeading* m_heading;
    QPlainTextEdit* m_text;
    PagesView* m_pages;
    QLabel* m_listHeading;
    QListWidget* m_list;
    QLabel* m_problem;
    QPushButton* m_export = nullptr;
    std::filesystem::path m_path; ///< empty where it was not saved yet
    std::shared_ptr<const MadeReport> m_made;
    QString m_reason; ///< why it may go out, asked once
    QTimer m_pause;
    ReportMaker m_maker; // the last: it ends before what it tells
};

} // namespace cspdesk::desktop
