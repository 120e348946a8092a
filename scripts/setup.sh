# Set up what the program or its tests need. Sourced by scripts/run and scripts/test, which set `here`.
#
# `set_up run|test|all` returns when everything is there, in three or four milliseconds if it was there
# already: what was set up is written down in .venv/ready, last of all, and compared with what is wanted.
# Otherwise it says what it does on stderr (never on stdout, which belongs to the program) and ends with
#   1  something failed (no network, disk full)
#   2  something must first be installed by someone who may: the one command for it is printed
# A set-up that was interrupted leaves .venv/unfinished behind, and the next one starts afresh.

venv=$here/.venv

# What Qt and the notifications need of Debian and Ubuntu; other systems look after themselves.
qt_packages='libglib2.0-0 libgl1 libegl1 libdbus-1-3 libfontconfig1 libxkbcommon0'
window_packages='libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0 libnotify-bin'

say() { printf 'salesassist: %s\n' "$*" >&2; }

stop() { # stop STATUS WORDS...
  stop_status=$1
  shift
  say "$*"
  exit "$stop_status"
}

# ------------------------------------------------------------------------------------ is it all there?
set_up() { # set_up run|test|all
  level=$1
  case $level in
    run) requirements=requirements.txt packages="$qt_packages $window_packages" ;;
    test) requirements=requirements-dev.txt packages=$qt_packages ;;
    all)
      requirements=requirements-dev.txt
      packages="$qt_packages $window_packages $(bash "$here/tests/desktop/desktop-session" --packages)" ;;
  esac
  system_ready=$venv/ready/system-$level
  if is_system_ready && is_python_ready; then return; fi

  trap 'rm -f "${log:-}"; unlock' EXIT
  trap 'exit 129' HUP
  trap 'exit 130' INT
  trap 'exit 143' TERM
  lock
  log=$(mktemp) || stop 1 "cannot write to the folder for temporary files"
  # again: another start may have done it while this one waited
  if ! is_system_ready || ! is_python_ready; then
    [ -w "$here" ] || stop 1 "cannot set up: $here is not writable for $(id -un)"
    [ ! -d "$venv" ] || [ -w "$venv" ] || stop 1 "cannot set up: $venv belongs to another user; remove it first"
    is_venv_usable && fresh=no || fresh=yes
    set_up_system
    set_up_python
  fi
  rm -f "$log"
  unlock
  trap - EXIT HUP INT TERM
}

is_system_ready() { # the program believes what was written down; the tests have the time to look again
  if [ $level != run ] && command -v dpkg-query >/dev/null; then
    [ -z "$(print_missing $packages)" ] || return 1
  fi
  read -r was_ready <"$system_ready" && [ "$was_ready" = "$packages" ]
} 2>/dev/null

is_python_ready() {
  [ -x "$venv/bin/python" ] && is_copied requirements.txt &&
    { [ $requirements = requirements.txt ] || is_copied $requirements; }
}

is_copied() { cmp -s "$here/$1" "$venv/ready/$1" 2>/dev/null; }

is_venv_usable() {
  [ ! -e "$venv/unfinished" ] &&
    "$venv/bin/python" -I -c 'import pip, sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
}

# ------------------------------------------------------------------------------------ one at a time
lock() {
  if command -v flock >/dev/null 2>&1; then
    exec 9<"$here/scripts/setup.sh"
    flock -n 9 || {
      say "waiting for another start, which is setting things up"
      flock 9
    }
  elif [ -w "$here" ]; then
    patience=10 # seconds in which the holder must have written its number
    until mkdir "$here/.venv.lock" 2>/dev/null; do
      holder=$(cat "$here/.venv.lock/pid" 2>/dev/null)
      if [ -n "$holder" ]; then
        kill -0 "$holder" 2>/dev/null || rm -rf "$here/.venv.lock"
      else
        patience=$((patience - 1))
        [ $patience -gt 0 ] || rm -rf "$here/.venv.lock"
      fi
      sleep 1
    done
    echo $$ >"$here/.venv.lock/pid"
  fi
}

unlock() {
  exec 9<&-
  if [ "$(cat "$here/.venv.lock/pid" 2>/dev/null)" = $$ ]; then rm -rf "$here/.venv.lock"; fi
}

# ------------------------------------------------------------------------------------ the system
set_up_system() {
  find_python
  if command -v dpkg-query >/dev/null 2>&1; then
    # without ensurepip Debian's Python makes no virtual environment
    if [ -z "$python" ] && [ -z "$too_old" ]; then
      wanted="python3 python3-venv $packages"
    elif [ $fresh = yes ] && [ -n "$python" ] && ! makes_venvs; then
      wanted="$python_name-venv $packages"
    else
      wanted=$packages
    fi
    missing=$(print_missing $wanted)
    if [ -n "$missing" ]; then
      [ -z "$too_old" ] || [ -n "$python" ] || stop_for_old_python
      install $missing
      find_python
    fi
  fi
  if [ -z "$python" ]; then
    [ -z "$too_old" ] || stop_for_old_python
    stop 2 "Python 3.11 or newer is needed, and there is no python3 on this machine"
  fi
  [ $fresh = no ] || makes_venvs ||
    stop 2 "$python cannot make virtual environments: its modules venv and ensurepip are missing"
}

