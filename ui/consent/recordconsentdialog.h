// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/consent.h"

#include <QDialog>

class Button;
class Field;
class QComboBox;
class QDateEdit;
class QLineEdit;
class QPlainTextEdit;

/// A line of the register, recorded by hand: what was said, when, how, in which words, and where the proof is.
class RecordConsentDialog final : public QDialog {
    Q_OBJECT
public:
    /// region: completes a guardian's phone without prefix.
    RecordConsentDialog(const QString &name, const QString &region, const QDate &today, QWidget *parent = nullptr);

    /// Minor and Guardian are told by isMinorChoice; who is left to the caller.
    ConsentRecord record() const;
    bool isMinorChoice() const;
    bool isMinor() const;
    /// E.164; empty: none.
    QString guardianPhone() const;
    void choose(ConsentAction action);
    QComboBox *actionBox() const { return m_action; }
    QPlainTextEdit *wordingEdit() const { return m_wording; }
    QLineEdit *guardianEdit() const { return m_guardian; }
    Button *saveButton() const { return m_save; }

private:
    void build(const QString &name);
    ConsentAction action() const;
    void update();
    bool needsWording() const;

    const QString m_region;
    const QDate m_today;
    QComboBox *m_action;
    QComboBox *m_how;
    QDateEdit *m_day;
    QPlainTextEdit *m_wording;
    QLineEdit *m_source;
    QLineEdit *m_guardian;
    Field *m_whatField;
    Field *m_howField;
    Field *m_dayField;
    Field *m_wordingField;
    Field *m_sourceField;
    Field *m_guardianField;
    Button *m_save;
};
