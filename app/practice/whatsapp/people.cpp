// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/whatsapp/people.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString kQuit = u"said-baja/"_s; ///< And the number: whoever said so writes no more.
const QString kFirstQuit = u"somebody-said-baja"_s;
const QString kLastMinute = u"people-minute"_s;

enum Draw : quint64 { Answers = 1, Kind, Words, Delay, Quits, Minute, Who, Stranger };

const QStringList &thanks()
{
    static const QStringList words = {
        u"¡Gracias!"_s,     u"Vale, muchas gracias 😊"_s,       u"OK"_s,
        u"Ok, hoy entro"_s, u"Perfecto, gracias por avisar"_s, u"Esta semana me pongo con ello 💪"_s};
    return words;
}

const QStringList &questions()
{
    static const QStringList words = {u"Hola, no consigo entrar en el campus, ¿me podéis ayudar?"_s,
                                      u"¿Hasta qué fecha tengo para terminar?"_s,
                                      u"El control del tema 2 no se me abre 🤔"_s,
                                      u"He terminado la lección pero no me cuenta el avance"_s,
                                      u"¿Cuándo sale el certificado?"_s,
                                      u"¿Puedo hacerlo desde el móvil?"_s,
                                      u"Estoy de baja médica, ¿se puede ampliar el plazo?"_s,
                                      u"¿A qué hora es la tutoría del jueves?"_s};
    return words;
}

/// Of those who have written to nobody, how many begin in a minute.
double firstWritersPerMinute(const QString &pace)
{
    if (pace == "slow"_L1)
        return 1.0 / 60;
    return pace == "fast"_L1 ? 1.0 : 1.0 / 15;
}

} // namespace

