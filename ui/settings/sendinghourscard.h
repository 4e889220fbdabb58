// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/rules/sendinghours.h"

#include <QWidget>

class Card;
class Field;
class QCheckBox;
class QLineEdit;
class Label;
class SettingsService;

/// The hours of each weekday in which rules may write, as text that one reads and types: "9:30-14:00, 16:00-20:00".
class SendingHoursCard final : public QWidget {
    Q_OBJECT
public:
    explicit SendingHoursCard(SettingsService &settings, QWidget *parent = nullptr);
    ~SendingHoursCard() override;

    QLineEdit *day(int row) const { return m_days.at(row); }
    Field *field(int row) const { return m_fields.at(row); }
    /// "9:30-14:00, 16:00-20:00"; empty text is no hour at all. Nothing: it cannot be read, or the parts overlap.
    static std::optional<QList<HourSpan>> spansFromText(const QString &text);
    static QString toText(const QList<HourSpan> &spans);

protected:
    void changeEvent(QEvent *event) override;

private:
    void load();
    void save(int row);
    void saveWeek(const std::array<QList<HourSpan>, 7> &week, Field *field);
    void retranslate();

    SettingsService &m_settings;
    Card *m_card;
    QList<QLineEdit *> m_days;
    QList<Field *> m_fields;
    QCheckBox *m_always;
    Field *m_alwaysField;
    Label *m_help;
};
