// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <functional>

/// Somebody wants to write to these students with a template.
struct SendRequest {
    QList<qint64> studentIds;
    QString name; ///< "First Last", when it is one person.
    qint64 enrolmentId = 0; ///< The one it is about, for a single student; 0: the one that needs somebody most.
};

/// Opens what is needed to send it. Empty: nothing can be sent from here.
using SendFunction = std::function<void(const SendRequest &request)>;
