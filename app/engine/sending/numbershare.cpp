// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/sending/numbershare.h"

#include "app/storage/leaserepository.h"

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kPrefix = u"sender/"_s; // "sender/<account>/<engine>"
constexpr std::chrono::seconds kCounts{20}; // longer than a sender is silent between two looks

} // namespace

Result<void> NumberShare::say(const QString &owner, const QStringList &accounts)
{
    LeaseRepository leases(m_session);
    for (const QString &account : accounts) {
        const Result<std::optional<qint64>> said = leases.acquire(kPrefix + account + u'/' + owner, owner, kCounts);
        if (!said)
            return fail(said.error());
    }
    return leases.forgetEnded(kPrefix);
}

Result<QMap<QString, int>> NumberShare::others(const QString &owner)
{
    const Result<QStringList> names = LeaseRepository(m_session).heldNames(kPrefix);
    if (!names)
        return fail(names.error());
    QMap<QString, int> engines;
    for (const QString &name : *names) {
        if (!name.endsWith(u'/' + owner))
            ++engines[name.section(u'/', 1, -2)];
    }
    return engines;
}
