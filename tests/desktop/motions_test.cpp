// SPDX-License-Identifier: MIT
#include "application/delivery_records.h"
#include "application/minutes_view.h"
#include "application/motion_work.h"
#include "desktop/desk.h"
#include "desktop/interest_dialog.h"
#include "desktop/item_motions.h"
#include "desktop/item_panel.h"
#include "desktop/motion_dialog.h"
#include "desktop/notified_vote_dialog.h"
#include "desktop/notified_votes_dialog.h"
#include "desktop/quorum_class_dialog.h"
#include "desktop/terms_dialog.h"
#include "presentation/agenda_model.h"
#include "presentation/current_meeting.h"
#include "presentation/draft_keeper.h"
#include "presentation/meeting_room.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace cspdesk;
using namespace cspdesk::tests;
using namespace cspdesk::domain;

namespace {

/// The agenda of 21 October 2025 in front with its first item chosen.
struct MotionsDesk : Desk
{
    MotionsDesk()
    {
        withSample();
        trigger("view.agenda");
        REQUIRE(QTest::qWaitForWindowActive(&window));
    }

    [[nodiscard]] Id<Meeting> october() const { return meetingOn(date(2025, 10, 21)).id; }
    template <class T>
    [[nodiscard]] std::vector<Stored<T>> everything() const
    {
        auto records = application::all<T>(workspace.store());
        REQUIRE(records.has_value());
        std::sort(records->begin(), records->end(),
                  [](const auto& left, const auto& right) { return left.id.number() < right.id.number(); });
        return std::move(*records);
    }
    /// Those that the sample does not have.
    template <class T>
    [[nodiscard]] std::vector<Stored<T>> added(std::size_t before) const
    {
        auto records = everything<T>();
        REQUIRE(records.size() >= before);
        records.erase(records.begin(), records.begin() + std::ptrdiff_t(before));
        return records;
    }
    void type(const char* field, const QString& text, QObject* within)
    {
        named<QLineEdit>(QString::fromLatin1(field), within).setText(text);
    }
    void write(const char* field, const QString& text, QObject* within)
    {
        named<QPlainTextEdit>(QString::fromLatin1(field), within).setPlainText(text);
    }
    void choose(const char* combo, int value, QObject* within)
    {
        auto& box = named<QComboBox>(QString::fromLatin1(combo), within);
        box.setCurrentIndex(box.findData(value));
    }
    /// Puts a motion down under the chosen item through its form.
    Stored<Motion> put(const QString& subject, const QString& words)
    {
        const auto before = everything<Motion>().size();
        trigger("agenda.add-motion");
        auto* form = dialog<desktop::MotionDialog>();
        REQUIRE(form != nullptr);
        type("subjectEdit", subject, form);
        write("wordsEdit", words, form);
        form->submit();
        settle();
        REQUIRE(added<Motion>(before).size() == 1);
        return added<Motion>(before).front();
    }
};

} // namespace

TEST_CASE("A motion is put down before the day, changed, deferred with a reason and removed, and comes back")
{
    MotionsDesk desk;
    const auto before = desk.everything<Motion>().size();
    const Stored<Motion> motion = desk.put(QStringLiteral("Street lights"), QStringLiteral("The lights be mended."));
    CHECK(motion->item == desk.itemsOf(desk.october()).front().id);
    CHECK(wordsOf(motion.value) == "The lights be mended.");
    auto& list = desk.named<QListWidget>(QStringLiteral("motionsList"));
    REQUIRE(list.count() > 0);
    list.setCurrentRow(list.count() - 1);
    CHECK(list.currentItem()->text() == QStringLiteral("Street lights\nRecommendation · Open"));
    desk.named<QToolButton>(QStringLiteral("changeMotionButton")).click();
    auto* form = desk.dialog<desktop::MotionDialog>();
    REQUIRE(form != nullptr);
    desk.choose("standingCombo", int(MotionStanding::Deferred), form);
    desk.type("reasonEdit", QStringLiteral("costs to come"), form);
    form->submit();
    Desk::settle();
    list.setCurrentRow(list.count() - 1);
    CHECK(list.currentItem()->text() == QStringLiteral("Street lights\nRecommendation · Deferred: costs to come"));
    desk.named<QToolButton>(QStringLiteral("removeMotionButton")).click();
    CHECK(desk.everything<Motion>().size() == before);
    desk.trigger("edit.undo");
    CHECK(desk.everything<Motion>().size() == before + 1);
}

