// Mail that waits: under a name of its own, so that a second try is recognised as the same mail.
import { createHash } from 'node:crypto';
import type { MailPayload } from '../outgoing.ts';
import type { Job } from './job.ts';

export const mail: Job = async ({ key, payload }, { sendMail }) => {
  const id = createHash('sha256').update(key).digest('hex').slice(0, 32);
  await sendMail?.({ ...(payload as MailPayload), id });
};
