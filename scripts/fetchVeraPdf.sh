#!/usr/bin/env bash
# Fetches veraPDF, by which tests judge PDF files. Needs Maven and Java; the jars go to VERAPDF_DIR, by default ~/.cache/communique/verapdf.
set -euo pipefail

folder="${VERAPDF_DIR:-$HOME/.cache/communique/verapdf}"
exec bash "$(dirname "$0")/fetchJars.sh" "$folder" org.verapdf.apps greenfield-apps 1.28.2
