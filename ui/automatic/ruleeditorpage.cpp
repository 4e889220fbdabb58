// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/automatic/ruleeditorpage.h"

#include "app/domain/clock.h"
#include "app/services/courseservice.h"
#include "app/services/errortext.h"
#include "app/services/settingsservice.h"
#include "ui/automatic/courserulescard.h"
#include "ui/automatic/examplecard.h"
#include "ui/automatic/queuecard.h"
#include "ui/automatic/versionscard.h"
#include "ui/staffname.h"
#include "ui/style/theme.h"
#include "ui/templates/templatetext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/footer.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/question.h"
#include "ui/widgets/silence.h"

#include <QCheckBox>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int kTryPause = 450; // milliseconds after the last change
constexpr int kWidest = 900;
} // namespace

RuleEditorPage::RuleEditorPage(const AutomaticServices &services, RuleEvent event, QWidget *parent)
    : Page(parent)
    , m_services(services)
    , m_event(event)
    , m_error(new Banner(Banner::Kind::Danger))
    , m_card(new Card)
    , m_isOn(new QCheckBox)
    , m_sentence(new SentenceEdit)
    , m_example(new ExampleCard)
    , m_queue(new QueueCard)
    , m_courses(new CourseRulesCard)
    , m_versions(new VersionsCard)
    , m_footer(new Footer(nullptr, true))
    , m_lab(new Button)
    , m_preview(new Button)
    , m_cancel(new Button)
    , m_save(new Button({}, ButtonKind::Primary))
{
    m_draft.event = event;
    build();
    connect(m_isOn, &QCheckBox::toggled, this, [this](bool isOn) {
        m_draft.isEnabled = isOn;
        draftChanged();
    });
    connect(m_sentence, &SentenceEdit::fieldChanged, this, [this](const QString &key, const QVariant &value) {
        m_draft = withField(m_draft, key, value);
        m_courses->setGeneral(m_draft);
        draftChanged();
    });
    connect(m_sentence, &SentenceEdit::readableChanged, this, &RuleEditorPage::draftChanged);
    connect(m_courses, &CourseRulesCard::changed, this, [this](const QHash<qint64, CourseRule> &courses) {
        m_draft.courses = courses;
        draftChanged();
    });
    connect(m_versions, &VersionsCard::backWanted, this, [this](const Rule &rule) {
        Rule back = rule;
        back.id = m_draft.id;
        back.version = m_draft.version;
        setDraft(back);
        draftChanged();
        m_sentence->setFocus();
    });
    m_tryTimer.setSingleShot(true);
    m_tryTimer.setInterval(kTryPause);
    connect(&m_tryTimer, &QTimer::timeout, this, &RuleEditorPage::tryOut);
    connect(m_lab, &Button::clicked, this, [this] { emit labWanted(m_draft); });
    connect(m_preview, &Button::clicked, this, [this] { emit previewWanted(m_draft); });
    connect(m_cancel, &Button::clicked, this, &RuleEditorPage::leave);
    connect(m_save, &Button::clicked, this, &RuleEditorPage::save);
    connect(header(), &PageHeader::pathActivated, this, &RuleEditorPage::leave);
    RuleEditorPage::retranslate();
    read();
    readTemplates();
}

RuleEditorPage::~RuleEditorPage()
{
    silenceChildren(this);
}

void RuleEditorPage::build()
{
    header()->addAction(m_lab);
    header()->addAction(m_preview);
    m_preview->setIconName(u"view-visible"_s);
    addBanner(m_error);
    m_error->setClosable(true);
    m_card->body()->setSpacing(10);
    m_card->body()->addWidget(m_isOn);
    m_card->body()->addWidget(m_sentence);
    m_sentence->setTabStart(m_isOn);
    auto *row = new QHBoxLayout;
    auto *inner = new QWidget;
    inner->setMaximumWidth(Theme::grown(kWidest));
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_card, m_example, m_queue, m_courses, m_versions})
        column->addWidget(widget);
    row->addWidget(inner, 1000);
    row->addStretch(1);
    scrollBody()->addLayout(row);
    scrollBody()->addStretch(1);
    m_queue->hide();
    m_footer->addAction(m_cancel);
    m_footer->addAction(m_save);
    setFooter(m_footer, true);
}

