// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/pack_copy.h"
#include "desktop/pack_lines.h"
#include "desktop/pack_maker.h"
#include "desktop/page.h"
#include "desktop/paper_printing.h"

#include <QTimer>

#include <functional>
#include <map>
#include <memory>
#include <optional>

class QFrame;
class QLabel;
class QSplitter;
class QStackedWidget;

namespace cspdesk::desktop {

class ActionTool;
class EmptyState;
class PackList;
class PackPreview;
class PageHeading;
class SegmentedChoice;

/// The pack of the current meeting: its parts, what is missing, and its pages as they will go out. It is laid out anew
/// whenever something it is made of changes, while the page is in front.
class PackPage : public Page
{
    Q_OBJECT

public:
    PackPage(PageContext& context, QWidget* parent);
    ~PackPage() override;
    void activate() override;
    /// Waits for the pages that are on their way.
    void waitForPages();

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeHeading();
    QWidget* makeParts();
    QWidget* makeLocked();
    QWidget* makePages();
    QWidget* makeEmptyStates();
    void attachActions();
    void connectWorkspace();
    void connectParts();

    /// A copy as it was laid out last, to be shown again while nothing has changed.
    struct Kept
    {
        std::shared_ptr<const PackCopy> copy;
        std::string fingerprint;
        std::shared_ptr<const MadePack> made;
        QString name;  ///< that it was compared under
        int state = 0; ///< of the file: m_state then
        Date day;
    };

    /// The file says something else now.
    void outdate();
    void askForPages();
    /// The other copy was chosen: nothing of this one stays.
    void changeCopy();
    /// Shows that pages are on their way, and nothing of those that were shown.
    void showNothing();
    /// Shows and holds nothing that was read before.
    void drop();
    /// The file was closed or is being locked.
    void forget();
    void clearRefusal();
    void reload();
    bool showKept();
    void showEmptyState(bool hasMeeting);
    void make(const QString& fileName);
    [[nodiscard]] std::shared_ptr<const MadePack> sameMade(const QString& fileName) const;
    void showMade();
    void take(std::shared_ptr<const MadePack> pack);
    void takeFailure(const application::Error& error);
    void addMatter(PackOrder& order);
    void follow();
    [[nodiscard]] documents::Audience audience() const;

    /// Does it now, or when the pages that are on their way are there.
    void whenMade(std::function<void()> work);
    [[nodiscard]] bool mayLeave();
    void askAndExport();
    void write(const std::filesystem::path& path);
    void print();
    void tellPrinted(const PrintedPages& printed);
    void mend(const MendingPlace& place);

    PageHeading* m_heading;
    QStackedWidget* m_stack;
    SegmentedChoice* m_choice;
    PackList* m_list;
    PackPreview* m_preview;
    QFrame* m_lockedFrame = nullptr;
    QLabel* m_locked = nullptr;
    QLabel* m_size = nullptr;
    EmptyState* m_noMeeting = nullptr;
    EmptyState* m_cancelled = nullptr;
    QList<ActionTool*> m_headingTools;

    PackMaker m_maker;
    QTimer m_reload; ///< what changes in one turn of the event loop is read once
    bool m_isOutdated = true;
    std::shared_ptr<const PackCopy> m_copy;
    std::string m_fingerprint;              ///< of its pack
    std::shared_ptr<const MadePack> m_made; ///< of that copy; none while it is on its way
    QString m_comparedName;                 ///< the file name that the copy was compared under
    std::map<documents::Audience, Kept> m_kept;
    int m_state = 0; ///< counts what happened to the file
    std::optional<application::LeakMatter> m_matter;
    std::function<void()> m_afterwards;
    bool m_hasRefused = false; ///< the message bar quotes closed matter
};

} // namespace cspdesk::desktop
