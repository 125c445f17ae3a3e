const { zones } = require('./walls.cjs')

const pathOf = (zone) => `^${zone.path.replace('*', '[^/]+')}/`
const named = (names) => zones.filter((zone) => names.includes(zone.name)).map(pathOf)
const packageOf = (name) => (name === 'node:' ? '^node:' : `node_modules/(@types/)?${name}/`)

/** What a zone may not reach, itself and everything its row in walls.cjs names left out. */
const reach = (zone) => ({
  name: `${zone.name}-stays-inside`,
  severity: 'error',
  from: { path: pathOf(zone) },
  to: {
    pathNot: [pathOf(zone), ...named([...zone.imports, ...(zone.typesFrom ?? [])]), ...zone.packages.map(packageOf)],
    ...(zone.packages.includes('node:') ? { dependencyTypesNot: ['core'] } : {}),
  },
})

const typesOnly = (zone) => ({
  name: `${zone.name}-types-only`,
  severity: 'error',
  from: { path: pathOf(zone) },
  to: { path: named(zone.typesFrom), dependencyTypesNot: ['type-only'] },
})

const separate = (zone) => ({
  name: `${zone.name}-apart`,
  severity: 'error',
  from: { path: `^${zone.path.replace('*', '([^/]+)')}/` },
  to: { path: pathOf(zone), pathNot: `^${zone.path.replace('*', '$1')}/` },
})

const face = (zone) => ({
  name: `${zone.name}-by-its-index`,
  severity: 'error',
  from: { path: '^src/', pathNot: pathOf(zone) },
  to: { path: pathOf(zone), pathNot: `${pathOf(zone)}index\\.ts$` },
})

module.exports = {
  forbidden: [
    {
      name: 'no-cycle',
      comment: 'A slice may name the type of the store that holds it; a cycle of code has no first file to load.',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'not-found', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'a-zone-for-each-file',
      severity: 'error',
      from: { path: '^src/', pathNot: zones.map(pathOf) },
      to: {},
    },
    { name: 'app-without-tests', severity: 'error', from: { path: '^src/' }, to: { path: '^(tests|scripts)/' } },
    ...zones.map(reach),
    ...zones.filter((zone) => zone.typesFrom).map(typesOnly),
    ...zones.filter((zone) => zone.path.includes('*')).map(separate),
    ...zones.filter((zone) => zone.hasFace).map(face),
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.css$' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
    cache: { folder: '.cache/walls', strategy: 'content' },
  },
}
