import type { ClearanceView } from '../../domain/clearance/view.ts'
import type { ClearanceMessages } from '../../locales/clearance.ts'
import { useKnown, usePerson } from '../../admin/useNewsroom.ts'
import { FrozenCopies, PreviewLinks, RecordLinks } from '../copies/CopyLinks.tsx'
import { ChangesPanel } from './ChangesPanel.tsx'
import type { MemberOption } from './clearanceClient.ts'
import { hasSigned, ownSigners } from './signers.ts'

type Props = {
  base: string
  view: ClearanceView
  organisations: readonly MemberOption[]
  isEvent: boolean
  words: ClearanceMessages
  language: string
}

/** The text as files to look at, its record, and what of it is new to the reader's organisations. */
export const TextCopies = ({ base, view, organisations, isEvent, words, language }: Props) => {
  const { has } = useKnown()
  const { person } = usePerson()
  const { digest, state, log } = view
  const signed = ownSigners({ view, organisations, user: person }).filter(({ slug }) => hasSigned(view, slug))
  return (
    <>
      {has.wire && state === 'drafting' && (
        <PreviewLinks endpoint={base.replace(/clearance$/, 'preview')} {...{ isEvent, words }} />
      )}
      {has.wire && digest && <FrozenCopies title={words.copies.title} {...{ base, digest, words }} />}
      {has.wire && log.length > 0 && <RecordLinks {...{ base, words }} />}
      {digest &&
        signed.map(({ slug, acronym, name }) => (
          <ChangesPanel
            key={slug}
            organisation={slug}
            name={acronym || name}
            {...{ base, digest, words, language }}
          />
        ))}
    </>
  )
}
