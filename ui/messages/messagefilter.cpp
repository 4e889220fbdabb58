// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/messagefilter.h"

#include "app/domain/names.h"
#include "app/services/errortext.h"
#include "app/services/ruletext.h"
#include "ui/messages/messagetext.h"
#include "ui/style/stateword.h"
#include "ui/widgets/relativedate.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

struct FilterTexts {
    Q_DECLARE_TR_FUNCTIONS(MessageFilter)
};

using enum MessageState;
constexpr MessageState kStates[]{Queued, Sending,   Unconfirmed, Accepted, Held,
                                 Sent,   Delivered, Read,        Failed,   Cancelled};

/// key:"several words" or key:word, at the beginning or after a space.
const QRegularExpression &operators()
{
    static const QRegularExpression expression(
        u"(?<=^|\\s)(estado|state|plantilla|template|regla|rule|quien|quién|who|desde|from|hasta|to):"
        "(\"[^\"]*\"?|\\S*)"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return expression;
}

/// A day as people type it: "today", "yesterday", "24/11", "24/11/2026", "2026-11-24".
QDate dayOf(const QString &value, const QDate &today)
{
    const QString wanted = folded(value);
    if (wanted == "hoy"_L1 || wanted == "today"_L1)
        return today;
    if (wanted == "ayer"_L1 || wanted == "yesterday"_L1)
        return today.addDays(-1);
    if (const QDate iso = QDate::fromString(value, Qt::ISODate); iso.isValid())
        return iso;
    for (const QString &format : {u"d/M/yyyy"_s, u"d-M-yyyy"_s, u"d.M.yyyy"_s}) {
        if (const QDate day = QDate::fromString(value, format); day.isValid())
            return day;
    }
    for (const QString &format : {u"d/M"_s, u"d-M"_s, u"d.M"_s}) {
        const QDate read = QDate::fromString(value, format);
        if (!read.isValid())
            continue;
        const QDate day(today.year(), read.month(), read.day());
        return day > today ? day.addYears(-1) : day; // messages lie in the past
    }
    return {};
}

QString reachText(MessageReach reached)
{
    switch (reached) {
    case MessageReach::Accepted:
        return FilterTexts::tr("Went out");
    case MessageReach::Delivered:
        return FilterTexts::tr("Arrived");
    case MessageReach::Undelivered:
        return FilterTexts::tr("Undelivered");
    case MessageReach::Read:
        return FilterTexts::tr("Was read");
    case MessageReach::Answered:
        return FilterTexts::tr("Replied");
    case MessageReach::Progressed:
        return FilterTexts::tr("Progress followed");
    case MessageReach::Any:
        break;
    }
    return {};
}

bool applyState(MessageQuery &query, const QString &value)
{
    const QString wanted = folded(value).replace(u'_', u' ').replace(u'-', u' ');
    if (folded(FilterTexts::tr("replied", "messages that somebody answered")).startsWith(wanted)
        || wanted == "replied"_L1) {
        query.reached = MessageReach::Answered;
        return true;
    }
    for (const MessageState state : kStates) {
        if (folded(word(state)) != wanted && !folded(stateWord(state)).startsWith(wanted))
            continue;
        if (!query.states.contains(state))
            query.states.append(state);
        return true;
    }
    // After the states: in some languages "unconfirmed" begins alike.
    if (wanted != "undelivered"_L1 && !folded(reachText(MessageReach::Undelivered)).startsWith(wanted))
        return false;
    query.reached = MessageReach::Undelivered;
    return true;
}

bool applyTemplate(MessageQuery &query, const QString &value, const QStringList &templates)
{
    const QString wanted = folded(value);
    const auto take = [&](auto fits) {
        const auto found = std::ranges::find_if(templates, [&](const QString &name) { return fits(folded(name)); });
        if (found != templates.cend())
            query.templateKey = {.name = *found};
        return found != templates.cend();
    };
    return take([&](const QString &name) { return name == wanted; })
        || take([&](const QString &name) { return name.startsWith(wanted); })
        || take([&](const QString &name) { return name.contains(wanted); });
}

bool applyRule(MessageQuery &query, const QString &value)
{
    const QString wanted = folded(value).replace(u'_', u' ');
    for (const RuleEvent event : kRuleEvents) {
        if (folded(word(event)).replace(u'_', u' ') == wanted || folded(ruleName(event)).startsWith(wanted)) {
            query.event = event;
            return true;
        }
    }
    return false;
}

bool apply(MessageQuery &query, const QString &key, const QString &value, const QStringList &templates,
           const QDate &today)
{
    if (value.isEmpty())
        return false;
    if (key == "estado"_L1 || key == "state"_L1)
        return applyState(query, value);
    if (key == "plantilla"_L1 || key == "template"_L1)
        return applyTemplate(query, value, templates);
    if (key == "regla"_L1 || key == "rule"_L1)
        return applyRule(query, value);
    if (key == "desde"_L1 || key == "from"_L1 || key == "hasta"_L1 || key == "to"_L1) {
        const QDate day = dayOf(value, today);
        const bool isFrom = key == "desde"_L1 || key == "from"_L1;
        if (day.isValid())
            (isFrom ? query.from : query.until) = dayBegin(isFrom ? day : day.addDays(1));
        return day.isValid();
    }
    query.who = value;
    query.isAutomatic = false;
    return true;
}

} // namespace

