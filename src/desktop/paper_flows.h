// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/opened_papers.h"
#include "desktop/page.h"
#include "desktop/paper_intake.h"
#include "presentation/papers_model.h"

#include <QStringList>

#include <optional>

namespace cspdesk::desktop {

/// What can be done with papers wherever they are shown: on their own page and beside the agenda. What was refused is
/// told in the message bar.
class PaperFlows : public QObject
{
    Q_OBJECT

public:
    PaperFlows(PageContext& context, presentation::PapersModel& model, QWidget& window);

    void add(Id<domain::AgendaItem> item);
    void edit(Id<domain::Paper> paper);
    void remove(Id<domain::Paper> paper);
    /// Lists each file as a paper of the item.
    void addFiles(Id<domain::AgendaItem> item, const QStringList& files);
    /// Keeps the file as the next version, once it is said what is new in it where it replaces another.
    void receive(Id<domain::Paper> paper, const QString& file);
    /// Asks for the file.
    void chooseFile(Id<domain::Paper> paper);
    /// Files that were dragged onto an item, or onto a paper of it: several become papers of their own.
    void take(const application::ItemPapers& item, const application::PaperLine* line, const QStringList& files);
    void open(Id<domain::PaperVersion> version);
    void saveCopy(Id<domain::PaperVersion> version);
    void removeVersion(Id<domain::PaperVersion> version);
    void chase(Id<domain::Paper> paper);
    void release(Id<domain::Paper> paper);
    /// Lists it as to follow, or as expected again.
    void toggleToFollow(Id<domain::Paper> paper);
    void toggleTabled(Id<domain::Paper> paper);
    void keepLastVersions();

Q_SIGNALS:
    /// A paper came into the list.
    void added(Id<cspdesk::domain::Paper> paper);

private:
    bool tell(const application::Result<>& done);
    [[nodiscard]] const application::PaperLine* line(Id<domain::Paper> paper) const;
    void setListing(const application::PaperLine& line, domain::PaperListing listing, const QString& question);
    [[nodiscard]] application::ReceivedFile dated(application::ReceivedFile file) const;
    [[nodiscard]] presentation::Workspace::Beside keeping(const QString& title);
    void tellReceived(const QString& title, const ReadPaper& read);

    PageContext& m_context;
    presentation::PapersModel& m_model;
    QWidget& m_window;
    OpenedPapers m_opened;
};

} // namespace cspdesk::desktop
