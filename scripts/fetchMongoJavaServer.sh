#!/usr/bin/env bash
# Fetches mongo-java-server, which stands in for MongoDB in tests where no mongod can be had.
# Needs Maven and Java; the jars go to MONGO_JAVA_SERVER_DIR, by default ~/.cache/communique/mongo-java-server.
set -euo pipefail

folder="${MONGO_JAVA_SERVER_DIR:-$HOME/.cache/communique/mongo-java-server}"
exec bash "$(dirname "$0")/fetchJars.sh" "$folder" de.bwaldvogel mongo-java-server 1.47.0
