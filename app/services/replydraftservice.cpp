// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/replydraftservice.h"

#include "app/domain/clock.h"
#include "app/storage/database.h"
#include "app/storage/draftrepository.h"
#include "app/storage/transaction.h"

#include <QCoroFuture>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kText = u"text"_s;

} // namespace

ReplyDraftService::ReplyDraftService(Database &database, const Clock &clock, QString desk)
    : m_database(database)
    , m_clock(clock)
    , m_desk(std::move(desk))
{
}

QCoro::Task<Result<QString>> ReplyDraftService::draft(qint64 contactId)
{
    const QString key = DraftRepository::replyKey(contactId, m_desk);
    const auto read = [key](SqlSession &session) -> Result<QString> {
        const Result<std::optional<DraftRepository::Draft>> draft = DraftRepository(session).load(key);
        if (!draft)
            return fail(draft.error());
        return *draft ? (*draft)->content.value(kText).toString() : QString();
    };
    const auto future = m_database.run(read);
    co_return co_await future;
}

QCoro::Task<Result<void>> ReplyDraftService::save(qint64 contactId, QString text)
{
    const QString key = DraftRepository::replyKey(contactId, m_desk);
    const QDateTime now = m_clock.now();
    const auto write = [key, text, now](SqlSession &session) {
        return inTransaction(session, [&] {
            DraftRepository drafts(session);
            return text.isEmpty() ? drafts.remove(key) : drafts.save(key, {{kText, text}}, now);
        });
    };
    const auto future = m_database.run(write);
    co_return co_await future;
}
