// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/numberscard.h"

#include "app/domain/clock.h"
#include "app/domain/whatsapperrors.h"
#include "app/services/errortext.h"
#include "app/services/settingsservice.h"
#include "app/services/statusservice.h"
#include "ui/templates/templatetext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/question.h"
#include "ui/widgets/relativedate.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

struct NumberWords {
    Q_DECLARE_TR_FUNCTIONS(NumberWords)
};

Mark healthMark(const NumberHealth &health)
{
    if (!health.readAt.isValid())
        return Mark::Todo;
    if (health.quality == "RED"_L1)
        return Mark::Failed;
    return health.quality == "YELLOW"_L1 ? Mark::Warning : Mark::Done;
}

} // namespace

QString numberHealthText(const NumberHealth &health)
{
    QStringList parts;
    if (!health.displayNumber.isEmpty())
        parts.append(health.displayNumber);
    if (!health.quality.isEmpty())
        parts.append(NumberWords::tr("quality: %1").arg(qualityText(health.quality).toLower()));
    if (!health.isLimitKnown())
        parts.append(NumberWords::tr("up to %Ln new people in 24 hours, as WhatsApp tells no limit", nullptr,
                                     health.peoplePerDay().value_or(0)));
    else if (const std::optional<int> people = health.peoplePerDay())
        parts.append(NumberWords::tr("up to %Ln new people in 24 hours", nullptr, *people));
    else
        parts.append(NumberWords::tr("no limit of people"));
    parts.append(NumberWords::tr("%Ln messages a second", nullptr, health.mostPerSecond()));
    return parts.join(u" · "_s);
}

QString numberHoldText(const NumberHold &hold, const QDateTime &now)
{
    const QString why = describe(whatsAppRefusal(hold.code.toInt())).toText();
    return hold.until > now
        ? NumberWords::tr("Nothing goes out until %1; then one message is tried. %2", "today, 21:40; why")
              .arg(relativeDate(hold.until.toLocalTime(), now.toLocalTime()), why)
        : NumberWords::tr("Nothing goes out but one message, to see whether the number works again. %1", "why")
              .arg(why);
}

