# SPDX-FileCopyrightText: 2026 The Bedel developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Debian's libphonenumber ships neither a CMake nor a pkg-config file.
find_path(PhoneNumber_INCLUDE_DIR phonenumbers/phonenumberutil.h)
find_library(PhoneNumber_LIBRARY phonenumber)
# Its headers hold generated protobuf code, some of it inline.
find_library(PhoneNumber_PROTOBUF_LIBRARY protobuf)
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(PhoneNumber REQUIRED_VARS PhoneNumber_LIBRARY PhoneNumber_PROTOBUF_LIBRARY PhoneNumber_INCLUDE_DIR)
if(PhoneNumber_FOUND AND NOT TARGET PhoneNumber::PhoneNumber)
  add_library(PhoneNumber::PhoneNumber UNKNOWN IMPORTED)
  set_target_properties(PhoneNumber::PhoneNumber PROPERTIES
    IMPORTED_LOCATION ${PhoneNumber_LIBRARY} INTERFACE_INCLUDE_DIRECTORIES ${PhoneNumber_INCLUDE_DIR}
    INTERFACE_LINK_LIBRARIES ${PhoneNumber_PROTOBUF_LIBRARY})
endif()
