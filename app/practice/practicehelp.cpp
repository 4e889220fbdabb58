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
  --empty        a new campus without the sample centre

The sample centre has 6 courses around today, each with two SCORM packages of three lessons and a teacher, 120 invented
students, about 164 enrolments with sixty days of progress, and twelve message templates (one waiting for approval, one paused, one with a
picture and one with a document at its head).

What happens to a message depends on the end of the phone number:
  ...26  accepted, then fails: no WhatsApp (131026)      ...49  accepted, then withheld for the person (131049)
  ...50  accepted, then fails: opted out (131050)        ...72  held for quality assessment, sent later
  ...30  refused at once: not on the test list (131030)  ...56  refused the first time: too fast (131056)
  ...012 delivered, never read                           ...013 sent, never delivered
All others are sent, delivered and read within some seconds. Free text fails (131047): nobody has written in.

Control addresses, under the printed control_url; GET asks, POST with a JSON object changes:
  /settings   all switches: maintenance (off, site, cli), debug, web_services, rest_protocol, database_down, login_page,
              token_state (ok, expired, gone, ip_restricted, not_in_service, suspended, must_change_password),
              without_functions, without_capabilities (lists of names), phone_is_identity, last_access_hidden,
              max_input_vars, max_body_bytes, languages, assignable_roles, whatsapp_token_state (ok, expired, invalid),
              whatsapp_token_expires, messaging_limit, quality_rating, delivery_speed_percent (0 = at once),
              duplicate_statuses, shuffle_statuses, webhook_url, webhook_retry_ms, moodle_delay_ms, moodle_inner_ms,
              moodle_workers, moodle_scale_percent, whatsapp_delay_ms,
              activity (auto, off, slow, normal, fast): what students do by themselves. Auto is off here and normal in
              the desktop program. A jump of the clock brings what those days would have brought
  /activity   {"student":ID or "username","sco":ID,"status":"passed","score":80}: one sitting, now; also "success",
              "seconds", "attempt", "mobile":true (the last access stays). {"percent":5,"course":ID}: one in twenty
              students of the course (or of all) finishes the next SCO
  /change     {"package":SCORM ID,"do":"replace"|"delete"|"hide"|"show"|"separate_groups"|"no_groups"},
              {"course":ID,"do":"hide"|"show"}, {"student":ID,"course":ID,"do":"leave"|"suspend"|"resume"},
              {"student":ID,"do":"delete"}
  /faults     POST {"kind":K,"function":F,"next":N,"skip":S} spoils the next N requests for F (any if left out) after
              letting S pass; {"kind":K,"probability":0.1} spoils one in ten. DELETE or
              {"clear":true} takes all back. Kinds:
                not carried out:  http500, http503, html, timeout (never answers), cut_before (closes the connection),
                                  maintenance, refused (Moodle's "Invalid parameter value detected", without saying
                                  which), or a WhatsApp error code such as "190", "130429", "131056"
                carried out:      slow ("ms"), malformed (half the JSON), cut_mid_answer, cut_after_accept,
                                  timeout_after_accept, http500_after_accept
              F is a Moodle function, or messages, message_templates, phone_numbers, node, debug_token.
  /delay      {"fixed_ms":M,"inner_ms":I,"workers":W,"scale":F,"whatsapp_ms":M}: every Moodle request takes M ms, each call inside
              a batch I ms more, and only W are served at the same time (0 = any number);
              a scale of 0.1 makes all of it take a tenth of the time
  /clock      {"advance_days":1}, {"advance_s":N}, {"offset_s":N}, {"reset":true}: moves the campus's time
              Where Bedel runs the campus itself (the practice profile), Bedel's own time moves with it: today, waits,
              leases and windows of hours. A Bedel that was sent here with environment variables keeps the real time
  /webhook    {"url":U,"verify":true}: posts signed statuses to U; with verify, after Meta's handshake
  /counters   requests per function, calls inside batches, bytes, faults; DELETE starts again at nought
  /state/...  users, courses, enrolments, templates, deliveries, messages (with accepted and received per callback data)
  /state/progress   the true percent of every student in every course
  /rows       {"clear":true,"rows":{"user":[...]}}: writes rows as they are, for tests with a world of their own
  /reset      {"sample":true}: starts again with a fresh sample centre and the default settings, or with
              {"big":{"courses":20,"students_per_course":500,"packages":2,"scos":3}} a centre of that size

With environment variables another program can be sent here, for example
  BEDEL_MOODLE_URL=http://127.0.0.1:PORT BEDEL_MOODLE_TOKEN=... bedelctl check
)"_s;
}
