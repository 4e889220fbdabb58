// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/job.h"
#include "app/engine/engine.h"
#include "app/storage/database.h"
#include "app/storage/trackingrepository.h"
#include "tests/bench/plaintracking.h"

#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

/// The size of the campus, and what it costs to ask it.
struct TrackingSize {
    int courses = 20;
    int students = 500; ///< In each course.
    int packages = 2;
    int scos = 3;
    double scale = 0.2; ///< Shortens all costs alike.
};

/// A campus in a process of its own that answers as fast as the contract measured: 27 ms a request, 5 ms each call in
/// a batch, four at a time.
class TrackingCampus {
public:
    explicit TrackingCampus(const TrackingSize &size);
    ~TrackingCampus();

    QJsonObject control(const QByteArray &method, const QString &what, const QJsonObject &body = {});
    void setCosts(bool areReal);
    /// Percent of everybody by the contract's rule, from the campus's own books.
    CampusProgress truth();
    QHash<qint64, QList<qint64>> studentsOfCourses();
    /// Lets so many of a hundred students get on by one SCO.
    void moveSome(int percent);
    MoodleConnection connection() const;
    SettingValues settings(int connections) const;
    EngineSecrets secrets() const;
    const QJsonObject &endpoints() const { return m_endpoints; }
    /// Requests a second that it can answer at most.
    double capacity(int connections) const;

private:
    const TrackingSize m_size;
    QProcess m_process;
    QJsonObject m_endpoints;
};

/// Bedel's side: a database that knows the campus's courses and people, and an engine.
class TrackingCentre {
public:
    /// database: "postgresql://…", or empty for an SQLite file in a folder of its own.
    TrackingCentre(TrackingCampus &campus, int connections, const QString &database = {});
    ~TrackingCentre();

    struct Pass {
        TrackingPass figures;
        double seconds = 0;
    };
    Pass track(PassKind kind);
    CampusProgress progress();
    Database &database() { return m_database; }

private:
    Job runJob(const Job &job);

    TrackingCampus &m_campus;
    QTemporaryDir m_folder;
    SystemClock m_clock;
    Database m_database;
    std::unique_ptr<Engine> m_engine;
};

/// Processor seconds of this process so far.
double processorSeconds();
/// The largest memory of this process so far, or since forgetPeak(), in MB.
double peakMegabytes();
/// From now on the largest memory is what the process has now.
void forgetPeak();
