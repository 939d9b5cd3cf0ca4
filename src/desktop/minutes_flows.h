// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "presentation/minutes_model.h"

namespace cspdesk::desktop {

/// The way of minutes after they are written: ended, circulated, agreed, signed off, published, and corrected
/// afterwards.
class MinutesFlows : public QObject
{
    Q_OBJECT

public:
    MinutesFlows(PageContext& context, presentation::MinutesModel& model, QWidget* page);
    /// Allows what is possible now.
    void refresh();

Q_SIGNALS:
    /// What is being typed has to be accepted before one of these can be done.
    void aboutToBegin();

private:
    void attach(const char* id, void (MinutesFlows::*flow)());
    void editDetails();
    void endSession();
    void circulate();
    void agree();
    void publish();
    void sign();
    void correct();
    void readBack();
    bool advance(std::initializer_list<domain::MeetingVerb> verbs);
    [[nodiscard]] QString day() const;

    PageContext& m_context;
    presentation::MinutesModel& m_model;
    QWidget* m_page;
};

} // namespace cspdesk::desktop
