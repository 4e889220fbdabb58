// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class Card;
class Field;
class Label;
class QCheckBox;
class QGridLayout;
class QLineEdit;
class QSpinBox;
class SettingsService;

/// How many messages a person may get, how fast they go, what stops them, and the test mode in which only some numbers
/// get any.
class SendingLimitsCard final : public QWidget {
    Q_OBJECT
public:
    explicit SendingLimitsCard(SettingsService &settings, QWidget *parent = nullptr);
    ~SendingLimitsCard() override;
    QCheckBox *testBox() const { return m_test; }
    QLineEdit *testNumbers() const { return m_numbersEdit; }
    /// The box of a setting; none for one of another card.
    QSpinBox *numberBox(QLatin1StringView key) const;

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Number {
        QLatin1StringView key;
        QSpinBox *box;
        Field *field;
    };
    void build();
    void buildSafety();
    void addNumber(QLatin1StringView key, QGridLayout *grid, int row, int column);
    void describe();
    void load();
    void save(Field *field, QLatin1StringView key, const QString &text);
    void retranslate();

    SettingsService &m_settings;
    Card *m_person;
    Card *m_pace;
    Card *m_safety;
    Card *m_testCard;
    QList<Number> m_numbers;
    QList<Label *> m_groups; ///< Of the safety limits.
    QCheckBox *m_test;
    QLineEdit *m_numbersEdit;
    Field *m_testField;
    Field *m_numbersField;
};
