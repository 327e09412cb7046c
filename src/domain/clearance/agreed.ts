import type { Facts } from './facts.ts'

/** An older log does not say what an organisation said of its silence when it accepted. */
export const hasAgreed = ({ clearance, kind }: Facts, organisation: string): boolean =>
  clearance.agreed[organisation]?.includes(kind) ?? true
