import { makes, returns } from '../define.js';
import type { Library, Members } from '../model.js';
import { self, UNKNOWN } from './forms.js';

/** Containers give an instance of the class they are asked for. */
const resolves: Members = {
  'resolve get getAsync resolveAsync': returns({ instanceOf: 0 }),
  'register registerSingleton registerInstance set bind rebind': returns(self),
  'createChildContainer createScope reset': returns(self),
};

/** Decorators that mark what a container makes change nothing. */
const marks = returns({ arg: 0 });
const marker = { gives: marks };

export const containers: Library = {
  name: 'dependency injection containers',
  language: 'javascript',
  source: 'tsyringe 4, typedi 0.10, inversify 7',
  modules: {
    tsyringe: {
      container: { is: 'di:Container' },
      'injectable singleton autoInjectable scoped registry': marker,
      'inject injectAll delay': returns(UNKNOWN),
    },
    typedi: { Container: { is: 'di:Container' }, Service: marker, Inject: returns(UNKNOWN), Token: makes('di:Token') },
    inversify: {
      Container: makes('di:Container'),
      injectable: marker,
      'inject multiInject optional named tagged': returns(UNKNOWN),
    },
  },
  types: {
    'di:Container': { members: resolves },
    'di:Token': {},
  },
};
