#!/usr/bin/env bash
# Adds a migration of one name for every provider, from the model as it stands.
#
#   tools/add-migration.sh Name
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
name=${1:?"the migration's name is missing, such as AddHistory"}

dotnet tool restore >/dev/null
dotnet build src/Dashboard.Data -nodeReuse:false -verbosity:quiet
for provider in Sqlite Postgres; do
  dotnet ef migrations add "$name" --no-build --project src/Dashboard.Data --context "${provider}DashboardContext" \
    --output-dir "Store/Migrations/$provider"
done
