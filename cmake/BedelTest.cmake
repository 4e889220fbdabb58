# SPDX-FileCopyrightText: 2026 The Bedel developers
# SPDX-License-Identifier: GPL-3.0-or-later

# Files of tests are made in memory where the machine has room for them: after a build its disk is busy for minutes, and each
# commit of a test's database would wait for that. Benches measure with the disk.
set(BEDEL_TEST_ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=Europe/Madrid;QT_LOGGING_RULES=qt.network.*=false")
execute_process(COMMAND df --output=avail -k /dev/shm OUTPUT_VARIABLE room ERROR_QUIET)
string(REGEX MATCH "[0-9]+" room "${room}")
if(room GREATER 2000000)
  list(APPEND BEDEL_TEST_ENVIRONMENT "TMPDIR=/dev/shm")
endif()

# bedel_add_test(<name> [LINK libraries...] [LABELS labels...] [TIMEOUT seconds] [SOURCES more.cpp...] [DATABASE]):
# builds <name>.cpp, a Qt Test, and runs it without a screen. Data is read from BEDEL_TEST_DATA.
# DATABASE: the test uses tests/support/databasefixture.h on SQLite and on the PostgreSQL server which fixture "postgresql" runs.
function(bedel_add_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "WINDOWS;DATABASE" "TIMEOUT" "LINK;LABELS;SOURCES")
  add_executable(${name} ${name}.cpp ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE bedel_options Qt6::Test bedel_test_support ${arg_LINK})
  target_compile_definitions(${name} PRIVATE BEDEL_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data")
  bedel_precompile(${name})
  add_test(NAME ${name} COMMAND ${name})
  if(NOT arg_TIMEOUT)
    set(arg_TIMEOUT 300)
  endif()
  if(BEDEL_SANITIZE) # everything takes several times as long
    math(EXPR arg_TIMEOUT "${arg_TIMEOUT} * 4")
  endif()
  set_tests_properties(${name} PROPERTIES TIMEOUT ${arg_TIMEOUT} LABELS "${arg_LABELS}"
    ENVIRONMENT "${BEDEL_TEST_ENVIRONMENT}")
  if(arg_DATABASE)
    target_link_libraries(${name} PRIVATE bedel_test_database)
    set_tests_properties(${name} PROPERTIES FIXTURES_REQUIRED postgresql)
  endif()
endfunction()
