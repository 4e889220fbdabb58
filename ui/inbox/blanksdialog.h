// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QMap>

class Bubble;
class Button;
class QLineEdit;

/// Asks for what a quick reply leaves open, with the text as it will stand.
class BlanksDialog final : public QDialog {
    Q_OBJECT
public:
    /// text: blanks stand in it as "{day}".
    BlanksDialog(const QString &text, const QStringList &blanks, QWidget *parent = nullptr);
    QMap<QString, QString> values() const;
    /// The text with what was typed; what is still open stays open.
    QString filledText() const;
    QList<QLineEdit *> edits() const { return m_edits.values(); }

private:
    void update();

    const QString m_text;
    QMap<QString, QLineEdit *> m_edits;
    Bubble *m_preview;
    Button *m_insert;
};
