"""
Writes the corpus of imports, and what each file is to be understood as, into tests/fixtures/import.

    pip install python-docx weasyprint typst
    python3 scripts/import/makeCorpus.py

Writers: LibreOffice (soffice), python-docx, Chromium, WeasyPrint, typst, and Python's own email package; makeOtherDocx.py adds two more. Fonts for Arabic,
Urdu and Chinese are those of the application (node_modules).
"""
import base64, html, io, json, os, re, shutil, struct, subprocess, sys, tempfile, zipfile, zlib
from email.message import EmailMessage
from email import policy
from pathlib import Path

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
import typst
import weasyprint

from texts import TEXTS

ROOT = Path(__file__).resolve().parents[2]
OUT = ROOT / "tests/fixtures/import"
FONTS = [ROOT / "node_modules/@expo-google-fonts/amiri/400Regular", ROOT / "node_modules/@expo-google-fonts/noto-nastaliq-urdu/400Regular",
         ROOT / "node_modules/@embedpdf/fonts-sc/fonts"]
CHROMIUM = os.environ.get("CHROMIUM_PATH") or shutil.which("chromium-headless-shell") or shutil.which("chromium")
MEMBERS = ["UNODC", "ICMPD", "ILO", "IOM", "SSDO"]
labels = {}

# Fonts of the application, for programs that ask the system for theirs.
CONFIG = Path(tempfile.mkdtemp()) / "fonts.conf"
CONFIG.write_text("<?xml version='1.0'?><!DOCTYPE fontconfig SYSTEM 'fonts.dtd'><fontconfig><include ignore_missing='yes'>/etc/fonts/fonts.conf</include>"
                  + "".join(f"<dir>{folder}</dir>" for folder in FONTS) + f"<cachedir>{CONFIG.parent}</cachedir></fontconfig>")
os.environ["FONTCONFIG_FILE"] = str(CONFIG)


def rtl(lang):
    return lang in ("ar", "ur")


# What the documents say: (style, text, entry, role); of a table the rows.

def head(t, styled=True):
    return [
        ("b", ", ".join(MEMBERS), 0, "masthead"),
        ("p", t["joined"], 0, "masthead"),
        ("h1" if styled else "b", t["number"][0], 0, "number"),
        ("p", t["date"], 0, "dateline"),
        ("b", t["embargo"][0], 0, "embargo"),
        ("h1" if styled else "b", t["title"], 0, "title"),
    ]


def message(t, which, entry, styled=True):
    return [("h2" if styled else "b", t[which][0], entry, "title")] + [("p", text, entry, "body") for text in t[which + "_body"]]


def facts_lines(t):
    colon = "：" if re.search(r"[\u4e00-\u9fff]", t["date"]) else (" : " if t["date"].endswith("décembre 2026") else ": ")
    return [t[key][0] + colon + t[key][1] for key in ("day", "time", "ends", "venue", "guest")]


def invitation(t, entry, styled=True, table=False):
    blocks = [("h2" if styled else "b", t["invitation"], entry, "heading"), ("h3" if styled else "b", t["event"], entry, "title")]
    if table:
        blocks.append(("table", [[t[key][0], t[key][1]] for key in ("day", "time", "ends", "venue", "guest")], entry, "body"))
    else:
        blocks += [("p", line, entry, "body") for line in facts_lines(t)]
    return blocks + [("p", text, entry, "body") for text in t["prose"]]


def contact(t, entry, styled=True):
    return [("h3" if styled else "b", t["contact_head"], entry, "contact")] + [("p", line, entry, "contact") for line in t["contact"]]


def event_facts(t, organisers=True):
    name, hall, city, country, zone = t["place"]
    return {
        "start": t["time"][2], "end": t["ends"][2], "zone": zone, "venue": name, "hall": hall, "city": city, "country": country,
        "guests": [[t["guest"][2], t["guest"][3]]], "expected": t["expected"],
    }


def contact_fact(t):
    name, phone, mail = t["contact_facts"]
    return {"name": name, "phones": [[phone, "public"]], "emails": [[mail, "public"]]}


def update(t, styled=True):
    blocks = head(t, styled) + message(t, "carried", 1, styled) + message(t, "own", 2, styled) + invitation(t, 3, styled) + contact(t, 3, styled)
    facts = {
        "masthead": MEMBERS + ["FIA"], "number": t["number"][1], "date": t["date"], "embargo": list(t["embargo"][1:]),
        "types": ["media-update", "statement", "statement", "event"], "issuers": {"1": "UN", "2": "UNODC"}, "reproduced": {"1": True, "2": False},
        "offices": {"1": t["carried"][1], "2": t["own"][1]}, "events": {"3": event_facts(t)}, "contacts": [contact_fact(t)],
    }
    return blocks, facts


