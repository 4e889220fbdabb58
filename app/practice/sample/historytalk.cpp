// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/sample/historytalk.h"

#include "app/practice/whatsapp/numberfate.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString kStranger = u"34600000891"_s; // writes by herself, too, now and then

struct Line {
    int person; ///< Place among those who write; kNobody: the stranger.
    std::chrono::minutes ago;
    QString text;
    bool isOurs = false;
    bool isUnread = false;
    bool waits = false;
};
constexpr int kNobody = -1;

const QList<Line> &lines()
{
    static const QList<Line> all{
        {2, 50h, u"He terminado la lección pero no me cuenta el avance"_s},
        {2, 49h, u"Hola. El avance se guarda al cerrar la lección con «Salir de la actividad». ¿Nos dices si así va?"_s,
         true},
        {2, 48h + 20min, u"Ahora sí, ¡muchas gracias!"_s},
        {1, 20h, u"¿A qué hora es la tutoría del jueves?"_s, false, false, true},
        {3, 5h, u"Gracias por avisar, hoy entro"_s},
        {3, 4h + 40min, u"¡Perfecto! Cualquier duda nos escribes por aquí."_s, true},
        {kNobody, 170min, u"Hola, ¿cómo me apunto al curso de inglés?"_s, false, true, true},
        {0, 64min, u"Hola, no puedo entrar, me pide otra contraseña"_s, false, true, true},
        {0, 62min, u"El viernes tengo turno de noche, si pudiera ser antes…"_s, false, true, true},
    };
    return all;
}

/// Who read a message lately and still has something to do, the newest first, each with the newest message.
QList<SampleHistory::Note> readers(const SampleHistory &history)
{
    QSet<qint64> passedOver;
    for (const SampleHistory::Note &note : history.notes) {
        if (note.purpose == MessagePurpose::Completion)
            passedOver.insert(note.moodleUserId);
    }
    QList<SampleHistory::Note> newest;
    for (auto note = history.notes.crbegin(); note != history.notes.crend(); ++note) {
        if (passedOver.contains(note->moodleUserId))
            continue;
        passedOver.insert(note->moodleUserId);
        if (note->state == MessageState::Read)
            newest.append(*note);
    }
    return newest;
}

/// By place in the talk: somebody whose newest message came before the talk began, so that nothing of ours follows it.
QHash<int, qint64> speakers(const SampleHistory &history)
{
    QList<SampleHistory::Note> free = readers(history);
    QHash<int, qint64> people;
    for (const Line &line : lines()) {
        if (line.person == kNobody || people.contains(line.person))
            continue;
        const QDateTime begun = history.now.addSecs(-std::chrono::seconds(line.ago).count());
        const auto isBefore = [&begun](const SampleHistory::Note &note) { return note.at < begun; };
        const qsizetype place = std::ranges::find_if(std::as_const(free), isBefore) - free.cbegin();
        if (place == free.size())
            continue;
        people.insert(line.person, free.at(place).moodleUserId);
        free.removeAt(place);
    }
    return people;
}

} // namespace

QList<SampleHistory::Said> historyTalk(const SampleHistory &history)
{
    const QHash<int, qint64> people = speakers(history);
    QHash<qint64, SampleHistory::Person> known;
    for (const SampleHistory::Person &person : history.people)
        known.insert(person.person.moodleUserId, person);
    QList<SampleHistory::Said> talk;
    for (const Line &line : lines()) {
        if (line.person != kNobody && !people.contains(line.person))
            continue;
        SampleHistory::Said said{.id = u"wamid.sample%1"_s.arg(talk.size() + 1),
                                 .text = line.text,
                                 .at = history.now.addSecs(-std::chrono::seconds(line.ago).count()),
                                 .isOurs = line.isOurs,
                                 .isUnread = line.isUnread,
                                 .waits = line.waits};
        if (line.person == kNobody) {
            said.userId = userIdOf(kStranger);
            said.name = u"Noa"_s;
            said.username = u"noa.garcia"_s;
        } else {
            const SampleHistory::Person &person = known[people.value(line.person)];
            said.moodleUserId = person.person.moodleUserId;
            said.userId = userIdOf(whatsAppIdOf(person.phone));
            said.name = person.person.firstName;
        }
        talk.append(said);
    }
    return talk;
}

void keepTalk(PracticeStore &store, const QString &number, const SampleHistory &history)
{
    QHash<qint64, QString> waIds{{0, kStranger}};
    for (const SampleHistory::Person &person : history.people)
        waIds.insert(person.person.moodleUserId, whatsAppIdOf(person.phone));
    for (const SampleHistory::Said &said : history.talk) {
        if (said.isOurs)
            continue;
        const QString waId = waIds.value(said.moodleUserId);
        const qint64 at = said.at.toMSecsSinceEpoch();
        const QJsonObject message{{u"id"_s, said.id},
                                  {u"type"_s, u"text"_s},
                                  {u"timestamp"_s, QString::number(at / 1000)},
                                  {u"text"_s, QJsonObject{{u"body"_s, said.text}}}};
        if (said.moodleUserId == 0)
            store.change(u"INSERT INTO person (wa_id, name, username, hidden) VALUES (?, ?, ?, 1)"
                         " ON CONFLICT (wa_id) DO NOTHING"_s,
                         {waId, said.name, u'@' + said.username});
        store.change(
            u"INSERT INTO incoming (wamid, number, wa_id, type, content, at) VALUES (?, ?, ?, 'text', ?, ?)"
            " ON CONFLICT (wamid) DO NOTHING"_s,
            {said.id, number, waId, QString::fromUtf8(QJsonDocument(message).toJson(QJsonDocument::Compact)), at});
        store.change(u"INSERT INTO conversation (number, wa_id, last_in) VALUES (?, ?, ?) ON CONFLICT (number, wa_id)"
                     " DO UPDATE SET last_in = max(last_in, excluded.last_in)"_s,
                     {number, waId, at});
    }
}
