import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { simpleParser } from 'mailparser'
import MailComposer from 'nodemailer/lib/mail-composer'

type Parts = Record<string, Uint8Array>
const DOCUMENT = 'word/document.xml'
const PROOF = 'customXml/item1.xml'

/** A Word file, written anew with something done to its parts, as another program saves it. */
export const resaved = (bytes: Uint8Array, change: (parts: Parts) => void = () => undefined): Uint8Array => {
  const parts = unzipSync(bytes)
  change(parts)
  return zipSync(Object.fromEntries(Object.entries(parts).reverse()), { level: 1 })
}

const inPart =
  (name: string, change: (xml: string) => string) =>
  (parts: Parts): void => {
    const before = strFromU8(parts[name] ?? new Uint8Array())
    const after = change(before)
    if (after === before) throw new Error(`Nothing was changed in ${name}.`)
    parts[name] = strToU8(after)
  }

export const inDocument = (change: (xml: string) => string) => inPart(DOCUMENT, change)

/** The paragraph of the Word file that holds these words, and none of the others. */
export const withoutParagraph = (words: string) =>
  inDocument((xml) => {
    const end = xml.indexOf('</w:p>', xml.indexOf(words)) + '</w:p>'.length
    const start = xml.lastIndexOf('<w:p>', xml.indexOf(words))
    return xml.slice(0, start) + xml.slice(end)
  })

export const withProofOf =
  (other: Uint8Array) =>
  (parts: Parts): void => {
    const proof = unzipSync(other)[PROOF]
    if (!proof) throw new Error('The other file carries no proof.')
    parts[PROOF] = proof
  }

export const withProof = (proof: unknown) =>
  inPart(PROOF, (xml) => {
    const json = JSON.stringify(proof).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
    return xml.replace(
      /(<proof[^>]*>).*(<\/proof>)/s,
      (_, open: string, close: string) => open + json + close,
    )
  })

/** Somebody’s mail, with these lines in it. */
export const mailWith = (lines: readonly string[]): Uint8Array =>
  strToU8(
    [
      ...['From: desk@paper.example', 'To: editor@paper.example', 'Subject: Have you seen this?'],
      ...[
        'MIME-Version: 1.0',
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: base64',
      ],
      ...['', Buffer.from(lines.join('\r\n')).toString('base64').replace(/.{76}/g, '$&\r\n'), ''],
    ].join('\r\n'),
  )

/** A mail as another program passes it on: read, and written anew with its own headers, boundaries and encodings. */
export const encodedAgain = async (
  eml: string | Buffer,
  change: (words: string) => string = (words) => words,
): Promise<Buffer> => {
  const { subject = '', html, text = '' } = await simpleParser(eml, { skipImageLinks: true })
  const composer = new MailComposer({
    ...{ from: 'desk@paper.example', to: 'editor@paper.example', subject: `Fwd: ${subject}` },
    ...{ text: change(text), html: change(String(html)), textEncoding: 'quoted-printable' },
  })
  return composer.compile().build()
}
