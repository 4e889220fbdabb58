// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/sample/sampletemplates.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject body(const QString &text, const QStringList &examples)
{
    QJsonObject component{{u"type"_s, u"BODY"_s}, {u"text"_s, text}};
    if (!examples.isEmpty())
        component.insert(u"example"_s, QJsonObject{{u"body_text"_s, QJsonArray{QJsonArray::fromStringList(examples)}}});
    return component;
}

QJsonObject footer()
{
    return {{u"type"_s, u"FOOTER"_s}, {u"text"_s, u"Responde BAJA para no recibir más avisos"_s}};
}

QJsonObject positional(const QString &name, const QString &language, const QJsonArray &components)
{
    return {{u"name"_s, name},
            {u"language"_s, language},
            {u"components"_s, components},
            {u"status"_s, u"APPROVED"_s},
            {u"category"_s, u"UTILITY"_s},
            {u"parameter_format"_s, u"POSITIONAL"_s}};
}

QJsonObject named()
{
    const auto example = [](const QString &name, const QString &value) {
        return QJsonObject{{u"param_name"_s, name}, {u"example"_s, value}};
    };
    QJsonObject component{
        {u"type"_s, u"BODY"_s},
        {u"text"_s, u"Hola {{first_name}}, tu curso {{course}} ya está abierto en el campus. ¡Mucho ánimo!"_s},
        {u"example"_s,
         QJsonObject{
             {u"body_text_named_params"_s,
              QJsonArray{example(u"first_name"_s, u"Lucía"_s), example(u"course"_s, u"Ofimática avanzada"_s)}}}}};
    QJsonObject document = positional(u"bienvenida_nombrada"_s, u"es"_s, {component, footer()});
    document.insert(u"parameter_format"_s, u"NAMED"_s);
    return document;
}

QJsonObject withHeaderAndButton()
{
    const QJsonObject header{{u"type"_s, u"HEADER"_s},
                             {u"format"_s, u"TEXT"_s},
                             {u"text"_s, u"Matrícula en {{1}}"_s},
                             {u"example"_s, QJsonObject{{u"header_text"_s, QJsonArray{u"Inglés B1"_s}}}}};
    const QJsonObject url{{u"type"_s, u"URL"_s},
                          {u"text"_s, u"Abrir el campus"_s},
                          {u"url"_s, u"https://campus.example/course/view.php?id={{1}}"_s},
                          {u"example"_s, QJsonArray{u"https://campus.example/course/view.php?id=2"_s}}};
    const QJsonObject phone{
        {u"type"_s, u"PHONE_NUMBER"_s}, {u"text"_s, u"Llamar al centro"_s}, {u"phone_number"_s, u"+34910000001"_s}};
    return positional(u"matricula_confirmada"_s, u"es"_s,
                      {header, body(u"Hola {{1}}, hemos confirmado tu matrícula. Ya puedes empezar."_s, {u"Lucía"_s}),
                       footer(), QJsonObject{{u"type"_s, u"BUTTONS"_s}, {u"buttons"_s, QJsonArray{url, phone}}}});
}

QJsonObject fileHeader(const QString &format, const QString &example)
{
    return {{u"type"_s, u"HEADER"_s},
            {u"format"_s, format},
            {u"example"_s, QJsonObject{{u"header_handle"_s, QJsonArray{example}}}}};
}

QJsonObject withPictureAndCode()
{
    const QJsonObject code{
        {u"type"_s, u"COPY_CODE"_s}, {u"text"_s, u"Copiar código"_s}, {u"example"_s, u"PUERTAS26"_s}};
    const QJsonObject yes{{u"type"_s, u"QUICK_REPLY"_s}, {u"text"_s, u"Iré"_s}};
    return positional(u"puertas_abiertas"_s, u"es"_s,
                      {fileHeader(u"IMAGE"_s, u"https://files.example/puertas.jpg"_s),
                       body(u"Hola {{1}}, te esperamos en la jornada de puertas abiertas. Con este código tienes un "
                            "descuento en {{2}}."_s,
                            {u"Lucía"_s, u"Ofimática avanzada"_s}),
                       footer(), QJsonObject{{u"type"_s, u"BUTTONS"_s}, {u"buttons"_s, QJsonArray{yes, code}}}});
}

