/** Whether devices get through, and what to do where they do not. */
export const reachEn = {
  title: 'Do devices get through?',
  verdict: {
    asking: 'Checking this machine’s addresses …',
    reached: 'A device at {{address}} reached us at {{time}}',
    itself: 'Only this machine itself has come. Try it with a phone.',
    untested:
      'Nothing is wrong on this machine. Whether the network lets devices in, only one of them can show.',
    deaf: 'We do not hear ourselves at the address that people are told',
    noNetwork: 'This machine is on no network. The hot seat works without one.',
  },
  scan: 'Scan this with a phone that is where the teams’ devices will be. It turns green here at once.',
  scanAgain: 'For another device',
  qr: 'QR code of the check page',
  what: 'What to do',
  again: 'Check again',
  checked: 'checked at {{time}}',
  addresses: 'Addresses of this machine',
  inQr: 'in the QR code',
  heard: 'answers',
  notHeard: {
    page: 'no page: {{why}}',
    line: 'page, but no live connection: {{why}}',
    unguarded: 'answers to foreign names: is something between?',
  },
  why: { refused: 'refused', silent: 'no answer', wrong: 'another program answers', ok: 'fine' },
  kind: {
    private: 'local network',
    hotspot: 'hotspot',
    public: 'public address',
    carrier: 'carrier or overlay network: phones rarely get here',
    tunnel: 'VPN: devices of the room are not in it',
    virtual: 'virtual machines and containers: no devices here',
    linkLocal: 'the network gave no address',
    loopback: 'this machine only',
  },
  steps: 'If nothing arrives, in this order',
  step: {
    bound: 'We listen on {{bound}} only. Start again without --lan-host.',
    address:
      'The QR code holds an address that devices hardly reach. Switch VPN and virtual networks off, then check again.',
    sameNetwork: 'Is the phone on the same Wi-Fi as this machine, with mobile data and VPN off?',
    firewall: {
      windows:
        'Firewall: Windows Security → Firewall → Allow an app; tick this program for private networks, and set this Wi-Fi to “Private”.',
      mac: 'Firewall: System Settings → Network → Firewall → Options; allow incoming connections for this program.',
      linux: 'Firewall: allow TCP port {{port}}, for example: sudo ufw allow {{port}}/tcp',
      other: 'Firewall: allow incoming TCP connections on port {{port}}.',
    },
    isolation:
      'Guest, hotel and conference Wi-Fi often keeps devices apart. That cannot be seen from here; ask for a network without “client isolation”.',
    ownRouter:
      'A router of your own, without internet, is enough: plug it in and join it with everything.',
    hotspot:
      'Or the hotspot of a phone: join it with this machine and all devices (often ten at most).',
    hotSeat: 'Or play on this machine alone: the hot seat goes from team to team.',
  },
  openHotSeat: 'Open the hot seat',
} as const;
