# SPDX-FileCopyrightText: 2026 The Bedel developers
# SPDX-License-Identifier: GPL-3.0-or-later

# bedel_options carries language standard, warnings and the QT_NO_* definitions; every target links it.
add_library(bedel_options INTERFACE)
target_compile_features(bedel_options INTERFACE cxx_std_20)
target_compile_options(bedel_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-qual -Wformat=2
  -Wno-missing-field-initializers # designated initialisers name what they set; the rest has its default
  $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>) # g++ 12 guesses wrongly about std::optional once it optimises
target_compile_definitions(bedel_options INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
  QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_STRICT_ITERATORS QT_DISABLE_DEPRECATED_BEFORE=0x060400)
# Includes are written from the top of the source tree: "app/domain/error.h".
target_include_directories(bedel_options INTERFACE ${PROJECT_SOURCE_DIR})

set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTOUIC ON)
set(CMAKE_AUTORCC ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)

if(BEDEL_SANITIZE)
  add_compile_options(-fsanitize=${BEDEL_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${BEDEL_SANITIZE})
endif()

if(BEDEL_CCACHE)
  find_program(CCACHE_PROGRAM ccache)
  if(CCACHE_PROGRAM)
    # Precompiled headers need these; base_dir lets two clones share what is the same in both.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
      CCACHE_SLOPPINESS=pch_defines,time_macros CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${CCACHE_PROGRAM})
    add_compile_options($<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
  endif()
  find_program(MOLD_PROGRAM mold)
  if(MOLD_PROGRAM AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_link_options(-fuse-ld=mold)
  endif()
endif()

# bedel_add_library(<target> SOURCES ... LINK PUBLIC ... PRIVATE ...): one static library per folder.
function(bedel_add_library target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;PUBLIC;PRIVATE")
  add_library(${target} STATIC ${arg_SOURCES})
  target_link_libraries(${target} PUBLIC bedel_options ${arg_PUBLIC} PRIVATE ${arg_PRIVATE})
  bedel_precompile(${target})
endfunction()

# Qt's own headers cost most of a compilation; they are compiled once and shared: one set without windows, one with. (A target whose flags differ from these would be told so by -Winvalid-pch.)
if(BEDEL_PCH)
  file(WRITE ${CMAKE_BINARY_DIR}/pch/empty.cpp "")
  function(bedel_add_pch name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "HEADERS;LINK")
    add_library(${name} STATIC ${CMAKE_BINARY_DIR}/pch/empty.cpp)
    target_link_libraries(${name} PRIVATE bedel_options ${arg_LINK})
    target_precompile_headers(${name} PRIVATE ${arg_HEADERS})
    set_target_properties(${name} PROPERTIES AUTOMOC OFF AUTOUIC OFF AUTORCC OFF POSITION_INDEPENDENT_CODE ON)
  endfunction()
endif()

function(bedel_precompile target)
  if(NOT BEDEL_PCH)
    return()
  endif()
  get_target_property(libraries ${target} LINK_LIBRARIES)
  if("Qt6::Widgets" IN_LIST libraries OR "bedel_ui" IN_LIST libraries)
    target_precompile_headers(${target} REUSE_FROM bedel_pch_windows)
  else()
    target_precompile_headers(${target} REUSE_FROM bedel_pch_core)
  endif()
endfunction()
