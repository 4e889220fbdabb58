// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/chartsamples.h"
#include "ui/charts/chartlabels.h"
#include "ui/charts/heatmap.h"
#include "ui/charts/histogram.h"
#include "ui/charts/progresssparkline.h"
#include "ui/charts/standingstrip.h"
#include "ui/charts/survivalchart.h"
#include "ui/charts/timechart.h"
#include "ui/style/bedelstyle.h"

#include <QAccessible>
#include <QAreaSeries>
#include <QChart>
#include <QImage>
#include <QLineSeries>
#include <QPainter>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QValueAxis>

#include <memory>
#include <vector>

using namespace Qt::Literals::StringLiterals;
using Role = Theme::Role;

namespace {

// The picture of a chart as it would be painted now.
QImage picture(ChartView &chart)
{
    return chart.grab().toImage().convertToFormat(QImage::Format_RGB32);
}

bool hasColor(const QImage &image, const QColor &color)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixel(x, y) == color.rgb())
                return true;
        }
    }
    return false;
}

template<typename Chart, typename Data>
std::unique_ptr<ChartView> made(const Data &data)
{
    auto chart = std::make_unique<Chart>();
    chart->setData(data);
    chart->resize(520, 240);
    return chart;
}

std::vector<std::unique_ptr<ChartView>> allCharts()
{
    std::vector<std::unique_ptr<ChartView>> charts;
    charts.push_back(made<TimeChart>(chartsamples::course()));
    charts.push_back(made<TimeChart>(chartsamples::cohorts()));
    charts.push_back(made<Histogram>(chartsamples::where()));
    charts.push_back(made<StandingStrip>(chartsamples::standings()));
    charts.push_back(made<HeatMap>(chartsamples::activity()));
    charts.push_back(made<SurvivalChart>(chartsamples::survival()));
    charts.push_back(made<ProgressSparkline>(chartsamples::person()));
    return charts;
}

StandingData spread(int people)
{
    StandingData data;
    for (int i = 0; i < people; ++i)
        ++data.people[std::size_t((i * i + i / 7) % kChartStandings)];
    return data;
}

template<typename Series>
QList<Series *> seriesOf(const TimeChart &chart)
{
    QList<Series *> found;
    const QList<QAbstractSeries *> all = chart.plot().chart()->series();
    for (QAbstractSeries *series : all) {
        if (auto *wanted = qobject_cast<Series *>(series))
            found.append(wanted);
    }
    return found;
}

TimeData randomTime(QRandomGenerator &random)
{
    TimeData data;
    const int lines = random.bounded(1, 5);
    const int length = random.bounded(2, 120);
    if (lines == 1) {
        data.start = QDate(2026, 1, 1).addDays(random.bounded(365));
        data.today = data.start.addDays(length);
    }
    if (random.bounded(4) > 0)
        data.pace = std::pair(0, random.bounded(2, 200));
    for (int i = 0; i < lines; ++i) {
        TimeLine line;
        line.name = u"Grupo %1"_s.arg(i + 1);
        const double end = random.bounded(101);
        const int days = lines == 1 ? length : random.bounded(1, length + 1);
        for (int day = 0; day <= days; ++day) {
            const double median = end * day / days;
            line.points.append({day, median, median / 2, median + (100 - median) / 4});
        }
        data.lines.append(line);
    }
    return data;
}

} // namespace

