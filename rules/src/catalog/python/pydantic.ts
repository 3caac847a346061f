import { harmless, makes, returns } from '../define.js';
import type { Library, Members, Model } from '../model.js';
import { bareOrCalled, quiet } from './words.js';

/** A validator runs where an instance is made. */
const validator: Model = { intrinsic: 'validator', gives: { returns: { arg: 0 } } };

/** Runs where an instance is written out. */
const serializer: Model = { ...bareOrCalled, intrinsic: 'serializer' };

const inMemory = harmless('it works in memory; the time goes with the size of the data');

const names: Members = {
  'BaseModel RootModel': makes('pydantic.BaseModel'),
  'Field PrivateAttr': {},
  'field_validator model_validator validator root_validator': validator,
  'field_serializer model_serializer computed_field': serializer,
  'validate_call validate_arguments': bareOrCalled,
  'BeforeValidator AfterValidator PlainValidator WrapValidator': makes('pydantic.Validator', { captures: true }),
  'PlainSerializer WrapSerializer': makes('pydantic.Serializer', { captures: true }),
  TypeAdapter: makes('pydantic.TypeAdapter'),
  create_model: quiet,
  EmailStr: quiet,
};

export const pydantic: Library = {
  name: 'Pydantic',
  language: 'python',
  source: 'docs.pydantic.dev/latest/concepts/validators (2.12)',
  modules: {
    pydantic: names,
    'pydantic.v1': names,
    'pydantic.functional_validators': names,
    'pydantic.functional_serializers': names,
    pydantic_settings: { BaseSettings: makes('pydantic.BaseModel') },
    'pydantic.dataclasses': { dataclass: { intrinsic: 'dataclass' } },
    // Asks the DNS, unless told otherwise.
    email_validator: { validate_email: { blocks: { kind: 'net', when: { not: { arg: 'check_deliverability', equals: false } } } } },
    msgspec: { Struct: quiet, 'json msgpack': quiet },
  },
  types: {
    'pydantic.BaseModel': {
      members: {
        'model_dump model_dump_json dict json': { ...inMemory, intrinsic: 'serialize' },
        'model_json_schema schema': inMemory,
        'copy model_copy': returns({ self: true }),
        // On the class: an instance of it.
        'model_validate model_validate_json model_construct parse_obj parse_raw from_orm construct': { intrinsic: 'instance-of-self' },
      },
    },
    'pydantic.Validator': { hook: 'validator' },
    'pydantic.Serializer': { hook: 'serializer' },
    'pydantic.TypeAdapter': { members: { 'validate_python validate_json dump_python dump_json': inMemory } },
  },
};
