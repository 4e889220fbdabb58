// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the preview's tables, and what is done with them: sent, or saved as a list.
#include "app/domain/clock.h"
#include "app/services/ruletext.h"
#include "ui/automatic/plantext.h"
#include "ui/automatic/previewpage.h"
#include "ui/charts/charttable.h"
#include "ui/staffname.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/presentationmodel.h"
#include "ui/widgets/question.h"
#include "ui/widgets/relativedate.h"
#include "ui/widgets/savedialog.h"

#include <QFileDialog>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace {
}

void PreviewPage::describeColumns()
{
    const auto when = [this](const QModelIndex &index) {
        if (!m_messages.isTicked(index.row()))
            return u"—"_s;
        const QDateTime time = now();
        const QDateTime at = m_messages.messageAt(index.row()).sendAt.toTimeZone(time.timeZone());
        return at.date() == time.date() ? clockTime(at.time()) : sendingTime(at, time);
    };
    m_messageWords->setColumn(PlanWhoColumn,
                              {.title = tr("Who"), .kind = CellKind::Check, .spoken = [this](const QModelIndex &index) {
                                   const QString who = index.data().toString();
                                   return m_messages.isTicked(index.row()) ? tr("%1, will be sent", "a person").arg(who)
                                                                           : tr("%1, taken out", "a person").arg(who);
                               }});
    m_messageWords->setColumn(PlanTextColumn, {.title = tr("Message")});
    m_messageWords->setColumn(PlanWhenColumn, {.title = tr("When"), .text = when});
    m_messageWords->setColumn(PlanWhyColumn,
                              {.title = tr("Why"), .text = [this](const QModelIndex &index) {
                                   if (!m_messages.isTicked(index.row()))
                                       return tr("Taken out by hand");
                                   const Decision &decision = m_messages.winnerAt(index.row()).decision;
                                   const QString why = whyText(decision.event, decision.conditions);
                                   const QString hour = ownHour(m_messages.messageAt(index.row()), now().timeZone());
                                   return hour.isEmpty() ? why : tr("%1; %2", "why, hour there").arg(why, hour);
                               }});
    const auto held = [this](const QModelIndex &index) {
        const QDateTime time = now();
        return heldWords(m_held.occasionAt(index.row()).decision, time);
    };
    m_heldWords->setColumn(PlanHeldWhoColumn,
                           {.title = tr("Who"), .kind = CellKind::State, .mark = [this](const QModelIndex &index) {
                                return outcomeMark(m_held.occasionAt(index.row()).decision.outcome);
                            }});
    m_heldWords->setColumn(PlanHeldNoticeColumn, {.title = tr("Notice"), .text = [this](const QModelIndex &index) {
                                                      return noticeText(m_messages.plan(),
                                                                        m_held.occasionAt(index.row()));
                                                  }});
    m_heldWords->setColumn(
        PlanHeldReasonColumn,
        {.title = tr("Why it does not go"), .text = [held](const QModelIndex &index) { return held(index).reason; }});
    m_heldWords->setColumn(
        PlanHeldOutlookColumn,
        {.title = tr("What will happen"), .text = [held](const QModelIndex &index) { return held(index).outlook; }});
    m_messageWords->refresh();
    m_heldWords->refresh();
}

/// A run can be taken back for some minutes, so it is not asked about; one that cannot, or a very large one, is.
void PreviewPage::onSend()
{
    const RunPlan &plan = m_messages.plan();
    const bool canBeUndone = !m_services.rules.terms().hours.isAlways; // who lifts the hours lifts that, too
    if (canBeUndone && !plan.question) {
        send();
        return;
    }
    const int count = m_messages.tickedCount();
    ask(this,
        {.title = tr("Send?"),
         .text = tr("Send to %Ln person(s)?", nullptr, count),
         .more = canBeUndone ? questionText(*plan.question) : tr("They go out at once and cannot be taken back."),
         .yes = tr("Send to %Ln person(s)", nullptr, count),
         .no = tr("Cancel"),
         .isDangerous = false},
        [this] { send(); });
}

void PreviewPage::send()
{
    m_send->setEnabled(false);
    m_banner->hide();
    QCoro::connect(m_services.rules.send(m_messages.plan(), m_messages.unticked(), staffName(m_services.settings)),
                   this, [this](const Result<RuleRun> &run) {
                       if (run && run->sent > 0) {
                           emit sent(*run);
                           emit left();
                           return;
                       }
                       m_send->setEnabled(true);
                       if (run) { // they went out or were refused since they were read
                           reload();
                           m_banner->setKind(Banner::Kind::Warning);
                           m_banner->setMessage(tr("Nothing was sent"),
                                                tr("None of these messages is due any more. The list has been read "
                                                   "again."));
                           m_banner->present();
                           return;
                       }
                       m_banner->setKind(Banner::Kind::Danger);
                       m_banner->setError(run.error());
                       m_banner->present();
                   });
}

void PreviewPage::save()
{
    QFileDialog *dialog = newSaveDialog(this, tr("Save list"), tr("Table (*.csv)"), tr("preview") + u".csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &PreviewPage::writeList);
    dialog->open();
}

void PreviewPage::writeList(const QString &path)
{
    const QDateTime time = now();
    ChartTable table;
    table.headers = {tr("Who"),          tr("Phone"), tr("Course"), tr("Rule"),
                     tr("What happens"), tr("When"),  tr("Why"),    tr("Message")};
    const RunPlan &plan = m_messages.plan();
    for (int row = 0; row < m_messages.rowCount(); ++row) {
        const PlannedMessage &message = m_messages.messageAt(row);
        const Decision &decision = m_messages.winnerAt(row).decision;
        const bool goes = m_messages.isTicked(row);
        const PlanStudent student = plan.students.value(message.studentId);
        table.append({student.sortName(), student.phone, message.courseNames.join(u", "_s), ruleName(decision.event),
                      goes ? tr("Will go out") : tr("Taken out by hand"),
                      goes ? message.sendAt.toTimeZone(time.timeZone()).toString(u"yyyy-MM-dd HH:mm"_s) : QString(),
                      whyText(decision.event, decision.conditions), message.text},
                     {});
    }
    for (int row = 0; row < m_held.rowCount(); ++row) {
        const PlannedOccasion &occasion = m_held.occasionAt(row);
        const HeldText held = heldWords(occasion.decision, time);
        const PlanStudent student = plan.students.value(occasion.decision.studentId);
        table.append({student.sortName(), student.phone, plan.courses.value(occasion.courseId),
                      ruleName(occasion.decision.event), outcomeText(occasion.decision.outcome), QString(), held.reason,
                      QString()},
                     {});
    }
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(table.toCsv()) >= 0 && file.commit())
        return;
    m_banner->setKind(Banner::Kind::Danger);
    m_banner->setMessage(tr("The list could not be saved"), file.errorString());
    m_banner->present();
}
