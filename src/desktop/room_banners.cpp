// SPDX-License-Identifier: MIT
#include "desktop/room_banners.h"

#include "presentation/meeting_room.h"
#include "presentation/room_news.h"
#include "wording/translate.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace cspdesk::desktop {

using presentation::MeetingRoom;

namespace {

constexpr std::size_t mostChoices = 6;

QString words(const char* sentence) { return wording::say(sentence); }

} // namespace

QuorumBanner::QuorumBanner(PageContext& context, QWidget* parent)
    : RoomBanner(PillTone::Bad, QStringLiteral("warning"), parent),
      m_context(context),
      m_read(new QPushButton(words("Noted"), this))
{
    setObjectName(QStringLiteral("quorumBanner"));
    m_read->setObjectName(QStringLiteral("quorumNotedButton"));
    buttons().addWidget(m_read);
    connect(m_read, &QPushButton::clicked, this, [this] {
        m_readTitle = title();
        say({}, {});
    });
    connect(&context.room, &MeetingRoom::roomChanged, this, &QuorumBanner::follow);
    connect(&context.room, &MeetingRoom::clockTurned, this, &QuorumBanner::follow);
    follow();
}

void QuorumBanner::follow()
{
    const MeetingRoom& room = m_context.room;
    const auto news = room.isInSession() ? presentation::quorumNews(*room.view(), room.time()) : std::nullopt;
    if (!news || (news->reached && news->title == m_readTitle))
        return say({}, {});
    setTone(news->reached ? PillTone::Good : PillTone::Bad,
            news->reached ? QStringLiteral("success") : QStringLiteral("warning"));
    m_read->setVisible(news->reached);
    say(news->title, news->detail);
}

PresiderBanner::PresiderBanner(PageContext& context, QWidget* parent)
    : RoomBanner(PillTone::Attention, QStringLiteral("chair"), parent),
      m_context(context),
      m_row(new QWidget(this))
{
    setObjectName(QStringLiteral("presiderBanner"));
    auto* layout = new QHBoxLayout(m_row);
    layout->setContentsMargins(0, 2, 0, 0);
    layout->setSpacing(8);
    below().addWidget(m_row);
    connect(&context.room, &MeetingRoom::roomChanged, this, &PresiderBanner::follow);
    connect(&context.room, &MeetingRoom::clockTurned, this, &PresiderBanner::follow);
    follow();
}

void PresiderBanner::follow()
{
    const MeetingRoom& room = m_context.room;
    const bool isVacant = room.isInSession() && !room.now().presiding;
    const QString untold = room.chosenUntold();
    QString about;
    for (const auto& choice : isVacant ? room.presiderChoices() : std::vector<domain::PresiderChoice>())
        about += QString::number(choice.person.number()) + QLatin1Char(' ');
    about = isVacant ? QStringLiteral("vacant ") + about : untold;
    if (about.isEmpty() || about == m_leftAlone) {
        m_shown.clear();
        return say({}, {});
    }
    if (m_shown != about) {
        m_shown = about;
        for (QPushButton* button : m_row->findChildren<QPushButton*>()) {
            button->hide();
            button->deleteLater(); // it may be the one that was pressed
        }
        delete m_row->layout();
        auto* layout = new QHBoxLayout(m_row);
        layout->setContentsMargins(0, 2, 0, 0);
        layout->setSpacing(8);
        if (isVacant)
            addChoices();
        else
            addWays();
        layout->addStretch();
    }
    if (isVacant)
        say(words("Nobody presides"),
            room.presiderChoices().empty()
                ? words("No Board member is here to take the chair. No vote can be taken until somebody presides.")
                : words("No vote can be taken until somebody presides. Who takes the chair?"));
    else
        say(words("%1 took the chair").arg(untold), words("They do not hold the office. How were they chosen?"));
}

QPushButton* PresiderBanner::addButton(const QString& text, const QString& name)
{
    auto* button = new QPushButton(text, m_row);
    button->setObjectName(name);
    m_row->layout()->addWidget(button);
    return button;
}

void PresiderBanner::addChoices()
{
    MeetingRoom& room = m_context.room;
    const auto people = room.people();
    std::size_t shown = 0;
    for (const auto& choice : room.presiderChoices()) {
        const auto found =
            std::find_if(people.begin(), people.end(), [&](const auto& each) { return each.person == choice.person; });
        if (found == people.end() || ++shown > mostChoices)
            continue;
        QPushButton* button = addButton(found->name, QStringLiteral("takeChairButton%1").arg(shown));
        button->setAccessibleName(words("%1 takes the chair").arg(found->name));
        connect(button, &QPushButton::clicked, this,
                [this, id = choice.person] { tell(m_context.room.takeChair(id, false)); });
    }
}

void PresiderBanner::addWays()
{
    const std::pair<const char*, const char*> ways[] = {
        {"Nominated and approved", "nominated and approved by the members present"},
        {"Drawn by lot", "drawn by lot after equal votes"},
        {"Elected again", "elected in a second round after equal votes"}};
    int number = 0;
    for (const auto& way : ways) {
        QPushButton* button = addButton(words(way.first), QStringLiteral("chosenButton%1").arg(++number));
        connect(button, &QPushButton::clicked, this,
                [this, how = words(way.second)] { tell(m_context.room.sayHowChosen(how)); });
    }
    QPushButton* stepped = addButton(words("Stepped in, without approval"), QStringLiteral("steppedInButton"));
    setEmphasis(*stepped, Emphasis::Quiet);
    connect(stepped, &QPushButton::clicked, this, [this] {
        m_leftAlone = m_shown;
        follow();
    });
}

void PresiderBanner::tell(const application::Result<>& done)
{
    if (!done.has_value())
        m_context.notices.tell(done.error());
}

} // namespace cspdesk::desktop
