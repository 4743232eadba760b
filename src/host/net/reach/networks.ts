/**
 * Owns: what an address of this machine probably stands for, and which of several the room is on.
 * A guess from name and number: whether a network lets its devices talk to each other cannot be seen
 * from here. A crash here leaves nothing.
 */
import type { NetworkKind } from '../../../core/protocol/reach.ts';

/** Bridges of containers and virtual machines. */
const virtualNames = /^(docker|br-|veth|virbr|vmnet|vboxnet|lxc|lxd|podman|cni)/i;
const virtualWords = /vEthernet|VirtualBox|VMware|WSL|Hyper-V/i;
const tunnelNames = /^(utun|tun|tap|tailscale|wg|zt|ppp|ipsec|nordlynx|proton)/i;
const tunnelWords = /VPN|WireGuard|Tailscale|ZeroTier/i;

export function networkKind(name: string, address: string): NetworkKind {
  if (address.startsWith('127.')) return 'loopback';
  if (address.startsWith('169.254.')) return 'linkLocal';
  if (virtualNames.test(name) || virtualWords.test(name)) return 'virtual';
  if (tunnelNames.test(name) || tunnelWords.test(name)) return 'tunnel';
  // What phones and Windows give to those who use their hotspot.
  if (/^(172\.20\.10|192\.168\.(43|137))\./.test(address)) return 'hotspot';
  if (/^(192\.168|10|172\.(1[6-9]|2\d|3[01]))\./.test(address)) return 'private';
  if (/^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./.test(address)) return 'carrier';
  return 'public';
}

/** The network that the room is on comes first; bridges of virtual machines and tunnels last. */
export function networkRank(name: string, address: string): number {
  switch (networkKind(name, address)) {
    case 'hotspot':
      return 1;
    case 'private':
      if (address.startsWith('192.168.')) return 1;
      return address.startsWith('10.') ? 2 : 3;
    case 'public':
      return 5;
    case 'carrier':
      return 6;
    case 'tunnel':
    case 'virtual':
      return 9;
    case 'linkLocal':
    case 'loopback':
      return 10;
  }
}
