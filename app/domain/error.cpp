// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/error.h"

#include <QMetaEnum>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace {

struct KindWord {
    Error::Kind kind;
    QLatin1StringView word;
};
constexpr std::array kKinds{
    KindWord{Error::Kind::Cancelled, "cancelled"_L1},
    KindWord{Error::Kind::Offline, "offline"_L1},
    KindWord{Error::Kind::Timeout, "timeout"_L1},
    KindWord{Error::Kind::Tls, "tls"_L1},
    KindWord{Error::Kind::WrongService, "wrong_service"_L1},
    KindWord{Error::Kind::Unauthorised, "unauthorised"_L1},
    KindWord{Error::Kind::Permission, "permission"_L1},
    KindWord{Error::Kind::NotFound, "not_found"_L1},
    KindWord{Error::Kind::Invalid, "invalid"_L1},
    KindWord{Error::Kind::Conflict, "conflict"_L1},
    KindWord{Error::Kind::RateLimited, "rate_limited"_L1},
    KindWord{Error::Kind::Maintenance, "maintenance"_L1},
    KindWord{Error::Kind::Server, "server"_L1},
    KindWord{Error::Kind::Unconfirmed, "unconfirmed"_L1},
    KindWord{Error::Kind::Storage, "storage"_L1},
};

struct SystemWord {
    Error::System system;
    QLatin1StringView word;
};
constexpr std::array kSystems{
    SystemWord{Error::System::Bedel, "bedel"_L1},
    SystemWord{Error::System::Database, "database"_L1},
    SystemWord{Error::System::Moodle, "moodle"_L1},
    SystemWord{Error::System::WhatsApp, "whatsapp"_L1},
};

struct FactWord {
    Error::Fact fact;
    QLatin1StringView word;
};
constexpr std::array kFacts{
    FactWord{Error::Fact::Function, "function"_L1},   FactWord{Error::Fact::Capability, "capability"_L1},
    FactWord{Error::Fact::Field, "field"_L1},         FactWord{Error::Fact::Value, "value"_L1},
    FactWord{Error::Fact::Name, "name"_L1},           FactWord{Error::Fact::Id, "id"_L1},
    FactWord{Error::Fact::Course, "course"_L1},       FactWord{Error::Fact::Template, "template"_L1},
    FactWord{Error::Fact::Parameter, "parameter"_L1}, FactWord{Error::Fact::Policy, "policy"_L1},
    FactWord{Error::Fact::Status, "status"_L1},       FactWord{Error::Fact::ContentType, "content_type"_L1},
    FactWord{Error::Fact::Excerpt, "excerpt"_L1},     FactWord{Error::Fact::Url, "url"_L1},
    FactWord{Error::Fact::Time, "time"_L1},
};

QLatin1StringView retryWord(Error::Retry retry)
{
    switch (retry) {
    case Error::Retry::Later:
        return "later"_L1;
    case Error::Retry::AfterFix:
        return "after_fix"_L1;
    case Error::Retry::Never:
        break;
    }
    return "never"_L1;
}

} // namespace

QString word(Error::Kind kind)
{
    for (const KindWord &entry : kKinds) {
        if (entry.kind == kind)
            return entry.word;
    }
    return {};
}

QString word(Error::System system)
{
    for (const SystemWord &entry : kSystems) {
        if (entry.system == system)
            return entry.word;
    }
    return {};
}

QJsonObject Error::toJson() const
{
    QJsonObject json{{u"kind"_s, word(kind)}, {u"system"_s, word(system)}, {u"retry"_s, QString(retryWord(retry))}};
    if (!code.isEmpty())
        json.insert("code"_L1, code);
    if (!detail.isEmpty())
        json.insert("detail"_L1, detail);
    if (retryAfter)
        json.insert("retry_after_ms"_L1, qint64(retryAfter->count()));
    if (!facts.isEmpty()) {
        QJsonObject all;
        for (const FactWord &entry : kFacts) {
            if (const auto found = facts.constFind(entry.fact); found != facts.constEnd())
                all.insert(entry.word, *found);
        }
        json.insert("facts"_L1, all);
    }
    return json;
}

Error Error::fromJson(const QJsonObject &json)
{
    Error error;
    const QString kindText = json.value("kind"_L1).toString();
    for (const KindWord &entry : kKinds) {
        if (kindText == entry.word)
            error.kind = entry.kind;
    }
    const QString systemText = json.value("system"_L1).toString();
    for (const SystemWord &entry : kSystems) {
        if (systemText == entry.word)
            error.system = entry.system;
    }
    const QString retryText = json.value("retry"_L1).toString();
    for (const Retry candidate : {Retry::Never, Retry::Later, Retry::AfterFix}) {
        if (retryText == retryWord(candidate))
            error.retry = candidate;
    }
    error.code = json.value("code"_L1).toString();
    error.detail = json.value("detail"_L1).toString();
    if (const QJsonValue wait = json.value("retry_after_ms"_L1); wait.isDouble())
        error.retryAfter = std::chrono::milliseconds(wait.toInteger());
    const QJsonObject all = json.value("facts"_L1).toObject();
    for (const FactWord &entry : kFacts) {
        if (const auto found = all.constFind(entry.word); found != all.constEnd())
            error.facts.insert(entry.fact, found->toString());
    }
    return error;
}
