/** Names a finding across requests: a finding is its boundary and the primitive site it reaches. */

import type { Finding } from 'eslint-plugin-unblock/engine';

export function findingId({ rule, place, primitive }: Finding): string {
  return `${rule} ${place.file}:${place.at}-${place.end} ${primitive.api} ${primitive.file}:${primitive.at}`;
}
