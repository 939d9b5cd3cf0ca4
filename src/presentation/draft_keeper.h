// SPDX-License-Identifier: MIT
#pragma once

#include "presentation/workspace.h"

#include <QTimer>

#include <map>
#include <utility>

namespace cspdesk::presentation {

/// Keeps what is being typed in the file's drafts within two seconds of the first unsaved key, until it is accepted or
/// thrown away, so that neither a crash nor a power cut costs more.
class DraftKeeper : public QObject
{
    Q_OBJECT

public:
    explicit DraftKeeper(Workspace& workspace, QObject* parent = nullptr);

    void typed(application::RecordKey record, const std::string& field, const QString& text, bool closed);
    /// The text has been accepted into the record, or thrown away: the draft goes.
    void settled(application::RecordKey record, const std::string& field);
    /// Writes what is still unsaved, now.
    void flush();

    /// Drafts a crash left behind, oldest first.
    [[nodiscard]] std::vector<application::Draft> leftBehind() const;

private:
    Workspace& m_workspace;
    QTimer m_timer;
    std::map<std::pair<application::RecordKey, std::string>, application::Draft> m_unsaved;
};

} // namespace cspdesk::presentation
