// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/ruletext.h"

#include <QHash>
#include <QPointer>
#include <QWidget>

class Button;
class FlowLayout;
class Label;
class QComboBox;
class QLineEdit;
class QVBoxLayout;

/// A template that a sentence may name.
struct SentenceTemplate {
    QString key; ///< TemplateKey::toText()
    QString name; ///< "recordatorio_inactividad · Spanish"
};

/// A rule's sentence in which the numbers, lists and the template are fields. A number that differs from the one
/// shipped says so beside it; a wrong one is told by name, and what was typed stays.
class SentenceEdit final : public QWidget {
    Q_OBJECT
public:
    explicit SentenceEdit(QWidget *parent = nullptr);

    /// standard: the same sentence as shipped.
    void setSentence(const RuleSentence &sentence, const RuleSentence &standard);
    /// inherited: by the field's key, what no template of its own means.
    void setTemplates(const QList<SentenceTemplate> &templates, const QHash<QString, QString> &inherited);
    /// Fields that are read only: they stand as words.
    void setFixed(const QStringList &keys) { m_fixed = keys; }
    /// With the keyboard its fields come right after this one, however often they are made anew.
    void setTabStart(QWidget *start) { m_tabStart = start; }
    /// The last of its fields, or where they start.
    QWidget *tabEnd() const { return m_tabEnd ? m_tabEnd : m_tabStart; }
    /// Wrong by the rules: Error::Fact::Field names the field. Nothing: all is well.
    void setProblem(const std::optional<Error> &problem);
    /// What is typed cannot be read at all (a list with letters).
    bool hasUnreadable() const { return !m_unreadable.isEmpty(); }
    QWidget *editor(const QString &key) const { return m_editors.value(key); }
    QString message() const;

signals:
    void fieldChanged(const QString &key, const QVariant &value);
    /// Text that cannot be read came or went.
    void readableChanged();

private:
    void clear();
    void addWords(const QString &text);
    void addField(const RuleField &field);
    QWidget *makeEditor(const RuleField &field);
    QWidget *makeNumber(const RuleField &field);
    QWidget *makeList(const RuleField &field);
    QWidget *makeTemplate(const RuleField &field);
    void fillTemplates(QComboBox *box, const QString &key, const QString &value) const;
    void changed(const QString &key, const QVariant &value);
    void showStandard(const QString &key, const QVariant &value);
    QString fieldName(const QString &key) const;
    void showMessage();
    void orderTabs();

    RuleSentence m_sentence;
    RuleSentence m_standard;
    QList<SentenceTemplate> m_templates;
    QHash<QString, QString> m_inherited;
    QStringList m_fixed;
    QVBoxLayout *m_column;
    QWidget *m_words = nullptr;
    FlowLayout *m_flow = nullptr;
    Label *m_message;
    QPointer<QWidget> m_tabStart;
    QPointer<QWidget> m_tabEnd;
    QHash<QString, QWidget *> m_editors;
    QHash<QString, Button *> m_defaults;
    QHash<QString, QString> m_unreadable; ///< By key: what is wrong.
    std::optional<Error> m_problem;
};
