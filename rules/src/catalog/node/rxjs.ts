import { makes, property, returns, runs } from '../define.js';
import type { Library, Members, Model } from '../model.js';
import { chains, self, UNKNOWN } from './forms.js';

/** Operators call their functions for each value, later, wherever the source emits. */
const operator: Model = runs('loop', 'all', { entry: { kind: 'stream', name: '{name}' }, returns: 'rxjs:Operator' });
const creator: Model = runs('loop', 'all', { entry: { kind: 'stream', name: '{name}' }, returns: 'rxjs:Observable' });

const operators: Members = {
  'map tap filter mergeMap flatMap switchMap concatMap exhaustMap expand scan reduce catchError finalize debounce throttle distinct distinctUntilChanged takeWhile skipWhile find first last every groupBy buffer bufferToggle bufferWhen delayWhen retry retryWhen repeat repeatWhen audit sample sampleTime partition zipWith mergeScan switchScan timeoutWith timeout share connect window max min count toArray defaultIfEmpty throwIfEmpty isEmpty single materialize windowWhen':
    operator,
  'take takeLast takeUntil skip skipLast skipUntil startWith endWith delay debounceTime throttleTime auditTime bufferTime bufferCount shareReplay publish refCount pairwise withLatestFrom combineLatestWith mergeWith concatWith raceWith mergeAll concatAll switchAll exhaustAll observeOn subscribeOn ignoreElements timestamp timeInterval distinctUntilKeyChanged elementAt':
    returns('rxjs:Operator'),
};

export const rxjs: Library = {
  name: 'RxJS',
  language: 'javascript',
  source: 'https://rxjs.dev/api (7.8)',
  modules: {
    rxjs: {
      ...operators,
      Observable: makes('rxjs:Observable', runs('loop', 0, { entry: { kind: 'stream', name: 'Observable' }, params: ['rxjs:Subscriber'] })),
      'Subject BehaviorSubject ReplaySubject AsyncSubject': makes('rxjs:Subject'),
      'defer generate iif using fromEvent fromEventPattern bindCallback combineLatest forkJoin zip': creator,
      'of from interval timer range merge concat race throwError scheduled empty never EMPTY NEVER': returns('rxjs:Observable'),
      'firstValueFrom lastValueFrom': returns(UNKNOWN),
      Subscription: makes('rxjs:Subscription'),
      isObservable: returns('boolean'),
      pipe: returns('rxjs:Operator'),
      'asyncScheduler asapScheduler queueScheduler': property(UNKNOWN),
    },
    'rxjs/operators': operators,
  },
  types: {
    'rxjs:Observable': {
      members: {
        pipe: returns(self),
        subscribe: runs('loop', 'all', {
          entry: { kind: 'stream', name: 'subscribe' },
          methods: ['next', 'error', 'complete'],
          returns: 'rxjs:Subscription',
        }),
        forEach: runs('loop', 0, { entry: { kind: 'stream', name: 'forEach' } }),
        toPromise: returns(UNKNOWN),
        asObservable: chains,
      },
    },
    'rxjs:Subject': { extends: ['rxjs:Observable', 'rxjs:Subscriber'], members: { value: property(UNKNOWN), getValue: returns(UNKNOWN) } },
    'rxjs:Subscriber': {
      members: { 'next error complete': returns(UNKNOWN), add: runs('loop', 0, { entry: { kind: 'callback', name: 'teardown' } }) },
    },
    'rxjs:Subscription': {
      members: { 'unsubscribe remove': returns(UNKNOWN), add: runs('loop', 0, { entry: { kind: 'callback', name: 'teardown' } }) },
    },
    'rxjs:Operator': {},
  },
};
