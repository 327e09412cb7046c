"""
Adds files to the corpus of imports that are written part by part: structures that office programs, mail programs and printers
make, and that the writers of the other scripts do not.

    python3 scripts/import/makeStructures.py
"""
import base64, json, os, quopri, shutil, subprocess, sys, tempfile, zipfile
from pathlib import Path
from xml.sax.saxutils import escape

OUT = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parents[2] / "tests/fixtures/import"
CHROMIUM = os.environ.get("CHROMIUM_PATH") or shutil.which("chromium-headless-shell") or shutil.which("chromium")
WHEN = (2026, 12, 1, 0, 0, 0)
NS = " ".join(f'xmlns:{name}="{uri}"' for name, uri in {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "v": "urn:schemas-microsoft-com:vml",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
}.items())
labels = {}


def label(name, blocks, also=(), notes=(), **facts):
    """`blocks`: (text, entry, role); `also`: what is listed, or stands in another form."""
    labels[name] = {"blocks": [dict(text=t, entry=e, role=r) for t, e, r in blocks], "facts": facts,
                    "also": list(also), "notes": list(notes)}


# Word

def t(text):
    return f'<w:t xml:space="preserve">{escape(text)}</w:t>'


def r(text, props=""):
    return f"<w:r>{f'<w:rPr>{props}</w:rPr>' if props else ''}{t(text)}</w:r>"


def p(*inside, props=""):
    return f"<w:p>{f'<w:pPr>{props}</w:pPr>' if props else ''}{''.join(x if x.startswith('<') else r(x) for x in inside)}</w:p>"


def style(name, text):
    return p(text, props=f'<w:pStyle w:val="{name}"/>')


def item(text, num, level=0):
    return p(text, props=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>')


def cell(*inside):
    return f"<w:tc><w:tcPr><w:tcW w:w=\"2000\" w:type=\"dxa\"/></w:tcPr>{''.join(x if x.startswith('<') else p(x) for x in inside)}</w:tc>"


def table(*rows):
    return "<w:tbl><w:tblPr/><w:tblGrid/>" + "".join(f"<w:tr>{''.join(row)}</w:tr>" for row in rows) + "</w:tbl>"


STYLES = "".join(f'<w:style w:type="paragraph" w:styleId="{i}"><w:name w:val="{n}"/></w:style>'
                 for i, n in (("Title", "Title"), ("Heading1", "heading 1"), ("Heading2", "heading 2")))
TYPES = {"document": "document.main", "styles": "styles", "numbering": "numbering", "footnotes": "footnotes",
         "endnotes": "endnotes", "comments": "comments", "header1": "header", "footer1": "footer"}


def docx(name, body, parts=None, rels=()):
    parts = {"styles": f"<w:styles {NS}>{STYLES}</w:styles>", **(parts or {})}
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    files = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        + "".join(f'<Override PartName="/word/{n}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.{TYPES[n]}+xml"/>'
                  for n in ("document", *parts)) + "</Types>",
        "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f"<w:document {NS}><w:body>{body}<w:sectPr/></w:body></w:document>",
        "word/_rels/document.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        + "".join(f'<Relationship Id="rIdP{i}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{n.rstrip("1")}" Target="{n}.xml"/>'
                  for i, n in enumerate(parts)) + "".join(rels) + "</Relationships>",
        **{f"word/{n}.xml": x for n, x in parts.items()},
    }
    with zipfile.ZipFile(OUT / name, "w", zipfile.ZIP_DEFLATED) as z:
        for path, text in files.items():
            z.writestr(zipfile.ZipInfo(path, WHEN), head + text, zipfile.ZIP_DEFLATED)


def box(text):
    inside = f"<w:txbxContent>{p(text)}</w:txbxContent>"
    return ('<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData uri="x">'
            f"<wps:wsp><wps:txbx>{inside}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
            f"<mc:Fallback><w:pict><v:shape><v:textbox>{inside}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>")


