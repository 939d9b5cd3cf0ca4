// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/recipe.h"
#include "application/error.h"
#include "statistics/result_table.h"

#include <QByteArray>
#include <QObject>
#include <QString>

#include <filesystem>
#include <optional>
#include <vector>

namespace cspdesk::presentation {

/// What was chosen for the columns of extracts that have the same headings.
struct RememberedColumns
{
    analysis::ExtractKind kind = analysis::ExtractKind::Suspects;
    analysis::ChosenColumns columns = {};
    std::optional<analysis::DateOrder> dates = {};
};

/// The recipes of whoever works here, each a file in a folder of theirs, with the protected tables of its last two runs
/// on different extracts beside it. Nothing of a person is in any of them.
class RecipeShelf : public QObject
{
    Q_OBJECT

public:
    struct Saved
    {
        QString id; ///< the name of its file without the ending
        analysis::Recipe recipe;
        QString lastFile; ///< the extract it was run on last; empty for none
    };
    /// What was taken away, to be put back.
    struct Removed
    {
        QString id;
        QString name;
        std::vector<std::pair<QString, QByteArray>> files;
    };
    using Tables = std::vector<statistics::ResultTable>;

    explicit RecipeShelf(std::filesystem::path folder, QObject* parent = nullptr);

    [[nodiscard]] const std::vector<Saved>& all() const { return m_saved; }
    [[nodiscard]] const Saved* find(const QString& id) const;
    /// The one of that name; capitals make no difference.
    [[nodiscard]] const Saved* named(const QString& name) const;

    /// Keeps it under its name, in place of one of that name; gives its id.
    application::Result<QString> keep(const analysis::Recipe& recipe);
    application::Result<> rename(const QString& id, const QString& name);
    application::Result<Removed> remove(const QString& id);
    application::Result<> putBack(const Removed& removed);
    /// Takes a recipe from a file; a name that is taken gets a number.
    application::Result<QString> importFrom(const QString& path);
    application::Result<> exportTo(const QString& id, const QString& path) const;

    /// Keeps the tables of a run, which have to be protected. The run on the extract before stays to compare with.
    application::Result<> keepRun(const QString& id, const Tables& tables);
    /// The last run on another extract than that with this SHA-256; nothing where there was none.
    [[nodiscard]] std::optional<Tables> runBefore(const QString& id, const std::string& sha256) const;

    [[nodiscard]] std::optional<RememberedColumns> rememberedFor(const std::vector<std::string>& headings) const;
    void remember(const std::vector<std::string>& headings, const RememberedColumns& columns);

Q_SIGNALS:
    void changed();

private:
    void read();
    [[nodiscard]] QString pathOf(const QString& id, const char* ending) const;
    [[nodiscard]] QString freeId(const QString& name) const;
    [[nodiscard]] std::optional<Tables> runIn(const QString& path) const;
    application::Result<> write(const QString& path, const QByteArray& content) const;

    QString m_folder;
    std::vector<Saved> m_saved;
};

} // namespace cspdesk::presentation
