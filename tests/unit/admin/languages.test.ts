import { isWordless, sourceLines } from '../../../src/desk/languages/sourceLines.ts'

const text = (words: string) => ({ type: 'text', text: words })
const BODY = {
  root: {
    children: [
      { type: 'heading', children: [text('When')] },
      { type: 'paragraph', children: [text('At '), { type: 'link', children: [text('ten')] }] },
      { type: 'paragraph', children: [] },
      {
        type: 'list',
        children: [
          { type: 'listitem', children: [text('one')] },
          {
            type: 'listitem',
            children: [{ type: 'list', children: [{ type: 'listitem', children: [text('two')] }] }],
          },
        ],
      },
    ],
  },
}

it('shows a text beside the form as lines, without what has no words', () => {
  expect(sourceLines(BODY)).toEqual([
    { tag: 'h4', text: 'When' },
    { tag: 'p', text: 'At ten' },
    { tag: 'li', text: 'one' },
    { tag: 'li', text: 'two' },
  ])
})

it('knows an empty field, also one whose editor was opened and left', () => {
  const opened = { root: { children: [{ type: 'paragraph', children: [] }] } }
  expect([undefined, null, '', ' ', opened].map(isWordless)).toEqual([true, true, true, true, true])
  expect(['a', BODY].map(isWordless)).toEqual([false, false])
})