def nested_tables():
    inner = table([cell("Office"), cell("Cases")], [cell("Lahore"), cell("41")], [cell("Quetta"), cell("17")])
    body = (style("Title", "Cases heard by the special courts") + p("The courts heard more cases in 2025 than in any year before.")
            + table([cell("Province"), cell("By office")], [cell("Punjab and Balochistan"), cell("See below.", inner, p("As of June."))])
            + p("Judges asked for more interpreters.", box("Note for broadcasters: clips at noon."))
            + p("Training goes on until March."))
    docx("structure-nested-tables.docx", body)
    label("structure-nested-tables.docx", [
        ("Cases heard by the special courts", 0, "title"),
        ("The courts heard more cases in 2025 than in any year before.", 0, "body"),
        ("Punjab and Balochistan", 0, "any"), ("Lahore", 0, "any"), ("41", 0, "any"), ("Quetta", 0, "any"), ("17", 0, "any"), ("As of June.", 0, "any"),
        ("Judges asked for more interpreters.", 0, "body"),
        ("Note for broadcasters: clips at noon.", None, "left"),
        ("Training goes on until March.", 0, "body")], also=["Province", "By office", "See below.", "Office", "Cases"], languages=["en"])


def controls():
    def sdt(inside, props=""):
        return f"<w:sdt><w:sdtPr>{props}</w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"
    link = '<w:hyperlink r:id="rIdL1" w:history="1">' + r("the campaign page") + "</w:hyperlink>"
    field = ('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> HYPERLINK "https://unodc.example/report" </w:instrText></w:r>'
             '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + r("the report of 2025") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>')
    simple = '<w:fldSimple w:instr=" DOCPROPERTY Office ">' + r("Regional Office for South Asia") + "</w:fldSimple>"
    smart = ('<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="place">'
             '<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="City">' + r("New Delhi") + "</w:smartTag></w:smartTag>")
    custom = '<w:customXml w:uri="urn:x" w:element="quote">' + r("“Nobody is for sale”") + "</w:customXml>"
    body = (sdt(style("Title", "A campaign for safe journeys"), '<w:alias w:val="Title"/><w:text/>')
            + p(r("The "), simple, r(" opened a campaign in "), smart, r(" on "), sdt(r("4 December 2026"), '<w:date w:fullDate="2026-12-04T00:00:00Z"/>'), r("."))
            + sdt(p(custom, r(" is its motto, says "), link, r(", as does "), field, r("."))
                  + sdt(p("It runs in six states.")), '<w:docPartObj/>')
            + table([f"<w:sdt><w:sdtPr/><w:sdtContent>{cell('State')}</w:sdtContent></w:sdt>", cell("Posters")],
                    [cell(sdt(p("Kerala"))), cell("1,200")]))
    docx("structure-controls.docx", body, rels=['<Relationship Id="rIdL1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" '
                                                'Target="https://unodc.example/journeys" TargetMode="External"/>'])
    label("structure-controls.docx", [
        ("A campaign for safe journeys", 0, "title"),
        ("The Regional Office for South Asia opened a campaign in New Delhi on 4 December 2026.", 0, "body"),
        ("“Nobody is for sale” is its motto, says the campaign page, as does the report of 2025.", 0, "body"),
        ("It runs in six states.", 0, "body"), ("Kerala", 0, "any"), ("1,200", 0, "any")], also=["State", "Posters"], languages=["en"])


def signs():
    sym = lambda font, char: f'<w:r><w:sym w:font="{font}" w:char="{char}"/></w:r>'
    body = (style("Title", "Signs that are not letters")
            + p(sym("Wingdings", "F0FC"), r(" Passport returned, "), sym("Symbol", "F0B3"), r(" 18 years of age, "), sym("Symbol", "F061"), r(" and "), sym("Symbol", "F062"), r("."))
            + p(sym("Wingdings", "F028"), r(" +43 1 000 0000, "), sym("Acme Ornaments", "F041"), r(" desk."))
            + p('<w:r><w:t>inter</w:t><w:softHyphen/><w:t>national co</w:t><w:noBreakHyphen/><w:t>operation</w:t></w:r>', r(" and CO"), r("2", '<w:vertAlign w:val="subscript"/>'), r(" for 10"), r("6", '<w:vertAlign w:val="superscript"/>'), r(" people."))
            + p("<w:r><w:t>First line</w:t><w:br/><w:t>Second line</w:t><w:cr/><w:t>Third line</w:t><w:tab/><w:t>behind a tab</w:t></w:r>")
            + p(r("Small caps, ", "<w:smallCaps/>"), r("all caps, ", "<w:caps/>"), r("5\u00a0000\u202f€ "), '<w:r><w:ptab w:relativeTo="margin" w:alignment="right" w:leader="none"/></w:r>', r("à Genève.")))
    docx("structure-signs.docx", body)
    label("structure-signs.docx", [
        ("Signs that are not letters", 0, "title"), ("✓", 0, "any"), ("Passport returned, ≥ 18 years of age, α and β.", 0, "any"),
        ("+43 1 000 0000,", None, "any"), ("desk.", 0, "any"),
        ("international co\u2011operation and CO₂ for 10⁶ people.", 0, "any"),
        ("First line", 0, "any"), ("Second line", 0, "any"), ("Third line", 0, "any"), ("behind a tab", 0, "any"),
        ("Small caps, all caps, 5\u00a0000\u202f€", 0, "any"), ("à Genève.", 0, "any")], notes=["unreadSigns"], languages=["en"])


