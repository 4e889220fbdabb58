// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/rules/ruleverdict.h"

#include <QJsonObject>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = RuleCondition::Kind;

struct KindWord {
    Kind kind;
    QLatin1StringView word;
};
constexpr std::array kKinds{
    KindWord{Kind::Enrolled, "enrolled"_L1},
    KindWord{Kind::ReadingFresh, "reading_fresh"_L1},
    KindWord{Kind::PercentKnown, "percent_known"_L1},
    KindWord{Kind::CourseBegun, "course_begun"_L1},
    KindWord{Kind::CourseRunning, "course_running"_L1},
    KindWord{Kind::NotCompleted, "not_completed"_L1},
    KindWord{Kind::Completed, "completed"_L1},
    KindWord{Kind::NoAccess, "no_access"_L1},
    KindWord{Kind::HasAccess, "has_access"_L1},
    KindWord{Kind::DaysSinceStart, "days_since_start"_L1},
    KindWord{Kind::DaysInactive, "days_inactive"_L1},
    KindWord{Kind::StepsLeft, "steps_left"_L1},
    KindWord{Kind::SpellsLeft, "spells_left"_L1},
    KindWord{Kind::MilestoneReached, "milestone_reached"_L1},
    KindWord{Kind::SeenHappening, "seen_happening"_L1},
    KindWord{Kind::StillNews, "still_news"_L1},
    KindWord{Kind::HoursSinceMilestone, "hours_since_milestone"_L1},
    KindWord{Kind::TimeGone, "time_gone"_L1},
    KindWord{Kind::BehindPoints, "behind_points"_L1},
    KindWord{Kind::ForecastAfterEnd, "forecast_after_end"_L1},
    KindWord{Kind::NotCaughtUp, "not_caught_up"_L1},
    KindWord{Kind::DaysSinceSame, "days_since_same"_L1},
    KindWord{Kind::EndKnown, "end_known"_L1},
    KindWord{Kind::DaysToEnd, "days_to_end"_L1},
    KindWord{Kind::ControlsKnown, "controls_known"_L1},
    KindWord{Kind::ControlsShare, "controls_share"_L1},
    KindWord{Kind::DaysSinceCompletion, "days_since_completion"_L1},
    KindWord{Kind::NoReply, "no_reply"_L1},
    KindWord{Kind::NotRetroactive, "not_retroactive"_L1},
    KindWord{Kind::NotSentYet, "not_sent_yet"_L1},
    KindWord{Kind::HasPhone, "has_phone"_L1},
    KindWord{Kind::NotOptedOut, "not_opted_out"_L1},
    KindWord{Kind::PromotionAllowed, "promotion_allowed"_L1},
    KindWord{Kind::NotBlocked, "not_blocked"_L1},
    KindWord{Kind::NumberRight, "number_right"_L1},
    KindWord{Kind::GuardianKnown, "guardian_known"_L1},
    KindWord{Kind::NotPaused, "not_paused"_L1},
    KindWord{Kind::NoOpenConversation, "no_open_conversation"_L1},
    KindWord{Kind::TextNew, "text_new"_L1},
    KindWord{Kind::NotExpired, "not_expired"_L1},
    KindWord{Kind::DayCap, "day_cap"_L1},
    KindWord{Kind::WeekCap, "week_cap"_L1},
    KindWord{Kind::MonthCap, "month_cap"_L1},
    KindWord{Kind::InsideHours, "inside_hours"_L1},
    KindWord{Kind::FirstInLine, "first_in_line"_L1},
    KindWord{Kind::RuleRunning, "rule_running"_L1},
    KindWord{Kind::ShowOnlyOver, "show_only_over"_L1},
    KindWord{Kind::ReadingsWork, "readings_work"_L1},
    KindWord{Kind::TemplateReady, "template_ready"_L1},
    KindWord{Kind::RunPace, "run_pace"_L1},
    KindWord{Kind::RunApproved, "run_approved"_L1},
    KindWord{Kind::SeriesGoesOn, "series_ended"_L1}, // Decision::reason of an end
};

struct CalendarDay {
    int year = 0;
    int month = 0;
    int day = 0;
};

/// Of a day since 1970.
CalendarDay calendarDay(qint64 sinceEpoch)
{
    CalendarDay day;
    QDate::fromJulianDay(QDate(1970, 1, 1).toJulianDay() + sinceEpoch).getDate(&day.year, &day.month, &day.day);
    return day;
}

std::optional<Kind> conditionKind(const QString &text)
{
    for (const KindWord &entry : kKinds) {
        if (text == entry.word)
            return entry.kind;
    }
    return std::nullopt;
}

} // namespace

QString word(RuleCondition::Kind kind)
{
    for (const KindWord &entry : kKinds) {
        if (entry.kind == kind)
            return entry.word;
    }
    return {};
}

std::optional<RuleCondition> firstUnmet(const QList<RuleCondition> &conditions)
{
    for (const RuleCondition &condition : conditions) {
        if (!condition.isMet)
            return condition;
    }
    return std::nullopt;
}

QJsonValue ruleTime(const QDateTime &at)
{
    if (!at.isValid())
        return {};
    // A plan writes hundreds of thousands of them: QDateTime::toString() takes ten times as long.
    const qint64 seconds = at.toMSecsSinceEpoch() / 1000;
    const qint64 day = seconds >= 0 ? seconds / 86400 : -((-seconds + 86399) / 86400);
    const auto time = int(seconds - day * 86400);
    const auto [year, month, date] = calendarDay(day);
    std::array<char, 20> text{};
    const auto put = [&text](size_t place, int width, int value) {
        for (size_t i = place + size_t(width); i-- > place; value /= 10)
            text.at(i) = char('0' + value % 10);
    };
    put(0, 4, year);
    put(5, 2, month);
    put(8, 2, date);
    put(11, 2, time / 3600);
    put(14, 2, time / 60 % 60);
    put(17, 2, time % 60);
    text.at(4) = text.at(7) = '-';
    text.at(10) = 'T';
    text.at(13) = text.at(16) = ':';
    text.at(19) = 'Z';
    return QLatin1StringView(text.data(), qsizetype(text.size()));
}

QJsonArray toJson(const QList<RuleCondition> &conditions)
{
    QJsonArray array;
    for (const RuleCondition &condition : conditions) {
        array.append(QJsonObject{{u"kind"_s, word(condition.kind)},
                                 {u"expected"_s, condition.expected},
                                 {u"found"_s, condition.found},
                                 {u"met"_s, condition.isMet}});
    }
    return array;
}

QList<RuleCondition> ruleConditionsFromJson(const QJsonArray &json)
{
    QList<RuleCondition> conditions;
    for (const QJsonValue &entry : json) {
        if (const std::optional<Kind> kind = conditionKind(entry["kind"_L1].toString())) {
            conditions.append({.kind = *kind,
                               .expected = entry["expected"_L1],
                               .found = entry["found"_L1],
                               .isMet = entry["met"_L1].toBool()});
        }
    }
    return conditions;
}

QString RuleVerdict::occasion() const
{
    return u"%1:%2:%3:%4"_s.arg(word(event)).arg(enrolmentId).arg(spell).arg(step);
}
