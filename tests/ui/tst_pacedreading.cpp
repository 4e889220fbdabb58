// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pacedreading.h"

#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;

class tst_PacedReading : public QObject {
    Q_OBJECT
private slots:
    void aReadingThatNobodyBeganDelaysNothing();
};

/// A page also reads when somebody acts on it, and tells the end of that as of any other reading.
void tst_PacedReading::aReadingThatNobodyBeganDelaysNothing()
{
    PacedReading reading(nullptr, 10ms);
    QSignalSpy due(&reading, &PacedReading::due);
    QVERIFY(reading.begin());
    reading.end();
    QTest::qWait(600); // nobody reads: that is not what a reading costs
    reading.end();
    reading.want();
    QVERIFY(due.wait(3000));
}

QTEST_MAIN(tst_PacedReading)
#include "tst_pacedreading.moc"
