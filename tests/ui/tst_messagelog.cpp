// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The log's filters, panel, file and statistics, as one uses them.
#include "tests/support/patience.h"
#include "tests/ui/clickon.h"
#include "tests/ui/mnemonics.h"
#include "tests/ui/pageworld.h"
#include "ui/charts/chartframe.h"
#include "ui/messages/messagedayschart.h"
#include "ui/messages/messagefilter.h"
#include "ui/messages/messagepanel.h"
#include "ui/messages/messagespage.h"
#include "ui/messages/messagetext.h"
#include "ui/messages/statisticspage.h"
#include "ui/messages/totalsline.h"
#include "ui/style/bedelstyle.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/figuretile.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/filterrow.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QCoroTask>
#include <QFileDialog>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTranslator>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

const QDate kToday(2026, 11, 24);

Button *buttonWith(const QWidget *parent, const QString &text)
{
    const QList<Button *> all = parent->findChildren<Button *>();
    const auto found = std::ranges::find_if(all, [&](const Button *button) {
        return QString(button->text()).remove(u'&') == text && button->isVisibleTo(parent);
    });
    return found == all.cend() ? nullptr : *found;
}

QStringList chipTexts(const MessagesPage &page)
{
    QStringList texts;
    const auto chips = page.filterRow()->findChildren<FilterChip *>();
    for (const FilterChip *chip : chips) {
        if (chip->isVisibleTo(&page))
            texts.append(chip->text());
    }
    return texts;
}

} // namespace

