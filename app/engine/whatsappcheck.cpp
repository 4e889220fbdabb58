// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/whatsappcheck.h"

using namespace Qt::Literals::StringLiterals;

using Subject = CheckItem::Subject;
using Outcome = CheckItem::Outcome;

namespace {

constexpr int kWarnDaysBeforeExpiry = 7;

CheckItem failed(Subject subject, const Error &error, Outcome outcome = Outcome::Problem)
{
    return {.subject = subject, .outcome = outcome, .facts = error.facts, .error = error};
}

CheckItem numberItem(const WhatsAppNumber &number)
{
    const bool isDoubtful = number.quality == u"RED"_s || number.quality == u"YELLOW"_s;
    return {.subject = Subject::WhatsAppNumber,
            .outcome = isDoubtful ? Outcome::Warning : Outcome::Good,
            .facts = {{Error::Fact::Name, number.verifiedName},
                      {Error::Fact::Value, number.displayNumber},
                      {Error::Fact::Policy, number.quality},
                      {Error::Fact::Parameter, number.messagingLimit}}};
}

CheckItem tokenItem(const WhatsAppToken &token, const QDateTime &now)
{
    CheckItem item{.subject = Subject::WhatsAppToken, .at = token.expiresAt};
    const auto problem = [&](const QString &code, const QString &capability) {
        item.outcome = Outcome::Problem;
        item.error = Error{.kind = code == u"token_invalid"_s ? Error::Kind::Unauthorised : Error::Kind::Permission,
                           .system = Error::System::WhatsApp,
                           .code = code,
                           .retry = Error::Retry::AfterFix};
        if (!capability.isEmpty())
            item.error->facts.insert(Error::Fact::Capability, capability);
    };
    if (!token.isValid)
        problem(u"token_invalid"_s, {});
    else if (!token.scopes.contains(u"whatsapp_business_messaging"_s))
        problem(u"scope_missing"_s, u"whatsapp_business_messaging"_s);
    else if (!token.scopes.contains(u"whatsapp_business_management"_s))
        problem(u"scope_missing"_s, u"whatsapp_business_management"_s);
    else if (token.expiresAt.isValid() && now.daysTo(token.expiresAt) < kWarnDaysBeforeExpiry)
        item.outcome = Outcome::Warning;
    return item;
}

CheckItem chosenItem(const TemplateKey &key, const QList<WhatsAppTemplate> &templates)
{
    CheckItem item{.subject = Subject::WhatsAppChosenTemplates, .facts = {{Error::Fact::Template, key.toText()}}};
    const auto problem = [&](const QString &code) {
        item.outcome = code == u"no_template"_s ? Outcome::Warning : Outcome::Problem;
        item.error =
            Error{.kind = Error::Kind::Invalid, .code = code, .retry = Error::Retry::AfterFix, .facts = item.facts};
    };
    const auto found = std::ranges::find(templates, key, &WhatsAppTemplate::key);
    if (key.isEmpty())
        problem(u"no_template"_s);
    else if (found == templates.cend())
        problem(u"template_unknown"_s);
    else if (found->state != TemplateState::Approved)
        problem(u"template_not_approved"_s);
    return item;
}

} // namespace

QCoro::Task<QList<CheckItem>> checkWhatsApp(WhatsAppClient *whatsApp, SettingValues settings, QDateTime now)
{
    QList<CheckItem> items;
    const Result<WhatsAppNumber> number = co_await whatsApp->number();
    items.append(number ? numberItem(*number) : failed(Subject::WhatsAppNumber, number.error()));
    if (!number && number.error().kind != Error::Kind::NotFound && number.error().kind != Error::Kind::Permission)
        co_return items; // the rest would say the same

    // Only an app token or one of the same app may ask about a token; a refusal says nothing about sending.
    const Result<WhatsAppToken> token = co_await whatsApp->token();
    items.append(token ? tokenItem(*token, now) : failed(Subject::WhatsAppToken, token.error(), Outcome::Warning));

    const Result<QList<WhatsAppTemplate>> templates = co_await whatsApp->templates();
    if (!templates) {
        items.append(failed(Subject::WhatsAppTemplates, templates.error()));
        co_return items;
    }
    const int approved = int(std::ranges::count(*templates, TemplateState::Approved, &WhatsAppTemplate::state));
    items.append({.subject = Subject::WhatsAppTemplates,
                  .outcome = approved > 0 ? Outcome::Good : Outcome::Warning,
                  .count = approved});
    items.append(chosenItem(settings.get(setting::kTemplateWelcome), *templates));
    co_return items;
}
