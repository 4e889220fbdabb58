// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/sendinglimitscard.h"

#include "app/services/settingsservice.h"
#include "ui/settings/settingtext.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/silence.h"

#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

SendingLimitsCard::SendingLimitsCard(SettingsService &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_person(new Card)
    , m_pace(new Card)
    , m_testCard(new Card)
    , m_test(new QCheckBox)
    , m_numbersEdit(new QLineEdit)
    , m_testField(new Field({}, m_test))
    , m_numbersField(new Field({}, m_numbersEdit))
{
    build();
    connect(m_test, &QCheckBox::clicked, this,
            [this](bool isOn) { save(m_testField, setting::kWhatsAppTestMode.key, isOn ? u"true"_s : u"false"_s); });
    connect(m_numbersEdit, &QLineEdit::editingFinished, this, [this] {
        if (m_numbersEdit->isModified())
            save(m_numbersField, setting::kWhatsAppTestNumbers.key, m_numbersEdit->text());
    });
    connect(&settings, &SettingsService::changed, this, &SendingLimitsCard::load);
    retranslate();
}

SendingLimitsCard::~SendingLimitsCard()
{
    silenceChildren(this);
}

void SendingLimitsCard::build()
{
    const auto grid = [](Card *card, int columns) {
        auto *made = new QGridLayout;
        made->setHorizontalSpacing(16);
        made->setVerticalSpacing(14);
        for (int column = 0; column < columns; ++column)
            made->setColumnStretch(column, 1);
        card->body()->addLayout(made);
        return made;
    };
    QGridLayout *person = grid(m_person, 3);
    addNumber(setting::kSendingCapDay.key, person, 0, 0);
    addNumber(setting::kSendingCapWeek.key, person, 0, 1);
    addNumber(setting::kSendingCapMonth.key, person, 0, 2);
    QGridLayout *pace = grid(m_pace, 2);
    addNumber(setting::kSendingSpread.key, pace, 0, 0);
    addNumber(setting::kSendingRunPerHour.key, pace, 0, 1);
    m_testCard->body()->setSpacing(12);
    m_testCard->body()->addWidget(m_testField);
    m_testCard->body()->addWidget(m_numbersField);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    for (Card *card : {m_person, m_pace, m_testCard})
        column->addWidget(card);
}

void SendingLimitsCard::addNumber(QLatin1StringView key, QGridLayout *grid, int row, int column)
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

void SendingLimitsCard::load()
{
    const SettingValues &values = m_settings.values();
    for (const Number &number : std::as_const(m_numbers)) {
        if (!number.box->hasFocus())
            number.box->setValue(values.text(QString(number.key)).toInt());
    }
    const bool isTest = values.get(setting::kWhatsAppTestMode);
    m_test->setChecked(isTest);
    if (!m_numbersEdit->isModified())
        m_numbersEdit->setText(values.get(setting::kWhatsAppTestNumbers));
    m_numbersField->setVisible(isTest);
    if (isTest && values.get(setting::kWhatsAppTestNumbers).isEmpty())
        m_testField->setWarning(tr("No number is listed: nobody gets anything."));
    else if (isTest)
        m_testField->setWarning(tr("Messages to all other numbers wait until the test mode ends."));
    else
        m_testField->clearMessage();
}

void SendingLimitsCard::save(Field *field, QLatin1StringView key, const QString &text)
{
    describe(); // one field at a time says that it was saved
    QCoro::connect(m_settings.set(QString(key), text), this, [this, field](const Result<void> &set) {
        if (!set) {
            field->setError(set.error());
            return;
        }
        m_numbersEdit->setModified(false);
        load();
        if (field != m_testField)
            field->setChecked(tr("Saved for all desks."));
    });
}

void SendingLimitsCard::describe()
{
    const std::tuple<QString, QString, QString> texts[]{
        {tr("In any &24 hours"), tr(" at most", "after a number"), QString()},
        {tr("In any &7 days"), tr(" at most", "after a number"), QString()},
        {tr("In any &30 days"), tr(" at most", "after a number"), QString()},
        {tr("&Pace of a run"), tr(" a minute", "after a number"), tr("So that not all answers come at once.")},
        {tr("By &rule in an hour"), tr(" at most", "after a number"), tr("What is more waits for the next hour.")}};
    for (qsizetype i = 0; i < m_numbers.size(); ++i) {
        const auto &[label, suffix, hint] = texts[std::size_t(i)];
        m_numbers.at(i).field->setLabel(label);
        m_numbers.at(i).box->setSuffix(suffix);
        if (hint.isEmpty())
            m_numbers.at(i).field->clearMessage();
        else
            m_numbers.at(i).field->setHint(hint);
    }
    m_numbersField->setHint(tr("With prefix, a comma between them: +34 600 000 101, +34 600 000 102"));
}

void SendingLimitsCard::retranslate()
{
    m_person->setTitle(tr("To one person"));
    m_person->setDetail(tr("messages by rule, over all courses; what staff write counts and only warns"));
    m_pace->setTitle(tr("Pace"));
    m_testCard->setTitle(tr("Test mode"));
    m_test->setText(tr("Only the &listed numbers get messages"));
    m_numbersField->setLabel(tr("&Numbers"));
    describe();
    load();
}

void SendingLimitsCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}
