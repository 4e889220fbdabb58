// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person at a desk feels: event-loop gaps while a thousand enrolments run against a slow campus, beside an idle
// window; the Students page with 100 000 students; the start of the program. Figures only; nothing is asserted by a
// clock.
//   bench_desk [--students N] [--enrolments N] [--campus-ms N] [--idle-s N] [--database URL]
#include "app/desktop/deskwindow.h"
#include "app/storage/database.h"
#include "tests/bench/deskworld.h"
#include "tests/bench/gapmeter.h"
#include "ui/mainwindow.h"
#include "ui/students/studentspage.h"
#include "ui/style/bedelstyle.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/filterrow.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPatience = 30 * 60 * 1000;

class MemoryState final : public UiState {
public:
    QByteArray value(const QString &key) const override { return m_values.value(key); }
    void setValue(const QString &key, const QByteArray &value) override { m_values.insert(key, value); }

private:
    QMap<QString, QByteArray> m_values;
};

template<typename Done>
double millisecondsUntil(Done done)
{
    QElapsedTimer timer;
    timer.start();
    while (!done() && timer.elapsed() < kPatience)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
    return double(timer.nsecsElapsed()) / 1e6;
}

/// Whether the row at the top of the table is at least this one and has its data, not a placeholder.
bool isTopRowThere(const StudentsPage &page, int least = 0)
{
    const int row = page.table()->rowAt(1);
    return row >= least && page.model().idAt(row) > 0;
}

void measurePage(DeskWindow &desk)
{
    auto *const page = qobject_cast<StudentsPage *>(desk.window().page(PageId::Students));
    std::printf("%-44s %8.1f ms\n", "Students page: first rows", millisecondsUntil([&] {
                    desk.window().showPage(PageId::Students);
                    return isTopRowThere(*page);
                }));
    millisecondsUntil([&] { return page->totalCount() > 0 && page->model().rowCount() >= page->totalCount(); });
    QScrollBar *const bar = page->table()->verticalScrollBar();
    bar->setValue(bar->maximum() / 2);
    std::printf("%-44s %8.1f ms\n", "Students page: jump to the middle",
                millisecondsUntil([&] { return isTopRowThere(*page, page->totalCount() / 3); }));
    bar->setValue(0);
    millisecondsUntil([&] { return isTopRowThere(*page); });
    const int before = page->model().rowCount();
    QTest::keyClicks(page->filterRow()->box(), u"garmendia"_s);
    std::printf("%-44s %8.1f ms\n", "Students page: filter typed, rows there",
                millisecondsUntil([&] { return page->model().rowCount() != before && isTopRowThere(*page); }));
    page->filterRow()->box()->clear();
    GapMeter::runLoop(300);
}

/// A surname of its own for each form: usernames are made of letters.
QString surname(int number)
{
    QString name(u"Nu"_s);
    for (int rest = number + 26; rest > 0; rest /= 26)
        name += QChar(u'a' + rest % 26);
    return name;
}

void submitForms(Workplace &workplace, int count)
{
    const Result<QList<CourseRow>> courses = wait(workplace.courses().all());
    if (!courses || courses->isEmpty())
        qFatal("bench: no courses");
    for (int i = 0; i < count; ++i) {
        const IntakeForm form{.firstName = u"Prueba"_s,
                              .lastName = surname(i),
                              .email = u"prueba%1@correo.example"_s.arg(i),
                              .phone = u"+34611%1"_s.arg(i, 6, 10, QChar(u'0')),
                              .courseIds = {courses->at(i % courses->size()).course.id}};
        if (const Result<SubmittedIntake> submitted = wait(workplace.intakes().submit(form)); !submitted)
            qFatal("bench: a form was refused: %s", qUtf8Printable(submitted.error().code));
    }
}

