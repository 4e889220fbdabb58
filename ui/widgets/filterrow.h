// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class Button;
class FilterChip;
class FlowLayout;
class QLineEdit;
class QTimer;

/// The filter of a list: box with funnel, a chip for each filter in force, "Clear filters", columns at the right.
class FilterRow final : public QWidget {
    Q_OBJECT
public:
    explicit FilterRow(QWidget *parent = nullptr);

    QLineEdit *box() const { return m_box; }
    void setPlaceholder(const QString &text);
    QString text() const;
    void setText(const QString &text);
    /// The same for who asks by themselves: textChanged() does not follow.
    void showText(const QString &text);
    /// Chips by key, in the order given; the key comes back when one is removed.
    void setChips(const QList<std::pair<QString, QString>> &keysAndTexts);
    Button *columnsButton() const { return m_columns; }
    void setColumnsVisible(bool visible);
    /// A widget of the page's own, after the box (a combo box of states).
    void addWidget(QWidget *widget);

signals:
    /// The typed text, a moment after the last key.
    void textChanged(const QString &text);
    /// Enter: typed operators may become chips.
    void submitted(const QString &text);
    void chipRemoved(const QString &key);
    void cleared();
    void columnsWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void updateClear();
    void fitBox();

    QLineEdit *m_box;
    QTimer *m_pause; ///< One query for a word, not one for each letter.
    QWidget *m_middle;
    FlowLayout *m_flow;
    Button *m_clear;
    Button *m_columns;
    QWidget *m_lastAdded = nullptr; ///< By the page, behind the box.
    QList<FilterChip *> m_chips;
};
