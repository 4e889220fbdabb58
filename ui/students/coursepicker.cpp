// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/students/coursepicker.h"

#include "ui/style/bedelstyle.h"
#include "ui/style/icons.h"
#include "ui/style/stylepaint.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;
using Role = Theme::Role;

namespace {

constexpr int kFewestRows = 4;
constexpr int kMostRows = 7;
constexpr int kRing = 4; // room for the focus ring around the row

/// Check box, name, and at the right what helps to tell courses apart.
class CourseDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {100, Theme::menuRowHeight()};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = Theme::of(option.widget);
        painter->save();
        const bool hasFocus = (option.state & QStyle::State_HasFocus) && option.widget->hasFocus();
        if (option.state & QStyle::State_MouseOver)
            painter->fillRect(option.rect, theme.color(Role::Hover));
        QStyleOptionButton box;
        box.rect = QRect(option.rect.left() + kRing, option.rect.top() + (option.rect.height() - 20) / 2, 20, 20);
        const bool isEnabled = (index.flags() & Qt::ItemIsEnabled) && option.widget->isEnabled();
        box.state = isEnabled ? QStyle::State_Enabled : QStyle::State_None;
        box.state |= index.data(Qt::CheckStateRole).toInt() == Qt::Checked ? QStyle::State_On : QStyle::State_Off;
        option.widget->style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, painter, option.widget);

        QRect text = option.rect.adjusted(kRing + 26, 0, -kRing - 4, 0);
        const QString detail = index.data(CoursePickModel::DetailRole).toString();
        painter->setFont(Theme::font(Theme::Text::Small));
        painter->setPen(theme.color(Role::Muted));
        const int wide = std::min(painter->fontMetrics().horizontalAdvance(detail), text.width() / 2);
        const QRect right(text.right() - wide, text.top(), wide + 1, text.height());
        painter->drawText(right, Qt::AlignRight | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(detail, Qt::ElideRight, wide + 1));
        text.setRight(right.left() - 12);
        painter->setFont(Theme::font(Theme::Text::Body));
        painter->setPen(theme.color(isEnabled ? Role::Text : Role::Muted));
        const QString name = index.data().toString();
        painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(name, Qt::ElideRight, text.width()));
        painter->restore();
        if (hasFocus)
            stylepaint::focusRing(painter, option.rect.adjusted(1, 1, -1, -1), 4, theme);
    }
};

} // namespace

CoursePicker::CoursePicker(QWidget *parent)
    : QWidget(parent)
    , m_model(new CoursePickModel(this))
    , m_title(new Label({}, Theme::Text::Section))
    , m_count(new Label({}, Theme::Text::Body, Role::Muted))
    , m_errorMark(new MarkLabel(Mark::Failed))
    , m_error(new Label({}, Theme::Text::Small, Role::Danger))
    , m_empty(new Label({}, Theme::Text::Body, Role::Muted))
    , m_search(new QLineEdit)
    , m_list(new QListView)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto *titleRow = new QHBoxLayout;
    titleRow->setSpacing(10);
    titleRow->addWidget(m_title);
    titleRow->addWidget(m_count);
    titleRow->addWidget(m_errorMark);
    titleRow->addWidget(m_error);
    titleRow->addStretch(1);
    column->addLayout(titleRow);
    auto *card = new Card;
    card->body()->setSpacing(6);
    m_search->addAction(themedIcon(u"search"_s), QLineEdit::LeadingPosition);
    m_search->setClearButtonEnabled(true);
    card->body()->addWidget(m_search);
    card->body()->addWidget(m_list);
    card->body()->addWidget(m_empty);
    column->addWidget(card);
    m_title->setBuddy(m_search);
    m_errorMark->hide();
    m_error->hide();
    m_empty->setWordWrap(true);

    m_list->setModel(m_model);
    m_list->setItemDelegate(new CourseDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setMouseTracking(true);
    m_list->viewport()->setAttribute(Qt::WA_Hover);
    m_search->installEventFilter(this);
    m_list->installEventFilter(this);

    connect(m_search, &QLineEdit::textChanged, m_model, &CoursePickModel::setSearch);
    connect(m_list, &QListView::clicked, m_model, &CoursePickModel::toggle);
    connect(m_model, &CoursePickModel::modelReset, this, &CoursePicker::fitHeight);
    connect(m_model, &CoursePickModel::chosenChanged, this, [this] {
        updateTitle();
        if (!m_model->chosen().isEmpty())
            setError({});
        emit chosenChanged();
    });
    retranslate();
    fitHeight();
}

