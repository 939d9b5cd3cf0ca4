// SPDX-License-Identifier: MIT
#pragma once

#include "application/record.h"
#include "desktop/page.h"
#include "documents/meeting_paper.h"

#include <memory>
#include <optional>
#include <vector>

class QListWidget;
class QStackedWidget;

namespace cspdesk::presentation {
class RecordSheet;
}

namespace cspdesk::desktop {

class DeliveryOverview;
class PageHeading;
class RecordSheetView;

/// The plan desk: what the partnership exists to deliver. An overview, and a sheet for each kind of record, made when
/// it is first looked at.
class DeliveryPage : public Page
{
    Q_OBJECT

public:
    DeliveryPage(PageContext& context, QWidget* parent);
    void activate() override;
    /// Shows the sheet of records of that kind.
    void showKind(std::size_t kind);
    /// Shows the record in the sheet of its kind.
    void showRecord(application::RecordKey record);

private:
    struct Section;

    [[nodiscard]] static const std::vector<Section>& sections();
    void show(int section);
    /// Keeps what is being typed, and takes the sheet away.
    void leave();
    void forget();
    void refresh();

    PageHeading* m_heading;
    QListWidget* m_list;
    QStackedWidget* m_stack;
    DeliveryOverview* m_overview;
    RecordSheetView* m_view = nullptr; ///< of the section that is shown; none for the overview
};

} // namespace cspdesk::desktop