class tst_Charts : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { m_style->setScheme(BedelStyle::Scheme::Light); }

    void binsOfPercentages();
    void stripFillsItsRoom_data();
    void stripFillsItsRoom();
    void stripLabelsNeverTouch_data();
    void stripLabelsNeverTouch();
    void barsFollowTheNumbers_data();
    void barsFollowTheNumbers();
    void labelsInARowArePushedLeft();
    void stackedLabelsKeepTheirDistance();
    void stackedLabelsAvoidObstacles();
    void textsInTheTimeChartNeverTouch();
    void emptyChartsPaintNothing();
    void arrowsMoveTheReading();
    void homeAndEndGoToTheEnds();
    void enterOpensThePeople();
    void escapeLeavesFirstTheReading();
    void clickOpensWhatItHits();
    void calendarMovesByDayAndWeek();
    void linesAreChosenUpAndDown();
    void gapsAreNotZero();
    void screenReadersReadAndPressPoints();
    void colorsFollowTheTheme();
    void aGapEndsLineAndBand();
    void bandFollowsTheTheme();
    void plotAndDotsShareOneScale();
    void gridLinesAreSharp_data();
    void gridLinesAreSharp();
    void aPictureDependsOnNothingPaintedBefore();
    void readingLeavesThePlotAlone();

private:
    BedelStyle *m_style = nullptr;
};

void tst_Charts::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::Spanish, QLocale::Spain));
    m_style = BedelStyle::install(BedelStyle::Scheme::Light);
}

void tst_Charts::binsOfPercentages()
{
    QCOMPARE(HistogramData::binOf(0), 0);
    QCOMPARE(HistogramData::binOf(0.01), 1);
    QCOMPARE(HistogramData::binOf(10), 1);
    QCOMPARE(HistogramData::binOf(10.01), 2);
    QCOMPARE(HistogramData::binOf(90.5), 10);
    QCOMPARE(HistogramData::binOf(99.99), 10);
    QCOMPARE(HistogramData::binOf(100), 11);
}

void tst_Charts::stripFillsItsRoom_data()
{
    QTest::addColumn<int>("people");
    for (const int people : {0, 1, 12, 10000})
        QTest::addRow("%d", people) << people;
}

void tst_Charts::stripFillsItsRoom()
{
    QFETCH(int, people);
    StandingData data = spread(people);
    if (people > 100) // one against all the others
        data.people = {9995, 1, 1, 1, 1, 1};
    StandingStrip strip;
    strip.setData(data);
    QCOMPARE(strip.isEmpty(), people == 0);
    const QRectF room(4, 4, 600, 60);
    const QList<StandingStrip::Piece> pieces = strip.pieces(room);
    if (people == 0) {
        QVERIFY(pieces.isEmpty());
        return;
    }
    QCOMPARE(pieces.first().part.left(), room.left());
    QVERIFY(qAbs(pieces.last().part.right() - room.right()) < 0.01);
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        QVERIFY(pieces.at(i).part.width() >= 3.99);
        QCOMPARE(pieces.at(i).part.height(), 12);
        if (i > 0)
            QVERIFY(qAbs(pieces.at(i).part.left() - pieces.at(i - 1).part.right() - 2) < 0.01);
    }
}

void tst_Charts::stripLabelsNeverTouch_data()
{
    stripFillsItsRoom_data();
}

void tst_Charts::stripLabelsNeverTouch()
{
    QFETCH(int, people);
    StandingStrip strip;
    strip.setData(spread(people));
    for (const double width : {1200.0, 700.0, 420.0, 260.0}) {
        const QRectF room(0, 0, width, 60);
        const QList<StandingStrip::Piece> pieces = strip.pieces(room);
        for (qsizetype i = 0; i < pieces.size(); ++i) {
            QVERIFY(pieces.at(i).label.left() >= room.left());
            QVERIFY2(pieces.at(i).label.right() <= room.right() + 0.01, qPrintable(QString::number(width)));
            QVERIFY(pieces.at(i).label.bottom() <= strip.heightForWidth(int(width) + 8));
            for (qsizetype other = 0; other < i; ++other)
                QVERIFY(!pieces.at(i).label.intersects(pieces.at(other).label));
        }
    }
}

void tst_Charts::barsFollowTheNumbers_data()
{
    stripFillsItsRoom_data();
}

