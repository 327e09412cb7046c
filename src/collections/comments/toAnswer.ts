import { findPeopleWhoRead, type ReadingPerson } from '../../access/peopleWhoRead.ts'
import type { Person } from '../../domain/clearance/viewTypes.ts'
import { isVisible, toMark, type Visibility } from '../../domain/comments/rows.ts'
import { openRound } from '../../domain/comments/round.ts'
import { organisationsThat } from '../../domain/comments/speaking.ts'
import { toThreads } from '../../domain/comments/threads.ts'
import type { CommentsView } from '../../domain/comments/view.ts'
import { COMMENT_DEEDS } from '../../domain/rights/table.ts'
import { peopleOf } from '../../domain/slugs.ts'
import { fieldsOf } from './fields.ts'
import type { Scene } from './scene.ts'

/** What the reader finds: threads, whom they may mention, for whom they may speak. */
export const toCommentsView = async (scene: Scene): Promise<CommentsView> => {
  const { view, rows, reading, readers, now } = scene
  const people = await findPeopleWhoRead(scene, readers)
  const names = await readNames(scene, people)
  const isAsking = canAsk(scene)
  return {
    now: now.toISOString(),
    mark: toMark(rows.length, rows.filter(({ withdrawnAt }) => withdrawnAt).length),
    threads: toThreads({ entry: view.entry, rows, log: view.log, readers, now, names }),
    people: people.map(({ id, name, organisations }) => ({ id, name, organisations })),
    organisations: reading,
    fields: fieldsOf(scene),
    askable: isAsking && view.state !== 'released' && !openRound(rows, now) ? askableOf(scene) : null,
    mayClose: isAsking && openRound(rows, now) !== null,
  }
}

const canAsk = ({ actor, entry }: Scene): boolean =>
  organisationsThat(COMMENT_DEEDS['ask the parties for remarks, and close such a round'], actor, entry)
    .length > 0

/** The parties that read the entry and can answer, by slug. */
export const askableOf = ({ view, readers, entry }: Scene): string[] =>
  view.parties
    .filter(({ organisation, suspended, noMember }) => {
      const isThere = readers.includes(organisation) && organisation !== entry.lead
      return isThere && !suspended && !noMember
    })
    .map(({ organisation }) => organisation)

/** Who may be mentioned where this is written: whoever may read it. */
export const mentionable = (
  people: readonly ReadingPerson[],
  place: { visibility: Visibility; organisation: string },
): string[] => people.filter(({ organisations }) => isVisible(place, organisations)).map(({ id }) => id)

/** The rows hold ids; names are looked up at reading, as in the log, so that an erased person is nameless everywhere. */
const readNames = async (
  { payload, slugs, req, rows }: Scene,
  people: readonly ReadingPerson[],
): Promise<(id: string) => Person> => {
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const named = rows.flatMap(({ by, mentions }) => [by, ...(mentions ?? [])])
  const gone = [...new Set(named)].filter((id) => !names.has(id))
  if (gone.length > 0) {
    const { docs } = await payload.find({
      collection: peopleOf(slugs) as 'users',
      where: { id: { in: gone } },
      depth: 0,
      pagination: false,
      // Parties learn who spoke for the others, whom they cannot read.
      overrideAccess: true,
      req,
    })
    for (const { id, name } of docs as { id: string; name?: string | null }[]) names.set(id, name ?? '')
  }
  return (id) => ({ id, name: names.get(id) ?? '' })
}
