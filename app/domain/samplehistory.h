// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/campusperson.h"
#include "app/domain/course.h"
#include "app/domain/message.h"
#include "app/domain/scormpackage.h"
#include "app/domain/scormtracks.h"

/// What a campus remembers of its students, told as plain values: the past that a centre which practises would have
/// recorded if it had followed them. All ids are Moodle's.
struct SampleHistory {
    struct Person {
        CampusPerson person;
        QString phone; ///< E.164
    };
    struct Package {
        qint64 moodleCourseId = 0;
        ScormPackage package; ///< With its trackable SCOs.
    };
    /// What a reading of one SCO and attempt brings once a sitting is over.
    struct Visit {
        QDateTime at; ///< UTC: the sitting.
        ScoReading reading;
        QDateTime lastAccess; ///< UTC: Moodle's value then; invalid: not yet.
    };
    struct Enrolment {
        qint64 moodleUserId = 0;
        qint64 moodleCourseId = 0;
        bool isActive = true;
        QDateTime enrolledAt; ///< UTC
        QList<Visit> visits; ///< In order of time.
        QList<ScoReading> present; ///< Every SCO and attempt with data, as the campus answers now.
        QDateTime lastAccess; ///< UTC: now.
    };
    struct Note {
        qint64 moodleUserId = 0;
        qint64 moodleCourseId = 0;
        MessagePurpose purpose = MessagePurpose::Welcome;
        TemplateKey templateKey;
        QString text; ///< As the person read it.
        QDateTime at; ///< UTC: when it was queued.
        MessageState state = MessageState::Read; ///< How far it came: Failed, Sent, Delivered or Read.
        QString failure; ///< WhatsApp's code of a failed one.
    };

    /// A line of a conversation.
    struct Said {
        qint64 moodleUserId = 0; ///< 0: somebody who is no student.
        QString userId; ///< WhatsApp's own; of who shows no number it is all there is.
        QString name; ///< On WhatsApp.
        QString username;
        QString id; ///< WhatsApp's, of the message.
        QString text;
        QDateTime at; ///< UTC
        bool isOurs = false;
        bool isUnread = false;
        bool waits = false; ///< For an answer.
    };

    QDateTime from; ///< UTC: when the centre began to follow its students.
    QDateTime now; ///< UTC
    QList<Course> courses;
    QList<Person> people; ///< Students only.
    QList<Package> packages;
    QList<Enrolment> enrolments;
    QList<Note> notes;
    QList<Said> talk; ///< In order of time.
};
