# Sourced by installers/run and tests/run: installs what a list of packages asks for and this machine lacks.
# Quiet when nothing is missing.

say() { printf '%s\n' "$*" >&2; }

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else
        say "This needs root: sudo $*"
        sudo "$@"
    fi
}

# install_packages FILE: one package a line; "#" begins a comment.
install_packages() {
    local wanted package missing=()
    wanted=$(sed -e 's/#.*//' -e 's/[[:space:]]*$//' "$1" | grep -v '^$')
    if [ "$(uname -s)" = Darwin ]; then
        command -v brew >/dev/null || { say "Install Homebrew first: https://brew.sh"; return 1; }
        for package in $wanted; do
            brew list --versions "$package" >/dev/null 2>&1 || missing+=("$package")
        done
        [ ${#missing[@]} -eq 0 ] && return
        say "Installing with Homebrew: ${missing[*]}"
        HOMEBREW_NO_AUTO_UPDATE=1 brew install --quiet "${missing[@]}"
        return
    fi
    command -v dpkg-query >/dev/null || {
        say "This script installs packages on Debian and Ubuntu. Install by hand what these are called here:"
        say "$wanted"
        return 1
    }
    for package in $wanted; do
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return
    say "Installing: ${missing[*]}"
    as_root apt-get update -qq
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}