stop_for_old_python() {
  stop 2 "Python 3.11 or newer is needed, and python3 on this machine is $too_old"
}

find_python() { # the first that is new enough, by its full name: a later one does not slip into its place
  python='' too_old=''
  for python_name in python3 python3.14 python3.13 python3.12 python3.11; do
    command -v $python_name >/dev/null 2>&1 || continue
    python=$($python_name -I -c 'import os, sys
if sys.version_info >= (3, 11): print(os.path.realpath(sys.executable))' 2>/dev/null)
    [ -z "$python" ] || return 0
    [ -n "$too_old" ] || too_old=$($python_name -c 'import platform; print(platform.python_version())' 2>/dev/null)
  done
}

makes_venvs() { "$python" -I -c 'import ensurepip, venv' >/dev/null 2>&1; }

print_missing() { # those packages that are neither installed nor provided by one that is
  dpkg-query -W -f='${db:Status-Status} ${Architecture} ${Package} ${Provides}\n' |
    awk -v wanted="$*" -v here="$(dpkg --print-architecture)" '
      $1 == "installed" && ($2 == here || $2 == "all") {
        gsub(/\([^)]*\)/, "")
        n = split($0, name, /[ ,]+/)
        for (i = 3; i <= n; i++) have[name[i]] = 1
      }
      END {
        n = split(wanted, name, " ")
        for (i = 1; i <= n; i++) if (!(name[i] in have)) { have[name[i]] = 1; printf "%s ", name[i] }
      }'
}

install() { # install PACKAGE...
  command="apt-get update && apt-get install -y --no-install-recommends $*"
  if [ "$(id -u)" = 0 ]; then
    as=''
  elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
    as='sudo -n'
  elif command -v sudo >/dev/null 2>&1; then
    say "this machine lacks some packages. Install them with this command, then start again:"
    stop_with "sudo sh -c '$command'"
  else
    say "this machine lacks some packages. Install them, as root, with this command, then start again:"
    stop_with "$command"
  fi
  say "installing what this machine lacks ($# packages), a minute or so ..."
  # the first attempt does without a network if the machine has seen the packages before; the second
  # after what most often stands in the way: old package lists, and an installation once cut short
  apt_get install --no-install-recommends "$@" ||
    {
      $as dpkg --configure -a >/dev/null 2>&1 9<&- </dev/null
      apt_get update && apt_get install --no-install-recommends "$@"
    } ||
    {
      grep '^E:' "$log" >&2
      say "could not install the packages (is there a network?). This is the command for it, as root:"
      printf '\n    %s\n\n' "$command" >&2
      exit 1
    }
}

stop_with() { # stop_with COMMAND
  printf '\n    %s\n\n' "$1" >&2
  exit 2
}

apt_get() { # (9 is our lock, which no service that a package starts may inherit)
  $as env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=600 "$@" >"$log" 2>&1 9<&- </dev/null
}

# ------------------------------------------------------------------------------------ the environment
set_up_python() {
  if [ $fresh = yes ]; then
    say "setting up the Python environment, this once ..."
    rm -rf "$venv" && mkdir "$venv" && : >"$venv/unfinished" || stop 1 "cannot write $venv"
    "$python" -I -m venv "$venv" >"$log" 2>&1 </dev/null || stop_with_log "could not make $venv"
  fi
  if ! is_python_ready; then
    [ $fresh = yes ] || say "bringing the Python environment up to date ..."
    rm -f "$venv/ready/requirements.txt" "$venv/ready/requirements-dev.txt"
    : >"$venv/unfinished" && mkdir -p "$venv/ready" || stop 1 "cannot write $venv"
    rm -rf "$venv/now" && mkdir "$venv/now" && cp "$here"/requirements*.txt "$venv/now" || stop 1 "cannot write $venv"
    if [ -t 2 ]; then # someone is watching
      pip_install -r "$venv/now/$requirements" >&2
    else
      pip_install --no-input -r "$venv/now/$requirements" >"$log" 2>&1 </dev/null
    fi
    pip_status=$?
    if [ $pip_status != 0 ]; then
      # pip, when it fails, puts back what it changed; but not when it was killed
      [ $pip_status -ge 128 ] || rm -f "$venv/unfinished"
      stop_with_log "could not install the Python packages (is there a network?). Nothing is lost: start again to go on"
    fi
    mv -f "$venv/now/requirements.txt" "$venv/ready"
    [ $requirements = requirements.txt ] || mv -f "$venv/now/$requirements" "$venv/ready"
    rm -rf "$venv/now"
  fi
  rm -f "$venv/unfinished"
  mkdir -p "$venv/ready" && printf '%s\n' "$packages" >"$system_ready" || stop 1 "cannot write $venv"
}

pip_install() { # (what it unpacks stays with us, should it be killed)
  TMPDIR=$venv/now "$venv/bin/python" -I -m pip install --disable-pip-version-check --no-user "$@"
}

stop_with_log() { # the last thing that went wrong, in the words of what failed; then ours
  { grep '^ERROR' "$log" || grep -v '^ ' "$log" | tail -n 3; } >&2
  stop 1 "$*"
}
