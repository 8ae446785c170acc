// What all browser tests need, made before several processes of them want it at the same time.
import { join, resolve } from 'node:path';
import { ensureCertificates } from '../../scripts/certificates';
import { prepareBrowser } from './browser';

export default async function prepare(): Promise<void> {
  await ensureCertificates(join(resolve(__dirname, '../..'), '.cache/certs'));
  await prepareBrowser();
}
