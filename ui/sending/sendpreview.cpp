// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sending/sendpreview.h"

#include "app/domain/phone.h"
#include "app/services/errortext.h"
#include "ui/sending/sendtext.h"
#include "ui/widgets/bubble.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QLocale>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using Role = Theme::Role;

namespace {
constexpr int kWidth = 320;
} // namespace

SendPreview::SendPreview(QWidget *parent)
    : QWidget(parent)
    , m_person(new Label({}, Theme::Text::Strong))
    , m_place(new Label({}, Theme::Text::Small, Role::Muted))
    , m_previous(Button::tool(u"go-up"_s, {}))
    , m_next(Button::tool(u"go-down"_s, {}))
    , m_area(new QScrollArea)
    , m_bubble(new Bubble)
    , m_why(new Label({}, Theme::Text::Small, Role::Muted))
    , m_insist(new QCheckBox)
{
    setFixedWidth(Theme::grown(kWidth));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto *head = new QHBoxLayout;
    head->setSpacing(4);
    m_person->setTextFormat(Qt::PlainText);
    m_person->setWordWrap(true);
    head->addWidget(m_person, 1);
    head->addWidget(m_place);
    head->addWidget(m_previous);
    head->addWidget(m_next);
    column->addLayout(head);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    auto *inside = new QWidget;
    auto *rows = new QVBoxLayout(inside);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    rows->addWidget(m_bubble);
    m_why->setWordWrap(true);
    rows->addWidget(m_why);
    rows->addStretch(1);
    m_area->setWidget(inside);
    column->addWidget(m_area, 1);
    column->addWidget(m_insist);
    connect(m_insist, &QCheckBox::toggled, this, [this](bool isWanted) { emit insisted(m_studentId, isWanted); });
    connect(m_previous, &Button::clicked, this, [this] { emit stepWanted(-1); });
    connect(m_next, &Button::clicked, this, [this] { emit stepWanted(1); });
    retranslate();
    setNobody({});
}

void SendPreview::setPerson(const ManualSendRow &row, int place, int people, const QDateTime &now)
{
    setSteps(place, people);
    m_person->setText(turnedName(row.studentName));
    m_bubble->setVisible(!row.text.isEmpty());
    m_bubble->setText(row.text);
    const QString phone = formattedPhone(row.to);
    m_bubble->setFootnote(row.isToGuardian && !phone.isEmpty() ? tr("%1, guardian", "phone").arg(phone) : phone);
    const QString outcome = outcomeText(row, now);
    const QString joint = row.isHeldBack ? u"\n"_s : u". "_s; // reasons of a row that is held back may be a question
    m_why->setText(row.obstacle ? outcome + joint + describe(*row.obstacle).toText() : outcome);
    m_why->show();
    m_studentId = row.studentId;
    const QSignalBlocker quiet(m_insist);
    m_insist->setChecked(row.isInsisted);
    m_insist->setVisible(row.isHeldBack || row.isInsisted);
}

void SendPreview::setNobody(const QString &name)
{
    setSteps(-1, 0);
    m_person->setText(name);
    m_bubble->hide();
    m_why->hide();
    m_insist->hide();
}

int SendPreview::missingHeight() const
{
    const QWidget *inside = m_area->widget();
    const int wide = m_area->viewport()->width();
    const int wanted = inside->hasHeightForWidth() ? inside->heightForWidth(wide) : inside->sizeHint().height();
    return std::max(0, wanted - m_area->viewport()->height());
}

void SendPreview::setSteps(int place, int people)
{
    const QLocale locale;
    m_place->setText(tr("%1 of %2", "place in a list").arg(locale.toString(place + 1), locale.toString(people)));
    m_previous->setEnabled(place > 0);
    m_next->setEnabled(place >= 0 && place + 1 < people);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_place), static_cast<QWidget *>(m_previous), static_cast<QWidget *>(m_next)})
        widget->setVisible(people > 1);
}

void SendPreview::retranslate()
{
    const auto name = [](Button *button, const QString &text) {
        button->setToolTip(text);
        button->setAccessibleName(text);
    };
    name(m_previous, tr("Previous person"));
    name(m_next, tr("Next person"));
    m_insist->setText(tr("Send all th&e same"));
}
