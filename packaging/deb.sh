#!/usr/bin/env bash
# Makes target/leadwise_VERSION_ARCHITECTURE.deb: packaging/deb.sh
# Needs Maven, a JDK 25 and dpkg-deb. Depends on no JDK once installed.
#
# dpkg-deb rather than jpackage --type deb: jpackage's desktop entry does not pass the file on, its
# scripts fail on machines without desktop folders, and it pins the build machine's library packages.
# Here dpkg's own triggers register icon, entry and file type, and there is no script to go wrong.
set -euo pipefail
cd "$(dirname "$0")/.."

mvn -B -ntp -q -DskipTests package
version=$(sed -n 's:^  <version>\(.*\)</version>$:\1:p' pom.xml)
architecture=$(dpkg --print-architecture)

root=target/deb
package=target/leadwise_${version}_${architecture}.deb
rm -rf "$root" target/leadwise_*.deb
install -d "$root/DEBIAN" "$root/usr/bin" "$root/usr/lib"

cp -r target/Leadwise "$root/usr/lib/leadwise"
ln -s ../lib/leadwise/bin/leadwise "$root/usr/bin/leadwise"
install -D -m 644 packaging/linux/leadwise.desktop "$root/usr/share/applications/leadwise.desktop"
install -D -m 644 packaging/linux/leadwise.xml "$root/usr/share/mime/packages/leadwise.xml"
install -D -m 644 assets/icons/leadwise.png "$root/usr/share/icons/hicolor/256x256/apps/leadwise.png"
install -D -m 644 assets/icons/leadwise.svg "$root/usr/share/icons/hicolor/scalable/apps/leadwise.svg"
install -D -m 644 LICENSE "$root/usr/share/doc/leadwise/copyright"
chmod -R u+w,go+rX,go-w "$root"

# what JavaFX's window libraries link to beyond GTK's own needs
cat >"$root/DEBIAN/control" <<CONTROL
Package: leadwise
Version: $version
Section: science
Priority: optional
Architecture: $architecture
Maintainer: Leadwise <leadwise@localhost>
Installed-Size: $(du -ks "$root/usr" | cut -f1)
Depends: libc6, libstdc++6, libgtk-3-0, libgl1, libxtst6, libxxf86vm1, libfontconfig1, fonts-dejavu-core | fonts-liberation | fonts-noto-core
Recommends: shared-mime-info, desktop-file-utils
Description: 12-lead ECG review with free-text labels
 Opens 12-lead ECGs, draws them as ECG paper and ranks free-text diagnostic
 labels with encoders that run on this computer only.
 .
 Research software, not a medical device.
CONTROL

# the weights hardly shrink, and zstd takes seconds where xz takes minutes
dpkg-deb --root-owner-group -Zzstd --build "$root" "$package"
rm -rf "$root"
