@echo off
rem Starts Interdict on Windows. Untested: nobody of the project has run it there yet. Needs JDK 25 in JAVA_HOME or on the path, and Maven.
setlocal
set "here=%~dp0"
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
if defined INTERDICT_JAVA_HOME set "java=%INTERDICT_JAVA_HOME%\bin\java"
if not exist "%here%cli\target\interdict.jar" (
  echo interdict: building, first use; about a minute, with downloads longer 1>&2
  pushd "%here%" && call mvn -q -B -pl cli -am package -DskipTests 1>&2 || (popd & exit /b 2)
  popd
)
"%java%" -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -cp "%here%cli\target\interdict.jar" org.interdict.cli.Main %*
exit /b %ERRORLEVEL%
