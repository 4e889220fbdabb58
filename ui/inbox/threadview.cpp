// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/threadview.h"

#include "ui/inbox/mediashelf.h"
#include "ui/inbox/threaddelegate.h"
#include "ui/style/icons.h"
#include "ui/widgets/presentationmodel.h"
#include "ui/widgets/savedialog.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kNearTop = 300; // pixels: early enough that scrolling does not stop
constexpr int kAtEnd = 8;

} // namespace

ThreadView::ThreadView(ThreadModel &model, MediaShelf &media, const Clock &clock, QWidget *parent)
    : QListView(parent)
    , m_model(model)
    , m_media(media)
    , m_delegate(new ThreadDelegate(model, media, clock, this))
    , m_words(new PresentationModel(this))
{
    m_words->setColumn(0, {.spoken = [this](const QModelIndex &index) {
                           return m_delegate->layout(index.row(), viewport()->width()).content().spoken;
                       }});
    m_words->setSourceModel(&model);
    setModel(m_words);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust);
    setSelectionMode(NoSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setAutoScroll(false);
    verticalScrollBar()->setSingleStep(20);
    setBackgroundRole(QPalette::Window);
    viewport()->setBackgroundRole(QPalette::Window);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &ThreadView::onScrolled);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &ThreadView::keepPlace);
    connect(&media, &MediaShelf::pictureReady, this, [this] { viewport()->update(); });
}

void ThreadView::setPerson(const QString &person, const QString &guardianKey)
{
    m_delegate->setPerson(person, guardianKey);
    m_words->refresh();
}

void ThreadView::startAtEnd()
{
    m_isAtEnd = true;
    m_fromEnd = 0;
    m_isAsking = false;
    setCurrentIndex({});
}

void ThreadView::earlierArrived()
{
    m_isAsking = false;
    wantEarlier();
}

void ThreadView::setEmptyText(const QString &text)
{
    m_empty = text;
    setAccessibleDescription(text);
    viewport()->update();
}

// Bubbles of a short thread stand at the bottom, over the line where one writes.
void ThreadView::updateGeometries()
{
    QListView::updateGeometries();
    const int spare = std::max(0, height() - 2 * frameWidth() - contentsSize().height());
    if (viewportMargins().top() != spare)
        setViewportMargins(0, spare, 0, 0);
}

void ThreadView::rowsInserted(const QModelIndex &parent, int start, int end)
{
    QListView::rowsInserted(parent, start, end);
    executeDelayedItemsLayout();
    keepPlace();
}

void ThreadView::onScrolled(int value)
{
    if (m_isPlacing)
        return;
    m_fromEnd = verticalScrollBar()->maximum() - value;
    m_isAtEnd = m_fromEnd <= kAtEnd;
    wantEarlier();
}

void ThreadView::keepPlace()
{
    // What is read stays where it is, whatever comes above it; who reads the end keeps reading the end.
    m_isPlacing = true;
    QScrollBar *const bar = verticalScrollBar();
    bar->setValue(m_isAtEnd ? bar->maximum() : bar->maximum() - m_fromEnd);
    m_isPlacing = false;
    wantEarlier();
}

void ThreadView::wantEarlier()
{
    if (m_isAsking || !m_model.hasEarlier() || verticalScrollBar()->value() > kNearTop || !isVisible())
        return;
    m_isAsking = true;
    emit earlierWanted();
}

ThreadView::Part ThreadView::partAt(const QPoint &position, int *row) const
{
    const QModelIndex index = indexAt(position);
    if (!index.isValid())
        return Part::None;
    *row = index.row();
    const QRect bubble = m_delegate->bubbleRect(visualRect(index), index.row());
    const BubbleLayout &layout = m_delegate->layout(index.row(), viewport()->width());
    const QPoint inside = position - bubble.topLeft();
    if (layout.openRect().contains(inside))
        return Part::Open;
    if (layout.saveRect().contains(inside))
        return Part::Save;
    return layout.fetchRect().contains(inside) ? Part::Fetch : Part::None;
}

void ThreadView::activate(int row, Part part)
{
    const ThreadModel::Row *known = m_model.rowAt(row);
    if (!known || known->entry.side == ThreadEntry::Side::Ours)
        return;
    const IncomingMessage &message = known->entry.incoming;
    if (part == Part::Fetch)
        emit fetchWanted(message.id);
    else if (part == Part::Save || (part == Part::Open && !MediaShelf::isHarmless(message.mediaType)))
        saveFile(message);
    else if (part == Part::Open)
        m_media.open(message.id);
}

