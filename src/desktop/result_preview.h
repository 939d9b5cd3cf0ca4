// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "documents/document.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace cspdesk::desktop {

class PagesView;

/// The pages of a result before they are printed.
class ResultPreview : public QDialog
{
    Q_OBJECT

public:
    ResultPreview(PageContext& context, const documents::Document& paper, const QString& title, QWidget* parent);
    [[nodiscard]] PagesView& pages() { return *m_pages; }
    void offerPrinting();

Q_SIGNALS:
    void printed();

private:
    QWidget* makeToolbar();
    void follow();
    void print();

    PageContext& m_context;
    QString m_title;
    PagesView* m_pages;
    QLabel* m_place = nullptr;
    QLabel* m_zoom = nullptr;
    QPushButton* m_print = nullptr;
};

} // namespace cspdesk::desktop
