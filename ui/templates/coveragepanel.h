// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/rules/templatecoverage.h"

#include <QWidget>

class Button;
class ElidedLabel;
class Field;
class Label;
class MarkLabel;
class QCheckBox;
class QComboBox;

/// One event in one course: what goes out, why not, and the choice of its template.
class CoveragePanel final : public QWidget {
    Q_OBJECT
public:
    explicit CoveragePanel(QWidget *parent = nullptr);
    /// templates: all of the account. lockedReason: why the centre's choice for the purpose cannot be changed here.
    void setCell(const CoverageRow &row, RuleEvent event, const QList<TemplateUse> &templates,
                 const QString &lockedReason);
    qint64 courseId() const { return m_row.courseId; }
    RuleEvent ruleEvent() const { return m_event; }
    QComboBox *templateCombo() const { return m_template; }
    QComboBox *eventCombo() const { return m_events; }

signals:
    void chosen(RuleEvent event, qint64 courseId, const TemplateKey &key, bool isOnlyEvent);
    void eventChosen(RuleEvent event);
    void templateWanted(const TemplateKey &key);
    void proposeWanted(RuleEvent event, const QString &language);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void showAll();
    void fillTemplates();
    void showScope();
    const CoverageCell *cell() const;
    /// What the choice does besides: it counts for others, too, or it changes the rule.
    QString scopeHint() const;

    CoverageRow m_row;
    RuleEvent m_event = RuleEvent::Completed;
    QList<TemplateUse> m_templates;
    QString m_lockedReason;
    Label *m_title;
    ElidedLabel *m_language;
    QComboBox *m_events;
    Field *m_eventField;
    MarkLabel *m_mark;
    Label *m_word;
    Label *m_reason;
    QComboBox *m_template;
    Field *m_templateField;
    QCheckBox *m_only;
    Button *m_open;
    Button *m_propose;
};
