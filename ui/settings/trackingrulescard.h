// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class Card;
class Field;
class QComboBox;
class QGridLayout;
class QSpinBox;
class SettingsService;

/// When the campus is asked, how gently, and what counts as standing still. The same on all desks.
class TrackingRulesCard final : public QWidget {
    Q_OBJECT
public:
    explicit TrackingRulesCard(SettingsService &settings, QWidget *parent = nullptr);
    ~TrackingRulesCard() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Number {
        QLatin1StringView key;
        QSpinBox *box;
        Field *field;
    };
    void build();
    void addNumber(QLatin1StringView key, QGridLayout *grid, int row, int column);
    Number *number(QLatin1StringView key);
    void load();
    void loadHours();
    void saveHours();
    void save(Field *field, QLatin1StringView key, const QString &text);
    void describeNumbers();
    void showHints();
    void retranslate();

    SettingsService &m_settings;
    Card *m_campus;
    Card *m_rules;
    QList<Number> m_numbers;
    QComboBox *m_from;
    QComboBox *m_to;
    Field *m_fromField;
    Field *m_toField;
    QComboBox *m_sweep;
    Field *m_sweepField;
};
