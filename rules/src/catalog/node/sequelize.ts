import { makes, property, returns, runs } from '../define.js';
import type { Library, Result } from '../model.js';
import { UNKNOWN, self, chains, callable } from './forms.js';
import { HOOK } from './database-words.js';
import { transaction } from './database-words.js';

const numbers = 'update destroy count sum max min increment decrement truncate restore';
/** A model is the class of its rows. */
const row: Result = { instanceOf: 'self' };

const hooks =
  'beforeValidate afterValidate beforeCreate afterCreate beforeUpdate afterUpdate beforeSave afterSave beforeDestroy afterDestroy beforeFind afterFind beforeBulkCreate afterBulkCreate beforeBulkUpdate afterBulkUpdate beforeUpsert afterUpsert beforeCount validationFailed beforeBulkDestroy afterBulkDestroy';

const upper = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

export const sequelize: Library = {
  name: 'Sequelize',
  language: 'javascript',
  source: 'https://sequelize.org/docs/v6/other-topics/hooks/ (6.37), sequelize-typescript 2',
  modules: {
    sequelize: callable(makes('sequelize:Sequelize'), {
      Sequelize: makes('sequelize:Sequelize'),
      Model: makes('sequelize:Model'),
      'DataTypes Op QueryTypes': property(UNKNOWN),
      'literal fn col where': returns(UNKNOWN),
    }),
    'sequelize-typescript': {
      Sequelize: makes('sequelize:Sequelize'),
      Model: makes('sequelize:Model'),
      [hooks.split(' ').map(upper).join(' ')]: { calls: [{ arg: 0, runs: 'loop', entry: HOOK }], returns: { arg: 0 } },
      /** With or without arguments. */
      'Table PrimaryKey ForeignKey BelongsTo HasMany HasOne BelongsToMany AllowNull Default Unique CreatedAt UpdatedAt DeletedAt Scopes DefaultScope Index AutoIncrement Comment Length':
        { intrinsic: 'same-function' },
      Column: {
        intrinsic: 'same-function',
        column: { characters: 255, unlimited: ['TEXT', 'JSON', 'JSONB', 'BLOB', 'ARRAY', 'VIRTUAL', 'CITEXT'] },
      },
      DataType: property(UNKNOWN),
    },
  },
  types: {
    'sequelize:Sequelize': {
      members: {
        define: runs('loop', { from: 1 }, { entry: { kind: 'hook', name: 'model {0}' }, returns: 'sequelize:Model' }),
        transaction,
        [hooks]: runs('loop', 'last', { entry: HOOK }),
        addHook: runs('loop', 'last', { entry: { kind: 'hook', name: '{0}' } }),
        'authenticate sync close query addModels import isDefined drop truncate': returns(UNKNOWN),
        models: property(UNKNOWN),
        model: returns('sequelize:Model'),
      },
    },
    'sequelize:Model': {
      call: returns('sequelize:Model'),
      members: {
        init: runs('loop', 'all', { entry: { kind: 'hook', name: 'attribute' }, returns: self }),
        'findOne findByPk create build reload save': returns(row),
        'findAll bulkCreate bulkBuild': returns({ list: row }),
        'findOrCreate findOrBuild findCreateFind upsert': returns({ tuple: [row, UNKNOWN] }),
        findAndCountAll: returns({ object: { rows: { list: row }, count: UNKNOWN } }),
        [numbers]: returns(UNKNOWN),
        [hooks]: runs('loop', 'last', { entry: HOOK }),
        'addHook hook': runs('loop', 'last', { entry: { kind: 'hook', name: '{0}' } }),
        'belongsTo hasMany hasOne belongsToMany scope unscoped schema setDataValue addScope': chains,
        'get toJSON getDataValue changed previous': returns(UNKNOWN),
        prototype: property('sequelize:Model'),
      },
    },
  },
};