NumberDialog::NumberDialog(const WhatsAppNumberEntry &entry, bool isNew, QWidget *parent)
    : QDialog(parent)
    , m_isNew(isNew)
    , m_label(new QLineEdit(entry.label))
    , m_account(new QLineEdit(entry.account))
    , m_phoneId(new QLineEdit(entry.phoneNumberId))
    , m_businessId(new QLineEdit(entry.businessAccountId))
    , m_token(new QLineEdit)
    , m_appSecret(new QLineEdit)
    , m_accountField(new Field(tr("&Key"), m_account))
    , m_phoneIdField(new Field(tr("&Phone number id"), m_phoneId))
    , m_businessIdField(new Field(tr("&Business account id (optional)"), m_businessId))
    , m_banner(new Banner(Banner::Kind::Danger))
{
    setWindowTitle(isNew ? tr("Add a number") : tr("Edit the number"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(14);
    column->addWidget(m_banner);
    m_banner->hide();
    column->addWidget(new Field(tr("&Name"), m_label));
    m_account->setReadOnly(!isNew); // conversations and messages know the number by it
    column->addWidget(m_accountField);
    column->addWidget(m_phoneIdField);
    column->addWidget(m_businessIdField);
    showHints();
    const auto addSecret = [column](const QString &label, QLineEdit *edit, const QString &hint) {
        edit->setEchoMode(QLineEdit::Password);
        auto *field = new Field(label, edit);
        field->setHint(hint);
        column->addWidget(field);
    };
    const QString hint = isNew ? tr("Empty: that of the first number.") : tr("Empty: it stays as it is.");
    addSecret(tr("Permanent &token (optional)"), m_token, hint);
    addSecret(tr("&App secret (optional)"), m_appSecret, hint);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    auto *cancel = new Button(tr("&Cancel"));
    cancel->setAutoDefault(false);
    auto *save = new Button(tr("&Save number"), ButtonKind::Primary);
    save->setDefault(true);
    buttons->addWidget(cancel);
    buttons->addWidget(save);
    column->addLayout(buttons);
    resize(Theme::grown(420), sizeHint().height());
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    connect(save, &Button::clicked, this, &NumberDialog::saveWanted);
    m_label->setFocus();
}

WhatsAppNumberEntry NumberDialog::entry() const
{
    return {.account = m_account->text().trimmed(),
            .label = m_label->text().trimmed(),
            .phoneNumberId = m_phoneId->text().trimmed(),
            .businessAccountId = m_businessId->text().trimmed()};
}

Secret NumberDialog::token() const
{
    return Secret(m_token->text().trimmed().toUtf8());
}

Secret NumberDialog::appSecret() const
{
    return Secret(m_appSecret->text().trimmed().toUtf8());
}

void NumberDialog::showHints()
{
    m_accountField->setHint(tr("Stands at the end of the webhook's address: letters, digits, - and _."));
    m_phoneIdField->clearMessage();
    m_businessIdField->setHint(tr("Empty: that of the first number."));
}

void NumberDialog::showError(const Error &error)
{
    m_banner->hide();
    showHints();
    const QString field = error.fact(Error::Fact::Parameter);
    const auto say = [](Field *wrong, const QString &message) {
        wrong->setError(message);
        wrong->editor()->setFocus();
    };
    if (error.code == "setting_numbers"_L1 && field == "account"_L1) {
        say(m_accountField,
            tr("A key is up to 32 letters, digits, - and _, and no other number has it. The first number has 1."));
    } else if (error.code == "setting_numbers"_L1 && field == "phone_number_id"_L1) {
        say(m_phoneIdField,
            tr("Meta shows this id beside the number, as a row of digits. Each number has another one."));
    } else if (error.code == "setting_numbers"_L1 && field == "business_account_id"_L1) {
        say(m_businessIdField, tr("Meta shows this id as a row of digits."));
    } else {
        m_banner->setError(error);
        m_banner->present();
    }
}

NumbersCard::NumbersCard(SettingsService &settings, StatusService &status, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_status(status)
    , m_clock(clock)
    , m_card(new Card)
    , m_help(new Label({}, Theme::Text::Small, Theme::Role::Muted))
    , m_banner(new Banner(Banner::Kind::Danger))
    , m_list(new QVBoxLayout)
    , m_add(new Button)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    m_help->setWordWrap(true);
    m_card->body()->addWidget(m_help);
    m_banner->setClosable(true);
    m_banner->hide();
    m_card->body()->addWidget(m_banner);
    m_list->setSpacing(10);
    m_card->body()->addLayout(m_list);
    m_add->setIconName(u"list-add"_s);
    m_card->addTitleWidget(m_add, true);
    connect(m_add, &Button::clicked, this, [this] { edit(-1); });
    connect(&settings, &SettingsService::changed, this, &NumbersCard::reload);
    retranslate();
    reload();
}

void NumbersCard::reload()
{
    const Result<QList<WhatsAppNumberEntry>> numbers =
        whatsAppNumbersFromText(m_settings.values().get(setting::kWhatsAppMoreNumbers));
    m_numbers = numbers.value_or(QList<WhatsAppNumberEntry>());
    showNumbers();
    QStringList accounts{QString(kFirstAccount)};
    for (const WhatsAppNumberEntry &number : std::as_const(m_numbers))
        accounts.append(number.account);
    QCoro::connect(m_status.numbers(accounts), this, [this](const Result<QMap<QString, NumberHealth>> &health) {
        if (!health)
            return; // the status bar says what is wrong with the database
        m_health = *health;
        showNumbers();
    });
    QCoro::connect(m_status.holds(), this, [this](const Result<QMap<QString, NumberHold>> &holds) {
        if (!holds || m_holds == *holds)
            return;
        m_holds = *holds;
        showNumbers();
    });
}

void NumbersCard::showNumbers()
{
    for (QWidget *row : std::as_const(m_rows)) {
        row->hide();
        row->deleteLater();
    }
    m_rows.clear();
    const QString first = m_settings.values().get(setting::kWhatsAppPhoneNumberId);
    m_rows.append(makeRow(tr("First number"), QString(kFirstAccount), first, -1));
    for (int i = 0; i < int(m_numbers.size()); ++i) {
        const WhatsAppNumberEntry &number = m_numbers.at(i);
        m_rows.append(
            makeRow(number.label.isEmpty() ? number.account : number.label, number.account, number.phoneNumberId, i));
    }
    for (QWidget *row : std::as_const(m_rows))
        m_list->addWidget(row);
}

QWidget *NumbersCard::makeRow(const QString &name, const QString &account, const QString &phoneNumberId, int index)
{
    const NumberHealth health = m_health.value(account);
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    const auto hold = m_holds.constFind(account);
    const bool isHeld = hold != m_holds.cend();
    line->addWidget(new MarkLabel(isHeld ? Mark::Held : healthMark(health)), 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    auto *title =
        new ElidedLabel(health.verifiedName.isEmpty()
                            ? name
                            : tr("%1 (%2)", "number's name here, name at WhatsApp").arg(name, health.verifiedName),
                        Theme::Text::Medium);
    texts->addWidget(title);
    QString detail = tr("Not read yet. Phone number id %1.").arg(phoneNumberId.isEmpty() ? u"—"_s : phoneNumberId);
    if (health.readAt.isValid()) {
        const QString when = relativeDate(health.readAt.toLocalTime(), m_clock.now().toLocalTime());
        detail = tr("%1. As of %2.", "health of the number, when it was read").arg(numberHealthText(health), when);
    }
    auto *said = new Label(detail, Theme::Text::Small, Theme::Role::Muted);
    said->setWordWrap(true);
    texts->addWidget(said);
    if (isHeld) {
        const QString why = numberHoldText(*hold, m_clock.now());
        auto *held = new Label(why, Theme::Text::Small, Theme::Role::Warn);
        held->setWordWrap(true);
        texts->addWidget(held);
        detail = tr("%1 %2", "why the number is held, how it is").arg(why, detail);
    }
    line->addLayout(texts, 1);
    if (index >= 0) {
        auto *change = Button::tool(u"document-edit"_s, tr("Edit %1").arg(name));
        auto *away = Button::tool(u"edit-delete"_s, tr("Remove %1").arg(name));
        line->addWidget(change, 0, Qt::AlignTop);
        line->addWidget(away, 0, Qt::AlignTop);
        connect(change, &Button::clicked, this, [this, index] { edit(index); });
        connect(away, &Button::clicked, this, [this, index] { askToRemove(index); });
    }
    row->setAccessibleName(tr("%1: %2", "number: how it is").arg(name, detail));
    return row;
}

void NumbersCard::edit(int index)
{
    WhatsAppNumberEntry entry;
    if (index >= 0) {
        entry = m_numbers.at(index);
    } else {
        int free = 2;
        while (std::ranges::find(m_numbers, QString::number(free), &WhatsAppNumberEntry::account) != m_numbers.cend())
            ++free;
        entry.account = QString::number(free);
    }
    auto *dialog = new NumberDialog(entry, index < 0, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NumberDialog::saveWanted, this, [this, dialog, index] {
        QList<WhatsAppNumberEntry> numbers = m_numbers;
        if (index >= 0 && index < numbers.size())
            numbers[index] = dialog->entry();
        else
            numbers.append(dialog->entry());
        save(numbers, dialog);
    });
    dialog->open();
}

void NumbersCard::askToRemove(int index)
{
    const WhatsAppNumberEntry &number = m_numbers.at(index);
    const QString name = number.label.isEmpty() ? number.account : number.label;
    ask(this,
        {.title = tr("Remove?"),
         .text = tr("Remove the number “%1”?").arg(name),
         .more = tr("Its token and app secret are deleted here. Its messages and conversations stay."),
         .yes = tr("Remove number"),
         .no = tr("Cancel")},
        [this, account = number.account] {
            const auto found = std::ranges::find(m_numbers, account, &WhatsAppNumberEntry::account);
            if (found != m_numbers.end())
                remove(int(std::distance(m_numbers.begin(), found)));
        });
}

void NumbersCard::remove(int index)
{
    const QString account = m_numbers.at(index).account;
    QList<WhatsAppNumberEntry> numbers = m_numbers;
    numbers.removeAt(index);
    save(numbers, nullptr); // conversations of it stay
    QCoro::connect(m_settings.removeNumberSecrets(account), this,
                   [this](const Result<void> &removed) { settle(removed, nullptr); });
}

void NumbersCard::save(const QList<WhatsAppNumberEntry> &numbers, NumberDialog *dialog)
{
    const QString text = numbers.isEmpty() ? QString() : toText(numbers);
    const QPointer<NumberDialog> open(dialog);
    QCoro::connect(m_settings.set(QString(setting::kWhatsAppMoreNumbers.key), text), this,
                   [this, open](const Result<void> &set) {
                       if (set && open && (!open->token().isEmpty() || !open->appSecret().isEmpty()))
                           saveSecrets(open);
                       else
                           settle(set, open);
                   });
}

void NumbersCard::saveSecrets(NumberDialog *dialog)
{
    const QPointer<NumberDialog> open(dialog);
    QCoro::connect(m_settings.setNumberSecrets(dialog->entry().account, dialog->token(), dialog->appSecret()), this,
                   [this, open](const Result<void> &set) { settle(set, open); });
}

void NumbersCard::settle(const Result<void> &done, NumberDialog *dialog)
{
    if (done) {
        m_banner->hide();
        if (dialog)
            dialog->accept();
    } else if (dialog) {
        dialog->showError(done.error());
    } else {
        m_banner->setError(done.error());
        m_banner->present();
    }
}

void NumbersCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void NumbersCard::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    reload(); // the engine reads the numbers now and then
}

void NumbersCard::retranslate()
{
    m_card->setTitle(tr("WhatsApp numbers"));
    m_help->setText(
        tr("Answers go out from the number that was written to, everything else from the first. A further number "
           "without token or app secret of its own goes by those of the first."));
    m_add->setText(tr("Add n&umber…"));
    showNumbers();
}
