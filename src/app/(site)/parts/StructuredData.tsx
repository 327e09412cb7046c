import { toJsonLd, toScriptJson } from '../../../wire/formats/jsonLd.ts'
import type { Marks } from '../../../wire/formats/marks.ts'
import type { FullItem } from '../../../wire/items.ts'

type Props = { item: FullItem; marks: Marks }

/** The publication for programs, in the words of schema.org. It is data and no script, so that it needs no nonce. */
export const StructuredData = ({ item, marks }: Props) => (
  <script
    type="application/ld+json"
    dangerouslySetInnerHTML={{ __html: toScriptJson(toJsonLd(item, marks)) }}
  />
)