People::People(PracticeStore &store, const CampusSettings &settings, const MovableClock &clock, Incoming &incoming,
               QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_settings(settings)
    , m_clock(clock)
    , m_incoming(incoming)
{
    connect(&m_timer, &QTimer::timeout, this, &People::wake);
}

void People::setUp(quint32 seed, const std::function<QString()> &pace)
{
    m_seed = seed;
    m_pace = pace;
}

bool People::isOn() const
{
    return m_settings.replies == "on"_L1 || (m_settings.replies == "auto"_L1 && m_pace() != "off"_L1);
}

double People::draw(quint64 what, quint64 which) const
{
    quint64 value = (quint64(m_seed) << 32) ^ (what << 56) ^ which;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
    return double((value ^ (value >> 31)) >> 11) / double(1ULL << 53);
}

void People::wake()
{
    if (!isOn()) {
        m_timer.stop();
        return;
    }
    m_timer.start(1s);
    writeFirst();
    const QList<Row> due =
        m_store.rows(u"SELECT id, what FROM planned WHERE due <= ? ORDER BY due, id"_s, {m_clock.unixMs()});
    if (due.isEmpty())
        return;
    m_store.begin();
    for (const Row &row : due) {
        m_store.change(u"DELETE FROM planned WHERE id = ?"_s, {row.value(u"id"_s)});
        (void)m_incoming.write(QJsonDocument::fromJson(text(row, u"what"_s).toUtf8()).object());
    }
    m_store.commit();
    emit wrote();
}

void People::onMessagesRead(const QList<qint64> &ids)
{
    if (!isOn())
        return;
    const qint64 speed = std::max<qint64>(m_settings.deliverySpeedPercent, 1);
    for (const qint64 id : ids) {
        const Row row = m_store.row(u"SELECT wa_id, number, type, buttons FROM message"
                                    " WHERE id = ?"_s,
                                    {id});
        const double share = text(row, u"type"_s) == "template"_L1 ? 0.3 : 0.5; // one answers a person more readily
        if (draw(Answers, quint64(id)) >= share || hasQuit(text(row, u"wa_id"_s)))
            continue;
        const qint64 delayMs = qint64(15'000 + draw(Delay, quint64(id)) * 240'000) * 100 / speed;
        plan(m_clock.unixMs() + delayMs, answer(id, row));
    }
}

QJsonObject People::answer(qint64 message, const Row &row)
{
    QJsonObject what{{u"from"_s, text(row, u"wa_id"_s)}, {u"number"_s, text(row, u"number"_s)}};
    const auto with = [&what](const QString &kind, const QString &words) {
        what.insert(u"kind"_s, kind);
        if (!words.isEmpty())
            what.insert(u"text"_s, words);
        return what;
    };
    const auto pick = [this, message](const QStringList &words) {
        return words.at(qsizetype(draw(Words, quint64(message)) * double(words.size())));
    };
    const bool isTemplate = text(row, u"type"_s) == "template"_L1;
    if (isTemplate && m_store.meta(kFirstQuit).isEmpty() && draw(Quits, quint64(message)) < 0.2) {
        m_store.setMeta(kFirstQuit, u"1"_s);
        m_store.setMeta(kQuit + text(row, u"wa_id"_s), u"1"_s);
        return with(u"text"_s, u"BAJA"_s);
    }
    const double kind = draw(Kind, quint64(message));
    if (!isTemplate)
        return kind < 0.2 ? with(u"reaction"_s, {}) : with(u"text"_s, pick(thanks()));
    if (!text(row, u"buttons"_s).isEmpty() && kind < 0.6)
        return with(u"button"_s, {});
    if (kind < 0.35) {
        what.insert(u"quote"_s, true);
        return with(u"text"_s, pick(thanks()));
    }
    if (kind < 0.75)
        return with(u"text"_s, pick(questions()));
    if (kind < 0.85)
        return with(u"reaction"_s, {});
    if (kind < 0.92)
        return with(u"image"_s, u"Me sale esto en la pantalla"_s);
    return kind < 0.96 ? with(u"audio"_s, {}) : with(u"document"_s, u"Os mando el justificante"_s);
}

bool People::hasQuit(const QString &waId)
{
    return !m_store.meta(kQuit + waId).isEmpty();
}

void People::writeFirst()
{
    const qint64 minute = m_clock.unixSeconds() / 60;
    if (m_store.meta(kLastMinute).toLongLong() == minute)
        return;
    m_store.setMeta(kLastMinute, QString::number(minute));
    if (draw(Minute, quint64(minute)) >= firstWritersPerMinute(m_pace()))
        return;
    if (draw(Stranger, quint64(minute)) < 0.1) { // one who shows no number
        plan(m_clock.unixMs(),
             {{u"from"_s, u"+34600000891"_s},
              {u"name"_s, u"Noa"_s},
              {u"username"_s, u"@noa.garcia"_s},
              {u"hidden"_s, true},
              {u"text"_s, u"Hola, ¿cómo me apunto al curso de inglés?"_s}});
        return;
    }
    const QList<Row> students =
        m_store.rows(u"SELECT DISTINCT u.id AS id, replace(u.phone1, ' ', '') AS phone FROM user u"
                     " JOIN enrolment e ON e.user = u.id WHERE u.deleted = 0 AND u.phone1 <> '' ORDER BY u.id"_s);
    if (students.isEmpty())
        return;
    const QString phone =
        text(students.at(qsizetype(draw(Who, quint64(minute)) * double(students.size()))), u"phone"_s);
    const QStringList &words = questions();
    if (!hasQuit(phone.mid(1)))
        plan(m_clock.unixMs(),
             {{u"from"_s, phone},
              {u"text"_s, words.at(qsizetype(draw(Words, quint64(minute)) * double(words.size())))}});
}

void People::plan(qint64 dueMs, const QJsonObject &what)
{
    m_store.insert(
        u"planned"_s,
        {{u"due"_s, dueMs}, {u"what"_s, QString::fromUtf8(QJsonDocument(what).toJson(QJsonDocument::Compact))}});
}
