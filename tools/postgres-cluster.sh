#!/usr/bin/env bash
# Runs a throw-away PostgreSQL cluster for tests: prints its connection string once it takes connections, and removes it when standard input
# ends, so that it goes with whoever started it, however that ended. On its own socket anyone is the superuser; over TCP, on a free
# loopback port, passwords are asked for. The line "crash" on standard input ends the server as a power cut would, "start" starts it again;
# each is answered by a line when it is done. Arguments are further options of the server: -c fsync=off
set -euo pipefail

options=$*
bin=$(compgen -G '/usr/lib/postgresql/*/bin' | sort -V | tail -n 1)
[[ -x $bin/initdb ]] || { echo "PostgreSQL is not installed: apt-get install postgresql" >&2; exit 1; }

# A socket's path may have no more than 107 characters.
folder=$(mktemp -d /tmp/dashboard-postgres-XXXXXX)
as=()
if ((EUID == 0)); then
  as=(runuser -u postgres --)
  chown postgres "$folder"
fi

stop() {
  trap - EXIT
  "${as[@]}" "$bin/pg_ctl" stop -D "$folder/data" -m immediate >/dev/null 2>&1 || true
  rm -rf "$folder"
}
trap stop EXIT
trap 'exit 1' INT TERM HUP

cd "$folder"
# German words sort unlike bytes, so a test notices where the product forgets to say how a text sorts.
"${as[@]}" "$bin/initdb" -D "$folder/data" -U postgres --encoding=UTF8 --locale=C.UTF-8 --locale-provider=icu --icu-locale=de \
  --auth-local=trust --auth-host=scram-sha-256 --no-sync >"$folder/initdb.log" 2>&1 || { cat "$folder/initdb.log" >&2; exit 1; }

start() {
  "${as[@]}" "$bin/pg_ctl" start -D "$folder/data" -w -t 60 -l "$folder/data/server.log" \
    -o "-k $folder -p $port -c listen_addresses=127.0.0.1 -c max_connections=300 -c shared_buffers=64MB $options" </dev/null >/dev/null 2>&1
}

for attempt in 1 2 3 4 5 6 7 8; do
  port=$((20000 + RANDOM % 12000))
  ! start || break
  ((attempt < 8)) || { cat "$folder/data/server.log" >&2; exit 1; }
done
echo "Host=$folder;Port=$port;Username=postgres"

while read -r word; do
  case $word in
    crash) "${as[@]}" "$bin/pg_ctl" stop -D "$folder/data" -m immediate >/dev/null ;;
    start) start ;;
  esac
  echo "$word"
done
