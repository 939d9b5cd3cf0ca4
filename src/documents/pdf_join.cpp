// SPDX-License-Identifier: MIT
#include "documents/pdf_join.h"

#include "documents/attached_layers.h"
#include "documents/attached_links.h"
#include "documents/attached_page_import.h"
#include "documents/attached_source.h"
#include "documents/attached_structure.h"
#include "documents/pdf_parent_tree.h"
#include "documents/pdf_weights.h"

#include <algorithm>
#include <exception>
#include <qpdf/Buffer.hh>
#include <qpdf/Pl_Discard.hh>
#include <qpdf/QPDFWriter.hh>
#include <utility>

namespace cspdesk::documents {
namespace {

using namespace pdf;

struct GivenUp
{};

std::string written(QPDF& file, ObjectWeights* weights = nullptr)
{
    QPDFWriter writer(file);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setDecodeLevel(qpdf_dl_none); // streams go over as they are
    writer.setMinimumPDFVersion("1.7");
    writer.write();
    const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
    if (weights != nullptr)
        weights->weigh(writer, buffer->getSize());
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

/// Whether a paper can be read to its end.
bool canBeWritten(AttachedSource& source)
{
    try {
        Pl_Discard nowhere;
        QPDFWriter writer(source.file());
        writer.setOutputPipeline(&nowhere);
        writer.setStaticID(true);
        writer.setDecodeLevel(qpdf_dl_none);
        writer.write();
        return true;
    } catch (const std::exception&) {
        return false;
    }
}

/// Joins one pack.
class Join
{
public:
    Join(const std::string& pdf, const LaidOutDocument& document, const PapersToJoin& papers,
         const JoinProgress& goesOn)
        : m_document(document),
          m_papers(papers.pdfs),
          m_hasPages(papers.hasPages),
          m_goesOn(goesOn),
          m_weights(papers.pdfs.size())
    {
        m_file.setSuppressWarnings(true);
        m_file.processMemoryFile("pack.pdf", pdf.data(), pdf.size());
        m_sheets = m_file.getAllPages();
    }

    BasicResult<JoinedPdf, JoinFailure> join()
    {
        try {
            joinPapers();
            m_part.reset();
            return write();
        } catch (const GivenUp&) {
            return refuse(JoinFailure{.wasGivenUp = true});
        } catch (const std::exception& problem) {
            return refuse(JoinFailure{m_part ? m_part : brokenPaper(), false, problem.what()});
        }
    }

private:
    void joinPapers()
    {
        ParentTree parents(m_file);
        std::size_t done = 0;
        const auto total = static_cast<std::size_t>(
            std::count_if(m_papers.begin(), m_papers.end(), [](const AttachedPdf* paper) { return paper != nullptr; }));
        m_isTagged = std::all_of(m_papers.begin(), m_papers.end(),
                                 [](const AttachedPdf* paper) { return paper == nullptr || paper->isTagged; });
        for (std::size_t part = 0; part < m_papers.size(); ++part) {
            if (m_papers[part] == nullptr)
                continue;
            m_part = part;
            joinPaper(part, parents);
            if (m_goesOn && !m_goesOn(++done, total))
                throw GivenUp();
        }
        parents.close();
        if (!m_isTagged)
            m_file.getRoot().getKey("/MarkInfo").replaceKey("/Marked", QPDFObjectHandle::newBool(false));
    }

    void joinPaper(std::size_t part, ParentTree& parents)
    {
        AttachedSource& source = *m_papers[part]->source;
        source.prepare();
        const ObjectWeights::Taking taking(m_weights, m_file, part);
        ImportedPages pages = sheetsOf(part);
        for (std::size_t page = 0; page < pages.sheets.size(); ++page) {
            const Page& sheet = m_document.pages[pages.sheets[page]];
            importPage(m_file, pages.sheetObjects[page], sizeOf(m_document, sheet).height, source, page,
                       sheet.attached->frame);
        }
        for (std::size_t page = 0; page < pages.sheets.size(); ++page) {
            LinkWords words = importLinks(m_file, m_document, source, page, pages);
            remember(part, AttachedWords::Kind::LinkAddress, std::move(words.addresses));
            remember(part, AttachedWords::Kind::LinkDescription, std::move(words.descriptions));
        }
        m_layers.take(m_file, source);
        if (m_papers[part]->isTagged)
            remember(part, AttachedWords::Kind::Alternative,
                     importStructure(m_file, source, pages, parents, elementOf(part, parents)));
    }

    /// The element of a part in the structure; every part that has pages has one, in their order.
    [[nodiscard]] QPDFObjectHandle elementOf(std::size_t part, const ParentTree& parents) const
    {
        const auto place = std::count(m_hasPages.begin(), m_hasPages.begin() + static_cast<std::ptrdiff_t>(part), true);
        return parents.parts().at(static_cast<std::size_t>(place));
    }

    [[nodiscard]] ImportedPages sheetsOf(std::size_t part) const
    {
        ImportedPages out;
        for (std::size_t sheet = 0; sheet < m_document.pages.size(); ++sheet) {
            const auto& attached = m_document.pages[sheet].attached;
            if (!attached || attached->part != part)
                continue;
            out.sheets.push_back(sheet);
            out.sheetObjects.push_back(m_sheets[sheet]);
        }
        return out;
    }

    void remember(std::size_t part, AttachedWords::Kind kind, std::vector<std::string> texts)
    {
        for (std::string& text : texts)
            if (!text.empty())
                m_words.push_back({part, kind, std::move(text)});
    }

    BasicResult<JoinedPdf, JoinFailure> write()
    {
        JoinedPdf out{.words = std::move(m_words), .isTagged = m_isTagged};
        if (m_layers.hideAny())
            out.unhidden = written(m_file);
        m_layers.write(m_file);
        out.bytes = written(m_file, &m_weights);
        out.weights = m_weights.weights();
        return out;
    }

    [[nodiscard]] std::optional<std::size_t> brokenPaper() const
    {
        for (std::size_t part = 0; part < m_papers.size(); ++part)
            if (m_papers[part] != nullptr && !canBeWritten(*m_papers[part]->source))
                return part;
        return std::nullopt;
    }

    const LaidOutDocument& m_document;
    const std::vector<const AttachedPdf*>& m_papers;
    const std::vector<bool>& m_hasPages;
    const JoinProgress& m_goesOn;
    QPDF m_file;
    std::vector<QPDFObjectHandle> m_sheets;
    Layers m_layers;
    ObjectWeights m_weights;
    std::vector<AttachedWords> m_words;
    std::optional<std::size_t> m_part; ///< the paper at work
    bool m_isTagged = false;
};

} // namespace

BasicResult<JoinedPdf, JoinFailure> joinAttached(const std::string& pdf, const LaidOutDocument& pages,
                                                 const PapersToJoin& papers, const JoinProgress& goesOn)
{
    try {
        return Join(pdf, pages, papers, goesOn).join();
    } catch (const std::exception& problem) { // of our own file, before any paper
        return refuse(JoinFailure{.detail = problem.what()});
    }
}

} // namespace cspdesk::documents
