// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/ruleservice.h"
#include "app/services/templateservice.h"
#include "ui/automatic/automaticservices.h"
#include "ui/automatic/sentenceedit.h"
#include "ui/widgets/page.h"

#include <QTimer>

class Button;
class Card;
class CourseRulesCard;
class ExampleCard;
class Footer;
class QCheckBox;
class QueueCard;
class VersionsCard;

/// A rule as a sentence that can be changed in place, with a worked example, its exceptions for single courses, what
/// the change does to what waits, and the versions it has had.
class RuleEditorPage final : public Page {
    Q_OBJECT
public:
    RuleEditorPage(const AutomaticServices &services, RuleEvent event, QWidget *parent = nullptr);
    ~RuleEditorPage() override;

    RuleEvent ruleEvent() const { return m_event; }
    bool hasChanges() const;
    const Rule &draft() const { return m_draft; }
    SentenceEdit *sentence() const { return m_sentence; }
    CourseRulesCard *courses() const { return m_courses; }
    ExampleCard *example() const { return m_example; }
    QueueCard *queue() const { return m_queue; }
    VersionsCard *versions() const { return m_versions; }
    Button *saveButton() const { return m_save; }
    QCheckBox *enabledBox() const { return m_isOn; }
    /// Goes; with changes that are not saved it asks first.
    void leave();
    QWidget *startWidget() const override;

signals:
    void left();
    void saved(RuleEvent event);
    void previewWanted(const Rule &draft);
    void labWanted(const Rule &draft);

protected:
    void retranslate() override;
    bool stepBack() override;

private:
    void build();
    void read();
    void readTemplates();
    void setState(const RuleState &state);
    void setDraft(const Rule &draft);
    Rule wanted() const;
    void showSentence();
    void showTemplates();
    void draftChanged();
    void judge();
    void tryOut();
    void showFooter();
    void save();
    void showError(const Error &error);
    QHash<QString, QString> inheritedTexts() const;
    QDateTime now() const;

    const AutomaticServices m_services;
    const RuleEvent m_event;
    std::optional<RuleState> m_state;
    Rule m_draft;
    QList<TemplateUse> m_uses;
    QList<SentenceTemplate> m_templates;
    std::optional<Error> m_problem; ///< Of the draft.
    int m_question = 0;
    QTimer m_tryTimer;
    Banner *m_error;
    Card *m_card;
    QCheckBox *m_isOn;
    SentenceEdit *m_sentence;
    ExampleCard *m_example;
    QueueCard *m_queue;
    CourseRulesCard *m_courses;
    VersionsCard *m_versions;
    Footer *m_footer;
    Button *m_lab;
    Button *m_preview;
    Button *m_cancel;
    Button *m_save;
};
