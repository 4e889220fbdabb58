// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/application.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace {

QCoro::Task<> startOrQuit(Application *application)
{
    QCoro::Task<bool> starting = application->start();
    const bool started = co_await starting;
    if (!started)
        QCoreApplication::exit(3);
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    QApplication::setApplicationName(u"bedel"_s);
    QApplication::setApplicationDisplayName(QString());
    QApplication::setApplicationVersion(QStringLiteral(BEDEL_VERSION));
    QApplication::setDesktopFileName(u"org.bedel.Bedel"_s);
    QApplication::setWindowIcon(QIcon(u":/icons/bedel.svg"_s));
    QApplication::setQuitOnLastWindowClosed(false); // the engine ends first

    QCommandLineParser parser;
    parser.setApplicationDescription(u"Bedel: the office of a training centre that teaches on Moodle."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption({u"profile"_s, u"Settings under this name (default); 'practice' is the practice campus."_s,
                      u"NAME"_s, u"default"_s});
    parser.process(app);

    Application application(parser.value(u"profile"_s));
    QTimer::singleShot(0, &application, [&application] { startOrQuit(&application); });
    return QApplication::exec();
}
