import { useEffect, useState } from 'react'
import { organisationsOf } from '../../admin/ownRights.ts'
import { useKnown, usePerson } from '../../admin/useNewsroom.ts'
import {
  changesUrl,
  fetchChanges,
  fetchOrganisations,
  type MemberOption,
} from '../clearance/clearanceClient.ts'
import { type ChangesByText, type ChangesSince, signersOf } from './changesSince.ts'
import type { Draft } from './draft.ts'

type Asked = { drafts: readonly Draft[]; isReading: boolean; api: string }

const NONE: ChangesByText = {}

/**
 * For who reads: of each text that is past drafting, what has changed since an organisation of theirs signed it. What cannot be
 * read is not marked; the panel says why.
 */
export const useChangesSince = ({ drafts, isReading, api }: Asked): ChangesByText => {
  const { person } = usePerson()
  const { organisationsDoor, has } = useKnown()
  const [found, setFound] = useState<ChangesByText>(NONE)
  const own = person ? organisationsOf(person).join() : ''
  const asked = drafts.filter(({ id, state }) => id !== null && state !== 'drafting')
  const mark = asked.map(({ id, updatedAt, state }) => `${id} ${updatedAt} ${state}`).join()

  useEffect(() => {
    if (!isReading || !has.register || mark === '' || own === '') return setFound(NONE)
    let isCurrent = true
    const look = async () => {
      const organisations = await fetchOrganisations(organisationsDoor)
      const mine = organisations.filter(({ id }) => own.split(',').includes(id))
      const each = await Promise.all(
        asked.map(async (draft) => [draft.key, await changesOf(draft, { mine, api })] as const),
      )
      const known = each.flatMap(([key, since]) => (since ? [[key, since] as const] : []))
      if (isCurrent) setFound(Object.fromEntries(known))
    }
    void look()
    return () => {
      isCurrent = false
    }
    // `mark` names the texts, as they are now.
  }, [isReading, has.register, organisationsDoor, mark, own, api])

  return found
}

/** Of the first of the reader's organisations that signs the text and has signed it before. */
const changesOf = async (
  draft: Draft,
  { mine, api }: { mine: readonly MemberOption[]; api: string },
): Promise<ChangesSince | null> => {
  const signers = signersOf(draft)
  for (const { slug, acronym, name } of mine.filter(({ id }) => signers.includes(id))) {
    const changes = await fetchChanges(changesUrl(`${api}/${draft.collection}/${draft.id}/clearance`, slug))
    if (changes?.signed) return { name: acronym || name, changes }
  }
  return null
}
