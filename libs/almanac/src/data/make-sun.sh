#!/usr/bin/env bash
# Makes src/test/resources/sun/astral.csv: when the sun crosses the horizon, 6 degrees below and 6 above it, by PyPI astral (Apache
# License 2.0), an implementation of NOAA's equations. Needs python3 with venv; the same packages give the same file.
set -euo pipefail

readonly package=astral==3.2
here=$(cd "$(dirname "$0")" && pwd)
target=$here/../test/resources/sun/astral.csv
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 -m venv "$work/python"
"$work/python/bin/pip" install --quiet "$package" tzdata
{
    echo "# Made by src/data/make-sun.sh with PyPI $package: the sun around each day's noon, local times."
    "$work/python/bin/python" "$here/sun.py"
} >"$target"
wc -l "$target"
