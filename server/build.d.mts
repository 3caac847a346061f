export interface BundleOptions {
  readonly outdir?: string;
  /** Another module with the engine's exports. */
  readonly engine?: string;
  readonly minify?: boolean;
}

/** The path of the bundled server. */
export function bundleServer(options?: BundleOptions): Promise<string>;
