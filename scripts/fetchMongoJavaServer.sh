#!/usr/bin/env bash
# Fetches mongo-java-server, which stands in for MongoDB in tests where no mongod can be had.
# Needs Maven and Java; the jars go to MONGO_JAVA_SERVER_DIR, by default ~/.cache/communique/mongo-java-server.
set -euo pipefail

version=1.47.0
folder="${MONGO_JAVA_SERVER_DIR:-$HOME/.cache/communique/mongo-java-server}"

if compgen -G "$folder/mongo-java-server-memory-backend-*.jar" >/dev/null; then
  echo "$folder has it already."
  exit 0
fi

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cat >"$work/pom.xml" <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>communique</groupId>
  <artifactId>tests</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>de.bwaldvogel</groupId>
      <artifactId>mongo-java-server</artifactId>
      <version>$version</version>
    </dependency>
  </dependencies>
</project>
POM
mkdir -p "$folder"
mvn --batch-mode --quiet --file "$work/pom.xml" dependency:copy-dependencies -DoutputDirectory="$folder" -DincludeScope=runtime
echo "$folder is ready."
