#!/usr/bin/env bash
# How long the tool takes to start, against an empty .NET program on the same machine: publishes both ReadyToRun, runs them in
# turn, prints medians, least times and ratios. Marks: version <= 1.5, check of one deal <= 2.0 times the empty program.
#   tests/cold-start.sh [RUNS] [DEAL]
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
runs=${1:-40}
deal=${2:-}
bench=$(mktemp -d)
trap 'rm -rf "$bench"' EXIT

case "$(uname -s)-$(uname -m)" in
  Linux-x86_64) rid=linux-x64 ;; Linux-aarch64) rid=linux-arm64 ;; Darwin-arm64) rid=osx-arm64 ;; Darwin-x86_64) rid=osx-x64 ;;
  *) echo "cold-start.sh knows Linux and macOS only" >&2; exit 2 ;;
esac
# NATIVE=1: the tool as native code, which takes minutes and a C compiler as linker; the empty program stays what it is.
# COMPOSITE=1: the tool with its own runtime in one image, so that generic code over both is compiled ahead too.
ready="--self-contained false -p:PublishReadyToRun=true"
if [ -n "${NATIVE:-}" ]; then
  how="-p:PublishAot=true"
  command -v clang >/dev/null || how="$how -p:CppCompilerAndLinker=gcc"
elif [ -n "${COMPOSITE:-}" ]; then how="--self-contained true -p:PublishReadyToRun=true -p:PublishReadyToRunComposite=true"; else how=$ready; fi
publish() { dotnet publish "$1" -c Release -r "$rid" $3 -o "$2" -v q --nologo >"$bench/log" || { cat "$bench/log" >&2; exit 1; }; }

# The empty program has the tool's own runtime settings, so that the ratio counts the tool alone.
mkdir "$bench/empty"
cat >"$bench/empty/empty.csproj" <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings>
    <InvariantGlobalization>true</InvariantGlobalization><TieredPGO>false</TieredPGO>
  </PropertyGroup>
</Project>
X
echo 'return 0;' >"$bench/empty/Program.cs"
publish "$bench/empty" "$bench/empty-out" "$ready"
# A folder of its own for what is compiled on the way: the ways to publish do not mix in one.
publish "$here/src/DealLang.Cli" "$bench/deal-out" "$how --artifacts-path $bench/artifacts"
if [ -z "$deal" ]; then
  deal=$bench/new.deal
  "$bench/deal-out/deal" new acquisition >"$deal"
fi

# Microseconds on the clock, then of CPU, user and system.
TIMEFORMAT='%R %U %S'
ms() { { time "$@" >/dev/null 2>&1 </dev/null || true; } 2>&1 | awk '{printf "%d %d\n", $1 * 1e6, ($2 + $3) * 1e6}'; }
for _ in 1 2 3; do ms "$bench/empty-out/empty"; ms "$bench/deal-out/deal" --version; ms "$bench/deal-out/deal" check "$deal"; done >/dev/null
for ((i = 0; i < runs; i++)); do
  ms "$bench/empty-out/empty" >>"$bench/empty.us"
  ms "$bench/deal-out/deal" --version >>"$bench/version.us"
  ms "$bench/deal-out/deal" check "$deal" >>"$bench/check.us"
  ms "$bench/deal-out/deal" report "$deal" >>"$bench/report.us"
done
# The median and the least of a column.
of() { awk -v column="$2" '{print $column}' "$bench/$1.us" | sort -n | awk '{a[NR]=$1} END {print (a[int((NR+1)/2)] + a[int((NR+2)/2)]) / 2, a[1]}'; }
read -r empty _ < <(of empty 1)
read -r emptyCpu emptyLeast < <(of empty 2)
printf '%-10s %8s %8s %8s %8s %10s %8s\n' "" "ms" "ratio" "CPU ms" "ratio" "least CPU" "ratio"
for what in empty version check report; do
  read -r clock _ < <(of "$what" 1)
  read -r cpu least < <(of "$what" 2)
  awk -v what="$what" -v clock="$clock" -v empty="$empty" -v cpu="$cpu" -v emptyCpu="$emptyCpu" -v least="$least" -v emptyLeast="$emptyLeast" \
    'BEGIN {printf "%-10s %8.1f %8.2f %8.1f %8.2f %10.1f %8.2f\n", what, clock / 1000, clock / empty, cpu / 1000, cpu / emptyCpu, least / 1000, least / emptyLeast}'
done
