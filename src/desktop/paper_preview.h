// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "desktop/paper_copy.h"
#include "documents/laid_out_document.h"

#include <QDialog>

class QAbstractButton;
class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace cspdesk::desktop {

class PagesView;

/// The pages of a paper before they are printed: the public or the board copy.
class PaperPreview : public QDialog
{
    Q_OBJECT

public:
    PaperPreview(PageContext& context, const PaperChoice& choice, QWidget* parent);
    void choose(documents::Audience audience);
    [[nodiscard]] PagesView& pages() { return *m_pages; }
    /// Puts the keyboard on the button that prints.
    void offerPrinting();

private:
    QWidget* makeToolbar();
    QWidget* makeLockedPart();
    QToolButton* toolButton(const char* iconName, const QString& text, const QString& name);
    void connectToolbar(QToolButton& smaller, QToolButton& larger, QPushButton& exportButton);
    void reload();
    [[nodiscard]] QIcon thumbnail(const documents::LaidOutDocument& document, int page) const;
    void fillThumbnails();
    void follow();
    void print();

    PageContext& m_context;
    PaperChoice m_choice;
    PagesView* m_pages;
    QListWidget* m_thumbnails;
    QStackedWidget* m_stack;
    QLabel* m_locked = nullptr;
    QLabel* m_place = nullptr;
    QLabel* m_zoom = nullptr;
    QAbstractButton* m_public = nullptr;
    QAbstractButton* m_board = nullptr;
    QToolButton* m_previous = nullptr;
    QToolButton* m_next = nullptr;
    QToolButton* m_fitWidth = nullptr;
    QToolButton* m_fitPage = nullptr;
    QPushButton* m_print = nullptr;
};

} // namespace cspdesk::desktop
