'use client'

import { useConfig, useTranslation } from '@payloadcms/ui'
import { useEffect, useMemo, useRef, useState } from 'react'
import { organisationsThatMay } from '../../admin/ownRights.ts'
import { useKnown, usePerson } from '../../admin/useNewsroom.ts'
import { countUnsure } from '../../domain/import/doubts.ts'
import { leftOver } from '../../domain/import/leftOver.ts'
import { placed, type Places, withoutCover } from '../../domain/import/place.ts'
import type { Proposal } from '../../domain/import/proposal.ts'
import { fill } from '../../domain/messages.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import { ACCESS_TABLE } from '../../domain/rights/table.ts'
import { importing, type ImportingMessages } from '../../locales/importing.ts'
import type { ImportAnswer } from './answer.ts'
import { ChooseFiles } from './ChooseFiles.tsx'
import { FileNotes } from './FileNotes.tsx'
import { LeftOverList } from './LeftOverList.tsx'
import { Original } from './Original.tsx'
import { ProposedTexts } from './ProposedTexts.tsx'
import { ReviewPage } from '../review/ReviewPage.tsx'
import { TakeBar } from './TakeBar.tsx'
import { type Phase, useImport } from './useImport.ts'
import '../../payload-internals/theme.css'
import './import.css'

type Props = {
  /** Organisations by id, as they are called where there is little room. */
  names: Readonly<Record<string, string>>
  /** The id of the media update that takes the texts; null: a new one does. */
  into: string | null
}

/** A file, what could be made of it, and one press that makes it. */
export const ImportPage = ({ names, into }: Props) => {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const words = inOwnWords('importing', importing, i18n.language)
  const { phase, readFiles, readAsNew, readWords, stop, again } = useImport(config.routes.api, words.stopped)
  const title = useRef<HTMLHeadingElement>(null)
  const shown = useRef(phase.is)
  const [said, setSaid] = useState('')
  // What was pressed is gone with its step, and with it the focus.
  useEffect(() => {
    if (shown.current === phase.is) return
    shown.current = phase.is
    setSaid('')
    title.current?.focus()
  }, [phase.is])
  return (
    <div className="import">
      <header className="import__head">
        <h1 ref={title} tabIndex={-1}>
          {words.title}
        </h1>
        {(phase.is === 'proposed' || phase.is === 'review') && (
          <button type="button" className="btn btn--style-secondary" onClick={again}>
            {words.again}
          </button>
        )}
      </header>
      {/* There before anything is said in it, and through all steps: so it is read out. */}
      <p role="status" className="import__says">
        {said || sayPhase(phase, words, i18n.language)}
      </p>
      {phase.is === 'choosing' && (
        <ChooseFiles
          {...{ why: phase.why, asNew: phase.asNew ?? [], words }}
          onFiles={readFiles}
          onAsNew={readAsNew}
          onWords={readWords}
        />
      )}
      {phase.is === 'review' && (
        <ReviewPage
          answer={phase.answer}
          language={i18n.language}
          depth={2}
          onAsNew={() => readAsNew(phase.files)}
        />
      )}
      {phase.is === 'reading' && (
        <div className="import__reading">
          <progress aria-label={words.title} />
          <button type="button" onClick={stop}>
            {words.stop}
          </button>
        </div>
      )}
      {phase.is === 'proposed' && (
        <Proposed {...phase} {...{ names, into, words }} language={i18n.language} onSaid={setSaid} />
      )}
    </div>
  )
}

const sayPhase = (phase: Phase, words: ImportingMessages, language: string): string => {
  if (phase.is === 'reading')
    return phase.names.length > 0
      ? fill(words.reading, { files: phase.names.join(', ') })
      : words.readingWords
  if (phase.is !== 'proposed') return ''
  const proposal = phase.answer as unknown as Proposal
  return fill(
    words.found,
    {
      texts: proposal.texts.length,
      unsure: countUnsure(proposal) + phase.answer.disagreements.length,
      left: leftOver(proposal).filter(({ isMark }) => !isMark).length,
    },
    language,
  )
}

type ProposedProps = Props & {
  answer: ImportAnswer
  files: readonly File[]
  words: ImportingMessages
  language: string
  /** Something is to be read out. */
  onSaid: (words: string) => void
}

const Proposed = ({ answer, files, names, into, words, language, onSaid }: ProposedProps) => {
  const { slugs } = useKnown()
  const { config } = useConfig()
  const { person } = usePerson()
  const [proposal, setProposal] = useState<Proposal>(() =>
    into === null ? (answer as unknown as Proposal) : withoutCover(answer as unknown as Proposal),
  )
  const [places, setPlaces] = useState<Places>({})
  const [sources, setSources] = useState<Readonly<Record<string, string>>>({})
  const shown = useMemo(() => placed(proposal, places), [proposal, places])
  const left = useMemo(() => leftOver(shown), [shown])
  const leads = person ? organisationsThatMay(ACCESS_TABLE.statements.create, person, 'lead') : []
  return (
    <>
      <FileNotes {...{ answer, words, language }} />
      <p className="import__skips">
        <button
          type="button"
          data-skip="proposed"
          onClick={() => document.getElementById('import-proposed')?.focus()}
        >
          {words.skip.proposed}
        </button>{' '}
        <button
          type="button"
          data-skip="take"
          onClick={() => document.getElementById('import-take')?.focus()}
        >
          {words.skip.take}
        </button>
      </p>
      <div className="import__columns">
        <Original
          {...{ proposal: shown, left, words }}
          onMove={(block, place) => {
            const next = { ...places, [block]: place }
            const count = leftOver(placed(proposal, next)).filter(({ isMark }) => !isMark).length
            setPlaces(next)
            onSaid(fill(words.leftOver, { count }, language))
          }}
        />
        <div>
          <ProposedTexts
            {...{ proposal: shown, language, words, sources }}
            onSource={(text, source) => setSources((before) => ({ ...before, [text]: source }))}
            onChange={(next) => setProposal({ ...next, blocks: proposal.blocks })}
          />
          <LeftOverList {...{ left, words, language }} />
        </div>
      </div>
      <TakeBar
        {...{ proposal: shown, files, sources, slugs, words, leads, names, into }}
        api={config.routes.api}
        admin={config.routes.admin}
      />
    </>
  )
}
