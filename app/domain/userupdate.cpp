// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/userupdate.h"

#include "app/domain/studentedit.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

QList<FormField> updatedFields(const QJsonObject &payload)
{
    const QJsonArray words = payload.value("fields"_L1).toArray();
    QList<FormField> fields;
    for (const FormField field : kDetailFields) {
        if (words.contains(word(field)))
            fields.append(field);
    }
    return fields;
}

QJsonObject withUpdatedFields(const QJsonObject &payload, const QList<FormField> &fields)
{
    const QList<FormField> known = updatedFields(payload);
    QJsonArray words;
    for (const FormField field : kDetailFields) {
        if (known.contains(field) || fields.contains(field))
            words.append(word(field));
    }
    return {{u"fields"_s, words}};
}