void CoursePicker::setCourses(const QList<CourseRow> &courses)
{
    m_model->setCourses(courses);
    updateTitle();
}

QList<qint64> CoursePicker::chosen() const
{
    return m_model->chosen();
}

void CoursePicker::setChosen(const QList<qint64> &ids)
{
    m_model->setChosen(ids);
}

void CoursePicker::setLocked(const QSet<qint64> &ids)
{
    m_model->setLocked(ids);
}

QStringList CoursePicker::chosenNames() const
{
    QStringList names;
    for (const qint64 id : m_model->chosen()) {
        for (const CourseRow &row : m_model->courses()) {
            if (row.course.id == id)
                names.append(row.course.fullName);
        }
    }
    return names;
}

void CoursePicker::setError(const QString &message)
{
    m_error->setText(message);
    m_error->setVisible(!message.isEmpty());
    m_errorMark->setVisible(!message.isEmpty());
    setEditorError(m_search, !message.isEmpty());
    m_search->setAccessibleDescription(message);
    if (!message.isEmpty())
        announce(m_search, message);
}

void CoursePicker::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

bool CoursePicker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    if (key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    return watched == m_search ? searchKey(key) : listKey(key);
}

bool CoursePicker::searchKey(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter: // a name typed whole and Enter: the list is next
        if (m_model->rowCount() == 0)
            return true;
        m_list->setCurrentIndex(m_model->index(0));
        m_list->setFocus(Qt::OtherFocusReason);
        return true;
    case Qt::Key_Escape:
        if (m_search->text().isEmpty())
            return false;
        m_search->clear();
        return true;
    default:
        return false;
    }
}

bool CoursePicker::listKey(QKeyEvent *event)
{
    const QModelIndex current = m_list->currentIndex();
    switch (event->key()) {
    case Qt::Key_Space:
    case Qt::Key_Select:
        m_model->toggle(current);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        focusNextChild();
        return true;
    case Qt::Key_Up:
        if (current.isValid() && current.row() > 0)
            return false;
        m_search->setFocus(Qt::OtherFocusReason);
        return true;
    default:
        break;
    }
    if (event->text().isEmpty() || !event->text().at(0).isPrint())
        return false;
    // Typing goes on with the search.
    m_search->setFocus(Qt::OtherFocusReason);
    m_search->setText(m_search->hasSelectedText() ? event->text() : m_search->text() + event->text());
    return true;
}

void CoursePicker::updateTitle()
{
    const int count = int(m_model->chosen().size());
    m_count->setText(count == 0 ? tr("none chosen", "courses") : tr("%Ln chosen", "courses", count));
    fitHeight();
}

void CoursePicker::fitHeight()
{
    const int rows = m_model->rowCount();
    m_list->setVisible(rows > 0);
    m_empty->setVisible(rows == 0);
    m_empty->setText(m_model->courses().isEmpty()
                         ? tr("No courses have been read from the campus yet: Courses, Read courses. What is typed "
                              "here is kept as a draft meanwhile.")
                         : tr("No course has these words."));
    const int shown = std::clamp(int(m_model->courses().size()), kFewestRows, kMostRows);
    m_list->setFixedHeight(shown * Theme::menuRowHeight() + 2);
}

void CoursePicker::retranslate()
{
    m_title->setText(tr("C&ourses"));
    m_search->setPlaceholderText(tr("Search course"));
    m_search->setAccessibleName(tr("Search course"));
    m_list->setAccessibleName(tr("Courses"));
    m_model->retranslate();
    updateTitle();
}
