// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/students/studentform.h"

#include "app/domain/clock.h"
#include "app/domain/names.h"
#include "app/services/courseservice.h"
#include "app/services/datachanges.h"
#include "app/services/errortext.h"
#include "ui/students/coursepicker.h"
#include "ui/students/draftkeeper.h"
#include "ui/students/duplicatesbanner.h"
#include "ui/students/duplicatewatch.h"
#include "ui/students/flowbanner.h"
#include "ui/students/personfields.h"
#include "ui/students/welcomepanel.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/footer.h"
#include "ui/widgets/keyhint.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/relativedate.h"
#include "ui/widgets/sidepanel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kFormWidth = 680;
constexpr std::chrono::milliseconds kStatusPause{200};

} // namespace

StudentForm::StudentForm(const StudentServices &services, QWidget *parent)
    : Page(parent)
    , m_services(services)
    , m_watch(new DuplicateWatch(services.students, services.probe, this))
    , m_drafts(new DraftKeeper(services.intake, services.clock, services.desk, this))
    , m_error(new Banner(Banner::Kind::Danger))
    , m_draftBanner(new Banner(Banner::Kind::Info))
    , m_leave(new Banner(Banner::Kind::Warning))
    , m_duplicates(new DuplicatesBanner(*m_watch))
    , m_personTitle(new Label({}, Theme::Text::Section))
    , m_fields(new PersonFields(services.region))
    , m_picker(new CoursePicker)
    , m_welcome(new WelcomePanel(services))
    , m_footer(new Footer(nullptr, true))
    , m_footerMark(new MarkLabel(Mark::None))
    , m_keyHint(new KeyHint(Qt::CTRL | Qt::Key_Return))
    , m_cancel(new Button)
    , m_saveAndNew(new Button)
    , m_save(new Button({}, ButtonKind::Primary))
{
    m_statusTimer.setSingleShot(true);
    m_statusTimer.setInterval(kStatusPause);
    build();
    connectParts();
    setTabChain();
    retranslate();
    loadCourses();
}

StudentForm::~StudentForm()
{
    m_drafts->flush();
}

void StudentForm::build()
{
    QVBoxLayout *body = scrollBody();
    m_body = new QWidget;
    m_body->setMaximumWidth(Theme::grown(kFormWidth));
    auto *column = new QVBoxLayout(m_body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    auto *banners = new QWidget;
    banners->setMaximumWidth(Theme::grown(kFormWidth));
    auto *bannerColumn = new QVBoxLayout(banners);
    bannerColumn->setContentsMargins(0, 0, 0, 0);
    bannerColumn->setSpacing(8);
    for (QWidget *banner : {static_cast<QWidget *>(m_error), static_cast<QWidget *>(m_leave),
                            static_cast<QWidget *>(m_draftBanner), static_cast<QWidget *>(m_duplicates)}) {
        bannerColumn->addWidget(banner);
        banner->hide();
    }
    column->addWidget(m_personTitle);
    column->addWidget(m_fields);
    column->addWidget(m_picker);
    // Heights are asked for the width that is really given only where the limit stands in a row.
    for (QWidget *limited : {banners, m_body}) {
        auto *row = new QHBoxLayout;
        row->addWidget(limited, 1000);
        row->addStretch(1);
        body->addLayout(row);
    }
    body->addStretch(1);

    auto *panel = new SidePanel;
    panel->setFixedWidth(SidePanel::widthFor(0) + 12);
    panel->body()->addWidget(m_welcome);
    setSide(panel);

    m_footer->addLead(m_footerMark);
    m_footerMark->hide();
    m_footer->addAction(m_cancel);
    m_footer->addAction(m_saveAndNew);
    m_footer->addAction(m_keyHint);
    m_footer->addAction(m_save);
    setFooter(m_footer, true);
}

void StudentForm::connectParts()
{
    connect(header(), &PageHeader::pathActivated, this, &StudentForm::leave);
    connect(m_cancel, &Button::clicked, this, &StudentForm::leave);
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, [this] {
        QLineEdit *search = m_picker->searchBox();
        if (search->hasFocus() && !search->text().isEmpty())
            search->clear(); // first out of the search, then out of the form
        else
            leave();
    });
    connect(m_save, &Button::clicked, this, &StudentForm::save);
    connect(m_saveAndNew, &Button::clicked, this, &StudentForm::saveAndNew);
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut =
            new QShortcut(QKeySequence(Qt::CTRL | key), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, &StudentForm::saveAndNew);
    }
    connect(m_fields, &PersonFields::edited, this, &StudentForm::onEdited);
    connect(m_fields, &PersonFields::identityLeft, this, &StudentForm::lookForDuplicates);
    connect(m_fields, &PersonFields::lastFieldPassed, this,
            [this] { m_picker->searchBox()->setFocus(Qt::TabFocusReason); });
    connect(m_picker, &CoursePicker::chosenChanged, this, &StudentForm::onEdited);
    connect(m_welcome, &WelcomePanel::sendsWelcomeChanged, this, [this](bool sends) {
        m_fields->setPhoneNeeded(sends);
        onEdited();
    });
    connect(m_welcome, &WelcomePanel::settingsWanted, this, &StudentForm::settingsWanted);
    connect(m_welcome->trouble(), &FlowBanner::retryWanted, this, &StudentForm::retry);
    connect(m_welcome->trouble(), &FlowBanner::editWanted, this, [this](qint64 intakeId) { startEdit(intakeId); });
    connect(m_welcome->trouble(), &FlowBanner::accountChosen, this, &StudentForm::correctWithAccount);
    connect(m_watch, &DuplicateWatch::changed, this, &StudentForm::showUsernameNews);
    connect(m_duplicates, &DuplicatesBanner::accountChosen, this, &StudentForm::useAccount);
    connect(m_duplicates, &DuplicatesBanner::accountDropped, this, &StudentForm::dropAccount);
    connect(m_duplicates, &DuplicatesBanner::recordWanted, this, &StudentForm::studentWanted);
    connect(m_drafts, &DraftKeeper::found, this, &StudentForm::offerDraft);
    connect(m_drafts, &DraftKeeper::saved, this, [this](const QDateTime &at) {
        showDraftState(tr("Draft saved at %1").arg(clockTime(at.toLocalTime().time())), true);
    });
    connect(m_drafts, &DraftKeeper::failed, this,
            [this](const Error &error) { showDraftState(describe(error).title, false); });
    connect(&m_statusTimer, &QTimer::timeout, this, &StudentForm::readStatus);
    connect(&m_services.changes, &DataChanges::changed, this, [this](const QString &entity) {
        if (entity.isEmpty() || entity == "course"_L1)
            loadCourses();
        if (m_mode == Mode::Watching && !m_statusTimer.isActive())
            m_statusTimer.start();
    });
}

