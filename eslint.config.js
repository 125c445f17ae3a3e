import js from '@eslint/js'
import hooks from 'eslint-plugin-react-hooks'
import { defineConfig } from 'eslint/config'
import globals from 'globals'
import ts from 'typescript-eslint'
import { importWalls } from './eslint-rules/import-walls.js'

const SCRIPTS = ['**/*.{js,mjs,cjs}']
const TYPED = ['**/*.{ts,tsx}']
// Pure code whose numbers reproduce to the last bit on every machine.
const ENGINE = ['src/shared/engine/**/*.ts', 'src/shared/decision/**/*.ts', 'src/shared/assessment/**/*.ts']
const RENDERER = ['src/renderer/**/*.{ts,tsx}']

// IEEE 754 prescribes the last bit of + - * / and sqrt only; everything else differs between engines and versions.
const INEXACT = ['exp', 'expm1', 'tanh', 'log', 'log2', 'log10', 'log1p', 'pow', 'sin', 'cos', 'tan', 'asin', 'acos']
  .concat(['atan', 'atan2', 'sinh', 'cosh', 'asinh', 'acosh', 'atanh', 'cbrt', 'hypot'])
  .map((property) => ({
    object: 'Math',
    property,
    message: 'Its last bits differ between machines. Use src/shared/engine/numerics.',
  }))

const NAMED_EXPORTS = {
  selector: 'ExportDefaultDeclaration',
  message: 'Named exports only: a thing has one name everywhere.',
}

const ANY_IPC = ['ipcMain', 'ipcRenderer', 'MessageChannelMain']

export default defineConfig(
  // The kernel's sources are AssemblyScript, which looks like TypeScript and is none.
  { ignores: ['out/**', '.cache/**', 'node_modules/**', 'src/shared/engine/kernel/assembly/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  { files: SCRIPTS, languageOptions: { globals: globals.node } },
  { files: ['**/*.cjs', 'scripts/fallback-app/*.js'], languageOptions: { sourceType: 'commonjs' } },
  {
    files: TYPED,
    // Rules that ask for types are in .oxlintrc.json, whose linter needs a fraction of the time for them.
    extends: [ts.configs.strict],
    rules: {
      '@typescript-eslint/no-unused-vars': [
        'error',
        {
          argsIgnorePattern: '^_',
          varsIgnorePattern: '^_',
          destructuredArrayIgnorePattern: '^_',
          ignoreRestSiblings: true,
        },
      ],
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-restricted-syntax': ['error', NAMED_EXPORTS],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { forestall: { rules: { 'import-walls': importWalls } } },
    rules: {
      'forestall/import-walls': 'error',
      'no-console': 'error',
      'no-restricted-imports': [
        'error',
        {
          paths: [{ name: 'electron', importNames: ANY_IPC, message: 'Only src/main/ipc and src/preload speak IPC.' }],
        },
      ],
    },
  },
  // What the command line prints is its work.
  { files: ['src/cli/**/*.ts'], rules: { 'no-console': 'off' } },
  { files: ['src/main/ipc/**/*.ts', 'src/preload/**/*.ts'], rules: { 'no-restricted-imports': 'off' } },
  {
    files: ENGINE,
    rules: {
      'no-restricted-globals': ['error', 'Date', 'performance', 'console', 'globalThis', 'crypto', 'Intl'],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Draw from src/shared/engine/chance: a draw has a key.' },
        ...INEXACT,
      ],
      'no-restricted-syntax': [
        'error',
        NAMED_EXPORTS,
        {
          selector: 'BinaryExpression[operator="**"], AssignmentExpression[operator="**="]',
          message: 'Its last bits differ between machines. Multiply, or use src/shared/engine/numerics.',
        },
        {
          selector: 'VariableDeclarator[init.name="Math"], MemberExpression[object.name="Math"][computed=true]',
          message: 'Name the function as Math.name, so that the ban on inexact ones can see it.',
        },
      ],
    },
  },
  // Published coefficients stand there as they were printed, with more digits than a double holds.
  { files: ['src/shared/engine/numerics/**/*.ts'], rules: { 'no-loss-of-precision': 'off' } },
  {
    files: RENDERER,
    ...hooks.configs.flat.recommended,
  },
  {
    files: RENDERER,
    rules: {
      'no-restricted-properties': [
        'error',
        ...['canParse', 'parse'].map((property) => ({ object: 'URL', property, message: 'Chrome 114 lacks it.' })),
        { object: 'AbortSignal', property: 'any', message: 'Chrome 114 lacks it.' },
      ],
    },
  },
  { files: ['*.config.{ts,js}', 'tests/e2e/global-setup.ts'], rules: { 'no-restricted-syntax': 'off' } },
)