def numbering():
    lvl = lambda i, fmt, text, start=1: f'<w:lvl w:ilvl="{i}"><w:start w:val="{start}"/><w:numFmt w:val="{fmt}"/><w:lvlText w:val="{text}"/></w:lvl>'
    nums = (f'<w:abstractNum w:abstractNumId="0">{lvl(0, "decimal", "%1.")}{lvl(1, "lowerLetter", "%2)")}</w:abstractNum>'
            f'<w:abstractNum w:abstractNumId="1">{lvl(0, "bullet", "•")}</w:abstractNum>'
            f'<w:abstractNum w:abstractNumId="2">{lvl(0, "upperRoman", "Article %1", 4)}</w:abstractNum>'
            '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
            '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
            '<w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>')
    body = (style("Title", "Seven demands of the network") + item("Pay workers what they are owed.", 1) + item("Return their papers.", 1) + item("to workers", 1, 1) + item("to their families", 1, 1)
            + p("Two more concern the courts.") + item("Hear children in private.", 1) + item("Pay interpreters.", 1)
            + p("And for employers:") + item("Publish recruitment fees.", 3) + item("Let people leave.", 3)
            + item("Nobody pays for a job.", 2)
            + item("The network meets again in May", 4) + p(r("All of it was agreed"), '<w:r><w:footnoteReference w:id="2"/></w:r>', r(" by nine states"), '<w:r><w:endnoteReference w:id="2"/></w:r>', r(".")))
    note = lambda kind, text: f'<w:{kind} w:id="2">{p("<w:r><w:" + kind[:-1] + "Ref/></w:r>" if False else r(" " + text))}</w:{kind}>'
    comments = ('<w:comment w:id="0" w:author="Anna Ruiz" w:initials="AR">' + p("Which states?") + "</w:comment>"
                '<w:comment w:id="1" w:author="Omar Haddad" w:initials="OH">' + p("See the annex.") + "</w:comment>")
    docx("structure-numbering.docx", body, {
        "numbering": f"<w:numbering {NS}>{nums}</w:numbering>",
        "footnotes": f"<w:footnotes {NS}>{note('footnote', 'In Vienna, on 3 June 2026.')}</w:footnotes>",
        "endnotes": f"<w:endnotes {NS}>{note('endnote', 'Their names are on the website.')}</w:endnotes>",
        "comments": f"<w:comments {NS}>{comments}</w:comments>",
        "header1": f"<w:hdr {NS}>{p('Draft, not for quotation')}</w:hdr>", "footer1": f"<w:ftr {NS}>{p('Page ', '<w:fldSimple w:instr=' + chr(34) + 'PAGE' + chr(34) + '>' + r('1') + '</w:fldSimple>')}</w:ftr>"})
    label("structure-numbering.docx", [
        ("Seven demands of the network", 0, "title"), ("Pay workers what they are owed.", 0, "body"), ("Return their papers.", 0, "body"), ("to workers", 0, "any"),
        ("to their families", 0, "any"), ("Two more concern the courts.", 0, "body"), ("Hear children in private.", 0, "body"), ("Pay interpreters.", 0, "body"),
        ("And for employers:", 0, "body"), ("Publish recruitment fees.", 0, "body"), ("Let people leave.", 0, "body"), ("Nobody pays for a job.", 0, "body"),
        ("The network meets again in May", 0, "any"), ("All of it was agreed", 0, "any"), ("by nine states", 0, "any"), ("In Vienna, on 3 June 2026.", 0, "any"),
        ("Their names are on the website.", 0, "any"), ("Which states?", None, "left"), ("See the annex.", None, "left"), ("Draft, not for quotation", None, "left")], also=["Page"], languages=["en"])


