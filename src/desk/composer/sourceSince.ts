import { LOCALISED } from './draft.ts'
import { blocksOf } from '../../domain/translations/blocks.ts'
import { textOf } from './translation.ts'

/** By field, what a text says in one language. */
type Words = Readonly<Record<string, unknown>>
/** `isOpen`: the reader may know what the source said then. */
export type Sides = { source: Words; target: Words; isOpen: boolean }

/**
 * A block of the source that says something else than what was translated; what that was, or null where it was not there or is
 * not for the reader.
 */
export type ChangedBlock = { was: string | null; is: string }
/** By field, for each block of the source; null where it says what was translated, or nothing is translated. */
export type SourceSince = Readonly<Record<string, readonly (ChangedBlock | null)[]>>

type Open = { field: string; index: number; text: string; base: Base; isSettled: boolean }
type Base = Pick<Sides, 'source' | 'isOpen'>

/**
 * A translated block is as old as the version in which it first said what it says now, and was made of the source of then.
 * Versions are told the newest first.
 */
export const lookBackAtSource = ({ source, target, isOpen }: Sides) => {
  const open: Open[] = LOCALISED.flatMap((field) =>
    textsOf(target[field]).flatMap((text, index) =>
      text === '' ? [] : [{ field, index, text, base: { source, isOpen }, isSettled: false }],
    ),
  )
  return {
    /** @returns whether an older version can say any more. */
    add: (version: Sides): boolean => {
      const saidThen = new Map(LOCALISED.map((field) => [field, new Set(textsOf(version.target[field]))]))
      for (const one of open.filter(({ isSettled }) => !isSettled)) {
        if (saidThen.get(one.field)?.has(one.text)) one.base = version
        else one.isSettled = true
      }
      return open.some(({ isSettled }) => !isSettled)
    },
    found: (): SourceSince =>
      Object.fromEntries(
        LOCALISED.map((field) => {
          const texts = textsOf(source[field])
          const translated = new Map(open.filter((one) => one.field === field).map((one) => [one.index, one]))
          return [
            field,
            texts.map((is, index) => {
              const base = translated.get(index)?.base
              return base
                ? changedBlock({ is, index, texts, base: textsOf(base.source[field]), isOpen: base.isOpen })
                : null
            }),
          ]
        }),
      ),
  }
}

const textsOf = (value: unknown): string[] => blocksOf(value).map(textOf)

type Compared = {
  is: string
  index: number
  texts: readonly string[]
  base: readonly string[]
  isOpen: boolean
}

/** A block that stands elsewhere now is no other one. */
const changedBlock = ({ is, index, texts, base, isOpen }: Compared): ChangedBlock | null => {
  if (is === '' || base.includes(is)) return null
  const was = isOpen ? (base[index] ?? '') : ''
  return { is, was: was === '' || texts.includes(was) ? null : was }
}

type OlderBlock = ChangedBlock & { field: string; index: number }

/** What was brought in although its source had moved is told as what was overtaken here. */
export const withOlder = (since: SourceSince, older: readonly OlderBlock[]): SourceSince =>
  older.reduce<SourceSince>(
    (all, { field, index, was, is }) => ({
      ...all,
      [field]: (all[field] ?? []).map((block, place) =>
        place === index && block === null ? { was, is } : block,
      ),
    }),
    since,
  )
