/** What the editor offers (fields/richText). No node points at another document, not even one that the writer may read. */
const BLOCKS = ['paragraph', 'heading', 'quote', 'list', 'listitem', 'horizontalrule']
const NODES = [...BLOCKS, 'text', 'linebreak', 'tab', 'link', 'autolink']

type Node = Record<string, unknown>

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether it is a text that everybody who walks it later can read; its depth has been looked at before. */
export const isRichText = (value: unknown): boolean =>
  isNode(value) && isNode(value.root) && hasChildren(value.root)

const hasChildren = ({ children }: Node): boolean =>
  children === undefined || (Array.isArray(children) && children.every(isKnownNode))

const isKnownNode = (node: unknown): boolean =>
  isNode(node) && NODES.includes(String(node.type)) && pointsNowhere(node) && hasChildren(node)

const pointsNowhere = ({ fields, value, relationTo }: Node): boolean =>
  relationTo === undefined &&
  !(typeof value === 'object' && value !== null) &&
  !(isNode(fields) && fields.doc)
