// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/draftrepository.h"

#include "app/storage/rowvalues.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

Result<void> DraftRepository::save(const QString &desk, const QJsonObject &content, const QDateTime &now)
{
    return run(m_session,
               u"INSERT INTO draft (desk, content, updated_at) VALUES (?, ?, ?) "
               "ON CONFLICT (desk) DO UPDATE SET content = excluded.content, updated_at = excluded.updated_at"_s,
               {desk, jsonColumn(content), m_session.bindTime(now)});
}

Result<std::optional<DraftRepository::Draft>> DraftRepository::load(const QString &desk)
{
    Result<QSqlQuery> query = m_session.execute(u"SELECT content, updated_at FROM draft WHERE desk = ?"_s, {desk});
    if (!query)
        return fail(query.error());
    if (!query->next())
        return std::optional<Draft>();
    return Draft{.content = QJsonDocument::fromJson(query->value(0).toString().toUtf8()).object(),
                 .updatedAt = m_session.readTime(query->value(1))};
}

Result<void> DraftRepository::remove(const QString &desk)
{
    return run(m_session, u"DELETE FROM draft WHERE desk = ?"_s, {desk});
}

QString DraftRepository::replyKey(qint64 contactId, const QString &desk)
{
    return u"reply:%1:%2"_s.arg(contactId).arg(desk);
}

Result<void> DraftRepository::removeReplies(qint64 contactId)
{
    return run(m_session, u"DELETE FROM draft WHERE desk LIKE ?"_s, {u"reply:%1:%"_s.arg(contactId)});
}
