import js from '@eslint/js'
import tseslint from 'typescript-eslint'
import { importDirections } from './scripts/importDirections.mjs'

export default tseslint.config(
  {
    ignores: [
      'node_modules/',
      '.next/',
      '.bench/',
      'data/',
      'dist/',
      'build/',
      'tests/.artifacts/',
      // Somebody else's application: its own build checks it, against what is packed.
      'dev/',
      'packages/*/dist/',
      'src/payload-types.ts',
      'src/migrations/',
      'src/locales/',
      'src/app/(payload)/admin/importMap.js',
      'next-env.d.ts',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    // One program for all files: the service of editors makes its own anew as each is opened.
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'off',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/require-await': 'off',
      'no-console': 'error',
    },
  },
  ...importDirections,
  { files: ['scripts/**', 'tests/**', 'packages/*/build.ts'], rules: { 'no-console': 'off' } },
  {
    ...tseslint.configs.disableTypeChecked,
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: {
      parserOptions: { project: false },
      globals: { process: 'readonly', console: 'readonly', URL: 'readonly' },
    },
  },
  {
    // Runs in a browser, as it stands.
    files: ['src/hosts/sign/sign.mjs'],
    languageOptions: {
      globals: Object.fromEntries(
        ['document', 'window', 'navigator', 'fetch', 'FormData', 'atob', 'btoa'].map((name) => [
          name,
          'readonly',
        ]),
      ),
    },
  },
)
