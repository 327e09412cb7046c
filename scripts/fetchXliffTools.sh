#!/usr/bin/env bash
# Fetches two programs that read XLIFF: Okapi's toolkit (Java, Maven) and translate-toolkit (Python). Each that cannot be fetched is said,
# and its test is skipped. They go to XLIFF_TOOLS_DIR, by default ~/.cache/communique/xliff.
set -uo pipefail

folder="${XLIFF_TOOLS_DIR:-$HOME/.cache/communique/xliff}"
failed=0
bash "$(dirname "$0")/fetchJars.sh" "$folder/okapi" net.sf.okapi.lib okapi-lib-xliff2 1.47.0 || failed=1

if [ -x "$folder/python/bin/python" ]; then
  echo "$folder/python has it already."
elif command -v python3 >/dev/null && python3 -m venv "$folder/python.new" &&
  "$folder/python.new/bin/python" -m pip install --quiet --disable-pip-version-check translate-toolkit==3.20.4; then
  mv "$folder/python.new" "$folder/python"
  echo "$folder/python is ready."
else
  rm -rf "$folder/python.new"
  echo "translate-toolkit could not be fetched: it needs Python 3.11 with venv and pip." >&2
  failed=1
fi
exit "$failed"
