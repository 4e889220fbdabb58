// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/config/listenaddress.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kHighestPort = 65535;

/// Four numbers of a byte each, written as everybody does.
bool isAddress(const QString &host)
{
    static const QRegularExpression form(u"^(25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}$"_s);
    return form.match(host).hasMatch();
}

} // namespace

Result<std::pair<QString, quint16>> listenAddress(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    QString host = text.left(std::max<qsizetype>(colon, 0)).toLower();
    if (host == "localhost"_L1)
        host = u"127.0.0.1"_s;
    bool isNumber = false;
    const int port = QStringView(text).mid(colon + 1).toInt(&isNumber);
    if (!isAddress(host) || !isNumber || port < 0 || port > kHighestPort)
        return fail({.kind = Error::Kind::Invalid,
                     .code = u"setting_listen"_s,
                     .retry = Error::Retry::AfterFix,
                     .facts = {{Error::Fact::Field, u"webhook.listen"_s},
                               {Error::Fact::Value, text},
                               {Error::Fact::Parameter, u"127.0.0.1:8090"_s}}});
    return std::pair(host, quint16(port));
}
