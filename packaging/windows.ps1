# UNTRIED: written without a Windows machine at hand. Makes target\leadwise-VERSION.msi.
# Needs Maven, a JDK 25 (JAVA_HOME) and the WiX tools that its jpackage asks for. 64-bit Intel only: the encoders'
# run time has no library for Windows on ARM.
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..')

mvn -B -ntp -q -DskipTests package
if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
$version = ([xml](Get-Content pom.xml)).project.version

& "$env:JAVA_HOME\bin\jpackage.exe" `
    --type msi `
    --app-image target\Leadwise `
    --name Leadwise `
    --app-version $version `
    --vendor Leadwise `
    --license-file LICENSE `
    --dest target `
    --file-associations packaging\windows\wfdb.properties `
    --win-per-user-install `
    --win-menu `
    --win-dir-chooser
exit $LASTEXITCODE
