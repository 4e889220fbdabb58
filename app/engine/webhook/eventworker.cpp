// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/webhook/eventworker.h"

#include "app/domain/accountnote.h"
#include "app/domain/logging.h"
#include "app/engine/webhook/incomingwriter.h"
#include "app/engine/webhook/latefailures.h"
#include "app/storage/activityrepository.h"
#include "app/storage/consentrepository.h"
#include "app/storage/jobrepository.h"
#include "app/storage/messagerepository.h"
#include "app/storage/settingrepository.h"
#include "app/storage/templaterepository.h"
#include "app/storage/transaction.h"

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kEventsAtOnce = 200;
constexpr qint64 kBytesAtOnce = 2 * 1024 * 1024;
const QString kMarketingRefused = u"131050"_s;

} // namespace

Result<int> EventWorker::workOff()
{
    qint64 first = 0;
    const Result<int> together = workOffTogether(kEventsAtOnce, &first);
    if (together || together.error().kind == Error::Kind::Cancelled || together.error().retry == Error::Retry::Later)
        return together;
    return workOffSingly();
}

Result<int> EventWorker::workOffTogether(int limit, qint64 *firstId)
{
    return inTransaction(m_session, [&]() -> Result<int> {
        WebhookEventRepository repository(m_session);
        const Result<QList<WebhookEvent>> pending = repository.pending(limit, kBytesAtOnce);
        if (!pending || pending->isEmpty())
            return pending ? Result<int>(0) : fail(pending.error());
        *firstId = pending->first().id;
        QList<WebhookOutcome> outcomes;
        if (const Result<void> applied = apply(*pending, &outcomes); !applied)
            return fail(applied.error());
        const Result<void> noted = repository.setProcessed(outcomes, m_terms.now);
        return noted ? Result<int>(int(pending->size())) : fail(noted.error());
    });
}

Result<int> EventWorker::workOffSingly()
{
    int done = 0;
    for (; done < kEventsAtOnce; ++done) {
        qint64 id = 0;
        Result<int> worked = workOffTogether(1, &id);
        if (!worked && id != 0 && worked.error().retry != Error::Retry::Later) {
            qCWarning(lcWebhook) << "event" << id << "cannot be worked off:" << worked.error().code;
            const QList<WebhookOutcome> aside{{.id = id, .isUnderstood = false, .error = worked.error()}};
            worked = inTransaction(m_session, [&]() -> Result<int> {
                const Result<void> noted = WebhookEventRepository(m_session).setProcessed(aside, m_terms.now);
                return noted ? Result<int>(1) : fail(noted.error());
            });
        }
        if (!worked)
            return done > 0 ? Result<int>(done) : worked;
        if (*worked == 0)
            break;
    }
    return done;
}

Result<void> EventWorker::apply(const QList<WebhookEvent> &events, QList<WebhookOutcome> *outcomes)
{
    QList<StatusUpdate> statuses;
    QList<StatusUpdate> past;
    QList<std::pair<IncomingEvent, QDateTime>> incoming;
    QList<TemplateUpdate> templates;
    QList<AccountUpdate> account;
    QList<std::pair<QList<PreferenceUpdate>, QDateTime>> preferences;
    for (const WebhookEvent &event : events) {
        const Result<WebhookEvents> parsed = parseWebhook(event.body);
        if (!parsed) {
            outcomes->append({.id = event.id, .isUnderstood = false, .error = parsed.error()});
            continue;
        }
        outcomes->append({.id = event.id, .isUnderstood = parsed->others == 0});
        for (const StatusUpdate &told : parsed->statuses) {
            StatusUpdate update = told;
            if (!update.status.at.isValid())
                update.status.at = event.receivedAt;
            if (!m_terms.account(update.phoneNumberId).isEmpty())
                (event.isTriedAgain ? past : statuses).append(update); // else another number of the account: not ours
        }
        for (const IncomingEvent &one : parsed->incoming)
            incoming.append({one, event.receivedAt});
        if (!parsed->preferences.isEmpty())
            preferences.append({parsed->preferences, event.receivedAt});
        // What is long known to be otherwise must not come back: templates and account are read anew anyway.
        if (event.isTriedAgain || !m_terms.isOurBusinessAccount(parsed->businessAccountId))
            continue;
        templates.append(parsed->templates);
        for (const AccountUpdate &told : parsed->account) {
            AccountUpdate update = told;
            if (!update.at.isValid())
                update.at = event.receivedAt;
            account.append(update);
        }
    }
    Result<void> done = applyStatuses(past, Age::Past);
    if (done)
        done = applyStatuses(statuses, Age::News);
    if (done)
        done = IncomingWriter(m_session, m_terms).write(incoming);
    for (const auto &[list, receivedAt] : std::as_const(preferences)) {
        if (done)
            done = IncomingWriter(m_session, m_terms).write(list, receivedAt);
    }
    if (done)
        done = applyTemplates(templates);
    return done ? noteAccount(account) : done;
}