# Mails

HEAD = ["From: Press Office <press@unodc.example>", "To: Editors <editors@news.example>", "Date: Tue, 01 Dec 2026 08:00:00 +0100", "MIME-Version: 1.0"]


def eml(name, *lines):
    (OUT / name).write_bytes("\r\n".join([*HEAD, *lines, ""]).encode("utf-8"))


def qp(text):
    return quopri.encodestring(text.encode("utf-8")).decode("ascii").replace("\n", "\r\n")


def rtf_mail():
    text = "Déclaration à la presse\n\nL’Office ouvre un centre d’accueil à Dakar — le premier de la région.\n\nIl comptera 40 places d’ici à mars 2027, grâce à l’appui de l’Union européenne.\n"
    rtf = r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Calibri;}}\f0 D\'e9claration \'e0 la presse\par L\'92Office ouvre un centre d\'92accueil \'e0 Dakar\par}"
    eml("structure-rtf.eml", "Subject: =?utf-8?Q?D=C3=A9claration_=C3=A0?= =?utf-8?Q?_la_presse?=", 'Content-Type: multipart/alternative; boundary="b1"', "",
        "--b1", "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: quoted-printable", "", qp(text), "--b1", 'Content-Type: text/rtf; charset="windows-1252"', "", rtf, "--b1--")
    label("structure-rtf.eml", [
        ("Déclaration à la presse", 0, "any"), ("L’Office ouvre un centre d’accueil à Dakar — le premier de la région.", 0, "body"),
        ("Il comptera 40 places d’ici à mars 2027, grâce à l’appui de l’Union européenne.", 0, "body")], languages=["fr"])


def flowed():
    eml("structure-flowed.eml", "Subject: Statement", 'Content-Type: text/plain; charset=utf-8; format=flowed; delsp=no', "Content-Transfer-Encoding: 8bit", "",
        "Nine states agree on a common hotline", "",
        "Nine states will share one telephone number for everybody who has been ", "promised work abroad and does not get away. ", "It is answered in eleven languages, at any ", "hour, and costs nothing.", "",
        " From March on, the number works in all nine states.", "", "> When will the number be ", "> known?", ">> Soon, we hope.", "", "-- ", "Press Office")
    label("structure-flowed.eml", [
        ("Nine states agree on a common hotline", 0, "title"),
        ("Nine states will share one telephone number for everybody who has been promised work abroad and does not get away. It is answered in eleven languages, at any hour, and costs nothing.", 0, "body"),
        ("From March on, the number works in all nine states.", 0, "body"), ("When will the number be known?", None, "left"), ("Soon, we hope.", None, "left"),
        ("Press Office", None, "left")], languages=["en"])


def calendar():
    ics = "\r\n".join([
        "BEGIN:VCALENDAR", "PRODID:-//Example//Mail 1.0//EN", "VERSION:2.0", "METHOD:REQUEST", "BEGIN:VTIMEZONE", "TZID:W. Europe Standard Time", "BEGIN:STANDARD", "DTSTART:16010101T030000",
        "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10", "END:STANDARD", "BEGIN:DAYLIGHT", "DTSTART:16010101T020000", "TZOFFSETFROM:+0100",
        "TZOFFSETTO:+0200", "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3", "END:DAYLIGHT", "END:VTIMEZONE", "BEGIN:VEVENT", "UID:4711@unodc.example", "DTSTAMP:20261201T070000Z",
        "ORGANIZER;CN=Press Office:mailto:press@unodc.example", 'ATTENDEE;CN="Ruiz, Anna";ROLE=REQ-PARTICIPANT:mailto:anna@news.example', "DTSTART;TZID=W. Europe Standard Time:20261209T100000",
        "DTEND;TZID=W. Europe Standard Time:20261209T123000", "SUMMARY:Launch of the common hotline", "LOCATION:Hall B\\, Vienna International Centre\\, Vienna",
        "DESCRIPTION:The hotline is shown by those who answer it.\\nPlease bring an ide", " ntity card.", "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-PT15M", "DESCRIPTION:Reminder", "END:VALARM", "END:VEVENT", "END:VCALENDAR", ""])
    eml("structure-calendar.eml", "Subject: Launch of the common hotline", 'Content-Type: multipart/mixed; boundary="m"', "", "--m", "Content-Type: text/html; charset=utf-8", "",
        "<p>Dear colleagues,</p><p>please join us for the launch of the common hotline. An entry for your calendar is attached.</p>", "--m",
        'Content-Type: text/calendar; charset=utf-8; method=REQUEST; name="launch.ics"', "Content-Transfer-Encoding: base64", 'Content-Disposition: attachment; filename="launch.ics"', "",
        base64.encodebytes(ics.encode()).decode().replace("\n", "\r\n"), "--m--")
    label("structure-calendar.eml", [
        ("please join us for the launch of the common hotline. An entry for your calendar is attached.", None, "any"),
        ("Launch of the common hotline", None, "any"), ("Hall B, Vienna International Centre, Vienna", None, "any"), ("The hotline is shown by those who answer it.", None, "any"),
        ("Please bring an identity card.", None, "any"), ("Press Office", None, "any"), ("Ruiz, Anna", None, "any")], notes=["attachments"])


