// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"

#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace {

class CoursesList final : public Command {
public:
    QString name() const override { return u"courses list"_s; }
    QString summary() const override { return u"lists the courses with Bedel's and Moodle's id and short name"_s; }
    QString explanation() const override
    {
        return u"course_id is Bedel's own: rules list and rules set name courses by it. Everywhere else --course takes "
               "Moodle's id. Courses come with bedelctl courses pull."_s;
    }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addOption({u"filter"_s, u"Only courses with these words in their name or short name."_s, u"TEXT"_s});
    }
    QCoro::Task<Exit> run(const QCommandLineParser *parser, Workplace *workplace, const Console *console) override;
};

QCoro::Task<Exit> CoursesList::run(const QCommandLineParser *parser, Workplace *workplace, const Console *console)
{
    const CourseQuery query{.text = parser->value(u"filter"_s)};
    const Result<ListPage<CourseRow>> page =
        co_await workplace->courses().page(query, 0, std::numeric_limits<int>::max());
    if (!page) {
        console->error(page.error());
        co_return Exit::WithFailures;
    }
    QJsonArray json;
    QList<QStringList> table;
    for (const CourseRow &row : page->rows) {
        const Course &course = row.course;
        json.append(QJsonObject{{u"course_id"_s, course.id},
                                {u"moodle_course_id"_s, course.moodleCourseId},
                                {u"short_name"_s, course.shortName},
                                {u"full_name"_s, course.fullName},
                                {u"students"_s, row.studentCount},
                                {u"start_at"_s, jsonTime(course.startAt)},
                                {u"end_at"_s, jsonTime(course.endAt)},
                                {u"is_visible"_s, course.isVisible}});
        table.append({QString::number(course.id), QString::number(course.moodleCourseId), course.shortName,
                      course.fullName, QString::number(row.studentCount)});
    }
    console->json(json);
    console->table({u"course_id"_s, u"moodle id"_s, u"short name"_s, u"name"_s, u"students"_s}, table);
    co_return Exit::Done;
}

} // namespace

std::unique_ptr<Command> coursesListCommand()
{
    return std::make_unique<CoursesList>();
}
