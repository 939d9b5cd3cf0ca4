// SPDX-License-Identifier: MIT
#pragma once

#include "presentation/workspace.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace cspdesk::presentation {

/// A column of a field that is a list of rows.
struct SheetPart
{
    enum class Kind { Line, Day, Money, Quantity, Count, Choice };

    QString label;
    Kind kind = Kind::Line;
    QStringList choices = {};
    int share = 1;         ///< of the width
    bool isNeeded = false; ///< a row without it cannot be kept
};

/// A field of the records of a sheet, as it is filled in.
struct SheetField
{
    enum class Kind {
        Line,
        Lines,  ///< several lines of text
        Names,  ///< names with semicolons between them
        Choice, ///< one of `choices`
        Number,
        Day,      ///< as 2025-04-01, or empty
        Money,    ///< "1,234.50", or empty
        Quantity, ///< "8.4", or empty
        Rows,     ///< rows of `parts`, parted by line feeds, and cells by tabs
        Told      ///< worked out by the program; nobody fills it in
    };

    QString id;    ///< for the names of widgets: "decision"
    QString label; ///< with its mnemonic
    Kind kind = Kind::Line;
    QStringList choices = {};
    QString hint = {};
    bool isInTable = true;
    bool isLong = false; ///< several pages of text, which want a window of their own
    std::vector<SheetPart> parts = {};
};

/// What is wrong with a value of the field, in one sentence; empty where it can be kept.
QString problemWith(const SheetField& field, const QString& value);

/// What a sheet says of itself.
struct SheetWords
{
    QString id; ///< for the names of widgets: "scanning"
    QString title;
    QString about;
    QString nothing; ///< stands there when there is no row
    QString added;   ///< for undo: "add issue"
    QString changed;
    QString removed;
    QString usual = {}; ///< of a button that adds what is usual; none where there is nothing
    QString act = {};   ///< of a button that does something with the chosen record; none where there is nothing
};

/// Records of one kind as a table, each with the fields that are filled in. Every change is one undo step.
class RecordSheet : public QAbstractTableModel
{
    Q_OBJECT

public:
    RecordSheet(Workspace& workspace, SheetWords words, std::vector<SheetField> fields, QObject* parent);

    [[nodiscard]] const SheetWords& words() const { return m_words; }
    [[nodiscard]] const std::vector<SheetField>& fields() const { return m_fields; }
    /// Whether a record can be added: some need others to belong to.
    [[nodiscard]] virtual bool mayAdd() const { return true; }
    [[nodiscard]] bool mayWrite() const { return m_workspace.mayWrite() && !isLocked(); }
    /// Whether rows are there that cannot be read without the passphrase.
    [[nodiscard]] virtual bool isLocked() const { return false; }
    /// The value of a field, as it is filled in: of a choice its number.
    [[nodiscard]] QString valueAt(int row, int field) const;
    /// The number of the record in a row; 0 where there is no such row.
    [[nodiscard]] std::int64_t numberAt(int row) const;
    /// Where the record with that number stands; -1 where it is not in the sheet.
    [[nodiscard]] int rowOf(std::int64_t number) const;

    /// Adds a record with its first field filled in; gives its row.
    Result<int> add(const QString& first);
    Result<> change(int row, int field, const QString& value);
    Result<> remove(int row);
    virtual Result<> addUsual() { return {}; }
    /// What is to be looked at in a text that is being written, a sentence each.
    [[nodiscard]] virtual QStringList remarksOn(int /*row*/, const QString& /*text*/) const { return {}; }
    /// What is done with a record besides filling it in.
    Result<> act(int row);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    /// A record, by its number and the values of its fields.
    struct Row
    {
        std::int64_t number = 0;
        QStringList values;
    };
    [[nodiscard]] virtual std::vector<Row> read() const = 0;
    virtual Result<std::int64_t> write(std::optional<std::int64_t> number, const QStringList& values,
                                       const QString& undo) = 0;
    virtual Result<> erase(std::int64_t number, const QString& undo) = 0;
    virtual Result<> actOn(std::int64_t) { return {}; }

    [[nodiscard]] Workspace& workspace() const { return m_workspace; }
    void reload();

private:
    [[nodiscard]] int fieldOf(int column) const;

    Workspace& m_workspace;
    SheetWords m_words;
    std::vector<SheetField> m_fields;
    std::vector<Row> m_rows;
};

std::unique_ptr<RecordSheet> scanningSheet(Workspace& workspace);
std::unique_ptr<RecordSheet> sourcesSheet(Workspace& workspace);
std::unique_ptr<RecordSheet> definitionsSheet(Workspace& workspace);
/// The cases of one meeting.
std::unique_ptr<RecordSheet> casesSheet(Workspace& workspace, Id<domain::Meeting> meeting);

} // namespace cspdesk::presentation
