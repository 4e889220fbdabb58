// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/consentmodel.h"
#include "models/conversationmodel.h"
#include "models/threadmodel.h"
#include "tests/support/patience.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime kNoon(QDate(2026, 11, 24), QTime(11, 0), Qt::UTC);

ThreadEntry theirs(qint64 id, int minutes, const QString &body = u"Hola"_s)
{
    ThreadEntry entry{.side = ThreadEntry::Side::Theirs, .at = kNoon.addSecs(60 * minutes)};
    entry.incoming = {.id = id, .whatsappMessageId = u"wamid.%1"_s.arg(id), .body = body, .at = entry.at};
    return entry;
}

ThreadEntry ours(qint64 id, int minutes, MessageState state = MessageState::Sent)
{
    ThreadEntry entry{.side = ThreadEntry::Side::Ours, .at = kNoon.addSecs(60 * minutes)};
    entry.message.id = id;
    entry.message.text = u"Buenos días"_s;
    entry.message.state = state;
    entry.message.whatsappMessageId = u"wamid.ours%1"_s.arg(id);
    return entry;
}

ThreadEntry reaction(qint64 id, int minutes, const QString &to, const QString &emoji)
{
    ThreadEntry entry = theirs(id, minutes, emoji);
    entry.incoming.kind = IncomingKind::Reaction;
    entry.incoming.contextId = to;
    return entry;
}

} // namespace

class tst_ThreadModel final : public QObject {
    Q_OBJECT

private slots:
    void theEndGrowsAndEarlierOnesComeAbove()
    {
        ThreadModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(!model.isLoaded());
        QVERIFY(model.firstKey().isEnd());
        model.setNewest({.entries = {theirs(5, 0), ours(6, 1)}, .hasEarlier = true});
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(model.hasEarlier());
        QCOMPARE(model.firstKey().id, 5);
        QVERIFY(!model.index(0).data(ThreadModel::DayRole).isNull());
        QVERIFY(model.index(1).data(ThreadModel::DayRole).isNull());

        model.addEarlier({.entries = {theirs(3, -20), theirs(4, -10)}, .hasEarlier = false});
        QCOMPARE(model.rowCount(), 4);
        QVERIFY(!model.hasEarlier());
        QVERIFY(model.index(2).data(ThreadModel::DayRole).isNull()); // no longer the first of the day

        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setNewest({.entries = {theirs(5, 0), ours(6, 1, MessageState::Read), theirs(7, 3)}, .hasEarlier = true});
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(changed.size(), 1); // ours was read
        QCOMPARE(model.rowAt(3)->entry.message.state, MessageState::Read);
        QVERIFY(!model.hasEarlier());
        QCOMPARE(model.lastIncoming()->id, 7);
        QCOMPARE(model.rowOf(ThreadEntry::Side::Ours, 6), 3);
        QCOMPARE(model.rowOf(ThreadEntry::Side::Theirs, 6), -1);
    }

    void moreThanAPageOfNewOnesLeavesNoHole()
    {
        ThreadModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setNewest({.entries = {theirs(1, 0)}, .hasEarlier = false});
        model.setNewest({.entries = {theirs(50, 50), theirs(51, 51)}, .hasEarlier = true});
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(model.hasEarlier());
        model.setNewest({});
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(model.isLoaded());
        model.clear();
        QVERIFY(!model.isLoaded());
    }

