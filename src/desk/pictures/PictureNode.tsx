'use client'
import { DecoratorNode, type NodeKey, type SerializedLexicalNode } from '@payloadcms/richtext-lexical/lexical'
import type { ReactNode } from 'react'
import { PictureInText } from './PictureInText.tsx'

type SerializedPicture = SerializedLexicalNode & { media: string }

/** Where a picture of the text's list stands: it holds the name of the document, and nothing of it (ADR 38). */
export class PictureNode extends DecoratorNode<ReactNode> {
  __media: string

  constructor(media = '', key?: NodeKey) {
    super(key)
    this.__media = media
  }

  static override getType(): string {
    return 'picture'
  }

  static override clone(node: PictureNode): PictureNode {
    return new PictureNode(node.__media, node.__key)
  }

  static override importJSON({ media }: SerializedPicture): PictureNode {
    return new PictureNode(media)
  }

  override exportJSON(): SerializedPicture {
    return { type: 'picture', version: 1, media: this.__media }
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('div')
    element.className = 'text-picture'
    return element
  }

  override updateDOM(): false {
    return false
  }

  override isInline(): false {
    return false
  }

  override decorate(): ReactNode {
    return <PictureInText media={this.__media} nodeKey={this.__key} />
  }
}
