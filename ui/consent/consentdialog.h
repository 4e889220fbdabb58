// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/consentservice.h"
#include "models/consentmodel.h"
#include "ui/consent/consentservices.h"
#include "ui/consent/pausedialog.h"

#include <QDialog>

class Banner;
class Button;
class Chip;
class DataTable;
class Label;
class PresentationModel;
class QVBoxLayout;

/// Everything about what a person allowed: what holds today, the register behind it, pauses, and what a person may ask
/// for: a copy of everything, or to be erased.
class ConsentDialog final : public QDialog {
    Q_OBJECT
public:
    ConsentDialog(const ConsentServices &services, const ConsentPerson &person, const QString &name,
                  QWidget *parent = nullptr);

    DataTable *table() const { return m_table; }
    Button *recordButton() const { return m_record; }
    Button *pauseButton() const { return m_pause; }
    Button *exportButton() const { return m_export; }
    Button *eraseButton() const { return m_erase; }
    Banner *banner() const { return m_banner; }
    Chip *chip() const { return m_chip; }
    /// Asks for the pause of a course as soon as the courses are known.
    void askPause();
    /// With the folder that was chosen.
    void exportTo(const QString &folder);

signals:
    void erased();

private:
    void build();
    void describeColumns();
    void read();
    void readCourses();
    void showView(const ConsentView &view);
    void showPauses();
    void onRecord();
    void onPause();
    void onExport();
    void onErase();
    void settle(const Result<void> &done);

    ConsentServices m_services;
    const ConsentPerson m_person;
    const QString m_name;
    ConsentView m_view;
    QList<PausableCourse> m_courses;
    bool m_isPauseWanted = false;
    ConsentModel m_model;
    PresentationModel *m_words;
    Banner *m_banner;
    Chip *m_chip;
    Label *m_sentence;
    DataTable *m_table;
    Label *m_none;
    QWidget *m_pauses;
    QVBoxLayout *m_pauseRows;
    Button *m_record;
    Button *m_pause;
    Button *m_export;
    Button *m_erase;
};
