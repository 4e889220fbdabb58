// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/connectioncard.h"

#include "app/domain/clock.h"
#include "app/services/checktext.h"
#include "app/services/errortext.h"
#include "ui/settings/secretedit.h"
#include "ui/settings/settingtext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/checklist.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/relativedate.h"

#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

CheckLine checkLine(const CheckItem &item, const QDateTime &now)
{
    Mark mark = Mark::Done;
    if (item.outcome == CheckItem::Outcome::Problem)
        mark = Mark::Failed;
    else if (item.outcome == CheckItem::Outcome::Skipped)
        mark = Mark::Todo;
    else if (isWarning(item, now))
        mark = Mark::Warning;
    const CheckText text = checkText(item, now);
    return {mark, text.sentence, text.advice, text.steps};
}

} // namespace

ConnectionCard::ConnectionCard(Error::System system, SettingsService &settings, ConnectionProbe &probe,
                               const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_system(system)
    , m_settings(settings)
    , m_probe(probe)
    , m_clock(clock)
    , m_card(new Card)
    , m_chip(new Chip)
    , m_when(new Label({}, Theme::Text::Small, Theme::Role::Muted))
    , m_check(new Button)
    , m_grid(new QGridLayout)
    , m_banner(new Banner(Banner::Kind::Danger))
    , m_advanced(new Button({}, ButtonKind::Ghost))
    , m_save(new Button({}, ButtonKind::Primary))
    , m_discard(new Button)
    , m_saveRow(new QWidget)
    , m_line(new Line)
    , m_list(new CheckList)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    m_check->setIconName(u"view-refresh"_s);
    m_card->addTitleWidget(m_chip);
    m_card->addTitleWidget(m_when, true);
    m_card->addTitleWidget(m_check, true);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(12);
    m_card->body()->addLayout(m_grid);

    auto *row = new QHBoxLayout(m_saveRow);
    row->setContentsMargins(0, 4, 0, 0);
    setFlush(m_advanced);
    row->addWidget(m_advanced);
    row->addStretch();
    row->addWidget(m_discard);
    row->addWidget(m_save);
    m_card->body()->addWidget(m_saveRow);
    m_banner->setClosable(true);
    m_banner->hide();
    m_card->body()->addWidget(m_banner);
    m_card->body()->addWidget(m_line);
    m_card->body()->addWidget(m_list);

    connect(m_check, &Button::clicked, this, &ConnectionCard::check);
    connect(m_save, &Button::clicked, this, &ConnectionCard::save);
    connect(m_discard, &Button::clicked, this, &ConnectionCard::load);
    connect(m_advanced, &Button::clicked, this, [this] {
        m_showsAdvanced = !m_showsAdvanced;
        retranslate();
    });
    connect(&m_settings, &SettingsService::changed, this, [this] {
        if (!isDirty())
            load();
    });
}

QLineEdit *ConnectionCard::addText(QLatin1StringView key, int row, int column, bool isAdvanced, int span)
{
    auto *edit = new QLineEdit;
    Field *field = addEditor(key, edit, row, column, isAdvanced);
    if (span > 1)
        m_grid->addWidget(field, row, column, 1, span, Qt::AlignTop);
    connect(edit, &QLineEdit::textEdited, this, &ConnectionCard::showDirty);
    connect(field, &Field::left, this, [this, field, edit, key] {
        if (edit->isReadOnly() || !edit->isModified())
            return;
        field->setMessage(Field::State::Plain, {});
        if (const QString refusal = refusalOf(key, edit->text()); !refusal.isEmpty())
            field->setError(refusal);
    });
    return edit;
}

Field *ConnectionCard::addEditor(QLatin1StringView key, QWidget *editor, int row, int column, bool isAdvanced)
{
    auto *field = new Field(QString(), editor);
    m_grid->addWidget(field, row, column, Qt::AlignTop);
    m_fields.append({key, field, isAdvanced});
    return field;
}

