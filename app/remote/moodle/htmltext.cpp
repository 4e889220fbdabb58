// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/moodle/htmltext.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace {

/// The entities that Moodle's escaping and its text editors produce for European languages.
const QHash<QString, char16_t> &namedEntities()
{
    static const QHash<QString, char16_t> entities{
        {u"amp"_s, u'&'},       {u"lt"_s, u'<'},     {u"gt"_s, u'>'},     {u"quot"_s, u'"'},   {u"apos"_s, u'\''},
        {u"nbsp"_s, u'\u00a0'}, {u"iexcl"_s, u'¡'},  {u"iquest"_s, u'¿'}, {u"laquo"_s, u'«'},  {u"raquo"_s, u'»'},
        {u"ordf"_s, u'ª'},      {u"ordm"_s, u'º'},   {u"deg"_s, u'°'},    {u"middot"_s, u'·'}, {u"copy"_s, u'©'},
        {u"reg"_s, u'®'},       {u"euro"_s, u'€'},   {u"hellip"_s, u'…'}, {u"ndash"_s, u'–'},  {u"mdash"_s, u'—'},
        {u"lsquo"_s, u'‘'},     {u"rsquo"_s, u'’'},  {u"ldquo"_s, u'“'},  {u"rdquo"_s, u'”'},  {u"bull"_s, u'•'},
        {u"shy"_s, u'\u00ad'},  {u"times"_s, u'×'},  {u"plusmn"_s, u'±'}, {u"sup2"_s, u'²'},   {u"sup3"_s, u'³'},
        {u"aacute"_s, u'á'},    {u"eacute"_s, u'é'}, {u"iacute"_s, u'í'}, {u"oacute"_s, u'ó'}, {u"uacute"_s, u'ú'},
        {u"Aacute"_s, u'Á'},    {u"Eacute"_s, u'É'}, {u"Iacute"_s, u'Í'}, {u"Oacute"_s, u'Ó'}, {u"Uacute"_s, u'Ú'},
        {u"agrave"_s, u'à'},    {u"egrave"_s, u'è'}, {u"igrave"_s, u'ì'}, {u"ograve"_s, u'ò'}, {u"ugrave"_s, u'ù'},
        {u"Agrave"_s, u'À'},    {u"Egrave"_s, u'È'}, {u"Ograve"_s, u'Ò'}, {u"acirc"_s, u'â'},  {u"ecirc"_s, u'ê'},
        {u"icirc"_s, u'î'},     {u"ocirc"_s, u'ô'},  {u"ucirc"_s, u'û'},  {u"auml"_s, u'ä'},   {u"euml"_s, u'ë'},
        {u"iuml"_s, u'ï'},      {u"ouml"_s, u'ö'},   {u"uuml"_s, u'ü'},   {u"Auml"_s, u'Ä'},   {u"Iuml"_s, u'Ï'},
        {u"Ouml"_s, u'Ö'},      {u"Uuml"_s, u'Ü'},   {u"szlig"_s, u'ß'},  {u"atilde"_s, u'ã'}, {u"otilde"_s, u'õ'},
        {u"ntilde"_s, u'ñ'},    {u"Ntilde"_s, u'Ñ'}, {u"ccedil"_s, u'ç'}, {u"Ccedil"_s, u'Ç'},
    };
    return entities;
}

/// The character of "#39", "#x27" or "amp"; empty when it is none.
QString character(const QString &entity)
{
    if (!entity.startsWith(u'#')) {
        const auto found = namedEntities().constFind(entity);
        return found == namedEntities().constEnd() ? QString() : QString(QChar(*found));
    }
    bool isNumber = false;
    const bool isHex = entity.size() > 1 && entity.at(1).toLower() == u'x';
    const char32_t code = isHex ? entity.sliced(2).toUInt(&isNumber, 16) : entity.sliced(1).toUInt(&isNumber, 10);
    const bool isCharacter = isNumber && code > 0 && code <= 0x10ffff && !QChar::isSurrogate(code);
    return isCharacter ? QString::fromUcs4(&code, 1) : QString();
}

} // namespace

QString decodedEntities(const QString &text)
{
    static const QRegularExpression entity(u"&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,7});"_s);
    QString decoded;
    qsizetype done = 0;
    for (auto matches = entity.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const QString found = character(match.captured(1));
        if (found.isEmpty())
            continue;
        decoded += QStringView(text).sliced(done, match.capturedStart() - done);
        decoded += found;
        done = match.capturedEnd();
    }
    decoded += QStringView(text).sliced(done);
    return decoded;
}

QString plainText(const QString &html)
{
    static const QRegularExpression unseen(u"<(script|style)\\b.*?(</\\1\\s*>|$)"_s,
                                           QRegularExpression::CaseInsensitiveOption
                                               | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression tag(u"<[!/?A-Za-z][^>]*(>|$)"_s);
    QString text = html;
    text.replace(unseen, u" "_s);
    text.replace(tag, u" "_s);
    return decodedEntities(text).simplified();
}
