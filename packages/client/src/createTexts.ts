import type { ListQuestion, Page } from './answers.ts'
import type { CanonicalAnswer } from './canonical.ts'
import type { Call, Transport } from './createTransport.ts'

type Found<Question, Listed, Whole> = Question extends { include: 'body' } ? Whole : Listed

/** The doors of one type of text. */
export type Texts<Listed, Whole> = {
  list: <Question extends ListQuestion>(
    question?: Question,
    call?: Call,
  ) => Promise<Page<Found<Question, Listed, Whole>>>
  /** Every item behind every page, asked for as it is needed. */
  all: <Question extends ListQuestion>(
    question?: Question,
    call?: Call,
  ) => AsyncGenerator<Found<Question, Listed, Whole>, void, undefined>
  /** @throws WireError 404 for what is not out, 410 with its tombstone for what was withdrawn. */
  get: (slug: string, call?: Call) => Promise<Whole>
  canonical: (slug: string, call?: Call) => Promise<CanonicalAnswer>
}

export const createTexts = <Listed, Whole>(
  { get }: Transport,
  segment: 'statements' | 'events' | 'media-updates',
): Texts<Listed, Whole> => {
  const door = `/v1/${segment}`
  const one = (slug: string) => `${door}/${encodeURIComponent(slug)}`
  return {
    list: (question, call) => get(door, question, call),
    all: (question, call) => pagesOf((after) => get(door, { ...question, after }, call), question?.after),
    get: (slug, call) => get(one(slug), {}, call),
    canonical: (slug, call) => get(`${one(slug)}/canonical`, {}, call),
  }
}

/** Item after item of page after page. */
export async function* pagesOf<T>(
  read: (after: string | undefined) => Promise<Page<T>>,
  start: string | undefined,
): AsyncGenerator<T, void, undefined> {
  let after = start
  do {
    const { items, next }: Page<T> = await read(after)
    yield* items
    after = next ?? undefined
  } while (after !== undefined)
}
