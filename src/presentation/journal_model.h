// SPDX-License-Identifier: MIT
#pragma once

#include "presentation/workspace.h"

#include <QAbstractTableModel>

#include <map>

namespace cspdesk::presentation {

/// What was done in the file, newest first, read in portions as the reader scrolls. Nothing in it can be changed.
class JournalModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, Who, What, Touched, Details, ColumnCount };
    static constexpr std::size_t portion = 500;

    explicit JournalModel(Workspace& workspace, QObject* parent = nullptr);
    /// Reads again when there may be something new; cheap when there is not.
    void refresh();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

private:
    struct Line
    {
        QStringList cells;
    };

    void startAnew();
    [[nodiscard]] std::vector<Line> read(std::size_t limit) const;
    [[nodiscard]] QString touchedText(const std::vector<application::RecordKey>& touched,
                                      std::map<application::RecordKey, QString>& names) const;
    [[nodiscard]] QString nameOf(application::RecordKey key) const;

    Workspace& m_workspace;
    std::vector<Line> m_lines;
    std::size_t m_limit = portion;
    bool m_stale = true;
};

} // namespace cspdesk::presentation
