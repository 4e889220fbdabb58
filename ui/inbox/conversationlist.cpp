// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/conversationlist.h"

#include "app/services/datachanges.h"
#include "ui/inbox/conversationdelegate.h"
#include "ui/inbox/filtertabs.h"
#include "ui/staffname.h"
#include "ui/style/icons.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"
#include "ui/widgets/presentationmodel.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QScrollBar>
#include <QStackedLayout>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr ConversationFilter kFilters[]{ConversationFilter::All, ConversationFilter::Unread,
                                        ConversationFilter::Waiting, ConversationFilter::Mine};

} // namespace

ConversationList::ConversationList(const InboxServices &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_controller(
          m_model,
          {.page = [inbox = &services.inbox](const ConversationQuery &query, int offset,
                                             int limit) { return inbox->page(query, offset, limit); },
           .count = [inbox = &services.inbox](const ConversationQuery &query) { return inbox->count(query); },
           .positions = [inbox = &services.inbox](const ConversationQuery &query,
                                                  const QList<qint64> &ids) { return inbox->positions(query, ids); }})
    , m_words(new PresentationModel(this))
    , m_delegate(new ConversationDelegate(m_model, services.clock, this))
    , m_title(new Label({}, Theme::Text::Title))
    , m_search(new QLineEdit)
    , m_tabs(new FilterTabs(int(std::size(kFilters))))
    , m_banner(new Banner(Banner::Kind::Danger))
    , m_view(new QListView)
    , m_empty(new EmptyState)
    , m_reading(new Label({}, Theme::Text::Body, Theme::Role::Muted))
    , m_stack(new QStackedLayout)
{
    build();
    m_controller.setView(m_view);
    m_controller.setBanner(m_banner);
    m_controller.follow(services.changes, {u"contact"_s, u"student"_s, u"stop_list"_s});
    connect(&m_controller, &ListController::refreshed, this, &ConversationList::readCounts);
    connect(m_tabs, &FilterTabs::chosen, this, &ConversationList::ask);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_controller.setTypedQuery(wantedQuery()); });
    connect(&m_model, &PagedModel::countChanged, this, &ConversationList::showState);
    connect(m_words, &QAbstractItemModel::modelReset, this, &ConversationList::syncCurrent);
    connect(m_words, &QAbstractItemModel::layoutChanged, this, &ConversationList::syncCurrent);
    connect(m_words, &QAbstractItemModel::rowsRemoved, this, &ConversationList::syncCurrent);
    connect(m_words, &QAbstractItemModel::dataChanged, this, &ConversationList::syncCurrent);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        m_search->clear();
        setFilter(ConversationFilter::All);
    });
    retranslate();
    ask();
    // In a later turn: the answer may be there at once, and who is told of it listens only after this.
    QMetaObject::invokeMethod(this, &ConversationList::readCounts, Qt::QueuedConnection);
}

void ConversationList::build()
{
    m_words->setColumn(0, {.spoken = [this](const QModelIndex &index) { return m_delegate->spoken(index); }});
    m_words->setSourceModel(&m_model);
    m_view->setModel(m_words);
    m_view->setItemDelegate(m_delegate);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setUniformItemSizes(true);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setTabKeyNavigation(false);
    m_view->setMouseTracking(true);
    m_view->verticalScrollBar()->setSingleStep(20);
    m_view->installEventFilter(this);
    m_search->installEventFilter(this);
    connect(m_view, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) { choose(index.row()); });
    connect(m_view, &QAbstractItemView::doubleClicked, this, &ConversationList::composerWanted);
    m_search->addAction(themedIcon(u"search"_s, Theme::Role::Muted), QLineEdit::LeadingPosition);
    m_search->setClearButtonEnabled(true);
    m_banner->hide();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(16, 12, 12, 6);
    head->setSpacing(6);
    head->addWidget(m_title);
    head->addWidget(m_search);
    head->addWidget(m_tabs);
    head->addWidget(m_banner);
    column->addLayout(head);
    auto *rows = new QWidget;
    m_stack->setContentsMargins(0, 0, 0, 0);
    m_reading->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_reading->setContentsMargins(0, 24, 0, 0);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_reading);
    m_stack->setCurrentWidget(m_reading);
    rows->setLayout(m_stack);
    column->addWidget(rows, 1);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
}

ConversationQuery ConversationList::wantedQuery() const
{
    return {.text = m_search->text().trimmed(),
            .filter = kFilters[m_tabs->current()],
            .who = staffName(m_services.settings)};
}

void ConversationList::ask()
{
    m_controller.setQuery(wantedQuery());
}

void ConversationList::setFilter(ConversationFilter filter)
{
    m_tabs->setCurrent(int(std::find(std::begin(kFilters), std::end(kFilters), filter) - std::begin(kFilters)));
    ask();
}

