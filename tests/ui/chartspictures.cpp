// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Saves a picture of every chart, to be looked at beside the pictures of the design:
//   bedel_charts [--dark] [--points 10] [--lang es] FOLDER       (QT_SCALE_FACTOR=2 for 200 %)
#include "tests/ui/chartsamples.h"
#include "ui/charts/chartframe.h"
#include "ui/charts/heatmap.h"
#include "ui/charts/histogram.h"
#include "ui/charts/progresssparkline.h"
#include "ui/charts/standingstrip.h"
#include "ui/charts/survivalchart.h"
#include "ui/charts/timechart.h"
#include "ui/style/bedelstyle.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QElapsedTimer>
#include <QGridLayout>
#include <QImage>
#include <QPainter>
#include <QTest>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;

namespace {

template<typename Chart, typename Data>
ChartFrame *framed(const QString &title, const Data &data)
{
    auto *chart = new Chart;
    chart->setData(data);
    return new ChartFrame(title, chart);
}

void save(QWidget &page, const QSize &size, const QString &file)
{
    page.resize(size);
    page.show();
    QTest::qWait(60);
    page.grab().save(file);
}

// The page of the design: strip, time chart with its callout, histogram.
void courseSheet(const QString &file, bool wide)
{
    QWidget page;
    auto *grid = new QGridLayout(&page);
    grid->setContentsMargins(20, 20, 20, 20);
    grid->setSpacing(12);
    grid->addWidget(framed<StandingStrip>({}, chartsamples::standings()), 0, 0, 1, 2);
    auto *time = framed<TimeChart>(u"Progreso en el tiempo"_s, chartsamples::course());
    auto *bars = framed<Histogram>(u"Cuántos van por dónde"_s, chartsamples::where());
    grid->addWidget(time, 1, 0);
    grid->addWidget(bars, 1, 1);
    grid->setColumnStretch(0, 8);
    grid->setColumnStretch(1, 5);
    grid->setRowStretch(1, 1);
    page.resize(wide ? QSize(1500, 560) : QSize(1160, 440));
    page.show();
    QTest::qWait(60);
    time->chart()->setReading(17);
    page.grab().save(file);
    time->chart()->setReading(-1);
    bars->chart()->setReading(8);
    auto *strip = page.findChild<StandingStrip *>();
    strip->setFocus(Qt::TabFocusReason);
    strip->setReading(2);
    page.grab().save(QString(file).replace(u".png"_s, u"-reading.png"_s));
    time->chart()->setReading(17);
    if (!time->savePng(QString(file).replace(u".png"_s, u"-saved.png"_s))
        || !bars->savePng(QString(file).replace(u".png"_s, u"-bars.png"_s))
        || !time->saveSvg(QString(file).replace(u".png"_s, u"-saved.svg"_s)))
        qWarning("A picture could not be saved");
}

void moreSheet(const QString &file)
{
    QWidget page;
    auto *grid = new QGridLayout(&page);
    grid->setContentsMargins(20, 20, 20, 20);
    grid->setSpacing(12);
    auto *cohorts = framed<TimeChart>(u"Grupos comparados"_s, chartsamples::cohorts());
    auto *year = framed<TimeChart>(u"Un año"_s, chartsamples::year());
    auto *heat = framed<HeatMap>(u"Actividad"_s, chartsamples::activity());
    auto *longHeat = framed<HeatMap>(u"Actividad del año"_s, chartsamples::activity(52));
    auto *survival = framed<SurvivalChart>(u"Quién sigue"_s, chartsamples::survival());
    auto *person = framed<ProgressSparkline>(u"PRL básico"_s, chartsamples::person());
    person->setToolsVisible(false);
    grid->addWidget(cohorts, 0, 0);
    grid->addWidget(year, 0, 1);
    grid->addWidget(heat, 1, 0);
    grid->addWidget(longHeat, 1, 1);
    grid->addWidget(survival, 2, 0);
    grid->addWidget(person, 2, 1, Qt::AlignLeft);
    for (int row = 0; row < 3; ++row)
        grid->setRowStretch(row, 1);
    save(page, {1160, 840}, file);
    cohorts->chart()->setReading(30);
    heat->chart()->setReading(8);
    longHeat->chart()->setReading(20);
    survival->chart()->setReading(3);
    year->chart()->setReading(200);
    person->chart()->setReading(2);
    page.grab().save(QString(file).replace(u".png"_s, u"-reading.png"_s));
}

// Nothing, little, late: what the pictures of the design do not show.
void edgeSheet(const QString &file)
{
    QWidget page;
    auto *grid = new QGridLayout(&page);
    grid->setContentsMargins(20, 20, 20, 20);
    grid->setSpacing(12);
    TimeData late = chartsamples::course();
    late.pace = std::pair(0, 24);
    TimeData young = chartsamples::course();
    young.lines.first().points.resize(1);
    young.today = young.start;
    auto *empty = framed<TimeChart>(u"Progreso en el tiempo"_s, TimeData{});
    empty->setEmptyText(u"Aún sin lecturas"_s, u"El campus se lee a las 09:40. Después aparece aquí el progreso."_s);
    auto *twin = framed<TimeChart>(u"Progreso en el tiempo"_s, chartsamples::course());
    twin->setTableShown(true);
    StandingData lopsided;
    lopsided.people = {9980, 6, 6, 4, 3, 1};
    HistogramData one;
    one.people[3] = 1;
    one.unknown = 2;
    SparklineData finished = chartsamples::person();
    finished.steps.append({QDate(2026, 11, 20), 100});
    SparklineData endless = chartsamples::person();
    endless.end = {};
    StandingData alone;
    alone.set(ChartStanding::Moving, 1);
    auto *person = framed<ProgressSparkline>({}, finished);
    auto *free = framed<ProgressSparkline>({}, endless);
    grid->addWidget(framed<StandingStrip>({}, lopsided), 0, 0, 1, 2);
    grid->addWidget(framed<StandingStrip>({}, alone), 0, 2);
    grid->addWidget(framed<TimeChart>(u"Al final"_s, late), 1, 0);
    grid->addWidget(framed<TimeChart>(u"El primer día"_s, young), 1, 1);
    grid->addWidget(empty, 1, 2);
    grid->addWidget(twin, 2, 0);
    grid->addWidget(framed<Histogram>(u"Cuántos van por dónde"_s, one), 2, 1);
    grid->addWidget(framed<SurvivalChart>(u"Quién sigue"_s, chartsamples::survival(1)), 2, 2);
    grid->addWidget(person, 3, 0);
    grid->addWidget(free, 3, 1);
    grid->addWidget(framed<HeatMap>(u"Actividad"_s, chartsamples::activity(1)), 3, 2);
    save(page, {1400, 940}, file);
}

void measure()
{
    TimeChart chart;
    chart.resize(650, 260);
    chart.setData(chartsamples::year());
    QImage image(chart.size(), QImage::Format_ARGB32_Premultiplied);
    for (int turn = 0; turn < 3; ++turn) {
        QElapsedTimer timer;
        timer.start();
        QPainter painter(&image);
        chart.paintInto(&painter, QRectF(chart.rect()), Theme::light());
        painter.end();
        qInfo("365 points, paint %d: %.2f ms", turn + 1, double(timer.nsecsElapsed()) / 1e6);
    }
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"dark"_s, u"Dark theme"_s},
                       {u"points"_s, u"Size of the font"_s, u"points"_s, u"10"_s},
                       {u"catalogue"_s, u"Compiled translation"_s, u"file"_s}});
    parser.addPositionalArgument(u"folder"_s, u"Where the pictures go"_s);
    parser.process(application);
    QLocale::setDefault(QLocale(QLocale::Spanish, QLocale::Spain));
    QTranslator translator;
    if (parser.isSet(u"catalogue"_s) && translator.load(parser.value(u"catalogue"_s)))
        QApplication::installTranslator(&translator);
    QFont font = QApplication::font();
    font.setPointSizeF(parser.value(u"points"_s).toDouble());
    QApplication::setFont(font);
    BedelStyle::install(parser.isSet(u"dark"_s) ? BedelStyle::Scheme::Dark : BedelStyle::Scheme::Light);
    const QDir folder(parser.positionalArguments().value(0, u"."_s));
    folder.mkpath(u"."_s);
    measure();
    courseSheet(folder.filePath(u"course.png"_s), false);
    courseSheet(folder.filePath(u"course-wide.png"_s), true);
    moreSheet(folder.filePath(u"more.png"_s));
    edgeSheet(folder.filePath(u"edge.png"_s));
    return 0;
}