def nested_mail():
    word = base64.encodebytes((OUT / "structure-controls.docx").read_bytes()).decode().replace("\n", "\r\n")
    inner = ["From: Desk <desk@icmpd.example>", "To: Press Office <press@unodc.example>", "Subject: =?utf-8?B?VGV4dCBmw7xyIGRpZSBQcmVzc2U=?=", "MIME-Version: 1.0", 'Content-Type: multipart/mixed; boundary="i"', "",
             "--i", "Content-Type: text/plain; charset=iso-8859-1", "Content-Transfer-Encoding: quoted-printable", "", "The text of the campaign is attached, as agreed in Z=FCrich.", "--i",
             "Content-Type: application/octet-stream", "Content-Disposition: attachment; filename*0*=UTF-8''campaign%20%E2%80%93%20; filename*1=\"final.docx\"", "Content-Transfer-Encoding: base64", "", word, "--i--"]
    middle = ["From: Press Office <press@unodc.example>", "To: Editors <editors@news.example>", "Subject: Fwd: campaign", "MIME-Version: 1.0", 'Content-Type: multipart/mixed; boundary="m"', "",
              "--m", "Content-Type: text/plain; charset=utf-8", "", "Please see the mail below.", "--m", "Content-Type: message/rfc822", "Content-Disposition: attachment; filename=\"campaign.eml\"", "", *inner, "--m--"]
    eml("structure-nested.eml", "Subject: Fwd: Fwd: campaign", 'Content-Type: multipart/mixed; boundary="o"', "", "--o", "Content-Type: text/plain; charset=utf-8", "", "For tomorrow's page.", "--o",
        "Content-Type: message/rfc822", "", *middle, "--o--")
    label("structure-nested.eml", [
        ("For tomorrow's page.", None, "any"), ("Please see the mail below.", None, "any"), ("The text of the campaign is attached, as agreed in Zürich.", None, "any"),
        ("Text für die Presse", None, "any"), ("A campaign for safe journeys", None, "any"), ("The Regional Office for South Asia opened a campaign in New Delhi on 4 December 2026.", None, "any"),
        ("It runs in six states.", None, "any")], notes=["attachments"])


def charsets():
    page = ("<html><head><meta charset='windows-1251'></head><body><table><tr><td><h1>Новый центр помощи в Бишкеке</h1>"
            "<p>Центр откроется <b>9 декабря 2026&nbsp;года</b>.</p></td></tr></table><div style='display:none'>Просмотр: центр откроется</div>"
            "<ol start=3><li>Юристы<li>Переводчики</ol><p>Работа<br>круглосуточно &mdash; и бесплатно&shy;.</p></body></html>").replace("&mdash;", "—")
    (OUT / "structure-cyrillic.eml").write_bytes("\r\n".join([*HEAD, "Subject: =?koi8-r?B?" + base64.b64encode("Центр помощи".encode("koi8-r")).decode() + "?=",
        "Content-Type: text/html; charset=windows-1251", "Content-Transfer-Encoding: 8bit", "", ""]).encode() + page.encode("windows-1251"))
    label("structure-cyrillic.eml", [
        ("Новый центр помощи в Бишкеке", 0, "title"), ("Центр откроется 9 декабря 2026\u00a0года.", 0, "body"), ("Просмотр: центр откроется", None, "any"),
        ("Юристы", 0, "any"), ("Переводчики", 0, "any"), ("круглосуточно — и бесплатно.", 0, "any")], also=["Работа", "Центр помощи"], languages=["ru"])


