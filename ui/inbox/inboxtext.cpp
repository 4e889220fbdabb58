// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/inboxtext.h"

#include "app/domain/phone.h"
#include "ui/widgets/relativedate.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace {

struct InboxWords {
    Q_DECLARE_TR_FUNCTIONS(InboxWords)
};

constexpr std::chrono::hours kClosing{6};
constexpr int kWeekdaysFor = 6; // days

QString timeLeft(qint64 seconds)
{
    const qint64 minutes = std::max<qint64>(1, (seconds + 59) / 60);
    if (minutes < 60)
        return InboxWords::tr("%Ln min", nullptr, int(minutes));
    return InboxWords::tr("%1 h %2 min", "hours and minutes").arg(minutes / 60).arg(minutes % 60);
}

} // namespace

namespace inboxtext {

QString kindText(IncomingKind kind)
{
    switch (kind) {
    case IncomingKind::Image:
        return InboxWords::tr("Picture");
    case IncomingKind::Video:
        return InboxWords::tr("Video");
    case IncomingKind::Document:
        return InboxWords::tr("Document");
    case IncomingKind::Audio:
        return InboxWords::tr("Voice message");
    case IncomingKind::Sticker:
        return InboxWords::tr("Sticker");
    case IncomingKind::Location:
        return InboxWords::tr("Place");
    case IncomingKind::Contacts:
        return InboxWords::tr("Contact");
    case IncomingKind::Order:
        return InboxWords::tr("Order");
    case IncomingKind::Revoke:
        return InboxWords::tr("Deleted message");
    case IncomingKind::System:
        return InboxWords::tr("Notice of WhatsApp");
    case IncomingKind::Reaction:
        return InboxWords::tr("Reaction");
    case IncomingKind::Text:
    case IncomingKind::Button:
    case IncomingKind::Interactive:
    case IncomingKind::Edit:
        return InboxWords::tr("Message");
    case IncomingKind::Unsupported:
    case IncomingKind::Other:
        break;
    }
    return InboxWords::tr("Message that cannot be shown here");
}

QString lastLine(const Contact &contact)
{
    const QString text = contact.lastText.isEmpty() ? kindText(contact.lastKind) : contact.lastText.simplified();
    return contact.lastIsOurs ? InboxWords::tr("Us: %1", "what the office wrote last").arg(text) : text;
}

QString listTime(const QDateTime &at, const QDateTime &now)
{
    if (!at.isValid())
        return {};
    const QDateTime local = at.toTimeZone(now.timeZone());
    const qint64 days = local.date().daysTo(now.date());
    if (days <= 0)
        return clockTime(local.time());
    if (days == 1)
        return relativeDay(local.date(), now.date());
    if (days <= kWeekdaysFor) {
        QString weekday = QLocale().standaloneDayName(local.date().dayOfWeek(), QLocale::ShortFormat);
        if (weekday.endsWith(u'.'))
            weekday.chop(1);
        return InboxWords::tr("%1 %2", "weekday and day of the month: Fri 20").arg(weekday).arg(local.date().day());
    }
    return plainDay(local.date(), now.date());
}

QString dayText(const QDate &day, const QDate &today)
{
    if (std::abs(day.daysTo(today)) <= 1)
        return relativeDay(day, today);
    const QString format = day.year() == today.year() ? InboxWords::tr("dddd d MMMM", "format of a day")
                                                      : InboxWords::tr("dddd d MMMM yyyy", "format of a day");
    return QLocale().toString(day, format);
}

QString contactLine(const Contact &contact)
{
    if (!contact.waId.isEmpty())
        return formattedPhone(contact.waId);
    if (!contact.username.isEmpty())
        return InboxWords::tr("@%1, number not shown", "user name on WhatsApp").arg(contact.username);
    return InboxWords::tr("Number not shown");
}

QString shortName(const QString &name)
{
    const bool isNumber = name.startsWith(u'+');
    return isNumber ? name : name.section(u' ', 0, 0);
}

WindowText windowText(const QDateTime &endsAt, const QDateTime &now)
{
    if (!endsAt.isValid())
        return {.state = WindowText::State::Never,
                .sentence = InboxWords::tr(
                    "<b>Has not written yet</b>: until an answer comes only a template can go out", "the person")};
    const qint64 left = now.secsTo(endsAt);
    if (left <= 0)
        return {.state = WindowText::State::Closed,
                .sentence =
                    InboxWords::tr("<b>24 h have passed</b> since the last message: only a template can go out now")};
    const std::chrono::seconds span = kReplyWindow;
    return {.state = std::chrono::seconds(left) > kClosing ? WindowText::State::Open : WindowText::State::Closing,
            .sentence = InboxWords::tr("<b>%1 left</b> to answer without a template", "time").arg(timeLeft(left)),
            .until = InboxWords::tr("until %1", "today, 11:58").arg(relativeDate(endsAt, now)),
            .share = std::min(1.0, double(left) / double(span.count()))};
}

} // namespace inboxtext