void tst_Charts::barsFollowTheNumbers()
{
    QFETCH(int, people);
    HistogramData data;
    for (int i = 0; i < people; ++i)
        ++data.people[std::size_t((i * 7) % HistogramData::kBins)];
    Histogram chart;
    chart.setData(data);
    chart.resize(420, 240);
    QCOMPARE(chart.isEmpty(), people == 0);
    QCOMPARE(chart.pointCount(), 12);
    int sum = 0;
    for (const QVariantList &row : chart.table().rows)
        sum += row.at(1).toInt();
    QCOMPARE(sum, people);
    const QImage image = picture(chart);
    QCOMPARE(hasColor(image, Theme::light().color(Role::ProgressMoving)), people > 1);
    for (int bin = 0; bin < 12; ++bin) {
        QVERIFY(QRectF(chart.rect()).contains(chart.pointArea(bin)));
        QCOMPARE(chart.pointKey(bin), (ChartKey{.kind = ChartKey::Kind::Bin, .bin = bin}));
    }
}

void tst_Charts::labelsInARowArePushedLeft()
{
    using chartlabels::row;
    QCOMPARE(row({0, 50, 80}, {30, 20, 40}, 5, {0, 100}), (QList<double>{0, 35, 60}));
    QVERIFY(row({0, 10, 20}, {50, 50, 50}, 5, {0, 100}).isEmpty());
    QCOMPARE(row({90}, {30}, 5, {0, 100}), QList<double>{70});
    QVERIFY(row({}, {}, 5, {0, 100}).isEmpty());
}

void tst_Charts::stackedLabelsKeepTheirDistance()
{
    QRandomGenerator random(7);
    for (int turn = 0; turn < 500; ++turn) {
        QList<chartlabels::Wish> wishes;
        const int count = random.bounded(1, 6);
        for (int i = 0; i < count; ++i)
            wishes.append(chartlabels::Wish{double(random.bounded(120)), {0, 10}, {}});
        const QList<double> places = chartlabels::stack(wishes, 14, 12, {0, 120});
        for (int i = 0; i < count; ++i) {
            QVERIFY(places.at(i) >= 5.99 && places.at(i) <= 114.01);
            for (int other = 0; other < i; ++other) {
                QVERIFY(qAbs(places.at(i) - places.at(other)) >= 13.99);
                const double wished = wishes.at(i).centre - wishes.at(other).centre;
                QVERIFY(wished * (places.at(i) - places.at(other)) >= 0); // the order is kept
            }
        }
    }
}

void tst_Charts::stackedLabelsAvoidObstacles()
{
    chartlabels::Wish wish{50, {0, 10}, {{49.5, 50.5}}};
    QCOMPARE(chartlabels::stack({wish}, 14, 12, {0, 100}).first(), 56.5); // below the grid line
    wish.obstacles.append({50, 80});
    QCOMPARE(chartlabels::stack({wish}, 14, 12, {0, 100}).first(), 43.5); // above is nearer now
}

void tst_Charts::textsInTheTimeChartNeverTouch()
{
    QRandomGenerator random(11);
    for (int turn = 0; turn < 600; ++turn) {
        TimeChart chart;
        chart.setData(randomTime(random));
        const QRectF room(0, 0, random.bounded(420, 1200), random.bounded(190, 420));
        const QList<TimeChart::PlotLabel> labels = chart.plotLabels(room);
        for (qsizetype i = 0; i < labels.size(); ++i) {
            const QRectF box = labels.at(i).box;
            QVERIFY2(box.left() >= -0.01 && box.right() <= room.right() + 0.01, qPrintable(labels.at(i).text));
            QVERIFY2(box.top() >= -8 && box.bottom() <= room.bottom(), qPrintable(labels.at(i).text));
            for (qsizetype other = 0; other < i; ++other)
                QVERIFY2(!box.adjusted(1, 1, -1, -1).intersects(labels.at(other).box),
                         qPrintable(u"%1: %2 / %3"_s.arg(turn).arg(labels.at(i).text, labels.at(other).text)));
        }
    }
}

