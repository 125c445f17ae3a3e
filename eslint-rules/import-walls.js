import { dirname, posix, relative, resolve, sep } from 'node:path'
import walls from '../walls.cjs'

const root = resolve(import.meta.dirname, '..')

/** @param {string} file */
const fromRoot = (file) => relative(root, file).split(sep).join(posix.sep)

/** True of `react/jsx-runtime` for `react`, `node:fs` for `node:`, `@scope/x` for `@scope`. */
function isPartOf(/** @type {string} */ source, /** @type {string} */ name) {
  return source === name || source.startsWith(name.endsWith(':') ? name : `${name}/`)
}

/**
 * Say what is wrong with an import, if anything is.
 *
 * @param {string} file Path from the root.
 * @param {string} source What stands after `from`.
 * @param {boolean} typesOnly
 * @returns {string | undefined}
 */
function faultOf(file, source, typesOnly) {
  const here = walls.zoneOf(file)
  if (!here) return `"${file}" is in no zone. Give it one in walls.cjs.`
  const { zone, part } = here
  if (!source.startsWith('.')) {
    if (zone.packages.some((name) => isPartOf(source, name))) return undefined
    return `${zone.name} may import ${zone.packages.join(', ') || 'no package'}, not "${source}" (walls.cjs).`
  }
  const target = fromRoot(resolve(root, dirname(file), source.replace(/\?.*$/, '')))
  const there = walls.zoneOf(`${target}/`)
  if (!there) return `"${source}" is in no zone of walls.cjs.`
  if (there.zone === zone) {
    return there.part === part
      ? undefined
      : `${zone.path}: "${part}" may not import "${there.part}". Move what they share down.`
  }
  const allowed = zone.imports.includes(there.zone.name)
  if (!allowed && !(typesOnly && zone.typesFrom?.includes(there.zone.name))) {
    const types = zone.typesFrom?.includes(there.zone.name) ? 'only types from ' : 'nothing from '
    return `${zone.name} may import ${types}${there.zone.name} (walls.cjs).`
  }
  if (there.zone.hasFace && target !== there.zone.path && target !== `${there.zone.path}/index`) {
    return `Import "${there.zone.path}" by its index, not past it.`
  }
  return undefined
}

/** Keeps every import inside the walls of walls.cjs. @type {import('eslint').Rule.RuleModule} */
export const importWalls = {
  meta: { type: 'problem', schema: [], messages: { wall: '{{fault}}' } },
  create(context) {
    const file = fromRoot(context.filename)
    /** @param {any} node */
    const check = (node) => {
      const source = node.source
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return
      const kind = node.importKind ?? node.exportKind
      const names = /** @type {any[]} */ (node.specifiers ?? [])
      const typesOnly = kind === 'type' || (names.length > 0 && names.every((name) => name.importKind === 'type'))
      const fault = faultOf(file, source.value, typesOnly)
      if (fault) context.report({ node: source, messageId: 'wall', data: { fault } })
    }
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    }
  },
}
