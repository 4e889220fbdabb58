// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/messagelist.h"

#include <QWidget>

class FlowLayout;

/// The figures over the message log: "63 sent, 96 % delivered, 71 % read, 1 failed". Each one that has a list behind it
/// opens it.
class TotalsLine final : public QWidget {
    Q_OBJECT
public:
    explicit TotalsLine(QWidget *parent = nullptr);
    void setTotals(const MessageTotals &totals);

signals:
    /// The messages behind a figure: those in these states, or that came this far.
    void figureWanted(const QList<MessageState> &states, MessageReach reached);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void add(const QString &figure, const QString &word, const QList<MessageState> &states,
             MessageReach reached = MessageReach::Any);

    MessageTotals m_totals;
    FlowLayout *m_flow;
};
