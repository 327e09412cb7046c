import path from 'node:path'
import ts from 'typescript'
import type { Source } from './sources.ts'

/** From each file to those of ours that it imports, those imported for their types alone left out or not. */
export type Imports = ReadonlyMap<string, readonly string[]>

export const importsOf = (sources: readonly Source[], { withTypes }: { withTypes: boolean }): Imports => {
  const known = new Set(sources.map(({ file }) => file))
  return new Map(
    sources.map(({ file, text }) => {
      const named = namedIn(file, text, withTypes).map((name) => path.join(path.dirname(file), name))
      return [file, [...new Set(named)].filter((target) => known.has(target))]
    }),
  )
}

const namedIn = (file: string, text: string, withTypes: boolean): string[] => {
  const parsed = ts.createSourceFile(file, text, ts.ScriptTarget.Latest)
  const found: string[] = []
  const add = (node: ts.Node | undefined) => {
    if (node && ts.isStringLiteral(node) && node.text.startsWith('.')) found.push(node.text)
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && (withTypes || !isOfTypes(node))) add(node.moduleSpecifier)
    else if (ts.isExportDeclaration(node) && (withTypes || !node.isTypeOnly)) add(node.moduleSpecifier)
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0])
    // `new URL('./worker.mjs', import.meta.url)` starts a program of its own.
    else if (ts.isNewExpression(node) && node.expression.getText(parsed) === 'URL') add(node.arguments?.[0])
    ts.forEachChild(node, visit)
  }
  visit(parsed)
  return found
}

const isOfTypes = ({ importClause }: ts.ImportDeclaration): boolean => {
  if (!importClause || importClause.name) return false
  if (importClause.isTypeOnly) return true
  const { namedBindings } = importClause
  return Boolean(
    namedBindings &&
    ts.isNamedImports(namedBindings) &&
    namedBindings.elements.length > 0 &&
    namedBindings.elements.every(({ isTypeOnly }) => isTypeOnly),
  )
}

/** Groups of files each of which reaches all others of its group by its imports (Tarjan), the largest first. */
export const circlesIn = (imports: Imports): string[][] => {
  const [index, low] = [new Map<string, number>(), new Map<string, number>()]
  const stack: string[] = []
  const onStack = new Set<string>()
  const circles: string[][] = []
  const connect = (file: string): void => {
    index.set(file, index.size)
    low.set(file, index.size - 1)
    stack.push(file)
    onStack.add(file)
    for (const target of imports.get(file) ?? []) {
      if (!index.has(target)) {
        connect(target)
        low.set(file, Math.min(low.get(file)!, low.get(target)!))
      } else if (onStack.has(target)) low.set(file, Math.min(low.get(file)!, index.get(target)!))
    }
    if (low.get(file) !== index.get(file)) return
    const circle = stack.splice(stack.indexOf(file))
    for (const one of circle) onStack.delete(one)
    if (circle.length > 1) circles.push(circle.sort())
  }
  for (const file of imports.keys()) if (!index.has(file)) connect(file)
  return circles.sort((one, other) => other.length - one.length)
}

/** How many files import each file. */
export const importersOf = (imports: Imports): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>([...imports.keys()].map((file) => [file, 0]))
  for (const targets of imports.values())
    for (const target of targets) counts.set(target, (counts.get(target) ?? 0) + 1)
  return counts
}
