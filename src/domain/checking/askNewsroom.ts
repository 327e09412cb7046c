import type { EntryType } from '../entries.ts'
import type { Locale } from '../locales.ts'
import { fingerprintsOf, hexOf, PREFIX_DIGITS, shardsOf } from './fingerprints.ts'
import type { Known, KnownEdition, Seen } from './judge.ts'
import { type Newsroom, readEditions } from './readEditions.ts'

export type Place = { type: EntryType; slug: string }

/** Part of the public index (`/v1/check/{prefix}`). */
type Shard = {
  words: (Place & { fingerprint: string; language: Locale })[]
  digests: (Place & { digest: string; edition: number; withdrawn: { at: string; note: string } | null })[]
  files: (Place & { sha256: string; edition: number; language: Locale | null })[]
}

const NOTHING: Shard = { words: [], digests: [], files: [] }

/** So many parts of the index are asked for; of so many texts that have something in common the words are looked at. */
const MOST_SHARDS = 32
const MOST_TEXTS = 6
const AT_ONCE = 6

const readShards = async (prefixes: readonly string[], { ask }: Newsroom): Promise<Shard> => {
  const all: Shard = { words: [], digests: [], files: [] }
  for (let from = 0; from < prefixes.length; from += AT_ONCE) {
    const answers = await Promise.all(
      prefixes.slice(from, from + AT_ONCE).map((prefix) => ask(`/v1/check/${prefix}`)),
    )
    for (const answer of answers) {
      const { words, digests, files } = answer === null ? NOTHING : (JSON.parse(answer) as Shard) // the wire's own
      all.words.push(...words)
      all.digests.push(...digests)
      all.files.push(...files)
    }
  }
  return all
}

const prefixOf = (hex: string): string => hex.slice(0, PREFIX_DIGITS)
const keyOf = ({ type, slug }: Place): string => `${type} ${slug}`

type Candidate = { place: Place; languages: Set<Locale>; hits: number; isNamed: boolean }

/** What has most in common first; what names itself before all. */
const candidatesIn = (
  shard: Shard,
  { fingerprints, named }: { fingerprints: ReadonlySet<string>; named: readonly string[] },
) => {
  const found = new Map<string, Candidate>()
  const at = ({ type, slug }: Place): Candidate => {
    const key = keyOf({ type, slug })
    const candidate = found.get(key) ?? {
      place: { type, slug },
      languages: new Set(),
      hits: 0,
      isNamed: false,
    }
    found.set(key, candidate)
    return candidate
  }
  for (const { fingerprint, language, ...place } of shard.words)
    if (fingerprints.has(fingerprint)) {
      const candidate = at(place)
      candidate.hits += 1
      candidate.languages.add(language)
    }
  for (const { digest, withdrawn, ...place } of shard.digests)
    if (!withdrawn && named.some((each) => hexOf(digest).startsWith(each))) at(place).isNamed = true
  return [...found.values()]
    .sort((one, other) => Number(other.isNamed) - Number(one.isNamed) || other.hits - one.hits)
    .slice(0, MOST_TEXTS)
}

type Hand = { seen: Seen; /** Of the file, where there is one. */ sha256: string | null }

const findFile = async (sha256: string, newsroom: Newsroom): Promise<KnownEdition | null> => {
  const { files } = await readShards([prefixOf(sha256)], newsroom)
  const file = files.find((each) => each.sha256 === sha256)
  if (!file) return null
  const editions = await readEditions(file, newsroom, file.language ? new Set([file.language]) : new Set())
  return editions.find(({ edition }) => edition === file.edition) ?? null
}

/** With the digests that it had before its facts were changed: they stand on copies that were given out then. */
const withFormer =
  (digests: Shard['digests']) =>
  (edition: KnownEdition): KnownEdition => {
    const isOf = (each: Place & { edition: number }): boolean =>
      keyOf(each) === keyOf(edition) && each.edition === edition.edition
    const formerly = digests
      .filter((each) => isOf(each) && each.digest !== edition.digest)
      .map(({ digest }) => digest)
    const { beside } = edition.text
    const text = { ...edition.text, beside: [...beside, ...formerly, ...formerly.map(hexOf)] }
    return formerly.length > 0 ? { ...edition, formerly, text } : edition
  }

/**
 * What the newsroom knows of something that somebody has in hand. Asked for are parts of a public index and texts that
 * are out: neither the file nor its words nor its hash leave the browser.
 */
export const askNewsroom = async ({ seen, sha256 }: Hand, newsroom: Newsroom): Promise<Known> => {
  const file = sha256 === null ? null : await findFile(sha256, newsroom)
  if (file) return { file, editions: [], gone: [], isOffline: false }
  const named = [...seen.printed, ...(seen.attached === null ? [] : [hexOf(seen.attached)])]
  const fingerprints = fingerprintsOf(seen.text)
  const prefixes = [...new Set([...named.map(prefixOf), ...shardsOf(fingerprints, MOST_SHARDS)])]
  const shard = await readShards(prefixes, newsroom)
  const candidates = candidatesIn(shard, { fingerprints: new Set(fingerprints), named })
  const editions = await Promise.all(
    candidates.map(({ place, languages }) => readEditions(place, newsroom, languages)),
  )
  const gone = shard.digests.flatMap(({ withdrawn, ...each }) =>
    withdrawn ? [{ ...each, withdrawnAt: withdrawn.at, note: withdrawn.note }] : [],
  )
  return { file: null, editions: editions.flat().map(withFormer(shard.digests)), gone, isOffline: false }
}