def release(t):
    blocks = [("b", t["release"][0], 0, "heading"), ("h1", t["release"][1], 0, "title")]
    blocks += [("p", text, 0, "body") for text in t["release_body"]] + [("li", text, 0, "body") for text in t["items"]]
    blocks += [("b", t["notes_head"], 0, "notesToEditors")] + [("p", text, 0, "notesToEditors") for text in t["notes"]]
    blocks += [("b", t["contact_head"], 0, "contact")] + [("p", line, 0, "contact") for line in t["person"]]
    blocks += [("p", t["tail"], None, "left")]
    name = re.split("[,،，]", t["person"][0])[0]
    number = re.search(r"\+[\d ]+\d", t["person"][1]).group()
    facts = {
        "types": ["statement"], "kinds": {"0": "press-release"}, "datelines": {"0": list(t["dateline"])},
        "contacts": [{"name": name, "phones": [[number, "staff"]], "emails": [[t["person"][2], "press"]]}],
    }
    return blocks, facts


def alone(t, table=True):
    return invitation(t, 0, True, table) + contact(t, 0), {"types": ["event"], "events": {"0": event_facts(t)}, "contacts": [contact_fact(t)]}


# Writers.

def to_html(blocks, lang):
    out, open_list = [], False
    for style, text, *_ in blocks:
        if (style == "li") != open_list:
            out.append("<ul>" if style == "li" else "</ul>")
            open_list = style == "li"
        if style == "table":
            rows = "".join("<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in row) + "</tr>" for row in text)
            out.append(f"<table border='1'>{rows}</table>")
        elif style == "b":
            out.append(f"<p><b>{html.escape(text)}</b></p>")
        else:
            out.append(f"<{style}>{html.escape(text)}</{style}>")
    if open_list:
        out.append("</ul>")
    fonts = {"ar": "Amiri", "ur": "Amiri", "zh": "'WenQuanYi Micro Hei'"}.get(lang, "'Liberation Serif'")
    return (f"<!doctype html><html lang='{lang}' dir='{'rtl' if rtl(lang) else 'ltr'}'><head><meta charset='utf-8'><title>x</title>"
            f"<style>body{{font-family:{fonts};font-size:11pt}}</style></head><body>{''.join(out)}</body></html>")


def soffice(source, target, kind, folder):
    subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", kind, "--outdir", str(folder), str(source)],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    shutil.copy(Path(folder) / (Path(source).stem + "." + kind.split(":")[0]), target)


def by_soffice(blocks, lang, target):
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        page.write_text(to_html(blocks, lang), encoding="utf-8")
        if target.suffix == ".docx":
            soffice(page, target, "docx:Office Open XML Text", folder)
        else:
            soffice(page, Path(folder) / "middle.docx", "docx:Office Open XML Text", folder)
            soffice(Path(folder) / "middle.docx", target, "pdf", folder)


def by_chromium(blocks, lang, target):
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        # Chromium embeds all of Amiri.
        page.write_text(to_html(blocks, lang).replace("Amiri", "'DejaVu Sans'"), encoding="utf-8")
        subprocess.run([CHROMIUM, "--headless", "--no-sandbox", "--no-pdf-header-footer", f"--print-to-pdf={target}", f"file://{page}"],
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def by_weasyprint(blocks, lang, target, css=""):
    weasyprint.HTML(string=to_html(blocks, lang).replace("</style>", css + "</style>")).write_pdf(str(target))


def by_typst(blocks, lang, target):
    fonts = {"ar": "Amiri", "ur": "Noto Nastaliq Urdu", "zh": "Noto Sans Hans"}.get(lang, "Libertinus Serif")
    out = [f'#set text(lang: "{lang}", font: ("{fonts}", "Libertinus Serif", "DejaVu Sans"), size: 11pt)', "#set page(numbering: \"1\")"]
    for style, text, *_ in blocks:
        said = re.sub(r"([\\#$*_`<>@~\[\]=])", r"\\\1", text) if style != "table" else ""
        out.append({"h1": f"= {said}", "h2": f"== {said}", "h3": f"=== {said}", "b": f"*{said}*", "li": f"- {said}", "p": said}.get(style, ""))
        out.append("" if style != "li" else "")
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "page.typ"
        source.write_text("\n\n".join(line for line in out if line), encoding="utf-8")
        typst.compile(str(source), output=str(target), font_paths=[str(path) for path in FONTS])


def by_python_docx(blocks, lang, target, extra=None):
    document = docx.Document()
    styles = {"h1": "Heading 1", "h2": "Heading 2", "h3": "Heading 3", "li": "List Bullet"}
    paragraphs = []
    for style, text, *_ in blocks:
        if style == "table":
            table = document.add_table(rows=0, cols=len(text[0]))
            for row in text:
                for cell, words in zip(table.add_row().cells, row):
                    cell.text = words
            continue
        paragraph = document.add_paragraph(style=styles.get(style))
        run = paragraph.add_run(text)
        run.bold = style == "b" or None
        if rtl(lang):
            paragraph._p.get_or_add_pPr().append(OxmlElement("w:bidi"))
            properties = run._r.get_or_add_rPr()
            properties.append(OxmlElement("w:rtl"))
            if style == "b":
                properties.append(OxmlElement("w:bCs"))
        paragraphs.append(paragraph)
    if extra:
        extra(document, paragraphs)
    document.save(str(target))


def with_loose_words(t):
    """A page head, a comment, deleted words, and a figure in a text box that is hidden."""
    def add(document, paragraphs):
        document.sections[0].header.paragraphs[0].text = t["header"]
        document.add_comment(runs=paragraphs[2].runs, text=t["comment"], author="Example", initials="E")
        gone = OxmlElement("w:del")
        gone.set(qn("w:author"), "Example")
        run, words = OxmlElement("w:r"), OxmlElement("w:delText")
        words.text = t["deleted"]
        run.append(words)
        gone.append(run)
        paragraphs[3]._p.append(gone)
    return add


def by_mail(blocks, lang, target, plain=False, forwarded=False, attach=None, winmail=False):
    mail = EmailMessage(policy=policy.SMTP)
    mail["From"] = "Press Office <press@unodc.example>"
    mail["To"] = "newsroom@news.example"
    mail["Subject"] = blocks[0][1] if isinstance(blocks[0][1], str) else "x"
    mail["Date"] = "Tue, 01 Dec 2026 15:00:00 +0500"
    mail["Message-ID"] = "<corpus@unodc.example>"
    text = "\n\n".join(("• " + words if style == "li" else words) if style != "table" else "\n".join(": ".join(row) for row in words)
                       for style, words, *_ in blocks)
    if forwarded:
        text = ("FYI\n\n---------- Forwarded message ---------\nFrom: Somebody <somebody@ilo.example>\nDate: Tue, 1 Dec 2026\n"
                "Subject: x\nTo: press@unodc.example\n\n") + text
    mail.set_content(text + "\n\n-- \nPress Office\n", charset="utf-8", cte="quoted-printable")
    if not plain:
        mail.add_alternative(to_html(blocks, lang), subtype="html", charset="utf-8", cte="base64")
    if attach:
        mail.add_attachment(attach.read_bytes(), maintype="application",
                            subtype="vnd.openxmlformats-officedocument.wordprocessingml.document", filename=attach.name)
    if winmail:
        mail.add_attachment(b"\x78\x9f\x3e\x22" + b"\0" * 64, maintype="application", subtype="ms-tnef", filename="winmail.dat")
    target.write_bytes(bytes(mail))


def label(name, blocks, facts, lang, also=(), notes=(), languages=None):
    said = []
    for style, text, entry, role in blocks:
        if style == "table":
            said += [{"text": " ".join(row), "entry": entry, "role": role} for row in text]
        else:
            said.append({"text": text, "entry": entry, "role": role})
    labels[name] = {"blocks": said, "facts": {**facts, "languages": languages or [lang]}, "also": list(also), "notes": list(notes)}


def languages_corpus():
    for lang, t in TEXTS.items():
        blocks, facts = update(t)
        printed = (f"update-{lang}-weasyprint.pdf", by_weasyprint) if lang == "ur" else (f"update-{lang}-chromium.pdf", by_chromium)
        for name, write in ((f"update-{lang}-soffice.docx", by_soffice), printed, (f"update-{lang}-html.eml", by_mail)):
            write(blocks, lang, OUT / name)
            label(name, blocks, facts, lang)
        blocks, facts = update(t, styled=False)
        for name, write in ((f"plain-{lang}-python.docx", by_python_docx), (f"plain-{lang}-soffice.pdf", by_soffice)):
            write(blocks, lang, OUT / name)
            label(name, blocks, facts, lang)
        blocks, facts = release(t)
        name = f"release-{lang}-python.docx"
        by_python_docx(blocks, lang, OUT / name, with_loose_words(t))
        label(name, blocks, facts, lang, also=[t["header"], t["comment"], t["deleted"]], notes=["tracked"])
        # typst sets Urdu in Nastaliq, whose dots are signs of their own: no reader of PDF files puts them together again.
        name, write = (f"release-{lang}-weasyprint.pdf", by_weasyprint) if lang == "ur" else (f"release-{lang}-typst.pdf", by_typst)
        write(blocks, lang, OUT / name)
        label(name, blocks, facts, lang)
        by_mail(blocks, lang, OUT / f"release-{lang}-text.eml", plain=True)
        label(f"release-{lang}-text.eml", blocks, facts, lang)
        blocks, facts = alone(t)
        by_soffice(blocks, lang, OUT / f"invitation-{lang}-soffice.docx")
        label(f"invitation-{lang}-soffice.docx", blocks, facts, lang)
        blocks, facts = alone(t, table=False)
        by_mail(blocks, lang, OUT / f"invitation-{lang}-forwarded.eml", plain=True, forwarded=True)
        label(f"invitation-{lang}-forwarded.eml", blocks, facts, lang)
        print(lang, flush=True)


def special_corpus():
    t = TEXTS["en"]
    for other in ("ur", "fr"):
        blocks, facts = update(t)
        twin, _ = update(TEXTS[other])
        both = blocks + [block for block in twin if block[3] not in ("masthead", "number", "dateline", "embargo", "contact")]
        name = f"bilingual-en-{other}-python.docx"
        by_python_docx(both, "en", OUT / name)
        label(name, both, facts, "en", languages=["en", other])
    blocks, facts = release(t)
    long_body = [("p", f"{number}. " + " ".join(t["own_body"] + t["carried_body"]), 0, "body") for number in range(1, 13)]
    columns = blocks[:5] + long_body
    by_weasyprint(columns, "en", OUT / "columns-en-weasyprint.pdf", "@page{size:A4}body{column-count:2;column-gap:1cm}")
    label("columns-en-weasyprint.pdf", columns, {"types": ["statement"], "kinds": {"0": "press-release"}}, "en", notes=["columns"])
    paragraphs = blocks[:5] + [("p", f"Paragraph {number}: " + t["own_body"][number % 2] * 4, 0, "body") for number in range(1, 196)]
    by_weasyprint(paragraphs, "en", OUT / "pages-200-weasyprint.pdf", "@page{size:A5;margin:2cm;@bottom-center{content:counter(page)}}body{line-height:2}p{break-before:page}")
    label("pages-200-weasyprint.pdf", paragraphs, {"types": ["statement"]}, "en")
    blocks, facts = alone(t)
    by_mail([("p", "Dear colleagues, please find the invitation attached.", 0, "body")], "en", OUT / "attached-en.eml", plain=True,
            attach=OUT / "invitation-en-soffice.docx", winmail=True)
    label("attached-en.eml", [("p", "Dear colleagues, please find the invitation attached.", None, "any")] + [(s, w, None, "any") for s, w, *_ in blocks],
          {}, "en", notes=["winmail", "attachments"])
    notes_and_pictures()
    scanned()
    hostile()


def notes_and_pictures():
    page = ('<html><body><h1>PRESS RELEASE</h1><h2>Figures of the year</h2><p>Victims<sup><a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym">1</a></sup>'
            ' were 10<sup>6</sup>, see <a href="https://www.ilo.example/report">the report</a>.</p>'
            '<table border=1><tr><th>Year</th><th>Victims</th></tr><tr><td>2024</td><td>1,200</td></tr><tr><td>2025</td><td>1,300</td></tr></table>'
            '<div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>'
            'Detected victims.</p></div></body></html>')
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "page.html"
        source.write_text(page, encoding="utf-8")
        soffice(source, OUT / "footnotes-en-soffice.docx", "docx:Office Open XML Text", folder)
    blocks = [("h1", "PRESS RELEASE", 0, "heading"), ("h2", "Figures of the year", 0, "title"), ("p", "Victims[1] were 10⁶, see the report.", 0, "body"),
              ("table", [["Year", "Victims"], ["2024", "1,200"], ["2025", "1,300"]], 0, "body"), ("p", "Detected victims.", 0, "body")]
    label("footnotes-en-soffice.docx", blocks, {"types": ["statement"], "kinds": {"0": "press-release"}}, "en")
    pixels = b"".join(b"\0" + b"\x40\x80\xc0" * 40 for _ in range(30))
    chunk = lambda kind, words: struct.pack(">I", len(words)) + kind + words + struct.pack(">I", zlib.crc32(kind + words))
    picture = (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 40, 30, 8, 2, 0, 0, 0)) + chunk(b"IDAT", zlib.compress(pixels)) + chunk(b"IEND", b""))
    document = docx.Document()
    document.add_heading("Statement by ICMPD on shelters", 1)
    document.add_paragraph("We open a shelter.")
    document.add_picture(io.BytesIO(picture))
    document.add_paragraph("Photo: The new shelter in Vienna")
    document.add_paragraph("It has 40 beds.")
    document.save(str(OUT / "picture-en-python.docx"))
    blocks = [("h1", "Statement by ICMPD on shelters", 0, "title"), ("p", "We open a shelter.", 0, "body"),
              ("p", "Photo: The new shelter in Vienna", 0, "caption"), ("p", "It has 40 beds.", 0, "body")]
    label("picture-en-python.docx", blocks, {"types": ["statement"], "kinds": {"0": "statement"}, "captions": ["The new shelter in Vienna"]}, "en")


