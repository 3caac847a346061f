/** Every language feature. The server's capabilities are what these declare. */

import type { Feature } from '../feature.js';
import { codeActions } from './code-actions.js';
import { configurationProblems } from './configuration-problems.js';
import { fixAll } from './fix-all.js';
import { progress } from './progress.js';
import { pullDiagnostics } from './pull-diagnostics.js';
import { pushDiagnostics } from './push-diagnostics.js';
import { settings } from './settings.js';
import { status } from './status.js';
import { textSync } from './text-sync.js';
import { watchedFiles } from './watched-files.js';
import { workspaceFolders } from './workspace-folders.js';

export const features: readonly Feature[] = [
  settings,
  workspaceFolders,
  textSync,
  watchedFiles,
  pullDiagnostics,
  pushDiagnostics,
  configurationProblems,
  codeActions,
  fixAll,
  progress,
  status,
];
