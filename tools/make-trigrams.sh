#!/usr/bin/env bash
# Cuts the language models of the NuGet package SearchPioneer.Lingua into the one file that Comments/Languages reads: of each language its most
# frequent trigrams with how rare each is. The models hold how often a letter follows others, which multiplied gives how often all of them come.
# Needs the .NET SDK and Debian's python3-brotli.
#
#   tools/make-trigrams.sh 2.0.0
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
version=${1:?"the version is missing, such as 2.0.0"}
languages=$PWD/src/Dashboard.Data/Comments/Languages
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cat > "$work/fetch.csproj" <<PROJECT
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework><RestorePackagesPath>packages</RestorePackagesPath></PropertyGroup>
  <ItemGroup><PackageReference Include="SearchPioneer.Lingua" Version="$version" /></ItemGroup>
</Project>
PROJECT
dotnet restore "$work/fetch.csproj" --verbosity quiet
package=$work/packages/searchpioneer.lingua/$version
cp "$package/LICENSE" "$languages/LICENSE-Lingua.txt"

/usr/bin/python3 - "$package/contentFiles/any/any/Lingua/LanguageModels" "$languages/trigrams.txt.br" <<'PYTHON'
import brotli, fractions, json, math, pathlib, sys, collections

LANGUAGES = ("en de es fr it pt nl pl tr id sv da nb fi cs sk hu ro vi tl ca hr "
             "ru uk bg sr be mk kk ar fa ur hi mr").split()
KEPT, STEPS_PER_NAT = 5000, 8

def model(language, name):
    text = brotli.decompress((pathlib.Path(sys.argv[1]) / language / f"{name}.json.br").read_bytes())
    return {gram: float(fractions.Fraction(share)) for share, grams in json.loads(text)["ngrams"].items() for gram in grams.split(" ")}

lines = []
for language in LANGUAGES:
    one, two, three = (model(language, name) for name in ("unigrams", "bigrams", "trigrams"))
    joint = {gram: share * two.get(gram[:2], 0) * one.get(gram[0], 0) for gram, share in three.items() if len(gram.encode("utf-16-le")) == 6}
    kept = sorted((gram for gram in joint if joint[gram] > 0), key=lambda gram: (-joint[gram], gram))[:KEPT]
    by_rarity = collections.defaultdict(list)
    for gram in kept:
        by_rarity[round(-math.log(joint[gram]) * STEPS_PER_NAT)].append(gram)
    lines.append("\t".join([language, *(f"{rarity}:{''.join(sorted(grams))}" for rarity, grams in sorted(by_rarity.items()))]))
pathlib.Path(sys.argv[2]).write_bytes(brotli.compress("\n".join(lines).encode()))
PYTHON
