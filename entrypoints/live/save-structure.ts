import { send } from '../../lib/messages/send.ts';
import { saveFile } from './save-file.ts';

/** Saves what the ticket page last in front is built of. False: no ticket of that help desk is open in a tab. */
export async function saveStructure(siteKey: string): Promise<boolean> {
  const report = await send('structure', { siteKey });
  if (report === null) return false;
  const name = `deskpace-structure-${report.helpDesk}.json`;
  await saveFile(name, 'application/json', [`${JSON.stringify(report, null, 1)}\n`]);
  return true;
}
