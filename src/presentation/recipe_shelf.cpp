// SPDX-License-Identifier: MIT
#include "presentation/recipe_shelf.h"

#include "presentation/kept_tables.h"
#include "wording/translate.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>

namespace cspdesk::presentation {

using namespace analysis;
using application::failure;
using application::Result;
using wording::say;
using wording::text;

namespace {

constexpr const char* recipeEnding = ".recipe.json";
constexpr const char* lastEnding = ".last.json";
constexpr const char* beforeEnding = ".before.json";
constexpr const char* columnsFile = "columns.json";
constexpr qint64 largestFile = qint64(64) << 20U;

std::optional<QByteArray> contentOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestFile)
        return std::nullopt;
    return file.readAll();
}

/// What the headings of an extract are, whatever their order and capitals.
QString keyOf(const std::vector<std::string>& headings)
{
    QStringList names;
    for (const std::string& heading : headings)
        names << text(heading).simplified().toCaseFolded();
    names.sort();
    const QByteArray all = names.join(QLatin1Char('\n')).toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(all, QCryptographicHash::Sha256).toHex());
}

std::string sourceOf(const RecipeShelf::Tables& tables)
{
    return tables.empty() ? std::string() : tables.front().provenance.sha256;
}

std::optional<Recipe> recipeIn(const QByteArray& content)
{
    return parseRecipe(std::string_view(content.constData(), static_cast<std::size_t>(content.size())));
}

} // namespace

RecipeShelf::RecipeShelf(std::filesystem::path folder, QObject* parent)
    : QObject(parent),
      m_folder(QString::fromStdU16String(folder.u16string()))
{
    read();
}

void RecipeShelf::read()
{
    m_saved.clear();
    const QDir folder(m_folder);
    const QString ending = QString::fromLatin1(recipeEnding);
    for (const QString& file : folder.entryList({QLatin1Char('*') + ending}, QDir::Files)) {
        const auto content = contentOf(folder.filePath(file));
        const auto recipe = content ? recipeIn(*content) : std::nullopt;
        if (!recipe) // not ours, or made by a later version: left as it is
            continue;
        const QString id = file.chopped(ending.size());
        const auto last = runIn(pathOf(id, lastEnding));
        m_saved.push_back({id, *recipe, last && !last->empty() ? text(last->front().provenance.fileName) : QString()});
    }
    std::sort(m_saved.begin(), m_saved.end(), [](const Saved& left, const Saved& right) {
        return QString::localeAwareCompare(text(left.recipe.name), text(right.recipe.name)) < 0;
    });
}

QString RecipeShelf::pathOf(const QString& id, const char* ending) const
{
    return QDir(m_folder).filePath(id + QString::fromLatin1(ending));
}

const RecipeShelf::Saved* RecipeShelf::find(const QString& id) const
{
    const auto found = std::find_if(m_saved.begin(), m_saved.end(), [&](const Saved& each) { return each.id == id; });
    return found == m_saved.end() ? nullptr : &*found;
}