void tst_Charts::emptyChartsPaintNothing()
{
    std::vector<std::unique_ptr<ChartView>> charts;
    charts.push_back(made<TimeChart>(TimeData{}));
    charts.push_back(made<Histogram>(HistogramData{}));
    charts.push_back(made<StandingStrip>(StandingData{}));
    charts.push_back(made<HeatMap>(HeatData{}));
    charts.push_back(made<SurvivalChart>(SurvivalData{}));
    charts.push_back(made<ProgressSparkline>(SparklineData{}));
    for (const auto &chart : charts) {
        QVERIFY(chart->isEmpty());
        QVERIFY(chart->finding().isEmpty());
        chart->grab();
        QTest::keyClick(chart.get(), Qt::Key_Right);
        QTest::keyClick(chart.get(), Qt::Key_Up);
        QTest::keyClick(chart.get(), Qt::Key_Return);
        QTest::mouseClick(chart.get(), Qt::LeftButton, {}, {200, 100});
    }
}

void tst_Charts::arrowsMoveTheReading()
{
    TimeChart chart;
    chart.setData(chartsamples::course());
    QCOMPARE(chart.reading(), -1);
    QTest::keyClick(&chart, Qt::Key_Left); // from the newest day
    QCOMPARE(chart.reading(), 22);
    QTest::keyClick(&chart, Qt::Key_Left);
    QCOMPARE(chart.reading(), 21);
    QTest::keyClick(&chart, Qt::Key_Right);
    QTest::keyClick(&chart, Qt::Key_Right);
    QCOMPARE(chart.reading(), 22);
    QVERIFY(chart.callout(22).sentence().contains(u"49"_s));
}

void tst_Charts::homeAndEndGoToTheEnds()
{
    for (const auto &chart : allCharts()) {
        QTest::keyClick(chart.get(), Qt::Key_End);
        QCOMPARE(chart->reading(), chart->pointCount() - 1);
        QTest::keyClick(chart.get(), Qt::Key_Home);
        QCOMPARE(chart->reading(), 0);
        chart->grab();
    }
}

void tst_Charts::enterOpensThePeople()
{
    for (const auto &chart : allCharts()) {
        QSignalSpy opened(chart.get(), &ChartView::activated);
        QTest::keyClick(chart.get(), Qt::Key_Return);
        QCOMPARE(opened.count(), 0); // nothing is being read
        QTest::keyClick(chart.get(), Qt::Key_Home);
        QTest::keyClick(chart.get(), Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.first().first().value<ChartKey>(), chart->pointKey(0));
        QVERIFY(chart->pointKey(0).isValid());
    }
}

void tst_Charts::escapeLeavesFirstTheReading()
{
    QWidget window;
    auto *chart = new Histogram(&window);
    chart->setData(chartsamples::where());
    QTest::keyClick(chart, Qt::Key_Home);
    QKeyEvent first(QEvent::KeyPress, Qt::Key_Escape, {});
    QCoreApplication::sendEvent(chart, &first);
    QVERIFY(first.isAccepted());
    QCOMPARE(chart->reading(), -1);
    QKeyEvent second(QEvent::KeyPress, Qt::Key_Escape, {});
    QCoreApplication::sendEvent(chart, &second);
    QVERIFY(!second.isAccepted()); // it closes the panel
}

void tst_Charts::clickOpensWhatItHits()
{
    StandingStrip strip;
    strip.setData(chartsamples::standings());
    strip.resize(800, strip.heightForWidth(800));
    QSignalSpy opened(&strip, &ChartView::activated);
    const QList<StandingStrip::Piece> pieces = strip.pieces(QRectF(strip.rect()).adjusted(4, 4, -4, -4));
    QTest::mouseClick(&strip, Qt::LeftButton, {}, pieces.at(2).part.center().toPoint());
    QTest::mouseClick(&strip, Qt::LeftButton, {}, pieces.at(3).label.center().toPoint());
    QCOMPARE(opened.count(), 2);
    QCOMPARE(opened.at(0).first().value<ChartKey>().standing, ChartStanding::Behind);
    QCOMPARE(opened.at(1).first().value<ChartKey>().standing, ChartStanding::Stalled);
    for (const auto &chart : allCharts()) {
        QSignalSpy hit(chart.get(), &ChartView::activated);
        const int point = chart->pointCount() / 3;
        QTest::mouseClick(chart.get(), Qt::LeftButton, {}, chart->pointArea(point).center().toPoint());
        QCOMPARE(hit.count(), 1);
        QCOMPARE(hit.first().first().value<ChartKey>(), chart->pointKey(point));
    }
}

