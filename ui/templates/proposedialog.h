// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/predefinedtemplates.h"

#include <QDialog>

class Banner;
class Bubble;
class Button;
class ButtonsEdit;
class CheckList;
class Field;
class Label;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

/// A template to be approved by Meta: begun from a predefined text, checked against Meta's rules while it is written.
/// Edits a value and saves nothing; whoever opened it proposes it, and closes the dialog or shows why not.
class ProposeDialog final : public QDialog {
    Q_OBJECT
public:
    explicit ProposeDialog(QWidget *parent = nullptr);
    ~ProposeDialog() override;

    void setProposal(const TemplateProposal &proposal);
    TemplateProposal proposal() const;
    /// What the box of predefined texts says; the text stays as it is.
    void setKind(PredefinedKind kind);
    void showError(const Error &error);

    QComboBox *kindCombo() const { return m_kind; }
    QComboBox *languageCombo() const { return m_language; }
    QPlainTextEdit *bodyEdit() const { return m_body; }
    Button *proposeButton() const { return m_propose; }
    CheckList *faults() const { return m_faults; }
    ButtonsEdit *buttonsEdit() const { return m_buttons; }

signals:
    void proposeWanted(const TemplateProposal &proposal);

private:
    void build();
    QLayout *buildText();
    QLayout *buildReading();
    QLayout *buildButtons();
    void fillBoxes();
    void onKind();
    void onLanguage();
    void onChanged();
    void fillExamples();
    void showFaults();

    QComboBox *m_kind;
    QComboBox *m_language;
    QComboBox *m_category;
    QLineEdit *m_name;
    QLineEdit *m_header;
    QPlainTextEdit *m_body;
    QLineEdit *m_footer;
    ButtonsEdit *m_buttons;
    Label *m_shownButtons;
    Label *m_variables;
    QVBoxLayout *m_exampleColumn;
    QMap<QString, QLineEdit *> m_exampleEdits;
    QMap<QString, QString> m_examples; // also of variables that were taken out
    Bubble *m_bubble;
    CheckList *m_faults;
    Banner *m_error;
    Button *m_propose;
    QString m_shippedBody; ///< As it was when it came.
    bool m_isFilling = false;
};