const RecipeShelf::Saved* RecipeShelf::named(const QString& name) const
{
    const auto found = std::find_if(m_saved.begin(), m_saved.end(), [&](const Saved& each) {
        return text(each.recipe.name).compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == m_saved.end() ? nullptr : &*found;
}

QString RecipeShelf::freeId(const QString& name) const
{
    QString stem;
    for (const QChar letter : name.toLower().left(40))
        stem += letter.isLetterOrNumber() ? letter : QLatin1Char('-');
    if (stem.isEmpty())
        stem = QStringLiteral("recipe");
    QString id = stem;
    for (int number = 2; QFile::exists(pathOf(id, recipeEnding)); ++number)
        id = stem + QLatin1Char('-') + QString::number(number);
    return id;
}

Result<> RecipeShelf::write(const QString& path, const QByteArray& content) const
{
    QDir().mkpath(m_folder);
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit())
        return {};
    return refuse(failure(Failure::Kind::CannotOpen, path.toStdString(), file.errorString().toStdString()));
}

Result<QString> RecipeShelf::keep(const Recipe& recipe)
{
    const Saved* taken = named(text(recipe.name));
    const QString id = taken != nullptr ? taken->id : freeId(text(recipe.name));
    CSPDESK_TRY(write(pathOf(id, recipeEnding), QByteArray::fromStdString(recipeText(recipe))));
    read();
    Q_EMIT changed();
    return id;
}

Result<> RecipeShelf::rename(const QString& id, const QString& name)
{
    const Saved* saved = find(id);
    if (saved == nullptr || name.trimmed().isEmpty())
        return {};
    Recipe recipe = saved->recipe;
    recipe.name = name.trimmed().toStdString();
    CSPDESK_TRY(write(pathOf(id, recipeEnding), QByteArray::fromStdString(recipeText(recipe))));
    read();
    Q_EMIT changed();
    return {};
}

Result<RecipeShelf::Removed> RecipeShelf::remove(const QString& id)
{
    const Saved* saved = find(id);
    Removed removed{id, saved != nullptr ? text(saved->recipe.name) : id, {}};
    for (const char* ending : {recipeEnding, lastEnding, beforeEnding}) {
        const QString path = pathOf(id, ending);
        if (const auto content = contentOf(path))
            removed.files.emplace_back(path, *content);
        if (QFile::exists(path) && !QFile::remove(path))
            return refuse(failure(Failure::Kind::ReadOnly, path.toStdString()));
    }
    read();
    Q_EMIT changed();
    return removed;
}

Result<> RecipeShelf::putBack(const Removed& removed)
{
    for (const auto& [path, content] : removed.files)
        CSPDESK_TRY(write(path, content));
    read();
    Q_EMIT changed();
    return {};
}

Result<QString> RecipeShelf::importFrom(const QString& path)
{
    const auto content = contentOf(path);
    if (!content)
        return refuse(failure(Failure::Kind::CannotOpen, path.toStdString()));
    auto recipe = recipeIn(*content);
    if (!recipe)
        return refuse(failure(Failure::Kind::Other, path.toStdString(), "the file is no recipe of this program"));
    if (recipe->name.empty())
        recipe->name = QFileInfo(path).completeBaseName().toStdString();
    const QString name = text(recipe->name);
    for (int number = 2; named(text(recipe->name)) != nullptr; ++number)
        recipe->name = say("%1 (%2)").arg(name).arg(number).toStdString();
    return keep(*recipe);
}

Result<> RecipeShelf::exportTo(const QString& id, const QString& path) const
{
    const Saved* saved = find(id);
    if (saved == nullptr)
        return refuse(failure(Failure::Kind::NotFound, id.toStdString()));
    return write(path, QByteArray::fromStdString(recipeText(saved->recipe)));
}

std::optional<RecipeShelf::Tables> RecipeShelf::runIn(const QString& path) const
{
    const auto content = contentOf(path);
    return content ? tablesIn(*content) : std::nullopt;
}

Result<> RecipeShelf::keepRun(const QString& id, const Tables& tables)
{
    const bool isProtected =
        std::all_of(tables.begin(), tables.end(), [](const statistics::ResultTable& table) { return table.threshold; });
    if (find(id) == nullptr || tables.empty() || !isProtected)
        return {};
    const auto last = runIn(pathOf(id, lastEnding));
    if (last && sourceOf(*last) != sourceOf(tables))
        CSPDESK_TRY(write(pathOf(id, beforeEnding), textOf(*last)));
    CSPDESK_TRY(write(pathOf(id, lastEnding), textOf(tables)));
    read();
    Q_EMIT changed();
    return {};
}

std::optional<RecipeShelf::Tables> RecipeShelf::runBefore(const QString& id, const std::string& sha256) const
{
    for (const char* ending : {lastEnding, beforeEnding})
        if (auto run = runIn(pathOf(id, ending)); run && !run->empty() && sourceOf(*run) != sha256)
            return run;
    return std::nullopt;
}

std::optional<RememberedColumns> RecipeShelf::rememberedFor(const std::vector<std::string>& headings) const
{
    const auto content = contentOf(QDir(m_folder).filePath(QString::fromLatin1(columnsFile)));
    if (!content)
        return std::nullopt;
    const QJsonObject all = QJsonDocument::fromJson(*content).object();
    const QString key = keyOf(headings);
    if (!all.contains(key))
        return std::nullopt;
    const QJsonObject kept = all[key].toObject();
    RememberedColumns out;
    const QJsonObject columns = kept[QStringLiteral("columns")].toObject();
    for (auto column = columns.begin(); column != columns.end(); ++column)
        out.columns[column.key().toStdString()] = column.value().toString().toStdString();
    const int kind = kept[QStringLiteral("kind")].toInt();
    if (kind < 0 || kind >= int(extractKinds))
        return std::nullopt;
    out.kind = static_cast<ExtractKind>(kind);
    const QString dates = kept[QStringLiteral("dates")].toString();
    if (!dates.isEmpty())
        out.dates = dates == QLatin1String("month-first") ? DateOrder::MonthFirst : DateOrder::DayFirst;
    return out;
}

void RecipeShelf::remember(const std::vector<std::string>& headings, const RememberedColumns& columns)
{
    const QString path = QDir(m_folder).filePath(QString::fromLatin1(columnsFile));
    QJsonObject all = QJsonDocument::fromJson(contentOf(path).value_or(QByteArray())).object();
    QJsonObject chosen;
    for (const auto& [field, heading] : columns.columns)
        chosen[text(field)] = text(heading);
    QJsonObject kept{{QStringLiteral("columns"), chosen}};
    if (columns.kind != ExtractKind::Suspects)
        kept[QStringLiteral("kind")] = int(columns.kind);
    if (columns.dates)
        kept[QStringLiteral("dates")] =
            *columns.dates == DateOrder::MonthFirst ? QStringLiteral("month-first") : QStringLiteral("day-first");
    const QString key = keyOf(headings);
    const bool isUnsaid =
        !all.contains(key) && columns.columns.empty() && !columns.dates && kindByHeadings(headings) == columns.kind;
    if (all[key].toObject() == kept || isUnsaid)
        return;
    all[key] = kept;
    // What cannot be remembered is chosen once more the next time; nothing is lost by that.
    static_cast<void>(write(path, QJsonDocument(all).toJson()).has_value());
}

} // namespace cspdesk::presentation
