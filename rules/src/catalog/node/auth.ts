/** Login libraries: verify callbacks, strategies, hooks; and the signing of tokens. */

import { blocks, makes, property, returns, runs } from '../define.js';
import type { Condition, Entry, Library, Members, Model } from '../model.js';
import { callable, callsBack, chains, UNKNOWN } from './forms.js';

const STRATEGY: Entry = { kind: 'strategy', name: 'passport' };
const strategy: Model = { ...runs('loop', 'all', { entry: STRATEGY }), instance: 'passport:Strategy' };
const strategyModule = callable(strategy, { Strategy: strategy, OAuth2Strategy: strategy, ExtractJwt: property(UNKNOWN) });
const hook = (name: string): Entry => ({ kind: 'hook', name });

export const passport: Library = {
  name: 'Passport',
  language: 'javascript',
  source: 'https://www.passportjs.org (0.7)',
  modules: {
    passport: callable({ is: 'passport:Authenticator' }, { 'Passport Authenticator': makes('passport:Authenticator'), Strategy: strategy }),
    'passport-strategy': callable(strategy, { Strategy: strategy }),
    'koa-passport': callable({ is: 'passport:Authenticator' }),
    ...Object.fromEntries(
      [
        'local',
        'jwt',
        'google-oauth20',
        'github',
        'github2',
        'facebook',
        'twitter',
        'http',
        'http-bearer',
        'oauth2',
        'openidconnect',
        'saml',
        'custom',
        'ldapauth',
        'microsoft',
        'azure-ad',
        'discord',
        'apple',
        'anonymous',
        'gitlab2',
        'auth0',
        'headerapikey',
      ].map((name) => [`passport-${name}`, strategyModule]),
    ),
    '@node-saml/passport-saml': strategyModule,
    'openid-client/passport': strategyModule,
  },
  types: {
    'passport:Authenticator': {
      members: {
        use: chains,
        'serializeUser deserializeUser transformAuthInfo': runs('loop', 0, { entry: { kind: 'hook', name: '{name}' } }),
        'authenticate authorize': runs('loop', 'last', { entry: STRATEGY, returns: UNKNOWN }),
        'initialize session': returns(UNKNOWN),
      },
    },
    'passport:Strategy': {
      overrides: { authenticate: { runs: 'loop', entry: STRATEGY } },
      members: { 'success fail redirect pass error': returns(UNKNOWN) },
    },
  },
};

/** NextAuth, Auth.js, better-auth: options with functions at any depth. */
const options = (entry: Entry): Model => runs('loop', 'all', { entry, returns: UNKNOWN });

const mails = (name: string): Model =>
  runs('loop', 0, {
    entry: { kind: 'strategy', name },
    methods: ['sendVerificationRequest', 'generateVerificationToken', 'normalizeIdentifier'],
  });

export const authFrameworks: Library = {
  name: 'auth frameworks',
  language: 'javascript',
  source: 'better-auth 1.3, next-auth 5, @auth/core 0.40, lucia 3, express-jwt 8, express-basic-auth 1.2',
  modules: {
    'better-auth': { betterAuth: options(hook('better-auth')) },
    'better-auth/api': { 'createAuthMiddleware createAuthEndpoint': options(hook('{name}')) },
    'better-auth/plugins': {
      'createAuthMiddleware magicLink emailOTP organization admin phoneNumber twoFactor genericOAuth customSession': options(
        hook('{name}'),
      ),
    },
    'next-auth': callable(options(hook('next-auth'))),
    'next-auth/providers/credentials': callable(
      runs('loop', 0, { entry: { kind: 'strategy', name: 'credentials' }, methods: ['authorize'] }),
    ),
    ...Object.fromEntries(
      ['email', 'nodemailer', 'resend', 'sendgrid'].map((name) => [`next-auth/providers/${name}`, callable(mails(name))]),
    ),
    '@auth/core/providers/credentials': callable(
      runs('loop', 0, { entry: { kind: 'strategy', name: 'credentials' }, methods: ['authorize'] }),
    ),
    '@auth/express': { ExpressAuth: options(hook('auth')) },
    'express-jwt': { expressjwt: options({ kind: 'strategy', name: 'express-jwt' }) },
    'express-basic-auth': callable(runs('loop', 0, { entry: { kind: 'strategy', name: 'basic auth' }, methods: ['authorizer'] })),
    '@clerk/express': { 'clerkMiddleware requireAuth': options({ kind: 'middleware', name: '{name}' }) },
    '@clerk/nextjs/server': {
      clerkMiddleware: options({ kind: 'middleware', name: 'clerkMiddleware' }),
      'auth currentUser': returns(UNKNOWN),
    },
  },
};

