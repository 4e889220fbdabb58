// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/sample/historynotes.h"

#include "app/domain/whatsapptemplate.h"
#include "app/practice/sample/sampletemplates.h"
#include "app/practice/whatsapp/numberfate.h"

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kDay = 86400;
constexpr qint64 kReminderAfter = 9; // days

/// The sample centre's own templates, by name; only Spanish ones are used.
QHash<QString, WhatsAppTemplate> templates()
{
    QHash<QString, WhatsAppTemplate> found;
    for (const QJsonObject &document : sampleTemplates()) {
        WhatsAppTemplate one{.key = {document.value(u"name"_s).toString(), document.value(u"language"_s).toString()},
                             .components = document.value(u"components"_s).toArray()};
        if (one.key.language == "es"_L1)
            found.insert(one.key.name, one);
    }
    return found;
}

/// Somebody writes these in the morning.
QDateTime morningAfter(const QDateTime &at, qint64 user)
{
    const qint64 midnight = at.toSecsSinceEpoch() - at.toSecsSinceEpoch() % kDay;
    const qint64 morning = midnight + 8 * 3600 + (user * 97) % 5400;
    return QDateTime::fromSecsSinceEpoch(morning > at.toSecsSinceEpoch() ? morning : morning + kDay, Qt::UTC);
}

class NoteWriter {
public:
    explicit NoteWriter(const SampleHistory &history)
        : m_history(history)
        , m_templates(templates())
    {
        for (const Course &course : history.courses)
            m_courses.insert(course.moodleCourseId, course.fullName);
        for (const SampleHistory::Person &person : history.people)
            m_people.insert(person.person.moodleUserId, person);
        for (const SampleHistory::Package &package : history.packages)
            m_scos[package.moodleCourseId] += int(package.package.scos.size());
    }

    QList<SampleHistory::Note> write()
    {
        for (const SampleHistory::Enrolment &enrolment : m_history.enrolments) {
            add(enrolment, MessagePurpose::Welcome, u"bienvenida_curso"_s,
                morningAfter(enrolment.enrolledAt, enrolment.moodleUserId));
            if (const QDateTime done = finishedAt(enrolment); done.isValid())
                add(enrolment, MessagePurpose::Completion, u"curso_terminado"_s,
                    morningAfter(done, enrolment.moodleUserId));
            else if (!enrolment.visits.isEmpty())
                add(enrolment, MessagePurpose::Inactivity, u"recordatorio_inactividad"_s,
                    morningAfter(enrolment.visits.last().at.addDays(kReminderAfter), enrolment.moodleUserId));
        }
        std::ranges::stable_sort(m_notes, {}, &SampleHistory::Note::at);
        return m_notes;
    }

private:
    QDateTime finishedAt(const SampleHistory::Enrolment &enrolment) const
    {
        QSet<qint64> done;
        for (const SampleHistory::Visit &visit : enrolment.visits) {
            if (visit.reading.isDone())
                done.insert(visit.reading.moodleScoId);
            if (!done.isEmpty() && done.size() == m_scos.value(enrolment.moodleCourseId))
                return visit.at;
        }
        return {};
    }

    /// Only what is clearly over: of the last day a campus may still report.
    void add(const SampleHistory::Enrolment &enrolment, MessagePurpose purpose, const QString &name,
             const QDateTime &at)
    {
        const auto person = m_people.constFind(enrolment.moodleUserId);
        if (person == m_people.constEnd() || person->phone.isEmpty() || at < m_history.from
            || at > m_history.now.addDays(-1))
            return;
        const WhatsAppTemplate chosen = m_templates.value(name);
        SampleHistory::Note note{.moodleUserId = enrolment.moodleUserId,
                                 .moodleCourseId = enrolment.moodleCourseId,
                                 .purpose = purpose,
                                 .templateKey = chosen.key,
                                 .text = renderedText(chosen,
                                                      {{u"body.1"_s, person->person.firstName},
                                                       {u"body.2"_s, m_courses.value(enrolment.moodleCourseId)}}),
                                 .at = at};
        const NumberFate fate = fateOf(person->phone);
        const int code = fate.isRefusedOnlyOnce ? 0 : std::max(fate.failsWith, fate.refusedWith);
        if (code != 0) {
            note.state = MessageState::Failed;
            note.failure = QString::number(code);
        } else {
            note.state = stateFromWord<MessageState>(fate.lastStatus).value_or(MessageState::Read);
        }
        m_notes.append(note);
    }

    const SampleHistory &m_history;
    QHash<QString, WhatsAppTemplate> m_templates;
    QHash<qint64, QString> m_courses;
    QHash<qint64, SampleHistory::Person> m_people;
    QHash<qint64, int> m_scos;
    QList<SampleHistory::Note> m_notes;
};

} // namespace

QList<SampleHistory::Note> historyNotes(const SampleHistory &history)
{
    return NoteWriter(history).write();
}
