// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/ruleservice.h"

#include <QWidget>

class Card;
class DataTable;
class Label;
class QRadioButton;
class QStandardItemModel;

/// What a changed rule does to what waits already, and which of the two a person wants.
class QueueCard final : public QWidget {
    Q_OBJECT
public:
    explicit QueueCard(QWidget *parent = nullptr);
    void setDiff(const QueueDiff &diff, const QDateTime &now);
    RuleService::Pending pending() const;
    /// Something would be dropped or reads otherwise: it has to be chosen.
    bool matters() const { return m_diff.dropped() > 0 || m_diff.changed() > 0; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void show();

    QueueDiff m_diff;
    QDateTime m_now;
    Card *m_card;
    Label *m_sentence;
    QRadioButton *m_recompute;
    QRadioButton *m_keep;
    DataTable *m_table;
    QStandardItemModel *m_model;
};
