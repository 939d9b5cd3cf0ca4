// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>
#include <vector>

namespace cspdesk::documents::pdf {

/// How much of a joined file each paper takes: the bytes of the objects that came with it. Small objects lie together
/// in compressed streams, of which every object counts the same share.
class ObjectWeights
{
public:
    explicit ObjectWeights(std::size_t parts) : m_weights(parts) {}

    /// As long as it lives, objects that are made in the file belong to the part.
    class Taking
    {
    public:
        Taking(ObjectWeights& weights, QPDF& file, std::size_t part);
        ~Taking();
        Taking(const Taking&) = delete;
        Taking& operator=(const Taking&) = delete;

    private:
        ObjectWeights& m_weights;
        QPDF& m_file;
        std::size_t m_part;
        int m_first;
    };

    /// Asks a writer that has written the file where everything went.
    void weigh(QPDFWriter& writer, std::size_t fileBytes);
    [[nodiscard]] const std::vector<std::size_t>& weights() const { return m_weights; }

private:
    struct Range
    {
        std::size_t part = 0;
        int first = 0; ///< number of an object before it was written
        int end = 0;
    };

    std::vector<Range> m_ranges;
    std::vector<std::size_t> m_weights;
};

} // namespace cspdesk::documents::pdf
