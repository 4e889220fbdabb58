// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/patience.h"
#include "tests/ui/chartsamples.h"
#include "ui/charts/chartexport.h"
#include "ui/charts/chartframe.h"
#include "ui/charts/heatmap.h"
#include "ui/charts/histogram.h"
#include "ui/charts/progresssparkline.h"
#include "ui/charts/standingstrip.h"
#include "ui/charts/survivalchart.h"
#include "ui/charts/timechart.h"
#include "ui/style/bedelstyle.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/label.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

template<typename Chart, typename Data>
ChartFrame *framed(const Data &data)
{
    auto *chart = new Chart;
    chart->setData(data);
    return new ChartFrame(u"Título"_s, chart);
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool saysSomewhere(const QWidget &widget, const QString &text)
{
    for (const Label *label : widget.findChildren<Label *>()) {
        if (label->isVisibleTo(&widget) && label->text() == text)
            return true;
    }
    return false;
}

/// The timer after which the frame says that it reads; null: it will not.
QTimer *waiting(const ChartFrame &frame)
{
    const QList<QTimer *> timers = frame.findChildren<QTimer *>(QString(), Qt::FindDirectChildrenOnly);
    const auto active = std::ranges::find_if(timers, &QTimer::isActive);
    return active == timers.cend() ? nullptr : *active;
}

} // namespace

class tst_ChartFrame : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();

    void twinShowsTheSameNumbers_data();
    void twinShowsTheSameNumbers();
    void twinIsCopiedWithTabs();
    void twinOpensThePeople();
    void twinFollowsNewNumbers();
    void csvReadsBack_data();
    void csvReadsBack();
    void textsAreNeverFormulas();
    void pictureIsTwiceAsLargeAndLight();
    void drawingIsValidSvg();
    void aFileThatCannotBeWrittenIsSaid();
    void loadingIsSaidAfterAWhile();
    void loadingKeepsTheChart();
    void emptySaysWhy();
    void descriptionHoldsTheFinding();
    void toolsCanBeHidden();

private:
    ChartFrame *kept(ChartFrame *frame);

    std::unique_ptr<ChartFrame> m_frame;
};

void tst_ChartFrame::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::Spanish, QLocale::Spain));
    BedelStyle::install(BedelStyle::Scheme::Light);
}

void tst_ChartFrame::cleanup()
{
    m_frame.reset();
}

ChartFrame *tst_ChartFrame::kept(ChartFrame *frame)
{
    m_frame.reset(frame);
    frame->resize(620, 300);
    return frame;
}

void tst_ChartFrame::twinShowsTheSameNumbers_data()
{
    QTest::addColumn<ChartFrame *>("frame");
    QTest::addColumn<int>("rows");
    QTest::newRow("time") << framed<TimeChart>(chartsamples::course()) << 23;
    QTest::newRow("cohorts") << framed<TimeChart>(chartsamples::cohorts()) << 61;
    QTest::newRow("histogram") << framed<Histogram>(chartsamples::where()) << 12;
    QTest::newRow("strip") << framed<StandingStrip>(chartsamples::standings()) << 5;
    QTest::newRow("calendar") << framed<HeatMap>(chartsamples::activity()) << 22;
    QTest::newRow("survival") << framed<SurvivalChart>(chartsamples::survival()) << 8;
    QTest::newRow("person") << framed<ProgressSparkline>(chartsamples::person()) << 8;
}

void tst_ChartFrame::twinShowsTheSameNumbers()
{
    QFETCH(ChartFrame *, frame);
    QFETCH(int, rows);
    kept(frame)->setTableShown(true);
    auto *view = frame->findChild<DataTable *>();
    QAbstractItemModel *model = view->model();
    QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const ChartTable table = frame->chart()->table();
    QCOMPARE(model->rowCount(), rows);
    QCOMPARE(table.rows.size(), rows);
    QCOMPARE(table.keys.size(), rows);
    for (int row = 0; row < rows; ++row) {
        QCOMPARE(table.rows.at(row).size(), table.headers.size());
        for (int column = 0; column < model->columnCount(); ++column)
            QCOMPARE(model->index(row, column).data(Qt::EditRole), table.rows.at(row).at(column));
    }
}

