// SPDX-License-Identifier: MIT
#pragma once

#include "base/failure.h"
#include "base/result.h"

#include <cstdint>
#include <map>
#include <string>
#include <tuple>
#include <vector>

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace cspdesk::documents {

/// How a cell of a spreadsheet looks. Words begin at the left and wrap, figures end at the right; a line does not wrap
/// but runs on over the cells beside it.
struct XlsxLook
{
    double size = 11;
    bool bold = false;
    bool italic = false;
    bool isFigure = false;
    bool isLink = false;
    bool isQuiet = false;
    bool isLine = false;
    bool hasRuleAbove = false;
    bool hasRuleBelow = false;
    std::string number = {}; ///< Excel's pattern for a number: "#,##0", "0.0%"

    [[nodiscard]] auto key() const
    {
        return std::tie(size, bold, italic, isFigure, isLink, isQuiet, isLine, hasRuleAbove, hasRuleBelow, number);
    }
    friend bool operator<(const XlsxLook& left, const XlsxLook& right) { return left.key() < right.key(); }
};

/// What the file says about itself; `created` is in seconds since 1970, and the same input has the same.
struct XlsxProperties
{
    std::string title;
    std::string author;
    std::string subject;
    std::string language;
    std::int64_t created = 0;
};

/// One sheet. Rows and columns count from 0.
class XlsxSheet
{
public:
    XlsxSheet(class XlsxBook& book, lxw_worksheet* sheet) : m_book(book), m_sheet(sheet) {}

    /// Text stays text, whatever it begins with.
    void text(std::uint32_t row, std::uint16_t column, const std::string& text, const XlsxLook& look = {});
    void number(std::uint32_t row, std::uint16_t column, double number, const XlsxLook& look);
    /// A link to cell A1 of another sheet.
    void link(std::uint32_t row, const std::string& sheet, const std::string& text);
    /// In characters.
    void width(std::uint16_t column, double characters);
    /// In lines of plain text; programs other than Excel do not find out themselves.
    void height(std::uint32_t row, double lines);
    /// Marks the cells from `row` on as a table of Excel with these headings, which are all different.
    void table(std::uint32_t row, std::uint32_t rows, const std::vector<std::string>& headings,
               const std::vector<XlsxLook>& looks, const std::string& name);
    /// The rows above and the first column stay in sight.
    void keepInSight(std::uint32_t rows);
    void holdAcross();

private:
    XlsxBook& m_book;
    lxw_worksheet* m_sheet;
};

/// A workbook on its way to bytes.
class XlsxBook
{
public:
    /// Writes what it must to `folder`, which is private and outlives it.
    XlsxBook(const std::string& folder, const XlsxProperties& properties);
    ~XlsxBook();
    XlsxBook(const XlsxBook&) = delete;
    XlsxBook& operator=(const XlsxBook&) = delete;

    XlsxSheet sheet(const std::string& name);
    lxw_format* format(const XlsxLook& look);

    /// Once, at the end.
    [[nodiscard]] BasicResult<std::string, Failure> bytes();

private:
    std::string m_path;
    std::string m_folder;
    std::string m_language;
    lxw_workbook* m_book = nullptr;
    std::map<XlsxLook, lxw_format*> m_formats;
};

} // namespace cspdesk::documents
