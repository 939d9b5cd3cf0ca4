#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Tries the Debian package where nothing of ours has ever been: a new Debian 12 in a folder of its own, made by debootstrap.
# Installs the package there, works with it, removes it and looks whether anything stays behind. Needs root and the network;
# with Xvfb and xwininfo on this machine it opens the window too. See docs/testing.md.
#
#   tests/package/try.sh PACKAGE.deb [FOLDER]      FOLDER, if named, is kept
set -euo pipefail

mirror=${CSPDESK_DEBIAN_MIRROR:-http://deb.debian.org/debian}
package=$(readlink -f "${1:?usage: tests/package/try.sh PACKAGE.deb [FOLDER]}")
[[ $(id -u) -eq 0 ]] || { echo "try.sh: needs root, for debootstrap and chroot" >&2; exit 2; }
command -v debootstrap >/dev/null || { echo "try.sh: debootstrap is not installed" >&2; exit 2; }

keep=${2:-}
root=${keep:-$(mktemp -d)}
screen=
faults=0

clean_up()
{
    [[ -z $screen ]] || kill "$screen" 2>/dev/null || true
    umount "$root/dev/pts" "$root/proc" 2>/dev/null || true
    [[ -n $keep ]] || rm -rf --one-file-system "$root"
}
trap clean_up EXIT

inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
# As somebody who is not root, in the home folder of that account.
officer() { inside su - officer -c "LC_ALL=C.UTF-8 $*"; }

# check SENTENCE COMMAND...: the command must succeed.
check()
{
    local sentence=$1 answer
    shift
    if answer=$("$@" 2>&1); then
        echo "ok      $sentence"
    else
        echo "FAULT   $sentence"
        tail -12 <<<"$answer" | sed 's/^/        /'
        faults=$((faults + 1))
    fi
}

# The command's output goes on to standard error, so that a fault shows it.
says() { local expected=$1 told; shift; told=$("$@"); printf '%s\n' "$told" >&2; [[ $told == *"$expected"* ]]; }
is_empty() { local told; told=$("$@" || true); printf '%s' "$told" >&2; [[ -z $told ]]; }
megabytes() { du -sm --one-file-system "$root" | cut -f1; }

mkdir -p "$root"
chmod 755 "$root" # mktemp makes folders that only root may enter
[[ -e $root/etc/debian_version ]] || debootstrap --variant=minbase bookworm "$root" "$mirror" >"$root.log" 2>&1 \
    || { tail -5 "$root.log"; exit 1; }
rm -f "$root.log"
mount -t proc proc "$root/proc"
mount -t devpts devpts "$root/dev/pts"
[[ ! -e /etc/resolv.conf ]] || cp -L /etc/resolv.conf "$root/etc/resolv.conf"
# What goes for this machine on its way to the mirror goes for the new one.
for part in /etc/apt/apt.conf.d/*; do
    grep -qi proxy "$part" 2>/dev/null && cp "$part" "$root/etc/apt/apt.conf.d/"
done
inside sh -c 'id officer >/dev/null 2>&1 || useradd --create-home officer; rm -rf ~officer/*'
inside apt-get -qq update

cp "$package" "$root/tmp/cspdesk.deb"
before=$(megabytes)
answer=$(inside apt-get install -y --no-install-recommends /tmp/cspdesk.deb 2>&1) || { tail -20 <<<"$answer"; exit 1; }
grep -E '^(Need to get|After this operation|[0-9]+ upgraded)' <<<"$answer" || true
inside apt-get clean
echo "        on the disk: $(($(megabytes) - before)) MB with all it depends on"
check "no compiler and no development package came with it" \
    is_empty inside sh -c "dpkg-query -W -f '\${Package}\n' | grep -E '^(g[+][+]|gcc|make|cmake)$|-dev$'"

# What the checks below ask, none of it needed by the package.
inside apt-get install -qq -y --no-install-recommends man-db libglib2.0-bin desktop-file-utils >/dev/null 2>&1

check "the sample is made" officer "cspdesk-cli new work.csp --sample"
check "the file holds together" officer "cspdesk-cli check work.csp"
for form in pdf html txt; do
    check "the agenda is written as $form" \
        officer "cspdesk-cli agenda work.csp --meeting 2025-10-21 --output agenda.$form && test -s agenda.$form"
done
check "the window starts" officer "QT_QPA_PLATFORM=offscreen timeout 60 cspdesk --measure-start work.csp"
check "every page can be shown" \
    officer "mkdir -p pictures && QT_QPA_PLATFORM=offscreen timeout 120 cspdesk --screenshots pictures && test -s pictures/agenda.png"

if command -v Xvfb >/dev/null && command -v xwininfo >/dev/null; then
    # The X server of this machine is reached by its abstract socket, which a chroot does not hide. Each window has a
    # server of its own, whose end is the window's end too.
    shown() { xwininfo -display :97 -root -tree; }
    for way in "cspdesk work.csp" "gio open work.csp"; do
        Xvfb :97 -screen 0 1440x900x24 -ac >/dev/null 2>&1 &
        screen=$!
        sleep 1
        officer "DISPLAY=:97 timeout 30 $way" >/dev/null 2>&1 &
        sleep 8
        check "$way opens the file" says 'work.csp' shown
        check "its window belongs to the desktop entry" says '("cspdesk" "CSP Desk")' shown
        [[ -z $keep ]] || ! command -v import >/dev/null || import -display :97 -window root "$root/window.png"
        kill "$screen"
        screen=
        sleep 2
    done
else
    echo "        not tried: a window under X, because Xvfb or xwininfo is not on this machine"
fi

check "a partnership file is known by its content" \
    says 'application/vnd.cspdesk.partnership' officer "cp work.csp unnamed && gio info -a standard::content-type unnamed"
check "its type opens CSP Desk" \
    says 'org.cspdesk.cspdesk.desktop' officer "gio mime application/vnd.cspdesk.partnership"
check "the desktop entry is valid" inside sh -c "desktop-file-validate /usr/share/applications/org.cspdesk.cspdesk.desktop"
for page in cspdesk cspdesk-cli; do
    check "man $page shows the page" says 'EXIT STATUS' officer "MANPAGER=cat man $page"
    check "man has no warning for $page" \
        is_empty officer "MANROFFSEQ= man --warnings -E UTF-8 -l -Tutf8 -Z \$(man -w $page) 2>&1 >/dev/null"
done
check "the manual is there" test -s "$root/usr/share/doc/cspdesk/manual/index.html"

leavings() { inside find / -xdev \( -path /home -o -path /proc -o -path /tmp \) -prune -o -name '*cspdesk*' -print; }
check "it is removed" inside apt-get -y remove cspdesk
check "nothing of it stays behind" is_empty leavings
check "the file type is gone" is_empty inside grep -l cspdesk -r /usr/share/mime /usr/share/applications
check "it is installed again" inside apt-get install -y --no-install-recommends /tmp/cspdesk.deb
check "it is purged" inside apt-get -y purge cspdesk
check "nothing of it stays behind" is_empty leavings
check "the person's file is still there" test -s "$root$(inside sh -c 'echo ~officer')/work.csp"

[[ $faults -eq 0 ]] || { echo "$faults found wanting"; exit 1; }
echo "The package does what it should."
