// SPDX-License-Identifier: MIT
#include "documents/pack_fingerprint.h"

#include "documents/svg_writer.h"

#include <QCryptographicHash>

#include <array>
#include <bit>
#include <cstdint>
#include <type_traits>

namespace cspdesk::documents {
namespace {

/// Takes a tree of values in. Every struct is taken apart by name, so that a member that is added later and forgotten
/// here does not compile.
class Fingerprint
{
public:
    void add(const std::string& text)
    {
        addNumber(text.size());
        m_hash.addData(QByteArrayView(text.data(), qsizetype(text.size())));
    }
    template <class Value>
    requires(std::is_integral_v<Value> || std::is_enum_v<Value>) void add(Value value)
    {
        addNumber(static_cast<std::uint64_t>(value));
    }
    void add(double value) { addNumber(std::bit_cast<std::uint64_t>(value)); }

    template <class Value>
    void add(const std::optional<Value>& value)
    {
        add(value.has_value());
        if (value)
            add(*value);
    }
    template <class Value>
    void add(const std::vector<Value>& values)
    {
        addNumber(values.size());
        for (const Value& each : values)
            add(each);
    }
    void add(const std::pair<std::string, std::string>& pair) { addAll(pair.first, pair.second); }

    void add(const Span& value)
    {
        const auto& [text, isBold, isItalic, link, isQuiet] = value;
        addAll(text, isBold, isItalic, link);
        if (isQuiet) // what is not has the fingerprint it always had
            addAll(isQuiet);
    }
    void add(const Heading& value)
    {
        const auto& [level, spans, id, number] = value;
        addAll(level, spans, id, number);
    }
    void add(const Paragraph& value)
    {
        const auto& [spans, style] = value;
        addAll(spans, style);
    }
    void add(const ListItem& value)
    {
        const auto& [blocks] = value;
        add(blocks);
    }
    void add(const List& value)
    {
        const auto& [kind, start, items] = value;
        addAll(kind, start, items);
    }
    void add(const NumberedParagraph& value)
    {
        const auto& [number, blocks, id] = value;
        addAll(number, blocks, id);
    }
    void add(const Quotation& value)
    {
        const auto& [blocks] = value;
        add(blocks);
    }
    void add(const Definition& value)
    {
        const auto& [label, words] = value;
        addAll(label, words);
    }
    void add(const DefinitionList& value)
    {
        const auto& [definitions] = value;
        add(definitions);
    }
    void add(const Column& value)
    {
        const auto& [heading, share, millimetres, alignment, role] = value;
        addAll(heading, share, millimetres, alignment, role);
    }
    void add(const Cell& value)
    {
        const auto& [spans] = value;
        add(spans);
    }
    void add(const Row& value)
    {
        const auto& [cells, kind] = value;
        addAll(cells, kind);
    }
    void add(const Table& value)
    {
        const auto& [caption, columns, rows, notes, isDense, staysWhole] =
            value; // the last tells nothing of the content
        addAll(caption, columns, rows, notes, isDense);
    }
    void add(const Callout& value)
    {
        const auto& [blocks] = value;
        add(blocks);
    }
    void add(const Figure& value)
    {
        const auto& [alternative, caption, drawing] = value;
        addAll(alternative, caption, drawing ? writeSvg(*drawing) : std::string());
    }
    void add(const PageBreak&) {}
    void add(const Block& value)
    {
        const auto& [content, mark] = value;
        addNumber(content.index());
        std::visit([this](const auto& kind) { add(kind); }, content);
        add(mark);
    }
    void add(const Masthead& value)
    {
        const auto& [organisation, kind, title] = value;
        addAll(organisation, kind, title);
    }
    void add(const Metadata& value)
    {
        const auto& [author, subject, keywords, created, custom] = value;
        addAll(author, subject, keywords, created, custom);
    }
    void add(const Document& value)
    {
        const auto& [title, language, metadata, masthead, headerLeft, headerRight, footer, marking, orientation,
                     blocks] = value;
        addAll(title, language, metadata, masthead, headerLeft, headerRight, footer, marking, orientation, blocks);
    }
    void add(const AttachedPaper& value)
    {
        const auto& [item, itemTitle, author, fileName, sha256, bytes, read, separate, toFollow] = value;
        addAll(item, itemTitle, author, fileName, sha256, bytes, separate, toFollow);
        add(static_cast<bool>(read));
    }
    void add(const PackPart& value)
    {
        const auto& [title, note, document, paper, attached, isTabled, saysWhy] = value;
        addAll(title, note, document, paper, attached, isTabled, saysWhy);
    }

    [[nodiscard]] std::string result() const { return m_hash.result().toHex().toStdString(); }

private:
    template <class... Values>
    void addAll(const Values&... values)
    {
        (add(values), ...);
    }

    void addNumber(std::uint64_t number)
    {
        const auto bytes = std::bit_cast<std::array<char, sizeof number>>(number);
        m_hash.addData(QByteArrayView(bytes.data(), qsizetype(bytes.size())));
    }

    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

} // namespace

std::string fingerprintOf(const Pack& pack)
{
    Fingerprint out;
    out.add(pack.cover);
    out.add(pack.parts);
    return out.result();
}

} // namespace cspdesk::documents
