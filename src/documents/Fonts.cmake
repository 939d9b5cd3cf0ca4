# SPDX-License-Identifier: MIT
# Fonts are stored uncompressed so that they are mapped, not unpacked, at start.
set(faces NotoSans-Regular NotoSans-Bold NotoSans-Italic NotoSans-BoldItalic
    NotoSansArabic-Regular NotoSansHebrew-Regular NotoSansSymbols-Regular NotoSansSymbols2-Regular NotoSansMath-Regular)
set(files "")
foreach(face IN LISTS faces)
    set(file ${CSPDESK_FONT_DIR}/${face}.ttf)
    set_source_files_properties(${file} PROPERTIES QT_RESOURCE_ALIAS ${face}.ttf)
    list(APPEND files ${file})
endforeach()
qt_add_resources(cspdesk_documents cspdesk_fonts PREFIX /fonts BIG_RESOURCES OPTIONS -no-compress FILES ${files})
