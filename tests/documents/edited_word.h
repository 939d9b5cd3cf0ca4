// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace cspdesk::tests {

/// A Word file of ours as somebody changes it who knows nothing of the program: by its paragraphs.
class EditedWord
{
public:
    explicit EditedWord(const std::string& docx);

    /// The paragraph whose words hold these; fails where there is none.
    [[nodiscard]] std::size_t find(const std::string& words) const;
    /// The first paragraph of the one that left with this number in the file.
    [[nodiscard]] std::size_t findNamed(long long number) const;
    [[nodiscard]] const std::string& xml(std::size_t index) const { return m_chunks[index]; }

    void replace(const std::string& words, const std::string& others);
    void replaceXml(const std::string& xml, const std::string& other);
    void remove(std::size_t index);
    void insert(std::size_t index, const std::string& xml);
    void move(std::size_t from, std::size_t to);
    /// Two paragraphs out of one, where the words begin.
    void split(const std::string& words);
    /// The paragraph joined to the one before it.
    void join(std::size_t index);
    /// Adds a part to the package, as the relationship of the document that its kind is.
    void addPart(const std::string& name, const std::string& kind, const std::string& xml);
    void dropPart(const std::string& name);
    void dropBookmarks();

    [[nodiscard]] std::string docx() const;

private:
    struct File
    {
        std::string name;
        std::string content;
    };
    std::vector<File> m_files;
    std::vector<std::string> m_chunks; ///< paragraphs, and what stands between them
};

/// The content of a paragraph without its properties.
std::string contentOf(const std::string& paragraphXml);

} // namespace cspdesk::tests
