import { saltedHash } from '../../../src/domain/digests.ts'
import type { Evidence } from '../../../src/domain/evidence/evidence.ts'
import { rendering } from '../../../src/domain/rendering/renderings.ts'
import { inCore, inWords } from './changes.ts'
import { found, forged, type Forgery } from './kinds.ts'
import { all, one, retext, textOf } from './tools.ts'

type Body = { root: { children: object[] } }

const withLink = (file: Evidence, url: string): void =>
  inWords(file, (leaf) => {
    const body = leaf.body as Body
    const words = { type: 'text', version: 1, text: 'un.org', format: 0 }
    const link = { type: 'link', version: 1, fields: { url, linkType: 'custom' }, children: [words] }
    body.root.children.push({ type: 'paragraph', version: 1, direction: null, children: [link] })
    const { toHtml, toText } = rendering
    const made = body as unknown as Parameters<typeof toText>[0]
    Object.assign(leaf, { html: toHtml(made, 'en'), text: toText(made) })
  })

const CARD = {
  ...{ name: 'Press office', title: '', organisation: 'c', languages: ['en'], hours: '', zone: 'UTC' },
  ...{ emails: [{ address: 'press@c.example', visibility: 'press' }], phones: [] },
}

/** The text of the first submit binds this beside it. */
const withCard = (file: Evidence, value: object): void => {
  const kept = { salt: 'a1', value }
  retext(file, textOf(file, one(file, 'submit')), (text) => {
    text.core.contacts = [{ public: saltedHash(kept) }]
    text.aside = { ...text.aside, [saltedHash(kept)]: kept }
  })
}

/** Of what signers could not see, and of what no freeze makes. */
export const OF_SIGHT: readonly Forgery[] = [
  {
    name: 'A title holds characters that nobody sees',
    of: 'signed',
    forge: forged((file) =>
      inWords(file, (leaf) => (leaf.title = `Not \u202Ewon\u202C\u200B ${String(leaf.title)}`)),
    ),
    ...found(/its part “en” holds characters that cannot be seen/),
  },
  {
    name: 'The facts hold characters that nobody sees',
    of: 'signed',
    forge: forged((file) =>
      inCore(file, (core) => ((core.facts as { theme: string }).theme = 'Wa\u200Bter')),
    ),
    ...found(/its part “core” holds characters that cannot be seen/),
  },
  {
    name: 'A contact’s card holds characters that nobody sees',
    of: 'signed',
    forge: forged((file) => withCard(file, { ...CARD, name: 'Press\u200B office' })),
    ...found(/its part “beside it” holds characters that cannot be seen/),
  },
  {
    name: 'A hall is changed to a name that holds characters that nobody sees',
    of: 'changed',
    forge: forged((file) =>
      retext(file, textOf(file, one(file, 'propose-facts')), ({ core }) => {
        ;(core.facts as { venue: { name: string } }).venue.name = 'hall \u202E101'
      }),
    ),
    ...found(/nobody could have asked for facts like these/),
  },
  {
    name: 'A link in a text runs a program',
    of: 'signed',
    forge: forged((file) => withLink(file, 'javascript:alert(1)')),
    ...found(/its part “en” is outside the format/),
  },
  {
    name: 'An organisation stands under another one’s slug',
    of: 'signed',
    forge: forged((file) =>
      inCore(file, (core) => {
        ;(core.organisations as Record<string, { slug: string }>).b!.slug = 'e'
      }),
    ),
    ...found(/its part “core” is outside the format \(organisations\)/),
  },
  {
    name: 'A contact’s card holds a member that nobody is shown',
    of: 'signed',
    forge: forged((file) => withCard(file, { ...CARD, terms: 'We pay for it.' })),
    ...found(/a value that it binds by its hash is outside the format/),
  },
  {
    name: 'A note to the public is no words',
    of: 'signed',
    forge: forged((file) => {
      const kept = { salt: 'a1', value: { note: 'One figure.' } }
      retext(file, textOf(file, all(file, 'submit').at(-1)!), (text) => {
        text.notice!.publicNote = saltedHash(kept)
        text.aside = { [saltedHash(kept)]: kept }
      })
    }),
    ...found(/a value that it binds by its hash is outside the format/),
  },
]