QWidget *RuleEditorPage::startWidget() const
{
    return m_isOn;
}

QDateTime RuleEditorPage::now() const
{
    return m_services.clock.now().toTimeZone(m_services.rules.terms().zone);
}

void RuleEditorPage::read()
{
    QCoro::connect(m_services.rules.rules(), this, [this](const Result<QList<RuleState>> &rules) {
        if (!rules) {
            showError(rules.error());
            return;
        }
        const auto found = std::ranges::find_if(
            *rules, [this](const RuleState &state) { return state.standing.rule.event == m_event; });
        if (found != rules->cend())
            setState(*found);
    });
    QCoro::connect(m_services.rules.versions(m_event), this, [this](const Result<QList<RuleVersion>> &versions) {
        if (versions)
            m_versions->setVersions(m_event, *versions, m_services.rules.terms().templates.value(purposeOf(m_event)),
                                    now());
    });
    QCoro::connect(m_services.courses.all(), this, [this](const Result<QList<CourseRow>> &courses) {
        if (courses)
            m_courses->setCourses(*courses);
    });
}

void RuleEditorPage::readTemplates()
{
    QCoro::connect(m_services.templates.all(), this, [this](const Result<QList<TemplateUse>> &templates) {
        if (!templates)
            return;
        m_uses = *templates;
        showTemplates();
    });
}

void RuleEditorPage::setState(const RuleState &state)
{
    m_state = state;
    setDraft(state.standing.rule);
    judge();
    showFooter();
    tryOut();
}

void RuleEditorPage::setDraft(const Rule &draft)
{
    m_draft = draft;
    const QSignalBlocker quiet(m_isOn);
    m_isOn->setChecked(draft.isEnabled);
    showSentence();
    m_courses->setRule(draft);
    showTemplates();
}

void RuleEditorPage::showSentence()
{
    Rule shipped = m_draft;
    shipped.terms = RuleTerms::defaultsOf(m_event);
    m_sentence->setSentence(ruleSentence(m_draft, m_draft.templateKey), ruleSentence(shipped, m_draft.templateKey));
    m_sentence->setTemplates(m_templates, inheritedTexts());
}

QHash<QString, QString> RuleEditorPage::inheritedTexts() const
{
    const TemplateKey key = m_services.rules.terms().templates.value(purposeOf(m_event));
    return {{u"template"_s,
             key.isEmpty() ? tr("no template: choose one")
                           : tr("%1 (chosen on the page Templates)", "a template").arg(key.name)},
            {u"passed_template"_s, tr("the same for both")}};
}

void RuleEditorPage::showTemplates()
{
    m_templates.clear();
    for (const TemplateUse &use : std::as_const(m_uses)) {
        const WhatsAppTemplate &one = use.whatsAppTemplate;
        if (one.state == TemplateState::Approved)
            m_templates.append(
                {one.key.toText(),
                 tr("%1 · %2", "template's name, its language").arg(one.key.name, templateLanguage(one.key.language))});
    }
    m_sentence->setTemplates(m_templates, inheritedTexts());
    m_courses->setTemplates(m_templates);
}

/// The draft without courses that were added and say nothing of their own.
Rule RuleEditorPage::wanted() const
{
    Rule rule = m_draft;
    rule.courses.removeIf([](QHash<qint64, CourseRule>::iterator course) { return course.value() == CourseRule(); });
    return rule;
}

bool RuleEditorPage::hasChanges() const
{
    return m_state
        && (m_sentence->hasUnreadable() || m_courses->hasUnreadable()
            || wanted().toJson() != m_state->standing.rule.toJson());
}

void RuleEditorPage::draftChanged()
{
    judge();
    showFooter();
    ++m_question; // answers about the draft of before no longer count
    if (m_problem || m_sentence->hasUnreadable() || m_courses->hasUnreadable()) {
        m_tryTimer.stop();
        m_example->setOutdated();
        return;
    }
    m_example->setReading();
    m_tryTimer.start();
}

