// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/automatic/queuecard.h"

#include "ui/style/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/label.h"
#include "ui/widgets/relativedate.h"

#include <QEvent>
#include <QRadioButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {
enum Column { WhoColumn, WhenColumn, EffectColumn, ColumnCount };
constexpr int kRowsShown = 6;
constexpr int kRowsKept = 500; // nobody reads further; the count is told above
} // namespace

QueueCard::QueueCard(QWidget *parent)
    : QWidget(parent)
    , m_card(new Card)
    , m_sentence(new Label)
    , m_recompute(new QRadioButton)
    , m_keep(new QRadioButton)
    , m_table(new DataTable)
    , m_model(new QStandardItemModel(0, ColumnCount, this))
{
    m_sentence->setWordWrap(true);
    m_recompute->setChecked(true);
    m_table->setModel(m_model);
    m_table->setCellKind(WhoColumn, CellKind::Name);
    m_table->setCellKind(WhenColumn, CellKind::Muted);
    m_table->setCellKind(EffectColumn, CellKind::State);
    m_table->setStretchColumn(EffectColumn);
    m_table->setFixedColumn(WhoColumn);
    m_table->setColumnWidthHint(WhoColumn, 230);
    m_table->setColumnWidthHint(WhenColumn, 190);
    m_table->setDropOrder({WhenColumn});
    m_card->body()->setSpacing(8);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_sentence, m_recompute, m_keep, m_table})
        m_card->body()->addWidget(widget);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    show();
}

void QueueCard::setDiff(const QueueDiff &diff, const QDateTime &now)
{
    m_diff = diff;
    m_now = now;
    show();
}

RuleService::Pending QueueCard::pending() const
{
    return m_keep->isChecked() ? RuleService::Pending::Keep : RuleService::Pending::Recompute;
}

void QueueCard::show()
{
    setVisible(matters());
    m_card->setTitle(tr("What waits already"));
    m_card->setDetail(tr("%Ln message(s)", nullptr, int(m_diff.rows.size())));
    QStringList parts;
    if (m_diff.dropped() > 0)
        parts.append(tr("%Ln would no longer go", nullptr, m_diff.dropped()));
    if (m_diff.changed() > 0)
        parts.append(tr("%Ln would read otherwise", nullptr, m_diff.changed()));
    m_sentence->setText(tr("With the changed rule %1.", "what happens to messages").arg(parts.join(tr(", "))));
    m_recompute->setText(tr("&Apply the changed rule to them"));
    m_keep->setText(tr("&Leave them as they are"));
    m_table->setAccessibleName(tr("What waits already"));
    m_model->setHorizontalHeaderLabels({tr("Who"), tr("When"), tr("With the changed rule")});
    m_model->setRowCount(0);
    for (const QueueDiff::Row &row : std::as_const(m_diff.rows)) {
        const bool readsOtherwise = row.staysDue && !row.before.isEmpty() && row.before != row.after;
        if (row.staysDue && !readsOtherwise)
            continue;
        auto *effect =
            new QStandardItem(row.staysDue ? tr("Another text: %1").arg(row.after.simplified()) : tr("Would not go"));
        effect->setData(int(row.staysDue ? Mark::News : Mark::Cancelled), MarkRole);
        effect->setToolTip(row.after);
        m_model->appendRow({new QStandardItem(row.studentName),
                            new QStandardItem(sendingTime(row.sendAt.toTimeZone(m_now.timeZone()), m_now)), effect});
        if (m_model->rowCount() >= kRowsKept)
            break;
    }
    const int rows = std::min(kRowsShown, m_model->rowCount());
    m_table->setFixedHeight(Theme::headerHeight() + rows * m_table->rowExtent() + 4);
}

void QueueCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        show();
    QWidget::changeEvent(event);
}
