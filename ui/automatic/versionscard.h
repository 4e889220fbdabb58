// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/ruleservice.h"

#include <QWidget>

class Card;
class QVBoxLayout;

/// Every form a rule has had: which words, since when, by whom; and the way back to one.
class VersionsCard final : public QWidget {
    Q_OBJECT
public:
    explicit VersionsCard(QWidget *parent = nullptr);
    /// Newest first, as stored; the one as shipped is added below.
    void setVersions(RuleEvent event, const QList<RuleVersion> &versions, const TemplateKey &settingsTemplate,
                     const QDateTime &now);

signals:
    /// Into the editor; it counts once it is saved.
    void backWanted(const Rule &rule);

protected:
    void changeEvent(QEvent *event) override;

private:
    void show();
    QWidget *makeRow(const std::optional<RuleVersion> &version, const Rule &rule, bool isInForce);

    RuleEvent m_event = RuleEvent::Welcome;
    QList<RuleVersion> m_versions;
    TemplateKey m_settingsTemplate;
    QDateTime m_now;
    Card *m_card;
    QList<QWidget *> m_rows;
};
