// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/messagelist.h"

#include <QStringList>

// What the log is filtered by: typed as operators ("state:failed rule:inactive from:24/11"), shown as chips.

/// The query with what was typed: operators become conditions, what is left are words. An operator whose value nobody
/// understands stays among the words. Days are those of \a today's calendar, in the computer's zone.
MessageQuery withOperators(const MessageQuery &query, const QString &typed, const QStringList &templates,
                           const QDate &today);
/// The words of what was typed so far.
QString withoutMessageOperators(const QString &typed);
/// Key and text of each condition but the words.
QList<std::pair<QString, QString>> messageChips(const MessageQuery &query, const QDate &today);
MessageQuery withoutMessageChip(const MessageQuery &query, const QString &key);
/// Nothing but the order and the text is asked for.
bool hasNoConditions(const MessageQuery &query);
/// The first moment of a local day, UTC.
QDateTime dayBegin(const QDate &day);
/// "From 3 Nov to 24 Nov", "Today", "Since 3 Nov".
QString periodText(const QDateTime &from, const QDateTime &until, const QDate &today);
