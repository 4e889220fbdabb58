// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/practice/practiceoptions.h"
#include "app/remote/httpclient.h"
#include "ui/practice/practicecontrol.h"

#include <QJsonObject>

/// Speaks to the control addresses of the practice campus, for the banner's buttons and for the way of the statuses.
class PracticeDesk final : public PracticeControl {
public:
    explicit PracticeDesk(const PracticeEndpoints &endpoints);

    QCoro::Task<Result<void>> advanceDay() override;
    QCoro::Task<Result<void>> cause(PracticeFault fault) override;
    QCoro::Task<Result<PracticeState>> state() override;
    /// Message statuses are posted to this computer's receiver.
    QCoro::Task<Result<void>> postStatusesTo(quint16 port);

private:
    QCoro::Task<Result<void>> tell(QString path, QJsonObject body);
    QCoro::Task<Result<QJsonObject>> ask(QString path);
    QCoro::Task<Result<QJsonObject>> send(HttpRequest request);

    const QUrl m_control;
    HttpClient m_http; // last: at its end it ends what is under way, which reads the other
};