void tst_Charts::calendarMovesByDayAndWeek()
{
    HeatMap chart;
    chart.setData(chartsamples::activity());
    chart.setReading(8);
    QTest::keyClick(&chart, Qt::Key_Right);
    QCOMPARE(chart.reading(), 15);
    QTest::keyClick(&chart, Qt::Key_Up);
    QCOMPARE(chart.reading(), 14);
    QTest::keyClick(&chart, Qt::Key_Left);
    QTest::keyClick(&chart, Qt::Key_Left);
    QTest::keyClick(&chart, Qt::Key_Left);
    QCOMPARE(chart.reading(), 0);
    QVERIFY(!chart.pointKey(9).isValid()); // not recorded: nobody can be asked for
    QVERIFY(!chart.pointKey(40).isValid()); // still to come
}

void tst_Charts::linesAreChosenUpAndDown()
{
    TimeChart chart;
    chart.setData(chartsamples::cohorts());
    QTest::keyClick(&chart, Qt::Key_Home);
    QCOMPARE(chart.pointKey(0).cohort, 1);
    QTest::keyClick(&chart, Qt::Key_Down);
    QTest::keyClick(&chart, Qt::Key_Down);
    QCOMPARE(chart.pointKey(0).cohort, 3);
    QCOMPARE(chart.reading(), 0);
    QCOMPARE(chart.pointKey(15).kind, ChartKey::Kind::Week);
    QCOMPARE(chart.pointKey(15).week, 3);
}

void tst_Charts::gapsAreNotZero()
{
    TimeData data = chartsamples::course();
    data.lines.first().points[10] = {10};
    TimeChart chart;
    chart.setData(data);
    QVERIFY(!chart.table().rows.at(10).at(1).isValid());
    QVERIFY(!chart.callout(10).sentence().contains(u'0' + u" %"_s));
    chart.resize(600, 250);
    chart.grab();
    SurvivalChart survival;
    survival.setData({{{.week = 1, .people = 0}, {.week = 2, .people = 4, .active = 3}}});
    QCOMPARE(survival.pointCount(), 1); // a week nobody reached has no share
}

void tst_Charts::screenReadersReadAndPressPoints()
{
    for (const auto &chart : allCharts()) {
        QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(chart.get());
        QVERIFY(reader);
        QCOMPARE(reader->role(), QAccessible::Chart);
        QCOMPARE(reader->childCount(), chart->pointCount());
        QAccessibleInterface *point = reader->child(0);
        QVERIFY(point && point->isValid());
        QCOMPARE(point->text(QAccessible::Name), chart->callout(0).sentence());
        QCOMPARE(reader->indexOfChild(point), 0);
        QCOMPARE(point->parent(), reader);
        QCOMPARE(reader->child(0), point);
        QVERIFY(!point->rect().isEmpty());
        QSignalSpy opened(chart.get(), &ChartView::activated);
        point->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(opened.count(), 1);
        QVERIFY(!reader->child(chart->pointCount()));
    }
}

void tst_Charts::colorsFollowTheTheme()
{
    const auto strip = made<StandingStrip>(chartsamples::standings());
    QVERIFY(hasColor(picture(*strip), Theme::light().color(Role::ProgressDone)));
    m_style->setScheme(BedelStyle::Scheme::Dark);
    QCoreApplication::processEvents();
    QVERIFY(hasColor(picture(*strip), Theme::dark().color(Role::ProgressDone)));
    QVERIFY(!hasColor(picture(*strip), Theme::light().color(Role::ProgressDone)));
    for (const auto &chart : allCharts()) {
        chart->setReading(0);
        QVERIFY(hasColor(picture(*chart), Theme::dark().color(Role::Tip))
                || qobject_cast<StandingStrip *>(chart.get())); // the strip's label says it all
    }
}

