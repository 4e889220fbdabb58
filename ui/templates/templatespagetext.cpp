// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How the page of templates reads: columns, states, what stands where there is nothing.
#include "app/domain/clock.h"
#include "ui/statecolumn.h"
#include "ui/templates/coveragetext.h"
#include "ui/templates/templatespage.h"
#include "ui/templates/templatetext.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/presentationmodel.h"
#include "ui/widgets/relativedate.h"

#include <QComboBox>

using namespace Qt::Literals::StringLiterals;
using enum TemplateState;

void TemplatesPage::describeEmptiness(EmptyState *empty)
{
    if (isFiltered()) {
        empty->setMessage(u"view-filter"_s, tr("No template fits the filter"),
                          tr("Words are looked for in the name and in the text."));
        empty->setAction(tr("Show all templates"));
    } else if (isConnected()) {
        empty->setMessage(u"story-editor"_s, tr("No templates have been read yet"),
                          tr("They are approved by Meta; Bedel reads them from the account, or proposes new ones."));
        empty->setAction(tr("Read templates"));
    } else {
        empty->setMessage(u"network-connect"_s, tr("WhatsApp is not connected yet"),
                          tr("Once number, account and token are known, Bedel reads the approved templates."));
        empty->setAction(tr("Connect WhatsApp"));
    }
}

QString TemplatesPage::countText(int count, int) const
{
    return tr("<b>%Ln</b> template(s)", nullptr, count);
}

QString TemplatesPage::readingText() const
{
    return tr("Reading templates…");
}

void TemplatesPage::fillStates()
{
    const int chosen = std::max(0, m_state->currentIndex());
    m_state->clear();
    m_state->addItem(tr("All states"));
    m_state->addItem(markIcon(Mark::Warning), tr("In need of attention"));
    m_state->addItem(markIcon(stateMark(Approved)), stateWord(Approved));
    m_state->addItem(markIcon(stateMark(Pending)), stateWord(Pending));
    m_state->addItem(markIcon(stateMark(Rejected)), stateWord(Rejected));
    m_state->addItem(markIcon(stateMark(Paused)), tr("Paused or disabled"));
    m_state->setCurrentIndex(chosen);
}

void TemplatesPage::describeColumns()
{
    // A row that is not here shows what the model says of it, which also asks for it.
    const auto cell = [this](const std::function<QString(const TemplateRow &)> &text) {
        return [this, text](const QModelIndex &index) {
            const QString plain = index.data().toString();
            const TemplateRow *row = rowAt(index);
            return row ? text(*row) : plain;
        };
    };
    presentation()->setColumn(
        TemplateLanguageColumn,
        {.text = cell([](const TemplateRow &row) { return templateLanguage(row.use.whatsAppTemplate.key.language); })});
    presentation()->setColumn(TemplateCategoryColumn, {.text = cell([](const TemplateRow &row) {
                                                           return categoryText(row.use.whatsAppTemplate.category);
                                                       })});
    ColumnPresentation state =
        stateColumn<TemplateState>({}, cell([](const TemplateRow &row) {
                                       const bool isOnItsWay = row.proposalId != 0 && !row.refusal;
                                       return isOnItsWay ? tr("On its way") : stateWord(row.use.whatsAppTemplate.state);
                                   }));
    state.tip = cell([](const TemplateRow &row) {
        const auto problem = templateProblem(row.use);
        return problem ? problem->sentence : QString();
    });
    presentation()->setColumn(TemplateStateColumn, state);
    ColumnPresentation quality{.kind = CellKind::State, .text = cell([](const TemplateRow &row) {
                                                            return qualityText(row.use.whatsAppTemplate.quality);
                                                        })};
    quality.mark = [this](const QModelIndex &index) {
        const TemplateRow *row = rowAt(index);
        const QString score = row ? row->use.whatsAppTemplate.quality : QString();
        if (score == "RED"_L1)
            return Mark::Failed;
        return score == "YELLOW"_L1 ? Mark::Warning : score == "GREEN"_L1 ? Mark::Done : Mark::Todo;
    };
    presentation()->setColumn(TemplateQualityColumn, quality);
    presentation()->setColumn(TemplateUsedColumn,
                              {.text = cell([](const TemplateRow &row) { return eventNames(row.events); })});
    presentation()->setColumn(TemplateSentColumn, {.text = cell([this](const TemplateRow &row) {
                                                       return row.lastSentAt.isValid()
                                                           ? relativeDate(row.lastSentAt.toLocalTime(),
                                                                          m_services.clock.now().toLocalTime())
                                                           : u"–"_s;
                                                   })});
}

void TemplatesPage::retranslate()
{
    setTitle(tr("Templates"));
    m_read->setText(tr("Read templates"));
    m_coverage->setText(tr("Where they are used"));
    m_propose->setText(tr("Propose a template…"));
    filterRow()->setPlaceholder(tr("Filter by name or text"));
    m_state->setAccessibleName(tr("State"));
    fillStates();
    describeColumns();
    readSummary();
    showState();
}
