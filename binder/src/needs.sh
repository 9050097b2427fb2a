# shellcheck shell=bash
# What lab and test have in common: finding what they need, and installing it where that is allowed.
# To be sourced; the caller has `set -euo pipefail`.

say() { printf '%s\n' "$*" >&2; }

die() {
  say "$@"
  exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

# Runs a command as root, without asking for a password.
as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  else
    sudo -n "$@"
  fi
}

# Is this a Debian or Ubuntu on which we may install packages?
may_install() {
  have apt-get && { [ "$(id -u)" = 0 ] || { have sudo && sudo -n true 2>/dev/null; }; }
}


# Installs Debian packages. The lists of packages are fetched only if they do not know them, or know gone ones.
install_packages() {
  say "Installing $*"
  quietly_as_root apt-get install -y --no-install-recommends "$@" ||
    { quietly_as_root apt-get update && as_root_or_why apt-get install -y --no-install-recommends "$@"; }
}

quietly_as_root() { as_root env DEBIAN_FRONTEND=noninteractive "$@" >/dev/null 2>&1 </dev/null; }

# As root; what it said last is shown if it fails.
as_root_or_why() {
  local log
  log=$(mktemp)
  if as_root env DEBIAN_FRONTEND=noninteractive "$@" >"$log" 2>&1 </dev/null; then
    rm -f "$log"
    return 0
  fi
  tail -n 5 "$log" >&2
  rm -f "$log"
  return 1
}

# Installs the first of these packages that this version of the system has.
install_first_of() {
  local package round
  for round in known fetched; do
    for package in "$@"; do
      if apt-cache show "$package" >/dev/null 2>&1; then
        install_packages "$package"
        return
      fi
    done
    [ "$round" = fetched ] || quietly_as_root apt-get update || return
  done
  return 1
}

# The feature release of the JDK in folder $1: 17, 21; nothing if there is no compiler.
jdk_release() {
  [ -x "$1/bin/javac" ] || return 0
  if [ -r "$1/release" ]; then
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
  else
    "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p'
  fi
}

# The JDKs of this machine, one folder a line, the likeliest first.
jdks() {
  local javac
  [ -z "${JAVA_HOME:-}" ] || printf '%s\n' "$JAVA_HOME"
  if [ -x /usr/libexec/java_home ]; then
    /usr/libexec/java_home -v 17 2>/dev/null || true
  fi
  find /usr/lib/jvm /opt -maxdepth 1 \( -name '*jdk*' -o -name '*java*' \) 2>/dev/null | sort
  if javac=$(command -v javac) && javac=$(readlink -f "$javac" 2>/dev/null); then
    printf '%s\n' "${javac%/bin/javac}"
  fi
}

# Prints the folder of a JDK of release $1; with $2 = newer, also of a later one, the oldest.
find_jdk() {
  local folder release best='' best_release=999
  while IFS= read -r folder; do
    release=$(jdk_release "$folder")
    [ -n "$release" ] || continue
    if [ "$release" = "$1" ]; then
      printf '%s\n' "$folder"
      return
    fi
    if [ "${2:-}" = newer ] && [ "$release" -gt "$1" ] && [ "$release" -lt "$best_release" ]; then
      best=$folder
      best_release=$release
    fi
  done < <(jdks)
  printf '%s\n' "$best"
}

# Sets JAVA_HOME to a JDK, 17 if there is one, and makes sure of Maven.
need_java_and_maven() {
  local jdk missing=()
  jdk=$(find_jdk 17 newer)
  [ -n "$jdk" ] || missing+=(openjdk-17-jdk-headless)
  have mvn || missing+=(maven)
  if [ ${#missing[@]} -gt 0 ]; then
    may_install || die "A JDK (17 or newer) and Maven build Tunebook; missing here: ${missing[*]}" \
      "(Debian's names). Debian, Ubuntu: sudo apt install ${missing[*]}. macOS: brew install openjdk@17 maven." \
      "Others: https://adoptium.net and https://maven.apache.org"
    install_packages "${missing[@]}" ||
      { [ -z "$jdk" ] && install_packages default-jdk-headless maven; } ||
      die "Could not install ${missing[*]}; see above."
    jdk=$(find_jdk 17 newer)
  fi
  [ -n "$jdk" ] || die "No JDK of release 17 or newer, even after installing one. Set JAVA_HOME to the folder of a JDK."
  export JAVA_HOME=$jdk
}

# Is a file of the name $3 below one of the folders $1 and $2?
found() { [ -n "$(find "$1" "$2" -name "$3" 2>/dev/null | head -n 1)" ]; }

# Debian's names of the packages without which pictures have no words.
missing_fonts() {
  found /usr/share/fonts /Library/Fonts '*.tt[fc]' || echo fonts-dejavu-core
  if [ "$(uname)" = Linux ]; then
    found /usr/lib /usr/lib64 'libfontconfig.so.1*' || echo libfontconfig1
  fi
}

# Builds the distribution, binder/target/tunebook. Maven is quiet but for its errors, and for sequences that reset the
# colours of a terminal, which are dropped.
build_distribution() {
  mvn -B -q -Dfast -DskipTests -pl binder -am package </dev/null 2>&1 | sed $'s/\e\\[0m//g' >&2
}
