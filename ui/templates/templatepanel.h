// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/templateservice.h"

#include <QWidget>

class Banner;
class Bubble;
class Button;
class CheckList;
class Chip;
class Clock;
class ElidedLabel;
class Label;
class MappingEditor;
class StudentPick;
class StudentService;

/// One template: its state and what threatens it, how it reads to a real student, what fills it, and what it is used
/// for.
class TemplatePanel final : public QWidget {
    Q_OBJECT
public:
    TemplatePanel(TemplateService &templates, StudentService &students, const Clock &clock, QWidget *parent = nullptr);
    void setRow(const TemplateRow &row);
    qint64 rowId() const { return m_row.id(); }
    MappingEditor *mapping() const { return m_mapping; }
    StudentPick *studentPick() const { return m_pick; }
    /// What the bubble says.
    QString previewText() const;

signals:
    void mappingChosen(const QMap<QString, TemplateVariable> &mapping, const QMap<QString, QString> &texts);
    void coverageWanted();
    /// A refused proposal shall be written anew, or given up.
    void changeWanted(qint64 proposalId);
    void withdrawWanted(qint64 proposalId);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void readFacts(qint64 studentId);
    void showAll();
    void showHead();
    void showProblem();
    void showPreview();
    void showCheck(const QStringList &holes);
    void showUse();

    TemplateService &m_templates;
    const Clock &m_clock;
    TemplateRow m_row;
    StudentTemplateFacts m_facts;
    bool m_isInvented = true;
    Label *m_title;
    ElidedLabel *m_detail;
    Chip *m_state;
    Chip *m_quality;
    Banner *m_banner;
    Button *m_change;
    Button *m_withdraw;
    StudentPick *m_pick;
    Label *m_caption;
    Bubble *m_bubble;
    Label *m_buttons;
    CheckList *m_check;
    Label *m_fillTitle;
    MappingEditor *m_mapping;
    Label *m_useTitle;
    Label *m_use;
    Button *m_coverage;
    Label *m_read;
};
