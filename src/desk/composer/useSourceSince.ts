import { useEffect, useState } from 'react'
import { send } from '../../admin/send.ts'
import type { Locale } from '../../domain/locales.ts'
import type { ComposerStore } from './composerStore.ts'
import { type Draft, LOCALISED, read } from './draft.ts'
import type { SinceAnswer } from './sourceSinceEndpoint.ts'
import type { Since } from './translation.ts'

type Asked = {
  drafts: readonly Draft[]
  /** Null where nothing is translated. */
  source: Locale | null
  target: Locale
  api: string
  store: ComposerStore
  /** Grows with what comes from elsewhere, by key of a draft. */
  arrived: Readonly<Record<string, number>>
}

/** By key of a draft, where its source has been changed since it was translated; asked when a language is opened. */
export const useSourceSince = ({ drafts, source, target, api, store, arrived }: Asked) => {
  const [found, setFound] = useState<Readonly<Record<string, Since>>>({})
  const editable = drafts.filter(({ mayEdit, id }) => mayEdit && id !== null)
  const mark = editable.map(({ key }) => `${key} ${arrived[key] ?? 0}`).join(' · ')

  useEffect(() => {
    setFound({})
    if (!source) return
    let isCurrent = true
    const ask = async ({ key, collection, id }: Draft): Promise<void> => {
      const before = store.state().drafts.find((one) => one.key === key)
      const answer = await send(
        'GET',
        `${api}/${collection}/${id}/source-since?source=${source}&target=${target}`,
      )
      // Without it the text can be translated all the same.
      if (!answer.ok || !before || !isCurrent) return
      const { fields } = answer.body as unknown as SinceAnswer
      const seen = Object.fromEntries(LOCALISED.map((field) => [field, read(before, field, target)]))
      setFound((others) => ({ ...others, [key]: { fields, seen } }))
    }
    // What was typed last in the source is to be known, too.
    void store.save().then(() => Promise.all(editable.map(ask)))
    return () => {
      isCurrent = false
    }
    // `mark` stands for the drafts: each save makes new ones.
  }, [source, target, api, store, mark])
  return found
}
