// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What messaging can carry. PostgreSQL's figures are durable only on a server that syncs:
//   BEDEL_TEST_PG_DURABLE=1 tests/with-postgresql.sh build/dev/tests/bench/bench_messaging
#include "tests/bench/senderbench.h"
#include "tests/bench/sinkserver.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QLoggingCategory>

using namespace Qt::Literals::StringLiterals;

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QLoggingCategory::setFilterRules(u"bedel.*.info=false"_s);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"messages"_s, u"Messages that the sender brings out."_s, u"N"_s, u"20000"_s},
                       {u"short"_s, u"Judges what was done, not how fast: for small sizes."_s},
                       {u"sink"_s, u"Is the server that the sender talks to."_s}});
    parser.process(application);
    if (parser.isSet(u"sink"_s))
        return runSinkServer();
    Judge judge;
    benchSender(&judge, parser.value(u"messages"_s).toInt(), !parser.isSet(u"short"_s));
    return judge.code();
}
