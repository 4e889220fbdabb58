// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the log offers to filter by, and what it says when nothing is left.
#include "app/domain/clock.h"
#include "app/services/ruletext.h"
#include "app/services/templateservice.h"
#include "ui/messages/messagefilter.h"
#include "ui/messages/messagespage.h"
#include "ui/messages/messagetext.h"
#include "ui/messages/perioddialog.h"
#include "ui/style/statemark.h"
#include "ui/style/stateword.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterrow.h"

#include <QMenu>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

using enum MessageState;
/// What people look for; the states between are covered by them.
const QList<QList<MessageState>> &choices()
{
    static const QList<QList<MessageState>> lists{{Queued, Sending}, {Unconfirmed}, {Failed},   {Accepted, Held, Sent},
                                                  {Delivered},       {Read},        {Cancelled}};
    return lists;
}

} // namespace

void MessagesPage::onSubmitted(const QString &typed)
{
    showQuery(withOperators(m_filter, typed, m_templateNames, today()));
}

void MessagesPage::readTemplates()
{
    QCoro::connect(m_templates.all(), this, [this](const Result<QList<TemplateUse>> &uses) {
        if (!uses)
            return;
        m_templateNames.clear();
        for (const TemplateUse &use : *uses) {
            if (!m_templateNames.contains(use.whatsAppTemplate.key.name))
                m_templateNames.append(use.whatsAppTemplate.key.name);
        }
    });
}

void MessagesPage::fillFilterMenu()
{
    m_filterMenu->clear();
    const auto add = [this](QMenu *menu, const QString &text, bool isOn, const MessageQuery &on,
                            const MessageQuery &off) {
        QAction *action = menu->addAction(text, this, [this, filter = isOn ? off : on] {
            m_filter = filter;
            apply();
        });
        action->setCheckable(true);
        action->setChecked(isOn);
    };
    fillStateMenu(m_filterMenu->addMenu(tr("&State")));
    QMenu *templates = m_filterMenu->addMenu(tr("&Template"));
    templates->setEnabled(!m_templateNames.isEmpty());
    for (const QString &name : std::as_const(m_templateNames)) {
        MessageQuery on = m_filter;
        on.templateKey = {.name = name};
        add(templates, name, m_filter.templateKey.name == name, on, withoutMessageChip(m_filter, u"template"_s));
    }
    QMenu *rules = m_filterMenu->addMenu(tr("&Rule"));
    for (const RuleEvent event : kRuleEvents) {
        MessageQuery on = m_filter;
        on.event = event;
        add(rules, ruleName(event), m_filter.event == event, on, withoutMessageChip(m_filter, u"rule"_s));
    }
    QMenu *who = m_filterMenu->addMenu(tr("S&ent by"));
    for (const bool isAutomatic : {true, false}) {
        MessageQuery on = withoutMessageChip(m_filter, u"who"_s);
        const MessageQuery off = on;
        on.isAutomatic = isAutomatic;
        const bool isOn = m_filter.who.isEmpty() && m_filter.isAutomatic == isAutomatic;
        add(who, isAutomatic ? tr("A rule") : tr("A person"), isOn, on, off);
    }
    fillPeriodMenu(m_filterMenu->addMenu(tr("&Period")));
}

void MessagesPage::fillStateMenu(QMenu *menu)
{
    const QStringList names{tr("Queued"),    tr("Unconfirmed"), tr("Failed"),   tr("Sent"),
                            tr("Delivered"), tr("Read"),        tr("Cancelled")};
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QList<MessageState> states = choices().at(i);
        const bool isOn = m_filter.states == states;
        QAction *action =
            menu->addAction(markIcon(stateMark(states.constLast())), names.at(i), this, [this, states, isOn] {
                m_filter.states = isOn ? QList<MessageState>() : states;
                apply();
            });
        action->setCheckable(true);
        action->setChecked(isOn);
    }
    const std::pair<MessageReach, QString> reaches[]{{MessageReach::Undelivered, tr("Undelivered")},
                                                     {MessageReach::Answered, tr("Replied")}};
    for (const auto &[reach, name] : reaches) {
        const bool isOn = m_filter.reached == reach;
        QAction *action = menu->addAction(name, this, [this, reach = reach, isOn] {
            m_filter.reached = isOn ? MessageReach::Any : reach;
            apply();
        });
        action->setCheckable(true);
        action->setChecked(isOn);
        // Where nothing is reported it would be all of them.
        action->setVisible(isOn || m_isDeliveryReported || reach != MessageReach::Undelivered);
    }
}

void MessagesPage::fillPeriodMenu(QMenu *menu)
{
    const std::pair<QString, int> periods[]{
        {tr("Today"), 0}, {tr("Last 7 days"), 6}, {tr("Last 30 days"), 29}, {tr("Last 90 days"), 89}};
    for (const auto &[name, back] : periods) {
        const QDateTime from = dayBegin(today().addDays(-back));
        const bool isOn = m_filter.from == from && !m_filter.until.isValid();
        QAction *action = menu->addAction(name, this, [this, from, isOn] {
            m_filter.from = isOn ? QDateTime() : from;
            m_filter.until = {};
            apply();
        });
        action->setCheckable(true);
        action->setChecked(isOn);
    }
    menu->addSeparator();
    menu->addAction(tr("&Choose…"), this, &MessagesPage::choosePeriod);
}

void MessagesPage::choosePeriod()
{
    const QDate first = m_filter.from.isValid() ? m_filter.from.toLocalTime().date() : today().addDays(-29);
    const QDate last = m_filter.until.isValid() ? m_filter.until.addMSecs(-1).toLocalTime().date() : today();
    auto *dialog = new PeriodDialog(first, last, today(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_filter.from = dayBegin(dialog->from());
        m_filter.until = dayBegin(dialog->to().addDays(1));
        apply();
    });
    dialog->open();
}

void MessagesPage::onFiltersCleared()
{
    showQuery({});
}

void MessagesPage::onChipRemoved(const QString &key)
{
    m_filter = withoutMessageChip(m_filter, key);
    apply();
}

bool MessagesPage::isFiltered() const
{
    return !query().text.isEmpty() || !hasNoConditions(query());
}

void MessagesPage::describeEmptiness(EmptyState *empty)
{
    if (!isFiltered()) {
        empty->setMessage(
            u"dialog-messages"_s, tr("No message has been sent yet"),
            tr("The first one goes out when a student is enrolled and a template is chosen for the welcome."));
        empty->setAction({});
        return;
    }
    MessageQuery rest = query();
    const bool isOnlyPeriod =
        rest.text.isEmpty() && rest.from.isValid() && hasNoConditions(withoutMessageChip(rest, u"period"_s));
    const bool isToday = isOnlyPeriod && rest.from == dayBegin(today());
    empty->setMessage(u"view-filter"_s,
                      isToday            ? tr("No messages today")
                          : isOnlyPeriod ? tr("No messages in this period")
                                         : tr("No message fits the filters"),
                      tr("Older messages are kept: without filters all are shown."));
    empty->setAction(tr("Show all messages"));
}
