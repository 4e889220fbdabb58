// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/templatelist.h"

#include "app/domain/names.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

QString baseLanguage(const QString &code)
{
    QString base = code.toLower();
    base.replace(u'-', u'_');
    return base.section(u'_', 0, 0);
}

bool hasWords(const WhatsAppTemplate &whatsAppTemplate, const QString &text)
{
    const QString everything = folded(QStringList{whatsAppTemplate.key.name, whatsAppTemplate.headerText(),
                                                  whatsAppTemplate.bodyText(), whatsAppTemplate.footerText()}
                                          .join(u' '));
    const QStringList words = folded(text).split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(words, [&everything](const QString &word) { return everything.contains(word); });
}

bool fits(const TemplateRow &row, const TemplateQuery &query)
{
    const WhatsAppTemplate &whatsAppTemplate = row.use.whatsAppTemplate;
    if (!query.states.isEmpty() && !query.states.contains(whatsAppTemplate.state))
        return false;
    if (!query.language.isEmpty() && !isSameLanguage(query.language, whatsAppTemplate.key.language))
        return false;
    if (query.isInTrouble && templateAlarm(whatsAppTemplate) == TemplateAlarm::None && row.use.unmapped.isEmpty())
        return false;
    return hasWords(whatsAppTemplate, query.text);
}

/// The worst first.
int qualityRank(const QString &quality)
{
    const QStringList order{u"RED"_s, u"YELLOW"_s, u"GREEN"_s};
    const qsizetype at = order.indexOf(quality);
    return at < 0 ? int(order.size()) : int(at);
}

template<typename T>
int compared(const T &left, const T &right)
{
    return left < right ? -1 : right < left ? 1 : 0;
}

int compareBy(int column, const TemplateRow &left, const TemplateRow &right)
{
    const WhatsAppTemplate &first = left.use.whatsAppTemplate;
    const WhatsAppTemplate &second = right.use.whatsAppTemplate;
    switch (column) {
    case TemplateLanguageColumn:
        return compared(first.key.language, second.key.language);
    case TemplateCategoryColumn:
        return compared(first.category, second.category);
    case TemplateStateColumn:
        return compared(int(first.state), int(second.state));
    case TemplateQualityColumn:
        return compared(qualityRank(first.quality), qualityRank(second.quality));
    case TemplateUsedColumn:
        return compared(right.events.size(), left.events.size());
    case TemplateSentColumn:
        return compared(left.lastSentAt, right.lastSentAt);
    default:
        return compared(first.key.name, second.key.name);
    }
}

bool isBefore(const TemplateRow &left, const TemplateRow &right, const QList<SortKey> &keys)
{
    for (const SortKey &key : keys) {
        const int order = compareBy(key.column, left, right);
        if (order != 0)
            return key.order == Qt::AscendingOrder ? order < 0 : order > 0;
    }
    return false;
}

} // namespace

TemplateAlarm templateAlarm(const WhatsAppTemplate &whatsAppTemplate)
{
    switch (whatsAppTemplate.state) {
    case TemplateState::Rejected:
    case TemplateState::Paused:
    case TemplateState::Disabled:
        return TemplateAlarm::Alarm;
    case TemplateState::Approved:
    case TemplateState::Pending:
    case TemplateState::Other:
        break;
    }
    if (whatsAppTemplate.quality == "RED"_L1)
        return TemplateAlarm::Alarm;
    return whatsAppTemplate.quality == "YELLOW"_L1 ? TemplateAlarm::Warning : TemplateAlarm::None;
}

QList<TemplateRow> filteredTemplates(const QList<TemplateRow> &rows, const TemplateQuery &query)
{
    QList<TemplateRow> wanted;
    std::ranges::copy_if(rows, std::back_inserter(wanted),
                         [&query](const TemplateRow &row) { return fits(row, query); });
    QList<SortKey> keys = query.order.keys();
    keys.append(SortKey{.column = TemplateNameColumn});
    keys.append(SortKey{.column = TemplateLanguageColumn});
    std::ranges::stable_sort(
        wanted, [&keys](const TemplateRow &left, const TemplateRow &right) { return isBefore(left, right, keys); });
    return wanted;
}

bool isSameLanguage(const QString &left, const QString &right)
{
    return baseLanguage(left) == baseLanguage(right);
}
