// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/progressrow.h"

#include "ui/widgets/button.h"
#include "ui/widgets/elidedlabel.h"

#include <QEvent>
#include <QGridLayout>
#include <QLocale>
#include <QProgressBar>

#include <utility>

using namespace Qt::Literals::StringLiterals;

ProgressRow::ProgressRow(const QString &what, QWidget *parent)
    : QWidget(parent)
    , m_what(new ElidedLabel(what, Theme::Text::Medium))
    , m_bar(new QProgressBar)
    , m_detail(new ElidedLabel({}, Theme::Text::Small, Theme::Role::Muted))
    , m_stop(new Button)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    grid->addWidget(m_what, 0, 0);
    grid->addWidget(m_bar, 1, 0);
    grid->addWidget(m_detail, 2, 0);
    grid->addWidget(m_stop, 0, 1, 3, 1, Qt::AlignVCenter);
    m_bar->setTextVisible(false);
    m_stop->hide();
    connect(m_stop, &Button::clicked, this, [this] {
        if (std::exchange(m_isStopping, true))
            return;
        retranslate(); // it stops between two items; a disabled button would throw the keyboard out
        emit stopRequested();
    });
    setWhat(what);
    retranslate();
}

void ProgressRow::setWhat(const QString &what)
{
    m_what->setText(what);
    m_what->setVisible(!what.isEmpty());
    m_bar->setAccessibleName(what);
}

void ProgressRow::setProgress(qint64 done, qint64 total, double perSecond, qint64 secondsLeft)
{
    m_done = done;
    m_total = total;
    m_perSecond = perSecond;
    m_secondsLeft = secondsLeft;
    retranslate();
}

void ProgressRow::setStoppable(bool stoppable)
{
    m_isStopping = false;
    m_stop->setVisible(stoppable);
    retranslate();
}

void ProgressRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ProgressRow::retranslate()
{
    m_stop->setText(m_isStopping ? tr("Stopping…") : tr("Stop"));
    m_bar->setMaximum(m_total > 0 ? 1000 : 0);
    if (m_total > 0)
        m_bar->setValue(int(qBound(qint64(0), m_done * 1000 / m_total, qint64(1000))));
    const QLocale locale;
    QStringList parts;
    if (m_total > 0)
        parts.append(tr("%1 of %2").arg(locale.toString(m_done), locale.toString(m_total)));
    else if (m_done > 0) // a bare 0 says nothing
        parts.append(locale.toString(m_done));
    if (m_perSecond >= 0)
        parts.append(tr("%1/s").arg(locale.toString(m_perSecond, 'f', m_perSecond < 10 ? 1 : 0)));
    if (m_secondsLeft >= 0)
        parts.append(m_secondsLeft < 90 ? tr("%Ln second(s) left", nullptr, int(m_secondsLeft))
                                        : tr("%Ln minute(s) left", nullptr, int((m_secondsLeft + 30) / 60)));
    m_detail->setText(parts.join(u", "_s));
    m_detail->setVisible(!parts.isEmpty());
    m_bar->setAccessibleDescription(m_detail->text());
}
