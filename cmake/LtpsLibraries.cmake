# Libraries of Debian 12, each as an imported target.
find_package(Threads REQUIRED)
find_package(OpenSSL 3.0 REQUIRED)
find_package(ZLIB REQUIRED)
find_package(PkgConfig REQUIRED)

function(ltps_library name)
  pkg_check_modules(${name} REQUIRED IMPORTED_TARGET GLOBAL ${ARGN})
  add_library(${name} INTERFACE IMPORTED GLOBAL)
  target_link_libraries(${name} INTERFACE PkgConfig::${name})
endfunction()

ltps_library(ltps_nghttp2 libnghttp2>=1.52)
ltps_library(ltps_libevent libevent libevent_openssl libevent_pthreads)
ltps_library(ltps_protobuf_c libprotobuf-c>=1.4)
ltps_library(ltps_microhttpd libmicrohttpd>=0.9.75)
ltps_library(ltps_jansson jansson>=2.14)
ltps_library(ltps_curl libcurl>=7.88)
ltps_library(ltps_sqlite sqlite3>=3.40)
ltps_library(ltps_p11 libp11)

# The denial-of-service limits that Debian carried back into nghttp2 1.52. Without them the server
# would be open to rapid reset and CONTINUATION floods, so their absence ends the configuration.
include(CheckSymbolExists)
set(CMAKE_REQUIRED_LIBRARIES PkgConfig::ltps_nghttp2)
foreach(option IN ITEMS stream_reset_rate_limit max_continuations max_outbound_ack max_settings)
  check_symbol_exists(nghttp2_option_set_${option} nghttp2/nghttp2.h HAVE_NGHTTP2_${option})
  if(NOT HAVE_NGHTTP2_${option})
    message(FATAL_ERROR "libnghttp2 lacks nghttp2_option_set_${option}; "
                        "Debian 12 has it from 1.52.0-1+deb12u3 on")
  endif()
endforeach()
unset(CMAKE_REQUIRED_LIBRARIES)
