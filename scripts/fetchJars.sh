#!/usr/bin/env bash
# Fetches a program in Java, with all that it needs, from Maven Central, once: fetchJars.sh FOLDER GROUP ARTIFACT VERSION
# Needs Maven and Java.
set -euo pipefail

folder="$1" group="$2" artifact="$3" version="$4"

if compgen -G "$folder/$artifact-*.jar" >/dev/null; then
  echo "$folder has it already."
  exit 0
fi
if ! command -v mvn >/dev/null; then
  echo "$artifact cannot be fetched without Maven: install maven and a JDK." >&2
  exit 1
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
      <groupId>$group</groupId>
      <artifactId>$artifact</artifactId>
      <version>$version</version>
    </dependency>
  </dependencies>
</project>
POM
# Nothing lies in the folder until all of it is there.
if ! mvn --batch-mode --quiet --file "$work/pom.xml" dependency:copy-dependencies -DoutputDirectory="$work/jars" -DincludeScope=runtime; then
  echo "$artifact $version could not be fetched from Maven Central: see the lines above." >&2
  exit 1
fi
mkdir -p "$folder"
mv "$work"/jars/*.jar "$folder"/
echo "$folder is ready."
