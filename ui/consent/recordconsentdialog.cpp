// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/recordconsentdialog.h"

#include "app/domain/phone.h"
#include "ui/consent/consenttext.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

using enum ConsentAction;
constexpr ConsentAction kChoices[]{OptIn,   OptOut,    MarketingIn, MarketingOut, WrongNumber, NumberRight,
                                   Blocked, Unblocked, Minor,       Guardian}; // Guardian: of age, see actionChoice

} // namespace

RecordConsentDialog::RecordConsentDialog(const QString &name, const QString &region, const QDate &today,
                                         QWidget *parent)
    : QDialog(parent)
    , m_region(region)
    , m_today(today)
    , m_action(new QComboBox)
    , m_how(new QComboBox)
    , m_day(new QDateEdit(today))
    , m_wording(new QPlainTextEdit)
    , m_source(new QLineEdit)
    , m_guardian(new QLineEdit)
    , m_whatField(new Field(tr("&What"), m_action))
    , m_howField(new Field(tr("&How it was said"), m_how))
    , m_dayField(new Field(tr("Wh&en"), m_day))
    , m_wordingField(new Field({}, m_wording))
    , m_sourceField(new Field(tr("Where the &proof is (optional)"), m_source))
    , m_guardianField(new Field(tr("&Guardian's phone"), m_guardian))
    , m_save(new Button({}, ButtonKind::Primary))
{
    setWindowTitle(tr("Record consent"));
    build(name);
    connect(m_action, &QComboBox::currentIndexChanged, this, &RecordConsentDialog::update);
    connect(m_wording, &QPlainTextEdit::textChanged, this, &RecordConsentDialog::update);
    connect(m_guardian, &QLineEdit::textChanged, this, &RecordConsentDialog::update);
    update();
    resize(Theme::grown(480), sizeHint().height());
}

void RecordConsentDialog::build(const QString &name)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(14);
    auto *heading = new Label(tr("What %1 has said", "name").arg(name), Theme::Text::Section);
    heading->setTextFormat(Qt::PlainText);
    heading->setWordWrap(true);
    column->addWidget(heading);
    for (const ConsentAction choice : kChoices)
        m_action->addItem(consenttext::actionChoice(choice), int(choice));
    column->addWidget(m_whatField);
    auto *pair = new QHBoxLayout;
    pair->setSpacing(16);
    const QStringList ways = consenttext::ways();
    for (const QString &way : ways)
        m_how->addItem(consenttext::howText(way), way);
    m_day->setCalendarPopup(true);
    m_day->setMaximumDate(m_today);
    pair->addWidget(m_howField, 1);
    pair->addWidget(m_dayField, 1);
    column->addLayout(pair);
    column->addWidget(m_guardianField);
    m_wording->setTabChangesFocus(true);
    m_wording->setFixedHeight(Theme::grown(84));
    column->addWidget(m_wordingField);
    m_sourceField->setHint(tr("For example the file of the signed form, or who took the call."));
    column->addWidget(m_sourceField);
    column->addStretch(1); // what is not asked leaves no gaps between the fields
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    auto *cancel = new Button(tr("&Cancel"));
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    column->addLayout(buttons);
    m_save->setText(tr("&Save in the register"));
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    connect(m_save, &Button::clicked, this, &QDialog::accept);
}

ConsentAction RecordConsentDialog::action() const
{
    return ConsentAction(m_action->currentData().toInt());
}

void RecordConsentDialog::choose(ConsentAction action)
{
    m_action->setCurrentIndex(m_action->findData(int(action)));
}

bool RecordConsentDialog::isMinorChoice() const
{
    return action() == Minor || action() == Guardian;
}

bool RecordConsentDialog::isMinor() const
{
    return action() == Minor;
}

QString RecordConsentDialog::guardianPhone() const
{
    return isMinor() ? checkPhone(m_guardian->text(), m_region).e164 : QString();
}

bool RecordConsentDialog::needsWording() const
{
    return action() == OptIn || action() == MarketingIn; // without the words it proves nothing
}

ConsentRecord RecordConsentDialog::record() const
{
    // The day is what one knows; noon is that day in every zone of the country.
    const QDateTime at = m_day->date() == m_today ? QDateTime() : QDateTime(m_day->date(), QTime(12, 0)).toUTC();
    return {.action = action(),
            .how = m_how->currentData().toString(),
            .wording = m_wording->toPlainText().trimmed(),
            .source = m_source->text().trimmed(),
            .at = at};
}

void RecordConsentDialog::update()
{
    if (action() == MarketingIn)
        m_whatField->setHint(tr("Templates of the category Marketing go only to who has said this. Messages about a "
                                "course need no such yes."));
    else
        m_whatField->clearMessage();
    const bool isOfAge = isMinorChoice();
    for (Field *field : {m_howField, m_dayField, m_wordingField, m_sourceField})
        field->setVisible(!isOfAge);
    m_guardianField->setVisible(isMinor());
    m_wordingField->setLabel(needsWording() ? tr("In which w&ords, or the text that was signed")
                                            : tr("In which w&ords (optional)"));
    bool isGood = !needsWording() || !m_wording->toPlainText().trimmed().isEmpty();
    if (isMinor()) {
        const PhoneVerdict phone = checkPhone(m_guardian->text(), m_region);
        isGood = phone.isUsable() || phone.kind == PhoneVerdict::Kind::Empty;
        if (!isGood)
            m_guardianField->setError(tr("This is no phone number. Example: +34 600 000 101"));
        else if (phone.isUsable())
            m_guardianField->setChecked(phone.international);
        else
            m_guardianField->setHint(tr("Without it nothing is sent."));
    }
    m_save->setEnabled(isGood);
    m_save->setToolTip(isGood || isMinor() ? QString() : tr("The words are missing"));
    if (needsWording() && !isGood)
        m_wordingField->setHint(tr("Without the words it proves nothing."));
    else
        m_wordingField->clearMessage();
}
