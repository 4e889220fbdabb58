// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/http/httprouter.h"

HttpRouter::Match HttpRouter::match(const QByteArray &method, const QString &path) const
{
    Match match;
    for (const HttpRoute &route : m_routes) {
        if (route.path != path)
            continue;
        match.allowed.append(route.method);
        if (route.method == "GET")
            match.allowed.append("HEAD");
        if (route.method == method || (route.method == "GET" && method == "HEAD"))
            match.route = &route;
    }
    return match;
}
