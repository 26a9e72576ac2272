#!/usr/bin/env bash
# Installs Debian packages that are missing, and says nothing when none is.
#
# An argument is a package, or command:package where another package may bring the same command
# (java:default-jre-headless), or python3-venv:ensurepip for a part of Python itself.
set -euo pipefail

missing=()
for want in "$@"; do
  case $want in
    python3-venv:ensurepip)
      python3 -c 'import ensurepip, venv' 2>/dev/null || missing+=(python3-venv) ;;
    *:*)
      command -v "${want%%:*}" >/dev/null || missing+=("${want##*:}") ;;
    *)
      command -v "$want" >/dev/null || dpkg-query -W -f '${db:Status-Status}' "$want" 2>/dev/null |
        grep -qx installed || missing+=("$want") ;;
  esac
done
[ ${#missing[@]} -eq 0 ] && exit 0

if ! command -v apt-get >/dev/null; then
  echo "Not Debian: please install ${missing[*]} by hand." >&2
  exit 1
fi
sudo=()
[ "$(id -u)" = 0 ] || sudo=(sudo)
echo "Installing ${missing[*]}" >&2
export DEBIAN_FRONTEND=noninteractive
install=("${sudo[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}")
# The lists may be old or absent: fetch them once if the first try finds nothing.
"${install[@]}" >/dev/null 2>&1 || {
  "${sudo[@]}" apt-get update -qq
  "${install[@]}" >/dev/null
}
