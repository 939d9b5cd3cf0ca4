// SPDX-License-Identifier: MIT
#include "desktop/pack_page.h"

#include "desktop/action_tool.h"
#include "desktop/empty_state.h"
#include "desktop/meeting_chooser.h"
#include "desktop/pack_list.h"
#include "desktop/pack_preview.h"
#include "desktop/page_heading.h"
#include "desktop/publication_gate.h"
#include "desktop/segmented_choice.h"
#include "documents/pack_fingerprint.h"
#include "presentation/action_catalogue.h"
#include "presentation/current_meeting.h"
#include "wording/error_text.h"
#include "wording/format_text.h"
#include "wording/translate.h"

#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace cspdesk::desktop {

using documents::Audience;
using wording::say;

namespace {

constexpr int roomForWords = 1020; ///< a page at least this wide has buttons that say what they do
constexpr int partsWidth = 360;

enum Segment { PublicSegment, BoardSegment };

QString sizeText(const MadePack& pack)
{
    const auto pages = static_cast<qsizetype>(pack.pages.pages.size());
    const QString size = wording::sizeText(static_cast<std::int64_t>(pack.pdf.size()));
    return pages == 1 ? say("1 page, %1").arg(size) : say("%1 pages, %2").arg(QString::number(pages), size);
}

/// Papers that could not be had may be had another time: whoever asks again gets another attempt.
bool mayStay(const MadePack& pack)
{
    using documents::SeparateReason;
    return std::none_of(pack.parts.begin(), pack.parts.end(), [](const documents::PackedPart& part) {
        return part.separate
            && (part.separate->reason == SeparateReason::Unreadable
                || part.separate->reason == SeparateReason::NoConverter
                || part.separate->reason == SeparateReason::NotConverted);
    });
}

QString lockedText(const PackCopy& copy)
{
    if (copy.audience == Audience::Public)
        return say("Unlock closed matter to check the public copy. It is not written without the check.");
    return say("Unlock closed matter to put it into the board copy.");
}

} // namespace

PackPage::PackPage(PageContext& pageContext, QWidget* parent)
    : Page(pageContext, parent),
      m_heading(new PageHeading(this)),
      m_stack(new QStackedWidget(this)),
      m_choice(new SegmentedChoice(say("Which copy"), this)),
      m_list(new PackList(this)),
      m_preview(new PackPreview(this))
{
    setObjectName(QStringLiteral("packPage"));
    m_reload.setSingleShot(true);
    m_reload.setInterval(0);
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setHandleWidth(metrics::gap);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeParts());
    splitter->addWidget(makePages());
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({partsWidth, 700});
    m_stack->addWidget(splitter);
    m_stack->addWidget(makeEmptyStates());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::pageMargin, 18, metrics::pageMargin, 18);
    layout->setSpacing(metrics::gap);
    layout->addWidget(makeHeading());
    layout->addWidget(m_stack, 1);
    attachActions();
    connectWorkspace();
    connectParts();
    follow();
}

PackPage::~PackPage() { m_maker.stop(); }

QWidget* PackPage::makeHeading()
{
    m_heading->setTitle(say("Pack"));
    m_heading->setSubtitle({});
    m_heading->addBehindTitle(new MeetingChooser(context(), this));
    for (const char* id : {"pack.preview", "pack.print"}) {
        m_headingTools << new ActionTool(context().actions.action(QString::fromLatin1(id)), false, this);
        m_heading->addWidget(m_headingTools.last());
    }
    m_heading->addAction(context().actions.action(QStringLiteral("pack.export")), Emphasis::Primary);
    return m_heading;
}

QWidget* PackPage::makeParts()
{
    auto* card = new QFrame(this);
    makeCard(*card);
    card->setMinimumWidth(270);
    m_choice->add(say("P&ublic copy"), QStringLiteral("packPublicButton"));
    m_choice->add(say("&Board copy"), QStringLiteral("packBoardButton"));
    auto* choice = new QVBoxLayout;
    choice->setContentsMargins(12, 12, 12, 12);
    choice->addWidget(m_choice);
    m_size = new QLabel(card);
    m_size->setObjectName(QStringLiteral("packSizeLabel"));
    m_size->setContentsMargins(16, 9, 16, 10);
    setTextRole(*m_size, TextRole::Muted);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addLayout(choice);
    layout->addWidget(m_list, 1);
    auto* locked = new QVBoxLayout;
    locked->setContentsMargins(12, 8, 12, 2);
    locked->addWidget(makeLocked());
    layout->addLayout(locked);
    layout->addWidget(m_size);
    return card;
}

