import { statSync } from 'node:fs';

export function Cover({ id }: { id: string }) {
  return <img height={statSync(id).size} />;
}
