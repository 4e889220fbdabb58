// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/httpreceiver.h"

#include <QList>

/// One address and what may be done with it.
struct HttpRoute {
    QByteArray method; ///< "GET" answers HEAD as well.
    QString path; ///< Compared as a whole.
    std::function<void(const ReceivedRequest &request, const HttpReceiverOptions::Answer &answer)> handle;
};

/// Finds the route of a request.
class HttpRouter final {
public:
    explicit HttpRouter(QList<HttpRoute> routes)
        : m_routes(std::move(routes))
    {
    }

    struct Match {
        const HttpRoute *route = nullptr;
        QByteArrayList allowed; ///< Methods of this address; empty: there is no such address.
    };
    Match match(const QByteArray &method, const QString &path) const;

private:
    const QList<HttpRoute> m_routes;
};
