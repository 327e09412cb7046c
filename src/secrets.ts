import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** The secret of an installation that keeps it in a file, as the demonstration and the containers do: made once. */
export const keptSecret = (file: string): string => {
  mkdirSync(path.dirname(file), { recursive: true })
  try {
    writeFileSync(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFileSync(file, 'utf8').trim()
}

/** Those of a file that has one a line. */
export const readSecrets = (file: string): string[] => readFileSync(file, 'utf8').split('\n')

const WORDS =
  /secret|change|replace|pass(word|phrase)?|payload|communique|example|insecure|default|admin|your|this|here|with|test|demo|dev|key|me|my/g
const MIN_DISTINCT = 8
const MIN_UNGUESSED = 16

/** A secret of sufficient length that a person would guess: one pattern repeated, the alphabet, words of a template. */
export const isWeakSecret = (secret: string): boolean => {
  const distinct = new Set(secret).size
  const unguessed = secret
    .toLowerCase()
    .replace(WORDS, '')
    .replace(/[^a-z0-9]/g, '')
  return (
    distinct < MIN_DISTINCT || unguessed.length < MIN_UNGUESSED || isRepetition(secret) || isSequence(secret)
  )
}

const isRepetition = (value: string): boolean =>
  Array.from({ length: Math.floor(value.length / 2) }, (_, index) => index + 1).some(
    (period) => value.slice(period) === value.slice(0, -period),
  )

const isSequence = (value: string): boolean => {
  const steps = Array.from(value)
    .slice(1)
    .filter((_, index) => Math.abs(value.charCodeAt(index + 1) - value.charCodeAt(index)) === 1)
  return steps.length > value.length * 0.7
}
