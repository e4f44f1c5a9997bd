#!/bin/sh
# Reads "TURN PID" lines; when they end, ends those processes turn by turn. "done 0" means there is nothing left to do.
first='' then='' last=''

# The time a process was started tells it from a later one with the same id; nothing for one that has ended.
started() {
    if [ -d /proc/self ]; then
        stat=$(sed 's/.*) //' "/proc/$1/stat" 2>/dev/null | cut -d ' ' -f 1,20)
        case $stat in
            Z* | X*) ;;
            *) printf '%s' "${stat#* }" ;;
        esac
    else
        ps -o lstart= -p "$1" 2>/dev/null | tr -d ' '
    fi
}

alive() {
    [ -n "${1#*@}" ] && [ "$(started "${1%%@*}")" = "${1#*@}" ]
}

# Asks each process to stop, waits for up to fifteen seconds, then kills what is left.
end() {
    for one in "$@"; do
        if alive "$one"; then kill -TERM "${one%%@*}" 2>/dev/null; fi
    done
    tick=0
    while [ "$tick" -lt 75 ]; do
        left=''
        for one in "$@"; do
            if alive "$one"; then left=yes; fi
        done
        [ -n "$left" ] || return 0
        sleep 0.2
        tick=$((tick + 1))
    done
    for one in "$@"; do
        if alive "$one"; then kill -KILL "${one%%@*}" 2>/dev/null; fi
    done
}

while read -r turn pid; do
    one="$pid@$(started "$pid")"
    case $turn in
        FIRST) first="$first $one" ;;
        THEN) then="$then $one" ;;
        LAST) last="$last $one" ;;
        done) exit 0 ;;
    esac
done

# shellcheck disable=SC2086 # each list is words without blanks
{
    end $first
    end $then
    end $last
}