# PDF

def office_pdf():
    """LibreOffice, with a page head and foot on each page."""
    para = lambda text, name="Text": f'<text:p text:style-name="{name}">{escape(text)}</text:p>'
    paragraphs = ["The official office for victims of trafficking offers assistance in difficult cases; its staff are certified and sufficiently well trained to find, without delay, those who suffer.",
                  "Interinstitutional cooperation and confidentiality agreements, internationally acknowledged, are indispensable prerequisites for the identification of disadvantaged persons.",
                  "Responsibility for counterterrorism, telecommunications and infrastructure remains with the corresponding ministries, notwithstanding the recommendations of the commission."] * 6
    fodt = ('<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
            'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">'
            '<office:styles><style:style style:name="Text" style:family="paragraph"><style:paragraph-properties fo:text-align="justify" fo:margin-bottom="0.3cm" fo:hyphenation-ladder-count="no-limit"/>'
            '<style:text-properties style:font-name="DejaVu Serif" fo:font-family="\'DejaVu Serif\'" fo:font-size="12pt" fo:language="en" fo:country="US" fo:hyphenate="true" fo:hyphenation-remain-char-count="2" fo:hyphenation-push-char-count="2"/></style:style>'
            '<style:style style:name="Big" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.4cm"/><style:text-properties fo:font-family="\'DejaVu Serif\'" fo:font-size="20pt" fo:font-weight="bold"/></style:style></office:styles>'
            '<office:automatic-styles><style:page-layout style:name="L"><style:page-layout-properties fo:page-width="12cm" fo:page-height="18cm" fo:margin="1.5cm"/><style:header-style><style:header-footer-properties fo:min-height="0.8cm" fo:margin-bottom="0.5cm"/></style:header-style>'
            '<style:footer-style><style:header-footer-properties fo:min-height="0.8cm" fo:margin-top="0.5cm"/></style:footer-style></style:page-layout></office:automatic-styles>'
            '<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L"><style:header><text:p>Office of the Network, information for the press</text:p></style:header>'
            '<style:footer><text:p>Page <text:page-number text:select-page="current">1</text:page-number> of <text:page-count>1</text:page-count></text:p></style:footer></style:master-page></office:master-styles>'
            f'<office:body><office:text>{para("Effective offices", "Big")}{"".join(map(para, paragraphs))}</office:text></office:body></office:document>')
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "structure-headers.fodt"
        source.write_text(fodt)
        subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{folder}/p", "--convert-to", "pdf", "--outdir", str(OUT), str(source)], check=True, stdout=subprocess.DEVNULL)
    label("structure-headers.pdf", [("Effective offices", 0, "title"), *[(text, 0, "body") for text in paragraphs],
                                    ("Office of the Network, information for the press", None, "left")], languages=["en"])


SHY = "\u00ad"
PARTED = {"Interinstitutional": "Inter-insti-tu-tional", "confidentiality": "con-fi-den-tial-i-ty", "internationally": "in-ter-na-tion-al-ly", "indispensable": "in-dis-pens-able",
          "prerequisites": "pre-req-ui-sites", "identification": "iden-ti-fi-ca-tion", "disadvantaged": "dis-ad-van-taged", "Responsibility": "Re-spon-si-bil-i-ty",
          "counterterrorism": "coun-ter-ter-ror-ism", "telecommunications": "tele-com-mu-ni-ca-tions", "infrastructure": "in-fra-struc-ture", "corresponding": "cor-re-spond-ing",
          "notwithstanding": "not-with-stand-ing", "recommendations": "rec-om-men-da-tions"}


