# Writes commit.inc when the commit of the sources is another than when it was written last.
# usage: cmake -DSOURCE=... -DOUTPUT=... -P commit.cmake
set(commit unknown)
execute_process(COMMAND git -C ${SOURCE} rev-parse HEAD
  OUTPUT_VARIABLE head OUTPUT_STRIP_TRAILING_WHITESPACE RESULT_VARIABLE failed ERROR_QUIET)
if(NOT failed)
  execute_process(COMMAND git -C ${SOURCE} status --porcelain --untracked-files=no -- CMakeLists.txt sim models analysis app
    OUTPUT_VARIABLE changes ERROR_QUIET)
  set(commit ${head})
  if(changes)
    string(APPEND commit " with changes")
  endif()
endif()
file(CONFIGURE OUTPUT ${OUTPUT} CONTENT "#define ARTICULA_COMMIT \"${commit}\"\n")