void StudentForm::setTabChain()
{
    QList<QWidget *> chain = m_fields->tabChain();
    chain << m_picker->searchBox() << m_picker->list() << m_welcome->tabChain() << m_cancel << m_saveAndNew << m_save;
    for (qsizetype i = 1; i < chain.size(); ++i)
        setTabOrder(chain.at(i - 1), chain.at(i));
}

void StudentForm::startNew()
{
    clearForm(false);
    m_error->hide();
    setMode(Mode::New);
    m_drafts->lookForDraft();
}

IntakeForm StudentForm::form() const
{
    IntakeForm form = m_fields->form();
    form.courseIds = m_picker->chosen();
    form.sendsWelcome = m_welcome->sendsWelcome();
    form.useMoodleUserId = m_useMoodleUserId;
    return form;
}

QWidget *StudentForm::startWidget() const
{
    return m_mode == Mode::Watching ? static_cast<QWidget *>(m_save) : m_fields->edit(FormField::FirstName);
}

void StudentForm::setMode(Mode mode)
{
    m_mode = mode;
    const bool isOpen = mode != Mode::Watching;
    m_body->setEnabled(isOpen);
    if (!isOpen) {
        m_watch->forget();
        m_duplicates->forget();
        m_draftBanner->hide();
    }
    if (isOpen) {
        m_submitted = mode == Mode::New ? SubmittedIntake() : m_submitted;
        m_welcome->setStatus({});
    }
    m_saveAndNew->setVisible(mode != Mode::Edit);
    m_keyHint->setVisible(mode != Mode::Edit);
    m_fields->setUsernameLocked(m_useMoodleUserId != 0);
    retranslate();
}

void StudentForm::loadCourses()
{
    QCoro::connect(m_services.courses.all(), this, [this](const Result<QList<CourseRow>> &courses) {
        if (!courses) {
            showError(courses.error());
            return;
        }
        m_picker->setCourses(*courses);
        onEdited();
    });
}

void StudentForm::onEdited()
{
    m_leave->hide();
    const IntakeForm typed = form();
    m_welcome->setFacts(normalisedName(typed.firstName), normalisedName(typed.lastName), m_picker->chosenNames());
    if (m_mode == Mode::New && !m_draftIsOffered && !m_isFilling)
        m_drafts->keep(typed, m_fields->isEmpty());
}

void StudentForm::lookForDuplicates()
{
    if (m_mode != Mode::Watching)
        m_watch->look(normalised(form(), m_services.region()), m_submitted.studentId);
}

