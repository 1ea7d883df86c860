#!/usr/bin/env bash
# Builds everything once and runs every test project. Needs the .NET SDK; installs Debian's chromium and its headless shell, postgresql,
# nginx-light, nodejs, python3, python3-pandas, poppler-utils and libreoffice-calc-nogui when they are missing, and by npm what tests/servers
# names. The last line is the sum: "N passed, N failed". A skipped test counts as failed.
#
#   ./test.sh                              everything
#   ./test.sh --filter X                   only tests whose full name contains X, or a filter expression of dotnet test
#   ./test.sh --project Dashboard.Tests    only one test project
#   ./test.sh --date 2028-02-29            as on another day, at ten in the morning (UTC) or at the time given: --date "2026-03-29 00:45".
#                                          Moves the clock of every process of the tests by Debian's faketime, which it installs.
#   ./test.sh --kills 50                   kills the product so often on each database, instead of twelve times
#   ./test.sh --fuzz 60                    tries each door and live page so many seconds with what nobody expects, instead of a fixed
#                                          number of times; DASHBOARD_FUZZ_SEED names another seed, and a failure says which it was
#   ./test.sh --watch                      the traces of failed journeys (artifacts/failures) show the page at every step; a fifth slower
#
# On any day, and without --date, what runs on the demo runs on the same Wednesday (tests/Dashboard.TestKit/TestClock.cs).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false
# No server of the build outlives this script.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 UseSharedCompilation=false

# As it is shipped, but for the commit that a release is marked with, which would have everything built again after each.
configuration=Release
export IncludeSourceRevisionInInformationalVersion=false
filter=
only=
moment=
while (($#)); do
  case $1 in
    --filter) filter=${2:?--filter needs a value}; shift 2 ;;
    --project) only=${2:?--project needs a name}; shift 2 ;;
    --date) moment=${2:?--date needs a day}; shift 2 ;;
    --watch) export DASHBOARD_TEST_WATCH=1; shift ;;
    --fuzz) export DASHBOARD_FUZZ_SECONDS=${2:?--fuzz needs seconds}; shift 2 ;;
    --kills) export DASHBOARD_TEST_KILLS=${2:?--kills needs a number}; shift 2 ;;
    *) sed -n '2,16s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 2 ;;
  esac
done

passed=0
failed=0
finish() {
  echo "$passed passed, $failed failed"
  ((failed == 0 && passed > 0)) && exit 0
  exit 1
}

if [[ -n $moment ]]; then
  [[ $moment == *:* ]] || moment+=' 10:00'
  date -u -d "$moment" >/dev/null || exit 2
fi

# Servers of others that tests start, such as a provider of OpenID Connect.
install_servers() {
  [[ tests/servers/node_modules/.package-lock.json -nt tests/servers/package-lock.json ]] || npm ci --silent --prefix tests/servers
}

