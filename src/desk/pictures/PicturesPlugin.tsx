'use client'
import { useTranslation } from '@payloadcms/ui'
import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect, useRef, useState } from 'react'
import { lazily } from '../../admin/lazily.tsx'
import { fill } from '../../domain/messages.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import { pictures as table } from '../../locales/pictures.ts'
import { $enter, $placeHere, $putPicture } from './pictureActions.ts'
import { type Said, listenForPictures } from './pictureKeys.ts'
import { type PictureRow, uploadFile } from '../media/pictures.ts'
import { tell } from './pictureFiles.ts'
import { PictureNode } from './PictureNode.tsx'
import { PicturesOfForm, useTextPictures } from './textPictures.tsx'
import '../../payload-internals/theme.css'
import './pictures.css'

/** Fetched when it is opened for the first time. */
const PicturePicker = lazily(async () => (await import('./PicturePicker.tsx')).PicturePicker)

/** A file on its way, and why it did not arrive. */
type Upload = { number: number; name: string; why: string | null }

/** What is chosen, pasted or dropped goes into the list and into the text; below the editor stands what became of it. */
export const PicturesPlugin = () => {
  const [editor] = useLexicalComposerContext()
  const pictures = useTextPictures()
  const words = inOwnWords('pictures', table, useTranslation().i18n.language)
  const [place, setPlace] = useState<{ key: string | null } | null>(null)
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const [said, setSaid] = useState<Said | null>(null)
  const latest = useRef(pictures)
  useEffect(() => {
    latest.current = pictures
  })

  useEffect(() => {
    let count = 0
    const put = async (files: readonly File[], key: string | null) => {
      let after = key
      for (const file of files) {
        const list = latest.current
        if (!list) return
        const number = (count += 1)
        setUploads((all) => [...all, { number, name: file.name, why: null }])
        const sent = await uploadFile(`${list.api}/${list.collection}`, file, { alt: '' })
        setUploads((all) =>
          sent.ok
            ? all.filter((one) => one.number !== number)
            : all.map((one) => (one.number === number ? { ...one, why: sent.message } : one)),
        )
        if (!sent.ok) continue
        const document = sent.body.doc as PictureRow
        tell(document.id, document)
        latest.current?.add(document.id)
        editor.update(() => void (after = $putPicture(document.id, after).getKey()))
        setSaid('put')
      }
    }
    return listenForPictures(editor, {
      choose: () => latest.current && setPlace({ key: $placeHere() }),
      put: (files) => {
        if (!latest.current) return false
        void put(files, $placeHere())
        return true
      },
      say: setSaid,
    })
  }, [editor])

  const choose = (id: string) => {
    pictures?.add(id)
    editor.update(() => {
      $enter($putPicture(id, place?.key ?? null).getNextSibling(), 'above')
    })
    setSaid('put')
    setPlace(null)
    editor.focus()
  }
  return (
    <div className="pictures-notice">
      <p className="pictures-notice__said" role="status" aria-live="polite">
        {said && words.said[said]}
      </p>
      {uploads.map(({ number, name, why }) => (
        <p key={number} role={why === null ? 'status' : 'alert'}>
          <span>{why === null ? fill(words.uploading, { name }) : fill(words.refused, { name, why })}</span>
          {why !== null && (
            <button
              type="button"
              onClick={() => setUploads((all) => all.filter((one) => one.number !== number))}
            >
              {words.close}
            </button>
          )}
        </p>
      ))}
      {place && pictures && (
        <PicturePicker {...{ pictures, words }} onChoose={choose} onClose={() => setPlace(null)} />
      )}
    </div>
  )
}

/** Named in the configuration of every editor (fields/richText.ts). */
export const TextPictureFeatureClient = createClientFeature({
  nodes: [PictureNode],
  plugins: [{ Component: PicturesPlugin, position: 'belowContainer' }],
  providers: [PicturesOfForm],
})