def scanned():
    """A page that is a picture: grey, and no text."""
    pixels = zlib.compress(b"\xd0" * (60 * 80))
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
               b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 400]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>",
               b"<</Length 28>>stream\n300 0 0 400 0 0 cm /I Do    \nendstream",
               b"<</Type/XObject/Subtype/Image/Width 60/Height 80/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode/Length "
               + str(len(pixels)).encode() + b">>stream\n" + pixels + b"\nendstream"]
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += str(number).encode() + b" 0 obj" + body + b"endobj\n"
    table = b"xref\n0 6\n0000000000 65535 f \n" + b"".join(f"{place:010d} 00000 n \n".encode() for place in places)
    (OUT / "scanned.pdf").write_bytes(out + table + b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n" + str(len(out)).encode() + b"\n%%EOF")
    labels["scanned.pdf"] = {"blocks": [], "facts": {}, "also": [], "notes": ["picturesOnly"]}


def hostile():
    whole = (OUT / "invitation-en-soffice.docx").read_bytes()
    (OUT / "damaged.docx").write_bytes(whole[: len(whole) // 2])
    (OUT / "damaged.pdf").write_bytes((OUT / "plain-en-soffice.pdf").read_bytes()[:700])
    (OUT / "other.docx").write_bytes(b"\xd0\xcf\x11\xe0" + b"\0" * 600)

    def rezip(name, change):
        source, target = zipfile.ZipFile(io.BytesIO(whole)), io.BytesIO()
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as out:
            for entry in source.namelist():
                out.writestr(entry, change.get(entry, lambda words: words)(source.read(entry)))
            for entry, make in change.items():
                if entry not in source.namelist():
                    out.writestr(entry, make(b""))
        (OUT / name).write_bytes(target.getvalue())

    rezip("bomb.docx", {"word/document.xml": lambda words: words.replace(b"</w:body>", b"<w:p/>" * 30_000_000 + b"</w:body>")})
    rezip("entities.docx", {"word/document.xml": lambda words: words.replace(b"?>", b"?><!DOCTYPE a [<!ENTITY b 'c'>]>", 1)})
    rezip("nested.docx", {"word/document.xml": lambda words: words.replace(b"</w:body>", b"<w:ins>" * 5_000 + b"</w:ins>" * 5_000 + b"</w:body>")})
    rezip("macros.docx", {"word/vbaProject.bin": lambda _: b"Attribute VB_Name"})
    rezip("external.docx", {"word/_rels/document.xml.rels": lambda words: words.replace(
        b"</Relationships>", b'<Relationship Id="rX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" '
        b'Target="http://attacker.example/x.png" TargetMode="External"/></Relationships>')})
    faults = {"damaged.docx": "damaged", "damaged.pdf": "damaged", "other.docx": "protected", "bomb.docx": "tooLarge", "entities.docx": "damaged",
              "nested.docx": "tooDeep"}
    for name, fault in faults.items():
        labels[name] = {"fault": fault}
    blocks, facts = alone(TEXTS["en"])
    for name, note in (("macros.docx", "macros"), ("external.docx", "external")):
        label(name, blocks, facts, "en", notes=[note])


def write_labels(all_labels):
    lines = [f"{json.dumps(name)}: {json.dumps(said, ensure_ascii=False)}" for name, said in all_labels.items()]
    (OUT / "labels.json").write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    OUT.mkdir(parents=True, exist_ok=True)
    languages_corpus()
    special_corpus()
    write_labels(labels)
    print(len(labels), "files")
