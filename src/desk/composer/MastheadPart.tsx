'use client'

import { useState } from 'react'
import { useKnown } from '../../admin/useNewsroom.ts'
import { DEFAULT_LOCALE } from '../../domain/locales.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import { parties } from '../../locales/parties.ts'
import { mastheadFrom, toLines } from '../parties/masthead.ts'
import { MastheadLines } from '../parties/MastheadLines.tsx'
import { useOrganisations } from '../parties/useOrganisations.ts'
import type { ComposerStore } from './composerStore.ts'
import { type Draft, read } from './draft.ts'
import { sidesOf } from './material.ts'

type Props = { draft: Draft; store: ComposerStore; language: string }

/** The organisations at the top: they follow from the parties, and are put in order here. */
export const MastheadPart = (props: Props) => {
  const { draft, language } = props
  const said = inOwnWords('parties', parties, language)
  const [isOpen, setOpen] = useState(false)
  const count = toLines(read(draft, 'masthead', DEFAULT_LOCALE)).flatMap((line) => line.organisations).length
  if (!draft.mayEdit) return null
  return (
    <details
      className="composer__material"
      data-part="masthead"
      data-fields="masthead"
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        {said.top.title} {count > 0 && <span className="composer__progress">{count}</span>}
      </summary>
      {isOpen && <Lines {...props} />}
    </details>
  )
}

const Lines = ({ draft, store, language }: Props) => {
  const said = inOwnWords('parties', parties, language)
  const organisations = useOrganisations(useKnown().organisationsDoor)
  const derived = mastheadFrom({
    ...{ parties: sidesOf(draft), support: said.wordings.support },
    toId: (id) => id,
  })
  return (
    <MastheadLines
      {...{ derived, organisations, said, language }}
      lines={toLines(read(draft, 'masthead', DEFAULT_LOCALE))}
      isFrozen={false}
      onChange={(lines) => store.change(draft.key, 'masthead', DEFAULT_LOCALE, lines)}
    />
  )
}
