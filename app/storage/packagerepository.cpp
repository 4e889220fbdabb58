// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/packagerepository.h"

#include "app/storage/batch.h"
#include "app/storage/rowvalues.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kColumns = u"k.id, k.course_id, k.moodle_scorm_id, k.moodle_module_id, k.name, k.version, k.hash, "
                         "k.is_visible, k.position, k.signal, k.signal_at, k.scos_read_at, k.read_at, k.has_rest, "
                         "k.gone_at"_s;

ScormPackage packageFrom(SqlSession &session, const QSqlQuery &query)
{
    return {
        .id = query.value(0).toLongLong(),
        .courseId = query.value(1).toLongLong(),
        .moodleScormId = query.value(2).toLongLong(),
        .moodleModuleId = query.value(3).toLongLong(),
        .name = query.value(4).toString(),
        .version = query.value(5).toString(),
        .hash = query.value(6).toString(),
        .isVisible = query.value(7).toBool(),
        .position = query.value(8).toInt(),
        .signal = stateFromWord<PackageSignal>(query.value(9).toString()).value_or(PackageSignal::Unknown),
        .signalAt = session.readTime(query.value(10)),
        .scosReadAt = session.readTime(query.value(11)),
        .readAt = session.readTime(query.value(12)),
        .hasRest = query.value(13).toBool(),
        .goneAt = session.readTime(query.value(14)),
    };
}

Result<QList<ScormPackage>> packagesWhere(SqlSession &session, const QString &where, const QVariantList &values)
{
    Result<QSqlQuery> query = session.execute(
        u"SELECT %1 FROM scorm_package k WHERE %2 ORDER BY k.course_id, k.position, k.id"_s.arg(kColumns, where),
        values);
    if (!query)
        return fail(query.error());
    QList<ScormPackage> packages;
    QHash<qint64, qsizetype> places;
    while (query->next()) {
        packages.append(packageFrom(session, *query));
        places.insert(packages.last().id, packages.size() - 1);
    }
    Result<QSqlQuery> scos = session.execute(
        u"SELECT o.id, o.package_id, o.moodle_sco_id, o.title, o.position FROM scorm_sco o "
        "JOIN scorm_package k ON k.id = o.package_id WHERE o.gone_at IS NULL AND %1 ORDER BY o.position, o.id"_s.arg(
            where),
        values);
    if (!scos)
        return fail(scos.error());
    while (scos->next()) {
        const ScormSco sco{.id = scos->value(0).toLongLong(),
                           .packageId = scos->value(1).toLongLong(),
                           .moodleScoId = scos->value(2).toLongLong(),
                           .title = scos->value(3).toString(),
                           .position = scos->value(4).toInt()};
        if (const auto place = places.constFind(sco.packageId); place != places.constEnd())
            packages[*place].scos.append(sco);
    }
    return packages;
}

bool isReplaced(const ScormPackage &known, const ScormPackage &listed)
{
    return known.hash != listed.hash || known.version != listed.version;
}

bool isSame(const ScormPackage &known, const ScormPackage &listed)
{
    return !isReplaced(known, listed) && known.courseId == listed.courseId && known.name == listed.name
        && known.moodleModuleId == listed.moodleModuleId && known.isVisible == listed.isVisible
        && known.position == listed.position && !known.goneAt.isValid();
}

Result<qint64> insertPackage(SqlSession &session, qint64 courseId, const ScormPackage &listed)
{
    return numberOf(session,
                    u"INSERT INTO scorm_package (course_id, moodle_scorm_id, moodle_module_id, name, version, hash, "
                    "is_visible, position) VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"_s,
                    {courseId, listed.moodleScormId, listed.moodleModuleId, listed.name, listed.version, listed.hash,
                     listed.isVisible, listed.position});
}

