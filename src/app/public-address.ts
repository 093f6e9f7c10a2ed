import type { ProblemCode } from '../story/problem.ts'
import type { Site } from './site.ts'

/** Why a file of another site is not opened, or null: it should be public, and of a site that is listed, where only some are. */
export function addressFault(address: URL, listed: Site['listed']): ProblemCode | null {
  if (!isPublic(address)) return 'address-refused'
  return listed === null || listed.includes(address.origin) ? null : 'origin-not-allowed'
}

/** Whether an address is that of a public web server over https: never a private network, a user name, or another kind of address. */
const isPublic = ({ protocol, username, password, hostname }: URL): boolean =>
  protocol === 'https:' && username === '' && password === '' && !isPrivate(hostname)

/** What names of private networks end in. */
const LOCAL_NAMES = /\.(localhost|local|internal|lan|home\.arpa)$/
/** The blocks of private networks, of this machine and of the links between (RFC 6890). */
const LOCAL_NUMBERS =
  /^(0|10|127)\.|^169\.254\.|^192\.168\.|^172\.(1[6-9]|2\d|3[01])\.|^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|^198\.1[89]\./

/** Whether a host is on this machine or in a private network, as is none at all. A name may end in the dot of the root: it is the same name. */
export function isPrivate(name: string): boolean {
  const host = name.replace(/\.+$/, '')
  return !host.includes('.') || host.startsWith('[') || LOCAL_NAMES.test(host) || LOCAL_NUMBERS.test(host)
}
