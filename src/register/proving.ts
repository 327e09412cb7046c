import type { Proving, RegisterDeps } from './types.ts'

export type Prove = (act: Proving) => Promise<void>

/** A code counts once, and the act that it is given for may have to be decided again when somebody else was faster. */
export const proveOnce = ({ proveAct }: Pick<RegisterDeps, 'proveAct'>): Prove => {
  const proven = new Set<string>()
  return async (act) => {
    if (!proven.has(act.organisation)) await proveAct?.(act)
    proven.add(act.organisation)
  }
}
