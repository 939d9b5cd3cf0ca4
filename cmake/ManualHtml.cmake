# SPDX-License-Identifier: MIT
# Makes a web page of a page of the manual: cmake -D cmark=... -D source=... -D frame=... -D output=... -P ManualHtml.cmake
execute_process(COMMAND ${cmark} --extension table --extension strikethrough --to html ${source}
    OUTPUT_VARIABLE body OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
string(REGEX MATCH "<h1>([^\n]*)</h1>" heading "${body}")
set(title "${CMAKE_MATCH_1}")
string(REGEX REPLACE "href=\"README\\.md(#[^\"]*)?\"" "href=\"index.html\"" body "${body}")
string(REGEX REPLACE "href=\"([a-z0-9_-]+)\\.md" "href=\"\\1.html" body "${body}")
configure_file(${frame} ${output} @ONLY)
