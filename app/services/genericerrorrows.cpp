// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/errorrows.h"

#include <QtGlobal>

// What can be said when only the kind is known. The last row stands for anything else.

namespace {

using K = Error::Kind;
using F = Error::Fact;

// clang-format off
constexpr ErrorRow kRows[] {
    {.kind = K::Cancelled,
        .title = QT_TRANSLATE_NOOP("ErrorText", "Cancelled"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "The work was stopped before it was finished."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "What had not been done yet goes on at the next start, or can be asked for again.")},
    {.kind = K::Offline,
        .title = QT_TRANSLATE_NOOP("ErrorText", "Not reachable"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "There is no way to reach %9 at the moment."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "Check the network of this computer. What was asked for is kept and done when it is back.")},
    {.kind = K::Timeout,
        .title = QT_TRANSLATE_NOOP("ErrorText", "No answer in time"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "No answer came from %9 in time."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "It is tried again by itself. If it repeats, check the network or try at a quieter hour.")},
    {.kind = K::Tls, .facts = {F::Url},
        .title = QT_TRANSLATE_NOOP("ErrorText", "Connection not secure"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "The secure connection with %9 could not be made; the certificate of “%1” is not valid, has expired, or belongs to another server."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "Check the address and this computer's date and time. If they are right, whoever looks after that server has to renew its certificate.")},
    {.kind = K::Tls,
        .title = QT_TRANSLATE_NOOP("ErrorText", "Connection not secure"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "The secure connection with %9 could not be made; its certificate is not valid, has expired, or belongs to another server."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "Check the address and this computer's date and time. If they are right, whoever looks after that server has to renew its certificate.")},
    {.kind = K::WrongService,
        .title = QT_TRANSLATE_NOOP("ErrorText", "Unexpected answer"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "Something else answered in the place of %9."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "Check the address in Settings, Connections, and whether a proxy or a login page is in between.")},
    {.kind = K::Unauthorised,
        .title = QT_TRANSLATE_NOOP("ErrorText", "Access refused"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "The password or token was not accepted by %9."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "Type it again in Settings, Connections; if it has expired, create a new one.")},
    {.kind = K::Permission,
        .title = QT_TRANSLATE_NOOP("ErrorText", "Permission missing"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "The account used may not do this, says %9."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "Ask the administrator for the permission. “Test connection” in Settings, Connections, says what is missing.")},
    {.kind = K::NotFound,
        .title = QT_TRANSLATE_NOOP("ErrorText", "Not found"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "What was asked for is not, or no longer, known to %9."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "Reload the page; if it is still shown, bring the data up to date.")},
    {.kind = K::Invalid, .facts = {F::Field, F::Value},
        .title = QT_TRANSLATE_NOOP("ErrorText", "Value not accepted"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "The value “%2” of “%1” was not accepted by %9."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "Correct it and try again.")},
    {.kind = K::Invalid, .facts = {F::Field},
        .title = QT_TRANSLATE_NOOP("ErrorText", "Value not accepted"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "The value of “%1” was not accepted by %9."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "Correct it and try again.")},
    {.kind = K::Invalid,
        .title = QT_TRANSLATE_NOOP("ErrorText", "Value not accepted"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "A value was not accepted by %9."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "Check what was typed, correct it and try again.")},
    {.kind = K::Conflict, .facts = {F::Name, F::Id},
        .title = QT_TRANSLATE_NOOP("ErrorText", "Something is in the way"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "“%1” (id %2) is in the way, says %9."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "Look at it first, then decide again.")},
    {.kind = K::Conflict,
        .title = QT_TRANSLATE_NOOP("ErrorText", "Something is in the way"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "What was asked for contradicts what already stands in %9."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "Reload the page, look at the current state, and decide again.")},
    {.kind = K::RateLimited,
        .title = QT_TRANSLATE_NOOP("ErrorText", "Too many requests"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "Too many requests within a short time, says %9."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "Nothing has to be done: it goes on by itself, more slowly.")},
    {.kind = K::Maintenance,
        .title = QT_TRANSLATE_NOOP("ErrorText", "In maintenance"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "Maintenance work is going on at %9."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "Nothing has to be done: the work waits and goes on afterwards.")},
    {.kind = K::Unconfirmed,
        .title = QT_TRANSLATE_NOOP("ErrorText", "Not confirmed"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "The connection with %9 was cut before the answer. What was asked for may have been done, or not."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "It is not repeated by itself. Look whether it has arrived, then decide.")},
    {.kind = K::Storage,
        .title = QT_TRANSLATE_NOOP("ErrorText", "Database failure"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "The data could not be read or written."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "Try again. If it repeats, pass the details on to whoever looks after Bedel.")},
    {.kind = K::Server,
        .title = QT_TRANSLATE_NOOP("ErrorText", "Unexpected failure"),
        .sentence = QT_TRANSLATE_NOOP("ErrorText", "An unexpected failure occurred in %9."),
        .advice = QT_TRANSLATE_NOOP("ErrorText", "Try again later. If it repeats, pass the details on to whoever looks after Bedel.")},
};
// clang-format on

} // namespace

std::span<const ErrorRow> genericErrorRows()
{
    return kRows;
}