TEST_CASE("A motion without words is refused beside the field, and nothing typed is thrown away unasked")
{
    MotionsDesk desk;
    desk.trigger("agenda.add-motion");
    auto* form = desk.dialog<desktop::MotionDialog>();
    REQUIRE(form != nullptr);
    form->submit();
    CHECK(desk.named<QLabel>(QStringLiteral("wordsProblemLabel"), form).isVisible());
    desk.write("wordsEdit", QStringLiteral("The lights be mended."), form);
    desk.prompter.confirmations = {false};
    form->reject();
    CHECK(desk.dialog<desktop::MotionDialog>() == form);
    desk.prompter.confirmations = {true};
    form->reject();
    CHECK(desk.dialog<desktop::MotionDialog>() == nullptr);
}

TEST_CASE("An amendment names the motion it is to, and a choice has its candidates line by line")
{
    MotionsDesk desk;
    const Stored<Motion> motion = desk.put(QStringLiteral("Street lights"), QStringLiteral("The lights be mended."));
    const auto before = desk.everything<Motion>().size();
    desk.trigger("agenda.add-motion");
    auto* form = desk.dialog<desktop::MotionDialog>();
    REQUIRE(form != nullptr);
    desk.choose("kindCombo", int(MotionKind::Amendment), form);
    auto& amends = desk.named<QComboBox>(QStringLiteral("amendsCombo"), form);
    CHECK(amends.isVisible());
    amends.setCurrentIndex(amends.findData(QVariant::fromValue(qlonglong(motion.id.number()))));
    desk.write("wordsEdit", QStringLiteral("To add: by May."), form);
    desk.write("amendedWordsEdit", QStringLiteral("The lights be mended by May."), form);
    form->submit();
    REQUIRE(desk.added<Motion>(before).size() == 1);
    CHECK(desk.added<Motion>(before).front()->amends == motion.id);
    desk.trigger("agenda.add-motion");
    form = desk.dialog<desktop::MotionDialog>();
    desk.choose("kindCombo", int(MotionKind::Choice), form);
    desk.write("wordsEdit", QStringLiteral("The Vice Chair be one of these."), form);
    desk.write("candidatesEdit", QStringLiteral("Ada Byron"), form);
    form->submit();
    CHECK(desk.named<QLabel>(QStringLiteral("candidatesProblemLabel"), form).isVisible());
    desk.write("candidatesEdit", QStringLiteral("Ada Byron\n\n Grace Hopper \n"), form);
    form->submit();
    REQUIRE(desk.added<Motion>(before).size() == 2);
    CHECK(desk.added<Motion>(before).back()->matter.value().candidates
          == std::vector<std::string>{"Ada Byron", "Grace Hopper"});
}

TEST_CASE("A notified vote is recorded in the ledger with when and how it came, and withdrawn")
{
    MotionsDesk desk;
    const Stored<Motion> motion = desk.put(QStringLiteral("Street lights"), QStringLiteral("The lights be mended."));
    const auto before = desk.everything<NotifiedVote>().size();
    auto& list = desk.named<QListWidget>(QStringLiteral("motionsList"));
    list.setCurrentRow(list.count() - 1);
    desk.trigger("agenda.notified-votes");
    auto* ledger = desk.dialog<desktop::NotifiedVotesDialog>();
    REQUIRE(ledger != nullptr);
    desk.named<QPushButton>(QStringLiteral("addButton"), ledger).click();
    auto* form = desk.dialog<desktop::NotifiedVoteDialog>();
    REQUIRE(form != nullptr);
    form->submit(); // nobody is named
    CHECK(desk.named<QLabel>(QStringLiteral("memberProblemLabel"), form).isVisible());
    auto& member = desk.named<QComboBox>(QStringLiteral("memberCombo"), form);
    member.setCurrentIndex(0);
    desk.named<QPushButton>(QStringLiteral("againstButton"), form).click();
    form->submit();
    Desk::settle();
    const auto votes = desk.added<NotifiedVote>(before);
    REQUIRE(votes.size() == 1);
    CHECK(votes.front()->motion == motion.id);
    CHECK(votes.front()->matter.value().choice == VoteChoice::Against);
    CHECK(votes.front()->matter.value().text == "The lights be mended.");
    desk.named<QTableView>(QStringLiteral("ledgerView"), ledger).selectRow(0);
    desk.named<QPushButton>(QStringLiteral("withdrawButton"), ledger).click();
    CHECK(desk.added<NotifiedVote>(before).front()->matter.value().withdrawn);
}

namespace {

struct SilentNotices : desktop::Notices
{
    void tell(Tone, const QString&, const QString&) override {}
    void tell(const application::Error&) override {}
    void clear() override {}
};

/// What a page is given, put together for forms that no page opens by itself.
struct OwnContext
{
    presentation::DraftKeeper drafts;
    presentation::AgendaModel agenda;
    presentation::CurrentMeeting meeting;
    presentation::MeetingRoom room;
    SilentNotices notices;
    desktop::PageContext page;

