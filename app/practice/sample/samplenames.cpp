// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/sample/samplenames.h"

#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Origin {
    int share; ///< Of a hundred people.
    int surnames;
    QStringList firstNames;
    QStringList lastNames;
    QStringList cities;
};

const QList<Origin> &origins()
{
    static const QList<Origin> list = {
        {45,
         2,
         {u"María"_s, u"José"_s, u"Lucía"_s, u"Antonio"_s, u"Begoña"_s, u"Ángel"_s, u"Noemí"_s, u"Raúl"_s, u"Inés"_s,
          u"Óscar"_s, u"Verónica"_s, u"Jesús"_s, u"Concepción"_s, u"Andrés"_s, u"Belén"_s, u"Tomás"_s},
         {u"García"_s, u"Núñez"_s, u"Peña"_s, u"Ibáñez"_s, u"López"_s, u"Muñoz"_s, u"Ruiz"_s, u"Gómez"_s,
          u"Fernández-Vázquez"_s, u"Rodríguez"_s, u"Ñíguez"_s, u"Sáenz"_s, u"de la Torre"_s, u"Cañas"_s},
         {u"Logroño"_s, u"Madrid"_s, u"Sevilla"_s, u"A Coruña"_s, u"Cáceres"_s}},
        {12,
         2,
         {u"Jordi"_s, u"Núria"_s, u"Marçal"_s, u"Mercè"_s, u"Oriol"_s, u"Laia"_s, u"Àlex"_s, u"Montserrat"_s},
         {u"Puig"_s, u"Ferrer"_s, u"Vilà"_s, u"Solé"_s, u"Bonet"_s, u"Català"_s, u"Queralt"_s, u"Riba"_s},
         {u"Barcelona"_s, u"Girona"_s, u"Palma"_s}},
        {10,
         2,
         {u"Ainhoa"_s, u"Iñaki"_s, u"Nerea"_s, u"Unai"_s, u"Maialen"_s, u"Eneko"_s, u"Itziar"_s, u"Xabier"_s},
         {u"Etxeberria"_s, u"Aguirre"_s, u"Zubizarreta"_s, u"Urrutia"_s, u"Goikoetxea"_s, u"Arregi"_s},
         {u"Bilbao"_s, u"Donostia"_s, u"Pamplona"_s}},
        {8,
         2,
         {u"Xoán"_s, u"Uxía"_s, u"Breixo"_s, u"Sabela"_s, u"Antía"_s, u"Brais"_s},
         {u"Castiñeiras"_s, u"Souto"_s, u"Lourido"_s, u"Seoane"_s, u"Fariña"_s, u"Outeiro"_s},
         {u"Vigo"_s, u"Lugo"_s, u"Ourense"_s}},
        {12,
         2,
         {u"Yuliana"_s, u"Wilmer"_s, u"Dayana"_s, u"Édgar"_s, u"Jhon Jairo"_s, u"Milagros"_s, u"Ximena"_s, u"Brayan"_s},
         {u"Quispe"_s, u"Mamani"_s, u"Zambrano"_s, u"Cárdenas"_s, u"Ordóñez"_s, u"Chávez"_s, u"Paredes"_s, u"Guamán"_s},
         {u"Madrid"_s, u"Murcia"_s, u"Zaragoza"_s}},
        {7,
         1,
         {u"Andreea"_s, u"Ștefan"_s, u"Mihaela"_s, u"Ionuț"_s, u"Gheorghe"_s, u"Răzvan"_s},
         {u"Popescu"_s, u"Ionescu"_s, u"Dumitrașcu"_s, u"Țăranu"_s, u"Mărginean"_s, u"Constantinescu"_s},
         {u"Coslada"_s, u"Castellón"_s, u"Logroño"_s}},
        {6,
         2,
         {u"Fátima"_s, u"Mohamed"_s, u"Yasmina"_s, u"Abdelkader"_s, u"Hafsa"_s, u"Ayoub"_s},
         {u"El Amrani"_s, u"Benali"_s, u"Ouahbi"_s, u"Chakir"_s, u"Ben Haddou"_s, u"Zeroual"_s},
         {u"Almería"_s, u"Melilla"_s, u"Tarragona"_s}},
    };
    return list;
}

} // namespace

QList<SamplePerson> samplePeople(int count, QRandomGenerator &random)
{
    const auto any = [&random](const QStringList &list) { return list.at(random.bounded(int(list.size()))); };
    QList<SamplePerson> people;
    while (people.size() < count) {
        int draw = random.bounded(100);
        const Origin *origin = &origins().first();
        for (const Origin &candidate : origins()) {
            origin = &candidate;
            draw -= candidate.share;
            if (draw < 0)
                break;
        }
        QString last = any(origin->lastNames);
        if (origin->surnames == 2)
            last += u' ' + any(origin->lastNames);
        people.append({any(origin->firstNames), last, any(origin->cities), u"ES"_s});
    }
    return people;
}

QString sampleUsername(const QString &firstName, const QString &lastName)
{
    const QString plain = (firstName.section(u' ', 0, 0) + u'.' + lastName.section(u' ', 0, 0))
                              .toLower()
                              .normalized(QString::NormalizationForm_D);
    QString username;
    for (const QChar c : plain) {
        if ((c >= u'a' && c <= u'z') || c == u'.' || c == u'-')
            username += c;
    }
    return username;
}