void RuleEditorPage::judge()
{
    const Result<void> checked = checkTerms(m_event, m_draft.terms);
    m_problem = checked ? std::nullopt : std::optional(checked.error());
    m_sentence->setProblem(m_problem);
    QHash<qint64, Error> ofCourses;
    for (auto course = m_draft.courses.cbegin(); course != m_draft.courses.cend(); ++course) {
        if (!course->terms || !course->isEnabled)
            continue;
        if (const Result<void> own = checkTerms(m_event, *course->terms); !own)
            ofCourses.insert(course.key(), own.error());
    }
    m_courses->setProblems(ofCourses);
    if (!m_problem && !ofCourses.isEmpty())
        m_problem = *ofCourses.cbegin();
}

/// What the draft would do now: to whom it would write, and what it changes in the queue.
void RuleEditorPage::tryOut()
{
    if (m_problem)
        return;
    const int question = ++m_question;
    Rule draft = m_draft;
    draft.isEnabled = true; // a rule that is off is tried out as if it were on
    m_example->setReading();
    QCoro::connect(m_services.rules.previewOf(draft), this, [this, question](const Result<RunPlan> &plan) {
        if (question != m_question)
            return;
        if (plan)
            m_example->setPlan(*plan, now());
        else
            m_example->setError(plan.error());
    });
    if (!hasChanges()) {
        m_queue->setDiff({}, now());
        return;
    }
    QCoro::connect(m_services.rules.diff(wanted()), this, [this, question](const Result<QueueDiff> &diff) {
        if (question == m_question && diff)
            m_queue->setDiff(*diff, now());
    });
}

void RuleEditorPage::showFooter()
{
    const bool isWrong = m_problem || m_sentence->hasUnreadable() || m_courses->hasUnreadable();
    const bool hasChanged = hasChanges();
    m_save->setEnabled(hasChanged && !isWrong);
    m_preview->setEnabled(!isWrong);
    m_lab->setEnabled(!isWrong);
    if (isWrong)
        m_footer->setText(tr("A number has to be put right first."));
    else if (!hasChanged)
        m_footer->setText(tr("Nothing has been changed."));
    else if (m_draft.isEnabled)
        m_footer->setText(
            tr("Once saved it only shows for a day what it would send, and leaves in peace what arose before."));
    else
        m_footer->setText(tr("Once saved nothing of this rule goes out."));
}

void RuleEditorPage::save()
{
    m_save->setEnabled(false);
    QCoro::connect(m_services.rules.save(wanted(), m_queue->pending(), staffName(m_services.settings)), this,
                   [this](const Result<RuleState> &state) {
                       if (!state) {
                           showError(state.error());
                           showFooter();
                           return;
                       }
                       m_state = *state;
                       m_draft = state->standing.rule;
                       emit saved(m_event);
                       emit left();
                   });
}

void RuleEditorPage::leave()
{
    if (!hasChanges()) {
        emit left();
        return;
    }
    ask(this,
        {.title = tr("Discard?"),
         .text = tr("Discard the changes to this rule?"),
         .more = tr("The rule stays as it was saved last."),
         .yes = tr("Discard changes"),
         .no = tr("Go on editing")},
        [this] { emit left(); });
}

void RuleEditorPage::showError(const Error &error)
{
    m_error->setError(error);
    m_error->present();
}

void RuleEditorPage::retranslate()
{
    header()->setPath(tr("Automatic"));
    setTitle(ruleName(m_event));
    header()->setSummary(ruleSummary(m_event));
    m_card->setTitle(tr("The rule"));
    m_isOn->setText(tr("The rule is &on"));
    m_lab->setText(tr("Laboratory"));
    m_preview->setText(tr("Preview of the draft"));
    m_cancel->setText(tr("Cancel"));
    m_save->setText(tr("Save rule"));
    if (m_state)
        setDraft(m_draft);
    showFooter();
}

bool RuleEditorPage::stepBack()
{
    if (!Page::stepBack())
        leave();
    return true;
}
