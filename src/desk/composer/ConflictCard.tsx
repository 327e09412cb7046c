'use client'

import { useState } from 'react'
import { fill } from '../../domain/messages.ts'
import { DEFAULT_LOCALE, isLocale } from '../../domain/locales.ts'
import { isConflict } from '../../domain/merging/mergeBlocks.ts'
import type { Choice } from '../../domain/merging/mergeValue.ts'
import type { ComposerMessages } from '../../locales/composer.ts'
import { toWords } from '../saving/conflicts.ts'
import type { ComposerStore } from './composerStore.ts'
import { type Conflict, type Draft, questionOf } from './draft.ts'
import { titleOf } from './outline.ts'

type Props = { draft: Draft; conflict: Conflict; store: ComposerStore; words: ComposerMessages }

const CHOICES = ['mine', 'theirs', 'both'] as const
const BUTTONS = { mine: 'keepMine', theirs: 'keepTheirs', both: 'keepBoth' } as const

/** A passage that two people have changed: both stand there until one of them decides. All else is saved meanwhile. */
export const ConflictCard = ({ draft, conflict, store, words }: Props) => {
  const [choices, setChoices] = useState<readonly Choice[]>([])
  const question = questionOf(draft, conflict)
  if (!question) return null
  const asked = question.pieces?.filter(isConflict) ?? [{ mine: [question.mine], theirs: [question.theirs] }]
  const present = asked[choices.length] ?? asked[0]
  if (!present) return null
  const [field = '', locale] = conflict.path.split('@')
  const fieldName = words.fields[field as keyof ComposerMessages['fields']] ?? field
  const title = titleOf(draft, isLocale(locale) ? locale : DEFAULT_LOCALE) ?? words.untitled
  const choose = (choice: Choice) => {
    const all = [...choices, choice]
    if (all.length < asked.length) return setChoices(all)
    store.decide(draft.key, conflict, all)
  }
  const shown = (value: unknown) => toWords(value) || words.conflict.nothing
  const offered = question.pieces ? CHOICES : CHOICES.filter((choice) => choice !== 'both')
  return (
    <section className="composer__conflict" role="alert" data-conflict={conflict.path}>
      <h3>{words.conflict.title}</h3>
      <p>{fill(words.conflict.field, { field: fieldName, title })}</p>
      <div className="composer__sides" dir="auto">
        <div>
          <h4>{words.conflict.mine}</h4>
          <p lang={locale}>{shown(present.mine.map(asText))}</p>
        </div>
        <div>
          <h4>{words.conflict.theirs}</h4>
          <p lang={locale}>{shown(present.theirs.map(asText))}</p>
        </div>
      </div>
      {offered.map((choice) => (
        <button key={choice} type="button" data-choice={choice} onClick={() => choose(choice)}>
          {words.conflict[BUTTONS[choice]]}
        </button>
      ))}
    </section>
  )
}

/** One block of running text as a text of its own; anything else as it is. */
const asText = (block: unknown): unknown =>
  typeof block === 'object' && block !== null && 'children' in block ? { root: { children: [block] } } : block
