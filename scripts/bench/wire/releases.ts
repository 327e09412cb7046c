import { STATEMENT_KINDS } from '../../../src/domain/entries.ts'
import {
  act,
  clearanceOf,
  edit,
  inLanguage,
  join,
  sign,
  submit,
  write,
} from '../../../src/server/story/desk.ts'
import { type Client, logIn, must } from '../../../src/server/story/client.ts'
import { ORGANISATIONS } from '../../../src/server/story/people.ts'
import { PASSWORD } from '../newsroom.ts'
import { BENCH_LOCALES, createChance, paragraphsOf } from './words.ts'

/** A text that everybody has signed, and who releases it. */
export type Cleared = { id: string; digest: string; reviewer: Client }

const MEMBERS = ORGANISATIONS.filter(({ standing }) => standing === 'member').map(({ slug }) => slug)
const LETTERS = 900
const SECOND = 1_000

type Preparing = { count: number; say: (sentence: string) => void; signal: AbortSignal }

/** Texts of each member in turn, in three languages, which another one signs with it: written, frozen and signed at the desk. */
export const prepareTexts = async (url: string, { count, say, signal }: Preparing): Promise<Cleared[]> => {
  const person = createPeople(url)
  const texts: Cleared[] = []
  for (let index = 0; index < count; index += 1) {
    signal.throwIfAborted()
    texts.push(await prepareText(index, person))
    if (index % 50 === 49) say(`${index + 1} of ${count} texts are signed`)
  }
  return texts
}

type Person = (role: 'editor' | 'reviewer', organisation: string) => Promise<Client>

const createPeople = (url: string): Person => {
  const known = new Map<string, Promise<Client>>()
  return (role, organisation) => {
    const email = `${role}@${organisation}.example`
    const client = known.get(email) ?? logIn(url, email, PASSWORD)
    known.set(email, client)
    return client
  }
}

const prepareText = async (index: number, person: Person): Promise<Cleared> => {
  const lead = MEMBERS[index % MEMBERS.length] ?? ''
  const organisation = MEMBERS[(index + 1) % MEMBERS.length] ?? ''
  const [editor, reviewer, other] = await Promise.all([
    person('editor', lead),
    person('reviewer', lead),
    person('reviewer', organisation),
  ])
  const [en, ...translations] = wordsOf(index)
  if (!en) throw new Error('There is no language to write in.')
  const facts = { kind: STATEMENT_KINDS[index % STATEMENT_KINDS.length] }
  const text = await write(editor, { collection: 'statements', words: { en: en.words }, facts })
  for (const { locale, words } of translations) {
    const change = inLanguage(words, locale === 'ar' ? 'rtl' : 'ltr')
    await edit(editor, { ...text, locale, change })
  }
  await join(editor, text, { reviewer: other, organisation, role: 'co-signatory' })
  await must(submit(editor, text))
  await must(sign(reviewer, text))
  await must(sign(other, text))
  return { id: text.id, digest: (await clearanceOf(reviewer, text)).digest, reviewer }
}

const wordsOf = (index: number) => {
  const chance = createChance(1_000_000 + index)
  return BENCH_LOCALES.map((locale) => ({
    locale,
    words: {
      title: `${paragraphsOf(locale, 60, chance)[0] ?? ''} ${index}`,
      summary: paragraphsOf(locale, 120, chance)[0] ?? '',
      body: paragraphsOf(locale, LETTERS, chance).join('\n\n'),
    },
  }))
}

export type Released = { count: number; ms: number[] }

/** One release a second at the register's own door, until it is told to stop. */
export const releaseEachSecond = (texts: Cleared[]): { stop: () => Promise<Released> } => {
  const released: Released = { count: 0, ms: [] }
  const running = new Set<Promise<void>>()
  const releaseNext = async (): Promise<void> => {
    const text = texts.shift()
    if (!text) return
    const started = performance.now()
    const { id, digest, reviewer } = text
    await must(act(reviewer, { collection: 'statements', id }, 'release', { digest }))
    released.count += 1
    released.ms.push(performance.now() - started)
  }
  const failures: unknown[] = []
  const timer = setInterval(() => {
    const one = releaseNext().catch((error: unknown) => void failures.push(error))
    running.add(one)
    void one.finally(() => running.delete(one))
  }, SECOND)
  return {
    stop: async () => {
      clearInterval(timer)
      await Promise.all(running)
      if (failures.length > 0) throw failures[0]
      return released
    },
  }
}