def browser_pdf():
    """Chromium, in a narrow column, with ligatures of the typeface and words that are broken at the ends of lines."""
    paragraphs = ["Interinstitutional cooperation and confidentiality agreements, internationally acknowledged, are indispensable prerequisites for the identification of disadvantaged persons.",
                  "Responsibility for counterterrorism, telecommunications and infrastructure remains with the corresponding ministries, notwithstanding the recommendations of the commission.",
                  "Official efforts to find affected families suffice only where offices are staffed."] * 3
    parted = [" ".join(PARTED.get(word, word).replace("-", SHY) for word in text.split(" ")) for text in paragraphs]
    page = ('<!doctype html><meta charset="utf-8"><title>Effective offices</title><style>@page{size:105mm 148mm;margin:14mm}body{font:11pt/1.35 "DejaVu Serif",serif;text-align:justify;hyphens:manual;font-variant-ligatures:common-ligatures}</style>'
            f'<h1>Effective offices</h1>{"".join(f"<p>{escape(text)}</p>" for text in parted)}')
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "page.html"
        source.write_text(page)
        subprocess.run([CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", f"--print-to-pdf={OUT / 'structure-hyphens.pdf'}", source.as_uri()], check=True, stderr=subprocess.DEVNULL)
    label("structure-hyphens.pdf", [("Effective offices", 0, "title"), *[(text, 0, "body") for text in paragraphs]], languages=["en"])


def pdf(name, pages):
    """`pages`: (rotation, width, height, [(x, y, size, text)]) in Helvetica with WinAnsi; written by hand, as printers of forms do."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", None, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"]
    kids = []
    for rotation, width, height, texts in pages:
        content = "BT\n" + "".join(f"/F1 {size} Tf {matrix(rotation, x, y, width, height)} Tm ({said(text)}) Tj\n" for x, y, size, text in texts) + "ET"
        objects.append(f"<< /Length {len(content.encode('cp1252'))} >>\nstream\n{content}\nendstream")
        objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}] {f'/Rotate {rotation}' if rotation else ''} /Resources << /Font << /F1 3 0 R >> >> /Contents {len(objects)} 0 R >>")
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    out, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{each}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n".encode()
    (OUT / name).write_bytes(out)


def matrix(rotation, x, y, width, height):
    """Where words stand as the page is looked at."""
    if rotation == 90:
        return f"0 1 -1 0 {width - y} {x}"
    if rotation == 180:
        return f"-1 0 0 -1 {width - x} {height - y}"
    return f"1 0 0 1 {x} {y}"


def said(text):
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


ENGLISH = ["Ministers of nine states have agreed on", "one telephone number for everybody who", "is held at work against their will. It is", "answered in eleven languages at any hour", "of the day. Calls cost nothing, and no",
           "caller is asked for a name or for papers.", "The number will be shown at airports,", "at embassies and in buses from March on."]
FRENCH = ["Les ministres de neuf États se sont mis", "d’accord sur un numéro unique pour toute", "personne retenue au travail contre son", "gré. On y répond en onze langues à toute", "heure du jour. L’appel est gratuit, et nul",
          "ne doit donner son nom ni ses papiers.", "Le numéro sera affiché dans les aéroports,", "les ambassades et les bus dès le mois de mars."]


def rotated():
    columns = [(57, 760, 18, "One number for nine states"), *[(57, 700 - 15 * i, 10, line) for i, line in enumerate(ENGLISH)], *[(320, 700 - 15 * i, 10, line) for i, line in enumerate(FRENCH)]]
    lines = ["Calls by state in the first half of the year", "Austria 1,204 calls, of them 311 in a language other than German.", "Hungary 877 calls, of them 140 in a language other than Hungarian."]
    turned = [(60, 500 - 24 * i, 12, line) for i, line in enumerate(lines)]
    upside = [(60, 760, 12, "This page was scanned upside down and corrected by the printer.")]
    pdf("structure-rotated.pdf", [(0, 595, 842, columns), (90, 595, 842, turned), (180, 595, 842, upside)])
    label("structure-rotated.pdf", [("One number for nine states", 0, "title"), (" ".join(ENGLISH), 0, "any"), (" ".join(FRENCH), 0, "any"), *[(line, 0, "any") for line in lines], (upside[0][3], 0, "any")], notes=["columns"])


if __name__ == "__main__":
    for make in (nested_tables, controls, signs, numbering, rtf_mail, flowed, calendar, nested_mail, charsets, office_pdf, browser_pdf, rotated):
        make()
    path = OUT / "labels.json"
    known = json.loads(path.read_text()) if path.exists() else {}
    lines = [f"{json.dumps(name)}: {json.dumps(value, ensure_ascii=False)}" for name, value in {**known, **labels}.items()]
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
    print(len(labels), "files")
