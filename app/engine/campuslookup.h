// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/intake.h"
#include "app/engine/enginecontext.h"

#include <QCoroTask>
#include <QFuture>

/// What the campus already knows about the person of a form.
struct CampusFindings {
    std::optional<MoodleUser> ours; ///< Made for this very form: an earlier answer was lost.
    std::optional<MoodleUser> byEmail; ///< Somebody's account with this e-mail.
    QList<MoodleUser> byUsername; ///< Accounts with a username that was asked about.

    bool isUsernameTaken(const QString &username) const;
};

/// Looks people up on the campus. An empty answer proves nothing where the role may not see people, so blindness is
/// found out once per connection. (contract: moodle/README.md, section 2, "Silent lack of permission")
class CampusLookUp {
public:
    explicit CampusLookUp(EngineContext &context);

    QCoro::Task<Result<CampusFindings>> look(IntakeStatus status, QStringList usernames);
    QCoro::Task<Result<std::optional<MoodleUser>>> byId(qint64 moodleUserId);
    /// Fails with Permission "lookup_blind" when the role sees nobody.
    /// again: also when this connection was seen to see people before.
    QCoro::Task<Result<void>> requireSight(bool again);

private:
    QCoro::Task<Result<void>> lookAtOthers(std::shared_ptr<Connections> connections);
    QCoro::Task<Result<QStringList>> knownMoodleIds();

    EngineContext &m_context;
    std::optional<QFuture<Result<void>>> m_looking; ///< While somebody finds out.
    std::weak_ptr<Connections> m_seeing; ///< The connection that is known to see people.
};

/// Ids that exist on any campus, to be asked for when it is in doubt whether the role sees people.
QStringList firstAccounts();
/// Whether somebody else than the token's own account is among them; nobody is shown to a blind role.
bool areOthers(const QList<MoodleUser> &seen, qint64 self);
/// The failure of a look-up by a role that is shown nobody: Permission "lookup_blind".
Error lookupBlind();
/// "bedel-<uuid>"; empty when the centre keeps its own numbers in that field.
QString idnumberOf(const Student &student, const SettingValues &settings);
/// An account of somebody: Conflict "account_exists" with name, id and the field that is the same.
Error accountExists(const MoodleUser &user, const QString &field);