void tst_ChartFrame::twinIsCopiedWithTabs()
{
    ChartFrame *frame = kept(framed<Histogram>(chartsamples::where()));
    const QString expected = frame->chart()->table().toText();
    QTest::keySequence(frame->chart(), QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), expected);
    frame->setTableShown(true);
    auto *view = frame->findChild<DataTable *>();
    QGuiApplication::clipboard()->clear();
    QTest::keySequence(view, QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), expected);
    view->selectRow(1);
    QTest::keySequence(view, QKeySequence::Copy);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines.at(1), u"1–10\t5"_s);
}

void tst_ChartFrame::twinOpensThePeople()
{
    ChartFrame *frame = kept(framed<Histogram>(chartsamples::where()));
    QSignalSpy opened(frame, &ChartFrame::activated);
    frame->chart()->activate(3);
    frame->setTableShown(true);
    auto *view = frame->findChild<DataTable *>();
    view->setCurrentIndex(view->model()->index(4, 0));
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(opened.count(), 2);
    QCOMPARE(opened.at(0).first().value<ChartKey>().bin, 3);
    QCOMPARE(opened.at(1).first().value<ChartKey>().bin, 4);
}

void tst_ChartFrame::twinFollowsNewNumbers()
{
    ChartFrame *frame = kept(framed<Histogram>(chartsamples::where()));
    frame->setTableShown(true);
    auto *chart = qobject_cast<Histogram *>(frame->chart());
    HistogramData data = chartsamples::where();
    data.people[0] = 77;
    chart->setData(data);
    QCOMPARE(frame->findChild<DataTable *>()->model()->index(0, 1).data().toString(), u"77"_s);
    chart->setData({});
    QVERIFY(!frame->findChild<DataTable *>()->isVisibleTo(frame));
}

void tst_ChartFrame::csvReadsBack_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("separator");
    QTest::newRow("Spain") << QLocale(QLocale::Spanish, QLocale::Spain) << u";"_s;
    QTest::newRow("Mexico") << QLocale(QLocale::Spanish, QLocale::Mexico) << u","_s;
    QTest::newRow("United Kingdom") << QLocale(QLocale::English, QLocale::UnitedKingdom) << u","_s;
}

void tst_ChartFrame::csvReadsBack()
{
    QFETCH(QLocale, locale);
    QFETCH(QString, separator);
    ChartTable table;
    table.headers = {u"Día"_s, u"Mediana, %"_s};
    table.append({QDate(2026, 11, 2), 1234.5}, {});
    table.append({QDate(2026, 11, 3), QVariant()}, {});
    const QByteArray csv = table.toCsv(locale);
    QVERIFY(csv.startsWith("\xEF\xBB\xBF"));
    const QStringList lines = QString::fromUtf8(csv.mid(3)).split(u"\r\n"_s);
    QCOMPARE(lines.size(), 4); // the last line ends too
    const QStringList cells = lines.at(1).split(separator);
    QCOMPARE(cells.size(), 2);
    QCOMPARE(QDate::fromString(cells.at(0), Qt::ISODate), QDate(2026, 11, 2));
    QCOMPARE(locale.toDouble(cells.at(1)), 1234.5);
    QCOMPARE(lines.at(2), u"2026-11-03"_s + separator);
    QCOMPARE(lines.at(0).contains(u'"'), separator == u","_s); // a comma in a title is quoted where it separates
}

void tst_ChartFrame::textsAreNeverFormulas()
{
    ChartTable table;
    table.headers = {u"=SUM(A1)"_s, u"Dice \"hola\";"_s};
    table.append({u"-1+1"_s, -5}, {});
    const QString text = QString::fromUtf8(table.toCsv(QLocale(QLocale::Spanish, QLocale::Spain)));
    QVERIFY(text.contains(u"'=SUM(A1);\"Dice \"\"hola\"\";\"\r\n"_s));
    QVERIFY(text.contains(u"'-1+1;-5\r\n"_s));
}

void tst_ChartFrame::pictureIsTwiceAsLargeAndLight()
{
    QTemporaryDir folder;
    ChartFrame *frame = kept(framed<TimeChart>(chartsamples::course()));
    frame->grab(); // laid out
    const QString path = folder.filePath(u"chart.png"_s);
    QVERIFY(frame->savePng(path));
    const QImage image(path);
    QVERIFY(image.width() >= 2 * frame->chart()->width());
    QVERIFY(image.height() >= 2 * frame->chart()->height());
    QCOMPARE(image.pixelColor(2, 2), Theme::light().color(Theme::Role::Base));
}

