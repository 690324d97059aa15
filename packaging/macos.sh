#!/usr/bin/env bash
# UNTRIED: written without a Mac at hand. Makes target/Leadwise-VERSION.dmg, unsigned.
# Needs Maven and a JDK 25 (JAVA_HOME). Apple silicon only: the encoders' run time has no library for Intel Macs.
set -euo pipefail
cd "$(dirname "$0")/.."

mvn -B -ntp -q -DskipTests package
version=$(sed -n 's:^  <version>\(.*\)</version>$:\1:p' pom.xml)

# a bundle's version may not start with 0 on macOS
"$JAVA_HOME/bin/jpackage" \
    --type dmg \
    --app-image target/Leadwise.app \
    --name Leadwise \
    --app-version "${version/#0./1.}" \
    --license-file LICENSE \
    --dest target \
    --file-associations packaging/macos/wfdb.properties
