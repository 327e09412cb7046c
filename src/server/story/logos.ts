import sharp from 'sharp'
import { type Client, logIn, must, type Stage } from './client.ts'
import { organisationIds } from './desk.ts'
import { uploadPicture } from './pictures.ts'

type Emblem = { field: string; figure: string }

/** Emblems of the demonstration, drawn for it: the organisations' own are theirs. */
const EMBLEMS: Record<string, Emblem> = {
  unodc: {
    field: '#0b5c8f',
    figure:
      '<circle cx="160" cy="160" r="84"/><path d="M160 52V268M52 160H268M84 84L236 236M236 84L84 236"/>',
  },
  icmpd: {
    field: '#123f6d',
    figure: '<path d="M60 214C110 96 210 96 260 214M60 150C110 32 210 32 260 150"/>',
  },
  ilo: { field: '#1b66c9', figure: '<circle cx="160" cy="160" r="88"/><path d="M160 104V216M116 132H204"/>' },
  iom: {
    field: '#00467f',
    figure: '<path d="M56 160H236M176 96L242 160 176 224"/><circle cx="84" cy="96" r="14"/>',
  },
  ssdo: {
    field: '#2f7d4f',
    figure:
      '<path d="M160 264V132M160 176C104 176 84 132 84 84 140 84 160 128 160 176M160 204C216 204 236 160 236 112 180 112 160 156 160 204"/>',
  },
  fia: {
    field: '#5b2333',
    figure:
      '<path d="M160 56L250 92V164C250 216 212 250 160 268 108 250 70 216 70 164V92Z M118 160L150 194 206 128"/>',
  },
}

const draw = ({ field, figure }: Emblem): Promise<Buffer> =>
  sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="320" height="320"><rect width="320" height="320" rx="44" fill="${field}"/>
      <g fill="none" stroke="#fff" stroke-width="20" stroke-linecap="round" stroke-linejoin="round">${figure}</g></svg>`),
  )
    .png()
    .toBuffer()

/** Each member's press officer uploads its emblem, and its manager chooses it. */
export const giveLogos = async ({ baseUrl, password }: Stage): Promise<void> => {
  const person = (role: string, slug: string): Promise<Client> =>
    logIn(baseUrl, `${role}@${slug}.example`, password)
  for (const [slug, emblem] of Object.entries(EMBLEMS)) {
    const logo = await uploadPicture(await person('editor', slug), {
      ...{ bytes: await draw(emblem), name: `${slug}.png`, type: 'image/png' },
      about: { alt: `Emblem of ${slug.toUpperCase()}` },
    })
    const manager = await person('manager', slug)
    const ids = await organisationIds(manager)
    await must(manager.patch(`/api/partner-organisations/${ids[slug]}`, { logo }))
  }
}