class tst_MessageLog final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        BedelStyle::install(BedelStyle::Scheme::Light);
    }
    void init() { m_world = std::make_unique<PageWorld>(); }
    void cleanup() { m_world.reset(); }

    void operatorsBecomeConditions_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QStringList>("chips");
        QTest::newRow("a state") << u"state:failed"_s << QString() << QStringList{u"Failed"_s};
        QTest::newRow("a state in Spanish") << u"estado:failed leire"_s << u"leire"_s << QStringList{u"Failed"_s};
        QTest::newRow("undelivered") << u"state:undelivered"_s << QString() << QStringList{u"Undelivered"_s};
        QTest::newRow("its beginning is that of a state")
            << u"state:un"_s << QString() << QStringList{u"Unconfirmed"_s};
        QTest::newRow("replied") << u"state:replied"_s << QString() << QStringList{u"Replied"_s};
        QTest::newRow("a template by its beginning")
            << u"template:recor"_s << QString() << QStringList{u"recordatorio"_s};
        QTest::newRow("a rule") << u"rule:inactive"_s << QString() << QStringList{u"Inactive"_s};
        QTest::newRow("a rule by its words") << u"rule:\"inac\""_s << QString() << QStringList{u"Inactive"_s};
        QTest::newRow("who") << u"who:Nuria"_s << QString() << QStringList{u"By Nuria"_s};
        QTest::newRow("a period") << u"from:1/11 to:2026-11-20"_s << QString() << QStringList{u"1 Nov – 20 Nov"_s};
        QTest::newRow("today") << u"desde:hoy"_s << QString() << QStringList{u"Today"_s};
        QTest::newRow("a day of last year") << u"from:25/12"_s << QString() << QStringList{u"Since 25 Dec 2025"_s};
        QTest::newRow("nonsense stays a word") << u"state:purple ana"_s << u"purple ana"_s << QStringList();
    }
    void operatorsBecomeConditions()
    {
        QFETCH(QString, typed);
        const MessageQuery query = withOperators({}, typed, {u"bienvenida_curso"_s, u"recordatorio"_s}, kToday);
        QTEST(query.text, "words");
        QStringList texts;
        MessageQuery left = query;
        const auto chips = messageChips(query, kToday);
        for (const auto &[key, text] : chips) {
            texts.append(text);
            left = withoutMessageChip(left, key);
        }
        QTEST(texts, "chips");
        QVERIFY(hasNoConditions(left));
    }

    void reasonsNameRuleAndNotice()
    {
        Message message{.occasion = u"inactive:7:20261103:2"_s};
        QCOMPARE(reasonText(message), u"inactive, notice 2"_s);
        message.occasion = u"milestone:7:75:1"_s;
        QCOMPARE(reasonText(message), u"progress 75 %"_s);
        message.occasion = u"welcome:c0ffee"_s;
        QCOMPARE(reasonText(message), u"welcome"_s);
        message.isAutomatic = false;
        message.who = u"Nuria"_s;
        QCOMPARE(reasonText(message), u"by hand, Nuria"_s);
    }

    void theLogSaysWhatWasInsistedOn()
    {
        const QDateTime wrote(kToday, QTime(9, 5), Qt::UTC);
        RuleCondition talking{
            .kind = RuleCondition::Kind::NoOpenConversation, .expected = 24, .found = ruleTime(wrote), .isMet = false};
        Message message{.isAutomatic = false, .who = u"Nuria"_s};
        QCOMPARE(insistedText(message), QString());
        message.content = {{messagecontent::kInsisted, toJson({talking})}};
        const QString text = insistedText(message);
        QVERIFY2(text.startsWith("Nuria had it sent all the same. The person wrote on "_L1), qPrintable(text));
        message.who.clear();
        QVERIFY(insistedText(message).startsWith("Sent all the same. "_L1));
        talking.isMet = true; // nothing was in the way of what another program insisted on
        message.content = {{messagecontent::kInsisted, toJson({talking})}};
        QCOMPARE(insistedText(message), QString());
    }

    void typedFiltersBecomeChips()
    {
        m_world->fill();
        const auto page = log();
        QTRY_VERIFY(page->table()->model()->rowCount() > 5);
        page->filterRow()->setText(u"state:failed"_s);
        QTest::keyClick(page->filterRow()->box(), Qt::Key_Return);
        QTRY_COMPARE(page->table()->model()->rowCount(), 1);
        QVERIFY(chipTexts(*page).contains(u"Failed"_s));
        QVERIFY(page->filterRow()->text().isEmpty());
        const auto chips = page->filterRow()->findChildren<FilterChip *>();
        const auto failed =
            std::ranges::find_if(chips, [](const FilterChip *chip) { return chip->text() == "Failed"_L1; });
        QTest::keyClick(*failed, Qt::Key_Delete);
        QTRY_VERIFY(page->table()->model()->rowCount() > 5);
    }

    void figuresOpenTheirMessages()
    {
        m_world->fill();
        const auto page = log();
        const auto figure = [&page](const QString &word) -> QAbstractButton * {
            const auto buttons = page->findChild<TotalsLine *>()->findChildren<QAbstractButton *>();
            for (QAbstractButton *button : buttons) {
                if (button->accessibleName().endsWith(word))
                    return button;
            }
            return nullptr;
        };
        QTRY_VERIFY(figure(u"unconfirmed"_s));
        clickOn(figure(u"unconfirmed"_s));
        QTRY_COMPARE(page->table()->model()->rowCount(), 2);
        QCOMPARE(chipTexts(*page), (QStringList{u"Today"_s, u"Unconfirmed"_s}));
    }

    void anUnconfirmedMessageThatDidNotArriveIsSettled()
    {
        m_world->fill();
        const auto page = log();
        page->showQuery({.states = {MessageState::Unconfirmed}});
        QTRY_COMPARE(page->table()->model()->rowCount(), 2);
        page->table()->setCurrentIndex(page->table()->model()->index(0, MessageStudentColumn));
        QTRY_VERIFY(buttonWith(page->panel(), u"It did not arrive"_s));
        const qint64 id = page->panel()->messageId();
        clickOn(buttonWith(page->panel(), u"It did not arrive"_s));
        QTRY_COMPARE(QCoro::waitFor(m_world->messages->message(id))->state, MessageState::Failed);
    }

    void whatIsNotReportedIsNotPromised()
    {
        m_world->fill();
        const auto page = log();
        const auto banners = page->findChildren<Banner *>();
        const auto told = [&] {
            return std::ranges::any_of(banners, [&](const Banner *banner) {
                return banner->isVisibleTo(page.get()) && banner->title() == "What is delivered is not known here"_L1;
            });
        };
        QVERIFY(!told());
        page->setDeliveryReported(false);
        QVERIFY(told());
        QSignalSpy settings(page.get(), &MessagesPage::settingsWanted);
        clickOn(buttonWith(page.get(), u"Set up"_s));
        QCOMPARE(settings.size(), 1);
        QCOMPARE(stateAndReason({.state = MessageState::Accepted}, false), u"Accepted, delivery unknown"_s);
        QCOMPARE(stateAndReason({.state = MessageState::Accepted}, true), u"Accepted"_s);
        QCOMPARE(billingText({}), QString());
        QCOMPARE(billingText({{u"category"_s, u"utility"_s}, {u"type"_s, u"regular"_s}}),
                 u"Meta counts it as: utility."_s);
        QCOMPARE(billingText({{u"category"_s, u"service"_s}, {u"type"_s, u"free_customer_service"_s}}),
                 u"Meta counts it as free of charge (answer in a conversation)."_s);
        QCOMPARE(billingText({{u"category"_s, u"referral_conversion"_s}}),
                 u"Meta counts it as: referral_conversion."_s);
    }

    void whatHasNotArrivedIsShown()
    {
        m_world->fill();
        const auto page = log();
        const MessageQuery undelivered{.reached = MessageReach::Undelivered};
        page->showQuery(undelivered);
        QTRY_COMPARE(page->table()->model()->rowCount(), 0); // half an hour is nothing
        m_world->clock.advance(std::chrono::hours(7));
        page->showQuery({});
        QTRY_VERIFY(page->table()->model()->rowCount() > 5);
        page->showQuery(undelivered);
        const auto rows = QCoro::waitFor(m_world->messages->page(undelivered, 0, 9))->rows;
        QVERIFY(!rows.isEmpty());
        QTRY_COMPARE(page->table()->model()->rowCount(), int(rows.size()));
        page->showMessage(rows.first().message.id);
        const auto *const banner = page->panel()->findChild<Banner *>();
        QTRY_VERIFY2(banner->title().startsWith("Waits for its delivery since "_L1), qPrintable(banner->title()));
        QVERIFY(banner->isVisibleTo(page->panel()));
        page->setDeliveryReported(false); // then nobody knows
        QVERIFY(!banner->isVisibleTo(page->panel()) || !banner->title().startsWith("Waits for"_L1));
    }

    void theListIsSavedAsItStands()
    {
        m_world->fill();
        const auto page = log();
        page->showQuery({.states = {MessageState::Failed}});
        QTRY_COMPARE(page->table()->model()->rowCount(), 1);
        const QString path = m_world->folder.filePath(u"list.csv"_s);
        clickOn(buttonWith(page.get(), u"Export…"_s));
        auto *dialog = page->findChild<QFileDialog *>();
        QVERIFY(dialog);
        emit dialog->fileSelected(path);
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList lines = QString::fromUtf8(file.readAll()).split(u"\r\n"_s, Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines.at(0).contains("To"_L1) && lines.at(0).contains("State"_L1));
        QVERIFY2(lines.at(1).contains("Failed"_L1), qPrintable(lines.at(1)));
        dialog->close();
    }

    void numbersOfThePeriodLeadToTheLog()
    {
        m_world->fill();
        StatisticsPage page(*m_world->messages, *m_world->changes, m_world->clock);
        page.resize(1000, 600);
        page.show();
        QTRY_VERIFY(page.isRead());
        QSignalSpy wanted(&page, &StatisticsPage::messagesWanted);
        const auto tiles = page.findChildren<FigureTile *>();
        QVERIFY(tiles.size() >= 5);
        for (FigureTile *tile : tiles) {
            QVERIFY(!tile->accessibleName().isEmpty());
            clickOn(tile);
        }
        QCOMPARE(wanted.size(), tiles.size());
        const auto sent = wanted.at(0).at(0).value<MessageQuery>();
        QCOMPARE(sent.reached, MessageReach::Accepted);
        QVERIFY(sent.from.isValid() && sent.until.isValid());
        const int before = QCoro::waitFor(m_world->messages->count(sent)).value();
        QVERIFY(before > 0);
        wanted.clear();
        // The number of failures of the template: seen in the log as many as said here.
        const auto tables = page.findChildren<DataTable *>();
        const auto templates = std::ranges::find_if(
            tables, [](const DataTable *table) { return table->accessibleName() == "Templates"_L1; });
        QVERIFY(templates != tables.cend());
        const QModelIndex failed = (*templates)->model()->index(0, 5);
        emit(*templates)->clicked(failed);
        QCOMPARE(wanted.size(), 1);
        const auto query = wanted.at(0).at(0).value<MessageQuery>();
        QCOMPARE(QCoro::waitFor(m_world->messages->count(query)).value(), failed.data().toString().toInt());
    }

    void daysAreReadByKeyboardAndAsATable()
    {
        MessageDaysChart chart;
        QVERIFY(chart.isEmpty());
        QList<MessageSeries::Day> days;
        for (int i = 0; i < 30; ++i)
            days.append({.day = kToday.addDays(i - 29), .sent = i % 7, .delivered = i % 5 == 0 ? 0 : i % 7 / 2});
        chart.setDays(days);
        chart.resize(600, 240);
        chart.show();
        QVERIFY(!chart.isEmpty());
        QCOMPARE(chart.table().rows.size(), 30);
        ChartTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setTable(chart.table());
        QSignalSpy opened(&chart, &ChartView::activated);
        chart.setFocus();
        QTest::keyClick(&chart, Qt::Key_End);
        QCOMPARE(chart.reading(), 29);
        QTest::keyClick(&chart, Qt::Key_Return);
        QCOMPARE(opened.at(0).at(0).value<ChartKey>().day, kToday);
        QCOMPARE(MessageDaysChart::axisStep(3), 1);
        QCOMPARE(MessageDaysChart::axisStep(41), 20);
        QCOMPARE(MessageDaysChart::axisStep(20), 5);
    }

    void pagesFitASmallWindow()
    {
        m_world->fill();
        const auto page = log();
        StatisticsPage statistics(*m_world->messages, *m_world->changes, m_world->clock);
        QTRY_VERIFY(statistics.isRead());
        const std::initializer_list<QWidget *> widgets{page.get(), &statistics};
        for (QWidget *widget : widgets) {
            widget->resize(972, 560);
            widget->show();
            QVERIFY(widget->minimumSizeHint().width() <= 972);
            QVERIFY(widget->minimumSizeHint().height() <= 540);
            QCOMPARE(mnemonicClashes(widget), QStringList());
        }
    }

    void everythingIsSaidInSpanish()
    {
        QTranslator spanish;
        QVERIFY(spanish.load(u":/translations/bedel_es.qm"_s));
        QCoreApplication::installTranslator(&spanish);
        m_world->fill();
        const auto page = log();
        StatisticsPage statistics(*m_world->messages, *m_world->changes, m_world->clock);
        statistics.show();
        QTRY_VERIFY(statistics.isRead());
        QVERIFY(buttonWith(page.get(), u"Exportar…"_s));
        QCOMPARE(page->windowTitleText(), u"Registro de mensajes"_s);
        QCOMPARE(reasonText({.occasion = u"inactive:7:20261103:2"_s}), u"inactivo, aviso 2"_s);
        const MessageQuery typed = withOperators({}, u"estado:falló desde:ayer"_s, {}, kToday);
        QCOMPARE(typed.states, QList<MessageState>{MessageState::Failed});
        QVERIFY(typed.from.isValid());
        QCOMPARE(withOperators({}, u"estado:sin-entregar"_s, {}, kToday).reached, MessageReach::Undelivered);
        QCOMPARE(withOperators({}, u"estado:sin"_s, {}, kToday).states, QList<MessageState>{MessageState::Unconfirmed});
        QCoreApplication::removeTranslator(&spanish);
    }

private:
    std::shared_ptr<MessagesPage> log()
    {
        auto page = std::make_shared<MessagesPage>(*m_world->messages, *m_world->templates, *m_world->changes,
                                                   m_world->state, m_world->clock);
        page->resize(1160, 700);
        page->show();
        return page;
    }

    std::unique_ptr<PageWorld> m_world;
};

QTEST_MAIN(tst_MessageLog)
#include "tst_messagelog.moc"
