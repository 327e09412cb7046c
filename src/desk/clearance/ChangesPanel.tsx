'use client'

import { useEffect, useState } from 'react'
import { WordChanges } from '../../admin/WordChanges.tsx'
import type { LeafDifference } from '../../domain/differences/differences.ts'
import {
  type Changes,
  fieldLabel,
  leafLabel,
  type ReaderWords,
  readerWordsIn,
  summaryOf,
} from '../../domain/differences/showDifferences.ts'
import { isLocale } from '../../domain/locales.ts'
import { fill } from '../../domain/messages.ts'
import type { ClearanceMessages } from '../../locales/clearance.ts'
import { changesUrl, fetchChanges } from './clearanceClient.ts'

type Props = {
  base: string
  organisation: string
  name: string
  digest: string | null
  words: ClearanceMessages
  language: string
}

/** What has changed since an organisation last signed; read when it is opened. */
export const ChangesPanel = ({ base, organisation, name, digest, words, language }: Props) => {
  const [isOpen, setOpen] = useState(false)
  const [changes, setChanges] = useState<Changes | null>(null)
  const [hasFailed, setFailed] = useState(false)
  const saying = readerWordsIn(language)
  const url = changesUrl(base, organisation)

  useEffect(() => {
    if (!isOpen) return
    let isCurrent = true
    void fetchChanges(url).then((found) => {
      if (!isCurrent) return
      setFailed(found === null)
      setChanges(found)
    })
    return () => {
      isCurrent = false
    }
  }, [isOpen, url, digest])

  return (
    <details className="clearance__changes" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{fill(words.changes.title, { organisation: name })}</summary>
      {hasFailed && <p>{words.changes.cannotRead}</p>}
      {changes && <p>{summaryOf(changes, name, saying)}</p>}
      {changes?.signed &&
        changes.leaves.map((leaf) => <ChangedLeaf key={leaf.leaf} leaf={leaf} saying={saying} />)}
      {changes?.signed && changes.leaves.length > 0 && (
        <a href={`${url}&format=html`} target="_blank" rel="noopener">
          {words.changes.ownPage}
        </a>
      )}
    </details>
  )
}

/** A part that is signed by itself, with what is new in each of its fields. */
export const ChangedLeaf = ({
  leaf: { leaf, dir, fields },
  saying,
}: {
  leaf: LeafDifference
  saying: ReaderWords
}) => (
  <section>
    <h4>{leafLabel(leaf, saying)}</h4>
    {fields.map(({ field, words }) => (
      <div key={field}>
        <h5>{fieldLabel(field, saying)}</h5>
        <p className="clearance__words" dir={dir} lang={isLocale(leaf) ? leaf : undefined}>
          <WordChanges changes={words} dir={dir} />
        </p>
      </div>
    ))}
  </section>
)
