'use client'

import { createEditor } from '@payloadcms/richtext-lexical/lexical'
import { useTranslation } from '@payloadcms/ui'
import { useRef, useState } from 'react'
import type { Proposal } from '../../domain/import/proposal.ts'
import { fill } from '../../domain/messages.ts'
import { sayDay } from '../../domain/moments/sayMoment.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { defaultUntil } from '../../domain/sourceFiles/sourceFile.ts'
import type { ImportingMessages } from '../../locales/importing.ts'
import { sources as sourceWords } from '../../locales/sources.ts'
import { useRouter } from '../../payload-internals/navigation.ts'
import { NODES } from '../composer/editor/nodes.ts'
import { toTextValue } from '../paste/insertHtml.ts'
import { keepFiles } from '../sourceFiles/keepFiles.ts'
import { type Made, nothingMade, takeProposal } from './take.ts'

type Props = {
  proposal: Proposal
  /** Those that it was read from. */
  files: readonly File[]
  sources: Readonly<Record<string, string>>
  slugs: Slugs
  words: ImportingMessages
  /** The writer's organisations, by id; one of several has to be chosen. */
  leads: readonly string[]
  names: Readonly<Record<string, string>>
  into: string | null
  api: string
  admin: string
}

/** The one next step: drafts of what is proposed, and then the composer. */
export const TakeBar = (props: Props) => {
  const { proposal, files, sources, slugs, words, leads, names, into, api, admin } = props
  const router = useRouter()
  const [isKept, setKept] = useState(true)
  const [chosen, setChosen] = useState('')
  const [progress, setProgress] = useState<{ done: number; all: number } | null>(null)
  const [why, setWhy] = useState<string | null>(null)
  const made = useRef<Made>(nothingMade())
  const { language } = useTranslation().i18n
  const keeping = inOwnWords('sources', sourceWords, language)
  const lead = leads.length > 1 ? chosen : (leads[0] ?? '')
  const isUpdate = proposal.texts.some(({ type }) => type === 'media-update')

  const take = async () => {
    setWhy(null)
    const editor = createEditor({
      nodes: NODES,
      onError: (error) => {
        throw error
      },
    })
    const taken = await takeProposal({
      ...{ proposal, api, slugs, into, made: made.current },
      taking: { toText: (html) => toTextValue(editor, html), sources, lead: lead || null },
      onProgress: (done, all) => setProgress({ done, all }),
    })
    const refused = taken.ok && isKept ? await keepFiles(taken.texts, files, api) : null
    if (taken.ok && refused === null) return router.push(`${admin}${taken.path}`)
    setProgress(null)
    if (taken.ok) {
      setKept(false)
      return setWhy(fill(keeping.notKept, { why: refused ?? '' }))
    }
    setWhy(taken.why ?? words.notTaken)
  }

  return (
    <footer id="import-take" className="import__foot" tabIndex={-1}>
      {leads.length > 1 && (
        <label>
          {words.lead}
          <select value={chosen} onChange={({ target }) => setChosen(target.value)}>
            <option value="" />
            {leads.map((id) => (
              <option key={id} value={id}>
                {names[id] ?? ''}
              </option>
            ))}
          </select>
        </label>
      )}
      {files.length > 0 && (
        <label className="import__keep">
          <input type="checkbox" checked={isKept} onChange={({ target }) => setKept(target.checked)} />
          {fill(keeping.keepImported, {
            day: sayDay(defaultUntil(new Date()).toISOString().slice(0, 10), language),
          })}
        </label>
      )}
      <p role="status">
        {why ??
          (progress
            ? fill(words.taking, { done: progress.done, all: progress.all })
            : into === null
              ? words.takeHow
              : words.takeIntoHow)}
      </p>
      <button
        type="button"
        className="btn btn--style-primary"
        data-take
        disabled={progress !== null || lead === '' || proposal.texts.length === 0}
        onClick={() => void take()}
      >
        {into === null ? (isUpdate ? words.take : words.takeOne) : words.takeInto}
      </button>
    </footer>
  )
}
