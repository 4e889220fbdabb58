// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/draftbook.h"

#include "app/services/replydraftservice.h"

DraftBook::DraftBook(ReplyDraftService &drafts, QObject *parent)
    : QObject(parent)
    , m_drafts(drafts)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kPause);
    connect(&m_timer, &QTimer::timeout, this, &DraftBook::flush);
}

DraftBook::~DraftBook()
{
    flush(); // the database is closed after the windows
}

void DraftBook::look(qint64 contactId)
{
    if (m_texts.contains(contactId)) {
        emit known(contactId, m_texts.value(contactId));
        return;
    }
    QCoro::connect(m_drafts.draft(contactId), this, [this, contactId](const Result<QString> &draft) {
        if (!draft) {
            emit failed(draft.error());
            return;
        }
        if (!m_texts.contains(contactId)) // typing was quicker
            m_texts.insert(contactId, *draft);
        emit known(contactId, m_texts.value(contactId));
    });
}

void DraftBook::keep(qint64 contactId, const QString &text)
{
    if (contactId == 0 || (m_texts.contains(contactId) && m_texts.value(contactId) == text))
        return;
    m_texts.insert(contactId, text);
    m_unsaved.insert(contactId);
    m_timer.start();
}

void DraftBook::flush()
{
    m_timer.stop();
    for (const qint64 contactId : std::as_const(m_unsaved)) {
        QCoro::connect(m_drafts.save(contactId, m_texts.value(contactId)), this, [this](const Result<void> &saved) {
            if (!saved && saved.error().kind != Error::Kind::Cancelled)
                emit failed(saved.error());
        });
    }
    m_unsaved.clear();
}
