// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of the people as a whole, and sending to those who are held back.
#include "ui/sending/senddialog.h"

#include "ui/sending/sendpreview.h"
#include "ui/sending/sendtext.h"
#include "ui/style/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/checklist.h"
#include "ui/widgets/datatable.h"

#include <QCheckBox>
#include <QLayout>
#include <QScreen>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using Outcome = SendPlanModel::Outcome;

namespace {
constexpr int kTitleBar = 48; // what the desktop adds to a window, at most
} // namespace

void SendDialog::showSummary()
{
    QList<CheckLine> lines;
    if (m_isLoaded && m_templates.isEmpty()) {
        lines.append({.mark = Mark::Warning,
                      .text = tr("No approved template is known"),
                      .advice = tr("Bring the templates on the page Templates; Meta approves them.")});
    } else if (!current()) {
        lines.append({.mark = Mark::Todo, .text = tr("Choose a template")});
    } else if (m_plan) {
        const int cannot = m_model->count(Outcome::Cannot);
        const int held = m_model->count(Outcome::Held);
        const int goes = m_plan->ready();
        if (goes > 0)
            lines.append({.mark = Mark::Done, .text = tr("%Ln people get it", nullptr, goes)});
        const auto goesToGuardian = [](const ManualSendRow &row) { return row.isToGuardian && !row.obstacle; };
        if (const int guardians = int(std::ranges::count_if(m_plan->rows, goesToGuardian)); guardians > 0 && goes > 0)
            lines.append({.mark = Mark::News,
                          .text = tr("%Ln of them are minors: it goes to the guardian's phone", nullptr, guardians)});
        QMap<RuleCondition::Kind, int> warnings;
        for (const ManualSendRow &row : std::as_const(m_plan->rows)) {
            if (row.obstacle)
                continue;
            for (const RuleCondition &condition : row.warnings)
                ++warnings[condition.kind];
        }
        for (auto warning = warnings.cbegin(); warning != warnings.cend(); ++warning)
            lines.append({.mark = Mark::Warning, .text = warningSummary(warning.key(), warning.value())});
        if (held > 0)
            lines.append({.mark = Mark::Held,
                          .text = tr("%Ln people are held back", nullptr, held),
                          .advice = isOne()
                              ? tr("The reason stands below what the person would read. It goes only if “Send all "
                                   "the same” is ticked there.")
                              : tr("The reason stands beside what the person would read. It goes only to those "
                                   "for whom “Send all the same” is ticked there.")});
        if (cannot > 0)
            lines.append({.mark = Mark::Failed, .text = tr("%Ln people cannot get it", nullptr, cannot)});
    }
    m_summary->setLines(lines);
    m_summary->setVisible(!lines.isEmpty());
    showInsistence();
    // Nothing to look through before there is a plan.
    m_table->setVisible(!isOne() && m_model->rowCount() > 0);
    m_settings->setVisible(m_isLoaded && m_templates.isEmpty());
}

/// Lines that wrap are not counted in the smallest height of a window: without this they would lie on each other.
void SendDialog::growToFit()
{
    layout()->activate();
    int wanted = layout()->totalMinimumHeightForWidth(width());
    if (isOne()) // going from one person to the next the window stays as it is
        wanted = std::max(wanted, height() + m_preview->missingHeight());
    wanted = std::min(wanted, screen()->availableGeometry().height() - Theme::grown(kTitleBar));
    if (wanted > height())
        resize(width(), wanted);
}

void SendDialog::insist(qint64 studentId, bool isWanted)
{
    if (isWanted)
        m_insistedFor.insert(studentId);
    else
        m_insistedFor.remove(studentId);
    plan();
}

void SendDialog::insistForAll(bool isWanted)
{
    m_insistedFor.clear();
    const QList<ManualSendRow> rows = isWanted && m_plan ? m_plan->rows : QList<ManualSendRow>();
    for (const ManualSendRow &row : rows) {
        if (row.isHeldBack || row.isInsisted)
            m_insistedFor.insert(row.studentId);
    }
    plan();
}

void SendDialog::showInsistence()
{
    const QList<ManualSendRow> rows = m_plan ? m_plan->rows : QList<ManualSendRow>();
    const auto held = int(std::ranges::count_if(rows, &ManualSendRow::isHeldBack));
    const auto insisted = int(std::ranges::count_if(rows, &ManualSendRow::isInsisted));
    const QSignalBlocker quiet(m_insistAll);
    m_insistAll->setText(tr("Send &all the same to the %Ln held back", nullptr, held + insisted));
    m_insistAll->setChecked(held == 0 && insisted > 0);
    m_insistAll->setVisible(!isOne() && held + insisted > 0);
}
