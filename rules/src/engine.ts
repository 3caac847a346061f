/**
 * The engine, for front ends. Positions are UTF-16 offsets; `positionOf` and `offsetOf` convert to 1-based lines and columns.
 */

export { initEngine, openSession, openSessionSync, type SessionOptions } from './open-session.js';
export type { Problem, Report, Session } from './session.js';
export { RULES, type ChainLink, type Finding, type Place, type RuleId, type Severity } from './analysis/finding.js';
export type { Refusal } from './fixes/context.js';
export type { Fix, FixKind, TextEdit } from './fixes/fix.js';
export { safeFixes } from './fixes/safe-fixes.js';
export { type Configuration, ConfigurationError } from './project/configuration.js';
export { findRoot } from './project/find-root.js';
export { type Position, offsetOf, positionOf } from './position.js';
export { documentationUrl } from './report/documentation.js';
export { messageOf } from './report/message.js';
export { type Site, sitesOf } from './report/sites.js';
