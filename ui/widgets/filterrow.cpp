// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filterrow.h"

#include "ui/style/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/flowlayout.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

FilterRow::FilterRow(QWidget *parent)
    : QWidget(parent)
    , m_box(new QLineEdit)
    , m_pause(new QTimer(this))
    , m_middle(new QWidget)
    , m_flow(new FlowLayout(m_middle))
    , m_clear(new Button({}, ButtonKind::Ghost))
    , m_columns(new Button({}, ButtonKind::Quiet))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_box, 2);
    row->addWidget(m_middle, 5);
    row->addWidget(m_columns);
    m_box->setMinimumWidth(Theme::grown(240));
    m_box->setMaximumWidth(Theme::grown(420));
    m_box->addAction(themedIcon(u"view-filter"_s, Theme::Role::Muted), QLineEdit::LeadingPosition);
    m_box->setClearButtonEnabled(true);
    m_flow->addWidget(m_clear);
    setTabOrder(m_clear, m_columns);
    m_columns->setIconName(u"view-list-details"_s);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    m_middle->setSizePolicy(policy);

    m_pause->setSingleShot(true);
    m_pause->setInterval(120);
    connect(m_box, &QLineEdit::textChanged, this, [this] {
        m_pause->start();
        updateClear();
    });
    connect(m_pause, &QTimer::timeout, this, [this] { emit textChanged(text()); });
    connect(m_box, &QLineEdit::returnPressed, this, [this] { emit submitted(text()); });
    connect(m_clear, &Button::clicked, this, [this] {
        m_box->clear();
        m_box->setFocus();
        emit cleared();
    });
    connect(m_columns, &Button::clicked, this, &FilterRow::columnsWanted);
    retranslate();
    updateClear();
}

QString FilterRow::text() const
{
    return m_box->text().trimmed();
}

void FilterRow::setText(const QString &text)
{
    m_box->setText(text);
}

void FilterRow::showText(const QString &text)
{
    m_box->setText(text); // with its signals: the cross in the box goes by them
    m_pause->stop();
}

void FilterRow::setPlaceholder(const QString &text)
{
    m_box->setPlaceholderText(text);
    fitBox();
}

void FilterRow::fitBox()
{
    // Funnel and cross take as much as a row is high each; the words between them are not cut.
    const int words = m_box->fontMetrics().horizontalAdvance(m_box->placeholderText());
    m_box->setMinimumWidth(qBound(Theme::grown(240), words + Theme::grown(72), Theme::grown(420)));
}

void FilterRow::setChips(const QList<std::pair<QString, QString>> &keysAndTexts)
{
    for (FilterChip *chip : std::as_const(m_chips)) {
        m_flow->removeWidget(chip);
        chip->hide();
        chip->deleteLater(); // it may be the sender
    }
    m_chips.clear();
    m_flow->removeWidget(m_clear);
    for (const auto &[key, text] : keysAndTexts) {
        auto *chip = new FilterChip(text, m_middle);
        m_flow->addWidget(chip);
        chip->show();
        m_chips.append(chip);
        const QString removedKey = key;
        connect(chip, &FilterChip::removed, this, [this, removedKey] {
            m_box->setFocus(); // the chip is about to go, the keyboard must not fall off the page
            emit chipRemoved(removedKey);
        });
    }
    m_flow->addWidget(m_clear);
    QWidget *previous = m_lastAdded ? m_lastAdded : m_box;
    for (FilterChip *chip : std::as_const(m_chips)) {
        setTabOrder(previous, chip);
        previous = chip;
    }
    setTabOrder(previous, m_clear);
    setTabOrder(m_clear, m_columns);
    updateClear();
    m_flow->update(); // showing a chip may have arranged the row before the button was back in it
    updateGeometry();
}

void FilterRow::setColumnsVisible(bool visible)
{
    m_columns->setVisible(visible);
}

void FilterRow::addWidget(QWidget *widget)
{
    auto *row = static_cast<QHBoxLayout *>(layout());
    row->insertWidget(row->indexOf(m_middle), widget);
    setTabOrder(m_lastAdded ? m_lastAdded : m_box, widget);
    m_lastAdded = widget;
}

void FilterRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitBox();
}

void FilterRow::retranslate()
{
    m_box->setAccessibleName(tr("Filter"));
    if (m_box->placeholderText().isEmpty() || m_box->placeholderText() == m_box->property("ownText").toString()) {
        m_box->setPlaceholderText(tr("Filter (Ctrl+F)"));
        m_box->setProperty("ownText", m_box->placeholderText());
    }
    m_clear->setText(tr("Clear filters"));
    m_columns->setText(tr("Columns"));
    m_columns->setAccessibleName(tr("Choose columns"));
}

void FilterRow::updateClear()
{
    m_clear->setVisible(!m_chips.isEmpty() || !text().isEmpty());
}
