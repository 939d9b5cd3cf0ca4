// SPDX-License-Identifier: MIT
#include "documents/xlsx_book.h"

#include "base/text.h"
#include "documents/docx_package.h"
#include "sources/zip_parts.h"

#include <fstream>
#include <iterator>
#include <new>
#include <utility>
#include <xlsxwriter.h>

namespace cspdesk::documents {
namespace {

constexpr std::size_t longestText = 32'767;        // Excel's limit of a cell
constexpr std::size_t largestPart = 1'000'000'000; // of a file we have just made ourselves

/// The library takes text it does not change as `char*`.
char* lent(const std::string& text) { return const_cast<char*>(text.c_str()); } // NOLINT

Failure failure(const std::string& detail) { return {Failure::Kind::Other, "spreadsheet", detail}; }

/// The parts anew, with the language in the description, for which the library has no word, and without any time.
BasicResult<std::string, Failure> withLanguage(const std::string& zip, const std::string& language)
{
    const sources::ZipParts made(zip);
    std::vector<docx::Part> parts;
    for (const std::string& name : made.names()) {
        auto content = made.read(name, largestPart);
        if (!content)
            return refuse(failure("a part of the new file cannot be read: " + name));
        const std::size_t end = content->find("</cp:coreProperties>");
        if (name == "docProps/core.xml" && end != std::string::npos)
            content->insert(end, "<dc:language>" + language + "</dc:language>");
        parts.push_back({name, std::move(*content)});
    }
    return docx::packed(parts);
}

} // namespace

void XlsxSheet::text(std::uint32_t row, std::uint16_t column, const std::string& text, const XlsxLook& look)
{
    worksheet_write_string(m_sheet, row, column, shortened(text, longestText).c_str(), m_book.format(look));
}

void XlsxSheet::number(std::uint32_t row, std::uint16_t column, double number, const XlsxLook& look)
{
    worksheet_write_number(m_sheet, row, column, number, m_book.format(look));
}

void XlsxSheet::link(std::uint32_t row, const std::string& sheet, const std::string& text)
{
    worksheet_write_url_opt(m_sheet, row, 0, ("internal:'" + sheet + "'!A1").c_str(), m_book.format({.isLink = true}),
                            text.c_str(), nullptr);
}

void XlsxSheet::width(std::uint16_t column, double characters)
{
    worksheet_set_column(m_sheet, column, column, characters, nullptr);
}

void XlsxSheet::height(std::uint32_t row, double lines)
{
    constexpr double line = 15;
    worksheet_set_row(m_sheet, row, lines * line, nullptr);
}

void XlsxSheet::table(std::uint32_t row, std::uint32_t rows, const std::vector<std::string>& headings,
                      const std::vector<XlsxLook>& looks, const std::string& name)
{
    const auto last = static_cast<std::uint16_t>(headings.size() - 1);
    std::vector<lxw_table_column> columns(headings.size());
    std::vector<lxw_table_column*> pointers;
    for (std::size_t i = 0; i < headings.size(); ++i) {
        columns[i].header = lent(headings[i]);
        columns[i].header_format = m_book.format(looks[i]);
        pointers.push_back(&columns[i]);
    }
    pointers.push_back(nullptr);
    lxw_table_options options{};
    options.name = lent(name);
    options.columns = pointers.data();
    options.first_column = LXW_TRUE;
    options.no_autofilter = LXW_TRUE; // its buttons cover the end of the headings
    options.no_banded_rows = LXW_TRUE;
    options.style_type = LXW_TABLE_STYLE_TYPE_LIGHT;
    options.style_type_number = 1;
    if (rows > 0) {
        worksheet_add_table(m_sheet, row, 0, row + rows, last, &options);
        return;
    }
    // Excel knows no table without rows.
    for (std::size_t i = 0; i < headings.size(); ++i)
        text(row, static_cast<std::uint16_t>(i), headings[i], looks[i]);
}

void XlsxSheet::keepInSight(std::uint32_t rows)
{
    worksheet_freeze_panes(m_sheet, rows, 1);
    worksheet_repeat_rows(m_sheet, rows - 1, rows - 1);
}

void XlsxSheet::holdAcross() { worksheet_set_landscape(m_sheet); }

XlsxBook::XlsxBook(const std::string& folder, const XlsxProperties& properties)
    : m_path(folder + "/book.xlsx"),
      m_folder(folder),
      m_language(properties.language)
{
    lxw_workbook_options options{};
    options.tmpdir = lent(m_folder);
    m_book = workbook_new_opt(m_path.c_str(), &options);
    if (m_book == nullptr)
        throw std::bad_alloc();
    lxw_doc_properties described{};
    described.title = lent(properties.title);
    described.author = lent(properties.author);
    described.subject = lent(properties.subject);
    described.created = static_cast<time_t>(properties.created);
    workbook_set_properties(m_book, &described);
}

XlsxBook::~XlsxBook()
{
    if (m_book != nullptr)
        lxw_workbook_free(m_book);
}

XlsxSheet XlsxBook::sheet(const std::string& name)
{
    lxw_worksheet* sheet = workbook_add_worksheet(m_book, name.c_str());
    if (sheet == nullptr)
        throw std::bad_alloc();
    constexpr std::uint8_t a4 = 9;
    worksheet_set_paper(sheet, a4);
    worksheet_fit_to_pages(sheet, 1, 0);
    return {*this, sheet};
}

lxw_format* XlsxBook::format(const XlsxLook& look)
{
    lxw_format*& format = m_formats[look];
    if (format != nullptr)
        return format;
    format = workbook_add_format(m_book);
    format_set_font_size(format, look.size);
    if (!look.isLine)
        format_set_text_wrap(format);
    format_set_align(format, look.isFigure ? LXW_ALIGN_RIGHT : LXW_ALIGN_LEFT);
    format_set_align(format, look.hasRuleBelow ? LXW_ALIGN_VERTICAL_BOTTOM : LXW_ALIGN_VERTICAL_TOP);
    if (look.bold)
        format_set_bold(format);
    if (look.italic)
        format_set_italic(format);
    if (look.isLink) {
        format_set_underline(format, LXW_UNDERLINE_SINGLE);
        format_set_font_color(format, 0x1D4F91);
    }
    if (look.isQuiet)
        format_set_font_color(format, 0x4B5563);
    if (look.hasRuleAbove)
        format_set_top(format, LXW_BORDER_THIN);
    if (look.hasRuleBelow)
        format_set_bottom(format, LXW_BORDER_MEDIUM);
    if (!look.number.empty())
        format_set_num_format(format, look.number.c_str());
    return format;
}

BasicResult<std::string, Failure> XlsxBook::bytes()
{
    const lxw_error error = workbook_close(std::exchange(m_book, nullptr));
    if (error != LXW_NO_ERROR)
        return refuse(failure(lxw_strerror(error)));
    std::ifstream file(m_path, std::ios::binary);
    const std::string zip((std::istreambuf_iterator<char>(file)), {});
    if (zip.empty())
        return refuse(failure("the new file cannot be read: " + m_path));
    return withLanguage(zip, m_language);
}

} // namespace cspdesk::documents
