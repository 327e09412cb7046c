'use client'
import { $setSelection } from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { organisationsThatMay } from '../../admin/ownRights.ts'
import { usePerson } from '../../admin/useNewsroom.ts'
import { languageName } from '../../domain/locales.ts'
import { fill } from '../../domain/messages.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import { withAlternative } from '../../domain/pictures/alternatives.ts'
import { ACCESS_TABLE } from '../../domain/rights/table.ts'
import { media } from '../../locales/media.ts'
import { AlternativeField } from '../media/AlternativeField.tsx'
import { ownerOf, type PictureRow } from '../media/pictures.ts'
import { describe } from './pictureFiles.ts'
import type { TextPictures } from './textPictures.tsx'
import '../media/media.css'

type Props = { picture: PictureRow; pictures: TextPictures; save: string }

/** Asked where the picture stands, as long as nobody has said it in the language that is being written. */
export const AlternativeForm = ({ picture, pictures, save }: Props) => {
  const { language } = useTranslation().i18n
  const { person } = usePerson()
  const words = inOwnWords('media', media, language)
  const { locale } = pictures
  const isOwn =
    person !== null && organisationsThatMay(ACCESS_TABLE.media.update, person).includes(ownerOf(picture))
  if (!isOwn)
    return (
      <p className="text-picture__note" role="note">
        {fill(words.missing, { language: languageName(locale, language) })}. {words.foreign}
      </p>
    )
  return <OwnForm {...{ picture, pictures, save, language, words }} />
}

type OwnProps = Props & { language: string; words: Parameters<typeof AlternativeField>[0]['words'] }

const OwnForm = ({ picture, pictures: { api, collection, locale }, save, language, words }: OwnProps) => {
  const [editor] = useLexicalComposerContext()
  const [value, setValue] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const send = async () => {
    if (value.trim() === '' || isBusy) return
    setBusy(true)
    setRefusal(await describe(`${api}/${collection}`, picture, withAlternative(picture, locale, value)))
    setBusy(false)
  }
  return (
    <div
      className="text-picture__alt"
      // What is typed here is no key of the text.
      onFocus={() => editor.update(() => $setSelection(null))}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) void send()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.target instanceof HTMLTextAreaElement)) return
        event.preventDefault()
        void send()
      }}
    >
      <AlternativeField {...{ locale, value, language, words }} onChange={setValue} />
      <button type="button" data-picture="alt" disabled={isBusy} onClick={() => void send()}>
        {save}
      </button>
      {refusal && <p role="alert">{refusal}</p>}
    </div>
  )
}
