// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/listcontroller.h"

#include "app/services/datachanges.h"
#include "app/services/errortext.h"
#include "ui/pacedreading.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"

#include <QAbstractItemView>

namespace {

constexpr int kRunsAtOnce = 2;
constexpr int kRunsQueued = 6;
constexpr int kPagesPerRun = 8;

} // namespace

ListController::ListController(PagedModel &model, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_typingTimer(new QTimer(this))
    , m_refreshTimer(new QTimer(this))
{
    m_typingTimer->setSingleShot(true);
    m_refreshTimer->setSingleShot(true);
    connect(m_typingTimer, &QTimer::timeout, this, [this] { askTyped(); });
    connect(m_refreshTimer, &QTimer::timeout, this, &ListController::refreshNow);
    connect(&m_model, &PagedModel::pagesWanted, this, &ListController::onPagesWanted);
    connect(&m_model, &PagedModel::queryShown, this, [this] {
        askCount();
        if (m_refreshesOnceShown)
            refresh();
    });
}

void ListController::setView(QAbstractItemView *view)
{
    m_view = view;
}

void ListController::setBanner(Banner *banner)
{
    m_banner = banner;
    if (banner)
        connect(banner, &Banner::languageChanged, this, &ListController::showBanner);
}

void ListController::follow(DataChanges &changes, const QStringList &entities)
{
    connect(&changes, &DataChanges::changed, this, [this, entities](const QString &entity) {
        if (entity.isEmpty() || entities.contains(entity))
            refresh();
    });
}

void ListController::refresh()
{
    if (m_refreshTimer->isActive())
        return;
    const auto pause = PacedReading::pauseAfter(m_refreshCost, kRefreshPause, !m_view || m_view->isVisible());
    const auto since = m_sinceRefresh.isValid() ? std::chrono::milliseconds(m_sinceRefresh.elapsed()) : pause;
    m_refreshTimer->start(std::max(std::chrono::milliseconds(0), pause - since));
}

void ListController::refreshNow()
{
    if (m_question == 0)
        return; // the page has not said yet what it shows: that would be everybody
    if (m_model.isResetting()) {
        // The first page may have been read before the change.
        m_refreshesOnceShown = true;
        if (m_lastError && m_running == 0)
            restart();
        return;
    }
    m_refreshesOnceShown = false;
    m_sinceRefresh.start();
    m_isRefreshing = true;
    int first = 0;
    int last = PagedModel::kPageSize - 1;
    if (m_view) {
        const QRect sight = m_view->viewport()->rect();
        const QModelIndex top = m_view->indexAt(sight.topLeft());
        const QModelIndex bottom = m_view->indexAt(sight.bottomLeft());
        first = top.isValid() ? top.row() : 0;
        last = bottom.isValid() ? bottom.row() : std::max(first, m_model.rowCount() - 1);
        last = std::min(last, first + 4 * PagedModel::kPageSize);
    }
    m_model.refresh(first, last);
    askCount();
    emit refreshed();
}

void ListController::tryAgain()
{
    if (m_model.isResetting() || !m_model.isLoaded()) {
        restart();
        return;
    }
    m_sinceRefresh.invalidate();
    refresh();
}

void ListController::beginQuestion()
{
    ++m_question;
    m_queue.clear();
    m_typingTimer->stop();
    m_sinceTyped.start();
}

void ListController::startTyping()
{
    const bool isFirstKey = !m_typingTimer->isActive()
        && (!m_sinceTyped.isValid() || std::chrono::milliseconds(m_sinceTyped.elapsed()) >= kTypingPause);
    if (isFirstKey)
        askTyped();
    else
        m_typingTimer->start(kTypingPause);
}

void ListController::onPagesWanted(int firstPage, int pageCount)
{
    for (int page = firstPage; page < firstPage + pageCount; page += kPagesPerRun)
        m_queue.append({page, std::min(kPagesPerRun, firstPage + pageCount - page)});
    // Whoever drags the scroll bar passes pages that nobody will look at.
    while (m_queue.size() > kRunsQueued) {
        const Run passed = m_queue.takeFirst();
        m_model.pagesFailed(passed.firstPage, passed.pageCount);
    }
    startNext();
}

void ListController::startNext()
{
    while (m_running < kRunsAtOnce && !m_queue.isEmpty())
        startRun(m_queue.takeLast()); // what is looked at now comes first
}

void ListController::startRun(const Run &run)
{
    if (++m_running == 1)
        emit readingChanged(true);
    askPages(run.firstPage, run.pageCount);
}

void ListController::runEnded()
{
    if (--m_running == 0)
        emit readingChanged(false);
    startNext();
}

void ListController::pagesArrived()
{
    hideError();
    runEnded();
}

void ListController::pagesRefused(int question, int firstPage, int pageCount, const Error &error)
{
    if (question == m_question) {
        // A database that is away is not asked at every repaint.
        QTimer::singleShot(kFailurePause, this, [this, question, firstPage, pageCount] {
            if (question == m_question)
                m_model.pagesFailed(firstPage, pageCount);
        });
        if (error.kind != Error::Kind::Cancelled)
            showError(error);
    }
    runEnded();
}

bool ListController::beginCount()
{
    if (m_isCounting) {
        m_countsAgain = true;
        return false;
    }
    m_isCounting = true;
    return true;
}

void ListController::countEnded()
{
    m_isCounting = false;
    if (std::exchange(m_isRefreshing, false))
        m_refreshCost = std::chrono::milliseconds(m_sinceRefresh.elapsed());
    if (std::exchange(m_countsAgain, false))
        askCount();
}

void ListController::showError(const Error &error)
{
    m_lastError = error;
    showBanner();
    if (m_banner)
        m_banner->present();
    emit failed(error);
}

void ListController::showBanner()
{
    if (!m_banner || !m_lastError)
        return;
    m_banner->setKind(Banner::Kind::Danger);
    m_banner->setError(*m_lastError);
    m_banner->clearButtons();
    connect(m_banner->addButton(tr("Try again")), &QPushButton::clicked, this, &ListController::tryAgain);
}

void ListController::hideError()
{
    if (!m_lastError)
        return;
    m_lastError.reset();
    if (m_banner)
        m_banner->hide();
    emit recovered();
}
