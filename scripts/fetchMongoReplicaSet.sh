#!/usr/bin/env bash
# Fetches SecantusDB, which stands in for a MongoDB replica set in tests where no mongod can be had: it speaks its protocol, has
# sessions and transactions, and keeps what it is told. Needs Python 3.10 or newer with venv and pip; it goes to
# MONGO_REPLICA_SET_DIR, by default ~/.cache/communique/mongo-replica-set.
set -euo pipefail

folder="${MONGO_REPLICA_SET_DIR:-$HOME/.cache/communique/mongo-replica-set}"

if [ -x "$folder/bin/secantusd-py" ]; then
  echo "$folder has it already."
  exit 0
fi
if ! python3 -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 10))' 2>/dev/null; then
  echo 'SecantusDB cannot be fetched without Python 3.10 or newer, with venv and pip.' >&2
  exit 1
fi
# Its programs name the folder in which they were made, so they are made where they stay.
rm -rf "$folder"
python3 -m venv "$folder"
if ! "$folder/bin/python" -m pip install --quiet --disable-pip-version-check secantusdb==0.7.0b3; then
  rm -rf "$folder"
  echo 'SecantusDB could not be fetched: see the lines above.' >&2
  exit 1
fi
echo "$folder is ready."