QWidget* PackPage::makeLocked()
{
    m_lockedFrame = new QFrame(this);
    m_lockedFrame->setObjectName(QStringLiteral("packLockedFrame"));
    makeCard(*m_lockedFrame);
    m_locked = new QLabel(m_lockedFrame);
    m_locked->setObjectName(QStringLiteral("packLockedLabel"));
    m_locked->setWordWrap(true);
    auto* layout = new QVBoxLayout(m_lockedFrame);
    layout->setContentsMargins(12, 10, 12, 12);
    layout->setSpacing(8);
    layout->addWidget(m_locked);
    layout->addWidget(
        new ActionButton(context().actions.action(QStringLiteral("file.unlock")), Emphasis::Normal, m_lockedFrame), 0,
        Qt::AlignLeft);
    m_lockedFrame->hide();
    return m_lockedFrame;
}

QWidget* PackPage::makePages()
{
    auto* card = new QFrame(this);
    makeCard(*card);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(m_preview);
    return card;
}

QWidget* PackPage::makeEmptyStates()
{
    presentation::ActionCatalogue& actions = context().actions;
    auto* card = new QFrame(this);
    makeCard(*card);
    m_noMeeting = new EmptyState(QStringLiteral("pack"), say("No meeting is chosen"),
                                 say("Choose the meeting whose papers you want to send out."),
                                 &actions.action(QStringLiteral("view.meetings")), card);
    m_cancelled = new EmptyState(QStringLiteral("pack"), say("This meeting was cancelled"),
                                 say("No papers go out for it. Choose another meeting."),
                                 &actions.action(QStringLiteral("view.meetings")), card);
    auto* layout = new QVBoxLayout(card);
    layout->addWidget(m_noMeeting);
    layout->addWidget(m_cancelled);
    return card;
}

void PackPage::attachActions()
{
    presentation::ActionCatalogue& actions = context().actions;
    const auto attach = [&](const char* id, std::function<void()> handler) {
        addAction(&actions.action(QString::fromLatin1(id)));
        actions.attach(QString::fromLatin1(id), this, std::move(handler));
    };
    attach("pack.export", [this] { whenMade([this] { askAndExport(); }); });
    attach("pack.print", [this] { whenMade([this] { print(); }); });
    attach("pack.preview", [this] {
        m_preview->pages().setFit(PagesView::Fit::Page);
        m_preview->pages().setFocus(Qt::OtherFocusReason);
    });
    attach("pack.switch-copy",
           [this] { m_choice->choose(m_choice->current() == PublicSegment ? BoardSegment : PublicSegment); });
}

void PackPage::connectWorkspace()
{
    using presentation::Workspace;
    Workspace& workspace = context().workspace;
    connect(&context().meeting, &presentation::CurrentMeeting::changed, this, &PackPage::askForPages);
    connect(&workspace, &Workspace::changed, this, &PackPage::outdate);
    connect(&workspace, &Workspace::opened, this, &PackPage::forget);
    connect(&workspace, &Workspace::closed, this, &PackPage::forget);
    connect(&workspace, &Workspace::aboutToLock, this, &PackPage::forget);
    connect(&workspace, &Workspace::closedMatterChanged, this, &PackPage::outdate);
    connect(&workspace, &Workspace::rewritten, this, &PackPage::outdate);
    connect(&m_reload, &QTimer::timeout, this, &PackPage::reload);
}

void PackPage::connectParts()
{
    connect(m_choice, &SegmentedChoice::currentChanged, this, &PackPage::changeCopy);
    connect(m_list, &PackList::pageRequested, this, [this](int page) { m_preview->pages().goTo(page); });
    connect(m_list, &PackList::mendingRequested, this, &PackPage::mend);
    connect(m_preview, &PackPreview::stopRequested, &m_maker, &PackMaker::stop);
    connect(m_preview, &PackPreview::againRequested, this, &PackPage::askForPages);
    connect(&m_maker, &PackMaker::progressed, m_preview, &PackPreview::setProgress);
    connect(&m_maker, &PackMaker::made, this, &PackPage::take);
    connect(&m_maker, &PackMaker::failed, this, &PackPage::takeFailure);
}

