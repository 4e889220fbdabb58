// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"
#include "app/domain/logging.h"
#include "app/services/errortext.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>
#include <QTranslator>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace {

void declareGlobal(QCommandLineParser &parser)
{
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption({u"profile"_s, u"Settings under this name (default); 'practice' is the practice campus."_s,
                      u"NAME"_s, u"default"_s});
    parser.addOption({u"json"_s, u"Print exactly one JSON value."_s});
    parser.addOption({u"verbose"_s, u"Log what is done, to standard error."_s});
}

void print(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
}

QString overview(const std::vector<std::unique_ptr<Command>> &commands)
{
    QString text =
        u"Usage: bedelctl [--profile NAME] [--json] [--verbose] COMMAND [OPTIONS]\n\n"
        "Bedel without a screen: the same engine, database and rules as the desktop program.\n\nCommands:\n"_s;
    for (const auto &command : commands)
        text += u"  %1 %2\n"_s.arg(command->name(), -18).arg(command->summary());
    text += u"\nbedelctl COMMAND --help explains each. Every setting can be given in the environment:\n"_s;
    for (const Setting &setting : knownSettings()) {
        if (!setting.environment.isEmpty())
            text += u"  %1 %2\n"_s.arg(setting.environment, -40).arg(setting.key);
    }
    for (const SecretName name : kSecretNames) {
        if (const QString variable = environmentVariable(name);
            !variable.isEmpty() && name != SecretName::DatabasePassword)
            text += u"  %1 secret\n"_s.arg(variable, -40);
    }
    text += u"\nExit status: 0 done, 1 done with failures, 2 wrong use, 3 could not start.\n"_s;
    return text;
}

/// A line of the log beside the events of a service.
void logAsJson(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    const QString level = type == QtDebugMsg ? u"debug"_s : type == QtInfoMsg ? u"info"_s : u"warning"_s;
    const QJsonObject line{{u"event"_s, u"log"_s},
                           {u"level"_s, level},
                           {u"category"_s, QString::fromUtf8(context.category)},
                           {u"text"_s, text}};
    const QByteArray bytes = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
}

/// The command that the first words name, without options that stand between or before them.
Command *findCommand(const std::vector<std::unique_ptr<Command>> &commands, QStringList *arguments)
{
    QList<qsizetype> words;
    for (qsizetype i = 1; i < arguments->size(); ++i) {
        if (arguments->at(i) == u"--profile"_s)
            ++i;
        else if (!arguments->at(i).startsWith(u'-'))
            words.append(i);
    }
    for (const qsizetype count : {2, 1}) {
        if (words.size() < count)
            continue;
        QStringList name;
        for (qsizetype i = 0; i < count; ++i)
            name.append(arguments->at(words[i]));
        for (const auto &command : commands) {
            if (command->name() != name.join(u' '))
                continue;
            for (qsizetype i = count - 1; i >= 0; --i)
                arguments->removeAt(words[i]);
            return command.get();
        }
    }
    return nullptr;
}

QCoro::Task<Exit> runCommand(Command *command, const QCommandLineParser *parser, const Console *console)
{
    Result<std::unique_ptr<Workplace>> workplace =
        Workplace::create(parser->value(u"profile"_s), QProcessEnvironment::systemEnvironment());
    if (!workplace) {
        console->error(workplace.error());
        co_return Exit::NotStarted;
    }
    // These two speak about the database itself, also when it cannot be opened.
    const bool opensItself = command->name() == u"check"_s || command->name() == u"migrate"_s;
    QCoro::Task<Result<void>> opening = opensItself ? (*workplace)->prepare() : (*workplace)->open();
    const Result<void> opened = co_await opening;
    if (!opened) {
        console->error(opened.error());
        co_return Exit::NotStarted;
    }
    if (const std::optional<Error> &trouble = (*workplace)->secretTrouble())
        console->note(describe(*trouble).toText()); // what needs no secret works all the same
    co_return co_await command->run(parser, workplace->get(), console);
}

QCoro::Task<> runAndQuit(Command *command, const QCommandLineParser *parser, const Console *console)
{
    const Exit code = co_await runCommand(command, parser, console);
    if (code != Exit::Done)
        console->settle();
    QCoreApplication::exit(int(code));
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"bedel"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(BEDEL_VERSION));

    QTranslator translator;
    if (translator.load(QLocale(), u"bedel"_s, u"_"_s, u":/translations"_s))
        QCoreApplication::installTranslator(&translator);

    const std::vector<std::unique_ptr<Command>> commands = allCommands();
    QStringList arguments = QCoreApplication::arguments();
    Command *const command = findCommand(commands, &arguments);
    QCommandLineParser parser;
    declareGlobal(parser);
    if (command) {
        parser.setApplicationDescription(
            u"bedelctl %1: %2\n\n%3"_s.arg(command->name(), command->summary(), command->explanation()).trimmed());
        command->declare(parser);
    }
    const bool isUnderstood = parser.parse(arguments);
    if (parser.isSet(u"version"_s)) {
        print(u"bedelctl %1\n"_s.arg(QCoreApplication::applicationVersion()));
        return int(Exit::Done);
    }
    if (parser.isSet(u"help"_s)) {
        print(command ? parser.helpText() : overview(commands));
        return int(Exit::Done);
    }
    const Console console(parser.isSet(u"json"_s));
    if (!command || !isUnderstood) {
        console.refuse(command ? parser.errorText() : u"No such command. bedelctl --help lists them."_s);
        console.settle();
        return int(Exit::WrongUse);
    }
    if (const QStringList words = parser.positionalArguments(); words.size() > command->maximumWords()) {
        console.refuse(u"'%1' is one word too many. See bedelctl %2 --help."_s.arg(words[command->maximumWords()],
                                                                                   command->name()));
        console.settle();
        return int(Exit::WrongUse);
    }
    if (!parser.isSet(u"verbose"_s) && qEnvironmentVariableIsEmpty("QT_LOGGING_RULES"))
        QLoggingCategory::setFilterRules(u"bedel.*.info=false"_s);

    if (command->logsJson())
        qInstallMessageHandler(logAsJson);
    if (const std::optional<int> code = command->runAlone(parser, console)) {
        if (*code != int(Exit::Done))
            console.settle();
        return *code;
    }
    QTimer::singleShot(0, &app, [&] { runAndQuit(command, &parser, &console); });
    return QCoreApplication::exec();
}
