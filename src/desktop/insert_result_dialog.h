// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "documents/statistical_report.h"

#include <QDialog>

#include <filesystem>

class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace cspdesk::desktop {

/// Chooses tables and figures of results that are to stand in a report.
class InsertResultDialog : public QDialog
{
    Q_OBJECT

public:
    /// `bundles` are those that the report names already.
    InsertResultDialog(PageContext& context, const documents::ReportBundles& bundles, QWidget* parent);

    /// "[table suspects | repeat-suspects]", one for each that was chosen.
    [[nodiscard]] QStringList lines() const;
    /// Results that the report does not name yet, of which something was chosen: name and file.
    [[nodiscard]] std::vector<std::pair<QString, std::filesystem::path>> newSources() const;

    /// Takes another result in, and says what is wrong with it where it is none.
    void add(const std::filesystem::path& path);

private:
    void addResult(const QString& name, const analysis::ResultBundle& bundle, const std::filesystem::path& path);
    [[nodiscard]] QString freeName(const std::filesystem::path& path) const;
    void follow();

    PageContext& m_context;
    QTreeWidget* m_tree;
    QLabel* m_empty;
    QLabel* m_problem;
    QPushButton* m_insert = nullptr;
};

} // namespace cspdesk::desktop
