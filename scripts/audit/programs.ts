import path from 'node:path'
import { fetchPackages } from '../fetchPackages.ts'

/** 12 is the last Lighthouse that runs on every version of Node that `engines` names; it brings two hundred megabytes. */
const PROGRAMS = { lighthouse: '12.8.2', 'vnu-jar': '26.9.27' } as const

/** Where each lies. */
export type Programs = { lighthouse: string; nu: string }

type Given = { say: (sentence: string) => void; signal: AbortSignal }

export const installPrograms = async (given: Given): Promise<Programs> => {
  const folder = await fetchPackages(PROGRAMS, given)
  return {
    lighthouse: path.join(folder, 'node_modules/lighthouse/cli/index.js'),
    nu: path.join(folder, 'node_modules/vnu-jar/build/dist/vnu.jar'),
  }
}
