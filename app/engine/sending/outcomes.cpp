// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/sending/outcomes.h"

#include "app/domain/whatsapperrors.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Scope = WhatsAppErrorInfo::Scope;
using Kind = SendOutcome::Kind;

constexpr int kMaximumAttempts = 5;
constexpr std::chrono::hours kMarketingPause{24}; // Meta's own cap for one person

Scope scopeOf(const Error &error)
{
    bool isNumber = false;
    const int code = error.code.toInt(&isNumber); // a word of ours is no code of Meta's, and 0 is one
    if (const auto info = isNumber ? whatsAppErrorInfo(code) : std::nullopt)
        return error.kind == Error::Kind::NotFound && error.code == "100"_L1 ? Scope::Run : info->scope;
    switch (error.kind) {
    case Error::Kind::Unauthorised:
    case Error::Kind::Permission:
    case Error::Kind::Tls:
    case Error::Kind::WrongService:
        return Scope::Run;
    case Error::Kind::RateLimited:
        return Scope::Pace;
    case Error::Kind::Offline:
    case Error::Kind::Timeout:
    case Error::Kind::Maintenance:
    case Error::Kind::Server:
        return Scope::Server;
    default:
        return Scope::Request;
    }
}

/// Nothing of it reached the other side: no connection came about. Otherwise a time-out is Unconfirmed.
bool hasNotLeft(const Error &error)
{
    return error.kind == Error::Kind::Offline || error.kind == Error::Kind::Timeout;
}

/// \a first, then \a factor times as long with each attempt, up to an hour.
std::chrono::milliseconds growing(std::chrono::milliseconds first, int factor, int attempts)
{
    constexpr std::chrono::milliseconds most = 1h;
    std::chrono::milliseconds pause = first;
    for (int i = 1; i < attempts && pause < most; ++i)
        pause *= factor;
    return std::min(pause, most);
}

QDateTime after(const QDateTime &now, std::chrono::milliseconds pause, const Error &error, double jitter)
{
    const auto wait =
        std::max(error.retryAfter.value_or(0ms), std::chrono::milliseconds(qint64(double(pause.count()) * jitter)));
    return now.addMSecs(wait.count());
}

/// Too fast for everybody, or for the calls of the account.
Reaction tooFast(Reaction reaction, const Error &error, const QDateTime &now, double jitter)
{
    const bool concernsCalls = error.code == "4"_L1 || error.code == "80007"_L1;
    reaction.pace = concernsCalls ? Reaction::Pace::PauseCalls : Reaction::Pace::SlowDown;
    reaction.outcome.kind = Kind::Later;
    const auto first = concernsCalls ? std::chrono::milliseconds(1min) : std::chrono::milliseconds(1s);
    reaction.outcome.notBefore = after(now, growing(first, 2, reaction.outcome.message.attempts), error, jitter);
    return reaction;
}

Reaction ofPerson(Reaction reaction, const Error &error, const QDateTime &now, double jitter)
{
    reaction.outcome.kind = Kind::Refused;
    if (error.code == "131056"_L1) {
        reaction.outcome.kind = Kind::LaterForPerson;
        reaction.outcome.notBefore = after(now, growing(1s, 4, reaction.outcome.message.attempts), error, jitter);
    } else if (error.code == "131049"_L1 && reaction.outcome.message.attempts < kMaximumAttempts) {
        reaction.outcome.kind = Kind::Later;
        reaction.outcome.notBefore = after(now, kMarketingPause, error, std::max(jitter, 1.0));
    }
    return reaction;
}

Reaction ofServer(Reaction reaction, const Error &error, const QDateTime &now, double jitter)
{
    const int attempts = reaction.outcome.message.attempts;
    if (attempts >= kMaximumAttempts && !hasNotLeft(error)) {
        reaction.outcome.kind = Kind::Refused;
        return reaction;
    }
    const auto first =
        error.kind == Error::Kind::Maintenance ? std::chrono::milliseconds(1min) : std::chrono::milliseconds(1s);
    reaction.outcome.kind = Kind::Later;
    reaction.outcome.notBefore = after(now, growing(first, 4, attempts), error, jitter);
    return reaction;
}

Reaction ofTemplate(Reaction reaction, const Error &error, const QDateTime &now, double jitter)
{
    reaction.stopsTemplate = true;
    reaction.outcome.kind = Kind::Refused;
    if (error.kind == Error::Kind::RateLimited) {
        reaction.outcome.kind = Kind::Later;
        reaction.outcome.notBefore = after(now, growing(10min, 2, reaction.outcome.message.attempts), error, jitter);
    } else if (reaction.outcome.message.isAutomatic) { // a person sees the failure and decides; a rule waits
        reaction.outcome.kind = Kind::Waits;
        reaction.outcome.waitsFor = u"template_refused"_s;
    }
    return reaction;
}

} // namespace

Reaction reactionTo(const Message &message, const Result<SendReceipt> &receipt, const QDateTime &now, double jitter)
{
    Reaction reaction{.outcome = {.message = message}};
    if (receipt) {
        reaction.pace = Reaction::Pace::Good;
        reaction.outcome.kind = receipt->isHeld ? Kind::Held : Kind::Accepted;
        reaction.outcome.whatsappMessageId = receipt->messageId;
        reaction.outcome.waId = receipt->waId;
        return reaction;
    }
    const Error &error = receipt.error();
    reaction.outcome.error = error;
    if (error.kind == Error::Kind::Unconfirmed) {
        reaction.outcome.kind = Kind::Unconfirmed;
        return reaction;
    }
    if (error.kind == Error::Kind::Cancelled) {
        reaction.outcome.kind = Kind::GivenBack; // nothing was sent
        return reaction;
    }
    switch (scopeOf(error)) {
    case Scope::Run:
        reaction.pace = Reaction::Pace::HoldAccount;
        reaction.outcome.kind = Kind::Waits;
        reaction.outcome.waitsFor = u"whatsapp_account"_s;
        return reaction;
    case Scope::Pace:
        return tooFast(reaction, error, now, jitter);
    case Scope::Recipient:
        return ofPerson(reaction, error, now, jitter);
    case Scope::Server:
        return ofServer(reaction, error, now, jitter);
    case Scope::Template:
        return ofTemplate(reaction, error, now, jitter);
    case Scope::Request:
        break;
    }
    reaction.outcome.kind = Kind::Refused;
    return reaction;
}
