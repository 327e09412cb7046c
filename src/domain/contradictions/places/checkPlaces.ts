import type { Claim, Scene } from '../scene.ts'
import type { Finding } from '../types.ts'
export const checkPlaces = (_scene: Scene): { findings: Finding[]; claims: Claim[] } => ({ findings: [], claims: [] })
