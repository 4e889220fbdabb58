// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/runpractice.h"

#include "app/practice/practicecampus.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSocketNotifier>

#include <csignal>
#include <cstdio>
#include <sys/socket.h>
#include <unistd.h>

namespace {

int signalEnds[2] = {-1, -1}; // a signal handler can reach nothing but a global

void onSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(signalEnds[0], &byte, 1);
}

} // namespace

int runPractice(const PracticeOptions &options)
{
    PracticeCampus campus;
    const Result<PracticeEndpoints> endpoints = campus.start(options);
    if (!endpoints) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(endpoints.error().detail));
        return 3;
    }
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, signalEnds) != 0)
        return 3;
    QSocketNotifier notifier(signalEnds[1], QSocketNotifier::Read);
    QObject::connect(&notifier, &QSocketNotifier::activated, qApp, &QCoreApplication::quit);
    struct sigaction action = {};
    action.sa_handler = onSignal;
    sigaction(SIGTERM, &action, nullptr);
    sigaction(SIGINT, &action, nullptr);
    std::printf("%s\n", QJsonDocument(endpoints->toJson()).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
    QCoreApplication::exec();
    campus.stop();
    ::close(signalEnds[0]);
    ::close(signalEnds[1]);
    return 0;
}
