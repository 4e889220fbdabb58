// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/consenttext.h"

#include "app/domain/phone.h"
#include "ui/widgets/relativedate.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

struct ConsentWords {
    Q_DECLARE_TR_FUNCTIONS(ConsentWords)
};

const ConsentRecord *newest(const QList<ConsentRecord> &records, ConsentAction action)
{
    const auto found = std::ranges::find(records, action, &ConsentRecord::action);
    return found == records.cend() ? nullptr : &*found;
}

/// "3 Nov, on paper"
QString sinceText(const QDateTime &at, const ConsentRecord *record, const QDateTime &now)
{
    const QString day = relativeDay(at.toTimeZone(now.timeZone()).date(), now.date());
    if (!record || record->how.isEmpty())
        return day;
    QString how = consenttext::howText(record->how);
    how.replace(0, 1, how.at(0).toLower());
    return ConsentWords::tr("%1, %2", "day, how").arg(day, how);
}

/// Whether what promotes may go: it needs a yes of its own.
QString promotionText(const ConsentState &state, const QList<ConsentRecord> &records, const QDateTime &now)
{
    if (state.marketingOutAt.isValid())
        return ConsentWords::tr("No promotion since %1.")
            .arg(sinceText(state.marketingOutAt, newest(records, ConsentAction::MarketingOut), now));
    if (!state.marketingInAt.isValid())
        return ConsentWords::tr("No promotion without a yes of its own.");
    const auto yes = std::ranges::find_if(records, &ConsentRecord::isPromotionYes);
    return ConsentWords::tr("Promotion too, since %1.")
        .arg(sinceText(state.marketingInAt, yes == records.cend() ? nullptr : &*yes, now));
}

} // namespace

namespace consenttext {

QString howText(const QString &how)
{
    if (how == "whatsapp"_L1)
        return ConsentWords::tr("By WhatsApp");
    if (how == "phone"_L1)
        return ConsentWords::tr("By phone");
    if (how == "paper"_L1)
        return ConsentWords::tr("On paper");
    if (how == "form"_L1)
        return ConsentWords::tr("In a web form");
    if (how == "office"_L1)
        return ConsentWords::tr("At the office");
    if (how == "preferences"_L1)
        return ConsentWords::tr("In WhatsApp's preferences");
    return how;
}

QStringList ways()
{
    return {u"paper"_s, u"form"_s, u"phone"_s, u"office"_s, u"whatsapp"_s};
}

QString actionText(const ConsentRecord &record)
{
    switch (record.action) {
    case ConsentAction::OptIn:
        return ConsentWords::tr("Accepts messages");
    case ConsentAction::OptOut:
        return ConsentWords::tr("Opted out");
    case ConsentAction::MarketingIn:
        return record.isPromotionYes() ? ConsentWords::tr("Accepts promotion")
                                       : ConsentWords::tr("No longer stops promotion");
    case ConsentAction::MarketingOut:
        return ConsentWords::tr("No promotion");
    case ConsentAction::WrongNumber:
        return ConsentWords::tr("Wrong number");
    case ConsentAction::NumberRight:
        return ConsentWords::tr("Number is right");
    case ConsentAction::Blocked:
        return ConsentWords::tr("Blocked");
    case ConsentAction::Unblocked:
        return ConsentWords::tr("No longer blocked");
    case ConsentAction::Minor:
        return record.wording == "no"_L1 ? ConsentWords::tr("Of age") : ConsentWords::tr("Minor");
    case ConsentAction::Guardian:
        return record.wording.isEmpty() ? ConsentWords::tr("No guardian")
                                        : ConsentWords::tr("Guardian: %1", "phone").arg(formattedPhone(record.wording));
    }
    return {};
}

QString actionChoice(ConsentAction action)
{
    switch (action) {
    case ConsentAction::OptIn:
        return ConsentWords::tr("Accepts messages");
    case ConsentAction::OptOut:
        return ConsentWords::tr("Wants no more messages");
    case ConsentAction::MarketingIn:
        return ConsentWords::tr("Accepts promotion too");
    case ConsentAction::MarketingOut:
        return ConsentWords::tr("Wants no promotion");
    case ConsentAction::WrongNumber:
        return ConsentWords::tr("The number is somebody else's");
    case ConsentAction::NumberRight:
        return ConsentWords::tr("The number is right after all");
    case ConsentAction::Blocked:
        return ConsentWords::tr("Block: never write to this person");
    case ConsentAction::Unblocked:
        return ConsentWords::tr("Unblock");
    case ConsentAction::Minor:
        return ConsentWords::tr("Is a minor");
    case ConsentAction::Guardian:
        return ConsentWords::tr("Is of age");
    }
    return {};
}

ConsentSummary summary(const ConsentState &state, const QList<ConsentRecord> &records, const QDateTime &now)
{
    using Tone = Chip::Tone;
    if (state.erasedAt.isValid())
        return {ConsentWords::tr("Erased"), Tone::Neutral, Mark::Cancelled,
                ConsentWords::tr("The person was erased. Nothing can be sent any more.")};
    if (state.blockedAt.isValid())
        return {ConsentWords::tr("Blocked"), Tone::Danger, Mark::Cancelled,
                ConsentWords::tr("Since %1. Nothing is sent until somebody unblocks.")
                    .arg(sinceText(state.blockedAt, nullptr, now))};
    if (state.wrongNumberAt.isValid())
        return {ConsentWords::tr("Wrong number"), Tone::Danger, Mark::Warning,
                ConsentWords::tr("Since %1. Nothing is sent until there is another number.")
                    .arg(sinceText(state.wrongNumberAt, newest(records, ConsentAction::WrongNumber), now))};
    if (state.optedOutAt.isValid())
        return {ConsentWords::tr("Opted out"), Tone::Warn, Mark::Cancelled,
                ConsentWords::tr("Since %1. Nothing is sent until the person writes ALTA or says so.")
                    .arg(sinceText(state.optedOutAt, newest(records, ConsentAction::OptOut), now))};
    if (state.isMinor && state.guardianPhone.isEmpty())
        return {ConsentWords::tr("Minor, no guardian"), Tone::Warn, Mark::Warning,
                ConsentWords::tr("Nothing is sent until the guardian's phone is known.")};
    if (state.isMinor)
        return {ConsentWords::tr("Minor"), Tone::Info, Mark::News,
                ConsentWords::tr("Messages go to the guardian: %1.", "phone").arg(formattedPhone(state.guardianPhone))};
    const ConsentRecord *in = newest(records, ConsentAction::OptIn);
    QString sentence = in ? ConsentWords::tr("Since %1.").arg(sinceText(in->at, in, now))
                          : ConsentWords::tr("Nobody has recorded when and how.");
    sentence += u' ' + promotionText(state, records, now);
    return in ? ConsentSummary{ConsentWords::tr("Accepts messages"), Tone::Ok, Mark::Done, sentence}
              : ConsentSummary{ConsentWords::tr("No consent recorded"), Tone::Neutral, Mark::Todo, sentence};
}

QString pauseText(const EnrolmentPause &pause, const QDate &today)
{
    const QString until = plainDay(pause.to, today);
    if (pause.reason.isEmpty())
        return ConsentWords::tr("rests until %1").arg(until);
    const QString reason =
        pause.reason == "promised"_L1 ? ConsentWords::tr("the student asked for time") : pause.reason;
    return ConsentWords::tr("rests until %1: %2", "day, reason").arg(until, reason);
}

} // namespace consenttext
