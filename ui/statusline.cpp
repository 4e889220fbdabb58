// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statusline.h"

#include "app/domain/clock.h"
#include "app/domain/whatsapperrors.h"
#include "app/services/datachanges.h"
#include "app/services/errortext.h"
#include "ui/widgets/relativedate.h"
#include "ui/widgets/statusbar.h"

#include <QCoreApplication>
#include <QSysInfo>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kTogether = 200; // milliseconds in which changes are read once
constexpr int kPulse = 15'000; // milliseconds

struct StatusWords {
    Q_DECLARE_TR_FUNCTIONS(StatusWords)
};

QString reasonOf(const std::optional<Error> &error)
{
    return error ? describe(*error).toText() : QString();
}

StatusItemText databaseItem(const DatabaseStatus &database)
{
    StatusItemText item{.key = u"database"_s, .tooltip = database.name};
    switch (database.state) {
    case DatabaseStatus::State::Opening:
        item.mark = Mark::Clock;
        item.text = StatusWords::tr("Database: opening");
        return item;
    case DatabaseStatus::State::Ready:
        item.mark = Mark::Done;
        item.text = database.isFile ? StatusWords::tr("Database: this computer")
                                    : StatusWords::tr("Database: %1").arg(database.name);
        return item;
    case DatabaseStatus::State::Unavailable:
        item.mark = Mark::Warning;
        item.text = StatusWords::tr("Database: not reachable");
        break;
    case DatabaseStatus::State::Refused:
        item.mark = Mark::Failed;
        item.text = StatusWords::tr("Database: cannot be used");
        break;
    }
    if (database.error)
        item.tooltip = reasonOf(database.error);
    return item;
}

/// The words of one remote system in each of its states.
struct SystemWords {
    QString practice;
    QString toSolve;
    QString unknown;
    QString ready;
    QString failing; ///< With %1, a few words on what is wrong.
};

StatusItemText systemItem(const QString &key, const SystemHealth &health, std::optional<int> problems, bool isPractice,
                          const SystemWords &words)
{
    StatusItemText item{.key = key};
    if (problems.value_or(0) > 0) {
        item.mark = Mark::Failed;
        item.text = words.toSolve;
    } else if (health.isKnown && health.error) {
        // A single message whose fate is not known says little about the system.
        const bool isUnsure = health.error->kind == Error::Kind::Unconfirmed;
        item.mark = isUnsure || health.error->retry == Error::Retry::Later ? Mark::Warning : Mark::Failed;
        const QString title =
            isUnsure ? StatusWords::tr("the connection was cut", "after a colon") : describe(*health.error).title;
        const QString name = words.failing.section(u':', 0, 0);
        item.text = title.startsWith(name) ? title : words.failing.arg(title); // not "Campus: Campus in maintenance"
        item.tooltip = reasonOf(health.error);
    } else if (isPractice) {
        item.mark = Mark::Done;
        item.text = words.practice;
    } else {
        const bool works = health.isKnown || problems;
        item.mark = works ? Mark::Done : Mark::Todo;
        item.text = works ? words.ready : words.unknown;
    }
    return item;
}

/// WhatsApp itself answers, and yet nothing goes out from a number.
void addHolds(StatusItemText &item, const QMap<QString, NumberHold> &holds)
{
    if (holds.isEmpty() || (item.mark != Mark::Done && item.mark != Mark::News && item.mark != Mark::Todo))
        return; // what is wrong with all of it comes first
    item.mark = Mark::Held;
    item.text = StatusWords::tr("WhatsApp: %Ln number(s) on hold", nullptr, int(holds.size()));
    item.tooltip = describe(whatsAppRefusal(holds.first().code.toInt())).toText();
}

/// With the time today, else with the day.
QString readSentence(const QDateTime &when, const StatusSurroundings &around)
{
    const QDateTime local = when.toTimeZone(around.now.timeZone());
    if (local.date() == around.now.date()) {
        const QString time = clockTime(local.time());
        return around.isPractice ? StatusWords::tr("Practice campus read at %1").arg(time)
                                 : StatusWords::tr("Campus read at %1").arg(time);
    }
    const QString day = relativeDate(when, around.now);
    return around.isPractice ? StatusWords::tr("Practice campus read %1", "yesterday").arg(day)
                             : StatusWords::tr("Campus read %1", "yesterday").arg(day);
}

/// As of when progress is known, and when it is asked for next.
QString readingTooltip(const ProgramStatus &status, const StatusSurroundings &around)
{
    if (around.isReadingPaused)
        return StatusWords::tr("Reading of progress is paused.");
    if (!status.nextReadAt.isValid())
        return StatusWords::tr("No course with students is followed.");
    return status.nextReadAt <= around.now
        ? StatusWords::tr("The next reading of progress is due.")
        : StatusWords::tr("Next reading of progress: %1.").arg(relativeDate(status.nextReadAt, around.now));
}

/// The campus that works says how fresh the progress is.
void addReading(StatusItemText &item, const ProgramStatus &status, const StatusSurroundings &around)
{
    if (item.mark != Mark::Done && item.mark != Mark::News)
        return; // what is wrong comes first
    item.tooltip = readingTooltip(status, around);
    if (around.isReadingPaused && status.readAt.isValid())
        item.text = StatusWords::tr("Reading paused, campus as of %1").arg(relativeDate(status.readAt, around.now));
    else if (status.readAt.isValid())
        item.text = readSentence(status.readAt, around);
    if (around.isReadingPaused)
        item.mark = Mark::Held;
}

