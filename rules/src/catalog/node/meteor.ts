/** Meteor: methods, publications and routes run on the loop, `startup` once. */

import { property, returns, runs } from '../define.js';
import type { Library, Members, Model } from '../model.js';
import { UNKNOWN } from './forms.js';

const asked = (kind: 'procedure' | 'event' | 'middleware' | 'hook', name: string): Model => runs('loop', 'all', { entry: { kind, name } });
const timer = runs('loop', 0, { entry: { kind: 'timer', name: '{name}' }, returns: UNKNOWN });

const meteor: Members = {
  startup: runs('startup', 0),
  methods: asked('procedure', 'method'),
  publish: asked('event', 'publish {0}'),
  onConnection: asked('event', 'connection'),
  'setTimeout setInterval defer': timer,
  'wrapAsync bindEnvironment': returns({ arg: 0 }),
  'call callAsync apply applyAsync user userAsync userId clearTimeout clearInterval absoluteUrl Error': returns(UNKNOWN),
  'isServer isClient isProduction isDevelopment isTest settings release': property(UNKNOWN),
};

const handlers: Model = { members: { 'use get post put delete': asked('middleware', 'use {0}') } };

export const meteorLibrary: Library = {
  name: 'Meteor',
  language: 'javascript',
  source: 'https://docs.meteor.com/api/ (3)',
  modules: {
    'meteor/meteor': { Meteor: { members: meteor } },
    'meteor/webapp': {
      WebApp: { members: { handlers, rawHandlers: handlers, connectHandlers: handlers, rawConnectHandlers: handlers } },
    },
    'meteor/accounts-base': {
      Accounts: {
        members: {
          'onCreateUser onLogin onLogout onLoginFailure validateLoginAttempt validateNewUser registerLoginHandler': asked('hook', '{name}'),
        },
      },
    },
  },
  types: {},
};