    explicit OwnContext(Desk& desk)
        : drafts(desk.workspace),
          agenda(desk.workspace),
          meeting(desk.workspace),
          room(desk.workspace, meeting),
          page{desk.workspace, desk.window.actions(), drafts, agenda, meeting, room, desk.prompter, notices}
    {}
};

} // namespace

TEST_CASE("The agency that applies for money under an item is offered first when an interest is declared")
{
    MotionsDesk desk;
    OwnContext own(desk);
    const Id<AgendaItem> item = desk.itemsOf(desk.october()).front().id;
    auto bids = desk.everything<Bid>();
    REQUIRE_FALSE(bids.empty());
    Bid bid = bids.front().value;
    bid.item = item;
    bid.agency = Id<Agency>(8);
    REQUIRE(desk.workspace
                .run(application::Verb::ChangeFunding, QString(),
                     [&](application::UnitOfWork& unit) {
                         return application::keepRecord(unit, std::optional(bids.front().id), bid);
                     })
                .has_value());
    const auto before = desk.everything<Interest>().size();
    desktop::InterestDialog first(own.page, item, std::nullopt, TimeOfDay{630}, &desk.window);
    first.show();
    CHECK(desk.named<QComboBox>(QStringLiteral("agencyCombo"), &first).currentText()
          == QStringLiteral("Cambridgeshire Constabulary"));
    first.submit();
    const auto interests = desk.added<Interest>(before);
    REQUIRE(interests.size() == 1);
    CHECK(interests[0]->matter.value().agency == Id<Agency>(8));
    CHECK(interests[0]->matter.value().kind == InterestKind::Financial);
    CHECK_FALSE(interests[0]->matter.value().note.empty());
    // Once it is declared, the next dialog suggests nobody.
    desktop::InterestDialog next(own.page, item, std::nullopt, TimeOfDay{631}, &desk.window);
    next.show();
    CHECK(desk.named<QPushButton>(QStringLiteral("byPersonButton"), &next).isChecked());
}

TEST_CASE("An interest is declared by a person or by an agency, with what is done about it")
{
    MotionsDesk desk;
    OwnContext own(desk);
    const Id<AgendaItem> item = desk.itemsOf(desk.october()).front().id;
    const auto before = desk.everything<Interest>().size();
    desktop::InterestDialog byPerson(own.page, item, std::nullopt, TimeOfDay{630}, &desk.window);
    byPerson.show();
    byPerson.submit(); // nobody is named
    CHECK(desk.named<QLabel>(QStringLiteral("personProblemLabel"), &byPerson).isVisible());
    desk.named<QComboBox>(QStringLiteral("personCombo"), &byPerson).setCurrentIndex(0);
    desk.choose("conductCombo", int(InterestConduct::LeftRoom), &byPerson);
    byPerson.submit();
    auto interests = desk.added<Interest>(before);
    REQUIRE(interests.size() == 1);
    CHECK(interests[0]->matter.value().person.has_value());
    CHECK_FALSE(interests[0]->matter.value().name.empty());
    CHECK(interests[0]->matter.value().conduct == InterestConduct::LeftRoom);
    CHECK(interests[0]->matter.value().declaredAt == TimeOfDay{630});
    desktop::InterestDialog byAgency(own.page, item, interests[0].id, std::nullopt, &desk.window);
    byAgency.show();
    desk.named<QPushButton>(QStringLiteral("byAgencyButton"), &byAgency).click();
    desk.named<QComboBox>(QStringLiteral("agencyCombo"), &byAgency).setCurrentIndex(0);
    byAgency.submit();
    interests = desk.added<Interest>(before);
    REQUIRE(interests.size() == 1);
    CHECK(interests[0]->matter.value().agency.has_value());
    CHECK_FALSE(interests[0]->matter.value().person.has_value());
    CHECK(interests[0]->matter.value().declaredAt == TimeOfDay{630});
}