    void reactionsStandOnTheirMessage()
    {
        ThreadModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setNewest({.entries = {ours(1, 0), reaction(2, 1, u"wamid.ours1"_s, u"👍"_s),
                                     reaction(3, 2, u"wamid.unknown"_s, u"❤"_s)},
                         .hasEarlier = true});
        QCOMPARE(model.rowCount(), 2); // the second is about a message that is not here
        QCOMPARE(model.rowAt(0)->reaction, u"👍"_s);
        model.setNewest({.entries = {ours(1, 0), reaction(2, 1, u"wamid.ours1"_s, u"👍"_s),
                                     reaction(3, 2, u"wamid.unknown"_s, u"❤"_s), reaction(4, 3, u"wamid.ours1"_s, {})},
                         .hasEarlier = true});
        QCOMPARE(model.rowAt(0)->reaction, QString()); // taken back
        ThreadEntry unknown = theirs(9, -5);
        unknown.incoming.whatsappMessageId = u"wamid.unknown"_s;
        model.addEarlier({.entries = {unknown}, .hasEarlier = false});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.rowAt(0)->reaction, u"❤"_s);
    }

    void quotesFindTheirMessage()
    {
        ThreadModel model;
        model.setNewest({.entries = {ours(1, 0), theirs(2, 1)}, .hasEarlier = false});
        QVERIFY(model.entryOf(u"wamid.ours1"_s));
        QCOMPARE(model.entryOf(u"wamid.2"_s)->id(), 2);
        QVERIFY(!model.entryOf(u"wamid.nobody"_s));
        QVERIFY(!model.entryOf({}));
    }

    // Whatever comes in whatever order, the model holds what was read last and its signals are true.
    void anyOrderOfPagesIsTold()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        for (int round = 0; round < 40; ++round) {
            QList<ThreadEntry> all;
            for (int i = 0; i < 30; ++i)
                all.append(random.bounded(3) == 0 ? ours(i + 1, i) : theirs(i + 1, i));
            ThreadModel model;
            QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
            qsizetype end = 5;
            for (int step = 0; step < 20; ++step) {
                if (random.bounded(2) == 0) {
                    end = std::min<qsizetype>(all.size(), end + random.bounded(4));
                    const qsizetype first = std::max<qsizetype>(0, end - 1 - random.bounded(8));
                    model.setNewest({.entries = all.mid(first, end - first), .hasEarlier = first > 0});
                } else if (model.hasEarlier()) {
                    const auto known = std::ranges::find_if(
                        all, [&](const ThreadEntry &entry) { return entry.at == model.firstKey().at; });
                    const qsizetype until = known - all.begin();
                    const qsizetype from = std::max<qsizetype>(0, until - 3);
                    model.addEarlier({.entries = all.mid(from, until - from), .hasEarlier = from > 0});
                }
            }
            const int rows = model.rowCount();
            for (int row = 0; row < rows; ++row)
                QCOMPARE(model.rowAt(row)->entry.id(), all.at(end - rows + row).id());
        }
    }

    void conversationsArePagedByTheirPlace()
    {
        ConversationModel model;
        // The tester looks at every row at each change: a small list is enough for it.
        auto tester =
            std::make_unique<QAbstractItemModelTester>(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QList<ConversationRow> rows;
        for (int i = 0; i < PagedModel::kPageSize; ++i) {
            ConversationRow row;
            row.contact.id = i + 1;
            row.contact.waId = u"346000001%1"_s.arg(i, 2, 10, QLatin1Char('0'));
            row.contact.lastAt = kNoon;
            rows.append(row);
        }
        rows.first().studentName = u"Lucía Giménez Piñeiro"_s;
        model.reset({});
        model.setPages(0, 1, rows);
        model.setCount(200);
        tester.reset();
        model.setCount(100'000);
        QCOMPARE(model.rowCount(), 100'000);
        QCOMPARE(model.index(0, 0).data().toString(), u"Lucía Giménez Piñeiro"_s);
        QCOMPARE(model.index(1, 0).data().toString(), u"+34 600 00 01 01"_s);
        QSignalSpy wanted(&model, &PagedModel::pagesWanted);
        QCOMPARE(model.index(90'000, 0).data().toString(), u"…"_s);
        const auto isAsked = [&wanted](const QList<QVariant> &asked) {
            const int page = 90'000 / PagedModel::kPageSize;
            return asked.at(0).toInt() <= page && page < asked.at(0).toInt() + asked.at(1).toInt();
        };
        QTRY_VERIFY(std::ranges::any_of(std::as_const(wanted), isAsked)); // the tester asked for others before
        // A row moves up: who is selected stays selected.
        const QPersistentModelIndex second = model.index(1, 0);
        rows.move(1, 0);
        model.setPages(0, 1, rows);
        QCOMPARE(second.row(), 0);
    }

    void theRegisterIsATable()
    {
        ConsentModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRecords(
            {{.id = 1, .action = ConsentAction::OptOut, .how = u"whatsapp"_s, .wording = u"BAJA"_s, .at = kNoon}});
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.columnCount(), int(ConsentModel::ColumnCount));
        QCOMPARE(model.index(0, ConsentModel::WhatColumn).data().toString(), word(ConsentAction::OptOut));
        QCOMPARE(model.index(0, ConsentModel::WordingColumn).data().toString(), u"BAJA"_s);
    }
};

QTEST_GUILESS_MAIN(tst_ThreadModel)
#include "tst_threadmodel.moc"