SecretEdit *ConnectionCard::addSecret(SecretName name, int row, int column)
{
    auto *edit = new SecretEdit(name, m_settings);
    auto *field = new Field(QString(), edit);
    m_grid->addWidget(field, row, column, Qt::AlignTop);
    m_secrets.append({edit, field});
    connect(edit, &QLineEdit::textEdited, this, [this, field] {
        field->clearMessage();
        showDirty();
    });
    connect(edit, &SecretEdit::storedChanged, this, &ConnectionCard::showReport);
    return edit;
}

void ConnectionCard::finish()
{
    m_grid->setColumnStretch(0, 3);
    m_grid->setColumnStretch(1, 2);
    load();
    retranslate();
}

void ConnectionCard::load()
{
    m_isLoading = true;
    for (const SettingField &field : std::as_const(m_fields)) {
        setEditorText(field.key, field.field->editor(), m_settings.values().text(QString(field.key)));
        if (field.field->state() == Field::State::Error)
            field.field->clearMessage();
        applyOverride(field.field, m_settings, field.key);
    }
    for (const SecretField &secret : std::as_const(m_secrets)) {
        secret.edit->forgetTyped();
        const QString reason = secret.edit->environmentReason();
        secret.field->setMessage(reason.isEmpty() ? Field::State::Plain : Field::State::Hint, reason);
    }
    m_isLoading = false;
    showDirty();
}

QString ConnectionCard::editorText(QLatin1StringView, QWidget *editor) const
{
    const auto *edit = qobject_cast<QLineEdit *>(editor);
    return edit ? edit->text().trimmed() : QString();
}

void ConnectionCard::setEditorText(QLatin1StringView, QWidget *editor, const QString &text)
{
    if (auto *edit = qobject_cast<QLineEdit *>(editor))
        edit->setText(text);
}

QString ConnectionCard::typed(QLatin1StringView key) const
{
    for (const SettingField &field : m_fields) {
        if (field.key == key)
            return validatedSetting(QString(key), editorText(key, field.field->editor())).value_or(QString());
    }
    return {};
}

bool ConnectionCard::isDirty() const
{
    const bool isSettingDirty = std::any_of(m_fields.cbegin(), m_fields.cend(), [this](const SettingField &field) {
        return editorText(field.key, field.field->editor()) != m_settings.values().text(QString(field.key));
    });
    return isSettingDirty || std::any_of(m_secrets.cbegin(), m_secrets.cend(), [](const SecretField &secret) {
               return secret.edit->isTyped();
           });
}

void ConnectionCard::showDirty()
{
    if (m_isLoading)
        return;
    const bool dirty = isDirty();
    m_save->setVisible(dirty);
    m_discard->setVisible(dirty);
}

void ConnectionCard::check()
{
    if (m_isBusy) // the button stays enabled: disabled, it would hand the keyboard to its neighbour
        return;
    m_isBusy = true;
    m_error.reset();
    m_banner->hide();
    showReport();
    QCoro::connect(startCheck(target()), this, [this](const Result<CheckReport> &report) { onChecked(report); });
}

void ConnectionCard::onChecked(const Result<CheckReport> &report)
{
    m_isBusy = false;
    if (report) {
        m_report = *report;
        emit checked(m_system, *report);
    } else {
        showError(report.error());
    }
    showReport();
}

void ConnectionCard::showError(const Error &error)
{
    m_error = error;
    m_banner->setError(error);
    m_banner->present();
}

