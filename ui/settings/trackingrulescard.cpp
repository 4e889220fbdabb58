// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/trackingrulescard.h"

#include "app/services/settingsservice.h"
#include "ui/settings/settingtext.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/silence.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kAllDay = u"00:00-24:00"_s;

QGridLayout *twoColumns(Card *card)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(14);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    card->body()->addLayout(grid);
    return grid;
}

/// Half hours; a time that a command set is added where it belongs.
void choose(QComboBox *box, const QString &time)
{
    int index = box->findData(time);
    if (index < 0) {
        for (index = 0; index < box->count() && box->itemData(index).toString() < time;)
            ++index;
        box->insertItem(index, time, time);
    }
    box->setCurrentIndex(index);
}

} // namespace

TrackingRulesCard::TrackingRulesCard(SettingsService &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_campus(new Card)
    , m_rules(new Card)
    , m_from(new QComboBox)
    , m_to(new QComboBox)
    , m_fromField(new Field({}, m_from))
    , m_toField(new Field({}, m_to))
    , m_sweep(new QComboBox)
    , m_sweepField(new Field({}, m_sweep))
{
    build();
    connect(m_from, &QComboBox::activated, this, &TrackingRulesCard::saveHours);
    connect(m_to, &QComboBox::activated, this, &TrackingRulesCard::saveHours);
    connect(m_sweep, &QComboBox::activated, this,
            [this](int hour) { save(m_sweepField, setting::kTrackingSweepHour.key, QString::number(hour)); });
    connect(&settings, &SettingsService::changed, this, &TrackingRulesCard::load);
    retranslate();
}

TrackingRulesCard::~TrackingRulesCard()
{
    silenceChildren(this);
}

void TrackingRulesCard::build()
{
    for (int minutes = 0; minutes <= 24 * 60; minutes += 30) {
        const QString time =
            u"%1:%2"_s.arg(minutes / 60, 2, 10, QLatin1Char('0')).arg(minutes % 60, 2, 10, QLatin1Char('0'));
        if (minutes < 24 * 60)
            m_from->addItem(time, time);
        if (minutes > 0)
            m_to->addItem(time, time);
        if (minutes % 60 == 0 && minutes < 24 * 60)
            m_sweep->addItem(time, minutes / 60);
    }
    QGridLayout *const campus = twoColumns(m_campus);
    addNumber(setting::kTrackingIntervalMinutes.key, campus, 0, 0);
    campus->addWidget(m_sweepField, 0, 1, Qt::AlignTop);
    campus->addWidget(m_fromField, 1, 0, Qt::AlignTop);
    campus->addWidget(m_toField, 1, 1, Qt::AlignTop);
    addNumber(setting::kTrackingConnections.key, campus, 2, 0);
    addNumber(setting::kTrackingRequestsPerMinute.key, campus, 2, 1);
    QGridLayout *const rules = twoColumns(m_rules);
    addNumber(setting::kProgressInactiveDays.key, rules, 0, 0);
    addNumber(setting::kProgressBehindPoints.key, rules, 0, 1);
    addNumber(setting::kTrackingKeepDays.key, rules, 1, 0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_campus);
    column->addWidget(m_rules);
}

void TrackingRulesCard::addNumber(QLatin1StringView key, QGridLayout *grid, int row, int column)
{
    const Setting *known = findSetting(QString(key));
    auto *box = new QSpinBox;
    box->setRange(known->minimum, known->maximum);
    box->setGroupSeparatorShown(true);
    auto *field = new Field({}, box);
    grid->addWidget(field, row, column, Qt::AlignTop);
    m_numbers.append({.key = key, .box = box, .field = field});
    connect(box, &QSpinBox::editingFinished, this, [this, box, field, key] {
        if (QString::number(box->value()) != m_settings.values().text(QString(key)))
            save(field, key, QString::number(box->value()));
    });
}

TrackingRulesCard::Number *TrackingRulesCard::number(QLatin1StringView key)
{
    const auto found = std::ranges::find(m_numbers, key, &Number::key);
    return found == m_numbers.end() ? nullptr : &*found;
}

void TrackingRulesCard::load()
{
    for (const Number &number : std::as_const(m_numbers)) {
        if (!number.box->hasFocus())
            number.box->setValue(m_settings.values().text(QString(number.key)).toInt());
    }
    m_sweep->setCurrentIndex(m_settings.values().get(setting::kTrackingSweepHour));
    loadHours();
}

void TrackingRulesCard::loadHours()
{
    const QStringList hours = m_settings.values().get(setting::kTrackingHours).split(u'-');
    if (hours.size() != 2)
        return;
    choose(m_from, hours.first());
    choose(m_to, hours.last());
}

void TrackingRulesCard::saveHours()
{
    const QString from = m_from->currentData().toString();
    const QString to = m_to->currentData().toString();
    // The same hour twice is the whole day; it is written as such.
    const QString hours = from == to ? kAllDay : u"%1-%2"_s.arg(from, to);
    save(m_toField, setting::kTrackingHours.key, hours);
}

void TrackingRulesCard::save(Field *field, QLatin1StringView key, const QString &text)
{
    showHints(); // one field at a time says that it was saved
    QCoro::connect(m_settings.set(QString(key), text), this, [this, field](const Result<void> &set) {
        if (set) {
            field->setChecked(tr("Saved for all desks."));
        } else {
            field->setError(set.error());
            load();
        }
    });
}

void TrackingRulesCard::describeNumbers()
{
    const std::tuple<QLatin1StringView, QString, QString> texts[]{
        {setting::kTrackingIntervalMinutes.key, tr("&Every"), tr(" min")},
        {setting::kTrackingConnections.key, tr("C&onnections at a time"), QString()},
        {setting::kTrackingRequestsPerMinute.key, tr("Re&quests a minute, at most"), QString()},
        {setting::kProgressInactiveDays.key, tr("Without &activity after"), tr(" days")},
        {setting::kProgressBehindPoints.key, tr("&Behind from"), tr(" points below plan")},
        {setting::kTrackingKeepDays.key, tr("Full &history of"), tr(" days")}};
    for (const auto &[key, label, suffix] : texts) {
        const Number *const one = number(key);
        one->field->setLabel(label);
        one->box->setSuffix(suffix);
    }
    number(setting::kProgressInactiveDays.key)->box->setSpecialValueText(tr("By the length of the course"));
}

void TrackingRulesCard::showHints()
{
    const std::pair<QLatin1StringView, QString> hints[]{
        {setting::kTrackingIntervalMinutes.key,
         tr("If nothing has changed, a reading is one request for every 50 courses.")},
        {setting::kTrackingConnections.key, tr("Two take nearly all the gain; more load the school's server.")},
        {setting::kTrackingRequestsPerMinute.key, tr("Bedel slows down by itself when the campus answers slowly.")},
        {setting::kProgressInactiveDays.key,
         tr("0 is by the length of the course: 12 % of its days, at least 3 and at most 10; 7 without dates.")},
        {setting::kProgressBehindPoints.key, tr("The plan goes evenly from the first to the last day of the course.")},
        {setting::kTrackingKeepDays.key,
         tr("Older history keeps one value a day, with the first, the last and every rise.")}};
    for (const auto &[key, hint] : hints)
        number(key)->field->setHint(hint);
    m_sweepField->setHint(tr("Once a night everybody is read, whatever the campus says has changed."));
    m_fromField->setHint(tr("In the time zone of the centre."));
    m_toField->setHint(tr("Outside these hours only what staff ask for is read."));
}

void TrackingRulesCard::retranslate()
{
    m_campus->setTitle(tr("How the campus is asked"));
    m_rules->setTitle(tr("What counts"));
    m_sweepField->setLabel(tr("Full &reading at"));
    m_fromField->setLabel(tr("&From"));
    m_toField->setLabel(tr("&To"));
    describeNumbers();
    showHints();
    load();
    for (const Number &number : std::as_const(m_numbers)) {
        if (!overrideReason(m_settings, number.key).isEmpty())
            applyOverride(number.field, m_settings, number.key);
    }
}

void TrackingRulesCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}
