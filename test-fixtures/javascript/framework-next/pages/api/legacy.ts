import type { NextApiRequest, NextApiResponse } from 'next';
import { gunzipSync } from 'node:zlib';

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  res.json(gunzipSync(Buffer.from(req.body))); // expect no-cpu-bound-call: zlib.gunzipSync
}
