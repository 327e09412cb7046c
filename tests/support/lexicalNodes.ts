/** Nodes as the editor writes them. */
export const element = { version: 1, direction: null, format: '', indent: 0 }

export const run = (text: string) => ({
  type: 'text',
  version: 1,
  text,
  format: 0,
  mode: 'normal',
  style: '',
  detail: 0,
})

export const paragraph = (text: string) => ({
  ...element,
  type: 'paragraph',
  children: text ? [run(text)] : [],
})