void tst_Charts::aGapEndsLineAndBand()
{
    TimeData data = chartsamples::course();
    data.pace.reset();
    data.today = {};
    TimeChart chart;
    chart.resize(600, 250);
    chart.setData(data);
    chart.grab();
    QCOMPARE(seriesOf<QLineSeries>(chart).size(), 1);
    QCOMPARE(seriesOf<QAreaSeries>(chart).size(), 1);
    data.lines.first().points[10] = {10};
    chart.setData(data);
    chart.grab();
    const QList<QLineSeries *> lines = seriesOf<QLineSeries>(chart);
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines.first()->points().last().x(), 9);
    QCOMPARE(lines.last()->points().first().x(), 11);
    QCOMPARE(seriesOf<QAreaSeries>(chart).size(), 2);
}

void tst_Charts::bandFollowsTheTheme()
{
    TimeChart chart;
    chart.resize(600, 250);
    chart.setData(chartsamples::course());
    for (const BedelStyle::Scheme scheme : {BedelStyle::Scheme::Light, BedelStyle::Scheme::Dark}) {
        m_style->setScheme(scheme);
        QCoreApplication::processEvents();
        chart.grab();
        const Theme &theme = Theme::of(&chart);
        QColor wanted = theme.color(Role::Series1);
        QCOMPARE(seriesOf<QLineSeries>(chart).last()->color(), wanted);
        wanted.setAlphaF(theme.isDark() ? 0.22F : 0.16F);
        QCOMPARE(seriesOf<QAreaSeries>(chart).first()->color(), wanted);
    }
    QCOMPARE(chart.plot().buildCount(), 1); // new colours, the same lines
}

void tst_Charts::plotAndDotsShareOneScale()
{
    QRandomGenerator random(5);
    TimeChart chart;
    for (const QSize size : {QSize(420, 190), QSize(777, 311), QSize(1200, 420), QSize(420, 190)}) {
        chart.setData(randomTime(random));
        chart.resize(size);
        chart.grab();
        const QRectF room = QRectF(chart.rect()).adjusted(4, 4, -4, -4);
        const TimeScale scale = chart.scaleIn(room, chart.devicePixelRatioF());
        auto *qtChart = const_cast<QChart *>(chart.plot().chart());
        const QList<QLineSeries *> lines = seriesOf<QLineSeries>(chart);
        QVERIFY(!lines.isEmpty());
        for (const QPointF &point : lines.last()->points()) {
            const QPointF painted = qtChart->mapToScene(qtChart->mapToPosition(point, lines.last()));
            QVERIFY(qAbs(painted.x() - scale.x(point.x())) < 0.01);
            QVERIFY(qAbs(painted.y() - scale.y(point.y())) < 0.01);
            QVERIFY(qAbs(scale.time(painted.x()) - point.x()) < 0.01);
            QVERIFY(qAbs(scale.percent(painted.y()) - point.y()) < 0.01);
        }
    }
}

void tst_Charts::gridLinesAreSharp_data()
{
    QTest::addColumn<double>("ratio");
    for (const double ratio : {1.0, 1.25, 1.5, 2.0})
        QTest::addRow("%.2f", ratio) << ratio;
}

