#!/usr/bin/env bash
# Cuts the text font into the files of src/Dashboard/wwwroot/fonts, from the npm package inter-ui, by the ranges of fonts.css. A new version gets
# new names, since browsers keep these files for a year: write it into fonts.css and App.razor first. Needs npm and Debian's python3-fonttools and
# python3-brotli.
#
#   tools/make-fonts.sh 4.1.1
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
version=${1:?"the version is missing, such as 4.1.1"}
fonts=$PWD/src/Dashboard/wwwroot/fonts
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

(cd "$work" && npm pack --silent "inter-ui@$version" >/dev/null && tar xzf ./*.tgz)
cp "$work/package/LICENSE.txt" "$fonts/LICENSE-Inter.txt"

cut() {
  local file=inter-$1-$version.woff2 range
  range=$(sed -n "/$file/,/}/s/.*unicode-range: \(.*\);/\1/p" "$fonts/../fonts.css")
  /usr/bin/python3 -m fontTools.subset "$work/package/variable/InterVariable.woff2" --flavor=woff2 --layout-features+=tnum \
    --unicodes="${range:?"fonts.css does not name $file"}" --output-file="$fonts/$file"
}
rm -f "$fonts"/inter-*.woff2
cut latin
cut latin-ext
cut greek-cyrillic