Audience PackPage::audience() const { return m_choice->current() == BoardSegment ? Audience::Board : Audience::Public; }

void PackPage::activate()
{
    if (m_stack->currentIndex() == 0) {
        m_list->chooseFirst();
        return m_list->setFocus(Qt::OtherFocusReason);
    }
    for (QPushButton* button : m_stack->currentWidget()->findChildren<QPushButton*>())
        if (button->isVisible())
            return button->setFocus(Qt::OtherFocusReason);
}

void PackPage::waitForPages()
{
    if (m_isOutdated && isVisible())
        reload();
    m_maker.wait();
}

void PackPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_isOutdated)
        reload();
}

void PackPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    for (ActionTool* tool : m_headingTools)
        tool->setCompact(width() < roomForWords);
}

void PackPage::outdate()
{
    m_matter.reset();
    ++m_state;
    askForPages();
}

void PackPage::askForPages()
{
    m_isOutdated = true;
    if (isVisible())
        m_reload.start();
}

void PackPage::changeCopy()
{
    if (isVisible() && showKept())
        return;
    showNothing();
    askForPages();
}

void PackPage::showNothing()
{
    m_maker.forget();
    clearRefusal();
    m_copy.reset();
    m_made.reset();
    m_afterwards = nullptr; // it was asked for of that copy
    m_preview->waitForOthers();
    m_list->show({});
    m_size->setText(say("Being laid out…"));
    m_lockedFrame->hide();
}

void PackPage::drop()
{
    showNothing();
    m_preview->clear();
    m_list->forget();
    m_size->clear();
}

void PackPage::forget()
{
    showNothing();
    m_list->forget();
    m_kept.clear();
    outdate();
}

void PackPage::showEmptyState(bool hasMeeting)
{
    drop();
    m_stack->setCurrentIndex(1);
    m_noMeeting->setVisible(!hasMeeting);
    m_cancelled->setVisible(hasMeeting);
    if (!hasMeeting) {
        m_heading->setTitle(say("Pack"));
        m_heading->setSubtitle({});
        m_heading->setState({}, PillTone::Neutral);
    }
    follow();
}

/// It quotes closed matter, and what it says may no longer be so.
void PackPage::clearRefusal()
{
    if (std::exchange(m_hasRefused, false))
        context().notices.clear();
}

bool PackPage::showKept()
{
    const auto kept = m_kept.find(audience());
    const auto meeting = context().workspace.isOpen() ? context().meeting.id() : std::nullopt;
    if (kept == m_kept.end() || !meeting || kept->second.state != m_state
        || kept->second.day != context().workspace.today() || !mayStay(*kept->second.made)
        || kept->second.copy->view.meeting.agenda.meeting.id != *meeting)
        return false;
    showNothing();
    m_reload.stop();
    m_isOutdated = false;
    m_stack->setCurrentIndex(0);
    showMeeting(*m_heading, kept->second.copy->view.meeting.agenda.meeting.value);
    m_copy = kept->second.copy;
    m_fingerprint = kept->second.fingerprint;
    m_comparedName = kept->second.name;
    m_made = kept->second.made;
    showMade();
    return true;
}

void PackPage::reload()
{
    m_reload.stop();
    clearRefusal();
    if (showKept())
        return;
    m_isOutdated = false;
    const auto meeting = context().workspace.isOpen() ? context().meeting.id() : std::nullopt;
    if (!meeting)
        return showEmptyState(false);
    auto work = std::move(m_afterwards);
    if (!m_copy || m_copy->audience != audience() || m_copy->view.meeting.agenda.meeting.id != *meeting)
        showNothing(); // pages of another meeting or for others would be taken for these
    m_afterwards = std::move(work);
    m_made.reset();
    auto copy = packCopy(context().workspace, *meeting, audience());
    if (!copy.has_value()) {
        drop();
        m_stack->setCurrentIndex(0);
        m_preview->tell(wording::errorText(copy.error()).inOneLine(), true);
        return follow();
    }
    const domain::Meeting& details = copy->view.meeting.agenda.meeting.value;
    showMeeting(*m_heading, details);
    if (details.state == domain::MeetingState::Cancelled)
        return showEmptyState(true);
    m_stack->setCurrentIndex(0);
    m_copy = std::make_shared<const PackCopy>(std::move(*copy));
    m_fingerprint = documents::fingerprintOf(m_copy->pack);
    make(suggestedName(*m_copy));
}