// Both charts over time, into a picture of any resolution: 5 lines in the colour of the grid, nothing half covered.
void tst_Charts::gridLinesAreSharp()
{
    QFETCH(double, ratio);
    const Theme theme = Theme::light();
    std::vector<std::unique_ptr<ChartView>> charts;
    TimeData data = chartsamples::course();
    data.today = {};
    data.pace = std::pair(60, 90);
    charts.push_back(made<TimeChart>(data));
    charts.push_back(made<SurvivalChart>(chartsamples::survival()));
    const QRectF room(7, 9, 501, 233);
    const TimeScale scale = static_cast<TimeChart &>(*charts.front()).scaleIn(room, ratio);
    for (const auto &chart : charts) {
        QImage image((QSizeF(520, 260) * ratio).toSize(), QImage::Format_RGB32);
        image.setDevicePixelRatio(ratio);
        image.fill(theme.color(Role::Base));
        QPainter painter(&image);
        chart->paintInto(&painter, room, theme);
        painter.end();
        int lines = 0;
        const bool isTime = qobject_cast<TimeChart *>(chart.get());
        const int x = isTime ? int(scale.x(50) * ratio) : int((scale.area.left() + 2) * ratio); // only grid there
        bool isInside = false;
        for (int y = 0; y < int((scale.area.bottom() + 3) * ratio); ++y) { // the texts of the axis are below
            const QColor pixel = image.pixelColor(x, y);
            const bool isGrid = pixel == theme.color(Role::Grid);
            if (isTime)
                QVERIFY2(isGrid || pixel == theme.color(Role::Base), qPrintable(pixel.name()));
            lines += isGrid && !isInside ? 1 : 0;
            isInside = isGrid;
        }
        QVERIFY2(isTime ? lines == 5 : lines >= 3,
                 qPrintable(QString::number(lines))); // 0 and 100 may lie under a line
    }
}

// A file is written between two paints of the window, with another size, theme and resolution.
void tst_Charts::aPictureDependsOnNothingPaintedBefore()
{
    const auto painted = [](const ChartView &chart, const QSize &size, const Theme &theme) {
        QImage image(size, QImage::Format_RGB32);
        image.fill(theme.color(Role::Base));
        QPainter painter(&image);
        chart.paintInto(&painter, QRectF(image.rect()), theme);
        painter.end();
        return image;
    };
    for (int kind = 0; kind < 3; ++kind) {
        const auto fresh = [kind]() -> std::unique_ptr<ChartView> {
            if (kind == 0)
                return made<SurvivalChart>(chartsamples::survival());
            return made<TimeChart>(kind == 1 ? chartsamples::course() : chartsamples::cohorts());
        };
        const auto chart = fresh();
        const QImage first = painted(*chart, {600, 260}, Theme::light());
        QVERIFY(painted(*chart, {900, 310}, Theme::dark()) == painted(*fresh(), {900, 310}, Theme::dark()));
        QVERIFY(painted(*chart, {600, 260}, Theme::light()) == first);
    }
    TimeChart changing;
    changing.setData(chartsamples::cohorts());
    painted(changing, {600, 260}, Theme::light());
    changing.setData(chartsamples::course());
    QVERIFY(painted(changing, {600, 260}, Theme::light())
            == painted(*made<TimeChart>(chartsamples::course()), {600, 260}, Theme::light()));
}

void tst_Charts::readingLeavesThePlotAlone()
{
    TimeChart chart;
    chart.resize(650, 260);
    chart.setData(chartsamples::year());
    chart.grab();
    const QList<QAbstractSeries *> before = chart.plot().chart()->series();
    int changes = 0;
    for (QAbstractAxis *axis : chart.plot().chart()->axes())
        connect(axis, &QObject::destroyed, &chart, [&changes] { ++changes; });
    for (int point = 0; point < chart.pointCount(); point += 40) {
        chart.setReading(point);
        chart.grab();
    }
    QCOMPARE(chart.plot().buildCount(), 1);
    QCOMPARE(chart.plot().chart()->series(), before);
    QCOMPARE(changes, 0); // not even the texts of an axis
    chart.resize(500, 260);
    chart.grab();
    QCOMPARE(chart.plot().buildCount(), 1);
    QVERIFY(changes > 0);
    chart.setData(chartsamples::course());
    chart.grab();
    QCOMPARE(chart.plot().buildCount(), 2);
}

QTEST_MAIN(tst_Charts)
#include "tst_charts.moc"
