// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/optout.h"

#include "app/domain/names.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace {

// Without accents, lower case, single spaces. CANCELAR stands alone: who writes it means the reminder, not everything.
const QHash<QString, ReplyWord> &meanings()
{
    static const QHash<QString, ReplyWord> table = [] {
        const std::pair<ReplyWord, QLatin1StringView> lists[]{
            {ReplyWord::OptOut,
             "baja|dar baja|dar de baja|darme baja|darme de baja|dame de baja|deme de baja|denme de baja|dadme de baja|"
             "quiero darme de baja|quiero la baja|quiero baja|solicito la baja|solicito baja|baja por favor|"
             "darme de baja por favor|bajame|stop|stop all|stopall|stop messages|stop por favor|stop please|"
             "parar|para|pare|paren|parad|parar mensajes|para por favor|no mas|no mas mensajes|no mas whatsapp|"
             "no mas whatsapps|no quiero mas mensajes|no quiero mas|no quiero recibir mas mensajes|"
             "no quiero recibir mensajes|no me escriban|no me escriban mas|no me escribais mas|no me escribas mas|"
             "no me envien mas mensajes|no me mandeis mas mensajes|no enviar mas|no enviar mas mensajes|"
             "no molestar|no molesten|dejen de escribirme|dejad de escribirme|eliminar|eliminame|borrame|"
             "unsubscribe|opt out|optout|opt-out|remove me|no more|no more messages|end|quit|"
             "sair|descadastrar|remover|cancelar inscricao|cancelar mensagens|nao quero mais|"
             "nao quero mais mensagens|nao quero receber mais mensagens|mais nao|nao mais|chega"_L1},
            {ReplyWord::OptIn,
             "alta|darme de alta|dar de alta|dame de alta|quiero darme de alta|alta por favor|start|unstop|subscribe|"
             "opt in|optin|opt-in|comecar|reactivar"_L1},
            {ReplyWord::Ok,
             "ok|okay|okey|oki|okis|ok gracias|ok muchas gracias|vale|vale gracias|vale muchas gracias|de acuerdo|"
             "de acuerdo gracias|perfecto|perfecto gracias|entendido|entendido gracias|lo hare|ya lo hago|"
             "esta bien|bien gracias|got it|will do|all right|alright|sure|ok thanks|ok thank you|"
             "tudo bem|combinado|esta bem|certo|ok obrigado|ok obrigada"_L1},
            {ReplyWord::Completed,
             "completado|completada|completo|terminado|terminada|ya termine|ya he terminado|termine|lo termine|"
             "ya lo termine|ya lo he terminado|acabado|ya acabe|ya he acabado|finalizado|finalizada|hecho|ya esta "
             "hecho|"
             "completed|done|finished|concluido|concluida|terminei|ja terminei|feito"_L1},
            {ReplyWord::Cancel, "cancelar|cancela|cancelen|cancelado|cancel|cancel it|cancele"_L1},
            {ReplyWord::Help, "ayuda|ayudame|necesito ayuda|help|help me|i need help|ajuda|preciso de ajuda"_L1},
        };
        QHash<QString, ReplyWord> filled;
        for (const auto &[meaning, words] : lists) {
            const QStringList list = QString(words).split(u'|');
            for (const QString &word : list)
                filled.insert(word, meaning);
        }
        return filled;
    }();
    return table;
}

/// Letters and digits with single spaces between: punctuation, quotes and emoji around a word do not change it.
QString plainWords(const QString &text)
{
    QString plain;
    for (const QChar character : text) {
        const bool belongs = character.isLetterOrNumber() || character == u'-';
        if (belongs)
            plain += character;
        else if (!plain.endsWith(u' '))
            plain += u' ';
    }
    plain = plain.trimmed();
    while (plain.startsWith(u'-') || plain.startsWith(u' '))
        plain.remove(0, 1);
    while (plain.endsWith(u'-') || plain.endsWith(u' '))
        plain.chop(1);
    return plain;
}

/// What people say beside it. Without accents, lower case.
bool isCourtesy(const QString &words)
{
    static const QStringList known =
        u"hola|buenas|buenos dias|buenas tardes|buenas noches|gracias|muchas gracias|por favor|porfa|perdon|disculpe|"
        "disculpen|saludos|un saludo|hi|hello|thanks|thank you|please|sorry|ola|bom dia|obrigado|obrigada"_s.split(
            u'|');
    return words.isEmpty() || known.contains(words);
}

/// "Hola, quiero darme de baja. Gracias": each part asks for it, or is mere politeness. Nobody is left subscribed for
/// being polite; for the other words a person reads what was meant.
bool isOptOutInParts(const QString &text)
{
    static const QRegularExpression between(u"[.,;:!()¡¿?]+"_s);
    bool asks = false;
    const QStringList parts = text.split(between, Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const QString words = plainWords(part);
        const bool asksHere = meanings().value(words, ReplyWord::None) == ReplyWord::OptOut;
        if (!asksHere && !isCourtesy(words))
            return false;
        asks = asks || asksHere;
    }
    return asks;
}

constexpr qsizetype kLongest = 60; // no agreed word is longer, and nobody's letter has to be folded

} // namespace

ReplyWord replyWord(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty() || trimmed.size() > kLongest)
        return ReplyWord::None;
    const QString plain = folded(trimmed);
    const ReplyWord whole = meanings().value(plainWords(plain), ReplyWord::None);
    return whole == ReplyWord::None && isOptOutInParts(plain) ? ReplyWord::OptOut : whole;
}