has_postgres() { compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null; }
faketime_library() { compgen -G '/usr/lib/*/faketime/libfaketimeMT.so.1' | head -n 1; }
install_missing() {
  local packages=() as_root=()
  [[ -x /usr/bin/chromium ]] || packages+=(chromium)
  [[ -x /usr/bin/chromium-headless-shell ]] || packages+=(chromium-headless-shell)
  has_postgres || packages+=(postgresql)
  [[ -x /usr/sbin/nginx ]] || packages+=(nginx-light)
  { command -v node && command -v npm; } >/dev/null || packages+=(nodejs npm)
  command -v python3 >/dev/null || packages+=(python3)
  # A recipe of docs/recipes.md is run by it; half a minute and 70 MB where nothing of it is there yet.
  { [[ -x /usr/bin/python3 ]] && /usr/bin/python3 -c 'import pandas' 2>/dev/null; } || packages+=(python3-pandas)
  command -v pdftotext >/dev/null || packages+=(poppler-utils)
  command -v soffice >/dev/null || packages+=(libreoffice-calc-nogui)
  [[ -z $moment || -n $(faketime_library) ]] || packages+=(libfaketime)
  ((${#packages[@]})) || return 0
  ((EUID == 0)) || as_root=(sudo)
  echo "Installing ${packages[*]}"
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null
}

# attribute NAME FILE: the value of one attribute of a result file's <Counters>; 0 when absent.
attribute() {
  local value
  value=$({ grep -o '<Counters [^>]*>' "$2" || true; } | sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p")
  echo "${value:-0}"
}

# count PROJECT CODE TRX: adds one project's result to the sums.
count() {
  local name=$1 code=$2 trx=$3 total=0 good=0 bad=0
  if [[ -s $trx ]]; then
    total=$(attribute total "$trx")
    good=$(attribute passed "$trx")
    bad=$((total - good))
  fi
  # An aborted run, or tests that were written but not found, leave no failed test to count: the project itself is one.
  if ((code != 0 && bad == 0)); then bad=1; fi
  if [[ -z $filter ]] && ((total == 0 && bad == 0)) && grep -rqE --include='*.cs' '^\s*\[(Fact|Theory)' "tests/$name"; then bad=1; fi
  passed=$((passed + good))
  failed=$((failed + bad))
  echo "$name: $good passed, $bad failed in ${SECONDS} s"
}

# other_day: what dotnet test gives the tests' process, and so all that they start, to live at the moment that was asked for. The time that
# waits are measured by goes on as it is.
other_day() {
  [[ -n $moment ]] || return 0
  local ahead=$(($(date -u -d "$moment" +%s) - $(date +%s)))
  printf '%s\n' -e "DASHBOARD_TEST_DATE=$moment" -e "LD_PRELOAD=$(faketime_library)" -e "FAKETIME=$( ((ahead < 0)) || echo +)$ahead" \
    -e FAKETIME_DONT_FAKE_MONOTONIC=1 -e FAKETIME_FORCE_MONOTONIC_FIX=0
}

run_project() {
  local name=$1 code=0 results=artifacts/tests/$1 day=()
  mapfile -t day < <(other_day)
  local arguments=(--no-build --configuration "$configuration" --results-directory "$results" --logger 'trx;LogFileName=result.trx'
    --logger 'console;verbosity=minimal')
  [[ -z $filter ]] || arguments+=(--filter "$filter")
  rm -rf "$results"
  SECONDS=0
  dotnet test "tests/$name/$name.csproj" "${arguments[@]}" "${day[@]}" || code=$?
  count "$name" "$code" "$results/result.trx"
}

# One cluster for all tests. It ends when its standard input does, so with this script, however that ends. Each test makes a database and
# drops it, which waits for the disk each time; nothing here outlives the machine. What crashes a server starts one that does wait.
start_postgres() {
  coproc POSTGRES { exec tools/postgres-cluster.sh -c fsync=off -c full_page_writes=off; }
  IFS= read -r DASHBOARD_TEST_POSTGRES <&"${POSTGRES[0]}" || return 1
  export DASHBOARD_TEST_POSTGRES
}
stop_postgres() {
  [[ -n ${DASHBOARD_TEST_POSTGRES:-} && -n ${POSTGRES_PID:-} ]] || return 0
  local pid=$POSTGRES_PID
  exec {POSTGRES[1]}>&-
  wait "$pid" 2>/dev/null || true
}
trap stop_postgres EXIT

if ! install_missing || ! install_servers; then
  failed=1
  finish
fi

SECONDS=0
if ! dotnet build Dashboard.sln --configuration "$configuration" -nodeReuse:false -verbosity:quiet; then
  failed=1
  finish
fi
echo "Built in ${SECONDS} s"

if ! start_postgres; then
  failed=1
  finish
fi

for folder in tests/*Tests/; do
  name=$(basename "$folder")
  [[ -n $only && $name != "$only" ]] || run_project "$name"
done
finish
