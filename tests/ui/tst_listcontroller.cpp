// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/datachanges.h"
#include "models/coursemodel.h"
#include "tests/support/patience.h"
#include "ui/listcontroller.h"
#include "ui/widgets/banner.h"

#include <QCoroFuture>
#include <QPromise>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

using Page = Result<ListPage<CourseRow>>;

CourseRow course(qint64 id)
{
    CourseRow row;
    row.course.id = id;
    row.course.fullName = u"Course %1"_s.arg(id);
    return row;
}

/// A service whose answers come when the test says so.
class FakeService {
public:
    struct Asked {
        CourseQuery query;
        int offset;
        int limit;
        std::shared_ptr<QPromise<Page>> promise;
    };

    FakeService() = default;
    /// Answers what is still open, as a database does that shuts down: a question without an answer is never freed.
    ~FakeService()
    {
        for (qsizetype i = 0; i < asked.size(); ++i) {
            if (!asked[i].promise->future().isFinished())
                refuse(i, Error::Kind::Cancelled);
        }
        QCoreApplication::processEvents();
    }
    Q_DISABLE_COPY_MOVE(FakeService)

    QueryController<CourseModel>::Source source()
    {
        return {.page = [this](CourseQuery query, int offset, int limit) { return page(query, offset, limit); },
                .count = [this](CourseQuery query) { return count(query); }};
    }
    void answer(qsizetype index, int rows, int firstId = 0)
    {
        const Asked &question = asked[index];
        ListPage<CourseRow> page{.offset = question.offset};
        for (int i = 0; i < rows; ++i)
            page.rows.append(course(firstId + question.offset + i + 1));
        question.promise->addResult(Page(page));
        question.promise->finish();
    }
    void refuse(qsizetype index, Error::Kind kind = Error::Kind::Storage)
    {
        asked[index].promise->addResult(Page(fail({.kind = kind, .code = u"unreachable"_s})));
        asked[index].promise->finish();
    }

    QList<Asked> asked;
    int counts = 0;
    int total = 0;

private:
    QCoro::Task<Page> page(CourseQuery query, int offset, int limit)
    {
        auto promise = std::make_shared<QPromise<Page>>();
        promise->start();
        asked.append(Asked{query, offset, limit, promise});
        const QFuture<Page> future = promise->future();
        co_return co_await future;
    }
    QCoro::Task<Result<int>> count(CourseQuery)
    {
        ++counts;
        co_return total;
    }
};

} // namespace

class tst_ListController final : public QObject {
    Q_OBJECT

private slots:
    void showsTheFirstPageThenTheCount()
    {
        FakeService service;
        service.total = 640;
        CourseModel model;
        QueryController<CourseModel> controller(model, service.source());
        controller.setQuery({.text = u"prl"_s});
        QTRY_COMPARE(service.asked.size(), 1);
        QCOMPARE(service.asked[0].query.text, u"prl"_s);
        QCOMPARE(service.asked[0].limit, 64);
        QVERIFY(controller.isReading());
        service.answer(0, 64);
        QTRY_COMPARE(model.rowCount(), 640);
        QVERIFY(model.isCountExact());
        QVERIFY(!controller.isReading());
    }

    void nothingIsReadBeforeItIsAsked()
    {
        FakeService service;
        CourseModel model;
        DataChanges changes;
        QueryController<CourseModel> controller(model, service.source());
        controller.follow(changes, {u"course"_s});
        QSignalSpy refreshed(&controller, &ListController::refreshed);
        controller.refresh();
        QTRY_VERIFY(!controller.isRefreshDue());
        QVERIFY(service.asked.isEmpty());
        QCOMPARE(service.counts, 0);
        controller.setQuery({.text = u"a"_s});
        QTRY_COMPARE(service.asked.size(), 1);
        service.answer(0, 3);
        controller.refresh();
        QTRY_COMPARE(refreshed.size(), 1);
    }

