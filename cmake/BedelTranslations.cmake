# SPDX-FileCopyrightText: 2026 The Bedel developers
# SPDX-License-Identifier: GPL-3.0-or-later

# bedel_add_translations(<program>): puts the released catalogues into the program, under :/translations.
# English has a catalogue too: its plurals.
function(bedel_add_translations target)
  set(ts_files ${PROJECT_SOURCE_DIR}/translations/bedel_es.ts ${PROJECT_SOURCE_DIR}/translations/bedel_en.ts)
  set_source_files_properties(${ts_files} PROPERTIES OUTPUT_LOCATION ${CMAKE_CURRENT_BINARY_DIR}/translations)
  qt6_add_lrelease(${target} TS_FILES ${ts_files} QM_FILES_OUTPUT_VARIABLE qm_files)
  qt6_add_resources(${target} translations PREFIX /translations BASE ${CMAKE_CURRENT_BINARY_DIR}/translations FILES ${qm_files})
endfunction()