QJsonObject withDocument()
{
    return positional(u"bienvenida_guia"_s, u"es"_s,
                      {fileHeader(u"DOCUMENT"_s, u"https://files.example/guia.pdf"_s),
                       body(u"Hola {{1}}, aquí tienes la guía para empezar {{2}}. Guárdala a mano."_s,
                            {u"Lucía"_s, u"Ofimática avanzada"_s}),
                       footer()});
}

QJsonObject withStatus(QJsonObject document, const QString &status, const QString &category)
{
    document.insert(u"status"_s, status);
    document.insert(u"category"_s, category);
    return document;
}

} // namespace

QList<QJsonObject> sampleTemplates()
{
    QList<QJsonObject> list = {
        positional(u"bienvenida_curso"_s, u"es"_s,
                   {body(u"Hola {{1}}, te damos la bienvenida a {{2}}. Ya puedes entrar en el campus con tu usuario."_s,
                         {u"Lucía"_s, u"Ofimática avanzada"_s}),
                    footer()}),
        positional(u"bienvenida_curso"_s, u"es_MX"_s,
                   {body(u"Hola {{1}}, bienvenida o bienvenido a {{2}}. Ya puedes ingresar al campus con tu usuario."_s,
                         {u"Lucía"_s, u"Ofimática avanzada"_s}),
                    footer()}),
        positional(u"recordatorio_inactividad"_s, u"es"_s,
                   {body(u"Hola {{1}}, hace días que no entras en {{2}}. ¿Retomamos el curso? Estamos para ayudarte."_s,
                         {u"Lucía"_s, u"Ofimática avanzada"_s}),
                    footer()}),
        positional(u"progreso_curso"_s, u"es"_s,
                   {body(u"¡Buen trabajo, {{1}}! En {{2}} has llegado al {{3}} % del curso. Sigue así."_s,
                         {u"Lucía"_s, u"Ofimática avanzada"_s, u"50"_s}),
                    footer()}),
        positional(u"curso_terminado"_s, u"es"_s,
                   {body(u"¡Enhorabuena, {{1}}! Has terminado {{2}}. Pronto recibirás tu certificado."_s,
                         {u"Lucía"_s, u"Ofimática avanzada"_s}),
                    footer()}),
        positional(
            u"aviso_general"_s, u"es"_s,
            {body(u"El centro permanecerá cerrado el próximo festivo. El campus sigue abierto."_s, {}), footer()}),
        named(),
        withHeaderAndButton(),
        withPictureAndCode(),
        withDocument(),
        withStatus(
            positional(
                u"oferta_verano"_s, u"es"_s,
                {body(u"Hola {{1}}, ya está abierta la matrícula de verano. ¿Te apuntas?"_s, {u"Lucía"_s}), footer()}),
            u"PENDING"_s, u"MARKETING"_s),
        withStatus(positional(u"encuesta_satisfaccion"_s, u"es"_s,
                              {body(u"Hola {{1}}, ¿nos cuentas qué te ha parecido {{2}}? Te llevará un minuto."_s,
                                    {u"Lucía"_s, u"Ofimática avanzada"_s}),
                               footer()}),
                   u"PAUSED"_s, u"UTILITY"_s), // asks about a course that was attended
        positional(u"recordatorio_plazo"_s, u"es"_s,
                   {body(u"Hola {{1}}, se acerca el final de {{2}} y llevas hecho el {{3}} % del curso. Todavía hay "
                         "tiempo: ¿entras hoy un rato?"_s,
                         {u"Lucía"_s, u"Ofimática avanzada"_s, u"40"_s}),
                    footer()}),
    };
    qint64 id = 9000000000000201;
    for (QJsonObject &document : list) {
        const bool isUsed = document.value(u"status"_s).toString() == "APPROVED"_L1;
        document.insert(u"id"_s, QString::number(id++));
        document.insert(u"rejected_reason"_s, u"NONE"_s);
        document.insert(u"quality_score"_s,
                        QJsonObject{{u"score"_s, isUsed ? u"GREEN"_s : u"UNKNOWN"_s}, {u"date"_s, 1795000000}});
    }
    return list;
}
