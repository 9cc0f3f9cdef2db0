# SPDX-License-Identifier: Apache-2.0
# Bash completion for sitmap: commands, options, and their values; regions, sizes and layer classes
# come from the program itself.

# Complete the last part of a comma list from the words given.
_sitmap_list() {
    local cur=$1 done=""
    shift
    case $cur in
    *,*) done=${cur%,*}, cur=${cur##*,} ;;
    esac
    mapfile -t COMPREPLY < <(compgen -P "$done" -W "$*" -- "$cur")
    compopt -o nospace
}

# The words of a list "Sizes: a, b" of the help, which may have several lines.
_sitmap_help_words() {
    sitmap help render 2>/dev/null |
        awk -v title="$1:" 'index($0, title) == 1 { list = 1; sub(/^[^:]*:/, "") }
                            list && !/^ / { exit }
                            list { gsub(/,/, ""); print }'
}

_sitmap_commands() {
    sitmap help 2>/dev/null | sed -n '/^Commands:/,/^$/s/^  \([a-z]*\).*/\1/p'
}

_sitmap_options() {
    sitmap help "$1" 2>/dev/null | sed -n 's/^  \(-.,\|   \) \(--[a-z0-9-]*\).*/\2/p'
}

# $1: the option, $2: what is typed of its value, $3: the command.
_sitmap_value() {
    case $1 in
    -r | --region | --admin1)
        _sitmap_list "$2" "$(sitmap regions 2>/dev/null | cut -d ' ' -f 1) all"
        ;;
    -s | --size) _sitmap_list "$2" "$(_sitmap_help_words Sizes)" ;;
    -f | --format) _sitmap_list "$2" png svg pdf ;;
    --lang) _sitmap_list "$2" en uk ;;
    --svg-font) mapfile -t COMPREPLY < <(compgen -W "embed link none" -- "$2") ;;
    --svg-text) mapfile -t COMPREPLY < <(compgen -W "live outline" -- "$2") ;;
    --scale) mapfile -t COMPREPLY < <(compgen -W "1 2" -- "$2") ;;
    -j | --jobs) mapfile -t COMPREPLY < <(compgen -W "1 2 4 8 16" -- "$2") ;;
    --base) mapfile -t COMPREPLY < <(compgen -d -- "$2") ;;
    -o | --output | -l | --layer | --places | --control) mapfile -t COMPREPLY < <(compgen -f -- "$2") ;;
    --symbol)
        local categories="clash advance missile drone shelling air-defence explosion casualties
            war-crime troops naval energy infrastructure diplomacy aid protest liberation
            occupation other"
        mapfile -t COMPREPLY < <(compgen -S = -W "$categories" -- "$2")
        compopt -o nospace
        ;;
    -t | --theme)
        mapfile -t COMPREPLY < <(compgen -W "$(sitmap theme list 2>/dev/null)" -- "$2"; compgen -f -- "$2")
        ;;
    --scheme) mapfile -t COMPREPLY < <(compgen -W "light dark auto" -- "$2") ;;
    --projection | --country | --url | --from | --to | --day-one | --today | --port) ;;
    *) return 1 ;;
    esac
}

_sitmap() {
    local cur prev
    COMPREPLY=()
    cur=${COMP_WORDS[COMP_CWORD]}
    prev=${COMP_WORDS[COMP_CWORD - 1]}
    local command=${COMP_WORDS[1]}
    if [ "$COMP_CWORD" -eq 1 ]; then
        mapfile -t COMPREPLY < <(compgen -W "$(_sitmap_commands) --help --version" -- "$cur")
        return
    fi
    # Bash splits --option=value at the '='.
    if [ "$cur" = "=" ]; then
        cur=""
    elif [ "$prev" = "=" ]; then
        prev=${COMP_WORDS[COMP_CWORD - 2]}
    fi
    _sitmap_value "$prev" "$cur" && return
    case $command:$cur in
    help:*) mapfile -t COMPREPLY < <(compgen -W "$(_sitmap_commands)" -- "$cur") ;;
    *:-*) mapfile -t COMPREPLY < <(compgen -W "$(_sitmap_options "$command")" -- "$cur") ;;
    theme:*)
        case $prev in
        theme) mapfile -t COMPREPLY < <(compgen -W "list check" -- "$cur") ;;
        check) mapfile -t COMPREPLY < <(compgen -W "$(sitmap theme list 2>/dev/null)" -- "$cur"; compgen -f -- "$cur") ;;
        esac
        ;;
    render:* | atlas:* | embed:* | preview:* | draft:* | lint:* | control:*) mapfile -t COMPREPLY < <(compgen -f -- "$cur") ;;
    esac
}

complete -o filenames -F _sitmap sitmap