QDateTime dayBegin(const QDate &day)
{
    return day.startOfDay().toUTC();
}

QString periodText(const QDateTime &from, const QDateTime &until, const QDate &today)
{
    const QDate first = from.toLocalTime().date();
    const QDate last = until.addMSecs(-1).toLocalTime().date();
    if (from.isValid() && first == today && (!until.isValid() || last == today))
        return FilterTexts::tr("Today");
    if (!from.isValid())
        return FilterTexts::tr("Until %1", "a day").arg(plainDay(last, today));
    if (!until.isValid())
        return FilterTexts::tr("Since %1", "a day").arg(plainDay(first, today));
    return first == last ? plainDay(first, today)
                         : FilterTexts::tr("%1 – %2", "two days").arg(plainDay(first, today), plainDay(last, today));
}

MessageQuery withOperators(const MessageQuery &query, const QString &typed, const QStringList &templates,
                           const QDate &today)
{
    MessageQuery result = query;
    QString words;
    qsizetype end = 0;
    auto found = operators().globalMatch(typed);
    while (found.hasNext()) {
        const QRegularExpressionMatch match = found.next();
        words += typed.mid(end, match.capturedStart() - end);
        end = match.capturedEnd();
        const QString value = match.captured(2).remove(u'"').trimmed();
        if (!apply(result, folded(match.captured(1)), value, templates, today))
            words += value;
    }
    result.text = (words + typed.mid(end)).simplified();
    return result;
}

QString withoutMessageOperators(const QString &typed)
{
    QString words = typed;
    return words.remove(operators()).simplified();
}

QList<std::pair<QString, QString>> messageChips(const MessageQuery &query, const QDate &today)
{
    QList<std::pair<QString, QString>> chips;
    const auto add = [&chips](const QString &key, const QString &text) { chips.append({key, text}); };
    if (query.from.isValid() || query.until.isValid())
        add(u"period"_s, periodText(query.from, query.until, today));
    if (query.studentId != 0)
        add(u"student"_s, FilterTexts::tr("One student"));
    if (query.contactId != 0)
        add(u"contact"_s, FilterTexts::tr("One conversation"));
    if (query.enrolmentId != 0)
        add(u"enrolment"_s, FilterTexts::tr("One enrolment"));
    if (query.runId != 0)
        add(u"run"_s, FilterTexts::tr("Sent together"));
    for (const MessageState state : query.states)
        add(u"state:%1"_s.arg(word(state)), stateWord(state));
    if (query.reached != MessageReach::Any)
        add(u"reached"_s, reachText(query.reached));
    if (!query.errorCode.isEmpty())
        add(u"error"_s, errorTitle(query.errorCode));
    if (!query.templateKey.name.isEmpty())
        add(u"template"_s, query.templateKey.name);
    if (!query.purposes.isEmpty())
        add(u"purpose"_s, purposeText(query.purposes.constFirst()));
    if (query.event)
        add(u"rule"_s, ruleName(*query.event));
    if (!query.who.isEmpty())
        add(u"who"_s, FilterTexts::tr("By %1", "who sent it").arg(query.who));
    else if (query.isAutomatic)
        add(u"who"_s, *query.isAutomatic ? FilterTexts::tr("Automatic") : FilterTexts::tr("By hand"));
    return chips;
}

MessageQuery withoutMessageChip(const MessageQuery &query, const QString &key)
{
    MessageQuery left = query;
    if (key == "period"_L1)
        left.from = left.until = {};
    else if (key == "student"_L1)
        left.studentId = 0;
    else if (key == "contact"_L1)
        left.contactId = 0;
    else if (key == "enrolment"_L1)
        left.enrolmentId = 0;
    else if (key == "run"_L1)
        left.runId = 0;
    else if (key == "reached"_L1)
        left.reached = MessageReach::Any;
    else if (key == "error"_L1)
        left.errorCode.clear();
    else if (key == "template"_L1)
        left.templateKey = {};
    else if (key == "purpose"_L1)
        left.purposes.clear();
    else if (key == "rule"_L1)
        left.event.reset();
    else if (key == "who"_L1) {
        left.who.clear();
        left.isAutomatic.reset();
    } else if (const auto state = stateFromWord<MessageState>(key.section(u':', 1))) {
        left.states.removeAll(*state);
        if (left.states.isEmpty()) // Qt 6.4 compares an emptied list with a fresh one by memcmp() of a null pointer
            left.states = {};
    }
    return left;
}

bool hasNoConditions(const MessageQuery &query)
{
    MessageQuery bare;
    bare.text = query.text;
    bare.order = query.order;
    return bare == query;
}
