import { makes, property, returns } from '../define.js';
import type { Library, Members, Model } from '../model.js';
import { chains, self, UNKNOWN } from './forms.js';

/** Containers give what is bound to a token, or an instance of the class they are asked for. */
const resolves: Members = {
  'resolve get getAsync resolveAsync': { intrinsic: 'resolve-token', returns: { instanceOf: 0 } },
  'register registerSingleton': { intrinsic: 'provide', returns: self },
  'registerInstance set': { intrinsic: 'provide-value', returns: self },
  'bind rebind': makes('di:Binding', { captures: true }),
  'createChildContainer createScope reset': returns(self),
};

/** Decorators that mark what a container makes change nothing. */
const marks = returns({ arg: 0 });
const marker = { gives: marks };
const injects: Model = { gives: { ...marks, intrinsic: 'injected' } };

/** `asClass(Service).singleton()`: how a container makes something. */
const resolver = (type: string): Model => makes(type, { captures: true });

export const containers: Library = {
  name: 'dependency injection containers',
  language: 'javascript',
  source: 'tsyringe 4, typedi 0.10, inversify 7, awilix 12',
  modules: {
    tsyringe: {
      container: { is: 'di:Container' },
      'injectable singleton autoInjectable scoped registry': marker,
      inject: injects,
      'injectAll delay': returns(UNKNOWN),
    },
    typedi: { Container: { is: 'di:Container' }, Service: marker, Inject: injects, Token: makes('di:Token') },
    inversify: {
      Container: makes('di:Container'),
      injectable: marker,
      inject: injects,
      'multiInject optional named tagged': returns(UNKNOWN),
    },
    awilix: {
      createContainer: returns('awilix:Container'),
      asClass: resolver('awilix:Class'),
      asFunction: resolver('awilix:Function'),
      asValue: resolver('awilix:Value'),
    },
  },
  types: {
    'di:Container': { members: resolves },
    'di:Token': { identity: true },
    'di:Binding': {
      members: {
        'to toSelf': { intrinsic: 'bind-class', returns: self },
        toConstantValue: { intrinsic: 'bind-value', returns: self },
        toDynamicValue: { intrinsic: 'bind-factory', returns: self },
        'inSingletonScope inTransientScope inRequestScope when whenTargetNamed onActivation': chains,
      },
    },
    'awilix:Container': {
      members: {
        register: { intrinsic: 'register-names', returns: self },
        resolve: { intrinsic: 'get-member:awilix:Cradle' },
        build: returns({ instanceOf: 0 }),
        cradle: property('awilix:Cradle'),
        'createScope loadModules': returns(self),
      },
    },
    /** What is registered, by name. */
    'awilix:Cradle': {},
    'awilix:Resolver': { members: { 'singleton scoped transient proxy classic setLifetime inject disposer': chains } },
    'awilix:Class': { extends: ['awilix:Resolver'] },
    'awilix:Function': { extends: ['awilix:Resolver'] },
    'awilix:Value': { extends: ['awilix:Resolver'] },
  },
};
