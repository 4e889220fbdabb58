// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/students/studentfilter.h"

#include "app/domain/names.h"
#include "ui/style/stateword.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace {

struct FilterTexts {
    Q_DECLARE_TR_FUNCTIONS(StudentFilter)
};

constexpr StudentState kStates[] = {StudentState::Local, StudentState::Creating, StudentState::OnCampus,
                                    StudentState::Failed, StudentState::Archived};

/// key:"several words" or key:word, at the beginning or after a space.
const QRegularExpression &operators()
{
    static const QRegularExpression expression(
        u"(?<=^|\\s)(estado|state|curso|course|alta|created):(\"[^\"]*\"?|\\S*)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return expression;
}

std::optional<StudentState> stateOf(const QString &value)
{
    for (const StudentState state : kStates) {
        const QString machine = folded(word(state)).replace(u'_', u' ');
        if (machine == folded(value).replace(u'_', u' ') || folded(stateWord(state)).startsWith(folded(value)))
            return state;
    }
    return {};
}

/// The course that is meant: the same short name, a name that begins like this, or the only one that holds it.
const CourseRow *courseOf(const QString &value, const QList<CourseRow> &courses)
{
    const QString wanted = folded(value);
    const CourseRow *beginning = nullptr;
    const CourseRow *holding = nullptr;
    for (const CourseRow &row : courses) {
        const QString name = folded(row.course.fullName);
        if (folded(row.course.shortName) == wanted || name == wanted)
            return &row;
        if (!beginning && name.startsWith(wanted))
            beginning = &row;
        if (!holding && name.contains(wanted))
            holding = &row;
    }
    return beginning ? beginning : holding;
}

StudentFilter::Created createdOf(const QString &value)
{
    const QString wanted = folded(value);
    if (wanted == "hoy"_L1 || wanted == "today"_L1)
        return StudentFilter::Created::Today;
    if (wanted == "semana"_L1 || wanted == "week"_L1)
        return StudentFilter::Created::Week;
    if (wanted == "mes"_L1 || wanted == "month"_L1)
        return StudentFilter::Created::Month;
    return StudentFilter::Created::Any;
}

bool apply(StudentFilter &filter, const QString &key, const QString &value, const QList<CourseRow> &courses)
{
    if (value.isEmpty())
        return false;
    if (key == "estado"_L1 || key == "state"_L1) {
        const std::optional<StudentState> state = stateOf(value);
        if (state && !filter.states.contains(*state))
            filter.states.append(*state);
        return state.has_value();
    }
    if (key == "curso"_L1 || key == "course"_L1) {
        const CourseRow *course = courseOf(value, courses);
        if (!course)
            return false;
        filter.courseId = course->course.id;
        filter.courseName = course->course.fullName;
        return true;
    }
    const StudentFilter::Created created = createdOf(value);
    if (created == StudentFilter::Created::Any)
        return false;
    filter.created = created;
    return true;
}

} // namespace

bool StudentFilter::isEmpty() const
{
    return words.isEmpty() && states.isEmpty() && courseId == 0 && created == Created::Any;
}

QByteArray StudentFilter::toBytes() const
{
    QJsonArray stateWords;
    for (const StudentState state : states)
        stateWords.append(word(state));
    return QJsonDocument(QJsonObject{{u"states"_s, stateWords},
                                     {u"course"_s, courseId},
                                     {u"course_name"_s, courseName},
                                     {u"created"_s, int(created)}})
        .toJson(QJsonDocument::Compact);
}

StudentFilter StudentFilter::fromBytes(const QByteArray &bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    StudentFilter filter{.courseId = json.value("course"_L1).toInteger(),
                         .courseName = json.value("course_name"_L1).toString()};
    const QJsonArray stateWords = json.value("states"_L1).toArray();
    for (const QJsonValue &text : stateWords) {
        if (const std::optional<StudentState> state = stateFromWord<StudentState>(text.toString()))
            filter.states.append(*state);
    }
    const int created = json.value("created"_L1).toInt();
    if (created > 0 && created <= int(Created::Month))
        filter.created = Created(created);
    return filter;
}

StudentQuery toQuery(const StudentFilter &filter, const ListOrder &order, const QDateTime &now)
{
    StudentQuery query{.text = filter.words, .states = filter.states, .courseId = filter.courseId, .order = order};
    const QDate today = now.date();
    switch (filter.created) {
    case StudentFilter::Created::Any:
        break;
    case StudentFilter::Created::Today:
        query.createdFrom = today.startOfDay().toUTC();
        break;
    case StudentFilter::Created::Week:
        query.createdFrom = today.addDays(-6).startOfDay().toUTC();
        break;
    case StudentFilter::Created::Month:
        query.createdFrom = QDate(today.year(), today.month(), 1).startOfDay().toUTC();
        break;
    }
    return query;
}

QString createdText(StudentFilter::Created created)
{
    switch (created) {
    case StudentFilter::Created::Today:
        return FilterTexts::tr("Created today");
    case StudentFilter::Created::Week:
        return FilterTexts::tr("Created in the last 7 days");
    case StudentFilter::Created::Month:
        return FilterTexts::tr("Created this month");
    case StudentFilter::Created::Any:
        break;
    }
    return {};
}

QList<std::pair<QString, QString>> filterChips(const StudentFilter &filter)
{
    QList<std::pair<QString, QString>> chips;
    for (const StudentState state : filter.states)
        chips.append({u"state:"_s + word(state), stateWord(state)});
    if (filter.courseId != 0)
        chips.append({u"course"_s, filter.courseName});
    if (filter.created != StudentFilter::Created::Any)
        chips.append({u"created"_s, createdText(filter.created)});
    return chips;
}

StudentFilter withoutChip(const StudentFilter &filter, const QString &key)
{
    StudentFilter left = filter;
    if (key == "course"_L1) {
        left.courseId = 0;
        left.courseName.clear();
    } else if (key == "created"_L1) {
        left.created = StudentFilter::Created::Any;
    } else if (const auto state = stateFromWord<StudentState>(key.section(u':', 1))) {
        left.states.removeAll(*state);
    }
    return left;
}

StudentFilter withOperators(const StudentFilter &filter, const QString &typed, const QList<CourseRow> &courses)
{
    StudentFilter result = filter;
    QString words;
    qsizetype end = 0;
    auto found = operators().globalMatch(typed);
    while (found.hasNext()) {
        const QRegularExpressionMatch match = found.next();
        words += typed.mid(end, match.capturedStart() - end);
        end = match.capturedEnd();
        if (!apply(result, match.captured(1).toLower(), match.captured(2).remove(u'"'), courses))
            words += match.captured(2).remove(u'"');
    }
    result.words = (words + typed.mid(end)).simplified();
    return result;
}

QString withoutOperators(const QString &typed)
{
    QString words = typed;
    return words.remove(operators()).simplified();
}
