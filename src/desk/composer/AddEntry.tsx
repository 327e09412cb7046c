'use client'

import { useEffect, useState } from 'react'
import { send } from '../../admin/send.ts'
import { DEFAULT_LOCALE } from '../../domain/locales.ts'
import { idOf } from '../../domain/references.ts'
import type { Slugs } from '../../domain/slugs.ts'
import type { ComposerMessages } from '../../locales/composer.ts'
import type { ComposerStore } from './composerStore.ts'
import { beginDraft, type ComposedText, type Draft, toDraft } from './draft.ts'
import { inheritedFrom } from './inheriting.ts'
import { itemsOf } from './outline.ts'

type Props = {
  cover: Draft
  store: ComposerStore
  slugs: Slugs
  api: string
  words: ComposerMessages
  /** Called with the key of what has been added. */
  onAdded: (key: string) => void
}

const NEW = ['message', 'statement', 'event'] as const
type New = (typeof NEW)[number]

/** In place, with what it has from the media update; or one that exists. */
export const AddEntry = ({ cover, store, slugs, api, words, onAdded }: Props) => {
  const [isPicking, setPicking] = useState(false)

  const begin = (what: New) => {
    const key = `new ${crypto.randomUUID()}`
    store.add(
      beginDraft({
        key,
        collection: what === 'event' ? slugs.events : slugs.statements,
        type: what === 'event' ? 'event' : 'statement',
        joins: { key: cover.key, heading: words.headings[what] },
        fields: {
          ...inheritedFrom(cover),
          ...(what === 'event' ? {} : { kind: what }),
        },
      }),
    )
    onAdded(key)
  }

  const pick = async ({ collection, id }: Found) => {
    const answer = await send('GET', `${api}/${collection}/${id}/composition`)
    const [text] = answer.ok ? ((answer.body.texts ?? []) as ComposedText[]) : []
    if (!text) return
    store.add(toDraft(text))
    const heading = words.headings[text.type === 'event' ? 'event' : 'statement']
    const row = { heading, entry: { relationTo: collection, value: id } }
    store.change(cover.key, 'items', DEFAULT_LOCALE, [...itemsOf(cover), row])
    setPicking(false)
    onAdded(id)
  }

  return (
    <div className="composer__add" role="group" aria-label={words.add.title}>
      <span>{words.add.title}</span>
      {NEW.map((what) => (
        <button key={what} type="button" data-add={what} onClick={() => begin(what)}>
          + {words.add[what]}
        </button>
      ))}
      <button
        type="button"
        data-add="existing"
        aria-expanded={isPicking}
        onClick={() => setPicking(!isPicking)}
      >
        {isPicking ? words.add.close : `+ ${words.add.existing}`}
      </button>
      {isPicking && (
        <Picker
          {...{ api, words }}
          collections={[slugs.statements, slugs.events]}
          taken={itemsOf(cover).map(({ entry }) => idOf(entry?.value))}
          onPick={(found) => void pick(found)}
        />
      )}
    </div>
  )
}

type Found = { collection: string; id: string; title: string }
type PickerProps = {
  api: string
  collections: readonly string[]
  /** Ids that the media update has already. */
  taken: readonly string[]
  words: ComposerMessages
  onPick: (found: Found) => void
}

const FEW = 8

/** Texts whose titles have the words that are typed, the latest first. */
const Picker = ({ api, collections, taken, words, onPick }: PickerProps) => {
  const [typed, setTyped] = useState('')
  const [found, setFound] = useState<Found[]>([])
  const doors = collections.join(' ')

  useEffect(() => {
    let isCurrent = true
    const query = new URLSearchParams({
      depth: '0',
      limit: String(FEW),
      sort: '-updatedAt',
      'select[title]': 'true',
    })
    if (typed.trim()) query.set('where[title][like]', typed.trim())
    const ask = async (collection: string): Promise<Found[]> => {
      const answer = await send('GET', `${api}/${collection}?${query.toString()}`)
      const docs = answer.ok ? ((answer.body.docs ?? []) as { id: string; title?: string | null }[]) : []
      return docs.map(({ id, title }) => ({ collection, id, title: title ?? '' }))
    }
    void Promise.all(doors.split(' ').map(ask)).then((all) => {
      if (isCurrent) setFound(all.flat())
    })
    return () => {
      isCurrent = false
    }
  }, [api, doors, typed])

  const shown = found.filter(({ id }) => !taken.includes(id))
  return (
    <div className="composer__picker">
      <input
        type="search"
        autoFocus
        aria-label={words.add.find}
        placeholder={words.add.find}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      {shown.length === 0 && <p role="status">{words.add.none}</p>}
      <ul>
        {shown.map((one) => (
          <li key={one.id}>
            <button type="button" data-pick={one.id} onClick={() => onPick(one)}>
              <bdi>{one.title || words.untitled}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
