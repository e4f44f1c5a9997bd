#!/usr/bin/env bash
# Makes src/main/resources/almanac/currencies.csv: the codes of ISO 4217 with their minor units (npm currency-codes, list one)
# and the codes that are withdrawn, with the last day as legal tender (Unicode CLDR). Needs npm and node; the same packages give
# the same file.
set -euo pipefail

readonly iso=currency-codes@2.2.0 cldr=48.2.0
here=$(cd "$(dirname "$0")" && pwd)
target=$here/../main/resources/almanac/currencies.csv
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cd "$work"
npm install --silent --no-audit --no-fund "$iso" "cldr-core@$cldr" "cldr-numbers-full@$cldr" >/dev/null
NODE_PATH=$work/node_modules node "$here/currencies.js" >"$target"
wc -l "$target"
