// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/whatsapperrors.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <array>

using namespace Qt::Literals::StringLiterals;

// A macro with a function declaration inside: it works outside namespaces only.
static void loadResource()
{
    Q_INIT_RESOURCE(whatsapp);
}

namespace {

struct Row {
    int from = 0;
    int to = 0;
    int subcode = 0;
    WhatsAppErrorInfo info;
};

struct ScopeWord {
    QLatin1StringView word;
    WhatsAppErrorInfo::Scope scope;
};
constexpr std::array kScopes{
    ScopeWord{"recipient"_L1, WhatsAppErrorInfo::Scope::Recipient},
    ScopeWord{"template"_L1, WhatsAppErrorInfo::Scope::Template},
    ScopeWord{"run"_L1, WhatsAppErrorInfo::Scope::Run},
    ScopeWord{"pace"_L1, WhatsAppErrorInfo::Scope::Pace},
    ScopeWord{"server"_L1, WhatsAppErrorInfo::Scope::Server},
    ScopeWord{"request"_L1, WhatsAppErrorInfo::Scope::Request},
};

Row row(const QJsonObject &json)
{
    const int code = json.value("code"_L1).toInt();
    const Error words = Error::fromJson({{u"kind"_s, json.value("kind"_L1)}, {u"retry"_s, json.value("retry"_L1)}});
    WhatsAppErrorInfo info{.code = code,
                           .title = json.value("title"_L1).toString(),
                           .kind = words.kind,
                           .retry = words.retry,
                           .adviceEnglish = json.value("advice_en"_L1).toString(),
                           .adviceSpanish = json.value("advice_es"_L1).toString()};
    for (const ScopeWord &entry : kScopes) {
        if (json.value("scope"_L1).toString() == entry.word)
            info.scope = entry.scope;
    }
    return {.from = code,
            .to = json.value("code_to"_L1).toInt(code),
            .subcode = json.value("subcode"_L1).toInt(),
            .info = info};
}

QList<Row> readTable()
{
    loadResource();
    QFile file(u":/whatsapp/errors.json"_s);
    QList<Row> rows;
    if (!file.open(QIODevice::ReadOnly))
        return rows;
    const QJsonArray all = QJsonDocument::fromJson(file.readAll()).array();
    for (const QJsonValue &value : all)
        rows.append(row(value.toObject()));
    return rows;
}

} // namespace

QString WhatsAppErrorInfo::advice(const QLocale &locale) const
{
    return locale.language() == QLocale::Spanish ? adviceSpanish : adviceEnglish;
}

std::optional<WhatsAppErrorInfo> whatsAppErrorInfo(int code, int subcode)
{
    static const QList<Row> rows = readTable();
    const Row *found = nullptr;
    for (const Row &candidate : rows) {
        const bool isInside = code >= candidate.from && code <= candidate.to;
        if (!isInside || (candidate.subcode != 0 && candidate.subcode != subcode))
            continue;
        if (!found || candidate.subcode == subcode)
            found = &candidate;
    }
    if (!found)
        return std::nullopt;
    WhatsAppErrorInfo info = found->info;
    info.code = code;
    return info;
}

Error whatsAppRefusal(int code, int subcode)
{
    Error error{.kind = Error::Kind::Invalid,
                .system = Error::System::WhatsApp,
                .code = QString::number(code),
                .retry = Error::Retry::AfterFix};
    if (const std::optional<WhatsAppErrorInfo> info = whatsAppErrorInfo(code, subcode)) {
        error.kind = info->kind;
        error.retry = info->retry;
        error.detail = info->title;
    }
    return error;
}
