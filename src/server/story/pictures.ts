import sharp from 'sharp'
import { type Client, must } from './client.ts'

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

/** @returns its id. */
export const uploadPicture = async (client: Client, { bytes, name, type, about }: File): Promise<string> => {
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(bytes)], { type }), name)
  form.set('_payload', JSON.stringify(about))
  const { doc } = await must(client.upload('/api/media', form))
  return (doc as { id: string }).id
}

/** @returns the id of the picture, which is the organisation's whose editor it is. */
export const uploadKites = async (editor: Client): Promise<string> => {
  const alternatives = Object.entries(WORDS).map(([locale, alt]) => ({ locale, alt }))
  const about = { alternatives, credit: 'Communiqué', focus: { x: 56, y: 30 }, recognisable: 'no' }
  return uploadPicture(editor, { bytes: await drawKites(), name: 'kites.jpg', type: 'image/jpeg', about })
}