    void answersToEarlierQuestionsAreDropped()
    {
        FakeService service;
        CourseModel model;
        QueryController<CourseModel> controller(model, service.source());
        controller.setQuery({.text = u"a"_s});
        QTRY_COMPARE(service.asked.size(), 1);
        controller.setQuery({.text = u"ab"_s});
        QTRY_COMPARE(service.asked.size(), 2);
        service.answer(1, 2);
        service.total = 2;
        QTRY_COMPARE(model.rowCount(), 2);
        service.answer(0, 9, 100);
        QTRY_VERIFY(!controller.isReading()); // it has arrived
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.idAt(0), 1);
    }

    void typingAsksAtOnceThenWaitsForAPause()
    {
        FakeService service;
        service.total = 1;
        CourseModel model;
        QueryController<CourseModel> controller(model, service.source());
        controller.setTypedQuery({.text = u"n"_s});
        QTRY_COMPARE_WITH_TIMEOUT(service.asked.size(), 1, 50);
        service.answer(0, 1);
        for (const QString &text : {u"ne"_s, u"nek"_s, u"neka"_s}) {
            controller.setTypedQuery({.text = text});
            QCoreApplication::processEvents();
        }
        QCOMPARE(service.asked.size(), 1);
        QTRY_COMPARE(service.asked.size(), 2);
        QCOMPARE(service.asked[1].query.text, u"neka"_s);
    }

    void refreshesFollowTheFeedButAtMostFourInASecond()
    {
        FakeService service;
        service.total = 3;
        CourseModel model;
        DataChanges changes;
        QueryController<CourseModel> controller(model, service.source());
        controller.follow(changes, {u"course"_s});
        controller.setQuery({});
        QTRY_COMPARE(service.asked.size(), 1);
        service.answer(0, 3);
        QTRY_COMPARE(model.rowCount(), 3);
        emit changes.changed(u"message"_s, {1}); // a timer of no length would be up by the next turn
        settle();
        QCOMPARE(service.asked.size(), 1);
        QElapsedTimer clock;
        clock.start();
        qsizetype answered = 1;
        while (clock.elapsed() < 1000) {
            emit changes.changed(u"course"_s, {1});
            QTest::qWait(5); // the second has to pass
            for (; answered < service.asked.size(); ++answered)
                service.answer(answered, 3);
        }
        const qsizetype refreshes = service.asked.size() - 1;
        QVERIFY2(refreshes >= 2 && refreshes <= 5, qPrintable(QString::number(refreshes)));
        emit changes.changed({}, {}); // anything may have moved
        const qsizetype before = service.asked.size();
        QTRY_VERIFY(service.asked.size() > before);
    }

    void aChangeDuringTheFirstReadingIsNotLost()
    {
        FakeService service;
        service.total = 1;
        CourseModel model;
        QueryController<CourseModel> controller(model, service.source());
        controller.setQuery({});
        QTRY_COMPARE(service.asked.size(), 1);
        controller.refresh();
        settle();
        QCOMPARE(service.asked.size(), 1);
        service.answer(0, 1);
        QTRY_COMPARE(service.asked.size(), 2);
    }

    void failuresStandInTheBannerUntilRowsCome()
    {
        FakeService service;
        service.total = 1;
        CourseModel model;
        QWidget window;
        Banner banner(Banner::Kind::Info, &window);
        banner.hide();
        QueryController<CourseModel> controller(model, service.source());
        controller.setBanner(&banner);
        QSignalSpy failed(&controller, &ListController::failed);
        controller.setQuery({});
        QTRY_COMPARE(service.asked.size(), 1);
        service.refuse(0);
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(!banner.isHidden());
        QVERIFY(!banner.title().isEmpty());
        const auto buttons = banner.findChildren<QPushButton *>();
        for (QPushButton *button : buttons) {
            if (button->text() == "Try again"_L1)
                button->click();
        }
        QTRY_COMPARE(service.asked.size(), 2);
        service.answer(1, 1);
        QTRY_COMPARE(model.rowCount(), 1);
        QVERIFY(banner.isHidden());
    }

    void whoDragsTheScrollBarAsksForWhatIsInSightLast()
    {
        FakeService service;
        service.total = 64'000;
        CourseModel model;
        QueryController<CourseModel> controller(model, service.source());
        controller.setQuery({});
        QTRY_COMPARE(service.asked.size(), 1);
        service.answer(0, 64);
        QTRY_COMPARE(model.rowCount(), 64'000);
        for (int page = 10; page < 60; page += 5) {
            model.index(page * 64, 0).data();
            settle();
        }
        QCOMPARE(service.asked.size(), 3); // two at once
        service.answer(1, 64);
        QTRY_COMPARE(service.asked.size(), 4);
        QCOMPARE(service.asked[3].offset, 55 * 64);
    }

    void goesAwayWhileAnAnswerIsUnderWay()
    {
        FakeService service;
        {
            CourseModel model;
            QueryController<CourseModel> controller(model, service.source());
            controller.setQuery({});
            QTRY_COMPARE(service.asked.size(), 1);
        }
        service.answer(0, 3);
        settle(); // the answer comes, and meets nobody
    }

private:
    /// What has been posted, and every timer that is due, has had its turn.
    static void settle()
    {
        for (int turn = 0; turn < 3; ++turn) {
            bool isOver = false;
            QTimer::singleShot(0, [&isOver] { isOver = true; });
            QTRY_VERIFY(isOver);
        }
    }
};

QTEST_MAIN(tst_ListController)
#include "tst_listcontroller.moc"
