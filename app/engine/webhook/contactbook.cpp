// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/webhook/contactbook.h"

#include "app/domain/phone.h"

Result<void> ContactBook::open(const QList<std::pair<QString, MetaPerson>> &peopleByAccount)
{
    if (const Result<void> still = m_contacts.keepStill(); !still)
        return still;
    QHash<QString, QList<MetaPerson>> byAccount;
    QStringList allKeys;
    for (const auto &[account, person] : peopleByAccount) {
        byAccount[account].append(person);
        allKeys.append(phoneKey(person.waId));
    }
    for (auto people = byAccount.cbegin(); people != byAccount.cend(); ++people) {
        QStringList waIds;
        QStringList userIds;
        QStringList keys;
        for (const MetaPerson &person : *people) {
            waIds.append(person.waId);
            userIds.append(person.userId);
            keys.append(phoneKey(person.waId));
        }
        const Result<QList<Contact>> known = m_contacts.known(people.key(), waIds, userIds, keys);
        if (!known)
            return fail(known.error());
        for (const Contact &contact : *known) {
            m_news.append({.contact = contact});
            m_news.last().contact.lastAt = {}; // news has only what is new
            m_news.last().contact.lastInAt = {};
            m_news.last().contact.note = {};
            index(m_news.size() - 1);
        }
    }
    Result<QHash<QString, QList<qint64>>> students = m_contacts.studentsByPhoneKey(allKeys);
    if (!students)
        return fail(students.error());
    m_students = *std::move(students);
    return {};
}

void ContactBook::index(qsizetype place)
{
    const Contact &contact = m_news.at(place).contact;
    if (!contact.waId.isEmpty())
        m_byWaId.insert({contact.account, contact.waId}, place);
    if (!contact.userId.isEmpty())
        m_byUserId.insert({contact.account, contact.userId}, place);
    if (!contact.phoneKey.isEmpty())
        m_byPhoneKey.insert({contact.account, contact.phoneKey}, place);
}

qsizetype ContactBook::add(const QString &account, const MetaPerson &person, const QDateTime &at)
{
    Contact contact{.account = account,
                    .waId = person.waId,
                    .userId = person.userId,
                    .phoneKey = phoneKey(person.waId),
                    .lastAt = at,
                    .createdAt = m_now};
    contact.studentId = m_students.value(contact.phoneKey).value(0);
    m_news.append({.contact = contact});
    index(m_news.size() - 1);
    return m_news.size() - 1;
}

qsizetype ContactBook::find(const QString &account, const MetaPerson &person, const QDateTime &at)
{
    const qsizetype byUserId = person.userId.isEmpty() ? -1 : m_byUserId.value({account, person.userId}, -1);
    qsizetype place = person.waId.isEmpty() ? -1 : m_byWaId.value({account, person.waId}, -1);
    // The same number in another shape: only where that conversation knows no other person's id.
    if (place < 0 && byUserId < 0 && !person.waId.isEmpty())
        place = m_byPhoneKey.value({account, phoneKey(person.waId)}, -1);
    if (place < 0)
        place = byUserId;
    if (place < 0)
        place = add(account, person, at);
    refresh(place, person, byUserId);
    m_touched.insert(place);
    return place;
}

/// A number that comes with another person's id, or an id that has a conversation of its own, may be the same person or
/// not: that is for somebody to say. What was empty is filled in.
void ContactBook::refresh(qsizetype place, const MetaPerson &person, qsizetype otherPlace)
{
    Contact &contact = m_news[place].contact;
    if (!person.profileName.isEmpty())
        contact.profileName = person.profileName;
    if (!person.username.isEmpty())
        contact.username = person.username;
    if (!person.waId.isEmpty() && contact.waId != person.waId) {
        contact.waId = person.waId;
        contact.phoneKey = phoneKey(person.waId);
        if (contact.studentId == 0)
            contact.studentId = m_students.value(contact.phoneKey).value(0);
    }
    if (person.userId.isEmpty() || contact.userId == person.userId) {
        index(place);
        return;
    }
    if (contact.userId.isEmpty() && otherPlace < 0)
        contact.userId = person.userId;
    else
        contact.note = {.kind = ContactNote::Kind::UserIdChanged, .userId = person.userId, .at = m_now};
    index(place);
}

Result<void> ContactBook::storeNew()
{
    QList<Contact> fresh;
    QList<qsizetype> places;
    for (qsizetype place = 0; place < m_news.size(); ++place) {
        if (m_news.at(place).contact.id != 0)
            continue;
        fresh.append(m_news.at(place).contact);
        places.append(place);
    }
    if (const Result<void> added = m_contacts.add(fresh); !added)
        return added;
    for (qsizetype i = 0; i < places.size(); ++i)
        m_news[places.at(i)].contact.id = fresh.at(i).id;
    return {};
}

Result<void> ContactBook::storeNews()
{
    QList<ContactNews> changed;
    for (const qsizetype place : std::as_const(m_touched))
        changed.append(m_news.at(place));
    return m_contacts.update(changed);
}

QList<qint64> ContactBook::students(qsizetype index) const
{
    const Contact &contact = m_news.at(index).contact;
    QList<qint64> students = m_students.value(contact.phoneKey);
    if (contact.studentId != 0) {
        students.removeAll(contact.studentId);
        students.prepend(contact.studentId);
    }
    return students;
}
