// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/predefinedtemplates.h"

#include "app/domain/templatelist.h"

using namespace Qt::Literals::StringLiterals;

namespace {

// What students and staff read is in the language of the template, not in that of the program: it is not translated.
struct Text {
    PredefinedKind kind;
    QLatin1StringView name; ///< Ours begin alike, so that they stand together in the account.
    const char16_t *spanish;
    const char16_t *english;
};

constexpr Text kTexts[]{
    {PredefinedKind::Welcome, "bedel_welcome"_L1,
     u"Hola, {{first_name}}: te damos la bienvenida a {{course}}. Ya puedes entrar en el campus con tu usuario. Si "
     "necesitas ayuda, responde a este mensaje.",
     u"Hello, {{first_name}}: welcome to {{course}}. You can now enter the campus with your username. If you need "
     "help, answer this message."},
    {PredefinedKind::Progress, "bedel_progress"_L1,
     u"¡Buen trabajo, {{first_name}}! Ya llevas el {{progress}}\u00a0% de {{course}}. A este ritmo llegarás al final "
     "sin prisas.",
     u"Well done, {{first_name}}! You have already finished {{progress}}% of {{course}}. At this pace you will reach "
     "the end without any rush."},
    {PredefinedKind::Inactivity, "bedel_inactivity"_L1,
     u"Hola, {{first_name}}: hace {{days_inactive}} días que no entras en {{course}}. Todo sigue donde estaba; si algo "
     "te frena, responde y te ayudamos.",
     u"Hello, {{first_name}}: it is {{days_inactive}} days since you last opened {{course}}. Everything is where you "
     "left it; if something holds you up, answer and we will help."},
    {PredefinedKind::Deadline, "bedel_deadline"_L1,
     u"Hola, {{first_name}}: se acerca el final de {{course}} y llevas hecho el {{progress}}\u00a0%. Si entras hoy en "
     u"el "
     "campus, todavía llegas a tiempo.",
     u"Hello, {{first_name}}: the end of {{course}} is near and you have done {{progress}}% of it. If you enter the "
     "campus today, there is still time."},
    {PredefinedKind::Completion, "bedel_completion"_L1,
     u"¡Enhorabuena, {{first_name}}! Has terminado {{course}}. Te avisaremos cuando el certificado esté listo.",
     u"Congratulations, {{first_name}}! You have finished {{course}}. We will tell you when the certificate is ready."},
    {PredefinedKind::Survey, "bedel_survey"_L1,
     u"Hola, {{first_name}}: has terminado {{course}} y nos gustaría saber qué te ha parecido. Responde a este mensaje "
     "con una nota del 1 al 5; si quieres, añade por qué.",
     u"Hello, {{first_name}}: you have finished {{course}} and we would like to know what you think of it. Answer this "
     "message with a mark from 1 to 5; if you like, add why."},
    {PredefinedKind::UrgentAction, "bedel_urgent_action"_L1,
     u"Acción urgente: hay que atender hoy a {{full_name}}, del curso {{course}}. Responde OK para encargarte, "
     "COMPLETADO al terminar o CANCELAR si no procede.",
     u"Urgent action: {{full_name}}, of the course {{course}}, has to be looked after today. Answer OK to take care of "
     "it, COMPLETADO when it is done or CANCELAR if it does not apply."},
    {PredefinedKind::ActionCompleted, "bedel_action_completed"_L1,
     u"Acción completada: consta como hecho lo que había pendiente con {{full_name}}, del curso {{course}}. Gracias "
     "por encargarte.",
     u"Action completed: what was pending with {{full_name}}, of the course {{course}}, is recorded as done. Thank you "
     "for taking care of it."},
};

QMap<QString, QString> examples(bool isSpanish)
{
    return {{u"first_name"_s, isSpanish ? u"Lucía"_s : u"Lucy"_s},
            {u"full_name"_s, isSpanish ? u"Lucía Gómez Prado"_s : u"Lucy Garden"_s},
            {u"course"_s, isSpanish ? u"Ofimática avanzada"_s : u"Advanced office skills"_s},
            {u"progress"_s, u"50"_s},
            {u"days_inactive"_s, u"7"_s}};
}

} // namespace

TemplateProposal predefinedTemplate(PredefinedKind kind, const QString &language)
{
    const bool isEnglish = isSameLanguage(language, u"en"_s);
    TemplateProposal proposal;
    proposal.key.language = language.isEmpty() ? u"es"_s : language;
    proposal.footer =
        isEnglish ? u"Write STOP to receive no more messages"_s : u"Escribe BAJA para no recibir más mensajes"_s;
    for (const Text &text : kTexts) {
        if (text.kind != kind)
            continue;
        proposal.key.name = text.name;
        proposal.body = QString::fromUtf16(isEnglish ? text.english : text.spanish);
    }
    const QMap<QString, QString> all = examples(!isEnglish);
    const QStringList names = proposal.variables();
    for (const QString &name : names)
        proposal.examples.insert(name, all.value(name));
    return proposal;
}

std::optional<MessagePurpose> purposeOf(PredefinedKind kind)
{
    switch (kind) {
    case PredefinedKind::Welcome:
        return MessagePurpose::Welcome;
    case PredefinedKind::Progress:
        return MessagePurpose::Progress;
    case PredefinedKind::Inactivity:
        return MessagePurpose::Inactivity;
    case PredefinedKind::Deadline:
        return MessagePurpose::Reminder;
    case PredefinedKind::Completion:
        return MessagePurpose::Completion;
    case PredefinedKind::Survey:
        return MessagePurpose::Survey;
    case PredefinedKind::UrgentAction:
    case PredefinedKind::ActionCompleted:
        break;
    }
    return std::nullopt;
}
