// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// What a whole message means when it is one of the agreed words. Spanish, English and Portuguese; case, accents,
/// spaces and punctuation around do not matter; a word inside a sentence is a sentence. (sending-rules.md, Replies)
enum class ReplyWord {
    None,
    OptOut, ///< BAJA, STOP, PARAR, NO MÁS MENSAJES, SAIR...: no more messages.
    OptIn, ///< ALTA, START...: again.
    Ok, ///< OK, VALE, DE ACUERDO...: the person will do it.
    Completed, ///< COMPLETADO, TERMINADO...: says to have finished; the campus is asked, nothing is believed.
    Cancel, ///< CANCELAR: ends a series of reminders; no opt-out.
    Help, ///< AYUDA, HELP...: somebody has to answer.
};
ReplyWord replyWord(const QString &text);
