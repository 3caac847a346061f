import type { Callback, Library } from '../model.js';

/** Migrations run when the program is deployed, not while it serves. */
const deployed: Omit<Callback, 'arg'> = { runs: 'cli', entry: { kind: 'command', name: 'migration' } };

export const migrations: Library = {
  name: 'database migrations',
  language: 'javascript',
  source:
    'sequelize-cli 6, umzug 3, knex 3.1, node-pg-migrate 8, migrate-mongo 14: `up` and `down` of files in a folder of migrations or seeds',
  modules: {},
  conventions: [
    {
      files: ['**/{migrations,migration,seeders,seeds}/**/*.{js,cjs,mjs,ts,mts,cts}'],
      dependency: [
        'sequelize',
        'sequelize-cli',
        'umzug',
        'knex',
        'objection',
        'node-pg-migrate',
        'migrate-mongo',
        'typeorm',
        'kysely',
        'mongoose',
      ],
      exports: { 'up down seed': deployed },
    },
  ],
};
