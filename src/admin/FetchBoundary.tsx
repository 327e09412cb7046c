'use client'
import { Component, type ReactNode } from 'react'

type Props = { otherwise: ReactNode; children: ReactNode }

/** Around what is fetched late, beside somebody's work: where its script does not come, the page stays as it is. */
export class FetchBoundary extends Component<Props, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true }
  }

  override render(): ReactNode {
    return this.state.hasFailed ? this.props.otherwise : this.props.children
  }
}
