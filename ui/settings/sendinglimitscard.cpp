// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/sendinglimitscard.h"

#include "app/services/settingsservice.h"
#include "ui/settings/settingtext.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/silence.h"

#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

/// What stands around a number.
struct NumberText {
    QString label;
    QString suffix;
    QString hint;
};

QGridLayout *addGrid(QVBoxLayout *column, int columns)
{
    auto *made = new QGridLayout;
    made->setHorizontalSpacing(16);
    made->setVerticalSpacing(14);
    for (int i = 0; i < columns; ++i)
        made->setColumnStretch(i, 1);
    column->addLayout(made);
    return made;
}

QList<NumberText> capTexts()
{
    const QString most = SendingLimitsCard::tr(" at most", "after a number");
    return {{SendingLimitsCard::tr("In any &24 hours"), most, {}},
            {SendingLimitsCard::tr("In any &7 days"), most, {}},
            {SendingLimitsCard::tr("In any &30 days"), most, {}},
            {SendingLimitsCard::tr("&Pace of a run"), SendingLimitsCard::tr(" a minute", "after a number"),
             SendingLimitsCard::tr("So that not all answers come at once.")},
            {SendingLimitsCard::tr("By &rule in an hour"), most,
             SendingLimitsCard::tr("What is more waits for the next hour.")}};
}

/// In the order of buildSafety().
QList<NumberText> judgingTexts()
{
    const QString hours = SendingLimitsCard::tr(" h", "hours, after a number");
    const QString days = SendingLimitsCard::tr(" days", "after a number");
    return {{SendingLimitsCard::tr("Oldest reading of the campus"), hours,
             SendingLimitsCard::tr("Rules say nothing on an older one.")},
            {SendingLimitsCard::tr("Longest wait of what is held back"), hours,
             SendingLimitsCard::tr("Then it is dropped, if it could have gone out meanwhile.")},
            {SendingLimitsCard::tr("Same text again after"), days, {}},
            {SendingLimitsCard::tr("Rest after a person writes"), hours,
             SendingLimitsCard::tr("So that rules do not interrupt a conversation.")},
            {SendingLimitsCard::tr("Rest after an OK"), days,
             SendingLimitsCard::tr("Today included, before the next reminder.")}};
}

QList<NumberText> stoppingTexts()
{
    const QString messages = SendingLimitsCard::tr(" messages", "after a number");
    const QString most = SendingLimitsCard::tr(" at most", "after a number");
    const QString percent = SendingLimitsCard::tr(" % at most", "after a number");
    const QString minutes = SendingLimitsCard::tr(" min", "minutes, after a number");
    return {
        {SendingLimitsCard::tr("Smallest run that is asked about"), messages,
         SendingLimitsCard::tr("A smaller one never waits for a yes.")},
        {SendingLimitsCard::tr("Times a usual day"), most, SendingLimitsCard::tr("The median of the last 14 days.")},
        {SendingLimitsCard::tr("Share of the active students"), percent, {}},
        {SendingLimitsCard::tr("Failures of a rule in 24 hours"), most, {}},
        {SendingLimitsCard::tr("Failures of a run"), percent, {}},
        {SendingLimitsCard::tr("Failures of a run that count"),
         SendingLimitsCard::tr(" at least", "after a number"),
         {}},
        {SendingLimitsCard::tr("Failed readings in a row"), SendingLimitsCard::tr(" readings", "after a number"),
         SendingLimitsCard::tr("From then on nobody is told to be inactive.")},
        {SendingLimitsCard::tr("Jump of the clock"), minutes,
         SendingLimitsCard::tr("After a larger one all rules wait a quarter of an hour.")},
        {SendingLimitsCard::tr("Undo one message"), SendingLimitsCard::tr(" s", "seconds, after a number"), {}},
        {SendingLimitsCard::tr("Undo a run"), minutes, SendingLimitsCard::tr("Or several messages sent by hand.")},
        {SendingLimitsCard::tr("Should have arrived after"), SendingLimitsCard::tr(" h", "hours, after a number"),
         SendingLimitsCard::tr("Then Home and the message log show that it has not.")}};
}

} // namespace

SendingLimitsCard::SendingLimitsCard(SettingsService &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_person(new Card)
    , m_pace(new Card)
    , m_safety(new Card)
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
    QGridLayout *person = addGrid(m_person->body(), 3);
    addNumber(setting::kSendingCapDay.key, person, 0, 0);
    addNumber(setting::kSendingCapWeek.key, person, 0, 1);
    addNumber(setting::kSendingCapMonth.key, person, 0, 2);
    QGridLayout *pace = addGrid(m_pace->body(), 2);
    addNumber(setting::kSendingSpread.key, pace, 0, 0);
    addNumber(setting::kSendingRunPerHour.key, pace, 0, 1);
    buildSafety();
    m_testCard->body()->setSpacing(12);
    m_testCard->body()->addWidget(m_testField);
    m_testCard->body()->addWidget(m_numbersField);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    for (Card *card : {m_person, m_pace, m_safety, m_testCard})
        column->addWidget(card);
}

void SendingLimitsCard::buildSafety()
{
    const QList<QList<QLatin1StringView>> groups{
        {setting::kReadingHours.key, setting::kHeldHours.key, setting::kSameTextDays.key,
         setting::kConversationHours.key, setting::kReplyOkDays.key},
        {setting::kRunAsksFrom.key, setting::kRunTimesUsual.key, setting::kRunPercentActive.key},
        {setting::kFailuresOfDay.key, setting::kFailuresPercent.key, setting::kFailuresLeast.key,
         setting::kFailedReadings.key, setting::kClockJumpMinutes.key},
        {setting::kUndoSeconds.key, setting::kUndoRunMinutes.key},
        {setting::kUndeliveredHours.key}};
    m_safety->body()->setSpacing(12);
    for (const QList<QLatin1StringView> &keys : groups) {
        m_groups.append(new Label({}, Theme::Text::Strong));
        m_safety->body()->addWidget(m_groups.constLast());
        QGridLayout *grid = addGrid(m_safety->body(), 2);
        for (int i = 0; i < keys.size(); ++i)
            addNumber(keys.at(i), grid, i / 2, i % 2);
    }
}

QSpinBox *SendingLimitsCard::numberBox(QLatin1StringView key) const
{
    const auto number = std::ranges::find(m_numbers, key, &Number::key);
    return number == m_numbers.cend() ? nullptr : number->box;
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
    const QList<NumberText> texts = capTexts() + judgingTexts() + stoppingTexts();
    for (qsizetype i = 0; i < m_numbers.size(); ++i) {
        const auto &[label, suffix, hint] = texts.at(i);
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
    m_safety->setTitle(tr("Safety limits"));
    m_safety->setDetail(tr("what a rule may still say, what stops it, and what is shown to people"));
    const QStringList groups{tr("What is still said"), tr("A larger run waits for a yes"), tr("Rules stop"),
                             tr("Time to undo"), tr("What does not arrive")};
    for (qsizetype i = 0; i < m_groups.size(); ++i)
        m_groups.at(i)->setText(groups.at(i));
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