/// What failed long ago is noted and no more: nothing is sent again weeks later, and no number is held for it today.
Result<void> EventWorker::applyStatuses(const QList<StatusUpdate> &updates, Age age)
{
    if (updates.isEmpty())
        return {};
    QList<MessageStatus> statuses;
    statuses.reserve(updates.size());
    for (const StatusUpdate &update : updates)
        statuses.append(update.status);
    const Result<QList<MessageRepository::AppliedStatus>> applied =
        MessageRepository(m_session).applyStatuses(statuses);
    if (!applied)
        return fail(applied.error());
    const Result<QSet<qint64>> again =
        age == Age::News ? LateFailures(m_session, m_terms).follow(*applied) : Result<QSet<qint64>>(QSet<qint64>());
    if (!again)
        return fail(again.error());
    QList<Activity> activities;
    for (const MessageRepository::AppliedStatus &one : *applied) {
        if (one.hasMoved && one.state == MessageState::Failed && !again->contains(one.message->id))
            activities.append({.at = m_terms.now,
                               .kind = ActivityKind::MessageFailed,
                               .studentId = one.message->studentId,
                               .intakeId = one.message->intakeId,
                               .messageId = one.message->id});
    }
    Result<void> done = ActivityRepository(m_session).addAll(activities);
    if (done)
        done = noteFailures(updates);
    return done ? learnUserIds(updates) : done;
}

/// Who refuses promotion says so with a failed message.
Result<void> EventWorker::noteFailures(const QList<StatusUpdate> &updates)
{
    QStringList refused;
    for (const StatusUpdate &update : updates) {
        if (update.status.error && update.status.error->code == kMarketingRefused)
            refused.append(update.status.whatsappMessageId);
    }
    if (refused.isEmpty())
        return {};
    const Result<QHash<QString, Message>> ours = IncomingRepository(m_session).ours(refused);
    if (!ours)
        return fail(ours.error());
    ConsentRepository consent(m_session);
    for (const Message &message : *ours) {
        const Result<ConsentState> state = consent.state(message.studentId, message.contactId);
        if (!state)
            return fail(state.error());
        if (state->marketingOutAt.isValid())
            continue;
        const Result<void> added = consent.add({.studentId = message.studentId,
                                                .contactId = message.contactId,
                                                .action = ConsentAction::MarketingOut,
                                                .how = u"whatsapp"_s,
                                                .wording = kMarketingRefused,
                                                .source = message.whatsappMessageId,
                                                .at = message.failedAt.isValid() ? message.failedAt : m_terms.now,
                                                .recordedAt = m_terms.now});
        if (!added)
            return added;
    }
    return {};
}

/// A status names number and id together: so a person is known later who then hides the number.
Result<void> EventWorker::learnUserIds(const QList<StatusUpdate> &updates)
{
    QMap<QString, QMap<QString, QString>> byAccount;
    for (const StatusUpdate &update : updates) {
        if (!update.recipientId.isEmpty() && !update.recipientUserId.isEmpty())
            byAccount[m_terms.account(update.phoneNumberId)].insert(update.recipientId, update.recipientUserId);
    }
    for (auto account = byAccount.cbegin(); account != byAccount.cend(); ++account) {
        QList<std::pair<QString, QString>> ids;
        QSet<QString> taken; // one id belongs to one number
        for (auto entry = account->cbegin(); entry != account->cend(); ++entry) {
            if (!std::exchange(taken, taken + QSet<QString>{entry.value()}).contains(entry.value()))
                ids.append({entry.key(), entry.value()});
        }
        if (const Result<void> learnt = ContactRepository(m_session).learnUserIds(account.key(), ids); !learnt)
            return learnt;
    }
    return {};
}

Result<void> EventWorker::applyTemplates(const QList<TemplateUpdate> &updates)
{
    if (updates.isEmpty())
        return {};
    TemplateRepository templates(m_session);
    if (const Result<void> still = templates.keepStill(); !still)
        return still;
    bool isBetter = false;
    for (const TemplateUpdate &update : updates) {
        if (const Result<void> changed =
                templates.change(update.key, update.state, update.quality, update.category, update.reason);
            !changed)
            return changed;
        isBetter |=
            update.state == TemplateState::Approved || (!update.quality.isEmpty() && update.quality != "RED"_L1);
    }
    if (!isBetter)
        return {};
    const Result<int> released = MessageRepository(m_session).releaseWaiting(templateReasons(), m_terms.now);
    if (!released)
        return fail(released.error());
    // What it stopped when it was refused goes on once the whole list is known.
    const Result<qint64> asked = JobRepository(m_session).add({.kind = JobKind::PullTemplates,
                                                               .runAfter = m_terms.now,
                                                               .dedupeKey = u"pull_templates"_s,
                                                               .createdAt = m_terms.now});
    return asked ? Result<void>() : fail(asked.error());
}

Result<void> EventWorker::noteAccount(const QList<AccountUpdate> &updates)
{
    if (updates.isEmpty())
        return {};
    SettingRepository settings(m_session);
    const QString key(kAccountNotesKey);
    const Result<std::optional<QString>> text = settings.value(key);
    if (!text)
        return fail(text.error());
    QList<AccountNote> notes = accountNotesFromText(text->value_or(QString()));
    for (const AccountUpdate &update : updates)
        take(notes,
             {.field = update.field,
              .event = update.event,
              .number = update.number,
              .limit = update.limit,
              .detail = update.detail,
              .until = update.until,
              .at = update.at});
    return settings.set(key, toText(notes), m_terms.now);
}