void ThreadView::saveFile(const IncomingMessage &message)
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DownloadLocation));
    QFileDialog *dialog =
        newSaveDialog(this, tr("Save the file"), {},
                      folder.absoluteFilePath(MediaShelf::safeName(message.mediaName, message.mediaType)));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, id = message.id](const QString &path) { m_media.save(id, path); });
    dialog->open();
}

void ThreadView::mouseMoveEvent(QMouseEvent *event)
{
    int row = -1;
    const bool isLink = partAt(event->position().toPoint(), &row) != Part::None;
    viewport()->setCursor(isLink ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QListView::mouseMoveEvent(event);
}

void ThreadView::mouseReleaseEvent(QMouseEvent *event)
{
    QListView::mouseReleaseEvent(event);
    int row = -1;
    const Part part = partAt(event->position().toPoint(), &row);
    if (event->button() == Qt::LeftButton && part != Part::None)
        activate(row, part);
}

void ThreadView::keyPressEvent(QKeyEvent *event)
{
    const int row = currentIndex().row();
    if (event->matches(QKeySequence::Copy)) {
        copyCurrent();
        return;
    }
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && row >= 0) {
        const BubbleLayout &layout = m_delegate->layout(row, viewport()->width());
        activate(row,
                 layout.fetchRect().isNull() ? (layout.openRect().isNull() ? Part::None : Part::Open) : Part::Fetch);
        return;
    }
    if (!currentIndex().isValid() && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
        setCurrentIndex(m_words->index(m_words->rowCount() - 1, 0)); // one begins to read at the end
        return;
    }
    QListView::keyPressEvent(event);
}

void ThreadView::copyCurrent() const
{
    if (currentIndex().isValid())
        QGuiApplication::clipboard()->setText(
            m_delegate->layout(currentIndex().row(), viewport()->width()).content().text);
}

void ThreadView::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex at = event->reason() == QContextMenuEvent::Mouse ? indexAt(event->pos()) : currentIndex();
    const ThreadModel::Row *known = m_model.rowAt(at.row());
    if (!known)
        return;
    setCurrentIndex(at);
    const int row = at.row();
    const BubbleLayout &layout = m_delegate->layout(row, viewport()->width());
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(themedIcon(u"edit-copy"_s), tr("&Copy text"), QKeySequence::Copy, this, &ThreadView::copyCurrent);
    if (!layout.openRect().isNull()) {
        menu->addAction(tr("&Open file"), this, [this, row] { activate(row, Part::Open); });
        menu->addAction(tr("&Save file…"), this, [this, row] { activate(row, Part::Save); });
    }
    if (!layout.fetchRect().isNull())
        menu->addAction(tr("&Load file"), this, [this, row] { activate(row, Part::Fetch); });
    if (known->entry.side == ThreadEntry::Side::Ours) {
        const qint64 id = known->entry.id();
        menu->addAction(themedIcon(u"dialog-messages"_s), tr("Show in the &log"), this,
                        [this, id] { emit messageWanted(id); });
        if (known->entry.message.state == MessageState::Failed)
            menu->addAction(themedIcon(u"view-refresh"_s), tr("Send &again"), this,
                            [this, id] { emit sendAgainWanted(id); });
    }
    const QPoint where = event->reason() == QContextMenuEvent::Mouse ? event->pos() : visualRect(at).center();
    menu->popup(viewport()->mapToGlobal(where));
}

void ThreadView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    keepPlace();
}

void ThreadView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::StyleChange) {
        m_delegate->forget();
        m_words->refresh();
        scheduleDelayedItemsLayout();
    }
    QListView::changeEvent(event);
}

void ThreadView::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (m_words->rowCount() > 0 || m_empty.isEmpty())
        return;
    QPainter painter(viewport());
    painter.setFont(Theme::font(Theme::Text::Body));
    painter.setPen(Theme::of(this).color(Theme::Role::Muted));
    painter.drawText(viewport()->rect().adjusted(20, 0, -20, 0), int(Qt::AlignCenter | Qt::TextWordWrap), m_empty);
}
