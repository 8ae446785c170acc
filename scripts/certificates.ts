// Gives the certificate of the local servers, made on this machine and renewed when it ends.
// Must never touch the machine's trust store.
import { createHash, X509Certificate } from 'node:crypto';
import { chmod, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

export interface Certificates {
  /** PEM texts of the server's private key and certificate, for localhost and 127.0.0.1. */
  readonly key: string;
  readonly cert: string;
  /** PEM text of the authority that signed it, and the file it is in: the one-time trust step is about this file. */
  readonly authority: string;
  readonly authorityFile: string;
  /** base64 of the SHA-256 of the server's public key, as --ignore-certificate-errors-spki-list takes it. */
  readonly publicKeyHash: string;
}

const VALID_DAYS = 30;
/** A certificate that would end during a long working day is made anew before it. */
const RENEW_BEFORE_END_MS = 24 * 60 * 60 * 1000;

/** The certificates in the folder; made, or made anew, where they are missing, ended or about to. */
export async function ensureCertificates(folder: string, now: Date = new Date()): Promise<Certificates> {
  const present = await readCertificates(folder);
  if (present && isValid(present, now)) return present;

  await rm(folder, { recursive: true, force: true });
  const files = certificateFiles(folder);
  // Loaded only when needed: the package takes its time.
  const { generateCertificates } = await import('office-addin-dev-certs');
  await generateCertificates(files.authority, files.cert, files.key, VALID_DAYS);
  await chmod(files.key, 0o600);
  const made = await readCertificates(folder);
  if (!made) throw new Error(`Certificates were made in ${folder}, but cannot be read there. Remove the folder and try again.`);
  return made;
}

async function readCertificates(folder: string): Promise<Certificates | undefined> {
  const files = certificateFiles(folder);
  try {
    const [key, cert, authority] = await Promise.all([files.key, files.cert, files.authority].map((file) => readFile(file, 'utf8')));
    if (key === undefined || cert === undefined || authority === undefined) return undefined;
    return { key, cert, authority, authorityFile: files.authority, publicKeyHash: publicKeyHash(cert) };
  } catch {
    return undefined;
  }
}

function isValid(certificates: Certificates, now: Date): boolean {
  const end = Date.parse(new X509Certificate(certificates.cert).validTo);
  return now.getTime() < end - RENEW_BEFORE_END_MS;
}

function publicKeyHash(cert: string): string {
  const publicKey = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(publicKey).digest('base64');
}

function certificateFiles(folder: string) {
  return {
    authority: join(folder, 'ca.crt'),
    cert: join(folder, 'localhost.crt'),
    key: join(folder, 'localhost.key'),
  };
}
