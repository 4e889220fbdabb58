// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"
#include "app/practice/practicehelp.h"
#include "app/practice/runpractice.h"

using namespace Qt::Literals::StringLiterals;

namespace {

class Practice final : public Command {
public:
    QString name() const override { return u"practice"_s; }
    QString summary() const override { return u"runs the practice campus alone: a simulated Moodle and WhatsApp"_s; }
    QString explanation() const override { return practiceHelp(); }
    void declare(QCommandLineParser &parser) const override;
    std::optional<int> runAlone(const QCommandLineParser &parser, const Console &console) override;
    QCoro::Task<Exit> run(const QCommandLineParser *, Workplace *, const Console *) override
    {
        co_return Exit::WrongUse; // runAlone() is asked first
    }
};

void Practice::declare(QCommandLineParser &parser) const
{
    parser.addOption({u"port"_s, u"Port on the loopback interface; any free one without it."_s, u"N"_s});
    parser.addOption({u"state"_s, u"File that keeps the campus between starts."_s, u"FILE"_s});
    parser.addOption({u"webhook"_s, u"Where status events are posted."_s, u"URL"_s});
    parser.addOption(
        {u"seed"_s, u"Number that decides names, delivery times and random faults of a fresh campus."_s, u"N"_s});
    parser.addOption({u"chaos"_s, u"Of the message requests, so many percent meet a fault."_s, u"PERCENT"_s});
    parser.addOption({u"empty"_s, u"A fresh campus without the sample centre."_s});
}

std::optional<int> Practice::runAlone(const QCommandLineParser &parser, const Console &)
{
    PracticeOptions options{.port = parser.value(u"port"_s).toInt(),
                            .stateFile = parser.value(u"state"_s),
                            .fillSample = !parser.isSet(u"empty"_s),
                            .webhookUrl = parser.value(u"webhook"_s),
                            .chaosPercent = parser.value(u"chaos"_s).toDouble()};
    if (parser.isSet(u"seed"_s))
        options.seed = parser.value(u"seed"_s).toUInt();
    return runPractice(options);
}

} // namespace

std::unique_ptr<Command> practiceCommand()
{
    return std::make_unique<Practice>();
}
