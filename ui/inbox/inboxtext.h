// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/conversation.h"
#include "models/threadmodel.h"
#include "ui/style/statemark.h"

/// What a bubble shows, in words.
struct BubbleContent {
    enum class Media {
        None,
        Picture, ///< Shown as it is.
        File, ///< To be opened or saved.
        Missing, ///< Not here: mediaNote says why.
    };
    bool isOurs = false;
    QString heading; ///< The template's name.
    QString quoteAuthor; ///< Of the message it answers; empty: it answers none.
    QString quote;
    Media media = Media::None;
    QString mediaName; ///< "temario.pdf", "Voice message".
    QString mediaNote; ///< Of what kind it is, or why it is not here.
    bool canFetchMedia = false; ///< Asking again may bring it.
    QString text;
    bool isAside = false; ///< The text speaks about the message: it was deleted, or cannot be shown.
    QString problem; ///< Why it did not go out.
    QString reaction;
    QString foot; ///< "09:38 · Nuria"
    Mark mark = Mark::None;
    QString spoken; ///< "Lucía, 07:58: No puedo entrar…"
};

/// The time to answer without a template.
struct WindowText {
    enum class State { Open, Closing, Closed, Never };
    State state = State::Never;
    QString sentence; ///< "<b>2 h 14 min left</b> to answer without a template"
    QString until; ///< "until today, 11:58"
    double share = 0; ///< Of the 24 hours that are left.
};

namespace inboxtext {

/// person: how the person is called in the thread; guardianKey: the phoneKey() of a minor's guardian.
BubbleContent bubble(const ThreadModel::Row &row, const ThreadModel &thread, const QString &person,
                     const QString &guardianKey = {});
/// "Picture", "Voice message", "temario.pdf"... for what has no words of its own.
QString kindText(IncomingKind kind);
/// The last line of a conversation in the list.
QString lastLine(const Contact &contact);
/// "09:38", "yesterday", "Fri 20", "20 Nov".
QString listTime(const QDateTime &at, const QDateTime &now);
/// "Sunday 22 November", "yesterday", "today".
QString dayText(const QDate &day, const QDate &today);
/// Number, or user name for people without a visible one, or what to say of somebody who has neither.
QString contactLine(const Contact &contact);
/// "Lucía": what to call the person in the thread.
QString shortName(const QString &name);

/// One with its weightiest words in <b>.
WindowText windowText(const QDateTime &endsAt, const QDateTime &now);

} // namespace inboxtext