void StudentForm::showUsernameNews()
{
    const QString username = form().username.trimmed().toLower();
    if (m_mode == Mode::Watching || username.isEmpty() || !m_watch->campus() || m_useMoodleUserId != 0)
        return;
    if (m_watch->campus()->isBlind) {
        m_fields->setUsernameNews(
            Field::State::Hint,
            tr("The campus does not show its accounts to Bedel: whether this is free is not known."));
        return;
    }
    const CampusMatch *taken = m_watch->usernameTakenBy();
    if (!taken) {
        m_fields->setUsernameNews(Field::State::Checked, tr("Free on the campus."));
        return;
    }
    // A proposal makes way for the next one; what somebody typed stays.
    m_fields->setTakenUsernames({username});
    if (form().username.trimmed().toLower() != username) {
        lookForDuplicates();
        return;
    }
    m_fields->setUsernameNews(Field::State::Warning,
                              tr("Taken on the campus by “%1” (id %2).")
                                  .arg(plainFact(taken->person.fullName()))
                                  .arg(taken->person.moodleUserId));
}

void StudentForm::useAccount(const CampusPerson &person)
{
    m_useMoodleUserId = person.moodleUserId;
    m_fields->edit(FormField::Username)->setText(person.username);
    m_fields->setUsernameLocked(true);
    m_fields->setUsernameNews(Field::State::Hint, tr("The username of the existing account."));
    m_duplicates->setChosenAccount(person);
    onEdited();
}

void StudentForm::dropAccount()
{
    m_useMoodleUserId = 0;
    m_fields->setUsernameLocked(false);
    m_fields->edit(FormField::Username)->clear();
    m_fields->setUsernameNews(Field::State::Plain, {});
    m_duplicates->setChosenAccount({});
    onEdited();
}

void StudentForm::offerDraft(const IntakeDraft &draft)
{
    if (m_mode != Mode::New || !m_fields->isEmpty())
        return;
    m_draftIsOffered = true;
    const QString name = (draft.form.firstName + u' ' + draft.form.lastName).simplified();
    const QString when = relativeDate(draft.updatedAt.toLocalTime(), m_services.clock.now().toLocalTime());
    m_draftBanner->clearButtons();
    m_draftBanner->setMessage(tr("There is a begun form"),
                              name.isEmpty() ? tr("Kept %1.").arg(when) : tr("“%1”, kept %2.").arg(name, when));
    const IntakeForm kept = draft.form;
    connect(m_draftBanner->addButton(tr("Continue draft")), &Button::clicked, this, [this, kept] {
        m_draftIsOffered = false;
        m_draftBanner->hide();
        fill(kept);
        m_fields->focusField(FormField::FirstName);
    });
    connect(m_draftBanner->addButton(tr("Discard"), true), &Button::clicked, this, [this] {
        m_draftIsOffered = false;
        m_draftBanner->hide();
        m_drafts->discard();
        m_fields->focusField(FormField::FirstName);
        onEdited();
    });
    m_draftBanner->present();
}

void StudentForm::fill(const IntakeForm &form)
{
    m_isFilling = true;
    m_fields->setForm(form);
    m_picker->setChosen(form.courseIds);
    m_welcome->setSendsWelcome(form.sendsWelcome);
    m_useMoodleUserId = form.useMoodleUserId;
    m_isFilling = false;
    onEdited();
    lookForDuplicates();
}

void StudentForm::clearForm(bool keepsCourses)
{
    m_isFilling = true;
    m_useMoodleUserId = 0;
    m_draftIsOffered = false;
    m_draftBanner->hide();
    m_leave->hide();
    m_fields->setUsernameLocked(false);
    m_fields->clear();
    m_picker->setLocked({});
    if (!keepsCourses)
        m_picker->setChosen({});
    m_picker->searchBox()->clear();
    m_picker->setError({});
    m_watch->forget();
    m_duplicates->forget();
    m_isFilling = false;
    showDraftState({}, false);
    onEdited();
}

void StudentForm::showDraftState(const QString &text, bool isSaved)
{
    m_footer->setText(text.toHtmlEscaped());
    m_footerMark->setMark(isSaved ? Mark::Done : Mark::None);
    m_footerMark->setVisible(isSaved);
}

void StudentForm::retranslate()
{
    header()->setPath(tr("Students"));
    setTitle(m_mode == Mode::Edit ? tr("Correct the form") : tr("New student"));
    m_personTitle->setText(tr("Personal details"));
    const bool isWatching = m_mode == Mode::Watching;
    m_cancel->setText(isWatching ? tr("&Close") : tr("&Cancel"));
    m_saveAndNew->setText(isWatching ? tr("&New student") : tr("Save and &new"));
    m_save->setText(isWatching                 ? tr("Open &record")
                        : m_mode == Mode::Edit ? tr("&Save and retry")
                                               : tr("&Save student"));
}