/** HMAC takes microseconds; RSA and elliptic curves take up to milliseconds. */
const ASYMMETRIC = '^(RS|PS|ES|Ed)';

/** HMAC takes microseconds, RSA about a millisecond. With a callback it happens on the loop as well, but some turns later. */
const withoutCallback: Condition = { not: { arg: 'last', isFunction: true } };

const jwt: Members = {
  sign: {
    ...callsBack(['Error', 'string']),
    ...blocks('crypto', {
      stall: 'light',
      when: { all: [withoutCallback, { arg: { option: 'algorithm', of: 2 }, matches: ASYMMETRIC }] },
      returns: 'string',
      alternative: { symbol: 'jose:Builder#sign', note: 'of the package jose' },
    }),
  },
  verify: {
    ...callsBack(['Error', UNKNOWN]),
    ...blocks('crypto', {
      stall: 'trivial',
      when: { all: [withoutCallback, { arg: { option: 'algorithms', of: 2 }, matches: ASYMMETRIC }] },
      returns: UNKNOWN,
      alternative: { symbol: 'jose#jwtVerify', note: 'of the package jose' },
    }),
  },
  decode: returns(UNKNOWN),
  'JsonWebTokenError TokenExpiredError NotBeforeError': makes('Error'),
};

export const tokens: Library = {
  name: 'tokens',
  language: 'javascript',
  source: 'jsonwebtoken 9, jwt-simple 0.5, jose 6, fast-jwt 6, jws 4, njwt 2, web-push 3.6, @nestjs/jwt 11',
  modules: {
    jsonwebtoken: jwt,
    jws: { 'sign verify': returns('string'), decode: returns(UNKNOWN) },
    'jwt-simple': { 'encode decode': returns(UNKNOWN) },
    jose: {
      'jwtVerify jwtDecrypt importJWK importPKCS8 importSPKI importX509 generateKeyPair generateSecret exportJWK createRemoteJWKSet createLocalJWKSet calculateJwkThumbprint decodeJwt compactVerify':
        returns(UNKNOWN),
      'SignJWT EncryptJWT CompactSign': makes('jose:Builder'),
    },
    'fast-jwt': { 'createSigner createVerifier createDecoder': returns('fast-jwt:Signer') },
    '@nestjs/jwt': { JwtService: makes('nest:JwtService'), JwtModule: property(UNKNOWN) },
    'web-push': {
      generateVAPIDKeys: blocks('crypto', { stall: 'trivial', returns: UNKNOWN }),
      'sendNotification setVapidDetails setGCMAPIKey generateRequestDetails': returns(UNKNOWN),
    },
  },
  types: {
    'jose:Builder': {
      members: {
        'setProtectedHeader setIssuedAt setIssuer setAudience setExpirationTime setSubject setJti setNotBefore': chains,
        'sign encrypt': returns('string'),
      },
    },
    'fast-jwt:Signer': { call: returns(UNKNOWN) },
    'nest:JwtService': {
      members: {
        'sign signAsync': returns('string'),
        'verify verifyAsync decode': returns(UNKNOWN),
      },
    },
  },
};
