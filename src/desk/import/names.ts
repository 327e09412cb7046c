import type { ProposedText } from '../../domain/import/proposal.ts'
import type { ImportingMessages } from '../../locales/importing.ts'

/** A text as it is called beside its blocks: its kind, and which one it is where there are several. */
export const nameOf = ({ type, kind }: ProposedText, index: number, { kinds }: ImportingMessages): string => {
  const name = type === 'media-update' ? kinds['media-update'] : kinds[kind?.value ?? type]
  return index === 0 ? name : `${index}. ${name}`
}
