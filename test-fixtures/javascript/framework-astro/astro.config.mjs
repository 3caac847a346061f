import { execSync } from 'node:child_process';

export default { site: execSync('hostname').toString() }; // ok: configuration
