#!/usr/bin/env bash
# Makes src/main/resources/countries-10m.json.gz: the countries' outlines of Natural Earth 1:10m (public domain), as the
# npm package world-atlas has them in TopoJSON, each named by its ISO 3166-1 alpha-2 code, which comes from the code mappings
# of Unicode CLDR. Needs npm, jq and gzip; the same packages give the same file.
set -euo pipefail

readonly atlas=world-atlas@2.0.2 cldr=cldr-core@48.2.0
target=$(cd "$(dirname "$0")/../main/resources" && pwd)/countries-10m.json.gz
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cd "$work"
for package in "$atlas" "$cldr"; do
    npm pack --silent "$package" >/dev/null
done
mkdir atlas cldr
tar -xzf world-atlas-*.tgz -C atlas --strip-components=1
tar -xzf cldr-core-*.tgz -C cldr --strip-components=1

# Where an ISO code is missing the outline is disputed or a base: it counts as land of no country in particular.
jq -c --slurpfile codes cldr/supplemental/codeMappings.json '
    ($codes[0].supplemental.codeMappings | to_entries
        | map(select((.key | length == 2) and .value._numeric != null and (.value._numeric | tonumber) < 900))
        | map({(.value._numeric): .key}) | add) as $alpha2
    | {
        type, transform,
        objects: {countries: {type: "GeometryCollection", geometries: [
            .objects.countries.geometries[]
            | {type, arcs} + (if .properties.name == "Kosovo" then {id: "XK"}
                elif .id != null and $alpha2[.id] != null then {id: $alpha2[.id]} else {} end)]}},
        arcs
    }' atlas/countries-10m.json | gzip -9n >"$target"
ls -l "$target"
