import { PictureNode } from '../../pictures/PictureNode.tsx'
import { TABLE_NODES } from '../../tables/TablePlugin.tsx'
import { AutoLinkNode, HorizontalRuleNode, LinkNode } from '@payloadcms/richtext-lexical/client'
import type { Klass, LexicalNode } from '@payloadcms/richtext-lexical/lexical'
import { ListItemNode, ListNode } from '@payloadcms/richtext-lexical/lexical/list'
import { HeadingNode, QuoteNode } from '@payloadcms/richtext-lexical/lexical/rich-text'

/** Those of Payload's own editor of the same field (`src/fields/richText.ts`), so that both write the same. */
export const NODES: readonly Klass<LexicalNode>[] = [
  ...[HeadingNode, QuoteNode, ListNode, ListItemNode],
  ...[LinkNode, AutoLinkNode, HorizontalRuleNode],
  ...TABLE_NODES,
  PictureNode,
]
