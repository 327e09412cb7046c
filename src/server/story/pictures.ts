import sharp from 'sharp'
import { type Client, logIn, must, type Stage } from './client.ts'
import { organisationIds } from './desk.ts'
import { ORGANISATIONS } from './people.ts'

/** Letters as strokes, on a grid 6 high, so that they look alike on every machine, whatever fonts it has. */
const LETTERS: Readonly<Record<string, { width: number; path: string }>> = {
  A: { width: 4, path: 'M0 6 2 0 4 6M.7 4H3.3' },
  C: { width: 3.8, path: 'M3.8.9A2 2 0 0 0 0 2V4A2 2 0 0 0 3.8 5.1' },
  D: { width: 4, path: 'M0 0V6H1A3 3 0 0 0 1 0Z' },
  F: { width: 3.4, path: 'M0 6V0H3.4M0 3H2.8' },
  I: { width: 0, path: 'M0 0V6' },
  L: { width: 3.2, path: 'M0 0V6H3.2' },
  M: { width: 5, path: 'M0 6V0L2.5 4 5 0V6' },
  N: { width: 4, path: 'M0 6V0L4 6V0' },
  O: { width: 4, path: 'M2 0A2 2 0 0 1 4 2V4A2 2 0 0 1 0 4V2A2 2 0 0 1 2 0Z' },
  P: { width: 3.7, path: 'M0 6V0H2A1.7 1.7 0 0 1 2 3.4H0' },
  S: { width: 3.8, path: 'M3.6 1C3-.3.2-.4.2 1.6 .2 3.5 3.8 2.5 3.8 4.5 3.8 6.4.7 6.4 0 4.9' },
  U: { width: 4, path: 'M0 0V4A2 2 0 0 0 4 4V0' },
}
const BETWEEN = 1.6
const COLOURS = ['#14507c', '#8a3b12', '#2c5aa0', '#0b5fa5', '#5b3a8c', '#1f6b45', '#2f6f8f']

/** The letters of an acronym in one colour, over a line. None of the organisations has such a logo. */
const drawLogo = (acronym: string, colour: string): Promise<Buffer> => {
  const letters = [...acronym].flatMap((letter) => LETTERS[letter] ?? [])
  const starts = letters.map((_, index) =>
    letters.slice(0, index).reduce((sum, { width }) => sum + width + BETWEEN, 0),
  )
  const width = (starts.at(-1) ?? 0) + (letters.at(-1)?.width ?? 0)
  const strokes = letters.map(
    ({ path }, index) => `<path transform="translate(${starts[index]})" d="${path}"/>`,
  )
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${(width + 2) * 24}" height="240" viewBox="-1 -1 ${width + 2} 10">
    <g fill="none" stroke="${colour}" stroke-width=".9" stroke-linecap="round" stroke-linejoin="round">${strokes.join('')}
    <path stroke-width=".5" d="M0 8H${width}"/></g></svg>`
  return sharp(Buffer.from(svg)).png().toBuffer()
}

const WORDS = {
  en: 'Drawing: kites in seven colours in the evening sky above a line of hills',
  ur: 'خاکہ: پہاڑیوں کے اوپر شام کے آسمان میں سات رنگوں کی پتنگیں',
}

const KITES: [x: number, y: number, size: number, turn: number][] = [
  [240, 260, 46, -18],
  [480, 170, 60, 12],
  [700, 330, 40, -8],
  [900, 200, 72, 20],
  [1130, 300, 44, -14],
  [1310, 150, 54, 6],
  [1440, 370, 36, 16],
]

const kite = ([x, y, size, turn]: (typeof KITES)[number], colour: string): string =>
  `<g transform="translate(${x} ${y}) rotate(${turn})">
    <path d="M0 ${size} q ${-size} ${size * 1.6} ${size * 0.3} ${size * 3}" fill="none" stroke="#f6e7c8" stroke-width="3"/>
    <path d="M0 ${-size} ${size * 0.75} 0 0 ${size} ${-size * 0.75} 0Z" fill="${colour}"/>
    <path d="M0 ${-size} 0 ${size}M${-size * 0.75} 0H${size * 0.75}" stroke="#ffffff88" stroke-width="2"/></g>`

/** What stands above the media update of the story, and its invitation. */
const drawKites = (): Promise<Buffer> => {
  const colours = ['#e4572e', '#f3a712', '#a8c686', '#669bbc', '#d1495b', '#edae49', '#00798c']
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900">
    <defs><linearGradient id="sky" x2="0" y2="1">
      <stop offset="0" stop-color="#13294b"/><stop offset=".6" stop-color="#4b5d8f"/><stop offset="1" stop-color="#e9a178"/>
    </linearGradient></defs>
    <rect width="1600" height="900" fill="url(#sky)"/>
    <path d="M0 720Q260 600 520 700T1040 660T1600 700V900H0Z" fill="#33415c"/>
    <path d="M0 800Q320 700 640 790T1240 770T1600 810V900H0Z" fill="#1b2436"/>
    ${KITES.map((one, index) => kite(one, colours[index] ?? '#fff')).join('')}</svg>`
  return sharp(Buffer.from(svg)).jpeg({ quality: 88 }).toBuffer()
}

type File = { bytes: Buffer; name: string; type: string; about: Record<string, unknown> }

const upload = async (client: Client, { bytes, name, type, about }: File): Promise<string> => {
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(bytes)], { type }), name)
  form.set('_payload', JSON.stringify(about))
  const { doc } = await must(client.upload('/api/media', form))
  return (doc as { id: string }).id
}

/** @returns the id of the picture, which is the organisation's whose editor it is. */
export const uploadKites = async (editor: Client): Promise<string> => {
  const alternatives = Object.entries(WORDS).map(([locale, alt]) => ({ locale, alt }))
  const about = { alternatives, credit: 'Communiqué', focus: { x: 56, y: 30 } }
  return upload(editor, { bytes: await drawKites(), name: 'kites.jpg', type: 'image/jpeg', about })
}

/** Each member has a logo, as its manager would have chosen it. */
export const chooseLogos = async ({ baseUrl, password }: Stage): Promise<void> => {
  const members = ORGANISATIONS.filter(({ standing }) => standing === 'member')
  for (const [index, { slug, acronym }] of members.entries()) {
    const [editor, manager] = [
      await logIn(baseUrl, `editor@${slug}.example`, password),
      await logIn(baseUrl, `manager@${slug}.example`, password),
    ]
    const bytes = await drawLogo(acronym, COLOURS[index % COLOURS.length] ?? '#333')
    const about = { alt: `${acronym} logo` }
    const logo = await upload(editor, { bytes, name: `${slug}.png`, type: 'image/png', about })
    const ids = await organisationIds(manager)
    await must(manager.patch(`/api/partner-organisations/${ids[slug]}`, { logo }))
  }
}
