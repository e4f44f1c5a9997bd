#!/usr/bin/env bash
# Makes src/test/resources/holidays/agreed.csv: nationwide public holidays of the catalogue's countries, 2026 to 2032, as PyPI
# holidays and npm date-holidays have them; those that both know, and those that one alone does. Dates alone are taken. Needs
# python3 with venv, npm and node; the same packages give the same file.
set -euo pipefail

readonly python_package=holidays==0.109 npm_package=date-holidays@3.37.0 first=2026 last=2032
readonly countries="AE AR AT AU BE BR CA CH CL CN CZ DE DK EG ES FI FR GB GR HK HU IE IN IT JP KE KR MA MX NL NO NZ PE PL PT
SE SG TH TR TW US VN ZA"
here=$(cd "$(dirname "$0")" && pwd)
target=$here/../test/resources/holidays/agreed.csv
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cd "$work"
python3 -m venv python
python/bin/pip install --quiet "$python_package"
npm install --silent --no-audit --no-fund "$npm_package" >/dev/null
export LC_ALL=C
# shellcheck disable=SC2086
python/bin/python "$here/holidays_dates.py" "$first" "$last" $countries | sort >one
# shellcheck disable=SC2086
NODE_PATH=$work/node_modules node "$here/holidays-dates.js" "$first" "$last" $countries | sort >other
{
    echo "# Made by src/data/make-holidays.sh from PyPI $python_package and npm $npm_package: month and day of public holidays."
    echo "country,year,both,one"
    { comm -12 one other | sed 's/$/,both/'; comm -3 one other | tr -d '\t' | sed 's/$/,one/'; } | sort | awk -F '[,-]' '
        { key = $1 "," $2; if (!(key in seen)) { seen[key]; order[++n] = key } of[key, $5] = of[key, $5] " " $3 "-" $4 }
        END { for (i = 1; i <= n; i++) print order[i] "," substr(of[order[i], "both"], 2) "," substr(of[order[i], "one"], 2) }'
} >"$target"
wc -l "$target"
