import passport from 'passport';
import { Strategy as LocalStrategy } from 'passport-local';
import { ExtractJwt, Strategy as JwtStrategy } from 'passport-jwt';
import { betterAuth } from 'better-auth';
import bcrypt from 'bcrypt';
import { existsSync, readFileSync } from 'node:fs';

const secret = readFileSync('secret', 'utf8'); // ok: module top level

passport.use(
  new LocalStrategy((name, password, done) => {
    const ok = bcrypt.compareSync(password, readFileSync(`users/${name}`, 'utf8')); // expect no-cpu-bound-call: bcrypt.compareSync // expect no-blocking-call: fs.readFileSync
    done(null, ok && { name });
  }),
);
passport.use(
  new JwtStrategy({ jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(), secretOrKey: secret }, async (payload, done) => {
    done(null, existsSync(`users/${payload.sub}`)); // expect no-blocking-call: fs.existsSync
  }),
);
passport.serializeUser((user, done) => done(null, user)); // ok: nothing blocks
passport.deserializeUser(async (name: string, done) => {
  done(null, JSON.parse(readFileSync(`users/${name}`, 'utf8'))); // expect no-blocking-call: fs.readFileSync
});

export const auth = betterAuth({
  secret,
  emailAndPassword: {
    enabled: true,
    password: {
      hash: async (password) => bcrypt.hashSync(password, 10), // expect no-cpu-bound-call: bcrypt.hashSync
      verify: async ({ password, hash }) => bcrypt.compare(password, hash), // ok: off the loop
    },
  },
});
