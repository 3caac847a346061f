/**
 * The JSON schema of the configuration. What may be of several types is told apart by `type` alone, so that an error
 * is always about one place. `schema/unblock.config.schema.json` is written from it.
 */

import type { Schema } from '@cfworker/json-schema';
import { RULES } from '../../analysis/finding.js';
import { catalogDefinitions } from './catalog-schema.js';

const globs = (description: string): Schema => ({ description, type: 'array', items: { type: 'string' }, default: [] });

const severity = ['error', 'warning', 'info'];

export const configurationSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Unblock configuration',
  type: 'object',
  additionalProperties: false,
  properties: {
    $schema: { description: 'Where this schema is, for editors.', type: 'string' },
    include: globs(
      'Globs of the files to analyze, relative to this file; all sources when empty. A pattern that names a folder which is left out otherwise (build output, vendored code) brings it back.',
    ),
    exclude: globs('Globs of files and folders to leave out, relative to this file. A pattern without a slash matches at any depth.'),
    rules: {
      description: 'Severity of each rule, or off. Without it, severity follows how long the call may block.',
      type: 'object',
      additionalProperties: false,
      properties: Object.fromEntries(RULES.map((rule) => [rule, { enum: [...severity, 'off'] }])),
    },
    failOn: { description: 'The least severity that makes `unblock check` fail.', enum: severity, default: 'warning' },
    includeStartup: { description: 'Also report what runs once, at start or shutdown.', type: 'boolean', default: false },
    minEstimateMs: {
      description: 'Calls that are estimated to block for less than this many milliseconds are information only.',
      type: 'number',
      minimum: 0,
      default: 1,
    },
    pool: {
      description: 'The worker pool for fixes: the library to use, or the module of the project that exports a pool.',
      type: ['string', 'object'],
      pattern: '^(piscina|tinypool|workerpool)$',
      additionalProperties: false,
      required: ['module'],
      properties: {
        module: { description: 'Path of the module, relative to this file.', type: 'string' },
        export: { description: 'Name it exports the pool under; its default export when absent.', type: 'string' },
      },
    },
    libraries: {
      description: 'Models of libraries, in the form of the catalog.',
      type: 'array',
      items: { $ref: '#/$defs/library' },
      default: [],
    },
  },
  $defs: catalogDefinitions,
};