void tst_ChartFrame::drawingIsValidSvg()
{
    QTemporaryDir folder;
    for (ChartFrame *frame : {framed<TimeChart>(chartsamples::course()), framed<Histogram>(chartsamples::where()),
                              framed<HeatMap>(chartsamples::activity())}) {
        kept(frame)->grab();
        const QString path = folder.filePath(u"chart.svg"_s);
        QVERIFY(frame->saveSvg(path));
        QSvgRenderer renderer(path);
        QVERIFY(renderer.isValid());
        QCOMPARE(renderer.viewBox().width(), chartexport::image(*frame->chart(), {frame->title(), {}}).width() / 2);
        QVERIFY(contents(path).contains("Título"));
        QVERIFY(contents(path).contains(frame->finding().toUtf8())); // text stays text
    }
}

void tst_ChartFrame::aFileThatCannotBeWrittenIsSaid()
{
    ChartFrame *frame = kept(framed<Histogram>(chartsamples::where()));
    const Result<void> saved = frame->saveCsv(u"/nowhere/at/all/chart.csv"_s);
    QVERIFY(!saved);
    QVERIFY(!saved.error().detail.isEmpty());
    QTemporaryDir folder;
    const QString path = folder.filePath(u"chart.csv"_s);
    QVERIFY(frame->saveCsv(path));
    QCOMPARE(contents(path), frame->chart()->table().toCsv());
}

void tst_ChartFrame::loadingIsSaidAfterAWhile()
{
    ChartFrame *frame = kept(framed<Histogram>(HistogramData{}));
    const QString reading = ChartFrame::tr("Reading…");
    frame->show();
    frame->setLoading(true);
    QVERIFY(!saysSomewhere(*frame, reading));
    QTRY_VERIFY(saysSomewhere(*frame, reading));
    frame->setLoading(false);
    QVERIFY(!saysSomewhere(*frame, reading));
    frame->setLoading(true);
    frame->setLoading(false); // quick: never said
    QVERIFY(!waiting(*frame));
    QVERIFY(!saysSomewhere(*frame, reading));
}

void tst_ChartFrame::loadingKeepsTheChart()
{
    ChartFrame *frame = kept(framed<Histogram>(chartsamples::where()));
    frame->show();
    frame->setLoading(true);
    QTimer *timer = waiting(*frame);
    QVERIFY(timer);
    QSignalSpy said(timer, &QTimer::timeout);
    QVERIFY(said.wait(kPatience));
    QVERIFY(frame->chart()->isVisibleTo(frame));
}

void tst_ChartFrame::emptySaysWhy()
{
    ChartFrame *frame = kept(framed<TimeChart>(TimeData{}));
    frame->setEmptyText(u"Aún sin lecturas"_s, u"El campus se lee a las 09:40."_s);
    frame->show();
    QVERIFY(saysSomewhere(*frame, u"Aún sin lecturas"_s));
    QVERIFY(saysSomewhere(*frame, u"El campus se lee a las 09:40."_s));
    QCOMPARE(frame->accessibleDescription(), u"Aún sin lecturas"_s);
    for (const QAction *action : frame->menu()->actions())
        QVERIFY(action->isSeparator() || !action->isEnabled());
    qobject_cast<TimeChart *>(frame->chart())->setData(chartsamples::course());
    QVERIFY(frame->chart()->isVisibleTo(frame));
    QVERIFY(!saysSomewhere(*frame, u"Aún sin lecturas"_s));
}

void tst_ChartFrame::descriptionHoldsTheFinding()
{
    ChartFrame *frame = kept(framed<TimeChart>(chartsamples::course()));
    QVERIFY(!frame->finding().isEmpty());
    QCOMPARE(frame->chart()->accessibleName(), u"Título"_s);
    QVERIFY(frame->chart()->accessibleDescription().contains(frame->finding()));
    frame->setFinding(u"Mediana 1 punto por encima del ritmo"_s);
    QVERIFY(frame->chart()->accessibleDescription().contains(u"Mediana 1 punto"_s));
}

void tst_ChartFrame::toolsCanBeHidden()
{
    ChartFrame *frame = kept(framed<Histogram>(chartsamples::where()));
    frame->setToolsVisible(false);
    frame->show();
    for (const QAbstractButton *button : frame->findChildren<QAbstractButton *>())
        QVERIFY(!button->isVisible() || button->inherits("QTableCornerButton"));
    frame->menu()->actions().first()->trigger(); // the table is still in the menu
    QVERIFY(frame->isTableShown());
}

QTEST_MAIN(tst_ChartFrame)
#include "tst_chartframe.moc"
