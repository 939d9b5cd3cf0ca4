# SPDX-License-Identifier: MIT
# The Debian package: what is installed where, and what CPack says of it. `./dev package` turns CSPDESK_PACKAGE on.
set(CSPDESK_MAINTAINER "CSP Desk maintainers <maintainers@cspdesk.invalid>" CACHE STRING "Who answers for the package")
include(GNUInstallDirs)
find_program(CSPDESK_GZIP gzip REQUIRED)
find_program(CSPDESK_RSVG_CONVERT rsvg-convert REQUIRED)
find_program(CSPDESK_CMARK cmark-gfm REQUIRED)

set(id org.cspdesk.cspdesk)
set(made ${CMAKE_BINARY_DIR}/package)
set(resources ${PROJECT_SOURCE_DIR}/resources)
set(icons ${CMAKE_INSTALL_DATADIR}/icons/hicolor)
set(papers ${CMAKE_INSTALL_DATADIR}/doc/cspdesk)
file(MAKE_DIRECTORY ${made}/manual)

set(products "")

# Compressed as Debian asks for, without a name or time in it, so that the same source gives the same bytes.
function(cspdesk_compress source output)
    add_custom_command(OUTPUT ${made}/${output} DEPENDS ${source} VERBATIM
        COMMAND sh -c "\"$1\" -9nc \"$2\" > \"$3\"" sh ${CSPDESK_GZIP} ${source} ${made}/${output})
    set(products ${products} ${made}/${output} PARENT_SCOPE)
endfunction()

# cspdesk-cli(1) is made of its written part and the command table.
add_executable(cspdesk_cli_manual EXCLUDE_FROM_ALL ${PROJECT_SOURCE_DIR}/src/programs/cspdesk_cli_manual.cpp)
target_link_libraries(cspdesk_cli_manual PRIVATE cspdesk::commands)
add_custom_command(OUTPUT ${made}/cspdesk-cli.1 DEPENDS cspdesk_cli_manual ${resources}/man/cspdesk-cli.1.in VERBATIM
    COMMAND sh -c "\"$1\" < \"$2\" > \"$3\"" sh $<TARGET_FILE:cspdesk_cli_manual> ${resources}/man/cspdesk-cli.1.in ${made}/cspdesk-cli.1)
cspdesk_compress(${made}/cspdesk-cli.1 cspdesk-cli.1.gz)
cspdesk_compress(${resources}/man/cspdesk.1 cspdesk.1.gz)
cspdesk_compress(${resources}/debian/changelog changelog.gz)

add_custom_command(OUTPUT ${made}/${id}.png DEPENDS ${resources}/icons/cspdesk.svg VERBATIM
    COMMAND ${CSPDESK_RSVG_CONVERT} --width 256 --height 256 --output ${made}/${id}.png ${resources}/icons/cspdesk.svg)
list(APPEND products ${made}/${id}.png)

file(GLOB pages CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/docs/manual/*.md)
foreach(page IN LISTS pages)
    get_filename_component(name ${page} NAME_WE)
    string(REPLACE "README" "index" name ${name})
    add_custom_command(OUTPUT ${made}/manual/${name}.html VERBATIM
        DEPENDS ${page} ${PROJECT_SOURCE_DIR}/cmake/ManualHtml.cmake ${resources}/manual/page.html.in
        COMMAND ${CMAKE_COMMAND} -D cmark=${CSPDESK_CMARK} -D source=${page} -D output=${made}/manual/${name}.html
            -D frame=${resources}/manual/page.html.in -P ${PROJECT_SOURCE_DIR}/cmake/ManualHtml.cmake)
    list(APPEND products ${made}/manual/${name}.html)
    list(APPEND manual ${made}/manual/${name}.html)
endforeach()

add_custom_target(package_files ALL DEPENDS ${products})

install(TARGETS cspdesk cspdesk-cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS cspdesk-cli-office RUNTIME DESTINATION ${CMAKE_INSTALL_LIBEXECDIR}/cspdesk)
install(FILES ${resources}/desktop/${id}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${resources}/desktop/${id}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES ${resources}/desktop/${id}.mime.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages RENAME ${id}.xml)
install(FILES ${resources}/icons/cspdesk.svg DESTINATION ${icons}/scalable/apps RENAME ${id}.svg)
install(FILES ${made}/${id}.png DESTINATION ${icons}/256x256/apps)
install(FILES ${resources}/desktop/partnership-file.svg DESTINATION ${icons}/scalable/mimetypes
    RENAME application-vnd.cspdesk.partnership.svg)
install(FILES ${made}/cspdesk.1.gz ${made}/cspdesk-cli.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${resources}/debian/copyright ${made}/changelog.gz DESTINATION ${papers})
install(FILES ${manual} DESTINATION ${papers}/manual)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/docs/manual/images DESTINATION ${papers}/manual FILES_MATCHING PATTERN "*.png")
install(FILES ${resources}/sample/cambridge.json DESTINATION ${papers}/examples)
install(FILES ${resources}/debian/doc-base DESTINATION ${CMAKE_INSTALL_DATADIR}/doc-base RENAME cspdesk-manual)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_PACKAGE_NAME cspdesk)
set(CPACK_PACKAGE_CONTACT ${CSPDESK_MAINTAINER})
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "secretariat of a Community Safety Partnership on one desk")
file(READ ${resources}/debian/description CPACK_DEBIAN_PACKAGE_DESCRIPTION)
string(STRIP "${CPACK_DEBIAN_PACKAGE_DESCRIPTION}" CPACK_DEBIAN_PACKAGE_DESCRIPTION)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${resources}/debian/description)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# pdftotext reads the words of attached papers for the leak check, pdftoppm draws their pages for preview and printer; the
# library behind them is not linked (licence).
set(CPACK_DEBIAN_PACKAGE_DEPENDS "tzdata, poppler-utils")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS qt6-wayland)
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "cups, pdf-viewer, libreoffice-writer")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
include(CPack)
