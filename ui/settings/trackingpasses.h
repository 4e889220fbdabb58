// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/tracking.h"

#include <QWidget>

class Card;
class Clock;
class DataTable;
class Label;
class QStandardItemModel;
class QVBoxLayout;

/// The last readings of progress, newest first, and what one of them could not read.
class TrackingPasses final : public QWidget {
    Q_OBJECT
public:
    explicit TrackingPasses(const Clock &clock, QWidget *parent = nullptr);

    void showPasses(const QList<TrackingPass> &passes);
    /// What the chosen pass could not read.
    void showProblems(qint64 passId, const QList<PassProblem> &problems);
    DataTable *table() const { return m_table; }

signals:
    void problemsWanted(qint64 passId);
    void studentWanted(qint64 studentId);
    void courseWanted(qint64 courseId);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void fill();
    void addRow(const TrackingPass &pass, const QDateTime &now);
    void onChosen();
    void clearProblems();
    void retranslate();
    qint64 chosenId() const;

    const Clock &m_clock;
    Card *m_card;
    DataTable *m_table;
    QStandardItemModel *m_model;
    Label *m_none;
    Card *m_problems;
    Label *m_more;
    QList<QWidget *> m_rows;
    QList<TrackingPass> m_passes;
    qint64 m_shown = 0; ///< The pass whose problems stand below.
    QList<PassProblem> m_list;
    bool m_isKnown = false;
    bool m_isFilling = false;
};