TEST_CASE("The terms are read back in plain words, with a warning when the Board cannot reach the quorum")
{
    MotionsDesk desk;
    desk.trigger("partnership.terms");
    auto* terms = desk.dialog<desktop::TermsDialog>();
    REQUIRE(terms != nullptr);
    auto& words = desk.named<QLabel>(QStringLiteral("wordsLabel"), terms);
    auto& reach = desk.named<QLabel>(QStringLiteral("reachLabel"), terms);
    auto& defaults = desk.named<QPushButton>(QStringLiteral("defaultsButton"), terms);
    CHECK(words.text().startsWith(QStringLiteral("A decision needs five Board members present.")));
    CHECK_FALSE(reach.isVisible());
    CHECK_FALSE(defaults.isEnabled());
    desk.named<QSpinBox>(QStringLiteral("quorumSpin"), terms).setValue(99);
    CHECK(words.text().startsWith(QStringLiteral("A decision needs 99 Board members present.")));
    CHECK(reach.text().contains(QStringLiteral("a quorum of 99 cannot be reached")));
    CHECK(reach.isVisible());
    REQUIRE(defaults.isEnabled());
    defaults.click();
    CHECK(words.text().startsWith(QStringLiteral("A decision needs five Board members present.")));
    CHECK_FALSE(reach.isVisible());
}

TEST_CASE("Every setting of decision that is entered in the terms is kept")
{
    MotionsDesk desk;
    desk.trigger("partnership.terms");
    auto* terms = desk.dialog<desktop::TermsDialog>();
    REQUIRE(terms != nullptr);
    for (QCheckBox* box : desk.named<QWidget>(QStringLiteral("settingsStack"), terms).findChildren<QCheckBox*>())
        box->setChecked(!box->isChecked());
    desk.choose("quorumBasisCombo", int(QuorumBasis::Agencies), terms);
    desk.choose("electorateCombo", int(Electorate::BoardAndMembers), terms);
    desk.choose("majorityBaseCombo", int(MajorityBase::Membership), terms);
    desk.choose("lapsedVoteCombo", int(LapsedVote::Revives), terms);
    desk.named<QSpinBox>(QStringLiteral("majorityFractionNumeratorSpin"), terms).setValue(2);
    desk.named<QSpinBox>(QStringLiteral("majorityFractionDenominatorSpin"), terms).setValue(3);
    desk.named<QSpinBox>(QStringLiteral("graceSpin"), terms).setValue(5);
    desk.named<QPushButton>(QStringLiteral("addClassButton"), terms).click();
    auto* group = desk.dialog<desktop::QuorumClassDialog>();
    REQUIRE(group != nullptr);
    desk.type("nameEdit", QStringLiteral("the councils"), group);
    group->submit(); // no agency yet
    CHECK(desk.named<QLabel>(QStringLiteral("agenciesProblemLabel"), group).isVisible());
    desk.named<QListWidget>(QStringLiteral("agenciesList"), group).item(0)->setCheckState(Qt::Checked);
    group->submit();
    terms->submit();
    Desk::settle();
    const DecisionRules rules = desk.everything<TermsOfReference>().back()->settings.decisions;
    const DecisionRules expected{.quorumBasis = QuorumBasis::Agencies,
                                 .quorumClasses = rules.quorumClasses,
                                 .interestStaysInQuorum = false,
                                 .electorate = Electorate::BoardAndMembers,
                                 .majorityBase = MajorityBase::Membership,
                                 .majorityNumerator = 2,
                                 .majorityDenominator = 3,
                                 .majorityReached = true,
                                 .electedPresiderCasts = false,
                                 .castingVoteWithoutVotes = true,
                                 .silenceAbstains = true,
                                 .oneMayVoteForTwo = true,
                                 .notifiedVotes = false,
                                 .presenceOfAnyoneLapses = true,
                                 .lapsedVote = LapsedVote::Revives,
                                 .representativesNamedBefore = true,
                                 .graceMinutes = 5};
    CHECK(rules == expected);
    REQUIRE(rules.quorumClasses.size() == 1);
    CHECK(rules.quorumClasses[0].name == "the councils");
    CHECK(rules.quorumClasses[0].agencies.size() == 1);
    CHECK_FALSE(desk.everything<TermsOfReference>().back()->settings.chairHasCastingVote);
}

TEST_CASE("Speaking notes are closed matter in an open item as well, and the ground for closing is public")
{
    MotionsDesk desk;
    auto& notes = desk.named<QPlainTextEdit>(QStringLiteral("notesEdit"));
    notes.setFocus();
    QTest::keyClicks(&notes, QStringLiteral("Thank the volunteers."));
    desk.named<QTableView>(QStringLiteral("agendaTable")).setFocus();
    Desk::settle();
    const AgendaItem item = desk.itemsOf(desk.october()).front().value;
    REQUIRE(item.speakerNotes.isReadable());
    CHECK(*item.speakerNotes.readable() == "Thank the volunteers.");
    const auto store = desk.workspace.publicStore();
    REQUIRE(store.has_value());
    const auto seen = application::require(**store, desk.itemsOf(desk.october()).front().id);
    REQUIRE(seen.has_value());
    CHECK(seen->value.speakerNotes.readable() == nullptr);
}
