// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/whatsappnumbers.h"

#include "app/domain/message.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace {

bool matches(const QString &text, const QString &pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(text).hasMatch();
}

tl::unexpected<Error> refuse(const QString &key)
{
    return fail({.kind = Error::Kind::Invalid,
                 .code = u"setting_numbers"_s,
                 .retry = Error::Retry::AfterFix,
                 .facts = {{Error::Fact::Parameter, key}}});
}

} // namespace

Result<QList<WhatsAppNumberEntry>> whatsAppNumbersFromText(const QString &text)
{
    QList<WhatsAppNumberEntry> numbers;
    if (text.trimmed().isEmpty())
        return numbers;
    const QJsonDocument json = QJsonDocument::fromJson(text.toUtf8());
    if (!json.isArray())
        return refuse(u"[]"_s);
    QSet<QString> accounts{kFirstAccount};
    QSet<QString> ids;
    const QJsonArray rows = json.array();
    for (const QJsonValue &row : rows) {
        const WhatsAppNumberEntry number{.account = row["account"_L1].toString().trimmed(),
                                         .label = row["label"_L1].toString().trimmed(),
                                         .phoneNumberId = row["phone_number_id"_L1].toString().trimmed(),
                                         .businessAccountId = row["business_account_id"_L1].toString().trimmed()};
        if (!matches(number.account, u"[A-Za-z0-9_-]{1,32}"_s) || accounts.contains(number.account))
            return refuse(u"account"_s);
        if (!matches(number.phoneNumberId, u"[0-9]{1,32}"_s) || ids.contains(number.phoneNumberId))
            return refuse(u"phone_number_id"_s);
        if (!matches(number.businessAccountId, u"[0-9]{0,32}"_s))
            return refuse(u"business_account_id"_s);
        accounts.insert(number.account);
        ids.insert(number.phoneNumberId);
        numbers.append(number);
    }
    return numbers;
}

QString toText(const QList<WhatsAppNumberEntry> &numbers)
{
    QJsonArray rows;
    for (const WhatsAppNumberEntry &number : numbers) {
        QJsonObject row{{u"account"_s, number.account}, {u"phone_number_id"_s, number.phoneNumberId}};
        if (!number.label.isEmpty())
            row.insert("label"_L1, number.label);
        if (!number.businessAccountId.isEmpty())
            row.insert("business_account_id"_L1, number.businessAccountId);
        rows.append(row);
    }
    return rows.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(rows).toJson(QJsonDocument::Compact));
}