void ConnectionCard::showReport()
{
    const QDateTime now = m_clock.now().toLocalTime();
    m_line->setVisible(m_report.has_value());
    m_list->setVisible(m_report.has_value());
    const bool hasSecret = !m_secrets.isEmpty() && m_secrets.constFirst().edit->isStored();
    if (m_isBusy) {
        m_chip->setChip(tr("Checking…"), Chip::Tone::Neutral, Mark::Moving);
        m_when->clear();
        return;
    }
    if (!m_report) {
        m_chip->setChip(hasSecret ? tr("Not checked yet") : tr("Not connected"), Chip::Tone::Neutral, Mark::Todo);
        m_when->clear();
        return;
    }
    QList<CheckLine> lines;
    bool hasWarning = false;
    for (const CheckItem &item : std::as_const(m_report->items)) {
        lines.append(checkLine(item, now));
        hasWarning = hasWarning || lines.constLast().mark == Mark::Warning;
    }
    m_list->setLines(lines);
    const QString summary = checkSummary(*m_report, now);
    if (m_report->problems() > 0)
        m_chip->setChip(summary, Chip::Tone::Danger, Mark::Failed);
    else if (hasWarning)
        m_chip->setChip(summary, Chip::Tone::Warn, Mark::Warning);
    else
        m_chip->setChip(summary, Chip::Tone::Ok, Mark::Done);
    const double seconds = double(m_report->took.count()) / 1000.0;
    m_when->setText(tr("Checked %1 · %2 s", "when, how long it took")
                        .arg(relativeDate(m_report->at, now), QLocale().toString(seconds, 'f', 1)));
}

void ConnectionCard::save()
{
    bool isRefused = false;
    for (const SettingField &field : std::as_const(m_fields)) {
        const QString refusal = refusalOf(field.key, editorText(field.key, field.field->editor()));
        if (refusal.isEmpty() || !overrideReason(m_settings, field.key).isEmpty())
            continue;
        field.field->setError(refusal);
        if (!isRefused)
            field.field->editor()->setFocus();
        isRefused = true;
    }
    if (isRefused)
        return;
    m_banner->hide();
    m_error.reset();
    m_saveFailed = false;
    ++m_saving; // a fast database answers before the next one is asked: the rest would be loaded anew, and lost
    for (const SettingField &field : std::as_const(m_fields))
        saveSetting(field);
    for (const SecretField &secret : std::as_const(m_secrets))
        saveSecret(secret);
    endSaving();
}

void ConnectionCard::saveSetting(const SettingField &field)
{
    const QString text = editorText(field.key, field.field->editor());
    const QString key(field.key);
    if (text == m_settings.values().text(key) || !overrideReason(m_settings, field.key).isEmpty())
        return;
    ++m_saving;
    Field *shown = field.field;
    QCoro::connect(m_settings.set(key, text), this, [this, shown](const Result<void> &set) { onSaved(set, shown); });
}

void ConnectionCard::saveSecret(const SecretField &secret)
{
    if (!secret.edit->isTyped())
        return;
    ++m_saving;
    SecretEdit *edit = secret.edit;
    Field *shown = secret.field;
    QCoro::connect(m_settings.setSecret(edit->name(), edit->typed()), this,
                   [this, edit, shown](const Result<void> &set) {
                       if (set)
                           edit->forgetTyped();
                       onSaved(set, shown);
                   });
}

void ConnectionCard::onSaved(const Result<void> &result, Field *field)
{
    m_saveFailed = m_saveFailed || !result;
    if (!result)
        field->setError(result.error());
    endSaving();
}

void ConnectionCard::endSaving()
{
    if (--m_saving > 0)
        return;
    if (!m_saveFailed) // else what was typed stays
        load();
    showDirty();
    if (!isDirty())
        emit saved();
}

void ConnectionCard::retranslate()
{
    m_check->setText(tr("Check"));
    m_save->setText(tr("Save connection"));
    m_discard->setText(tr("Discard changes"));
    m_advanced->setText(m_showsAdvanced ? tr("Fewer settings") : tr("Advanced"));
    for (const SettingField &field : std::as_const(m_fields)) {
        field.field->setLabel(fieldLabel(field.key));
        if (field.isAdvanced)
            field.field->setVisible(m_showsAdvanced);
        applyOverride(field.field, m_settings, field.key);
    }
    for (const SecretField &secret : std::as_const(m_secrets))
        secret.field->setLabel(secretLabel(secret.edit->name()));
    if (m_error && m_banner->isVisible())
        showError(*m_error);
    showReport();
}

void ConnectionCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}
