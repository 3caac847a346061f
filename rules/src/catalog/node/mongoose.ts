import { makes, property, returns, runs } from '../define.js';
import type { Entry, Library, Members, Model } from '../model.js';
import { callable, chains, self, UNKNOWN } from './forms.js';

const hook = (name: string): Model => runs('loop', 'last', { entry: { kind: 'hook', name }, params: [UNKNOWN], returns: self });
const VIRTUAL: Entry = { kind: 'hook', name: 'virtual' };

/** Definitions of fields hold functions that run for each document. */
const schema: Model = makes('mongoose:Schema', {
  calls: [
    { arg: 0, runs: 'loop', entry: { kind: 'hook', name: 'field' } },
    { arg: 1, runs: 'loop', entry: { kind: 'hook', name: 'schema option' } },
  ],
});

/** A query runs when it is awaited. */
const query = returns('mongoose:Query');

const names: Members = {
  Schema: { ...schema, members: { Types: property(UNKNOWN) } },
  Model: makes('mongoose:Model'),
  Document: makes('mongoose:Document'),
  'Query Aggregate': makes('mongoose:Query'),
  model: returns('mongoose:Model'),
  models: property('mongoose:Models'),
  'connect createConnection': returns('mongoose:Connection'),
  connection: property('mongoose:Connection'),
  'Types mongo Error SchemaTypes': property(UNKNOWN),
  'set plugin disconnect isValidObjectId startSession': returns(UNKNOWN),
  'HydratedDocument InferSchemaType': makes('mongoose:Document'),
};

export const mongoose: Library = {
  name: 'Mongoose',
  language: 'javascript',
  source: 'https://mongoosejs.com/docs/guide.html (8.24)',
  modules: { mongoose: callable({ is: 'mongoose:Mongoose' }, names) },
  types: {
    'mongoose:Mongoose': { members: names },
    'mongoose:Schema': {
      members: {
        'pre post': hook('{name} {0}'),
        'queue validate': hook('{name}'),
        methods: property('mongoose:SchemaMethods'),
        statics: property('mongoose:SchemaStatics'),
        query: property('mongoose:SchemaQueries'),
        method: { intrinsic: 'store-property:mongoose:SchemaMethods', returns: self },
        static: { intrinsic: 'store-property:mongoose:SchemaStatics', returns: self },
        virtual: returns('mongoose:Virtual'),
        path: returns('mongoose:SchemaType'),
        plugin: runs('startup', 0, { params: ['mongoose:Schema', { arg: 1 }], returns: self }),
        loadClass: { intrinsic: 'load-class:mongoose:SchemaMethods mongoose:SchemaStatics', returns: self },
        'add index set remove discriminator clone pick omit': chains,
      },
    },
    /** What a program assigns to `schema.methods` is found on documents, `schema.statics` on models. */
    'mongoose:SchemaMethods': {},
    'mongoose:SchemaStatics': {},
    'mongoose:SchemaQueries': {},
    'mongoose:Virtual': { members: { 'get set': runs('loop', 0, { entry: VIRTUAL, returns: self }) } },
    'mongoose:SchemaType': {
      members: { 'validate get set default required': runs('loop', 'all', { entry: { kind: 'hook', name: 'field' }, returns: self }) },
    },
    'mongoose:Models': {},
    'mongoose:Model': {
      extends: ['mongoose:SchemaStatics'],
      call: returns('mongoose:Document'),
      members: {
        'find findOne findById findByIdAndUpdate findByIdAndDelete findOneAndUpdate findOneAndDelete findOneAndReplace where distinct countDocuments estimatedDocumentCount updateOne updateMany deleteOne deleteMany replaceOne exists aggregate populate':
          query,
        create: returns('mongoose:Document'),
        hydrate: returns('mongoose:Document'),
        insertMany: returns({ list: 'mongoose:Document' }),
        watch: returns('mongoose:Query'),
        'bulkWrite bulkSave init syncIndexes createIndexes ensureIndexes startSession': returns(UNKNOWN),
        discriminator: returns('mongoose:Model'),
        schema: property('mongoose:Schema'),
      },
    },
    'mongoose:Document': {
      extends: ['mongoose:SchemaMethods'],
      members: {
        'save populate deleteOne remove set updateOne': chains,
        'validate validateSync toObject toJSON isModified get markModified depopulate equals increment': returns(UNKNOWN),
        constructor: property('mongoose:Model'),
        'id _id isNew errors': property(UNKNOWN),
      },
    },
    'mongoose:Query': {
      /** Awaiting a query gives documents; they stand for one another. */
      extends: ['mongoose:Document', 'mongoose:SchemaQueries'],
      element: 'mongoose:Document',
      members: {
        'sort limit skip select populate lean where equals gt gte lt lte in nin or and nor session hint collation exec orFail maxTimeMS read batchSize match group project unwind lookup addFields facet sample count allowDiskUse cursor tailable comment setOptions':
          chains,
        eachAsync: runs('here', 0, { params: ['mongoose:Document'] }),
        'map transform': runs('here', 0, { params: ['mongoose:Document'], returns: self }),
        on: runs('loop', 1, { entry: { kind: 'event', name: '{0}' }, returns: self }),
      },
    },
    'mongoose:Connection': {
      members: {
        model: returns('mongoose:Model'),
        'on once': runs('startup', 1, { returns: self }),
        'collection db useDb': returns(UNKNOWN),
        'close asPromise dropDatabase startSession': returns(UNKNOWN),
        transaction: runs('here', 0),
        readyState: property('number'),
      },
    },
  },
};
