// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"
#include "app/domain/samplehistory.h"
#include "app/practice/practiceoptions.h"

#include <QObject>

#include <memory>

/// A simulated Moodle and WhatsApp Cloud API over HTTP on the loopback interface. It lives in the thread that made it,
/// which needs an event loop; PracticeThread gives it one of its own.
class PracticeCampus final : public QObject {
    Q_OBJECT
public:
    explicit PracticeCampus(QObject *parent = nullptr);
    ~PracticeCampus() override;

    /// Opens the state and listens. Error::Kind::Storage: state file unusable; Conflict: port taken.
    Result<PracticeEndpoints> start(const PracticeOptions &options);
    /// Stops listening, aborts what is open and closes the state file. Starting again is allowed.
    void stop();
    bool isRunning() const;
    /// The last 60 days of its students, and how they stand now.
    SampleHistory history() const;

signals:
    /// Somebody steered the campus, or a fault was met: settings, faults or time may be other ones now.
    void changed();

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};
