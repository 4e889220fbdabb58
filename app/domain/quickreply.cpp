// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/quickreply.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

FilledReply filledReply(const QString &body, const TemplateFacts &facts, const QMap<QString, QString> &values)
{
    static const QRegularExpression blank(u"\\{([\\p{L}][\\p{L}\\p{N}_ ]{0,39})\\}"_s,
                                          QRegularExpression::UseUnicodePropertiesOption);
    FilledReply filled;
    qsizetype from = 0;
    QRegularExpressionMatchIterator matches = blank.globalMatch(body);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const QString name = match.captured(1);
        const std::optional<TemplateVariable> variable = templateVariable(name);
        QString value = values.value(name).trimmed();
        if (value.isEmpty() && variable)
            value = facts.value(*variable).trimmed();
        filled.text += QStringView(body).mid(from, match.capturedStart() - from);
        filled.text += value.isEmpty() ? match.captured(0) : value;
        from = match.capturedEnd();
        if (value.isEmpty() && !filled.blanks.contains(name))
            filled.blanks.append(name);
    }
    filled.text += QStringView(body).mid(from);
    return filled;
}
