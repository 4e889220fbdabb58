// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/tracking.h"
#include "app/engine/enginecontext.h"
#include "app/services/connectionprobe.h"

/// Tests connections and looks people up, for windows and for `bedelctl check`. Uses connections of its own, with what
/// was typed in place of what is saved.
class EngineProbe final : public ConnectionProbe {
public:
    /// settings and secrets as they are saved now; asked at each call.
    struct Saved {
        SettingValues settings;
        EngineSecrets secrets;
    };
    EngineProbe(const Clock &clock, std::function<Saved()> saved);

    /// Where tracking found the campus silent about changes; its test names these too.
    using BlindPackages = std::function<QCoro::Task<Result<QList<BlindPackage>>>()>;
    void setBlindPackages(BlindPackages blind) { m_blind = std::move(blind); }

    QCoro::Task<Result<CheckReport>> checkMoodle(ProbeTarget target) override;
    QCoro::Task<Result<CheckReport>> checkWhatsApp(ProbeTarget target) override;
    QCoro::Task<Result<CampusLookup>> lookUp(QString email, QString username) override;

private:
    struct Campus;

    std::shared_ptr<Campus> campus(const MoodleConnection &connection);

    const Clock &m_clock;
    std::function<Saved()> m_saved;
    BlindPackages m_blind;
    std::shared_ptr<Campus> m_campus;
};
