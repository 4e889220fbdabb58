// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QWidget>

class Banner;
class Button;
class Card;
class Clock;
class Field;
class Label;
class QCheckBox;
class QDateEdit;
class QLineEdit;
class QListWidget;
class SettingsService;

/// Days without messages: the public holidays of the country, those of region and town, and when the centre is closed.
class HolidaysCard final : public QWidget {
    Q_OBJECT
public:
    HolidaysCard(SettingsService &settings, const Clock &clock, QWidget *parent = nullptr);
    ~HolidaysCard() override;

    /// Entries as they are stored, one a line: "2026-12-08 # La Inmaculada", "01-06", "2026-08-01/2026-08-31".
    QStringList holidays() const;
    QStringList closures() const;
    void addHoliday(const QDate &day, bool everyYear, const QString &note);
    void addClosure(const QDate &from, const QDate &to);
    /// The text of a file: the days in it are added. False when one cannot be read; nothing is changed then.
    bool import(const QString &text);
    QListWidget *holidayList() const { return m_holidays; }
    QListWidget *closureList() const { return m_closures; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void load();
    void showNational();
    void saveList(QLatin1StringView key, QStringList entries);
    void removeChosen(QListWidget *list, QLatin1StringView key);
    void importFile();
    QString entryText(const QString &entry) const;
    QString dayText(const QDate &day) const;
    void fill(QListWidget *list, const QStringList &entries);
    void retranslate();

    SettingsService &m_settings;
    const Clock &m_clock;
    Banner *m_error;
    Card *m_card;
    QCheckBox *m_national;
    Label *m_next;
    Card *m_ownCard;
    Label *m_ownHelp;
    QListWidget *m_holidays;
    QDateEdit *m_day;
    QCheckBox *m_everyYear;
    QLineEdit *m_note;
    Field *m_dayField;
    Field *m_noteField;
    Button *m_add;
    Button *m_remove;
    Button *m_import;
    Card *m_closedCard;
    QListWidget *m_closures;
    QDateEdit *m_from;
    QDateEdit *m_to;
    Field *m_fromField;
    Field *m_toField;
    Button *m_addClosure;
    Button *m_removeClosure;
};
