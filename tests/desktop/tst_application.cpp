// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/application.h"
#include "app/desktop/deskwindow.h"
#include "tests/support/patience.h"
#include "ui/mainwindow.h"

#include <QMessageBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

/// From one profile to another in the same process, by people who click twice.
class ApplicationTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void practiceAndBackWithHastyClicks();
    void aProfileThatCannotBeOpenedLeadsBack();

private:
    QTemporaryDir m_folder;
};

void ApplicationTest::initTestCase()
{
    qputenv("XDG_CONFIG_HOME", m_folder.path().toUtf8());
    qputenv("XDG_DATA_HOME", m_folder.path().toUtf8());
    qunsetenv("DBUS_SESSION_BUS_ADDRESS"); // no keychain: it answers at once
    qunsetenv("BEDEL_DATABASE");
    QApplication::setQuitOnLastWindowClosed(false);
}

void ApplicationTest::practiceAndBackWithHastyClicks()
{
    Application application(u"default"_s);
    application.start();
    QTRY_VERIFY(application.desk());
    for (int round = 0; round < 2; ++round) {
        for (const QString &profile : {u"practice"_s, u"default"_s}) {
            const QPointer<DeskWindow> former(application.desk());
            for (int click = 0; click < 3 && former; ++click) {
                if (profile == "practice"_L1)
                    emit former->practiceWanted();
                else
                    emit former->practiceLeft();
                QCoreApplication::processEvents();
            }
            QTRY_VERIFY_WITH_TIMEOUT(application.profile() == profile && application.desk() && !former, 30'000);
            QVERIFY(application.desk()->window().isVisible());
        }
    }
}

void ApplicationTest::aProfileThatCannotBeOpenedLeadsBack()
{
    Application application(u"default"_s);
    application.start();
    QTRY_VERIFY(application.desk());
    // The practice campus cannot keep its file: a folder stands in its place.
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    const QString file = folder + u"/practice-campus.db"_s;
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(!QFile::exists(file) || QFile::rename(file, file + u".away"_s));
    QVERIFY(QDir().mkpath(file + u"/in/the/way"_s));
    int boxes = 0;
    QTimer closer;
    connect(&closer, &QTimer::timeout, this, [&boxes] {
        if (auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget())) {
            ++boxes;
            box->accept();
        }
    });
    closer.start(20);
    const QPointer<DeskWindow> former(application.desk());
    emit former->practiceWanted();
    QTRY_VERIFY_WITH_TIMEOUT(!former && application.desk(), 30'000);
    QCOMPARE(boxes, 1);
    QCOMPARE(application.profile(), u"default"_s);
    QVERIFY(application.desk()->window().isVisible());
}

QTEST_MAIN(ApplicationTest)
#include "tst_application.moc"
