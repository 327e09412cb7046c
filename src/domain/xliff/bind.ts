import { type Content, type Kind, type Mark, marksIn } from './content.ts'
import type { Token } from './inlineXml.ts'

/** What is wrong with the marks of a segment: these are missing, stand there twice or are not its own, or cross each other. */
export type MarkFault = { missing: Kind[]; doubled: Kind[]; strange: number; areCrossed: boolean }
export type Bound = { ok: true; content: Content } | { ok: false; fault: MarkFault }

type Open = { mark: Mark; content: Content }

/**
 * Words of a file with the marks that the source has: a file says where they stand, never what they are. So no address comes
 * into a text from outside.
 * @param source of the text as it is now.
 */
export const bindMarks = (tokens: readonly Token[], source: Content): Bound => {
  const marks = new Map(marksIn(source).map((mark) => [mark.id, mark]))
  const fault: MarkFault = { missing: [], doubled: [], strange: 0, areCrossed: false }
  const seen = new Set<string>()
  const root: Content = []
  const stack: Open[] = []
  const into = (): Content => stack.at(-1)?.content ?? root
  const take = (token: Extract<Token, { id: string }>): Mark | null => {
    const mark = marks.get(token.id)
    const isAlone = mark?.children === null
    if (!mark || (token.kind !== null && token.kind !== mark.kind) || isAlone !== (token.is === 'alone')) {
      fault.strange += 1
      return null
    }
    if (seen.has(token.id)) fault.doubled.push(mark.kind)
    seen.add(token.id)
    return mark
  }
  for (const token of tokens) {
    if (token.is === 'foreign') fault.strange += 1
    else if (token.is === 'text') into().push(token.text)
    else if (token.is === 'close') {
      const top = stack.at(-1)
      if (top?.mark.id === token.id) {
        stack.pop()
        into().push({ ...top.mark, children: top.content })
      } else if (marks.has(token.id)) fault.areCrossed = true
    } else {
      const mark = take(token)
      if (mark && token.is === 'open') stack.push({ mark, content: [] })
      else if (mark) into().push({ ...mark })
    }
  }
  if (stack.length > 0) fault.areCrossed = true
  fault.missing.push(...[...marks.values()].flatMap(({ id, kind }) => (seen.has(id) ? [] : [kind])))
  const isWhole = fault.missing.length + fault.doubled.length + fault.strange === 0 && !fault.areCrossed
  return isWhole ? { ok: true, content: inOnePiece(root) } : { ok: false, fault }
}

/** Neighbouring words are one. */
const inOnePiece = (content: Content): Content =>
  content.reduce<Content>((all, part) => {
    const last = all.at(-1)
    if (typeof part !== 'string') all.push({ ...part, children: part.children && inOnePiece(part.children) })
    else if (typeof last === 'string') all[all.length - 1] = last + part
    else all.push(part)
    return all
  }, [])
