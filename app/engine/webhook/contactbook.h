// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/remote/whatsapp/webhookevents.h"
#include "app/storage/contactrepository.h"

/// The contacts of one batch of events: found by number, by id, by a number that is the same in another shape; or new.
class ContactBook {
public:
    ContactBook(SqlSession &session, const QDateTime &now)
        : m_contacts(session)
        , m_now(now)
    {
    }

    /// Everybody who occurs, before anybody is asked for. Nobody else adds contacts until the transaction ends.
    Result<void> open(const QList<std::pair<QString, MetaPerson>> &peopleByAccount);
    /// Index of the contact, new ones added to the book; names and ids are brought up to date.
    qsizetype find(const QString &account, const MetaPerson &person, const QDateTime &at);
    /// Stores the new ones: from here on all have ids.
    Result<void> storeNew();
    /// Stores what changed.
    Result<void> storeNews();

    Contact &contact(qsizetype index) { return m_news[index].contact; }
    ContactNews &news(qsizetype index) { return m_news[index]; }
    void touch(qsizetype index) { m_touched.insert(index); }
    /// All students with this contact's number; the one it belongs to first.
    QList<qint64> students(qsizetype index) const;

private:
    using Key = std::pair<QString, QString>; ///< Account and number, id or phone key.

    void index(qsizetype place);
    qsizetype add(const QString &account, const MetaPerson &person, const QDateTime &at);
    void refresh(qsizetype place, const MetaPerson &person, qsizetype otherPlace);

    ContactRepository m_contacts;
    const QDateTime m_now;
    QList<ContactNews> m_news;
    QSet<qsizetype> m_touched;
    QHash<Key, qsizetype> m_byWaId;
    QHash<Key, qsizetype> m_byUserId;
    QHash<Key, qsizetype> m_byPhoneKey;
    QHash<QString, QList<qint64>> m_students; ///< By phone key.
};
