"""
Adds Word files by writers of other languages to the corpus of imports: Apache POI (Java) and docx (JavaScript).

    python3 scripts/import/makeOtherDocx.py FOLDER_OF_JARS FOLDER_WITH_NODE_MODULES

The jars are poi-ooxml and what it needs (`mvn dependency:copy-dependencies`); the other folder is where `npm install docx` was run.
"""
import json, subprocess, sys, tempfile
from pathlib import Path

import makeCorpus as corpus
from texts import TEXTS

HERE = Path(__file__).resolve().parent
JARS, NODE = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
LABELS = corpus.OUT / "labels.json"


def lines_of(blocks):
    return "".join(f"{style}\t{text}\n" for style, text, *_ in blocks)


def write(command, lang, target, blocks, folder):
    given = [*command, str(target), *(["rtl"] if corpus.rtl(lang) else [])]
    subprocess.run(given, input=lines_of(blocks), text=True, check=True, cwd=folder)


labels = json.loads(LABELS.read_text())
with tempfile.TemporaryDirectory() as classes:
    subprocess.run(["javac", "-cp", f"{JARS}/*", "-d", classes, str(HERE / "WriteDocx.java")], check=True)
    module = NODE / "writeDocx.mjs"
    module.write_text((HERE / "writeDocx.mjs").read_text())
    for lang in ("en", "ar", "ru", "zh"):
        blocks, facts = corpus.release(TEXTS[lang])
        for writer, command in (("poi", ["java", "-cp", f"{JARS}/*:{classes}", "WriteDocx"]), ("docxjs", ["node", str(module)])):
            name = f"release-{lang}-{writer}.docx"
            write(command, lang, corpus.OUT / name, blocks, NODE)
            like = labels[f"release-{lang}-python.docx"]
            # What python-docx has beside the text (a page head, a page foot) these have not.
            labels[name] = {**like, "also": [], "notes": []}
corpus.write_labels(labels)
