// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/templateswatch.h"

#include "app/domain/job.h"
#include "app/storage/jobrepository.h"
#include "app/storage/templaterepository.h"
#include "app/storage/transaction.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::minutes kLook{5};

bool isDue(const QList<WhatsAppTemplate> &templates, const QDateTime &now)
{
    if (templates.isEmpty())
        return false;
    const bool isReviewed =
        std::ranges::any_of(templates, [](const WhatsAppTemplate &one) { return one.state == TemplateState::Pending; });
    const auto oldest = std::ranges::min(templates, {}, &WhatsAppTemplate::pulledAt).pulledAt;
    const std::chrono::milliseconds wait =
        isReviewed ? std::chrono::milliseconds(TemplatesWatch::kWhileReviewed) : TemplatesWatch::kUsually;
    return oldest.addMSecs(wait.count()) <= now;
}

Result<bool> queueIfDue(SqlSession &session, const QDateTime &now)
{
    const Result<QList<WhatsAppTemplate>> templates = TemplateRepository(session).all();
    if (!templates)
        return fail(templates.error());
    if (!isDue(*templates, now))
        return false;
    const Result<qint64> job = JobRepository(session).add({.kind = JobKind::PullTemplates,
                                                           .payload = {{u"by_itself"_s, true}},
                                                           .runAfter = now,
                                                           .dedupeKey = word(JobKind::PullTemplates),
                                                           .createdAt = now});
    return job ? Result<bool>(true) : fail(job.error());
}

} // namespace

TemplatesWatch::TemplatesWatch(EngineContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
    m_timer.setInterval(kLook);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_context.connections->hasWhatsApp())
            look();
    });
}

QCoro::Task<Result<bool>> TemplatesWatch::look()
{
    const auto queue = [now = m_context.clock.now()](SqlSession &session) {
        return inTransaction(session, [&] { return queueIfDue(session, now); });
    };
    const auto queued = m_context.database.run(queue, Database::Priority::Background);
    co_return co_await queued;
}
