// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/manualsend.h"

#include <QWidget>

class Bubble;
class Button;
class Label;
class QCheckBox;
class QScrollArea;

/// What one of the people would read, with the way to the one before and the one after.
class SendPreview final : public QWidget {
    Q_OBJECT
public:
    explicit SendPreview(QWidget *parent = nullptr);
    /// \a place counts from 0.
    void setPerson(const ManualSendRow &row, int place, int people, const QDateTime &now);
    /// Nobody yet; \a name may be empty.
    void setNobody(const QString &name);
    Bubble *bubble() const { return m_bubble; }
    Button *nextButton() const { return m_next; }
    /// Shown for whoever is held back: it goes to this person all the same.
    QCheckBox *insistBox() const { return m_insist; }
    void retranslate();
    /// So much higher it would have to be to show all without scrolling.
    int missingHeight() const;

signals:
    /// -1: the one before, 1: the one after.
    void stepWanted(int by);
    void insisted(qint64 studentId, bool isWanted);

private:
    void setSteps(int place, int people);

    Label *m_person;
    Label *m_place;
    Button *m_previous;
    Button *m_next;
    QScrollArea *m_area;
    Bubble *m_bubble;
    Label *m_why;
    QCheckBox *m_insist;
    qint64 m_studentId = 0;
};
