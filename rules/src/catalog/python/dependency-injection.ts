import { makes, returns } from '../define.js';
import type { Library, Members, Model } from '../model.js';
import { bareOrCalled, givesAsIs, leavesAsIs, quiet } from './words.js';

/** Gives what is bound to a class, or an instance of it. */
const gives: Model = { intrinsic: 'resolve-token', returns: { instanceOf: 0 } };

const binds: Model = { intrinsic: 'provide', returns: { self: true } };

/** `providers.Factory(Service, repo=repo)`; calling it makes the service. */
const provider = makes('dependency_injector.Provider', { captures: true });

const container: Members = { 'resolve get __getitem__ get_instance': gives, 'register define provide __setitem__ add_transient': binds };

export const dependencyInjection: Library = {
  name: 'dependency-injector, injector, punq, lagom, kink, dishka, that-depends, svcs, wireup',
  language: 'python',
  source:
    'python-dependency-injector.ets-labs.org (4.48); injector.readthedocs.io (0.22); github.com/bobthemighty/punq (0.7); lagom-di.readthedocs.io; dishka.readthedocs.io (1.6)',
  modules: {
    'dependency_injector.providers': {
      'Factory Singleton ThreadSafeSingleton ThreadLocalSingleton ContextLocalSingleton Callable Object Resource Selector': provider,
      'Configuration Dependency DependenciesContainer Container': quiet,
    },
    'dependency_injector.wiring': { inject: leavesAsIs, 'Provide Provider Closing': quiet },
    'that_depends.providers': { 'Factory Singleton Object Resource ContextResource': provider },
    that_depends: { inject: bareOrCalled, Provide: quiet },
    injector: { Injector: makes('injector.Injector'), 'inject singleton provider': leavesAsIs, threadlocal: leavesAsIs },
    punq: { Container: makes('punq.Container') },
    lagom: { 'Container ContextContainer': makes('lagom.Container') },
    kink: { di: { is: 'kink.Container' }, Container: makes('kink.Container'), inject: bareOrCalled },
    dishka: { 'make_container make_async_container': returns('dishka.Container'), provide: bareOrCalled },
    'dishka.integrations.fastapi': { inject: leavesAsIs, setup_dishka: quiet },
    svcs: { Container: makes('dishka.Container') },
    wireup: { 'create_sync_container create_async_container create_container': returns('dishka.Container'), service: bareOrCalled },
    fastapi_injector: { Injected: givesAsIs },
  },
  types: {
    'dependency_injector.Provider': { members: { override: quiet, reset_override: quiet }, call: { intrinsic: 'from-provider' } },
    'injector.Injector': { members: { 'get create_object': gives, call_with_injection: quiet } },
    'punq.Container': { members: container },
    'lagom.Container': { members: container },
    'kink.Container': { members: container },
    'dishka.Container': { members: { 'get get_sync': gives } },
  },
};