StatusItemText jobsItem(const JobCounts &jobs)
{
    StatusItemText item{.key = u"jobs"_s, .isRight = true};
    item.tooltip = reasonOf(jobs.oldestWaiting);
    if (jobs.failed > 0) {
        item.mark = Mark::Failed;
        item.text = jobs.open > 0 ? StatusWords::tr("%1, %2", "jobs waiting, jobs failed")
                                        .arg(StatusWords::tr("%Ln job(s) waiting", nullptr, jobs.open),
                                             StatusWords::tr("%Ln failed", nullptr, jobs.failed))
                                  : StatusWords::tr("%Ln job(s) failed", nullptr, jobs.failed);
    } else {
        item.text = jobs.open > 0 ? StatusWords::tr("%Ln job(s) waiting", nullptr, jobs.open)
                                  : StatusWords::tr("No jobs waiting");
    }
    return item;
}

StatusItemText engineItem(const QList<EngineInfo> &engines, const QString &host)
{
    StatusItemText item{.key = u"engine"_s, .isRight = true};
    if (engines.isEmpty()) {
        item.mark = Mark::Warning;
        item.text = StatusWords::tr("No engine runs");
        item.tooltip =
            StatusWords::tr("What is asked for is stored and waits until a computer with the connections runs.");
        return item;
    }
    QStringList hosts;
    bool isHere = false;
    for (const EngineInfo &engine : engines) {
        isHere = isHere || engine.host == host;
        if (!hosts.contains(engine.host))
            hosts.append(engine.host);
    }
    item.text =
        isHere ? StatusWords::tr("Engine on this computer") : StatusWords::tr("Engine on %1").arg(hosts.first());
    item.tooltip = hosts.join(", "_L1);
    return item;
}

} // namespace

QList<StatusItemText> statusItems(const ProgramStatus *status, const StatusSurroundings &surroundings)
{
    QList<StatusItemText> items{databaseItem(surroundings.database)};
    if (!status)
        return items;
    const SystemWords campus{StatusWords::tr("Practice campus"),
                             StatusWords::tr("Campus: %Ln to solve", nullptr, surroundings.campusProblems.value_or(0)),
                             StatusWords::tr("Campus: not used yet"), StatusWords::tr("Campus ready"),
                             StatusWords::tr("Campus: %1", "%1 is what is wrong")};
    const SystemWords whatsApp{
        StatusWords::tr("Practice WhatsApp"),
        StatusWords::tr("WhatsApp: %Ln to solve", nullptr, surroundings.whatsAppProblems.value_or(0)),
        StatusWords::tr("WhatsApp: not used yet"), StatusWords::tr("WhatsApp ready"),
        StatusWords::tr("WhatsApp: %1", "%1 is what is wrong")};
    items.append(systemItem(u"campus"_s, status->moodle, surroundings.campusProblems, surroundings.isPractice, campus));
    addReading(items.last(), *status, surroundings);
    items.append(
        systemItem(u"whatsapp"_s, status->whatsApp, surroundings.whatsAppProblems, surroundings.isPractice, whatsApp));
    addHolds(items.last(), status->holds);
    items.append(jobsItem(status->jobs));
    items.append(engineItem(status->engines, surroundings.host));
    return items;
}

StatusLine::StatusLine(StatusBar &bar, StatusService &status, DataChanges &changes, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_bar(bar)
    , m_service(status)
    , m_clock(clock)
{
    m_surroundings.host = QSysInfo::machineHostName();
    m_reload.setSingleShot(true);
    m_reload.setInterval(kTogether);
    connect(&m_reload, &QTimer::timeout, this, &StatusLine::reload);
    connect(&changes, &DataChanges::changed, this, [this](const QString &entity) {
        const bool matters = entity.isEmpty() || entity == "job"_L1 || entity == "engine"_L1 || entity == "setting"_L1
            || entity == "course_tracking"_L1;
        if (matters && !m_reload.isActive())
            m_reload.start();
    });
    m_pulse.setInterval(kPulse);
    connect(&m_pulse, &QTimer::timeout, this, &StatusLine::reload);
    m_pulse.start();
    show();
}

void StatusLine::setDatabase(const DatabaseStatus &database)
{
    m_surroundings.database = database;
    show();
    if (database.state == DatabaseStatus::State::Ready)
        reload();
}

void StatusLine::setPractice(bool isPractice)
{
    m_surroundings.isPractice = isPractice;
    show();
}

void StatusLine::setReadingPaused(bool isPaused)
{
    m_surroundings.isReadingPaused = isPaused;
    show();
}

void StatusLine::setCheckReport(Error::System system, const CheckReport &report)
{
    (system == Error::System::WhatsApp ? m_surroundings.whatsAppProblems : m_surroundings.campusProblems) =
        report.problems();
    show();
}

void StatusLine::reload()
{
    QCoro::connect(m_service.status(), this, [this](const Result<ProgramStatus> &status) {
        if (!status)
            return; // the database's own item says why
        m_status = *status;
        show();
        emit statusRead(*m_status);
    });
}

void StatusLine::show()
{
    m_surroundings.now = m_clock.now().toLocalTime();
    const QList<StatusItemText> items = statusItems(m_status ? &*m_status : nullptr, m_surroundings);
    for (const StatusItemText &item : items) {
        if (item.isRight)
            m_bar.setRightItem(item.key, item.text, item.mark, item.tooltip);
        else
            m_bar.setItem(item.key, item.mark, item.text, item.tooltip);
    }
}
