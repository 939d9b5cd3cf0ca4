// SPDX-License-Identifier: MIT
#include "analysis/extract_rows.h"

#include "base/text.h"

#include <algorithm>

namespace cspdesk::analysis {
namespace {

std::string inUtf8(std::string_view text, const sources::CsvDialect& dialect)
{
    return singleLine(dialect.encoding == sources::TextEncoding::Windows1252 ? sources::utf8OfWindows1252(text)
                                                                             : std::string(text));
}

} // namespace

RowsOfExtract::RowsOfExtract(const sources::CsvFile& ofFile, const FileForm& ofForm, const ColumnMapping& byMapping,
                             DateOrder ofDates, std::size_t fields)
    : file(ofFile),
      form(ofForm),
      mapping(byMapping),
      order(ofDates),
      places(byMapping.columns.size(), absent)
{
    for (std::size_t field = 0; field < std::min(fields, places.size()); ++field) {
        const auto column = mapping.columns[field];
        if (!column)
            continue;
        places[field] = wanted.size();
        wanted.push_back(*column);
    }
}

std::string FieldReader::textOf(std::size_t field) const { return inUtf8(this->field(field), m_rows.file.dialect); }

void FieldReader::note(RowProblem kind, std::string_view value)
{
    m_notes.note({m_batch->rowOf(m_index), kind, shownValue(value, m_rows.file.dialect), 0});
}

std::vector<std::string> namesOf(const statistics::Categories& categories, const sources::CsvDialect& dialect)
{
    std::vector<std::string> names;
    std::transform(categories.texts().begin(), categories.texts().end(), std::back_inserter(names),
                   [&](const std::string& name) { return shortened(inUtf8(name, dialect), longestCategoryName); });
    return names;
}

BasicResult<MappedExtract, ImportRefusal> openExtract(std::unique_ptr<platform::InputFile> bytes, const FileForm& form,
                                                      const ChosenColumns& chosen)
{
    auto file = sources::openCsv(std::move(bytes));
    if (!file.has_value())
        return refuse(ImportRefusal{.kind = ImportRefusal::Kind::File, .fault = file.error()});
    ColumnMapping mapping = mapColumns(form, file->headings, chosen);
    if (!mapping.problems.empty())
        return refuse(ImportRefusal{.kind = ImportRefusal::Kind::Columns,
                                    .mapping = std::move(mapping),
                                    .headings = std::move(file->headings)});
    return MappedExtract{std::move(*file), std::move(mapping)};
}

} // namespace cspdesk::analysis