Result<void> updatePackage(SqlSession &session, qint64 courseId, const ScormPackage &known, const ScormPackage &listed)
{
    const bool replaced = isReplaced(known, listed);
    return run(session,
               u"UPDATE scorm_package SET course_id = ?, moodle_module_id = ?, name = ?, version = ?, hash = ?, "
               "is_visible = ?, position = ?, gone_at = NULL, scos_read_at = ?, read_at = ? WHERE id = ?"_s,
               {courseId, listed.moodleModuleId, listed.name, listed.version, listed.hash, listed.isVisible,
                listed.position, replaced ? QVariant() : session.bindTime(known.scosReadAt),
                replaced ? QVariant() : session.bindTime(known.readAt), known.id});
}

} // namespace

Result<PackageRepository::Stored> PackageRepository::store(qint64 courseId, const QList<ScormPackage> &listed,
                                                           const QDateTime &now)
{
    Stored stored;
    QSet<qint64> seen;
    for (ScormPackage package : listed) {
        package.courseId = courseId;
        seen.insert(package.moodleScormId);
        // By Moodle's id alone: an activity can be moved to another course.
        const Result<QList<ScormPackage>> found =
            packagesWhere(m_session, u"k.moodle_scorm_id = ?"_s, {package.moodleScormId});
        if (!found)
            return fail(found.error());
        if (found->isEmpty()) {
            const Result<qint64> id = insertPackage(m_session, courseId, package);
            if (!id)
                return fail(id.error());
            ++stored.added;
            stored.unlisted.append(*id);
            continue;
        }
        const ScormPackage &known = found->first();
        if (isReplaced(known, package) || !known.scosReadAt.isValid())
            stored.unlisted.append(known.id);
        if (isSame(known, package))
            continue;
        if (const Result<void> updated = updatePackage(m_session, courseId, known, package); !updated)
            return fail(updated.error());
        ++stored.changed;
    }
    const Result<QList<ScormPackage>> known =
        packagesWhere(m_session, u"k.course_id = ? AND k.gone_at IS NULL"_s, {courseId});
    if (!known)
        return fail(known.error());
    for (const ScormPackage &package : *known) {
        if (seen.contains(package.moodleScormId))
            continue;
        const Result<void> gone = run(m_session, u"UPDATE scorm_package SET gone_at = ? WHERE id = ?"_s,
                                      {m_session.bindTime(now), package.id});
        if (!gone)
            return fail(gone.error());
        ++stored.gone;
    }
    return stored;
}

Result<bool> PackageRepository::storeScos(qint64 packageId, const QList<ScormSco> &scos, const QDateTime &now)
{
    const Result<QList<ScormPackage>> found = packagesWhere(m_session, u"k.id = ?"_s, {packageId});
    if (!found)
        return fail(found.error());
    if (found->isEmpty())
        return fail({.kind = Error::Kind::NotFound,
                     .code = u"package_unknown"_s,
                     .facts = {{Error::Fact::Id, QString::number(packageId)}}});
    QSet<qint64> before;
    for (const ScormSco &sco : found->first().scos)
        before.insert(sco.moodleScoId);
    QSet<qint64> after;
    QList<QVariantList> rows;
    for (const ScormSco &sco : scos) {
        if (after.contains(sco.moodleScoId))
            continue;
        after.insert(sco.moodleScoId);
        rows.append({packageId, sco.moodleScoId, sco.title, sco.position});
    }
    const Result<void> written = runBatch(
        m_session,
        {{u"package_id"_s, u"bigint"_s},
         {u"moodle_sco_id"_s, u"bigint"_s},
         {u"title"_s, u"text"_s},
         {u"position"_s, u"integer"_s}},
        u"INSERT INTO scorm_sco (package_id, moodle_sco_id, title, position) "
        "SELECT package_id, moodle_sco_id, title, position FROM v WHERE true "
        "ON CONFLICT (package_id, moodle_sco_id) DO UPDATE SET title = excluded.title, position = excluded.position, "
        "gone_at = NULL"_s,
        rows);
    if (!written)
        return fail(written.error());
    const QSet<qint64> left = before - after;
    const Result<void> gone = forIds(left.values(), [&](const QVariantList &ids) {
        return run(m_session,
                   u"UPDATE scorm_sco SET gone_at = ? WHERE package_id = ? AND moodle_sco_id IN (%1)"_s.arg(
                       placeholders(ids.size())),
                   QVariantList{m_session.bindTime(now), packageId} + ids);
    });
    if (!gone)
        return fail(gone.error());
    const Result<void> noted = run(m_session, u"UPDATE scorm_package SET scos_read_at = ? WHERE id = ?"_s,
                                   {m_session.bindTime(now), packageId});
    return noted ? Result<bool>(before != after) : fail(noted.error());
}

