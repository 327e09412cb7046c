import type { FullItem } from '../../../wire/render/items.ts'
import { onThisSite } from './pictures.ts'

/** The markup as it was frozen and signed; the register has made it and let nothing in that could run. */
export const SignedText = ({ item }: { item: FullItem }) =>
  item.body.html === '' ? null : (
    <div
      className="text"
      lang={item.language}
      dir={item.dir}
      dangerouslySetInnerHTML={{ __html: onThisSite(item) }}
    />
  )
