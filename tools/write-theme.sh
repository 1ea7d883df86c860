#!/usr/bin/env bash
# Writes src/Dashboard/wwwroot/theme.css from what src/Dashboard/Theme says.
#
#   tools/write-theme.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

dotnet build tests/Dashboard.Tests -nodeReuse:false -verbosity:quiet
WRITE_THEME=yes tests/Dashboard.Tests/bin/Debug/net10.0/Dashboard.Tests -noLogo -class Dashboard.Tests.Theme.ThemeSheetTests