bool isAllDone(Workplace &workplace)
{
    const Result<JobCounts> counts = wait(workplace.jobs().counts());
    return counts && counts->open == 0;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    QApplication::setApplicationName(u"bedel"_s);
    QLoggingCategory::setFilterRules(u"bedel.*.info=false"_s);
    QCommandLineParser parser;
    parser.addOption({u"students"_s, u"Students in the database."_s, u"N"_s, u"100000"_s});
    parser.addOption({u"enrolments"_s, u"Forms submitted."_s, u"N"_s, u"1000"_s});
    parser.addOption({u"campus-ms"_s, u"Milliseconds each answer of the campus takes."_s, u"N"_s, u"2000"_s});
    parser.addOption({u"at-most-s"_s, u"Stop watching the enrolments after so many seconds."_s, u"N"_s, u"1800"_s});
    parser.addOption({u"idle-s"_s, u"Seconds the idle window is watched."_s, u"N"_s, u"20"_s});
    parser.addOption(
        {u"database"_s, u"An empty PostgreSQL database; a SQLite file of its own without it."_s, u"URL"_s, QString()});
    parser.addHelpOption();
    parser.process(app);
    BedelStyle::install(BedelStyle::Scheme::Light);

    const int delay = parser.value(u"campus-ms"_s).toInt();
    DeskWorld world(parser.value(u"database"_s));
    std::unique_ptr<Workplace> workplace = world.workplace();
    if (const Result<void> opened = wait(workplace->open()); !opened)
        qFatal("bench: %s", qUtf8Printable(opened.error().code));
    std::printf("%s, %s students, %s forms, campus %d ms\n", qUtf8Printable(workplace->database().description()),
                qUtf8Printable(parser.value(u"students"_s)), qUtf8Printable(parser.value(u"enrolments"_s)), delay);
    DeskWorld::fill(*workplace, parser.value(u"students"_s).toInt());
    if (const Result<void> started = wait(workplace->startEngine({})); !started)
        qFatal("bench: %s", qUtf8Printable(started.error().code));
    wait(workplace->templates().pull());
    wait(workplace->courses().pull());
    millisecondsUntil([&] { return isAllDone(*workplace); });

    {
        QElapsedTimer start;
        start.start();
        std::unique_ptr<Workplace> second = world.workplace();
        const Result<void> opened = wait(second->open());
        MemoryState state;
        DeskWindow desk(*second, state);
        desk.window().show();
        auto *const page = qobject_cast<StudentsPage *>(desk.window().page(PageId::Students));
        desk.window().showPage(PageId::Students);
        millisecondsUntil([&] { return isTopRowThere(*page); });
        std::printf("%-44s %8.1f ms\n", "Start to a window with its rows", double(start.nsecsElapsed()) / 1e6);
        Q_UNUSED(opened)
    }

    MemoryState state;
    DeskWindow desk(*workplace, state);
    desk.window().resize(1366, 768);
    desk.window().show();
    measurePage(desk);

    GapMeter meter;
    GapMeter::runLoop(1000);
    meter.start();
    GapMeter::runLoop(parser.value(u"idle-s"_s).toInt() * 1000);
    meter.stopAndPrint("Event-loop gaps, idle window");

    world.setDelay(delay);
    meter.start();
    QElapsedTimer work;
    work.start();
    submitForms(*workplace, parser.value(u"enrolments"_s).toInt());
    const double submitted = double(work.elapsed()) / 1000;
    const qint64 limit = parser.value(u"at-most-s"_s).toLongLong() * 1000;
    bool isDone = isAllDone(*workplace);
    while (!isDone && work.elapsed() < limit) {
        GapMeter::runLoop(1000);
        isDone = isAllDone(*workplace);
    }
    meter.stopAndPrint("Event-loop gaps, enrolments running");
    const Result<JobCounts> left = wait(workplace->jobs().counts());
    std::printf("%-44s %8.1f s, submitted in %.1f s, %d jobs left, %d failed\n",
                isDone ? "All enrolments done" : "Watched", double(work.elapsed()) / 1000, submitted,
                left ? left->open : -1, left ? left->failed : -1);
    wait(workplace->stopEngine());
    return 0;
}
