// SPDX-License-Identifier: MIT
#include "presentation/papers_model.h"
#include "wording/translate.h"

namespace cspdesk::presentation {

using namespace application;
using namespace domain;
using application::Result;
using wording::say;

Result<Id<Paper>> PapersModel::add(const Paper& paper, const PaperMatter& matter)
{
    return m_workspace.run(Verb::AddPaper, say("add paper"),
                           [&](UnitOfWork& unit) { return addPaper(unit, paper, matter); });
}

Result<> PapersModel::change(Id<Paper> id, const Paper& paper, const PaperMatter& matter, const QString& undoText)
{
    CSPDESK_TRY(m_workspace.run(Verb::ChangePaper, undoText,
                                [&](UnitOfWork& unit) { return changePaper(unit, id, paper, matter); }));
    return {};
}

Result<> PapersModel::move(Id<Paper> id, int position)
{
    CSPDESK_TRY(m_workspace.run(Verb::ChangePaper, say("move paper"),
                                [&](UnitOfWork& unit) { return movePaper(unit, id, position); }));
    return {};
}

Result<> PapersModel::remove(Id<Paper> id)
{
    CSPDESK_TRY(m_workspace.run(Verb::RemovePaper, say("remove paper"),
                                [&](UnitOfWork& unit) { return removePaper(unit, id); }));
    return {};
}

Result<> PapersModel::setListing(Id<Paper> id, PaperListing listing, const QString& reason)
{
    const PaperLine* line = m_view ? m_view->find(id) : nullptr;
    if (line == nullptr || !line->isReadable())
        return refuse(application::refusal(NoSuchRecord{}));
    Paper paper = line->paper.value;
    PaperMatter matter = line->matter();
    paper.listing = listing;
    matter.reason = reason.toStdString();
    const QString undoText = listing == PaperListing::ToFollow ? say("list paper as to follow")
                           : listing == PaperListing::Tabled   ? say("table paper")
                                                               : say("expect paper");
    return change(id, paper, matter, undoText);
}

Result<> PapersModel::release(Id<Paper> id, const std::optional<ReleaseNote>& note)
{
    CSPDESK_TRY(m_workspace.run(Verb::Release, note ? say("release paper") : say("take back release"),
                                [&](UnitOfWork& unit) { return application::release(unit, id, note); }));
    return {};
}

Result<> PapersModel::removeVersion(Id<PaperVersion> id)
{
    CSPDESK_TRY(m_workspace.run(Verb::ChangePaper, say("remove version"),
                                [&](UnitOfWork& unit) { return application::removeVersion(unit, id); }));
    return {};
}

Result<std::size_t> PapersModel::keepLastVersions()
{
    const Id<Meeting> meeting = *m_meeting;
    return m_workspace.run(Verb::ChangePaper, say("keep last versions only"),
                           [&](UnitOfWork& unit) { return application::keepLastVersions(unit, meeting); });
}

Result<> PapersModel::chase(const std::vector<Id<Paper>>& papers, const QString& how)
{
    const PaperChase chase{m_workspace.today(), how.toStdString()};
    const auto noted = m_workspace.run(Verb::ChangePaper, say("put reminder down"), [&](UnitOfWork& unit) -> Result<> {
        for (const Id<Paper> paper : papers)
            CSPDESK_TRY(chasePaper(unit, paper, chase));
        return {};
    });
    CSPDESK_TRY(noted);
    return {};
}

namespace {

/// The source, which tells how much of it is kept and can be stopped.
ByteSource told(const ByteSource& source, const CopyProgress& goesOn, std::int64_t total)
{
    return [&source, &goesOn, total, done = std::int64_t(0)]() mutable -> Result<std::string> {
        if (!goesOn(done, total))
            return refuse(failure(Failure::Kind::Cancelled, {}));
        auto piece = source();
        if (piece.has_value())
            done += static_cast<std::int64_t>(piece->size());
        return piece;
    };
}

} // namespace

Result<> PapersModel::receive(Id<Paper> id, const ReceivedFile& file, const ByteSource& source, std::int64_t bytes,
                              const Workspace::Beside& beside)
{
    CSPDESK_TRY(m_workspace.runBeside(Verb::ReceivePaper, say("receive paper"), beside,
                                      [&](UnitOfWork& unit, const CopyProgress& goesOn) {
                                          return receivePaper(unit, id, file, told(source, goesOn, bytes));
                                      }));
    return {};
}

Result<Id<Paper>> PapersModel::addWithFile(const Paper& paper, const PaperMatter& matter, const ReceivedFile& file,
                                           const ByteSource& source, std::int64_t bytes,
                                           const Workspace::Beside& beside)
{
    return m_workspace.runBeside(Verb::ReceivePaper, say("add paper"), beside,
                                 [&](UnitOfWork& unit, const CopyProgress& goesOn) -> Result<Id<Paper>> {
                                     const auto added = addPaper(unit, paper, matter);
                                     CSPDESK_TRY(added);
                                     CSPDESK_TRY(receivePaper(unit, *added, file, told(source, goesOn, bytes)));
                                     return *added;
                                 });
}

} // namespace cspdesk::presentation
