// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/practicehelp.h"

using namespace Qt::Literals::StringLiterals;

QString practiceHelp()
{
    return uR"(The practice campus: a simulated Moodle and WhatsApp on this machine, for learning, trying out and testing.

It prints one JSON line with its addresses and tokens and serves until it is stopped (Ctrl+C or SIGTERM).
  --port N       listen on this port (default: the last one used with this state file, else any free one)
  --state FILE   keep the campus in this file (default: everything is forgotten at the end)
  --webhook URL  where message statuses are posted (on this machine; can also be set while it runs)
  --seed N       another sample centre (only for a new state file)
  --chaos P      of the message requests, P percent meet a fault, and statuses come late, twice and out of order
  --empty        a new campus without the sample centre

The sample centre has 6 courses around today, each with two SCORM packages of three lessons and a teacher, 120 invented
students, about 164 enrolments with sixty days of progress, and twelve message templates (one waiting for approval, one paused, one with a
picture and one with a document at its head).

What happens to a message depends on the end of the phone number:
  ...26  accepted, then fails: no WhatsApp (131026)      ...49  accepted, then withheld for the person (131049)
  ...50  accepted, then fails: opted out (131050)        ...72  held for quality assessment, sent later
  ...30  refused at once: not on the test list (131030)  ...56  refused the first time: too fast (131056)
  ...73  held, then fails: its template was paused (132015)
  ...012 delivered, never read                           ...013 sent, never delivered
All others are sent, delivered and read within some seconds. Free text, buttons and reactions reach a person for 24
hours after the person has written to that number, and fail otherwise (131047). The account has two numbers. Its limits
hold: 80 messages a second and number (130429), one to a person in six seconds or 45 at once (131056), and so many
different people in 24 hours as messaging_limit says (131048). WhatsApp gives some people another number than the one
dialled: +52 55…, +54 11… and Brazilian numbers with a ninth digit. A new template waits approval_seconds; one with
"rechaza" in its name is rejected.
In the desktop program people answer by themselves now and then, and one of them says BAJA.

Control addresses, under the printed control_url; GET asks, POST with a JSON object changes:
  /settings   all switches: maintenance (off, site, cli), debug, web_services, rest_protocol, database_down, login_page,
              token_state (ok, expired, gone, ip_restricted, not_in_service, suspended, must_change_password),
              without_functions, without_capabilities (lists of names), phone_is_identity, last_access_hidden,
              max_input_vars, max_body_bytes, languages, assignable_roles, whatsapp_token_state (ok, expired, invalid),
              whatsapp_token_expires, messaging_limit, quality_rating, delivery_speed_percent (0 = at once),
              duplicate_statuses, shuffle_statuses, late_percent and late_ms, duplicate_percent, shuffle_percent,
              read_only_percent, failed_percent (of the messages), throughput_per_second (0 = no limit), pair_limit,
              number_fates (false: the end of a phone number decides nothing),
              marketing_per_day (to a person, then 131049), approval_seconds, replies (auto, on, off), subscribed,
              webhook_url, webhook_retry_ms, webhook_retry_max_ms, webhook_batch (updates in a post, up to 1000),
              webhook_parallel, moodle_delay_ms, moodle_inner_ms, moodle_workers, moodle_scale_percent,
              whatsapp_delay_ms,
              activity (auto, off, slow, normal, fast): what students do by themselves. Auto is off here and normal in
              the desktop program. A jump of the clock brings what those days would have brought
  /activity   {"student":ID or "username","sco":ID,"status":"passed","score":80}: one sitting, now; also "success",
              "seconds", "attempt", "mobile":true (the last access stays). {"percent":5,"course":ID}: one in twenty
              students of the course (or of all) finishes the next SCO
  /change     {"package":SCORM ID,"do":"replace"|"delete"|"hide"|"show"|"separate_groups"|"no_groups"},
              {"course":ID,"do":"hide"|"show"}, {"student":ID,"course":ID,"do":"leave"|"suspend"|"resume"},
              {"student":ID,"do":"delete"}
  /incoming   {"from":"+34600000101","kind":K,"text":"…"}: a person writes, to the first number or "number":2. K is text,
              image, audio, video, document or sticker (a small sample, or "base64" and "mime_type"), location, reaction
              ("emoji"), button (answers the last template; "payload"), button_reply, list_reply, edit, revoke,
              unsupported, system ("new_number") or preferences ("value":"stop" or "resume"). "quote":true quotes our
              last message, "to_message" names another; "name", "username" and "hidden":true (no phone, only the
              business-scoped id) are kept for the person. A list of such objects is written in one go
  /template   {"name":N,"language":L,"status":"PAUSED","quality":"YELLOW"}: what happens to templates; a webhook tells
  /event      {"field":"account_update","value":{…}}: posts any other webhook
  /ledger     every accepted message with its key (biz_opaque_callback_data) and id, the keys accepted more than once,
              the requests that met a fault, totals; ?after=ID&limit=N
  /chaos      {"percent":10,"seed":N}: of the message requests one in ten meets one of all the faults of sending, and
              statuses come late, twice, out of order and many in a post; 0 ends it
  /faults     POST {"kind":K,"function":F,"next":N,"skip":S} spoils the next N requests for F (any if left out) after
              letting S pass; {"kind":K,"probability":0.1} spoils one in ten. DELETE or
              {"clear":true} takes all back. Kinds:
                not carried out:  http500, http503 (pages), empty500, empty503, html, timeout (never answers), cut_before (closes the connection),
                                  maintenance, refused (Moodle's "Invalid parameter value detected", without saying
                                  which), or a WhatsApp error code such as "190", "130429", "131056"
                carried out:      slow ("ms"), malformed (half the JSON), cut_mid_answer, cut_after_accept,
                                  timeout_after_accept, http500_after_accept, http503_after_accept,
                                  empty500_after_accept
              "seed":N begins the random ones anew
              F is a Moodle function, or messages, message_templates, phone_numbers, media,
              media_download, node, debug_token.
  /delay      {"fixed_ms":M,"inner_ms":I,"workers":W,"scale":F,"whatsapp_ms":M}: every Moodle request takes M ms, each call inside
              a batch I ms more, and only W are served at the same time (0 = any number);
              a scale of 0.1 makes all of it take a tenth of the time
  /clock      {"advance_days":1}, {"advance_s":N}, {"offset_s":N}, {"reset":true}: moves the campus's time
              Where Bedel runs the campus itself (the practice profile), Bedel's own time moves with it: today, waits,
              leases and windows of hours. A Bedel that was sent here with environment variables keeps the real time
  /webhook    {"url":U,"verify":true}: posts signed statuses to U; with verify, after Meta's handshake
  /counters   requests per function, calls inside batches, bytes, faults; DELETE starts again at nought
  /state/...  users, courses, enrolments, templates, deliveries, incoming, received, messages (with accepted and received per callback data)
  /state/progress   the true percent of every student in every course
  /rows       {"clear":true,"rows":{"user":[...]}}: writes rows as they are, for tests with a world of their own
  /reset      {"sample":true}: starts again with a fresh sample centre and the default settings, or with
              {"big":{"courses":20,"students_per_course":500,"packages":2,"scos":3}} a centre of that size

With environment variables another program can be sent here, for example
  BEDEL_MOODLE_URL=http://127.0.0.1:PORT BEDEL_MOODLE_TOKEN=... bedelctl check
)"_s;
}
