#!/usr/bin/env bash
# Asks a real API server whether it takes all that is deployed: check-on-cluster.sh, with kubectl and, for the charts, helm on PATH.
# Whatever kubectl's current context is gets namespaces of its own, travel-check-*, that enforce the restricted level and are removed
# at the end; it needs the custom resources of the Prometheus operator and of KEDA. Each set is applied twice: the second time
# nothing may change. Charts are then upgraded to production's values. What runs is not looked at: no image need be there.
set -euo pipefail
cd "$(dirname "$0")/../.."
namespaces=() failed=0
trap clean EXIT

# shellcheck disable=SC2317 # by the trap
clean() {
    local namespace
    for namespace in ${namespaces[@]+"${namespaces[@]}"}; do
        kubectl delete namespace "$namespace" --wait=false >/dev/null 2>&1 || true
    done
}

versions() {
    kubectl -n "$1" get -o jsonpath='{range .items[*]}{.kind}/{.metadata.name} {.metadata.generation} {.metadata.managedFields[?(@.manager=="travel-check")].time}{"\n"}{end}' \
        serviceaccounts,configmaps,services,deployments,hpa,pdb,networkpolicies,servicemonitors,prometheusrules,ingresses
}

# apply NAMESPACE: what comes in, in this namespace
apply() {
    sed -e "s/^\(  namespace: \)app$/\1$1/" -e "/^kind: Namespace$/,/^---$/s/^  name: app$/  name: $1/" |
        kubectl -n "$1" apply --server-side --field-manager travel-check -f - 2>&1
}

# check NAMESPACE COMMAND...: what the command prints
check() {
    local namespace=$1 before after count warnings said
    shift
    namespaces+=("$namespace")
    kubectl create namespace "$namespace" >/dev/null
    kubectl label namespace "$namespace" pod-security.kubernetes.io/enforce=restricted pod-security.kubernetes.io/warn=restricted >/dev/null
    if ! said=$("$@" | apply "$namespace"); then
        printf '✘ %s: refused\n%s\n' "$namespace" "$(grep -v serverside-applied <<<"$said")"
        failed=1
        return
    fi
    count=$(grep -c 'serverside-applied' <<<"$said")
    warnings=$(grep -c -i '^warning' <<<"$said" || true)
    before=$(versions "$namespace")
    "$@" | apply "$namespace" >/dev/null
    after=$(versions "$namespace")
    if [ "$warnings" -gt 0 ]; then
        printf '✘ %s: taken with warnings\n%s\n' "$namespace" "$(grep -i '^warning' <<<"$said")"
        failed=1
    elif [ "$before" != "$after" ]; then
        printf '✘ %s: changed by the second time\n' "$namespace"
        diff <(printf '%s\n' "$before") <(printf '%s\n' "$after") || true
        failed=1
    else
        printf '✔ %s: %s objects taken, nothing changed the second time\n' "$namespace" "$count"
    fi
    kubectl -n "$namespace" get hpa,pdb
}

chart=deploy/charts/travel
check travel-check-apps kubectl kustomize deploy/apps/travel
check travel-check-options kubectl kustomize deploy/apps/travel-options
if command -v helm >/dev/null; then
    check travel-check-chart helm template travel "$chart"
    if said=$(helm template travel "$chart" -f "$chart/values-production.yaml" | apply travel-check-chart); then
        echo "✔ travel-check-chart: takes production's values over the defaults"
    else
        printf '✘ travel-check-chart, to production: refused\n%s\n' "$(grep -v serverside-applied <<<"$said")"
        failed=1
    fi
else
    echo "No helm on PATH: the charts are not asked about"
fi
exit $failed
