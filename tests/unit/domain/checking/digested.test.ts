import { type CanonicalText, digestOf, manifestOf } from '../../../../src/domain/canonical.ts'
import { readCarriedText } from '../../../../src/domain/checking/digested.ts'
import { readEditions } from '../../../../src/domain/checking/readEditions.ts'
import { sha256 } from '../../../../src/domain/digests.ts'
import type { EntryType } from '../../../../src/domain/entries.ts'
import { coreOf, leafOf } from './examples.ts'

const canonicalOf = (text: CanonicalText) => ({ manifest: manifestOf(text), ...text })
const statement = canonicalOf({
  core: coreOf('statement', 'boat-1'),
  languages: { en: leafOf('en'), ar: leafOf('ar') },
})
const update = canonicalOf({
  core: coreOf('media-update', 'update-1'),
  languages: { en: leafOf('en', '<p>What follows is for the press.</p>') },
})

type Text = typeof statement
const proofOf = (canonical: unknown, of: Text = statement) =>
  JSON.stringify({ statement: { digest: digestOf(of.manifest), edition: 1 }, canonical })

describe('the text that a file carries', () => {
  it('is what its statement is about, part by part', () => {
    expect(readCarriedText(proofOf(statement), sha256)).toMatchObject({
      canonical: { digest: digestOf(statement.manifest), languages: statement.languages },
    })
  })

  it('is nothing where any part is another one, or left out, or the statement is about another text', () => {
    const { en, ar } = statement.languages
    const changed = leafOf('en', leafOf('en').html.replace('118', '119'))
    const forged = canonicalOf({ core: statement.core, languages: { en: changed } })
    for (const canonical of [
      { ...statement, languages: { en: changed, ar } },
      { ...statement, languages: { en } },
      { ...statement, core: { ...statement.core, lead: 'iom' } },
      { ...statement, notice: { editionType: 'correction', publicNote: 'x' } },
      { ...statement, manifest: forged.manifest, languages: forged.languages },
      forged,
      update,
    ])
      expect(readCarriedText(proofOf(canonical), sha256)).toBeNull()
    for (const proof of [
      null,
      '',
      '{}',
      'null',
      '[1]',
      '{"statement":{}}',
      JSON.stringify({ canonical: statement }),
    ])
      expect([proof, readCarriedText(proof, sha256)]).toEqual([proof, null])
  })
})

describe('what a media update carries', () => {
  const itemOf = ({ core: { type, slug }, manifest }: Text) => ({
    ...{ type, slug, edition: 1, digest: digestOf(manifest), url: `https://newsroom.example/${slug}` },
    ...{ availableAt: '2024-07-30T05:00:00.000Z', firstAvailableAt: '2024-07-30T05:00:00.000Z' },
    ...{ caution: null, correction: null },
  })
  const read = (carried: unknown) =>
    readEditions({ type: 'media-update', slug: 'update-1' }, newsroomWith(carried), new Set())
  const newsroomWith = (carried: unknown) => {
    const answers: Record<string, unknown> = {
      '/v1/media-update/update-1': { ...itemOf(update), items: [{ item: itemOf(statement) }] },
      '/v1/media-update/update-1/canonical?edition=1': update,
      '/v1/statement/boat-1/canonical?edition=1': carried,
    }
    return {
      ask: async (path: string) => (answers[path] === undefined ? null : JSON.stringify(answers[path])),
      segmentOf: (type: EntryType) => type,
      hash: sha256,
    }
  }
  const paragraphsOf = async (carried: unknown) =>
    (await read(carried)).flatMap(({ text }) => text.paragraphs.map((each) => each.text))

  it('is the text that it names, and no other that is sent for it', async () => {
    expect((await paragraphsOf(statement)).length).toBeGreaterThan(3)
    const languages = { en: leafOf('en', '<p>Nobody was hurt.</p>') }
    for (const other of [
      canonicalOf({ core: statement.core, languages }),
      { ...statement, languages },
      { ...statement, core: { ...statement.core, lead: 'iom' } },
    ])
      expect(await paragraphsOf(other)).toEqual(['What follows is for the press.'])
  })
})
