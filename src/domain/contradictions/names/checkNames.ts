import type { Scene } from '../scene.ts'
import type { Finding } from '../types.ts'
export const checkNames = (_scenes: readonly Scene[]): Finding[] => []
