// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/practice/httpserver.h"

#include <QJsonObject>

#include <tl/expected.hpp>

/// A Graph API error. `details` travels in error_data, as the Cloud API's own codes have it.
struct GraphFault {
    int code = 100;
    int subcode = 0;
    QString details;
    QString message; ///< Empty = the code's own title.
    QString type = QStringLiteral("OAuthException");
    QString userTitle; ///< Where Meta has a sentence for people: templates that are handed in.
    QString userMessage;

    HttpAnswer toAnswer() const;
    /// As an entry of `errors` in a failed status.
    QJsonObject toStatusError() const;

    static GraphFault invalid(const QString &message);
    static GraphFault unknownObject(const QString &id);
    /// With the details that Meta usually gives with this code.
    static GraphFault withCode(int code);
};

template<typename T>
using GraphResult = tl::expected<T, GraphFault>;

inline tl::unexpected<GraphFault> refuse(GraphFault fault)
{
    return tl::unexpected<GraphFault>(std::move(fault));
}
