/** The session over one project. Knows no parser and no rule: the engine is handed in. */

import path from 'node:path';
import type { Analysis, AnalysisOptions } from './analysis/analyze.js';
import { inOrder, type Finding, type Place } from './analysis/finding.js';
import { isIgnored } from './analysis/ignored.js';
import { applyConfiguration } from './apply-configuration.js';
import type { Library } from './catalog/model.js';
import type { FixContext, Refusal } from './fixes/context.js';
import type { Fix } from './fixes/fix.js';
import { type Configuration, ConfigurationError } from './project/configuration.js';
import { loadConfiguration, mayConfigure } from './project/configuration/load-configuration.js';
import type { FactsStore } from './project/facts-store.js';
import { projectPath } from './project/paths.js';
import type { Project } from './project/project.js';
import type { ProjectIndex } from './project/project-index.js';
import { runToEnd } from './project/sources/run-steps.js';
import type { Problem, Report, Session } from './session.js';

export interface Engine {
  readonly libraries: readonly Library[];
  analyze(index: ProjectIndex, options: AnalysisOptions): Analysis;
  fixesFor(finding: Finding, context: FixContext): readonly Fix[];
  refusalsFor(finding: Finding, context: FixContext): readonly Refusal[];
  /** What is known once fixes are: findings about whole functions, beside those of the analysis. */
  furtherFindings(findings: readonly Finding[], context: FixContext): readonly Finding[];
}

export interface SessionSetup {
  readonly project: Project;
  readonly store: FactsStore;
  readonly configuration: Configuration;
  readonly configFile?: string;
  readonly includeStartup?: boolean;
  /** As for the analysis. */
  readonly mostWork?: number;
  /** `performance.now()` when the project was begun to be opened. */
  readonly started: number;
}

interface Latest {
  readonly generation: number;
  readonly report: Report;
  readonly context: FixContext;
}

const EXHAUSTED =
  'The program was not followed to its end, which would take too long; findings may be missing. Exclude what does not serve requests (`exclude`), or check its packages one by one.';

export class ProjectSession implements Session {
  readonly #project: Project;
  readonly #store: FactsStore;
  readonly #engine: Engine;
  readonly #setup: SessionSetup;
  #configuration: Configuration;
  #configurationProblem: Problem | null = null;
  #latest: Latest | null = null;
  /** Milliseconds that reading took since the last report. */
  #readingMs: number;

  constructor(setup: SessionSetup, engine: Engine) {
    this.#setup = setup;
    this.#project = setup.project;
    this.#store = setup.store;
    this.#configuration = setup.configuration;
    this.#engine = engine;
    this.#readingMs = performance.now() - setup.started;
  }

  get root(): string {
    return this.#project.root;
  }

  get configuration(): Configuration {
    return this.#configuration;
  }

  get fingerprint(): string {
    return `${this.#project.fingerprint()}:${JSON.stringify(this.#configuration)}`;
  }

  files(): readonly string[] {
    return [...this.#project.index().files.keys()];
  }

  text(file: string): string | null {
    return this.#project.text(this.#relative(file));
  }

  lineStarts(file: string): readonly number[] {
    return this.#project.facts(this.#relative(file))?.lineStarts ?? [0];
  }

  setText(file: string, text: string | null): void {
    const relative = this.#relative(file);
    if (!path.isAbsolute(relative)) this.#timed(() => this.#project.setText(relative, text));
  }

  refresh(files?: readonly string[]): void {
    this.#timed(() => {
      const relative = files?.map((file) => this.#relative(file)).filter((file) => !path.isAbsolute(file));
      const single = relative === undefined || relative.some(mayConfigure) ? null : this.#project.recheck(relative);
      if (single === null) this.#reloadConfiguration();
      runToEnd(this.#store.read(single ?? this.#project.rediscover(this.#configuration)));
      this.#project.takeUp();
    });
  }

  report(): Report {
    return this.#analyzed().report;
  }

  fixes(finding: Finding): readonly Fix[] {
    return this.#engine.fixesFor(finding, this.#analyzed().context);
  }

  refusals(finding: Finding): readonly Refusal[] {
    return this.#engine.refusalsFor(finding, this.#analyzed().context);
  }

  #analyzed(): Latest {
    const { generation } = this.#project;
    if (this.#latest?.generation === generation) return this.#latest;
    const started = performance.now();
    const index = this.#project.index();
    const includeStartup = this.#setup.includeStartup ?? this.#configuration.includeStartup;
    const libraries = [...this.#engine.libraries, ...this.#configuration.libraries];
    const { mostWork } = this.#setup;
    const analysis = this.#engine.analyze(index, { libraries, includeStartup, ...(mostWork !== undefined && { mostWork }) });
    const findings = inFiles(analysis.findings, ({ place }) => place);
    const primitives = inFiles(analysis.findings, ({ primitive }) => primitive);
    const context: FixContext = {
      text: (file) => this.#project.text(file),
      facts: (file) => this.#project.facts(file),
      package: (file) => index.files.get(file)?.package ?? null,
      files: () => [...index.files.keys()],
      role: (file) => index.files.get(file)?.role ?? 'source',
      library: (from, specifier) => {
        const found = index.resolve(from, specifier, 0);
        return found.kind === 'library' && !found.module.startsWith('.') ? found.module : null;
      },
      findings,
      primitives,
      callsOf: (fn) => analysis.callsOf(fn),
    };
    const further = this.#engine
      .furtherFindings(analysis.findings, context)
      .filter((finding) => !isIgnored(finding, (file) => this.#project.facts(file)));
    const report: Report = {
      findings: applyConfiguration([...analysis.findings, ...further].sort(inOrder), this.#configuration),
      problems: [
        ...(this.#configurationProblem === null ? [] : [this.#configurationProblem]),
        ...(analysis.exhaustedIn === null ? [] : [{ file: analysis.exhaustedIn, line: null, message: EXHAUSTED }]),
        ...this.#project.problems(),
      ],
      stats: {
        files: index.files.size,
        functions: analysis.functions,
        durationMs: Math.round(performance.now() - started + this.#readingMs),
      },
    };
    this.#readingMs = 0;
    this.#latest = { generation, report, context };
    return this.#latest;
  }

  /** While a configuration is being typed, the last good one stays. */
  #reloadConfiguration(): void {
    const before = JSON.stringify([this.#configuration, this.#configurationProblem]);
    this.#configurationProblem = null;
    try {
      this.#configuration = loadConfiguration(this.root, this.#setup.configFile);
    } catch (error) {
      if (!(error instanceof ConfigurationError)) throw error;
      this.#configurationProblem = { file: projectPath(this.root, error.file), line: error.line, message: error.reason };
    }
    if (JSON.stringify([this.#configuration, this.#configurationProblem]) !== before) this.#latest = null;
  }

  #timed(work: () => void): void {
    const started = performance.now();
    work();
    this.#readingMs += performance.now() - started;
  }

  #relative(file: string): string {
    return projectPath(this.root, file);
  }
}

/** Findings by the file of one of their places, sorted out when somebody asks. */
function inFiles(findings: readonly Finding[], of: (finding: Finding) => Place): (file: string) => readonly Finding[] {
  let files: Map<string, Finding[]> | undefined;
  return (file) => {
    if (!files) {
      files = new Map();
      for (const finding of findings) {
        const known = files.get(of(finding).file);
        if (known) known.push(finding);
        else files.set(of(finding).file, [finding]);
      }
    }
    return files.get(file) ?? [];
  };
}