void ConversationList::readCounts()
{
    QCoro::connect(m_services.inbox.counts(staffName(m_services.settings)), this,
                   [this](const Result<ConversationCounts> &counts) {
                       if (!counts)
                           return;
                       m_counts = *counts;
                       showTabs();
                       emit countsKnown(m_counts);
                   });
}

void ConversationList::openFirst()
{
    if (m_model.idAt(0) != 0)
        choose(0);
}

void ConversationList::choose(int row)
{
    const qint64 id = m_model.idAt(row);
    if (id == 0 || id == m_open)
        return;
    m_open = id;
    emit conversationChosen(id);
}

void ConversationList::setOpen(qint64 contactId)
{
    m_open = contactId;
    syncCurrent();
    if (const QModelIndex current = m_view->currentIndex(); current.isValid())
        m_view->scrollTo(current);
}

// Rows move and leave: the selection belongs to what is open, not to a place.
void ConversationList::syncCurrent()
{
    QItemSelectionModel *const selection = m_view->selectionModel();
    const int row = m_open == 0 ? -1 : m_model.rowOf(m_open);
    if (row < 0) {
        selection->clear();
        return;
    }
    const QModelIndex index = m_words->index(row, 0);
    if (selection->currentIndex() != index || !selection->isSelected(index))
        selection->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
}

bool ConversationList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (watched == m_search) {
        if (key != Qt::Key_Down && !isEnter)
            return false;
        m_view->setFocus(Qt::TabFocusReason);
        // A list that gets the keyboard makes its first row the current one: that is no choice of a person's.
        if (m_open == 0 || m_model.rowOf(m_open) < 0)
            openFirst();
        syncCurrent();
        return true;
    }
    if (isEnter) {
        emit composerWanted();
        return true;
    }
    // The view moves its current row first, by arrows or by the first letters of a name; then it is what a person
    // chose.
    const QString typed = static_cast<QKeyEvent *>(event)->text();
    if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_Home || key == Qt::Key_End || key == Qt::Key_PageUp
        || key == Qt::Key_PageDown || (!typed.isEmpty() && typed.front().isPrint()))
        QTimer::singleShot(0, this, [this] { choose(m_view->currentIndex().row()); });
    return false;
}

void ConversationList::showState()
{
    if (!m_model.isLoaded()) {
        m_stack->setCurrentWidget(m_reading);
        return;
    }
    m_stack->setCurrentWidget(m_model.rowCount() > 0 ? static_cast<QWidget *>(m_view) : m_empty);
    const ConversationQuery &query = m_controller.query();
    const QString icon = u"mail-folder-inbox"_s;
    if (!query.text.isEmpty())
        m_empty->setMessage(icon, tr("Nothing found"), tr("No conversation has all these words."));
    else if (query.filter == ConversationFilter::Unread)
        m_empty->setMessage(icon, tr("Everything is read"), tr("What people write next stands here."));
    else if (query.filter == ConversationFilter::Waiting)
        m_empty->setMessage(icon, tr("Nobody waits"), tr("Everybody who wrote has an answer."));
    else if (query.filter == ConversationFilter::Mine)
        m_empty->setMessage(icon, tr("None is yours"), tr("“Assign to me” in a conversation brings it here."));
    else
        m_empty->setMessage(icon, tr("Nobody has written yet"),
                            tr("What people answer by WhatsApp stands here once answers reach the program: Settings, "
                               "Connections."));
    const bool isNarrowed = !query.text.isEmpty() || query.filter != ConversationFilter::All;
    m_empty->setAction(isNarrowed ? tr("Show all") : QString());
}

void ConversationList::showTabs()
{
    m_tabs->setText(0, tr("All"));
    m_tabs->setText(1,
                    m_counts.unread > 0
                        ? tr("Unread %1", "conversations and how many").arg(QLocale().toString(m_counts.unread))
                        : tr("Unread"));
    m_tabs->setText(2, tr("Waiting"));
    m_tabs->setText(3, tr("Mine"));
}

QStringList ConversationList::knownStaff() const
{
    QStringList names;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const ConversationRow *known = m_model.rowAt(row);
        if (known && !known->contact.assignee.isEmpty() && !names.contains(known->contact.assignee))
            names.append(known->contact.assignee);
    }
    names.sort(Qt::CaseInsensitive);
    return names;
}

void ConversationList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ConversationList::retranslate()
{
    m_title->setText(tr("Inbox"));
    m_search->setPlaceholderText(tr("Search conversations"));
    m_search->setAccessibleName(tr("Search conversations"));
    m_view->setAccessibleName(tr("Conversations"));
    m_tabs->setAccessibleName(tr("Which conversations"));
    m_reading->setText(tr("Reading conversations…"));
    showTabs();
    showState();
    m_words->refresh();
}
