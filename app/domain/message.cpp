// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/message.h"

#include <QCryptographicHash>

#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr std::array kPurposes{
    std::pair{MessagePurpose::Welcome, "welcome"_L1},       std::pair{MessagePurpose::Progress, "progress"_L1},
    std::pair{MessagePurpose::Inactivity, "inactivity"_L1}, std::pair{MessagePurpose::Completion, "completion"_L1},
    std::pair{MessagePurpose::Manual, "manual"_L1},         std::pair{MessagePurpose::Reminder, "reminder"_L1},
    std::pair{MessagePurpose::Survey, "survey"_L1},
};
} // namespace

QString word(MessagePurpose purpose)
{
    for (const auto &[candidate, text] : kPurposes) {
        if (candidate == purpose)
            return text;
    }
    Q_UNREACHABLE();
    return {};
}

std::optional<MessagePurpose> messagePurpose(QStringView text)
{
    for (const auto &[candidate, known] : kPurposes) {
        if (text == known)
            return candidate;
    }
    return std::nullopt;
}

QString word(MessageKind kind)
{
    return kind == MessageKind::Text ? u"text"_s : u"template"_s;
}

std::optional<MessageKind> messageKind(QStringView text)
{
    for (const MessageKind kind : {MessageKind::Template, MessageKind::Text}) {
        if (text == word(kind))
            return kind;
    }
    return std::nullopt;
}

QByteArray textHash(const QString &text)
{
    return QCryptographicHash::hash(text.simplified().toUtf8(), QCryptographicHash::Sha256).toHex();
}

TemplateKey TemplateKey::fromText(QStringView text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    if (colon < 1 || colon + 1 >= text.size())
        return {};
    return {.name = text.first(colon).trimmed().toString(), .language = text.sliced(colon + 1).trimmed().toString()};
}

QString TemplateKey::toText() const
{
    return isEmpty() ? QString() : u"%1:%2"_s.arg(name, language);
}

QString welcomeOccasion(const QUuid &intakeUuid)
{
    return u"welcome:"_s + intakeUuid.toString(QUuid::WithoutBraces);
}

QStringList templateReasons()
{
    return {u"no_template"_s,          u"template_unknown"_s,   u"template_not_approved"_s,
            u"template_low_quality"_s, u"template_parameter"_s, u"template_refused"_s};
}

Error undoneBy(const QString &who)
{
    Error error{.kind = Error::Kind::Cancelled, .code = u"undone"_s};
    if (!who.isEmpty())
        error.facts.insert(Error::Fact::Name, who);
    return error;
}