Result<void> PackageRepository::setSignal(qint64 packageId, PackageSignal signal, const QDateTime &now)
{
    return run(m_session, u"UPDATE scorm_package SET signal = ?, signal_at = ? WHERE id = ?"_s,
               {word(signal), m_session.bindTime(now), packageId});
}

Result<void> PackageRepository::setRead(const QList<qint64> &packageIds, const QDateTime &at)
{
    return forIds(packageIds, [&](const QVariantList &ids) {
        return run(
            m_session,
            u"UPDATE scorm_package SET read_at = ?, has_rest = false WHERE id IN (%1)"_s.arg(placeholders(ids.size())),
            QVariantList{m_session.bindTime(at)} + ids);
    });
}

Result<void> PackageRepository::setRest(const QList<qint64> &packageIds, bool hasRest)
{
    return forIds(packageIds, [&](const QVariantList &ids) {
        return run(m_session, u"UPDATE scorm_package SET has_rest = ? WHERE id IN (%1)"_s.arg(placeholders(ids.size())),
                   QVariantList{hasRest} + ids);
    });
}

Result<QList<ScormPackage>> PackageRepository::ofCourse(qint64 courseId, bool includesGone)
{
    return packagesWhere(m_session, includesGone ? u"k.course_id = ?"_s : u"k.course_id = ? AND k.gone_at IS NULL"_s,
                         {courseId});
}

Result<QHash<qint64, QList<ScormPackage>>> PackageRepository::ofCourses(const QList<qint64> &courseIds)
{
    QHash<qint64, QList<ScormPackage>> byCourse;
    const Result<void> read = forIds(courseIds, [&](const QVariantList &ids) -> Result<void> {
        const Result<QList<ScormPackage>> found =
            packagesWhere(m_session, u"k.gone_at IS NULL AND k.course_id IN (%1)"_s.arg(placeholders(ids.size())), ids);
        if (!found)
            return fail(found.error());
        for (const ScormPackage &package : *found)
            byCourse[package.courseId].append(package);
        return {};
    });
    return read ? Result<QHash<qint64, QList<ScormPackage>>>(byCourse) : fail(read.error());
}

Result<QList<ScormPackage>> PackageRepository::blind()
{
    return packagesWhere(
        m_session,
        u"k.gone_at IS NULL AND k.signal = ? AND k.course_id IN (SELECT course_id FROM course_tracking WHERE is_followed = true)"_s,
        {word(PackageSignal::Blind)});
}

Result<QList<ScormPackage>> PackageRepository::findAll(const QList<qint64> &packageIds)
{
    QList<ScormPackage> packages;
    const Result<void> read = forIds(packageIds, [&](const QVariantList &ids) -> Result<void> {
        const Result<QList<ScormPackage>> found =
            packagesWhere(m_session, u"k.id IN (%1)"_s.arg(placeholders(ids.size())), ids);
        if (!found)
            return fail(found.error());
        packages += *found;
        return {};
    });
    return read ? Result<QList<ScormPackage>>(packages) : fail(read.error());
}

Result<CourseShape> PackageRepository::shape(qint64 courseId)
{
    const Result<QList<ScormPackage>> packages = ofCourse(courseId, true);
    if (!packages)
        return fail(packages.error());
    CourseShape shape;
    for (const ScormPackage &package : *packages) {
        PackageShape one{.packageId = package.id,
                         .moodleScormId = package.moodleScormId,
                         .isCounted = package.isVisible && !package.goneAt.isValid()};
        for (const ScormSco &sco : package.scos)
            one.scoIds.append(sco.moodleScoId);
        shape.packages.append(one);
    }
    return shape;
}