/// What a public copy is compared with. It is read beside the window where the file itself has the key.
void PackPage::addMatter(PackOrder& order)
{
    const presentation::Workspace& workspace = context().workspace;
    if (audience() == Audience::Board || needsUnlocking(workspace, audience()))
        return;
    if (workspace.closedMatter() == application::ClosedMatterAccess::Unprotected) {
        order.readMatter = [&files = workspace.files(),
                            path = workspace.store().path()]() -> application::Result<application::LeakMatter> {
            const auto store = files.open(path, application::OpenMode::Read);
            CSPDESK_TRY(store);
            return application::leakMatter(**store);
        };
        return;
    }
    if (!m_matter) {
        auto read = application::leakMatter(workspace.store());
        if (!read.has_value())
            return context().notices.tell(read.error());
        m_matter = std::move(*read);
    }
    order.matter = m_matter;
}

/// The same pages under the same name, if they were laid out before.
std::shared_ptr<const MadePack> PackPage::sameMade(const QString& fileName) const
{
    const auto kept = m_kept.find(m_copy->audience);
    const bool isSame = kept != m_kept.end() && kept->second.fingerprint == m_fingerprint
                     && kept->second.name == fileName && mayStay(*kept->second.made);
    return isSame ? kept->second.made : nullptr;
}

void PackPage::make(const QString& fileName)
{
    m_made.reset();
    m_comparedName = fileName;
    PackOrder order{m_copy->pack, fileName.toStdString()};
    addMatter(order);
    const auto same = sameMade(fileName);
    if (same && !same->isCompared && !order.isToBeCompared()) {
        m_maker.forget();
        return take(same);
    }
    if (same && same->isCompared && order.isToBeCompared())
        order.before = same;
    m_preview->wait();
    readSealedPapers(*m_copy, context().workspace);
    m_maker.make(std::move(order));
    follow();
}

void PackPage::take(std::shared_ptr<const MadePack> pack)
{
    if (!m_copy)
        return; // it was forgotten meanwhile
    m_made = std::move(pack);
    m_kept[m_copy->audience] = {m_copy, m_fingerprint, m_made, m_comparedName, m_state, context().workspace.today()};
    showMade();
    if (auto work = std::exchange(m_afterwards, nullptr))
        work();
}

void PackPage::showMade()
{
    m_preview->show(m_made->pages, std::shared_ptr<const std::string>(m_made, &m_made->pdf));
    follow();
    m_list->chooseFirst();
}

void PackPage::takeFailure(const application::Error& error)
{
    m_afterwards = nullptr;
    if (!m_copy)
        return;
    const auto* failure = std::get_if<Failure>(&error);
    const bool isStopped = failure != nullptr && failure->kind == Failure::Kind::Cancelled;
    m_preview->tell(isStopped ? say("The pack was not laid out.") : wording::errorText(error).inOneLine(), true);
    follow();
}

void PackPage::follow()
{
    for (const char* id : {"pack.export", "pack.print", "pack.preview", "pack.switch-copy"})
        context().actions.action(QString::fromLatin1(id)).setEnabled(m_copy != nullptr);
    const bool isLocked =
        m_copy && (m_copy->lacksClosedMatter || needsUnlocking(context().workspace, m_copy->audience));
    m_lockedFrame->setVisible(isLocked);
    if (!m_copy)
        return;
    if (isLocked)
        m_locked->setText(lockedText(*m_copy));
    m_list->show(packLines(*m_copy, m_made.get()));
    m_size->setText(m_made ? sizeText(*m_made) : say("Being laid out…"));
}

void PackPage::mend(const MendingPlace& place)
{
    context().meeting.choose(place.meeting);
    context().actions.action(QString::fromLatin1(place.action)).trigger();
}

} // namespace cspdesk::desktop
